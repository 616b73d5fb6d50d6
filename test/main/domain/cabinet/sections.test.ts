// Separators hold until the next one; what does not fit the folders a batch should be is found and asked.
import { describe, expect, test } from 'vitest';
import {
  type BatchPage,
  cutAtSeparators,
  findSortFaults,
  type PlannedFolder,
  papersOf,
  type Separator,
} from '../../../../main/domain/cabinet/sections.ts';

const folder = (id: string, more: Partial<PlannedFolder> = {}): PlannedFolder => ({
  ...{ id, caseId: `case of ${id}`, sheets: null, before: { pages: 0, blank: 0 } },
  ...{ wasScanned: false, separators: [] },
  ...more,
});
const start = (folderId: string): Separator => ({
  ...{ id: `first ${folderId}`, folderId, caseId: null, kind: null, step: null },
});
const paper = (kind: string, caseId: string | null = null): Separator => ({
  ...{ id: `${kind} ${caseId ?? 'any'}`, folderId: null, caseId, kind, step: 1 },
});
const blank = 'blank';
type Sheet = Separator | 'page' | 'blank' | 'begins';
const batch = (...sheets: Sheet[]): BatchPage[] =>
  sheets.map((sheet, at) => ({
    ...{ id: `p${at + 1}`, number: at + 1, blank: sheet === 'blank' },
    begins: sheet === 'begins' ? true : null,
    separator: typeof sheet === 'string' ? null : sheet,
  }));
const knowing =
  (...folders: PlannedFolder[]) =>
  (id: string) =>
    folders.find((one) => one.id === id) ?? null;
const both = knowing(folder('17'), folder('18'));

test('What comes after a separator belongs to it until the next one; no further', () => {
  const pages = batch(start('17'), 'page', paper('consent'), 'page', 'page', start('18'), 'page');
  const cut = cutAtSeparators(pages, both, null);
  expect(
    cut.map(({ folderId, place, pages: own }) => [folderId, place, own.map(({ id }) => id)]),
  ).toEqual([
    ['17', null, ['p2']],
    ['17', { caseId: 'case of 17', kind: 'consent', step: 1 }, ['p4', 'p5']],
    ['18', null, ['p7']],
  ]);
  expect(findSortFaults(pages, ['17', '18'], both)).toEqual([]);
});

test('A sheet for any case goes by the folder it lies in, and by nothing where there is none', () => {
  const [first] = cutAtSeparators(batch(paper('consent'), 'page'), both, null);
  expect(first?.place).toBeNull();
  const unknown = knowing(folder('19', { caseId: null }));
  const [second] = cutAtSeparators(batch(start('19'), paper('consent'), 'page'), unknown, null);
  expect(second?.place).toBeNull();
});

test('A section is one paper, unless a person said where another begins; blank pages are in none', () => {
  const [section] = cutAtSeparators(
    batch(paper('x', 'c'), 'page', blank, 'begins', 'page'),
    both,
    null,
  );
  expect(papersOf(section ?? { folderId: null, place: null, pages: [] })).toEqual([
    ['p2'],
    ['p4', 'p5'],
  ]);
});

test('The empty back of a separator is no page of the folder where both sides were scanned', () => {
  const counted = knowing(folder('17', { sheets: 2 }));
  const sheets = [
    start('17'),
    blank,
    'page',
    blank,
    paper('consent'),
    blank,
    'page',
    'page',
  ] as const;
  const bothSides = batch(...sheets);
  const own = cutAtSeparators(bothSides, counted, null).flatMap(({ pages }) => pages);
  expect(own.map(({ id }) => id)).toEqual(['p3', 'p4', 'p7', 'p8']);
  expect(findSortFaults(bothSides, [], counted)).toEqual([]);
});

test('An empty page behind one separator alone is a sheet that was counted', () => {
  const counted = knowing(folder('17', { sheets: 3 }));
  const oneSide = batch(start('17'), blank, 'page', paper('consent'), 'page');
  expect(findSortFaults(oneSide, [], counted)).toEqual([]);
  const sheetLast = batch(start('17'), blank, 'page', 'page', paper('consent'));
  expect(findSortFaults(sheetLast, [], counted)).toEqual([]);
});

describe('A batch asks', () => {
  const plan = ['17', '18'];
  test.each<[string, Sheet[], object[]]>([
    [
      'when a folder is not the one that was named',
      [start('17'), 'page', start('18'), 'page', start('20'), 'page'],
      [{ what: 'not-planned', folderId: '20', page: 5 }],
    ],
    [
      'when a first sheet is missing',
      [start('17'), 'page', 'page'],
      [{ what: 'missing', folderId: '18' }],
    ],
    [
      'when the folders came in another order',
      [start('18'), 'page', start('17'), 'page'],
      [{ what: 'order', folderId: '18', page: 1 }],
    ],
    [
      'when a first sheet comes twice',
      [start('17'), 'page', start('18'), 'page', start('17'), 'page'],
      [{ what: 'twice', folderId: '17', page: 5 }],
    ],
    [
      'when pages lie before the first separator',
      ['page', blank, start('17'), 'page', start('18'), 'page'],
      [{ what: 'before', pages: 1 }],
    ],
    [
      'when a sheet of another case lies in a folder',
      [start('17'), paper('consent', 'case of 18'), 'page', start('18'), 'page'],
      [{ what: 'other-case', folderId: '17', page: 2 }],
    ],
  ])('%s', (_, sheets, faults) => {
    expect(findSortFaults(batch(...sheets), plan, both)).toEqual(faults);
  });

  test('when fewer pages came than sheets were counted, with those of an earlier stack', () => {
    const counted = (before: number) =>
      knowing(folder('17', { sheets: 5, before: { pages: before, blank: 0 } }));
    const pages = batch(start('17'), 'page', 'page', 'page');
    expect(findSortFaults(pages, ['17'], counted(0))).toEqual([
      { what: 'count', folderId: '17', sheets: 5, pages: 3 },
    ]);
    expect(findSortFaults(pages, ['17'], counted(2))).toEqual([]);
  });

  test('when a separator that was printed for the folder was not found', () => {
    const consent = { ...paper('consent'), folderId: '17' };
    const of17 = knowing(folder('17', { separators: [start('17'), consent] }));
    expect(findSortFaults(batch(start('17'), 'page'), [], of17)).toEqual([
      { what: 'separator-missing', folderId: '17', kind: 'consent' },
    ]);
    expect(findSortFaults(batch(start('17'), 'page', consent, 'page'), [], of17)).toEqual([]);
  });

  test('when the folder was scanned before', () => {
    const again = knowing(folder('17', { wasScanned: true }));
    expect(findSortFaults(batch(start('17'), 'page'), [], again)).toEqual([
      { what: 'again', folderId: '17', page: 1 },
    ]);
  });
});

test('Whoever named the one folder it is need lay no first sheet on it', () => {
  const pages = batch('page', paper('consent'), 'page');
  expect(findSortFaults(pages, ['17'], both)).toEqual([]);
  expect(cutAtSeparators(pages, both, '17').map(({ folderId }) => folderId)).toEqual(['17', '17']);
});

test('Sheets alone, without folders, file papers and ask nothing', () => {
  expect(findSortFaults(batch(paper('x', 'c'), 'page'), [], both)).toEqual([]);
});
