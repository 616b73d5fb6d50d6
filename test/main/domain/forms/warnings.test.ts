// What looks odd is said beside the field; nothing of it keeps a form from being finished.
import { expect, test } from 'vitest';
import { checkAnswers } from '#domain/forms/check.ts';
import { HEAD, PERSON_COLUMNS, PRISON_COLUMNS } from '#domain/forms/definitions/blocks.ts';
import { linesOf } from '#domain/forms/definitions/blocks-lines.ts';
import { nextSteps } from '#domain/forms/definitions/blocks-shared.ts';
import type { Field, FormDefinition } from '#domain/forms/form.ts';
import { findWarnings, type Relative } from '#domain/forms/warnings.ts';
import { parsePartialDate } from '#domain/people/parse-date.ts';

const today = '2026-11-21';
const label = { en: 'x', km: 'ក' };
const people: Field = {
  ...{ id: 'people', type: 'rows', about: 'people', atLeast: 0, label },
  columns: PERSON_COLUMNS,
};
const prison: Field = {
  ...{ id: 'prison', type: 'rows', about: 'things', atLeast: 0, label, keeps: 'prison' },
  columns: PRISON_COLUMNS,
};
const form: FormDefinition = {
  ...{ id: 'note', revision: 1, step: 5, title: label, purpose: label, restricted: false },
  sections: [
    HEAD,
    {
      ...{ id: 'a', title: label },
      fields: [people, prison, linesOf('school'), linesOf('income'), nextSteps()],
    },
  ],
};
const date = (typed: string) => {
  const read = parsePartialDate(typed, { today, past: false });
  if (!read.ok) throw new Error(typed);
  return read.date;
};
const id = (n: number) => `01935a5e-0000-7000-8000-00000000000${n}`;
const row = (n: number, answers: object) => ({ id: id(n), answers });
const warn = (answers: object, known: readonly Relative[] = []) =>
  findWarnings(form, answers as Record<string, unknown>, { today, people: known }).map(
    ({ field, code }) => `${field} ${code}`,
  );
const held = (answers: object) =>
  warn({ prison: { rows: [row(1, { 'prison-status': { option: 'sentenced' }, ...answers })] } });

test('a release before the arrest is odd, one on a day that may come later is not', () => {
  const arrested = { 'arrested-on': date('3/2021') };
  expect(held({ ...arrested, 'release-on': date('2/2021') })).toEqual([
    `prison.${id(1)}.release-on released-before`,
  ]);
  expect(held({ ...arrested, 'release-on': date('2021') })).toEqual([]);
  expect(held({ ...arrested, 'release-on': date('2024') })).toEqual([]);
});

test('a child cannot be older than its mother', () => {
  const child = row(1, { birth: date('12/3/2009'), roles: { options: ['main-child'] } });
  const mother = (birth: string) => row(2, { birth: date(birth), relation: { option: 'mother' } });
  expect(warn({ people: { rows: [child, mother('2012')] } })).toEqual([
    `people.${id(2)}.birth older-than-parent`,
  ]);
  expect(warn({ people: { rows: [child, mother('2003')] } })).toEqual([
    `people.${id(2)}.birth parent-very-young`,
  ]);
  expect(warn({ people: { rows: [child, mother('1985')] } })).toEqual([]);
  expect(warn({ people: { rows: [child, mother('2009')] } })).toEqual([
    `people.${id(2)}.birth parent-very-young`,
  ]);
});

test('a parent of the register counts too, and what the form says goes before it', () => {
  const child = row(1, { birth: date('2001'), roles: { options: ['main-child'] } });
  const father = { id: id(2), relation: 'father', birth: date('2005') };
  expect(warn({ people: { rows: [child] } }, [father])).toEqual([
    `people.${id(1)}.birth older-than-parent`,
  ]);
  const corrected = row(2, { birth: date('1970') });
  expect(warn({ people: { rows: [child, corrected] } }, [father])).toEqual([]);
});

test('what is true since tomorrow is odd, what is to be done tomorrow is not', () => {
  const school = { rows: [row(1, { since: date('1/12/2026') })] };
  const next = { rows: [row(2, { 'by-when': date('1/12/2026') })] };
  expect(warn({ school, next })).toEqual([`school.${id(1)}.since not-yet`]);
});

test('a step that should have been taken yesterday is odd, unless it was copied from old paper', () => {
  const next = { rows: [row(1, { 'by-when': date('20/11/2026') })] };
  expect(warn({ next })).toEqual([`next.${id(1)}.by-when already-past`]);
  expect(warn({ next, 'from-paper': 'yes' })).toEqual([]);
});

test('dates a lifetime away are odd, a birth long ago is not', () => {
  expect(held({ 'release-on': date('2069') })).toEqual([`prison.${id(1)}.release-on far-ahead`]);
  expect(held({ 'arrested-on': date('1926') })).toEqual([`prison.${id(1)}.arrested-on long-ago`]);
  expect(warn({ people: { rows: [row(1, { birth: date('1940') })] } })).toEqual([]);
});

test('very large and very small amounts are odd', () => {
  const income = (amount: number, currency: string) => ({
    rows: [row(1, { amount: { amount, currency } })],
  });
  const path = `income.${id(1)}.amount`;
  expect(warn({ income: income(45_000_000, 'KHR') })).toEqual([`${path} very-large`]);
  expect(warn({ income: income(1_250_000, 'USD') })).toEqual([`${path} very-large`]);
  expect(warn({ income: income(45, 'KHR') })).toEqual([`${path} very-small`]);
  expect(warn({ income: income(450_000, 'KHR') })).toEqual([]);
  expect(warn({ income: income(0, 'KHR') })).toEqual([]);
});

test('nothing of it stands in the way of finishing', () => {
  const next = { rows: [row(1, { 'by-when': date('20/11/2026') })] };
  const stage = { stage: 'complete', today } as const;
  const open = checkAnswers(form, { next }, stage).map(({ field }) => field);
  expect(warn({ next })).toHaveLength(1);
  expect(open).not.toContain(`next.${id(1)}.by-when`);
});
