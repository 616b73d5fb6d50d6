// The questions an office writes for its means test: what is refused, and the form they make.
import { describe, expect, test } from 'vitest';
import { checkAnswers } from '#domain/forms/check.ts';
import { ownLinesOf, withOwnLines } from '#domain/forms/definitions/eligibility/own-lines.ts';
import { eligibilityR1 } from '#domain/forms/definitions/eligibility/r1.ts';
import { findForm, formOn, latestForm, registerForms } from '#domain/forms/definitions/index.ts';
import { baseOf, ownRevision, sayRevision } from '#domain/forms/definitions/own-revision.ts';
import { FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import { findFaults } from '#domain/forms/soundness.ts';
import { findMeansFault, MeansTest, type OwnMeansTest } from '#domain/office/means-test.ts';
import { MEANS } from '../../../support/own-means-test.ts';

type Line = OwnMeansTest['lines'][number];
const [rice, land] = MEANS.lines as [Line, Line];
const withLine = (change: Partial<Line>): OwnMeansTest => ({
  ...MEANS,
  lines: [rice, { ...land, ...change }],
});
const answers = (change: object) =>
  land.answers.map((one, at) => (at ? one : { ...one, ...change }));

describe('Questions that cannot be asked are named with what is wrong', () => {
  test.each([
    ['nothing to ask', { ...MEANS, lines: [] }, 0, 'no-lines'],
    ['no Khmer', withLine({ label: { km: ' ', en: 'Land' } }), 2, 'line-words'],
    ['English typed as Khmer', withLine({ label: { km: 'Land', en: 'Land' } }), 2, 'line-words'],
    ['no English', withLine({ label: { km: 'ដី', en: '' } }), 2, 'line-words'],
    ['the same question twice', withLine({ label: rice.label }), 2, 'line-twice'],
    ['an id that is taken', withLine({ id: rice.id }), 2, 'line-twice'],
    ['help in one language', withLine({ help: { km: '', en: 'Ask both' } }), 2, 'help-words'],
    ['one answer only', withLine({ answers: land.answers.slice(1) }), 2, 'few-answers'],
    [
      'an answer without Khmer',
      withLine({ answers: answers({ label: { km: '', en: 'No' } }) }),
      2,
      'answer-words',
    ],
    [
      'the same answer twice',
      withLine({ answers: answers({ label: land.answers[1]?.label }) }),
      2,
      'answer-twice',
    ],
    [
      'an answer without points',
      withLine({ answers: answers({ points: null }) }),
      2,
      'points-missing',
    ],
    ['half a point', withLine({ answers: answers({ points: 1.5 }) }), 2, 'points-missing'],
    ['no limit', { ...MEANS, inCrisis: null }, 0, 'limits-missing'],
    ['limits the wrong way round', { ...MEANS, struggling: 6, inCrisis: 6 }, 0, 'limits-order'],
    ['a limit nobody reaches', { ...MEANS, inCrisis: 9 }, 0, 'limits-too-high'],
  ] as const)('%s', (_, draft, line, code) => {
    expect(findMeansFault(draft as OwnMeansTest)).toEqual({ line, code });
    expect(MeansTest.safeParse(draft).success).toBe(false);
  });

  test('Sound questions are taken; figures are the same in both languages', () => {
    const inFigures = withLine({ answers: answers({ label: { km: '០–២', en: '0–2' } }) });
    for (const sound of [MEANS, inFigures]) {
      expect(findMeansFault(sound)).toBeNull();
      expect(MeansTest.safeParse(sound).success).toBe(true);
    }
  });
});

describe('The form on who can join, with the questions of the office', () => {
  const form = withOwnLines(eligibilityR1, MEANS, ownRevision(1, 3));

  test('is as sound as a form of the app, asks them in their order, and says what the app asked no more', () => {
    expect(FormDefinition.safeParse(form).success).toBe(true);
    expect(findFaults(form)).toEqual([]);
    expect(ownLinesOf(form)?.map(({ label }) => label.en)).toEqual(['Rice in the house', 'Land']);
    const ids = fieldsOf(form).map(({ id }) => id);
    expect(ids).not.toContain('pay-3m');
    expect(ids).not.toContain('shocks');
    expect(ids).toEqual(expect.arrayContaining(['risk-signs', 'violence', 'class']));
    expect(ownLinesOf(eligibilityR1)).toBeNull();
  });

  test('wants an answer to each of them, and none that is not offered', () => {
    const first = { 'own-lines': { cells: { [rice.id]: { answer: { level: 'none' } } } } };
    const problems = (given: object, stage: 'draft' | 'complete') =>
      checkAnswers(form, given as Record<string, unknown>, { stage, today: '2026-11-22' });
    expect(problems(first, 'complete')).toContainEqual({
      ...{ field: `own-lines.${land.id}.answer`, code: 'missing' },
    });
    const unknown = { 'own-lines': { cells: { [rice.id]: { answer: { level: 'often' } } } } };
    expect(problems(unknown, 'draft')).toContainEqual({
      ...{ field: `own-lines.${rice.id}.answer`, code: 'unknown-option' },
    });
  });

  test('is a revision that people read as one of the app with a number of the office', () => {
    expect([sayRevision(1), sayRevision(1003), baseOf(1003), baseOf(2)]).toEqual([
      '1',
      '1.3',
      1,
      2,
    ]);
  });

  test('is what a new record is written with from its day on, until the office goes back to the app', () => {
    registerForms(
      [form],
      [
        { form: 'eligibility', revision: null, from: '2027-01-01' },
        { form: 'eligibility', revision: 1003, from: '2026-06-01' },
      ],
    );
    const on = (day: string) => formOn('eligibility', day)?.revision;
    expect([on('2026-05-31'), on('2026-06-01'), on('2027-01-01')]).toEqual([1, 1003, 1]);
    expect(latestForm('eligibility')?.revision).toBe(1);
    expect(findForm('eligibility', 1003)).toBe(form);
    registerForms([]);
    expect(on('2026-06-01')).toBe(1);
  });
});
