// The screens of the cabinet: the picture of its shelves, the list, what is printed, and a stack that asks.
import type { CabinetFolder } from '#contract/cabinet.ts';
import type { Output } from '#contract/calls.ts';
import { FOLDER_STATES } from '#domain/cabinet/folder-state.ts';
import { id } from './office.ts';
import { pages, scanAnswers } from './papers.ts';
import type { Shown } from './shown.ts';
import { type Answers, type Opened, Refusal } from './window.ts';

const NAMES = ['សុខ ឫទ្ធី', 'លី ម៉ារ៉ា', 'Chan Dara', 'នួន វិបុល និងបងប្អូនបង្កើតរបស់គាត់ទាំងបួននាក់'];
const SHELVES = ['ក', 'ខ', 'គ', 'ឃ', 'ង'];

/** Forty folders on each of five shelves: the first shelf is safe, the last is not begun. */
function folderAt(n: number): CabinetFolder {
  const shelf = Math.floor(n / 40);
  const state =
    FOLDER_STATES[Math.max(0, 5 - shelf - (n % 40 > 25 + (n % 7) ? 1 : 0) - (shelf > 2 ? 1 : 0))] ??
    'not-begun';
  const isIn = state !== 'not-begun' && state !== 'scanning';
  const pages = isIn ? 28 + (n % 19) : state === 'scanning' ? 12 : 0;
  const isChecked = state === 'second-checked' || state === 'safe';
  return {
    id: id(3000 + n),
    ...{ number: String(n + 1), name: NAMES[n % 4] ?? '', shelf: SHELVES[shelf] ?? '' },
    ...{ sheets: n % 3 === 0 ? null : 28 + (n % 19), code: isIn ? `SR-2019-0${100 + n}` : '' },
    ...{ caseId: isIn ? id(100) : null, state, pages, blank: 0 },
    unfiled: state === 'scanned' ? 7 : 0,
    readBack: state === 'safe' ? pages : 0,
    scannedBy: pages > 0 ? [id(2)] : [],
    ...{
      checkedBy: isChecked ? id(3) : null,
      checkedAt: isChecked ? Date.now() - 90_000_000 : null,
    },
    lacks: state === 'second-checked' ? ['not-copied'] : [],
    ...{ mayCheck: state === 'filed', rev: id(4000 + n) },
  };
}
export const folders = Array.from({ length: 200 }, (_, n) => folderAt(n));
export const cabinet: Output<'cabinet.view'> = {
  folders,
  pace: { anHour: 164, hoursADay: 3.4, toCome: 2810 },
  hasPlaceAway: true,
};

const read: Output<'cabinet.readList'> = {
  rows: [
    {
      line: 2,
      number: '201',
      name: 'សុខ ឫទ្ធី',
      shelf: 'ច',
      sheets: 42,
      caseId: id(100),
      code: 'SR-2019-0301',
    },
    { line: 3, number: '202', name: 'Ly Mara', shelf: 'ច', sheets: null, caseId: null, code: '' },
  ],
  refused: [
    { line: 4, number: '17', why: 'number-there' },
    { line: 5, number: '203', why: 'case-unknown' },
  ],
};
const stack: Output<'separators.view'> = {
  state: 'asks',
  plan: [
    { folderId: id(3017), number: '18', sheets: 42 },
    { folderId: id(3018), number: '19', sheets: null },
  ],
  sections: [
    { number: '18', code: 'SR-2019-0117', kind: 'consent', pages: 3, from: 3, to: 5 },
    { number: '20', code: '', kind: null, pages: 7, from: 7, to: 13 },
  ],
  questions: [
    { what: 'not-planned', number: '20', page: 6 },
    { what: 'missing', number: '19' },
    { what: 'count', number: '18', sheets: 42, pages: 39 },
    { what: 'separator-missing', number: '18', kind: 'case-plan' },
  ],
};

export const cabinetAnswers: Answers = {
  ...scanAnswers,
  'cabinet.view': () => cabinet,
  'cabinet.save': (input) => ({ rev: input.cmd }),
  'cabinet.readList': () => read,
  'cabinet.pickList': () => ({ file: { token: id(61), name: 'cabinet.csv' } }),
  'cabinet.takeList': (input) => ({ added: input.rows.length }),
  'cabinet.check': () => ({}),
  'scans.papersToGiveOut': () => ({
    ...{ papers: [{ kind: 'intake', restricted: false }], photosLeft: 0 },
  }),
  'scans.folder': () => ({
    pages: pages
      .slice(0, 12)
      .map((page) => ({ ...page, caseId: id(page.number === 3 ? 104 : 100) })),
    hidden: 0,
  }),
  'separators.make': (input) => [
    ...input.folders.map((folderId, n) => ({
      ...{
        id: id(5000 + n),
        folderId,
        number: '162',
        shelf: 'ង',
        code: '',
        kind: null,
        step: null,
      },
    })),
    ...input.papers.map(({ kind, step }, n) => ({
      ...{ id: id(5100 + n), folderId: null, number: '', shelf: '', code: '', kind, step },
    })),
  ],
  'separators.plan': () => ({}),
  'separators.mark': () => ({}),
  'separators.answer': () => ({ filed: 12 }),
};

/** A letter that is restricted, a scan that may be a body map, and photographs nobody agreed to. */
export const papersToGiveOut: Output<'scans.papersToGiveOut'> = {
  papers: [
    { kind: 'intake', restricted: false },
    { kind: 'letter', restricted: true },
    { kind: 'drawing', restricted: false },
  ],
  photosLeft: 3,
};

const coordinator = { state: 'unlocked' as const, who: 2 };
export async function openCabinet({ page }: Opened) {
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('c');
  await page.locator('.cabinet-screen, .empty').first().waitFor();
}
/** The first folder of this state is the one at hand. */
async function goTo(opened: Opened, state: string) {
  await openCabinet(opened);
  await opened.page.locator(`.cabinet-picture .binder.${state}`).first().click();
}

export const cabinetScreens: readonly Shown[] = [
  {
    name: 'today-second-check',
    throughToday: true,
    start: coordinator,
    answers: cabinetAnswers,
    reach: ({ page }) => page.locator('.day .agenda').first().waitFor(),
  },
  { name: 'cabinet', start: coordinator, answers: cabinetAnswers, reach: openCabinet },
  {
    name: 'cabinet-filed',
    start: coordinator,
    answers: { ...cabinetAnswers, 'cabinet.view': () => ({ ...cabinet, hasPlaceAway: false }) },
    reach: (opened) => goTo(opened, 'filed'),
  },
  {
    name: 'cabinet-of-clerk',
    start: { state: 'unlocked', who: 1 },
    answers: { ...cabinetAnswers, 'cabinet.view': () => ({ ...cabinet, hasPlaceAway: false }) },
    reach: openCabinet,
  },
  {
    name: 'cabinet-check',
    start: coordinator,
    answers: cabinetAnswers,
    reach: async (opened) => {
      await goTo(opened, 'filed');
      await opened.page.keyboard.press('c');
      await opened.page.locator('.folder-page .page-paper.there').waitFor();
      await opened.page.keyboard.press('ArrowRight');
      await opened.page.keyboard.press('ArrowRight');
      await opened.page.locator('.folder-page .page-paper.there').waitFor();
    },
  },
  {
    name: 'cabinet-pdf',
    start: coordinator,
    answers: {
      ...cabinetAnswers,
      'scans.papersToGiveOut': () => papersToGiveOut,
      'scans.exportPdf': () => ({ jobId: null }),
    },
    reach: async (opened) => {
      await goTo(opened, 'scanned');
      await opened.page.keyboard.press('e');
      await opened.page.locator('.dialog input[type=checkbox]').first().waitFor();
    },
  },
  {
    name: 'cabinet-sheets',
    start: coordinator,
    answers: cabinetAnswers,
    reach: async (opened) => {
      await goTo(opened, 'not-begun');
      await opened.page.keyboard.press('b');
      await opened.page.locator('.dialog').waitFor();
    },
  },
  {
    name: 'cabinet-list',
    start: coordinator,
    answers: cabinetAnswers,
    reach: async (opened) => {
      await openCabinet(opened);
      await opened.page.keyboard.press('l');
      await opened.page.locator('.cabinet-list tr.here').waitFor();
      await opened.page.keyboard.press('n');
      await opened.page.locator('.line-now input').first().waitFor();
    },
  },
  {
    name: 'cabinet-find-case',
    start: coordinator,
    answers: {
      ...cabinetAnswers,
      'cabinet.view': () => ({ ...cabinet, folders: folders.slice(0, 6) }),
      'cabinet.save': () => {
        throw new Refusal('not-found');
      },
    },
    reach: async (opened) => {
      await openCabinet(opened);
      const { page } = opened;
      await page.keyboard.press('l');
      await page.locator('.cabinet-list tr.here').waitFor();
      await page.keyboard.press('n');
      await page.locator('.line-now input').last().fill('ឫទ្ធី');
      await page.keyboard.press('Enter');
      await page.locator('.dialog .pick.here').waitFor();
    },
  },
  {
    name: 'cabinet-take',
    start: coordinator,
    answers: cabinetAnswers,
    reach: async (opened) => {
      await openCabinet(opened);
      await opened.page.keyboard.press('l');
      await opened.page.locator('.cabinet-list tr.here').waitFor();
      await opened.page.keyboard.press('f');
      await opened.page.locator('.dialog table').first().waitFor();
    },
  },
  {
    name: 'cabinet-empty',
    start: coordinator,
    answers: { ...cabinetAnswers, 'cabinet.view': () => ({ ...cabinet, folders: [] }) },
    reach: openCabinet,
  },
  {
    name: 'cabinet-stack',
    start: coordinator,
    answers: { ...cabinetAnswers, 'separators.view': () => stack },
    reach: async ({ page }) => {
      await page.keyboard.press('Alt+3');
      await page.locator('.batch-list').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.sort-question, .filing-panel').first().waitFor();
    },
  },
];
