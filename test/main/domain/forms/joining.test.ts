// Who can join, consent, the child's own say, assessment: what each asks for, and when.
import { expect, test } from 'vitest';
import { type Answers, visibleFields } from '#domain/forms/answers.ts';
import { checkAnswers } from '#domain/forms/check.ts';
import { assentR1 } from '#domain/forms/definitions/assent/r1.ts';
import { assessmentR1 } from '#domain/forms/definitions/assessment/r1.ts';
import { consentR1 } from '#domain/forms/definitions/consent/r1.ts';
import { eligibilityR1 } from '#domain/forms/definitions/eligibility/r1.ts';
import { personalChoiceR1 } from '#domain/forms/definitions/personal-choice/r1.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { collectText } from '#domain/forms/project.ts';
import assent from './answers/assent-r1.json' with { type: 'json' };
import assessment from './answers/assessment-r1.json' with { type: 'json' };
import consent from './answers/consent-r1.json' with { type: 'json' };
import eligibility from './answers/eligibility-r1.json' with { type: 'json' };
import choice from './answers/personal-choice-r1.json' with { type: 'json' };

const today = '2026-11-21';
const option = (id: string) => ({ option: id });
const asks = (form: FormDefinition, answers: Answers, field: string) =>
  visibleFields(form, answers).some(({ id }) => id === field);
const missing = (form: FormDefinition, answers: Answers) =>
  checkAnswers(form, answers, { stage: 'complete', today }).map(({ field }) => field);
const without = (answers: Answers, ...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));

const judged = (row: string, result: string): Answers => {
  const { cells } = eligibility.answers.criteria;
  const own = { ...cells['sentence-left'], result: option(result) };
  const met = { ...own, result: option('meets') };
  return {
    ...eligibility.answers,
    criteria: { cells: { ...cells, 'sentence-left': met, [row]: own } },
  };
};

test('a family that misses a criterion is admitted only with a reason', () => {
  expect(missing(eligibilityR1, without(eligibility.answers, 'override-why'))).toEqual([
    'override-why',
  ]);
  for (const row of ['sentence-left', 'poor', 'child-commits']) {
    expect(asks(eligibilityR1, judged(row, 'does-not'), 'override-why')).toBe(true);
    expect(asks(eligibilityR1, judged(row, 'cannot-yet'), 'override-why')).toBe(true);
    expect(asks(eligibilityR1, judged(row, 'meets'), 'override-why')).toBe(false);
  }
  const refused = { ...judged('poor', 'does-not'), decision: option('not-admit') };
  expect(asks(eligibilityR1, refused, 'override-why')).toBe(false);
});

test('a criterion of the other module asks for no reason, even if it was judged before', () => {
  const preservation = { ...judged('sentence-left', 'does-not'), module: option('fp') };
  expect(asks(eligibilityR1, preservation, 'override-why')).toBe(false);
  const held = { ...judged('law-conflict', 'does-not'), module: option('fp') };
  expect(asks(eligibilityR1, held, 'override-why')).toBe(true);
});

test('a family that does not agree to be asked is asked nothing more', () => {
  const refusal = { ...eligibility.answers, 'agreed-to-ask': option('no') };
  for (const field of ['criteria', 'household', 'violence', 'class'])
    expect(asks(eligibilityR1, refusal, field)).toBe(false);
  expect(asks(eligibilityR1, refusal, 'decision')).toBe(true);
});

test('a family that is not admitted is sent somewhere and looked at again', () => {
  const refused = { ...judged('poor', 'does-not'), decision: option('not-admit') };
  expect(missing(eligibilityR1, refused)).toEqual(['pointed-to', 'look-again']);
});

test('consent is complete when every point was explained and every purpose asked', () => {
  const { stop: _, ...points } = consent.answers.points.cells;
  const { photo: __, ...purposes } = consent.answers.purposes.cells;
  const answers = { ...consent.answers, points: { cells: points }, purposes: { cells: purposes } };
  expect(missing(consentR1, answers)).toEqual(['points.stop.told', 'purposes.photo.answer']);
});

test('a mark that is not a signature needs a witness', () => {
  const [grandmother, uncle] = consent.answers.signed.rows;
  const { witness: _, ...alone } = grandmother?.answers ?? {};
  const signed = { rows: [{ id: grandmother?.id, answers: alone }, uncle] };
  expect(missing(consentR1, { ...consent.answers, signed })).toEqual([
    `signed.${grandmother?.id}.witness`,
  ]);
  const later = {
    ...without(consent.answers, 'signed'),
    'signed-by': consent.answers['event-date'],
  };
  expect(missing(consentR1, later)).toEqual([]);
});

test('what a child asks to keep from somebody is restricted', () => {
  const kept = collectText(assentR1, assent.answers).filter(({ restricted }) => restricted);
  expect(kept.map(({ path }) => path)).toEqual(['unease', 'keep-from']);
});

test('something urgent in one area asks for a next step', () => {
  expect(missing(assessmentR1, without(assessment.answers, 'next'))).toEqual(['next']);
  const { cells } = assessment.answers.areas;
  const calm = { cells: { ...cells, debt: { ...cells.debt, level: option('act') } } };
  const answers = { ...without(assessment.answers, 'next'), areas: calm };
  expect(missing(assessmentR1, answers)).toEqual([]);
});

test('the six questions are asked of everybody from five years on', () => {
  const [grandmother] = assessment.answers.members.rows;
  const of = (age: string) => ({
    ...assessment.answers,
    members: {
      rows: [
        {
          id: grandmother?.id,
          answers: { ...grandmother?.answers, see: null, 'age-group': option(age) },
        },
      ],
    },
  });
  const see = `members.${grandmother?.id}.see`;
  expect(missing(assessmentR1, of('5-9'))).toEqual([see]);
  expect(missing(assessmentR1, of('under-5'))).toEqual([]);
});

test('what is written about violence, drink, the mind and pregnancy is restricted', () => {
  const texts = collectText(assessmentR1, assessment.answers);
  const secret = texts.filter(({ restricted }) => restricted).map(({ path }) => path);
  expect(secret).toContain('areas.safety.worry');
  expect(secret).toContain('areas.mind.worry');
  expect(secret).toContain('areas.substance.worry');
  expect(secret).not.toContain('areas.food.worry');
});

test('a choice weighs two ways at least, and may stay open', () => {
  const [way] = choice.answers.ways.rows;
  const one = { ...choice.answers, ways: { rows: [way] } };
  expect(missing(personalChoiceR1, one)).toEqual(['ways']);
  const open = { ...without(choice.answers, 'choice'), decided: option('not-yet') };
  expect(missing(personalChoiceR1, open)).toEqual([]);
});
