// The screens of scanning, filing and search, and how a person gets there with the keyboard.
import type { Output } from '#contract/calls.ts';
import { id } from './office.ts';
import { missingSources, sources } from './paper-files.ts';
import { batch, onPage, pages, paperAnswers, scanAnswers } from './papers.ts';
import type { Shown } from './shown.ts';
import type { Opened } from './window.ts';

const unlocked = { state: 'unlocked' as const };

const batchList = async ({ page }: Opened) => {
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
};
const filing = async (opened: Opened) => {
  await batchList(opened);
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('.filing-panel .sug b').waitFor();
};
/** The page of all hits of a name, by keys. */
export const searchAll = async ({ page }: Opened) => {
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').waitFor();
  await page.keyboard.type('ឫទ្ធី');
  await page.locator('.hit-text').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.search-page .hit-text').first().waitFor();
};
const MINUTE = 60_000;
const READ = onPage.text?.text ?? '';
/** A person corrected it, and it was read again with care. */
const correctedPage: Output<'scans.page'> = {
  ...onPage,
  text: onPage.text && {
    ...onPage.text,
    text: `${READ}។`,
    acceptedBy: id(1),
    corrected: true,
    readings: [
      { text: READ, at: Date.now() - MINUTE, author: null, careful: true, confidence: 88 },
      {
        text: `${READ}។`,
        at: Date.now() - 60 * MINUTE,
        author: id(1),
        careful: false,
        confidence: 100,
      },
      {
        ...{ at: Date.now() - 24 * 60 * MINUTE, author: null, careful: false, confidence: 63 },
        text: READ.replace('ជីដូន', 'ជីដន').replace('អង្ករ', 'អង្កា'),
      },
    ],
  },
};
/** One file of four is in. */
const stillComing = { coming: true, sources: 1, quarantined: 0, missing: 3, differs: null };
const clerk = { ...unlocked, who: 1 };

export const scanScreens: readonly Shown[] = [
  {
    name: 'palette',
    start: unlocked,
    answers: paperAnswers,
    reach: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.locator('.palette').waitFor();
    },
  },
  {
    name: 'palette-found',
    start: unlocked,
    answers: paperAnswers,
    reach: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.locator('.palette input').waitFor();
      await page.keyboard.type('ឫទ្ធី');
      await page.locator('.hit-text').first().waitFor();
    },
  },
  {
    name: 'search-page',
    start: unlocked,
    answers: paperAnswers,
    reach: searchAll,
  },
  {
    name: 'search-narrowed',
    start: unlocked,
    answers: paperAnswers,
    reach: async (opened) => {
      const { page } = opened;
      await searchAll(opened);
      await page.keyboard.press('Alt+C');
      await page.locator('.case-rows .here').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.case-rows').waitFor({ state: 'detached' });
      for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
      await page.locator('.found-place .page-mark').first().waitFor();
    },
  },
  { name: 'scan-batches', start: clerk, answers: scanAnswers, reach: batchList },
  {
    name: 'scan-scanner',
    start: clerk,
    answers: scanAnswers,
    reach: async (opened) => {
      await batchList(opened);
      await opened.page.keyboard.press('s');
      await opened.page.locator('.dialog input[type=radio]').first().waitFor();
    },
  },
  {
    name: 'scan-empty',
    start: clerk,
    answers: {
      ...scanAnswers,
      'scans.batches': () => [],
      'scans.watch': () => ({ folder: 'Scans', away: false, trouble: null }),
    },
    reach: async ({ page }) => {
      await page.keyboard.press('Alt+3');
      await page.locator('.empty').waitFor();
    },
  },
  { name: 'scan-filing', start: clerk, answers: scanAnswers, reach: filing },
  {
    name: 'scan-typing',
    start: clerk,
    answers: scanAnswers,
    reach: async (opened) => {
      await filing(opened);
      await opened.page.keyboard.press('d');
      await opened.page.keyboard.type('31/2');
    },
  },
  {
    name: 'scan-case',
    start: clerk,
    answers: scanAnswers,
    reach: async (opened) => {
      await filing(opened);
      await opened.page.keyboard.press('c');
      await opened.page.locator('.case-rows .pick').first().waitFor();
    },
  },
  {
    name: 'scan-kind',
    start: clerk,
    answers: scanAnswers,
    reach: async (opened) => {
      await filing(opened);
      await opened.page.keyboard.press('9');
      await opened.page.locator('.kind-rows').waitFor();
    },
  },
  {
    name: 'scan-text',
    start: unlocked,
    answers: scanAnswers,
    reach: async (opened) => {
      await filing(opened);
      await opened.page.keyboard.press('t');
      await opened.page.locator('.page-text-box').waitFor();
    },
  },
  {
    name: 'scan-other-case',
    start: clerk,
    answers: {
      ...scanAnswers,
      'scans.page': (input) => ({
        ...onPage,
        page: pages.find((one) => one.id === input.pageId) ?? onPage.page,
        suggestion: {
          ...{ ...onPage.suggestion, caseId: id(105), code: 'SR-2026-0138', why: 'name-on-page' },
          others: [{ caseId: id(100), code: 'SR-2026-0143', why: 'same-as-before' }],
        },
      }),
    },
    reach: async (opened) => {
      await batchList(opened);
      await opened.page.keyboard.press('Enter');
      await opened.page.locator('.filing-panel .sug .mark').waitFor();
    },
  },
  {
    name: 'scan-filing-paper',
    start: clerk,
    answers: {
      ...scanAnswers,
      'scans.batch': () => ({
        ...{ batch, sources, trouble: null },
        pages: pages.map((page) =>
          page.number === 7 ? { ...page, begins: false, crop: { x: 0, y: 0, w: 1, h: 0.6 } } : page,
        ),
      }),
    },
    reach: async (opened) => {
      await filing(opened);
      await opened.page.keyboard.press('ArrowRight');
      await opened.page.locator('.page-tools b', { hasText: /[7៧]/ }).waitFor();
    },
  },
  {
    name: 'scan-goes-on',
    start: clerk,
    answers: {
      ...scanAnswers,
      'scans.page': (input) => ({
        ...onPage,
        page: pages.find((one) => one.id === input.pageId) ?? onPage.page,
        suggestion: { ...onPage.suggestion, joins: true },
      }),
    },
    reach: async (opened) => {
      await batchList(opened);
      await opened.page.keyboard.press('Enter');
      await opened.page.locator('.filing-panel .sug').waitFor();
    },
  },
  {
    name: 'scan-crop',
    start: clerk,
    answers: scanAnswers,
    reach: async (opened) => {
      await filing(opened);
      await opened.page.keyboard.press('x');
      await opened.page.locator('.crop-frame').waitFor();
      for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Tab', 'Shift+ArrowLeft'])
        await opened.page.keyboard.press(key);
    },
  },
  {
    name: 'scan-order',
    start: clerk,
    answers: scanAnswers,
    reach: async (opened) => {
      await filing(opened);
      await opened.page.keyboard.press('o');
      await opened.page.locator('.order-rows').waitFor();
    },
  },
  {
    name: 'scan-text-beside',
    start: unlocked,
    answers: { ...scanAnswers, 'scans.page': () => correctedPage },
    reach: async (opened) => {
      await filing(opened);
      await opened.page.keyboard.press('m');
      await opened.page.keyboard.press('t');
      await opened.page.locator('.page-readings').waitFor();
    },
  },
  {
    name: 'scan-text-begun',
    start: unlocked,
    answers: {
      ...scanAnswers,
      'scans.page': () => ({ ...correctedPage, begun: `${READ} ឫទ្ធី` }),
    },
    reach: async (opened) => {
      await filing(opened);
      await opened.page.keyboard.press('t');
      await opened.page.locator('.page-readings').waitFor();
    },
  },
  {
    name: 'scan-importing',
    start: clerk,
    answers: {
      ...scanAnswers,
      'scans.batch': () => ({
        batch: { ...batch, ...stillComing },
        sources: sources.slice(0, 1),
        pages,
        trouble: null,
      }),
    },
    reach: async (opened) => {
      const { page } = opened;
      await batchList(opened);
      await page.keyboard.press('a');
      await page.locator('.im, .filing').first().waitFor();
      await opened.tell('job', {
        jobId: id(1500),
        kind: 'import',
        state: 'running',
        stage: 'sealing',
        done: 27,
        total: 42,
      });
      await page.locator('.phase .now').first().waitFor();
    },
  },
  {
    name: 'scan-overview',
    start: clerk,
    answers: scanAnswers,
    reach: async (opened) => {
      await filing(opened);
      await opened.page.keyboard.press('g');
      await opened.page.locator('.im-grid').waitFor();
    },
  },
  {
    name: 'scan-watch-no-room',
    start: clerk,
    answers: {
      ...scanAnswers,
      'scans.watch': () => ({ folder: 'Scans', away: false, trouble: 'disk-full' }),
    },
    reach: batchList,
  },
  {
    name: 'scan-no-room',
    start: clerk,
    answers: {
      ...scanAnswers,
      'scans.batch': () => ({
        batch: { ...batch, quarantined: 0, pages: 0, sources: 1, expected: null, differs: null },
        sources: sources.slice(0, 1).map((source) => ({ ...source, state: 'sealed', pages: 0 })),
        ...{ pages: [], trouble: 'disk-full' },
      }),
    },
    reach: async ({ page }) => {
      await page.keyboard.press('Alt+3');
      await page.locator('.batch-list').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.im .banner').waitFor();
    },
  },
  {
    name: 'scan-reading-waits',
    start: clerk,
    answers: {
      ...scanAnswers,
      'scans.batch': () => ({
        batch: { ...batch, quarantined: 0 },
        sources: sources.slice(0, 1),
        pages,
        trouble: 'reading-cannot-start',
      }),
    },
    reach: async (opened) => {
      await filing(opened);
      await opened.page.keyboard.press('g');
      await opened.page.locator('.phase').waitFor();
    },
  },
  {
    name: 'scan-missing',
    start: clerk,
    answers: {
      ...scanAnswers,
      'scans.batch': () => ({
        batch: { ...batch, missing: 2 },
        sources: missingSources,
        pages,
        trouble: null,
      }),
    },
    reach: async (opened) => {
      await filing(opened);
      await opened.page.keyboard.press('g');
      await opened.page.locator('.aside-files').waitFor();
    },
  },
  {
    name: 'page',
    onTheWay: true,
    start: unlocked,
    answers: scanAnswers,
    reach: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.locator('.palette input').waitFor();
      await page.keyboard.type('ឫទ្ធី');
      await page.locator('.hit-text').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.page-mark').waitFor();
    },
  },
];
