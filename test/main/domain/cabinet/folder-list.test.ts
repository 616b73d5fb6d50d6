// A list of folders as the coordinator has it: every line is taken, or refused with its reason.
import { expect, test } from 'vitest';
import { readFolderList } from '../../../../main/domain/cabinet/folder-list.ts';
import { paceOf, pagesToCome } from '../../../../main/domain/cabinet/pace.ts';

const known = {
  isThere: (number: string) => number === '9',
  caseWithCode: (code: string) => (code === 'SR-2026-0001' ? 'case 1' : null),
};
const lines = (...rows: string[]) =>
  rows.map((row, at) => ({ line: at + 1, cells: row.split('|') }));

test('Columns may stand in any order below a heading in either language', () => {
  const { rows, refused } = readFolderList(
    lines('ធ្នើ|លេខ|ឈ្មោះ|ចំនួនសន្លឹក|លេខករណី', 'ក|១៧|សុខ ឫទ្ធី|៤០|sr-2026-0001'),
    known,
  );
  expect(refused).toEqual([]);
  expect(rows).toEqual([
    { line: 2, number: '១៧', name: 'សុខ ឫទ្ធី', shelf: 'ក', sheets: 40, caseId: 'case 1' },
  ]);
});

test('Without a heading they come in their order, and what nobody counted stays uncounted', () => {
  const { rows } = readFolderList(lines('17|Sok Rithy|A', '|||', '18'), known);
  expect(rows.map(({ line, number, sheets }) => [line, number, sheets])).toEqual([
    [1, '17', null],
    [3, '18', null],
  ]);
});

test.each([
  ['a folder without a number', '|Sok', 'no-number'],
  ['a number that is in the cabinet', '9|Sok', 'number-there'],
  ['sheets that are no number', '10|Sok|A|many', 'sheets-no-number'],
  ['no sheet at all', '10|Sok|A|0', 'sheets-no-number'],
  ['a case that nobody knows', '10|Sok|A|4|SR-1', 'case-unknown'],
  ['a name as long as a letter', `10|${'x'.repeat(201)}`, 'too-long'],
])('%s is refused by line and reason', (_, row, why) => {
  const { rows, refused } = readFolderList(lines('1|First', row), known);
  expect(rows).toHaveLength(1);
  expect(refused).toMatchObject([{ line: 2, why }]);
});

test('The second of two equal numbers is refused, also in other digits', () => {
  const { rows, refused } = readFolderList(lines('17|Sok', '១៧|Chan'), known);
  expect(rows.map(({ name }) => name)).toEqual(['Sok']);
  expect(refused).toEqual([{ line: 2, number: '១៧', why: 'number-twice' }]);
});

test('The pace is that of the work, without lunch and night', () => {
  const minute = 60_000;
  const day = (at: number) => String(Math.floor(at / 86_400_000));
  const pass = (from: number) =>
    Array.from({ length: 31 }, (_, n) => ({ at: from + n * minute, pages: 10 }));
  const pace = paceOf([...pass(0), ...pass(3 * 3_600_000)], day);
  expect(pace.anHour).toBe(600);
  expect(pace.hoursADay).toBeCloseTo(1.03, 1);
  expect(paceOf([{ at: 0, pages: 500 }], day).anHour).toBeNull();
});

test('What is left is counted where somebody counted, and else as thick as folders are', () => {
  const isIn = (pages: number) => ({ sheets: null, pages, isIn: true });
  const left = { sheets: null, pages: 0, isIn: false };
  expect(pagesToCome([isIn(30), isIn(50), left, { ...left, sheets: 20, pages: 5 }])).toBe(33 + 15);
  expect(pagesToCome([left])).toBeNull();
  expect(pagesToCome([isIn(30)])).toBe(0);
});
