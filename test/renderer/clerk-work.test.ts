// What whoever scans goes on with: the batch at hand, what only a person can settle, the next folder of the shelf.
import { expect, test } from 'vitest';
import type { CabinetFolder } from '#contract/cabinet.ts';
import type { ListedBatch } from '#contract/scans.ts';
import { heldAgainstCount } from '../../renderer/cabinet/progress.ts';
import { batchToGoOn, nextFolder, waitsForSomebody } from '../../renderer/today/clerk-work.ts';
import { folders } from './support/cabinet-screens.ts';
import { batches } from './support/papers.ts';

const ME = 'me';
let count = 0;
/** Each is older than the one before it, mine, filed, and as it should be. */
const batch = (own: Partial<ListedBatch>): ListedBatch => ({
  ...(batches[0] as ListedBatch),
  ...{ id: String(++count), at: 1000 - count, by: ME, left: 0, missing: 0, quarantined: 0 },
  ...{ expected: null, differs: null, ...own },
});
const folder = (own: Partial<CabinetFolder>): CabinetFolder => ({
  ...(folders[0] as CabinetFolder),
  ...{ sheets: 12, pages: 12, blank: 0, ...own },
});

test('what comes in now is gone on with, else my own pages, else those of others', () => {
  const filed = batch({});
  const others = batch({ left: 3, by: 'other' });
  const mine = batch({ left: 2 });
  const older = batch({ left: 9 });
  const coming = batch({ coming: true });
  expect(batchToGoOn([filed, others, mine, older, coming], ME)).toBe(coming);
  expect(batchToGoOn([filed, others, older, mine], ME)).toBe(mine);
  expect(batchToGoOn([filed, others], ME)).toBe(others);
  expect(batchToGoOn([filed], ME)).toBeUndefined();
});

test('a stack that asks is not gone on with: it waits for an answer, as missing files and pages do', () => {
  const asks = batch({ left: 5, asks: true });
  expect(batchToGoOn([asks], ME)).toBeUndefined();
  const waiting = [asks, batch({ missing: 1 }), batch({ quarantined: 1 }), batch({ differs: -1 })];
  expect(waiting.map(waitsForSomebody)).toEqual([true, true, true, true]);
  expect(waitsForSomebody(batch({ left: 5, expected: 5, differs: 0 }))).toBe(false);
  expect(waitsForSomebody(batch({ missing: 3, coming: true }))).toBe(false);
});

test('the next folder is the first that nobody began; one that is short comes after those', () => {
  const short = folder({ state: 'scanning' });
  const next = folder({ state: 'not-begun' });
  const later = folder({ state: 'not-begun' });
  expect(nextFolder([folder({ state: 'safe' }), short, next, later])).toBe(next);
  expect(nextFolder([folder({ state: 'filed' }), short])).toBe(short);
  expect(nextFolder([folder({ state: 'scanned' })])).toBeUndefined();
});

test('counted sheets are held against the pages in the store, of folders that are in', () => {
  const all = [
    folder({ number: '1', state: 'safe' }),
    folder({ number: '2', state: 'scanned', pages: 11 }),
    folder({ number: '3', state: 'filed', pages: 14, blank: 2 }),
    folder({ number: '4', state: 'filed', pages: 24 }),
    folder({ number: '5', state: 'scanning', pages: 3 }),
    folder({ number: '6', state: 'filed', sheets: null, pages: 9 }),
  ];
  expect(heldAgainstCount(all)).toEqual({
    ...{ counted: 4, sheets: 48, pages: 12 + 11 + 14 + 24, differ: ['2'] },
  });
});
