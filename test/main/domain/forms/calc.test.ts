// What a form works out from its answers while it is written.
import { expect, test } from 'vitest';
import { sayWorked, workOut } from '#domain/forms/calc.ts';
import {
  type CalcField,
  type FormDefinition,
  fieldsOf,
  type RowsField,
} from '#domain/forms/form.ts';

const label = { en: 'x', km: 'ក' };
const money = (id: string) => ({ id, type: 'money', label }) as const;
const num = (id: string) => ({ id, type: 'num', min: 0, max: 1000, label }) as const;

const trial: FormDefinition = {
  id: 'trial',
  revision: 1,
  step: 5,
  title: label,
  purpose: label,
  restricted: false,
  sections: [
    {
      id: 'figures',
      title: label,
      fields: [
        money('sales'),
        money('costs'),
        {
          id: 'profit',
          type: 'calc',
          label,
          formula: { minus: [{ field: 'sales' }, { field: 'costs' }] },
        },
        {
          id: 'lines',
          type: 'rows',
          about: 'things',
          atLeast: 0,
          label,
          columns: [
            num('sold'),
            money('price'),
            {
              id: 'taken',
              type: 'calc',
              label,
              formula: { times: [{ field: 'sold' }, { field: 'price' }] },
            },
          ],
        },
        { id: 'all', type: 'calc', label, formula: { sum: 'lines', of: { field: 'taken' } } },
        {
          id: 'scores',
          type: 'table',
          label,
          rows: [
            { id: 'food', label },
            { id: 'home', label },
          ],
          columns: [
            {
              id: 'level',
              type: 'score',
              label,
              levels: [
                { id: '1', label },
                { id: '2', label },
              ],
            },
          ],
        },
        {
          id: 'worst',
          type: 'calc',
          label,
          formula: { count: 'scores', when: { field: 'level', is: ['1'] } },
        },
        {
          id: 'loop',
          type: 'calc',
          label,
          formula: { add: [{ field: 'loop' }, { field: 'costs' }] },
        },
        { id: 'shown', type: 'calc', label, shows: 'visits' },
      ],
    },
  ],
};
const calc = (id: string) => fieldsOf(trial).find((field) => field.id === id) as CalcField;
const say = (id: string, answers: object) => {
  const worked = workOut(trial, calc(id), answers as Record<string, unknown>);
  return worked && sayWorked(worked);
};
const riel = (amount: number) => ({ amount, currency: 'KHR' });
const line = (n: number, answers: object) => ({
  id: `01935a5e-0000-7000-8000-00000000000${n}`,
  answers,
});

test('what is left over is shown in the currency it was counted in', () => {
  expect(say('profit', { sales: riel(79_200), costs: riel(60_000) })).toBe('19,200 ៛');
});

test('a loss stands below zero, and dollars have their cents', () => {
  expect(say('profit', { sales: riel(40_000), costs: riel(60_000) })).toBe('−20,000 ៛');
  const costs = { amount: 250, currency: 'USD' };
  expect(say('profit', { costs })).toBe('−$2.50');
});

test('riel and dollars stand beside each other and are never added up', () => {
  const costs = { amount: 1250, currency: 'USD' };
  expect(say('profit', { sales: riel(79_200), costs })).toBe('79,200 ៛ · −$12.50');
});

test('each line has its own product, and the sum adds the lines up', () => {
  const lines = {
    rows: [line(1, { sold: 44, price: riel(1_800) }), line(2, { sold: 2, price: riel(500) })],
  };
  expect(say('all', { lines })).toBe('80,200 ៛');
  const rows = fieldsOf(trial).find(({ id }) => id === 'lines') as RowsField;
  const taken = rows.columns.find(({ id }) => id === 'taken') as CalcField;
  const row = { columns: rows.columns, answers: lines.rows[0]?.answers as Record<string, unknown> };
  expect(sayWorked(workOut(trial, taken, { lines }, row) ?? { plain: 0, money: {} })).toBe(
    '79,200 ៛',
  );
});

test('rows of a table are counted when they say what is asked for', () => {
  const cells = { food: { level: { level: '1' } }, home: { level: { level: '2' } } };
  expect(say('worst', { scores: { cells } })).toBe('1');
  expect(say('worst', { scores: { cells: { home: cells.home } } })).toBe('0');
});

test('nothing is shown before anything is written', () => {
  expect(say('profit', {})).toBeNull();
  expect(say('all', { lines: { rows: [line(1, {})] } })).toBeNull();
  expect(say('worst', {})).toBeNull();
  expect(say('shown', { sales: riel(1) })).toBeNull();
});

test('a value that needs itself does not stop the form', () => {
  expect(say('loop', { costs: riel(500) })).toBe('500 ៛');
});
