// Questions that wait for a row: shown as soon as one row of another question says so.
import { expect, test } from 'vitest';
import { type Answers, visibleFields } from '#domain/forms/answers.ts';
import { FormDefinition } from '#domain/forms/form.ts';
import type { Rule } from '#domain/forms/rules.ts';
import { findFaults } from '#domain/forms/soundness.ts';

const label = { en: 'Question', km: 'សំណួរ' };
const level = (id: string) => ({ id, label });
const columns = [
  { id: 'level', type: 'choice', label, options: [level('fine'), level('now')] },
] as const;

/** A table of two areas, rows of worries, and a question that waits for one of them. */
function formWith(shownWhen: Rule): FormDefinition {
  const rows = [
    { id: 'food', label },
    { id: 'home', label },
  ];
  const fields = [
    { id: 'areas', type: 'table', label, rows, columns },
    { id: 'worries', type: 'rows', about: 'things', atLeast: 0, label, columns },
    { id: 'today', type: 'text', label, shownWhen },
  ];
  const kind = { id: 'trial', revision: 1, step: 0, title: label, purpose: label };
  const sections = [{ id: 'all', title: label, fields }];
  return FormDefinition.parse({ ...kind, restricted: false, sections });
}

const urgent: Rule = { field: 'level', is: ['now'] };
const given = (option: string) => ({ level: { option } });
const asksToday = (shownWhen: Rule, answers: Answers) =>
  visibleFields(formWith(shownWhen), answers).some(({ id }) => id === 'today');

test('one urgent row of a table is enough to ask what is done today', () => {
  const rule = { rows: 'areas', some: urgent };
  const areas = (food: string, home: string) => ({
    areas: { cells: { food: given(food), home: given(home) } },
  });
  expect(asksToday(rule, areas('fine', 'now'))).toBe(true);
  expect(asksToday(rule, areas('fine', 'fine'))).toBe(false);
  expect(asksToday(rule, {})).toBe(false);
});

test('one urgent row that somebody added is enough too', () => {
  const rule = { rows: 'worries', some: urgent };
  const row = { id: '0199a000-0000-7000-8000-000000000001', answers: given('now') };
  expect(asksToday(rule, { worries: { rows: [row] } })).toBe(true);
  expect(asksToday({ not: rule }, { worries: { rows: [row] } })).toBe(false);
  expect(asksToday(rule, { worries: { rows: [] } })).toBe(false);
});

test('rows of a table that are not named do not count', () => {
  const rule = { rows: 'areas', among: ['food'], some: urgent };
  expect(asksToday(rule, { areas: { cells: { home: given('now') } } })).toBe(false);
  expect(asksToday(rule, { areas: { cells: { food: given('now') } } })).toBe(true);
});

test('a form that waits for rows, columns or options it does not have is refused', () => {
  const faultsOf = (rule: Rule) => findFaults(formWith(rule)).map(({ code }) => code);
  expect(faultsOf({ rows: 'areas', some: urgent })).toEqual([]);
  expect(faultsOf({ rows: 'today', some: urgent })).toContain('rule-field-unknown');
  expect(faultsOf({ rows: 'areas', among: ['health'], some: urgent })).toEqual([
    'rule-option-unknown',
  ]);
  expect(faultsOf({ rows: 'areas', some: { field: 'weight', filled: true } })).toEqual([
    'rule-field-unknown',
  ]);
  expect(faultsOf({ rows: 'areas', some: { field: 'level', is: ['later'] } })).toEqual([
    'rule-option-unknown',
  ]);
});
