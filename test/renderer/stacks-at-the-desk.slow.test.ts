// Stacks with sheets between their papers, at the desk where pages are filed: the sheets themselves, and a stack that asks.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Output } from '#contract/calls.ts';
import { officeAnswers } from './support/office.ts';
import { sources } from './support/paper-files.ts';
import { batch, onPage, pages, scanAnswers } from './support/papers.ts';
import { type Answers, openStage, openWindow, type Stage } from './support/window.ts';

type Sorting = Output<'separators.view'>;
const NOTHING: Sorting = { state: 'none', plan: [], sections: [], questions: [] };
const ASKS: Sorting = {
  ...NOTHING,
  state: 'asks',
  questions: [{ what: 'count', number: '18', sheets: 42, pages: 39 }],
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

async function openBatch(own: Answers) {
  const answers = { ...officeAnswers({ state: 'unlocked', who: 1 }), ...scanAnswers, ...own };
  const opened = await openWindow(stage, answers, { language: 'en' });
  await opened.page.keyboard.press('Alt+3');
  await opened.page.locator('.batch-list').waitFor();
  await opened.page.keyboard.press('Enter');
  return opened;
}
const pageRead = { entity: 'page', id: pages[5]?.id ?? null, caseId: null };

test('a stack whose last page tells that it is not what it should be asks at once, also at the desk', async () => {
  let sorting = NOTHING;
  const { page, tell } = await openBatch({ 'separators.view': () => sorting });
  await page.locator('.filing-panel').waitFor();
  sorting = ASKS;
  await tell('changed', pageRead);
  await page.getByText('Folder 18: 42 sheets were counted, 39 pages came in.').waitFor();
  await page.context().close();
});

test('folders that file themselves are waited for, and nobody is asked to file them by hand', async () => {
  const plan = [{ folderId: pages[0]?.id ?? '', number: '18', sheets: 42 }];
  let sorting: Sorting = { ...NOTHING, state: 'waits', plan };
  const { page, tell } = await openBatch({ 'separators.view': () => sorting });
  await page.locator('.im-grid').waitFor();
  expect(await page.locator('.filing-panel').count()).toBe(0);
  await page.getByText('It should be: folder 18').waitFor();
  sorting = { ...NOTHING, state: 'sorted', plan };
  await tell('changed', pageRead);
  await page.locator('.filing-panel').waitFor();
  // No sheet lay in it: it is not said to be sorted by any.
  await page.keyboard.press('g');
  await page.getByText('This stack is folder 18.').waitFor();
  expect(await page.getByText('Sorted by the sheets').count()).toBe(0);
  await page.context().close();
});

test('a page that speaks of another case than the sheet before it is told before it is filed', async () => {
  const suggestion = { ...onPage.suggestion, why: 'separator', against: true } as const;
  const { page } = await openBatch({ 'scans.page': () => ({ ...onPage, suggestion }) });
  await page.getByText('By the sheet before it').waitFor();
  await page.getByText('Another case stands on the page').waitFor();
  await page.context().close();
});

test('a sheet between papers is not filed: Enter goes on to the paper behind it', async () => {
  let sheets: typeof pages = pages;
  const { page, sent, tell } = await openBatch({
    'scans.batch': () => ({ batch, sources, pages: sheets, trouble: null }),
  });
  await page.locator('.filing-panel .sug b').waitFor();
  sheets = pages.map((one) => (one.number === 6 ? { ...one, isSeparator: true } : one));
  await tell('changed', { ...pageRead, entity: 'document' });
  await page.getByText('All pages behind this sheet belong to it').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.page-tools b', { hasText: '7' }).waitFor();
  expect(sent('scans.file')).toEqual([]);
  await page.context().close();
});

test('while a stack waits to file itself, Enter goes on with the next and files nothing by hand', async () => {
  const plan = [{ folderId: pages[0]?.id ?? '', number: '18', sheets: 42 }];
  const waits: Sorting = { ...NOTHING, state: 'waits', plan };
  const { page } = await openBatch({ 'separators.view': () => waits });
  await page.getByRole('button', { name: 'Go on with the next' }).waitFor();
  expect(await page.getByRole('button', { name: 'File the pages' }).count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.locator('.day h1').waitFor();
  await page.context().close();
});
