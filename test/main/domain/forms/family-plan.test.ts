// The family's page: its own words and order, given names, no word that harms on a wall, circles to tick.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findForm } from '#domain/forms/definitions/index.ts';
import { givenName, mayHang, readFamilyPlan } from '#domain/forms/family-plan.ts';
import type { FormDefinition } from '#domain/forms/form.ts';

const form = findForm('case-plan', 1) as FormDefinition;
const file = join(import.meta.dirname, 'answers/case-plan-r1.json');
const { answers } = JSON.parse(readFileSync(file, 'utf8'));
const day = (iso: string) => ({ typed: iso, precision: 'day', from: iso, to: iso });
const row = (n: number, own: object) => ({
  id: `0199c000-0000-7000-8000-00000000050${n}`,
  answers: own,
});

test('goals stand in the order and the words of the family, with who does something for each', () => {
  const plan = readFamilyPlan(form, answers, []);
  expect(plan.goals.map(({ words }) => words)).toEqual([
    'កូនៗបានជួបប៉ាពីរដងក្នុងមួយខែ',
    'លក់នំ ឱ្យមានប្រាក់ទិញអង្ករ',
  ]);
  const [first] = plan.goals;
  expect(first?.doers.map(({ id, text }) => text || id)).toEqual([
    '0199c000-0000-7000-8000-0000000000a1',
    'មីង សុគន្ធា',
  ]);
  expect(first?.by?.to).toBe('2027-04-30');
});

test('a step that speaks of prison is left out, and the worker is told how many were', () => {
  const plan = readFamilyPlan(form, answers, []);
  expect(plan.goals[0]?.steps).toEqual(['នាំក្មេងៗទៅសួរប៉ា']);
  expect(plan.leftOut).toBe(1);
  expect(JSON.stringify(plan)).not.toContain('ពន្ធនាគារ');
});

test('what is dangerous and only we know is nowhere on the page', () => {
  expect(JSON.stringify(readFamilyPlan(form, answers, []))).not.toContain('ផឹកស្រា');
});

test('a goal with a word that must not hang on a wall keeps its place, with an empty line', () => {
  const goals = {
    rows: [row(1, { words: 'Visit father in prison' }), row(2, { words: 'Sell cakes' })],
  };
  const plan = readFamilyPlan(form, { goals }, []);
  expect(plan.goals.map(({ words }) => words)).toEqual([null, 'Sell cakes']);
});

test('words of prison, poverty and risk are found in both languages, others are not taken for them', () => {
  for (const text of ['In PRISON', 'គាត់ជាប់គុក', 'ID Poor card', 'គ្រួសារក្រីក្រ', 'has a high risk'])
    expect(mayHang(text), text).toBe(false);
  for (const text of ['Rithy finishes grade 12', 'ចៅៗបានឃើញឪពុក', 'Export rice', 'brisk walk'])
    expect(mayHang(text), text).toBe(true);
});

test('two visits a month for six months are twelve circles in six months', () => {
  const goals = { rows: [row(1, { words: 'Father' })] };
  const goal = { row: row(1, {}).id, text: 'Father' };
  const often = { repeat: { option: 'twice-month' }, until: day('2019-06-30') };
  const actions = { rows: [row(5, { goal, what: 'go', 'by-when': day('2019-01-01'), ...often })] };
  const [read] = readFamilyPlan(form, { goals, actions }, []).goals;
  expect(read?.ticks).toHaveLength(6);
  expect(read?.ticks.every(({ times }) => times === 2)).toBe(true);
});

test('a trial has a circle for each month until the day it is decided', () => {
  const goals = { rows: [row(1, { words: 'Sell' })] };
  const goal = { row: null, text: 'Sell' };
  const trial = { repeat: { option: 'trial' }, until: day('2019-07-01') };
  const actions = { rows: [row(5, { goal, what: 'try', 'by-when': day('2019-01-01'), ...trial })] };
  const [read] = readFamilyPlan(form, { goals, actions }, []).goals;
  expect(read?.isTrial).toBe(true);
  expect(read?.ticks.map(({ month }) => month)).toEqual([
    ...['2019-01', '2019-02', '2019-03', '2019-04', '2019-05', '2019-06'],
  ]);
});

test('the family name stands nowhere: not alone, not in the words of a goal', () => {
  expect(givenName('សុខ ឫទ្ធី')).toBe('ឫទ្ធី');
  expect(givenName('ម៉ុម')).toBe('ម៉ុម');
  const goals = { rows: [row(1, { words: 'Sok Rithy finishes grade 12' })] };
  const plan = readFamilyPlan(form, { goals }, ['សុខ ឫទ្ធី', 'Sok Rithy']);
  expect(plan.goals[0]?.words).toBe('Rithy finishes grade 12');
});
