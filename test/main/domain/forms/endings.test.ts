// Closing and afterwards: no ending gets stuck on what nobody could ask any more.
import { expect, test } from 'vitest';
import { closureR1 } from '#domain/forms/definitions/closure/r1.ts';
import { postReleaseR1 } from '#domain/forms/definitions/post-release/r1.ts';
import { filledExample, problemsIn, without, withRow } from './filled.ts';

const closure = filledExample(closureR1);
const because = (option: string) => ({ ...closure, reason: { option } });

test('a planned closing says of each problem how it ended, and what is left of it', () => {
  const forgotten = withRow(closure, 'problems', 1, { left: null });
  expect(problemsIn(closureR1, forgotten)).toEqual(['problems.left: missing']);
  expect(problemsIn(closureR1, without(closure, 'problems', 'living'))).toEqual([
    'problems: missing',
    'living: missing',
  ]);
});

test('a family that cannot be found needs no last words, and no problems that were never asked', () => {
  const lost = without(because('lost'), 'problems', 'after', 'family-view', 'child-view');
  expect(problemsIn(closureR1, lost)).toEqual([]);
  expect(problemsIn(closureR1, without(lost, 'reason-text'))).toEqual(['reason-text: missing']);
});

test('a case opened by mistake closes with a reason, a coordinator and a signature', () => {
  const kept = ['event-date', 'worker', 'reason-text', 'coordinator', 'signed'];
  const only = Object.fromEntries(kept.map((id) => [id, closure[id]]));
  expect(problemsIn(closureR1, { ...only, reason: { option: 'error' } })).toEqual([]);
  expect(problemsIn(closureR1, { reason: { option: 'error' } })).toContain('coordinator: missing');
});

test('a case that is handed over says to whom', () => {
  expect(problemsIn(closureR1, because('transferred'))).toEqual(['handed-to: missing']);
});

const visit = filledExample(postReleaseR1);

test('when nobody was found, only the tries and what comes next are asked', () => {
  const kept = ['event-date', 'worker', 'after', 'occasion'];
  const nobody = Object.fromEntries(kept.map((id) => [id, visit[id]]));
  expect(problemsIn(postReleaseR1, { ...nobody, contact: { option: 'no-one' } })).toEqual([
    'tries: missing',
    'next: missing',
  ]);
});

test('a follow-up has a next step, or was the last one', () => {
  const open = without(visit, 'next');
  expect(problemsIn(postReleaseR1, open)).toEqual(['next: missing']);
  expect(problemsIn(postReleaseR1, { ...open, last: true })).toEqual([]);
});

test('after closing, nothing is asked about a release', () => {
  const closing = without(visit, 'prison-lines', 'parent-home', 'together', 'work');
  expect(problemsIn(postReleaseR1, { ...closing, after: { option: 'closing' } })).toEqual([]);
  expect(problemsIn(postReleaseR1, closing)).toEqual([
    'prison-lines: missing',
    'parent-home: missing',
  ]);
});
