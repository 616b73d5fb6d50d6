// Fifty old pages are filed with the keyboard alone, and every key is counted: real rows, real rules, real screens.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CallName, calls } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { listCases } from '../../main/cases/list.ts';
import { findPage, markPage, pagesOfBatch } from '../../main/storage/pages.ts';
import { settleSource } from '../../main/storage/sources.ts';
import { NUMBERED, OTHERS } from '../../renderer/scans/kinds.ts';
import { addPerson, readOn } from '../main/scans/named-child.ts';
import { clerk, openPaperOffice, type PaperOffice, removeOffices } from '../main/scans/office.ts';
import { scanPages } from '../main/scans/printed-form.ts';
import { officeAnswers } from './support/office.ts';
import { CHILDREN, OLD_PAPERS, type OldPaper } from './support/old-folders.ts';
import { scanAnswers } from './support/papers.ts';
import { type Answers, type Opened, openStage, openWindow, type Stage } from './support/window.ts';

const RIGHT = 2;
const WRONG = 6;
/** All pages, the first of each paper told by its place. */
const SHEETS = OLD_PAPERS.flatMap((paper) => paper.read.map((text) => ({ paper, text })));

let stage: Stage;
let office: PaperOffice;
let opened: Opened;
let batchId: string;
let cases: string[];
let pages: string[];

beforeAll(async () => {
  office = openPaperOffice();
  const { db } = office.store;
  cases = CHILDREN.map(({ code, km, latin, mother }) => {
    const caseId = office.addCase(code);
    addPerson(office, caseId, { km, latin }, true);
    addPerson(office, caseId, { latin: mother });
    return caseId;
  });
  pages = scanPages(office, clerk, SHEETS.length);
  for (const [at, { text }] of SHEETS.entries()) {
    const id = pages[at] ?? '';
    if (text !== '') readOn(office, id, text);
    markPage(db, id, { state: 'read', attempts: 0, notBefore: 0, error: null });
  }
  const first = findPage(db, pages[0] ?? '');
  batchId = first?.batchId ?? '';
  const split = { state: 'split', reason: null, mime: 'application/pdf', rev: newId() } as const;
  settleSource(db, first?.sourceId ?? '', split);

  stage = await openStage();
  const real: Answers = Object.fromEntries(
    (Object.keys(calls) as CallName[])
      .filter((name) => name.startsWith('scans.'))
      .map((name) => [name, (input: object) => office.call(clerk, name as 'scans.page', input)]),
  );
  const answers = { ...officeAnswers({ state: 'unlocked', who: 1 }), ...scanAnswers, ...real };
  opened = await openWindow(
    stage,
    { ...answers, 'cases.list': (input) => listCases(db, clerk, input) },
    { language: 'km' },
  );
}, 120_000);
afterAll(async () => {
  await stage?.close();
  await office?.close();
  removeOffices();
});

/** The keys a person presses who sees what is suggested and knows what the paper is. */
async function keysFor(paper: OldPaper, pageId: string): Promise<string[]> {
  const { suggestion } = await office.call(clerk, 'scans.page', { pageId });
  const caseId = cases[paper.case] ?? '';
  const keys: string[] = [];
  if (suggestion.caseId !== caseId) {
    const offered = suggestion.others.findIndex((one) => one.caseId === caseId);
    expect(offered).toBeGreaterThanOrEqual(0);
    keys.push('c', ...Array(offered).fill('ArrowDown'), 'Enter');
  }
  if (suggestion.kind !== paper.kind) {
    const at = (NUMBERED as readonly string[]).indexOf(paper.kind);
    const letter = String.fromCharCode(97 + (OTHERS as readonly string[]).indexOf(paper.kind));
    keys.push(...(at >= 0 ? [String(at + 1)] : ['9', letter]));
  }
  if ((suggestion.paperDate?.from ?? null) !== paper.date) {
    const at = suggestion.dates.findIndex(({ from }) => from === paper.date);
    keys.push('d', ...(at > 0 ? Array(at).fill('ArrowDown') : [...(paper.typed ?? '')]));
  }
  return [...keys, 'Enter'];
}

test('fifty pages are filed with two keys a page at most, and six where the suggestion is wrong', async () => {
  const { page } = opened;
  expect(SHEETS).toHaveLength(50);
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('Enter');
  const counts: { at: number; keys: number; sheets: number; right: boolean }[] = [];
  let at = 0;
  for (const paper of OLD_PAPERS) {
    const number = page.locator('.page-tools b').first();
    await expect
      .poll(() => number.textContent(), { timeout: 10_000 })
      .toBe(inDigitsOf('km', at + 1));
    await page.locator('.filing-panel[aria-busy="false"]').waitFor();
    const keys = await keysFor(paper, pages[at] ?? '');
    for (const key of keys) {
      await page.keyboard.press(key);
      if (key === 'c') await page.locator('.case-rows .pick').first().waitFor();
      if (key === '9') await page.locator('.kind-rows').waitFor();
    }
    const sheets = paper.read.length;
    counts.push({ at: at + 1, keys: keys.length, sheets, right: keys.length === 1 });
    at += sheets;
  }
  await page.locator('.im-grid').waitFor();

  const lay = pagesOfBatch(office.store.db, batchId);
  const dates = office.store.db.prepare('SELECT paper_from FROM documents WHERE id = ?');
  const told = lay.map(({ caseId, kind, documentId }) => [
    cases.indexOf(caseId ?? ''),
    kind,
    dates.pluck().get(documentId),
  ]);
  expect(told).toEqual(SHEETS.map(({ paper }) => [paper.case, paper.kind, paper.date]));

  const right = counts.filter((one) => one.right);
  const wrong = counts.filter((one) => !one.right);
  const sum = (of: typeof counts, what: 'keys' | 'sheets') =>
    of.reduce((all, one) => all + one[what], 0);
  const most = (of: typeof counts) => Math.max(...of.map(({ keys }) => keys));
  console.log(
    `right: ${sum(right, 'sheets')} pages, ${sum(right, 'keys')} keys, at most ${most(right)}; ` +
      `wrong: ${sum(wrong, 'sheets')} pages, ${sum(wrong, 'keys')} keys, at most ${most(wrong)}; ` +
      `in all ${sum(counts, 'keys')} keys for ${sum(counts, 'sheets')} pages`,
  );
  expect(most(right)).toBeLessThanOrEqual(RIGHT);
  expect(most(wrong)).toBeLessThanOrEqual(WRONG);
  expect(sum(right, 'sheets')).toBeGreaterThan(25);
  expect(opened.complaints).toEqual([]);

  // The last one is taken back where it is told; the ones before from the desk, where their pages lie again.
  const unfiled = () =>
    pagesOfBatch(office.store.db, batchId).filter(({ caseId }) => caseId === null).length;
  await page.keyboard.press('u');
  await expect.poll(unfiled).toBe(1);
  await page.locator('.filing-panel').waitFor();
  for (const left of [2, 3]) {
    await page.keyboard.press('Control+z');
    await expect.poll(unfiled).toBe(left);
  }
}, 180_000);
