// What of the recognised text of a page is offered as the place of an answer, and how far a second reading is.
import { expect, test } from 'vitest';
import { linesOf, mergeSpots, offerLine } from '#domain/forms/paper-spots.ts';
import { newestReadings, readingState } from '#domain/forms/second-reading.ts';

const word = (text: string, x: number, y: number) => ({ text, box: { x, y, w: 0.1, h: 0.02 } });
const lines = linesOf([
  ...[word('ឈ្មោះ', 0.1, 0.1), word('សុខ', 0.3, 0.101), word('ឫទ្ធី', 0.4, 0.099)],
  ...[word('កាលបរិច្ឆេទ', 0.1, 0.2), word('១២/៣/២០២៥', 0.3, 0.2)],
  ...[word('Decision', 0.1, 0.3), word('wait', 0.3, 0.3)],
]);

test('words that stand beside each other are one line, also when the paper lay a little askew', () => {
  expect(lines.map(({ words }) => words.length)).toEqual([3, 2, 2]);
  expect(lines[0]?.box.x).toBe(0.1);
  expect(lines[0]?.box.w).toBeCloseTo(0.4);
});

test('the line with the printed label is offered, in either language and with a letter misread', () => {
  const offer = (typed: string, ...labels: string[]) => offerLine(lines, { typed, labels });
  expect(offer('', 'Decision', 'សេចក្ដីសម្រេច')).toBe(2);
  expect(offer('', 'Date', 'កាលបរិច្ឆេទ')).toBe(1);
  expect(offer('', 'Decisior of the team')).toBe(null);
  expect(offer('', 'Decislon')).toBe(2);
});

test('what was typed counts before the label, in Khmer or other digits, and nothing alike offers nothing', () => {
  const offer = (typed: string) => offerLine(lines, { typed, labels: ['Decision'] });
  expect(offer('សុខ ឫទ្ធី')).toBe(0);
  expect(offer('12/3/2025')).toBe(1);
  expect(offerLine(lines, { typed: '', labels: ['Urgency'] })).toBe(null);
});

test('a mark on a page closed to whoever saves stays, and theirs cannot take its place', () => {
  const box = { x: 0, y: 0, w: 1, h: 1 };
  const [closed, open] = ['closed', 'open'].map((pageId) => ({ pageId, box }));
  if (!closed || !open) throw new Error();
  const merged = mergeSpots({ name: closed, date: open }, { name: open }, (id) => id === 'open');
  expect(merged).toEqual({ name: closed });
});

test('a form is read again when every field is, by whoever read the last one; the newest reading holds', () => {
  const decided = null;
  const first = { id: '1', field: 'name', said: 'Sok', by: 'b', at: 1, decided };
  const later = { id: '3', field: 'name', said: null, by: 'b', at: 3, decided };
  const date = { id: '2', field: 'date', said: 'June', by: 'c', at: 2, decided };
  expect(readingState(['name', 'date'], [first])).toEqual({
    ...{ open: ['date'], differing: ['name'], undecided: ['name'], done: null },
  });
  expect(newestReadings([later, first]).get('name')).toEqual(later);
  expect(readingState(['name', 'date'], [later, date, first])).toEqual({
    ...{ open: [], differing: ['date'], undecided: ['date'], done: { by: 'b', at: 3 } },
  });
});
