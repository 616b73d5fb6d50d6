// Filling the intake form: what a draft needs, what completing needs, and what may honestly stay open.
import { describe, expect, test } from 'vitest';
import { type Answers, visibleFields } from '#domain/forms/answers.ts';
import { checkAnswers, countAnswered, dropHidden } from '#domain/forms/check.ts';
import { intakeR1 } from '#domain/forms/definitions/intake/r1.ts';
import { collectText, projectConcepts } from '#domain/forms/project.ts';
import { exactDay } from '#domain/people/partial-date.ts';

const today = '2026-11-21';
const CHILD = '0199a000-0000-7000-8000-000000000001';
const FATHER = '0199a000-0000-7000-8000-000000000002';
const LINE = '0199a000-0000-7000-8000-000000000003';
const option = (id: string) => ({ option: id });
const honest = (answer: string) => ({ honest: answer });
const someone = (text: string) => ({ id: null, text });

const person = (id: string, answers: Answers) => ({ id, answers: { ...answers } });

const filled: Answers = {
  'event-date': exactDay('2026-11-20'),
  worker: someone('Ly Veasna'),
  'received-on': exactDay('2026-11-20'),
  source: option('village-chief'),
  referrer: someone('Mr Heng, 012 345 678'),
  reason: 'ឪពុកត្រូវចាប់សប្ដាហ៍មុន',
  urgency: option('week'),
  people: {
    rows: [
      person(CHILD, {
        'name-km': 'ចាន់ សុភា',
        sex: option('f'),
        birth: { typed: 'age 7', precision: 'age', from: '2018-11-22', to: '2019-11-21' },
        roles: { options: ['child', 'main-child'] },
        relation: option('self'),
      }),
      person(FATHER, {
        'name-latin': 'Chan Dara',
        sex: option('m'),
        birth: honest('not-known-yet'),
        roles: { options: ['prisoner'] },
        relation: option('father'),
      }),
    ],
  },
  home: { placeId: 'kh-17-11', placeText: 'Trapeang Russey' },
  'safe-contact': 'ហៅក្រោយម៉ោង ៥',
  'prison-lines': {
    rows: [
      person(LINE, {
        'who-held': someone('Chan Dara'),
        'prison-status': option('police'),
        'arrested-on': { typed: 'before 2026', precision: 'before', from: null, to: '2025-12-31' },
        facility: honest('not-known-yet'),
        offence: 'unclear',
      }),
    ],
  },
  'match-answer': option('new'),
  responsible: someone('Ly Veasna'),
};

const without = (id: string) =>
  Object.fromEntries(Object.entries(filled).filter(([k]) => k !== id));
const check = (answers: Answers, stage: 'draft' | 'complete' = 'complete') =>
  checkAnswers(intakeR1, answers, { stage, today }).map(({ field, code }) => `${field}: ${code}`);

describe('Completing the intake form', () => {
  test('a filled form can be completed', () => {
    expect(check(filled)).toEqual([]);
    expect(countAnswered(intakeR1, filled, today)).toEqual({ needed: 12, answered: 12 });
  });

  test('an empty draft needs only the day and the sender; completing needs the rest', () => {
    expect(check({}, 'draft')).toEqual(['received-on: missing', 'source: missing']);
    expect(check({})).toContain('people: missing');
    expect(check({})).not.toContain('referrer: missing');
    expect(countAnswered(intakeR1, {}, today)).toEqual({ needed: 11, answered: 0 });
  });

  test('a person needs one of the two names', () => {
    const nobody = { rows: [person(CHILD, { 'name-km': '  ' })] };
    expect(check({ ...filled, people: nobody }, 'draft')).toEqual([
      `people.${CHILD}.name-km: missing`,
      `people.${CHILD}.name-latin: missing`,
    ]);
  });

  test('an honest “not known yet” is enough, except where only a real answer will do', () => {
    expect(check({ ...filled, reason: honest('declined') })).toEqual([]);
    expect(check({ ...filled, 'prison-lines': honest('not-known-yet') })).toEqual([]);
    expect(check({ ...filled, urgency: honest('not-asked') })).toEqual([
      'urgency: real-answer-needed',
    ]);
  });

  test('an old paper may leave any line blank, a new form may not', () => {
    const fromPaper = { ...filled, urgency: honest('not-on-paper') };
    expect(check(fromPaper)).toEqual(['urgency: only-from-paper']);
    expect(check({ ...fromPaper, 'from-paper': 'yes' })).toEqual([]);
  });

  test('a question that is not shown is not asked for, and its answer is not kept', () => {
    const fromFamily = { ...without('referrer'), source: option('family') };
    expect(check(fromFamily)).toEqual([]);
    expect(visibleFields(intakeR1, fromFamily).map(({ id }) => id)).not.toContain('referrer');
    const changedMind = { ...filled, source: option('family'), reason: ' ' };
    expect(Object.keys(dropHidden(intakeR1, changedMind))).not.toContain('referrer');
    expect(Object.keys(dropHidden(intakeR1, changedMind))).not.toContain('reason');
    expect(dropHidden(intakeR1, filled)).toEqual(filled);
  });

  test('inside a row, a question is shown by the answers of that row', () => {
    const sentenced = person(LINE, { 'prison-status': option('sentenced') });
    const problems = check({ ...filled, 'prison-lines': { rows: [sentenced] } });
    expect(problems).toContain(`prison-lines.${LINE}.release-on: missing`);
    expect(check(filled).join()).not.toContain('release-on');
  });

  test('an answer that cannot be is pointed at', () => {
    expect(check({ ...filled, source: option('moon') })).toEqual(['source: unknown-option']);
    expect(check({ ...filled, source: option('other') })).toEqual(['source: other-missing']);
    expect(check({ ...filled, source: { option: 'other', other: 'radio' } })).toEqual([]);
    expect(check({ ...filled, 'event-date': exactDay('2027-01-01') })).toEqual([
      'event-date: in-future',
    ]);
    expect(check({ ...filled, home: 'somewhere' })).toEqual(['home: not-understood']);
    expect(check({ ...filled, 'case-code': 'F-1' })).toEqual(['case-code: unknown-field']);
    expect(check({ ...filled, 'family-knows': 'maybe' }, 'draft')).toEqual([
      'family-knows: not-understood',
    ]);
  });
});

describe('What a filled intake form tells others', () => {
  test('statistics see options, dates and places, and every gap', () => {
    const values = projectConcepts(intakeR1, { ...filled, outcome: null });
    const of = (concept: string) =>
      values.filter((one) => one.concept === concept).map((one) => one.value);
    expect(of('referral.source')).toEqual(['village-chief']);
    expect(of('referral.received-on')).toEqual(['2026-11-20']);
    expect(of('case.district')).toEqual(['kh-17-11']);
    expect(of('person.sex')).toEqual(['f', 'm']);
    expect(of('person.birth')).toEqual(['2018-11-22', 'not-recorded']);
    expect(of('case.child')).toEqual(['child', 'main-child', 'prisoner']);
    expect(of('prison.facility')).toEqual(['not-recorded']);
    expect(of('referral.outcome')).toEqual(['not-recorded']);
  });

  test('the search sees what was typed, and knows what only the worker may find', () => {
    const texts = collectText(intakeR1, filled);
    const open = texts.filter(({ restricted }) => !restricted).map(({ text }) => text);
    const closed = texts.filter(({ restricted }) => restricted).map(({ text }) => text);
    expect(open).toContain('ឪពុកត្រូវចាប់សប្ដាហ៍មុន');
    expect(open).toContain('ចាន់ សុភា');
    expect(open).toContain('Trapeang Russey');
    expect(closed).toEqual(['Mr Heng, 012 345 678', 'ហៅក្រោយម៉ោង ៥', 'unclear']);
  });
});
