// Minutes of a case conference: no item leaves the table without a decision, or a reason why not yet.
import { expect, test } from 'vitest';
import { minutesR1 } from '#domain/forms/definitions/minutes/r1.ts';
import { projectConcepts } from '#domain/forms/project.ts';
import { filledExample, problemsIn, withRow } from './filled.ts';

const filled = filledExample(minutesR1);
const UNDECIDED = { outcome: null, what: null, 'by-whom': null, 'by-when': null };
const open = withRow(withRow(filled, 'items', 1, UNDECIDED), 'items', 2, UNDECIDED);

test('three items and one decision can be kept as a draft, not finished', () => {
  expect(problemsIn(minutesR1, open, 'draft')).toEqual([]);
  expect(problemsIn(minutesR1, open)).toEqual(['items.outcome: missing', 'items.outcome: missing']);
  const decided = projectConcepts(minutesR1, open)
    .filter(({ concept }) => concept === 'meeting.decision')
    .map(({ value }) => value);
  expect(decided).toEqual(['decided', 'not-recorded', 'not-recorded']);
});

test('“no decision yet” needs its reason, who follows and by when', () => {
  const none = withRow(open, 'items', 1, { outcome: { option: 'none' } });
  expect(problemsIn(minutesR1, none).slice(0, 3)).toEqual([
    'items.what: missing',
    'items.by-whom: missing',
    'items.by-when: missing',
  ]);
  const unsure = withRow(filled, 'items', 1, { 'by-when': { honest: 'not-known-yet' } });
  expect(problemsIn(minutesR1, unsure)).toEqual(['items.by-when: real-answer-needed']);
});

test('what is only made known needs nobody to follow it', () => {
  const info = withRow(open, 'items', 1, { outcome: { option: 'info' } });
  expect(problemsIn(minutesR1, info)).toEqual(['items.outcome: missing']);
});
