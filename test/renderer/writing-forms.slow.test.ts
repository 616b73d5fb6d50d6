// Writing a form beside its paper with the keyboard alone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openForm } from './support/form-screens.ts';
import { id, officeAnswers } from './support/office.ts';
import { formAnswers, intake, theirText } from './support/papers.ts';
import { type Answers, openStage, openWindow, Refusal, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const begin = async (own: Answers = {}) => {
  const answers = { ...officeAnswers({ state: 'unlocked' }), ...formAnswers, ...own };
  const opened = await openWindow(stage, answers, { language: 'en' });
  await openForm(opened);
  return opened;
};

test('a form opens at the field where it was left, ready to go on writing', async () => {
  const { page } = await begin();
  const box = page.locator('[data-path=reason] textarea');
  await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type(' END');
  expect(await box.inputValue()).toMatch(/។ END$/);
});

test('what is typed is saved without a button, each save standing on the one before', async () => {
  const { page, sent } = await begin();
  await page.keyboard.type(' one');
  await expect.poll(() => sent('forms.save').length).toBe(1);
  await page.keyboard.type(' two');
  await expect.poll(() => sent('forms.save').at(-1)?.answers.reason).toMatch(/ one two$/);
  const saves = sent('forms.save');
  expect(saves[0]).toMatchObject({ baseRev: intake.rev, placeInForm: 'reason' });
  for (const [at, save] of saves.entries()) {
    if (at > 0) expect(save.baseRev).toBe(saves[at - 1]?.cmd);
  }
  await page.getByText(/Draft saved \d\d:\d\d/).waitFor();
});

test('when the computer locks by itself, what was typed last is saved before the window says so', async () => {
  const { page, asked, tell } = await begin();
  await page.keyboard.type(' last words');
  await tell('locking', {});
  const after = () => asked.map((one) => one.name).filter((name) => /save|ready/.test(name));
  await expect.poll(after).toEqual(['forms.save', 'vault.readyToLock']);
});

test('leaving the form saves what was typed last', async () => {
  const { page, sent } = await begin();
  await page.keyboard.type(' last words');
  await page.keyboard.press('Escape');
  await expect.poll(() => sent('forms.save').at(-1)?.answers.reason).toMatch(/last words$/);
});

test('a question that depends on another appears with it and goes with it', async () => {
  const { page } = await begin();
  await page.locator('[data-path=referrer]').waitFor();
  const source = page.locator('[data-path=source] input');
  await source.fill('family itself');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('[data-path=referrer]').waitFor({ state: 'detached' });
});

test('what is typed into a long list is never dropped: it is the option, other words, or asked about', async () => {
  const { page, sent } = await begin({
    'forms.view': () => ({ ...intake, placeInForm: 'source' }),
  });
  const typed = (text: string) => {
    const box = page.locator('[data-path=source] input').first();
    return box.fill(text).then(() => page.keyboard.press('Tab'));
  };
  const saved = () => sent('forms.save').at(-1)?.answers.source;
  await typed('village chief');
  await expect.poll(saved).toEqual({ option: 'village-chief' });
  // One Tab leads to the next question, also to one that the answer has only just brought.
  const referrer = page.locator('[data-path=referrer] input');
  await expect.poll(() => referrer.evaluate((one) => one === document.activeElement)).toBe(true);
  await typed('មេភូមិត្រពាំងរុន');
  await expect.poll(saved).toEqual({ option: 'other', other: 'មេភូមិត្រពាំងរុន' });
  await typed('chief');
  await page.getByText('Choose one of the list').waitFor();
  await expect.poll(saved).toBeUndefined();
  expect(await page.locator('[data-path=source] input').first().inputValue()).toBe('chief');
});

test('a section whose first line is only told begins at the first box that can be written in', async () => {
  const { page } = await begin({ 'forms.view': () => ({ ...intake, placeInForm: '' }) });
  await expect
    .poll(() =>
      page.evaluate(
        () => document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset.path,
      ),
    )
    .toBe('event-date');
});

test('among many boxes the arrow keys go on, and Tab leaves them at once', async () => {
  const { page } = await begin({ 'forms.view': () => ({ ...intake, placeInForm: 'people' }) });
  const roles = page.locator('[data-path$=".roles"] input[type=checkbox]');
  await roles.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => roles.nth(1).evaluate((one) => one === document.activeElement))
    .toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).not.toBe(
    'checkbox',
  );
});

test('a row that is taken out leaves the hands in its question, and U or its line brings it back', async () => {
  const { page } = await begin({ 'forms.view': () => ({ ...intake, placeInForm: 'people' }) });
  const out = page.locator('[data-path=people]').getByRole('button', { name: /Take out/ });
  const before = await out.count();
  await page.locator('[data-path=people] .rowfold').last().focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-path=people] .rowcard.open input').first().waitFor();
  await out.first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => out.count()).toBe(before - 1);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-path=people]') !== null))
    .toBe(true);
  await page.keyboard.press('u');
  await expect.poll(() => out.count()).toBe(before);
  // Also from the middle of a row that is being written.
  const name = page.locator('[data-path=people] .rowcard.open input').first();
  await name.focus();
  await page.keyboard.press('Alt+Delete');
  const back = page.getByRole('button', { name: /^Put back: ./ });
  await back.waitFor();
  expect(await out.count()).toBe(before - 1);
  await back.click();
  await expect.poll(() => out.count()).toBe(before);
  await back.waitFor({ state: 'detached' });
});

test('a date that is not understood keeps the words that were typed', async () => {
  const { page, sent } = await begin();
  await page.locator('[data-path=received-on] input').fill('after the harvest');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => sent('forms.save').at(-1)?.answers['received-on'])
    .toEqual({ typed: 'after the harvest', precision: 'unknown', from: null, to: null });
});

test('an honest answer is kept apart from an empty one', async () => {
  const { page, sent } = await begin();
  await page.locator('[data-path=reason] .icbtn').click();
  await page.locator('.choice', { hasText: 'Did not want to say' }).click();
  await expect
    .poll(() => sent('forms.save').at(-1)?.answers.reason)
    .toEqual({ honest: 'declined' });
});

test('finishing shows what is still open and leads there', async () => {
  const { page } = await begin({ 'forms.view': () => ({ ...intake, placeInForm: 'outcome' }) });
  await page.keyboard.press('Control+Enter');
  await page.getByText('Finish this form?').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('3 answers are still open').waitFor();
  await page.getByText('Person 1 · People named').waitFor();
  await page.keyboard.press('Enter');
  const relation = page.locator('[data-path$=".relation"] input').first();
  await expect.poll(() => relation.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('Esc in the question about finishing leaves the draft as it was', async () => {
  const { page, sent } = await begin({
    'forms.view': () => ({ ...intake, placeInForm: 'outcome' }),
  });
  await page.keyboard.press('Control+Enter');
  await page.getByText('Finish this form?').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  expect(sent('forms.complete')).toEqual([]);
});

test('when two people wrote, keeping both keeps mine beside and shows theirs', async () => {
  let refused = false;
  const { page, sent } = await begin({
    'forms.save': (input) => {
      if (refused) return { rev: input.cmd, savedAt: 1, computed: {} };
      refused = true;
      throw new Refusal('conflict', { answers: theirText, rev: id(1750), by: id(3), at: 1 });
    },
  });
  await page.keyboard.type(' MINE');
  await page.getByText('Two people changed this form').waitFor();
  await page.getByText('2 answers differ').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.two-texts').waitFor({ state: 'detached' });
  expect(sent('forms.keepBoth')[0]).toMatchObject({ baseRev: id(1750) });
  expect(sent('forms.keepBoth')[0]?.answers.reason).toMatch(/ MINE$/);
  expect(await page.locator('[data-path=reason] textarea').inputValue()).toBe(theirText.reason);
});

test('when two people wrote, taking mine saves it on top of theirs', async () => {
  let refused = false;
  const { page, sent } = await begin({
    'forms.save': (input) => {
      if (refused) return { rev: input.cmd, savedAt: 1, computed: {} };
      refused = true;
      throw new Refusal('conflict', { answers: theirText, rev: id(1750) });
    },
  });
  await page.keyboard.type(' MINE');
  await page.getByRole('button', { name: 'Take mine' }).click();
  await expect.poll(() => sent('forms.save').at(-1)?.baseRev).toBe(id(1750));
  expect(sent('forms.save').at(-1)?.answers.reason).toMatch(/ MINE$/);
});

test('a finished form is read only and F4 corrects it as a new draft', async () => {
  const { page, sent } = await begin({
    'forms.view': () => ({ ...intake, state: 'final', version: 1 }),
    'forms.amend': (input) => ({ ...intake, id: input.id, amends: input.formId }),
  });
  await page.getByRole('button', { name: 'Correct this' }).waitFor();
  await page.getByRole('button', { name: 'Where it came from' }).click();
  const box = page.locator('[data-path=reason] textarea');
  expect(await box.evaluate((one) => (one as HTMLTextAreaElement).readOnly)).toBe(true);
  await page.keyboard.press('F4');
  await expect.poll(() => sent('forms.amend').length).toBe(1);
  expect(sent('forms.save')).toEqual([]);
});

test('an old version says that a newer one stands in its place, leads to it, and is not corrected itself', async () => {
  const newer = id(1799);
  const { page, sent } = await begin({
    'forms.view': ({ formId }) =>
      formId === newer
        ? { ...intake, id: newer, state: 'final', version: 2 }
        : { ...intake, state: 'final', version: 1, newer },
  });
  const line = page.getByText('A newer version stands in the place of this one.');
  await line.waitFor();
  await page.keyboard.press('F4');
  await page.getByRole('button', { name: 'Open the newer version' }).click();
  await line.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Correct this' }).waitFor();
  expect(sent('forms.view').at(-1)?.formId).toBe(newer);
  expect(sent('forms.amend')).toEqual([]);
});

test('a form prints filled or empty, and the sheet is in the window only while it prints', async () => {
  let sheet = '';
  const { page } = await begin({
    'app.print': async () => {
      sheet = (await page.locator('#print').textContent()) ?? '';
      return { done: true };
    },
  });
  await page.keyboard.press('Control+p');
  await page.locator('.dialog').waitFor();
  await page.keyboard.press('Control+p');
  await page.locator('.toast').waitFor();
  expect(sheet).toContain('សុខ ឫទ្ធី');
  expect(sheet).toContain('CONFIDENTIAL');
  await page.keyboard.press('Control+p');
  await page.locator('.dialog .choice').last().click();
  await page.keyboard.press('Control+p');
  await expect.poll(() => sheet.includes('Empty form')).toBe(true);
  expect(sheet).not.toContain('សុខ ឫទ្ធី');
  await expect.poll(() => page.locator('#print').textContent()).toBe('');
});

test('somebody named in the form who may be known stands in it with the reason; with nobody it says so', async () => {
  const [first] = (intake.answers.people as { rows: { id: string }[] }).rows;
  const people = intake.context.people.map((one, nth) => (nth ? one : { ...one, id: first?.id }));
  const context = { ...intake.context, people };
  const at = { 'forms.view': () => ({ ...intake, context, placeInForm: 'match-answer' }) };
  const known = {
    ...{ personId: id(300), caseId: id(777), code: 'SR-2026-0007', hidden: false, score: 0.9 },
    ...{ nameKm: 'សុខ មាលា', nameLatin: 'Sok Mealea', village: 'Puok', birthYear: '1990' },
    reasons: ['sounds-alike', 'same-village'],
  };
  const { page, sent } = await begin({ ...at, 'cases.matches': () => ({ matches: [known] }) });
  const line = page.locator('.computed output', { hasText: 'SR-2026-0007' }).first();
  await line.waitFor();
  expect(await line.textContent()).toContain('Sok Mealea');
  expect(await line.textContent()).toMatch(/sounds|village/i);
  // Nobody is told to be the same as herself.
  expect(sent('cases.matches')[0]?.notPerson).toBe(people[0]?.personId);
  await page.keyboard.press('F9');
  await expect.poll(() => line.textContent()).not.toContain('Sok Mealea');
  const none = await begin({ ...at, 'cases.matches': () => ({ matches: [] }) });
  await none.page.getByText('So far nobody here seems to be the same person.').waitFor();
});
