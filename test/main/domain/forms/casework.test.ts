// The forms of everyday casework: how little a note needs, and what none of them may forget.
import { describe, expect, test } from 'vitest';
import { type Answers, TableAnswer, tableRowsOf, visibleFields } from '#domain/forms/answers.ts';
import { countAnswered } from '#domain/forms/check.ts';
import { caseNoteR1 } from '#domain/forms/definitions/case-note/r1.ts';
import { casePlanR1 } from '#domain/forms/definitions/case-plan/r1.ts';
import { childScaleR1 } from '#domain/forms/definitions/child-scale/r1.ts';
import { childScaleR2 } from '#domain/forms/definitions/child-scale/r2.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import { prisonVisitR1 } from '#domain/forms/definitions/prison-visit/r1.ts';
import { reflectionR1 } from '#domain/forms/definitions/reflection/r1.ts';
import { familyCopyOf } from '#domain/forms/family-copy.ts';
import { columnsOf, type FormDefinition, fieldsOf, headingOf } from '#domain/forms/form.ts';
import { collectText, projectConcepts } from '#domain/forms/project.ts';
import { findWarnings } from '#domain/forms/warnings.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { filledExample, problemsIn, TODAY, without, withRow } from './filled.ts';
import { option } from './trial-form.ts';

const note = filledExample(caseNoteR1);
const only = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, note[id]]));
const begun = ['event-date', 'worker'];

describe('A case note', () => {
  test('of a phone call needs who was met, what was said, and what comes next', () => {
    const call = { ...only([...begun, 'met', 'said', 'next']), contact: option('phone') };
    expect(problemsIn(caseNoteR1, call)).toEqual([]);
    // The day and the worker are there from the beginning.
    expect(countAnswered(caseNoteR1, call, TODAY)).toEqual({ needed: 7, answered: 7 });
    expect(problemsIn(caseNoteR1, without(call, 'met', 'next'))).toEqual([
      'met: missing',
      'next: missing',
    ]);
  });

  test('says what was seen or what was said, one of the two', () => {
    expect(problemsIn(caseNoteR1, without(note, 'seen'))).toEqual([]);
    expect(problemsIn(caseNoteR1, without(note, 'said'))).toEqual([]);
    expect(problemsIn(caseNoteR1, without(note, 'seen', 'said'))).toEqual([
      'seen: missing',
      'said: missing',
    ]);
  });

  test('ends with a step, or with a tick that nothing more is needed', () => {
    const nothing = without(note, 'next');
    expect(problemsIn(caseNoteR1, nothing)).toEqual(['next: missing']);
    expect(problemsIn(caseNoteR1, { ...nothing, 'none-needed': true })).toEqual([]);
    const shown = visibleFields(caseNoteR1, note).map(({ id }) => id);
    expect(shown).not.toContain('none-needed');
  });

  test('asks nobody’s name when nobody was there', () => {
    const nobody = { ...only([...begun, 'seen']), contact: option('no-one'), 'none-needed': true };
    expect(problemsIn(caseNoteR1, nobody)).toEqual([]);
  });

  test('asks all it needs in its first section after the heading', () => {
    const later = caseNoteR1.sections.slice(2).flatMap(({ fields }) => fields);
    expect(later.filter(({ needed }) => needed !== undefined)).toEqual([]);
  });

  test('keeps what was told in confidence from everybody else', () => {
    const closed = collectText(caseNoteR1, note).filter(({ restricted }) => restricted);
    expect(closed.map(({ path }) => path)).toEqual(['private', 'keep-from', 'thinking']);
  });
});

describe('The wellbeing scale', () => {
  const scale = filledExample(childScaleR1);
  const { cells } = TableAnswer.parse(scale.scores);
  const better = Object.fromEntries(
    Object.entries(cells).map(([id, cell]) => [id, { ...cell, level: { level: '4' } }]),
  );

  test('asks for a step when a child is at the worst level anywhere', () => {
    expect(problemsIn(childScaleR1, without(scale, 'next'))).toEqual(['next: missing']);
    const fine = { ...without(scale, 'next'), scores: { cells: better } };
    expect(problemsIn(childScaleR1, fine)).toEqual([]);
  });

  test('asks why for the two low levels only', () => {
    const { wellness: _, ...others } = cells;
    const bare = { ...others, wellness: { level: { level: '1' } } };
    expect(problemsIn(childScaleR1, { ...scale, scores: { cells: bare } })).toEqual([
      'scores.wellness.evidence: missing',
    ]);
    const three = { ...others, wellness: { level: { level: '3' } } };
    expect(problemsIn(childScaleR1, { ...scale, scores: { cells: three } })).toEqual([]);
  });

  test('asks of a small child how it plays, of a bigger one how it does at school', () => {
    const factors = (age: string) =>
      problemsIn(childScaleR1, { 'school-age': option(age) })
        .map((problem) => problem.split('.')[1])
        .filter((factor) => factor !== undefined);
    expect(factors('school')).toHaveLength(12);
    expect(factors('small')).toHaveLength(12);
    expect(factors('school').slice(-2)).toEqual(['learning', 'schooling']);
    expect(factors('small').slice(-2)).toEqual(['early-learning', 'early-play']);
  });

  test('is never one number', () => {
    const concepts = projectConcepts(childScaleR1, scale);
    expect(concepts.filter(({ concept }) => concept === 'scale.factor')).toHaveLength(12);
    const formulas = fieldsOf(childScaleR1).flatMap((field) =>
      field.type === 'calc' && field.formula ? [field.formula] : [],
    );
    expect(JSON.stringify(formulas)).not.toMatch(/"(sum|add|times|minus)"/);
  });

  test('that a child was not asked asks whether it was seen', () => {
    expect(problemsIn(childScaleR1, without(scale, 'child-seen'))).toEqual(['child-seen: missing']);
    const asked = { ...without(scale, 'child-seen'), informants: { options: ['child', 'carer'] } };
    expect(problemsIn(childScaleR1, asked)).toEqual([]);
  });
});

describe('The reflection', () => {
  const reflection = filledExample(reflectionR1);

  test('has a worry, a strength, a problem, two ratings and the worker’s own thoughts', () => {
    const kinds = ['worries', 'strengths', 'ratings', 'problems', 'thinking'];
    expect(problemsIn(reflectionR1, without(reflection, ...kinds))).toEqual(
      kinds.map((kind) => `${kind}: missing`),
    );
    const { rows } = reflection.ratings as { rows: unknown[] };
    const one = { ...reflection, ratings: { rows: rows.slice(0, 1) } };
    expect(problemsIn(reflectionR1, one)).toEqual(['ratings: too-few-rows']);
  });

  test('what the family chose says what could go wrong; what it did not choose need not', () => {
    const unsafe = withRow(reflection, 'options', 0, { risk: null });
    expect(problemsIn(reflectionR1, unsafe)).toEqual(['options.risk: missing']);
    expect(problemsIn(reflectionR1, withRow(unsafe, 'options', 0, { chosen: 'no' }))).toEqual([]);
  });

  test('a high risk is seen by the coordinator', () => {
    const unseen = without(reflection, 'risk-seen-by');
    expect(problemsIn(reflectionR1, unseen)).toEqual(['risk-seen-by: missing']);
    expect(problemsIn(reflectionR1, { ...unseen, risk: option('medium') })).toEqual([]);
  });

  test('“nobody yet” is an answer to who helps', () => {
    const alone = without(reflection, 'network');
    expect(problemsIn(reflectionR1, alone)).toEqual(['network: missing']);
    expect(problemsIn(reflectionR1, { ...alone, 'nobody-yet': true })).toEqual([]);
  });
});

describe('The case plan', () => {
  const plan = filledExample(casePlanR1);
  const copy = familyCopyOf(casePlanR1, latestForm) as FormDefinition;

  test('waits for a signature or for the day it is to be signed by', () => {
    const unsigned = without(plan, 'signed');
    expect(problemsIn(casePlanR1, unsigned)).toEqual(['signed: missing']);
    expect(problemsIn(casePlanR1, { ...unsigned, 'signed-by': plan['next-review'] })).toEqual([]);
  });

  test('what is done again and again ends on a day', () => {
    expect(problemsIn(casePlanR1, withRow(plan, 'actions', 1, { until: null }))).toEqual([
      'actions.until: missing',
    ]);
    const once = withRow(plan, 'actions', 1, { until: null, repeat: option('once') });
    expect(problemsIn(casePlanR1, once)).toEqual([]);
  });

  test('an action that ends before it begins looks odd and stops nothing', () => {
    const early = withRow(plan, 'actions', 1, { until: exactDay('2026-11-01') });
    const odd = (answers: Answers) =>
      findWarnings(casePlanR1, answers, { today: TODAY, people: [] }).map(({ code }) => code);
    expect(odd(early)).toContain('ends-before');
    expect(odd(plan)).not.toContain('ends-before');
    expect(problemsIn(casePlanR1, early)).toEqual([]);
  });

  test('the family’s page has its goals, who does what by when, and whom to call', () => {
    const kept = fieldsOf(copy).flatMap((field) => [
      field.id,
      ...columnsOf(field).map(({ id }) => `${field.id}.${id}`),
    ]);
    for (const id of ['goals.words', 'goals.for-whom', 'goals.area', 'goals.by'])
      expect(kept).toContain(id);
    for (const id of ['actions.goal', 'actions.what', 'actions.by-whom', 'actions.by-when'])
      expect(kept).toContain(id);
    for (const id of ['if-worse', 'call-near', 'call-us', 'signed', 'next-review'])
      expect(kept).toContain(id);
  });

  test('who is dangerous never stands on the family’s page', () => {
    const texts = collectText(copy, plan).map(({ text }) => text);
    expect(texts).toContain('កូនៗបានជួបប៉ាពីរដងក្នុងមួយខែ');
    expect(texts).not.toContain(plan.danger);
    expect(collectText(casePlanR1, plan).map(({ text }) => text)).toContain(plan.danger);
  });
});

describe('A prison visit', () => {
  const visit = filledExample(prisonVisitR1);

  test('that was held says who went, what was observed and what it cost', () => {
    const kept = ['event-date', 'worker', 'status', 'prisoner', 'planned-on'];
    const bare = Object.fromEntries(kept.map((id) => [id, visit[id]]));
    expect(problemsIn(prisonVisitR1, bare)).toEqual([
      'children: missing',
      'visitors: missing',
      'minutes: missing',
      'observation: missing',
      'cost: missing',
      'fee: missing',
    ]);
  });

  test('children may go without adults and adults without children', () => {
    expect(problemsIn(prisonVisitR1, without(visit, 'visitors'))).toEqual([]);
    expect(problemsIn(prisonVisitR1, without(visit, 'children'))).toEqual([]);
  });

  test('that was not held says why, and nothing of what did not happen', () => {
    const missed = { ...visit, status: option('missed') };
    expect(problemsIn(prisonVisitR1, missed)).toEqual(['why-not: missing']);
    const said = { ...missed, 'why-not': 'ទឹកជំនន់' };
    expect(problemsIn(prisonVisitR1, said)).toEqual([]);
    expect(collectText(prisonVisitR1, said).map(({ path }) => path)).not.toContain('fee-what');
    const shown = projectConcepts(prisonVisitR1, said).map(({ concept }) => concept);
    expect(shown).not.toContain('visit.child');
  });

  test('by another way says which, and whether money was moved with whose consent', () => {
    const phone = { ...visit, status: option('replaced'), 'why-not': 'ទឹកជំនន់' };
    expect(problemsIn(prisonVisitR1, phone)).toEqual(['instead: missing']);
    const id = '0199a000-0000-7000-8000-000000000001';
    const moved = { rows: [{ id, answers: { 'from-service': option('visit-transport') } }] };
    expect(problemsIn(prisonVisitR1, { ...phone, instead: option('phone'), moved })).toEqual([
      'moved.to-service: missing',
      'moved.amount: missing',
      'moved.approved-by: missing',
    ]);
  });

  test('whether money was asked for is read by the worker and the coordinator only', () => {
    const closed = collectText(prisonVisitR1, visit).filter(({ restricted }) => restricted);
    expect(closed.map(({ path }) => path.replace(/\.[0-9a-f-]{36}\./, '.'))).toEqual([
      'prison.inmate-no',
      'fee-what',
    ]);
    const copy = familyCopyOf(prisonVisitR1, latestForm) as FormDefinition;
    expect(fieldsOf(copy).map(({ id }) => id)).not.toContain('fee');
  });
});

test('the twelve sides of the wellbeing scale stand in six domains of two, each named once', () => {
  const { scores: answer, ...scope } = filledExample(childScaleR2);
  const field = fieldsOf(childScaleR2).find(({ id }) => id === 'scores');
  if (field?.type !== 'table') throw new Error('no scores');
  for (const age of ['school', 'small']) {
    const told = { ...scope, 'school-age': { option: age }, scores: answer };
    const rows = tableRowsOf(field, told).map(({ row }) => row);
    expect(rows).toHaveLength(12);
    const headings = rows.map((_, at) => headingOf(rows, at)?.en ?? '');
    expect(headings).toEqual([
      ...['Food', '', 'Home and care', '', 'Protection', ''],
      ...['Health', '', 'Feelings and others', '', 'Learning', ''],
    ]);
  }
});
