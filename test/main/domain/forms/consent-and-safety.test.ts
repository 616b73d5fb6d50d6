// Referrals, requests, concerns and stories: nothing without consent, approval, a safe child, a reader.
import { expect, test } from 'vitest';
import { visibleFields } from '#domain/forms/answers.ts';
import { caseStudyR1 } from '#domain/forms/definitions/case-study/r1.ts';
import { concernR1 } from '#domain/forms/definitions/concern/r1.ts';
import { referralOutR1 } from '#domain/forms/definitions/referral-out/r1.ts';
import { supportRequestR1 } from '#domain/forms/definitions/support-request/r1.ts';
import { filledExample, problemsIn, without, withRow } from './filled.ts';

test('when a family says no, nothing about sending is asked and the form ends there', () => {
  const refused = { ...filledExample(referralOutR1), consent: { option: 'no' } };
  const shown = visibleFields(referralOutR1, refused).map(({ id }) => id);
  for (const id of ['shared', 'sent-on', 'answer']) expect(shown).not.toContain(id);
  const alone = without(refused, 'shared', 'sent-on', 'sent-how', 'answer', 'answered-on');
  expect(problemsIn(referralOutR1, without(alone, 'received', 'helped'))).toEqual([]);
  expect(problemsIn(referralOutR1, without(refused, 'consent'))[0]).toBe('consent: missing');
});

test('a request that was not approved asks for no purchase and no hand-over', () => {
  const request = filledExample(supportRequestR1);
  const turnedDown = without(request, 'funder', 'bought', 'handed-on', 'checked', 'received-by');
  expect(
    problemsIn(supportRequestR1, { ...turnedDown, decision: { option: 'not-approved' } }),
  ).toEqual([]);
  expect(problemsIn(supportRequestR1, turnedDown)).toContain('bought: missing');
});

test('a clinic that is serious and not affordable needs a reason', () => {
  const request = withRow(filledExample(supportRequestR1), 'items', 2, { anyway: null });
  expect(problemsIn(supportRequestR1, request)).toEqual(['items.anyway: missing']);
  const minor = withRow(request, 'items', 2, { serious: null });
  expect(problemsIn(supportRequestR1, minor)).toEqual([]);
});

test('a concern asks whether the child is safe, and the child is told or it says why not', () => {
  const concern = filledExample(concernR1);
  expect(problemsIn(concernR1, without(concern, 'safe-now'))).toEqual(['safe-now: missing']);
  const untold = without(concern, 'child-informed');
  expect(problemsIn(concernR1, untold)).toEqual(['child-informed: missing']);
  expect(problemsIn(concernR1, { ...untold, 'not-informed-why': 'កុមារនៅឆ្ងាយ' })).toEqual([]);
});

test('a concern can be finished while it is still open, and closing it names who did', () => {
  const concern = filledExample(concernR1);
  const open = without(concern, 'closed', 'closed-by', 'closed-on');
  expect(problemsIn(concernR1, open)).toEqual([]);
  expect(problemsIn(concernR1, { ...open, closed: { option: 'safe' } })).toEqual([
    'closed-by: missing',
    'closed-on: missing',
  ]);
});

test('a story is not even drafted without consent, nor finished before each line is ticked', () => {
  const story = filledExample(caseStudyR1);
  expect(problemsIn(caseStudyR1, without(story, 'consent'), 'draft')).toEqual(['consent: missing']);
  const { cells } = story.check as { cells: Record<string, unknown> };
  const unread = { ...story, check: { cells: { ...cells, neighbour: {} } } };
  expect(problemsIn(caseStudyR1, unread)).toEqual(['check.neighbour.ok: missing']);
});
