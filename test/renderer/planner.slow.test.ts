// The calendar and the lists of the first screen, with the keyboard.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatDay, formatWeekdayAndDay } from '#domain/khmer/format.ts';
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import { consentScreens } from './support/consent-screens.ts';
import { id, officeAnswers } from './support/office.ts';
import { formAnswers, intake } from './support/papers.ts';
import { answersFor } from './support/screens.ts';
import { dueItems, leftOpen, oversight, planner, plannerDays } from './support/tasks.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const today = dayOf(Date.now());
const open = (who = 0) =>
  openWindow(
    stage,
    { ...officeAnswers({ state: 'unlocked', who }), ...formAnswers, 'forms.start': () => intake },
    { language: 'en' },
  );

test('the calendar is walked by day, week and month, and a number opens what is due', async () => {
  const { page, sent } = await open();
  const due = page.locator('.agenda li');
  await due.filter({ hasText: 'ហៅទូរស័ព្ទទៅពន្ធនាគារ' }).getByText('Due today').waitFor();
  const decision = due.filter({ hasText: 'Decide: ' });
  await decision.getByText(`by ${formatDay(addDays(today, 9), 'en')}`).waitFor();
  await page.keyboard.press('p');
  const heading = page.locator('.planner-list h2');
  const shows = (day: string) =>
    expect.poll(() => heading.textContent()).toBe(formatWeekdayAndDay(day, 'en'));
  await shows(today);
  await page.getByRole('heading', { name: 'Late' }).waitFor();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await shows(addDays(today, 3));
  await page.keyboard.press('ArrowDown');
  await shows(addDays(today, 10));
  await page.keyboard.press('m');
  await expect.poll(() => page.locator('.planner-day').count()).toBe(7);
  await page.keyboard.press('PageUp');
  await shows(addDays(today, 3));
  await page.keyboard.press('t');
  await page.getByRole('heading', { name: 'Late' }).waitFor();
  await page.keyboard.press('2');
  await page.locator('.casehead').waitFor();
  expect(sent('cases.view')).toMatchObject([{ caseId: id(100) }]);
});

test('another month is shown as being asked for from its first moment, not as the month before', async () => {
  const { page } = await open();
  await page.keyboard.press('p');
  await page.locator('.planner-grid[aria-busy=false]').waitFor();
  const title = await page.locator('.planner h1').textContent();
  await page.evaluate(() => {
    const head = document.querySelector('.planner h1') as HTMLElement;
    new MutationObserver((_, watch) => {
      watch.disconnect();
      head.dataset.busy = document.querySelector('.planner-grid')?.getAttribute('aria-busy') ?? '';
    }).observe(head, { characterData: true, childList: true, subtree: true });
  });
  await page.keyboard.press('PageUp');
  const seen = page.locator('.planner h1[data-busy]');
  await seen.waitFor();
  expect(await seen.textContent()).not.toBe(title);
  expect(await seen.getAttribute('data-busy')).toBe('true');
});

test('what is more than one page of a day is reached with a key, and the total is told', async () => {
  const [first] = dueItems;
  if (!first) throw new Error('nothing is due');
  const many = Array.from({ length: 120 }, (_, n) => ({ ...first, id: `task ${n}` }));
  const { page } = await openWindow(
    stage,
    {
      ...{ ...officeAnswers({ state: 'unlocked', who: 2 }), ...formAnswers },
      'planner.list': (input) => planner(many, input),
      'planner.days': (input) => plannerDays(many, input),
    },
    { language: 'en' },
  );
  await page.getByText('and 112 more').waitFor();
  await page.keyboard.press('p');
  await page.getByText('1 to 50 of 120').waitFor();
  await page.keyboard.press('End');
  await page.getByText('51 to 100 of 120').waitFor();
  await page.keyboard.press('End');
  await page.getByText('101 to 120 of 120').waitFor();
  await expect.poll(() => page.locator('.planner-item').count()).toBe(20);
  await page.keyboard.press('Home');
  await page.getByText('51 to 100 of 120').waitFor();
});

test('a coordinator’s list tells what was left open, and leads to the minutes themselves', async () => {
  const { page, sent } = await open(2);
  await page.getByText('2 items without decision').click();
  await expect.poll(() => sent('forms.view').at(-1)?.formId).toBe(id(7401));
});

test('the coordinator answers a question at once by keyboard: the hands begin at yes or no', async () => {
  const shown = consentScreens.find(({ name }) => name === 'exceptions-decide');
  if (!shown) throw new Error('no such screen');
  const opened = await openWindow(stage, answersFor(shown), { language: 'en' });
  await shown.reach?.(opened);
  const { page, sent } = opened;
  await page.locator('.dialog [type=radio]:focus').waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The aunt agrees.');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => sent('exceptions.decide'))
    .toMatchObject([{ says: 'yes', why: 'The aunt agrees.' }]);
});

test('a worker is not told what others left open', async () => {
  const { page, sent } = await open();
  await page.locator('.agenda').first().waitFor();
  expect(sent('oversight.list')).toEqual([]);
});

test('supervision begins from the list of the coordinator', async () => {
  const { page, sent } = await open(2);
  await page.getByText('1 worker waits for supervision').waitFor();
  await page.locator('.agenda .rowbtn', { hasText: 'Chan Sophea' }).last().click();
  await expect.poll(() => sent('forms.start').map(({ form }) => form)).toEqual(['supervision']);
});

test('office staff write down what a family says with one key, from the list of cases', async () => {
  const { page, sent } = await open(1);
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Alt+f');
  await expect.poll(() => sent('forms.start')).toMatchObject([{ form: 'feedback' }]);
});

test('a focal person begins the day with the concerns nobody decided, and with nothing else of a case', async () => {
  const answers = officeAnswers({ state: 'unlocked', who: 2 });
  const state = answers['vault.status']?.({}) as { me: object };
  const focal = { ...state, me: { ...state.me, role: 'focal-person' } };
  const [first] = leftOpen;
  if (!first) throw new Error('nothing is left open');
  const concern = { ...first, nameKm: '', nameLatin: '' };
  const { page, sent, asked } = await openWindow(
    stage,
    {
      ...{ ...answers, ...formAnswers, 'vault.status': () => focal },
      'oversight.list': () => oversight([concern]),
    },
    { language: 'en' },
  );
  await page.getByText('1 concern without a decision').waitFor();
  expect(asked.map(({ name }) => name)).not.toContain('planner.list');
  await page.locator('.agenda .rowbtn', { hasText: 'SR-2026-0143' }).click();
  await expect.poll(() => sent('forms.view').at(-1)?.formId).toBe(concern.formId);
});
