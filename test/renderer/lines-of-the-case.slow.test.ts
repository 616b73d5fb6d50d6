// Answers in rows: lines that the case already knows, lines under heads, cards, steps to take.
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookForFaults } from './support/checks.ts';
import { openForm } from './support/form-screens.ts';
import { id, officeAnswers } from './support/office.ts';
import { trialAnswers, trialContext, trialView } from './support/trial-papers.ts';
import { openTrialStage } from './support/trial-stage.ts';
import { type Answers, openWindow, Refusal, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openTrialStage();
}, 120_000);
afterAll(() => stage?.close());

type Own = { answers?: object; language?: 'en' | 'km'; calls?: Answers; state?: 'draft' | 'final' };
const begin = async (place: string, own: Own = {}) => {
  const { language = 'en', calls = {}, state = 'draft' } = own;
  const answers = { ...trialView.answers, ...own.answers };
  const view = { placeInForm: place, answers, state, version: state === 'final' ? 1 : 0 };
  const all = { ...officeAnswers({ state: 'unlocked' }), ...trialAnswers(view), ...calls };
  const opened = await openWindow(stage, all, { language });
  await openForm(opened);
  const saved = (field: string) => opened.sent('forms.save').at(-1)?.answers[field];
  return { ...opened, saved };
};
const at = (page: Page, path: string) => page.locator(`[data-path="${path}"]`).first();
const seed = (field: string, n: number) => {
  const row = trialContext.seeds[field]?.[n];
  if (!row) throw new Error(`no line ${n} of ${field}`);
  return { id: row.id, answers: row.answers };
};

test('lines of the case stand in pencil, and opening the form takes none of them over', async () => {
  const { page, sent } = await begin('school');
  await at(page, 'school').locator('.offered-row').nth(1).waitFor();
  await at(page, 'school').getByText('Sok Rithy · Goes regularly').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.form-screen').waitFor({ state: 'detached' });
  expect(sent('forms.save')).toEqual([]);
});

test('Enter says that a line is still true and goes on to the next one', async () => {
  const { page, saved } = await begin('school');
  await page.keyboard.press('Enter');
  await expect.poll(() => saved('school')).toEqual({ rows: [seed('school', 0)] });
  await page.keyboard.press('Enter');
  await expect
    .poll(() => saved('school'))
    .toEqual({ rows: [seed('school', 0), seed('school', 1)] });
  await at(page, 'school').locator('.offered-rows').waitFor({ state: 'detached' });
  await at(page, 'school').getByText('Still true').first().waitFor();
});

test('all lines at once are still true with one press', async () => {
  const { page, saved } = await begin('school');
  await at(page, 'school').getByRole('button', { name: 'All still true' }).click();
  await expect
    .poll(() => saved('school'))
    .toEqual({ rows: [seed('school', 0), seed('school', 1)] });
});

test('a line that has changed is opened and written over, under the same id', async () => {
  const { page, saved } = await begin('school');
  await at(page, 'school')
    .getByRole('button', { name: /^Change….*Sok Rithy/ })
    .click();
  const name = at(page, `school.${id(1901)}.school-name`).locator('textarea');
  await name.fill('វិទ្យាល័យ សូទ្រនិគម');
  const row = seed('school', 0);
  const changed = { ...row, answers: { ...row.answers, 'school-name': 'វិទ្យាល័យ សូទ្រនិគម' } };
  await expect.poll(() => saved('school')).toEqual({ rows: [changed] });
  await at(page, 'school').locator('.offered-row', { hasText: 'Sok Sreymom' }).waitFor();
});

test('a line that was taken in by mistake is taken out and stands in pencil again', async () => {
  const { page, saved } = await begin('income');
  await page.keyboard.press('Enter');
  await expect.poll(() => saved('income')).toEqual({ rows: [seed('income', 0)] });
  await at(page, 'income').getByRole('button', { name: 'Take out: Line 1' }).click();
  await expect.poll(() => saved('income')).toBeUndefined();
  await expect.poll(() => at(page, 'income').locator('.offered-row').count()).toBe(2);
});

test('what the draft says already is not offered again', async () => {
  const { page } = await begin('school', { answers: { school: { rows: [seed('school', 1)] } } });
  await at(page, 'school').locator('.offered-row').waitFor();
  await expect.poll(() => at(page, 'school').locator('.offered-row').count()).toBe(1);
});

test('goals of an earlier form keep their ids when they are taken over and answered', async () => {
  const { page, saved } = await begin('goals');
  await at(page, 'goals').getByRole('button', { name: 'Take all over' }).click();
  await at(page, `goals.${id(1921)}.status`)
    .getByText('Reached')
    .click();
  await expect
    .poll(() => saved('goals'))
    .toMatchObject({ rows: [{ id: id(1921), answers: { status: { option: 'reached' } } }, {}] });
});

test('an action names a goal of the same plan as soon as the goal is written', async () => {
  const { page, saved } = await begin('actions', {
    answers: {
      goals: { rows: [seed('goals', 0)] },
      actions: { rows: [{ id: id(1950), answers: {} }] },
    },
  });
  await at(page, `actions.${id(1950)}.goal`)
    .getByText('ឱ្យឫទ្ធីរៀនចប់ថ្នាក់ទី ១២')
    .click();
  await expect
    .poll(() => saved('actions'))
    .toMatchObject({
      rows: [{ answers: { goal: { row: id(1921), text: 'ឱ្យឫទ្ធីរៀនចប់ថ្នាក់ទី ១២' } } }],
    });
});

test('the sum below the lines follows every figure', async () => {
  const { page } = await begin('income', { answers: { income: { rows: [seed('income', 0)] } } });
  await at(page, 'total').getByText('240,000 ៛').waitFor();
  await at(page, `income.${id(1911)}.amount`)
    .locator('input')
    .fill('$20');
  await at(page, 'total').getByText('$20.00').waitFor();
});

test('who does it and by when stand in one line with the step', async () => {
  const { page, saved } = await begin('next');
  await at(page, 'next').getByRole('button', { name: 'Add a line' }).click();
  const line = at(page, 'next').locator('.line-row:not(.heads)');
  await page.keyboard.type('take Sreymom to the clinic');
  await page.keyboard.press('Tab');
  await page.keyboard.type('sophea');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const tops = await line
    .locator('.inp')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
  await expect
    .poll(() => saved('next'))
    .toMatchObject({
      rows: [
        { answers: { what: 'take Sreymom to the clinic', 'by-whom': { id: id(1), text: '' } } },
      ],
    });
});

test('a day that is past is asked about beside a step, in pencil, and stands in nobody’s way', async () => {
  const row = {
    id: id(1960),
    answers: {
      'by-when': { typed: '1/1/2020', precision: 'day', from: '2020-01-01', to: '2020-01-01' },
    },
  };
  const { page } = await begin('next', { answers: { next: { rows: [row] } } });
  const note = at(page, `next.${id(1960)}.by-when`).locator('.odd');
  await note.getByText('This day is past already. Is it right?').waitFor();
  expect(
    await at(page, `next.${id(1960)}.by-when`)
      .locator('.help.bad')
      .count(),
  ).toBe(0);
});

test('before it is sealed, a form says how many lines of the case it does not speak of', async () => {
  const { page } = await begin('next');
  await page.keyboard.press('Control+Enter');
  await page.getByText('6 lines that the case knows are not spoken of here').waitFor();
});

test('a finished form offers nothing and asks nothing', async () => {
  const { page } = await begin('school', { state: 'final' });
  const seen: string[] = [];
  for (const section of await page.locator('.secs button').all()) {
    await section.click();
    await page.locator('.secs button[aria-current=step]').and(section).waitFor();
    expect(await page.locator('.offered-rows').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Add a line' }).count()).toBe(0);
    for (const path of ['school', 'income']) if (await at(page, path).count()) seen.push(path);
  }
  expect(seen).toEqual(expect.arrayContaining(['school', 'income']));
});

test('a form opens again at the very cell of a table where it was left', async () => {
  const { page } = await begin('areas.school.worry');
  await expect
    .poll(() =>
      page.evaluate(() =>
        document.activeElement?.closest('[data-path]')?.getAttribute('data-path'),
      ),
    )
    .toBe('areas.school.worry');
});

test('the list of what is still open leads into a folded row of a table', async () => {
  const { page } = await begin('safety', {
    calls: {
      'forms.complete': (input) => ({
        rev: input.cmd,
        version: 0,
        problems: [{ field: 'areas.school.source', code: 'missing' }],
      }),
    },
  });
  await page.getByRole('button', { name: 'Finish form…' }).click();
  await page.getByText('Finish this form?').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('School and learning · Areas').waitFor();
  await page.keyboard.press('Enter');
  const source = at(page, 'areas.school.source').locator('input');
  await expect.poll(() => source.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('the place is kept to the cell, so that it can be returned to', async () => {
  const { page, sent } = await begin('areas.care.strong');
  await page.keyboard.type('grandmother cooks');
  await expect.poll(() => sent('forms.save').at(-1)?.placeInForm).toBe('areas.care.strong');
});

test('when two people wrote, each cell that differs is named by its table and row', async () => {
  const theirs = {
    ...trialView.answers,
    scale: { cells: { food: { level: { level: '1' } }, home: { level: { level: '4' } } } },
    school: { honest: 'not-known-yet' },
  };
  let refused = false;
  const { page, sent } = await begin('scale.food.level', {
    answers: {
      school: { rows: [seed('school', 0)] },
      scale: { cells: { home: { level: { level: '4' } } } },
    },
    calls: {
      'forms.save': (input) => {
        if (refused) return { rev: input.cmd, savedAt: 1, computed: {} };
        refused = true;
        throw new Refusal('conflict', { answers: theirs, rev: id(1750), by: id(3), at: 1 });
      },
    },
  });
  await page.keyboard.press('2');
  await page.locator('.two-texts').waitFor();
  const row = page.locator('.two-row', { hasText: 'Wellbeing · Enough food · Level' });
  await row.getByText('2 · Misses meals in many weeks').waitFor();
  await row.getByText('1 · Often goes to bed hungry').waitFor();
  await page
    .locator('.two-row', { hasText: 'School of each child' })
    .first()
    .getByText('Not known yet')
    .waitFor();
  expect(await page.locator('.two-row', { hasText: 'House' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Take the saved one' }).click();
  await at(page, 'scale.food.level')
    .locator('.level[data-selected]', { hasText: 'Often goes' })
    .waitFor();
  expect(sent('forms.save')).toHaveLength(1);
});

test('when the saved text is taken, every box shows it, also one that was just typed in', async () => {
  const theirs = { ...trialView.answers, began: '14:00', sales: { amount: 700, currency: 'KHR' } };
  const { page } = await begin('began', {
    calls: {
      'forms.save': () => {
        throw new Refusal('conflict', { answers: theirs, rev: id(1750), by: id(3), at: 1 });
      },
    },
  });
  await page.keyboard.type('9:20');
  await page.getByRole('button', { name: 'Take the saved one' }).click();
  await expect.poll(() => at(page, 'began').locator('input').inputValue()).toBe('14:00');
  expect(await at(page, 'sales').locator('input').inputValue()).toBe('700 ៛');
});

test('nothing is cut where lines and cards stand, in both languages', async () => {
  const answers = {
    school: { rows: [seed('school', 0)] },
    income: { rows: [seed('income', 0)] },
    next: {
      rows: [{ id: id(1960), answers: { what: 'ទៅជួបអ្នកចងការប្រាក់ជាមួយមេភូមិ សុំពន្យារពេលសងដល់ចូលឆ្នាំ' } }],
    },
  };
  for (const language of ['en', 'km'] as const) {
    const { page, complaints } = await begin('school', { answers, language });
    expect(await lookForFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  }
});
