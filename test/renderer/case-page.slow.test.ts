// What belongs to the page of a case, with the keyboard: things to do, the chronology, who may see it, how it stood.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TOOLS } from '#domain/cases/tools.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import {
  caseTasks,
  caseThatIsClosed,
  closedCase,
  fullChronology,
  openCase,
  pastDays,
  tasksOfCase,
} from './support/case-page-screens.ts';
import { consents } from './support/consent-screens.ts';
import { caseView, id, officeAnswers } from './support/office.ts';
import { formAnswers, intake, scanAnswers } from './support/papers.ts';
import { type Answers, openStage, openWindow, Refusal, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const open = async (own: Answers = {}) => {
  const answers = { ...officeAnswers({ state: 'unlocked' }), ...tasksOfCase, ...own };
  const opened = await openWindow(stage, answers, { language: 'en' });
  await openCase(opened);
  return opened;
};
const done: Answers = {
  'access.restrict': () => ({ rev: id(4) }),
  'access.ask': () => ({ rev: id(5) }),
  'tasks.add': () => ({ rev: id(1) }),
  'tasks.end': () => ({ rev: id(2) }),
  'tasks.reopen': () => ({ rev: id(3) }),
};

test('what is to be done is ended with one key, taken back, dropped with a reason, and added', async () => {
  const { page, sent } = await open(done);
  await expect.poll(() => page.locator('.case-tasks li').count()).toBe(3);
  await page.keyboard.press('d');
  await page.locator('.tasks h1').waitFor();
  const today = dayOf(Date.now());
  await page.keyboard.press('d');
  await page.locator('.toast').waitFor();
  expect(sent('tasks.end')).toMatchObject([
    { id: caseTasks[0]?.id, outcome: 'done', endedOn: today },
  ]);
  await page.keyboard.press('u');
  await expect.poll(() => sent('tasks.reopen')).toMatchObject([{ id: caseTasks[0]?.id }]);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.dialog').waitFor();
  await page.locator('.dialog .choice').nth(1).click();
  await page.locator('.dialog .acts', { hasText: 'Needs a reason' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.dialog textarea').fill('moved away');
  await page.keyboard.press('Control+Enter');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  expect(sent('tasks.end').slice(1)).toMatchObject([
    { id: caseTasks[1]?.id, outcome: 'dropped', reason: 'moved away' },
  ]);

  await page.keyboard.press('a');
  await page.keyboard.type('visit the school');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1/12/2027');
  await page.keyboard.press('Control+Enter');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  expect(sent('tasks.add')).toMatchObject([
    { what: 'visit the school', userId: id(1), who: '', due: { from: '2027-12-01' } },
  ]);

  const words = () => page.locator('.tasks .list').first().textContent();
  await page.keyboard.press('F9');
  await page.locator('.tasks', { hasText: 'Words are hidden' }).waitFor();
  for (const { what } of caseTasks) expect(await words()).not.toContain(what);
});

test('one key after the other shows only notes, visits, forms, papers, things done, facts', async () => {
  const { page } = await open(fullChronology);
  const lines = page.locator('.chron > li');
  const all = await lines.count();
  const seen: number[] = [];
  for (let part = 0; part < 6; part++) {
    await page.keyboard.press('c');
    await page.locator('.parts .chip.set').waitFor();
    seen.push(await lines.count());
  }
  expect(seen).toEqual([2, 1, 1, 2, 1, 1]);
  await page.keyboard.press('Enter');
  await page.locator('.facts h1').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.rail').waitFor();
  expect(await lines.count()).toBe(all);
});

test('one note is closed to named people with a reason, and a closed one is asked for', async () => {
  const { page, sent } = await open({ ...done, ...closedCase });
  await page.keyboard.press('a');
  await page.locator('.seers', { hasText: 'Ly Mara' }).waitFor();
  await page.locator('.dialog .choice').nth(1).click();
  await page.locator('.dialog', { hasText: 'Whoever may read the case' }).waitFor();
  await page.keyboard.press('r');
  await page.keyboard.type('her brother works here');
  await page.locator('.dialog .choice', { hasText: 'Nuon Vibol' }).click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  const [first, second] = caseView.chronology;
  expect(sent('access.restrict')).toMatchObject([
    { entity: 'form', entityId: first?.id, people: [id(2)], reason: 'her brother works here' },
  ]);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.dialog', { hasText: 'Ask to see this' }).waitFor();
  await page.keyboard.type('I visit her tomorrow');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => sent('access.ask'))
    .toMatchObject([{ entity: 'form', entityId: second?.id, reason: 'I visit her tomorrow' }]);
});

test('the case of a past day is read only, says which day it is, and one key leads back to today', async () => {
  const { page, asked } = await open(pastDays);
  await page.keyboard.press('h');
  await page.locator('.as-it-stood input').fill('12/11/2026');
  await page.locator('.as-it-stood h1', { hasText: 'at the end of 12 November 2026' }).waitFor();
  await page
    .locator('.past-list', { hasText: 'as written today: what stood then was not kept' })
    .waitFor();
  await page.locator('.as-it-stood .folder', { hasText: 'សុខ ដារ៉ា' }).waitFor();
  const days = asked.filter(({ name }) => name === 'cases.asItStood').map(({ input }) => input);
  expect(days.at(-1)).toEqual({ caseId: caseView.row.id, day: '2026-11-12' });
  await page.keyboard.press('F9');
  await page.locator('.as-it-stood .folder', { hasText: 'Words are hidden' }).waitFor();
  expect(await page.locator('.as-it-stood .folder').textContent()).not.toContain('សុខ ដារ៉ា');
  await page.locator('.as-it-stood input').fill('31/12/2025');
  await page.locator('.nothing-known').waitFor();
  await expect.poll(() => page.locator('.as-it-stood button').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.locator('.casehead').waitFor();
});

test('a closed case is opened again with one key and a yes; Esc leaves it closed', async () => {
  const { page, sent } = await open(caseThatIsClosed);
  await page.keyboard.press('o');
  await page.locator('.dialog', { hasText: 'Open the case again at step 5?' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  expect(sent('cases.change')).toEqual([]);
  await page.keyboard.press('o');
  await page.keyboard.press('Control+Enter');
  await page.locator('.toast', { hasText: 'open again' }).waitFor();
  expect(sent('cases.change')).toMatchObject([{ status: 'open', step: 5 }]);
});

test('a coordinator is told on the first screen who asks to see something, and decides there', async () => {
  const asks = { id: id(71), caseId: id(100), entity: 'case' as const, entityId: id(100) };
  const told = { ...asks, by: id(1), at: Date.now(), reason: 'home visit', code: 'SR-2026-0143' };
  const answers: Answers = {
    ...officeAnswers({ state: 'unlocked', who: 2 }),
    'access.requests': () => ({ requests: [told] }),
    'late.list': () => ({ works: [] }),
    'access.answer': () => ({ rev: id(6) }),
  };
  const { page, sent } = await openWindow(stage, answers, { language: 'en' });
  await page.locator('.agenda .rowbtn', { hasText: '1 person asks' }).click();
  await page.locator('.waits', { hasText: 'home visit' }).getByText('Grant').click();
  await expect.poll(() => sent('access.answer')).toMatchObject([{ id: id(71), answer: 'granted' }]);
});

test('the sixteen tools: one key shows them, one types, one scans as this kind, one prints it empty', async () => {
  let printed = { text: '', codes: -1 };
  const { page, sent } = await open({
    ...scanAnswers,
    'forms.start': () => {
      throw new Refusal('not-allowed');
    },
    'drawings.sheet': ({ id }) => ({ sheetId: id }),
    'app.print': async () => {
      const sheet = page.locator('#print');
      printed = {
        text: (await sheet.textContent()) ?? '',
        codes: await sheet.locator('.qr').count(),
      };
      return { done: true };
    },
  });
  const see = async () => {
    await page.keyboard.press('t');
    await page.locator('.tool-slots .here').waitFor();
  };
  await see();
  const lines = page.locator('.tool-slots li');
  await expect.poll(() => lines.count()).toBe(16);
  expect(await lines.nth(0).textContent()).toMatch(/TypedScanned · 2 pages$/);
  expect(await lines.nth(1).textContent()).toMatch(/Missing$/);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('p');
  await page.getByText('It bears the case number').waitFor();
  await page.keyboard.press('Control+p');
  await page.locator('.toast').waitFor();
  expect(sent('app.print')).toMatchObject([{ what: 'form', id: null, caseId: caseView.row.id }]);
  expect(printed.text).toContain(caseView.row.code);
  expect(printed.text).toContain('Who can join');
  expect(printed.text).not.toContain('Rithy');
  expect(printed.codes).toBe(0);
  await page.getByText('It bears the case number').waitFor({ state: 'detached' });

  await page.keyboard.press('w');
  await expect.poll(() => sent('forms.start')).toMatchObject([{ form: 'eligibility' }]);

  await page.locator('.dialog').waitFor({ state: 'detached' });

  await see();
  const tree = TOOLS.findIndex(({ id }) => id === 'family-tree');
  for (let at = 0; at < tree; at++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('p');
  await page.getByText('It bears the case number').waitFor();
  await page.keyboard.press('Control+p');
  await expect.poll(() => printed.text).toContain('Family tree');
  expect(printed.text).toContain('Drawn by');
  expect(sent('drawings.sheet')).toMatchObject([{ tool: 'family-tree' }]);
  await page.locator('.dialog').nth(1).waitFor({ state: 'detached' });

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('s');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.filing-panel .sug b').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.page-tools b', { hasText: '7' }).waitFor();
  await page.locator('.filing-panel [aria-pressed="true"].pencil').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('scans.file').length).toBe(2);
  const [first, second] = sent('scans.file');
  expect(first).toMatchObject({ caseId: caseView.row.id, kind: 'body-map', restricted: true });
  expect(second).toMatchObject({ kind: 'case-note', restricted: false });
});

test('a form about a past day is begun with that day; a month alone is asked about', async () => {
  const { page, sent } = await open({ ...formAnswers, 'forms.start': () => intake });
  await page.keyboard.press('w');
  await page.locator('.write-group').first().waitFor();
  await page.keyboard.type('Who can join');
  await expect.poll(() => page.locator('.write-group li').count()).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.type('March 2019');
  await page.keyboard.press('Enter');
  await page.getByText('A day up to today is needed').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('12/3/2019');
  await page.getByText('Its form asks what was asked on that day').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.form-screen').waitFor();
  expect(sent('forms.start')).toMatchObject([{ form: 'eligibility', day: '2019-03-12' }]);
});

test('a family takes a consent back from the page of its case, by keys, and names are told with it', async () => {
  const { page, sent } = await open(consents);
  await page.keyboard.press('y');
  await page.locator('.consents li').first().waitFor();
  const gone = page.locator('.consents li', { hasText: 'Tell a service we send you to' });
  expect(await gone.textContent()).toContain('Mao Sophy · Said it · 2 June 2026');
  await page.keyboard.press('t');
  const dialog = page.locator('.dialog');
  await dialog.getByText('From now on we stop').waitFor();
  // What is taken back already is not offered again.
  expect(await dialog.getByText('Tell a service we send you to').count()).toBe(0);
  await page.keyboard.press('Control+Enter');
  expect(sent('consent.takeBack')).toEqual([]);
  for (const name of ['Photos for the file', 'Sok Rithy', 'In writing']) {
    await dialog.getByLabel(name, { exact: true }).focus();
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('From now on we stop').waitFor({ state: 'detached' });
  expect(sent('consent.takeBack')).toMatchObject([
    {
      ...{ child: null, purposes: ['photo'], how: 'written', words: '' },
      who: { id: caseView.people[0]?.personId, text: '' },
      ...{ heardBy: { id: id(1), text: '' }, on: { from: dayOf(Date.now()) } },
    },
  ]);
});
