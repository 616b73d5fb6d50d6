// Nothing restricted stands on the paper that a family takes home.
import { expect, test } from 'vitest';
import { familyCopyOf } from '#domain/forms/family-copy.ts';
import { columnsOf, type Field, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';

const label = { en: 'x', km: 'ក' };
const text = (id: string) => ({ id, type: 'text', label }) as const;
const secret = { restricted: true } as const;

function formOf(id: string, fields: Field[], own: Partial<FormDefinition> = {}): FormDefinition {
  return {
    ...{ id, revision: 1, step: 1, title: label, purpose: label, restricted: false },
    sections: [{ id: 'a', title: label, fields }],
    ...own,
  };
}
const rows = (id: string, columns: ReturnType<typeof text>[] | Field[], own: object = {}): Field =>
  ({ id, type: 'rows', about: 'things', atLeast: 0, label, columns, ...own }) as Field;
const none = () => null;
const idsIn = (form: FormDefinition | null) =>
  form &&
  fieldsOf(form).flatMap((field) => [
    field.id,
    ...columnsOf(field).map(({ id }) => `${field.id}.${id}`),
  ]);

test('restricted questions, columns and rows of tables are left out', () => {
  const form = formOf('note', [
    text('seen'),
    { ...text('thinking'), ...secret },
    rows('papers', [text('kind'), { ...text('number'), ...secret } as never]),
    rows('debts', [text('lender')], secret),
    {
      id: 'areas',
      type: 'table',
      label,
      rows: [
        { id: 'food', label },
        { id: 'safety', label, ...secret },
      ],
      columns: [text('worry')],
    },
  ]);
  const copy = familyCopyOf(form, none);
  expect(idsIn(copy)).toEqual(['seen', 'papers', 'papers.kind', 'areas', 'areas.worry']);
  const areas = copy && fieldsOf(copy).find(({ id }) => id === 'areas');
  expect(areas?.type === 'table' && areas.rows.map(({ id }) => id)).toEqual(['food']);
});

test('a form that is restricted as a whole has no copy for the family', () => {
  expect(familyCopyOf(formOf('concern', [text('seen')], { restricted: true }), none)).toBeNull();
});

test('a section of which nothing is left has no heading either', () => {
  const form = formOf('reflection', [text('seen')], {
    sections: [
      { id: 'a', title: label, fields: [text('seen')] },
      { id: 'b', title: label, fields: [{ ...text('thinking'), ...secret }] },
    ],
  });
  expect(familyCopyOf(form, none)?.sections.map(({ id }) => id)).toEqual(['a']);
});

test('a sum that would tell of a restricted amount is left out, and so is what is made of that sum', () => {
  const amount = { id: 'amount', type: 'money', label } as const;
  const form = formOf('means', [
    rows('debts', [amount], secret),
    rows('income', [amount]),
    { id: 'owed', type: 'calc', label, formula: { sum: 'debts', of: { field: 'amount' } } },
    { id: 'twice', type: 'calc', label, formula: { add: [{ field: 'owed' }, { field: 'owed' }] } },
    { id: 'rows', type: 'calc', label, formula: { count: 'income' } },
  ]);
  expect(idsIn(familyCopyOf(form, none))).toEqual(['income', 'income.amount', 'rows']);
});

test('what the app worked out of the rest of the case stays away, the case code stays', () => {
  const form = formOf('review', [
    { id: 'code', type: 'calc', label, shows: 'case-code' },
    { id: 'since', type: 'calc', label, shows: 'since-last-time' },
  ]);
  expect(idsIn(familyCopyOf(form, none))).toEqual(['code']);
});

test('words taken from a restricted place of another form are left out', () => {
  const source = formOf('reflection', [
    rows('problems', [text('title'), { ...text('cause'), ...secret } as never]),
    rows('private', [text('title')], secret),
  ]);
  const link = (id: string, form: string, from: string, column: string): Field => ({
    ...{ id, type: 'link', label },
    to: { form, rows: from, column },
  });
  const form = formOf('plan', [
    link('open', 'reflection', 'problems', 'title'),
    link('cause', 'reflection', 'problems', 'cause'),
    link('private', 'reflection', 'private', 'title'),
    link('unknown', 'nowhere', 'problems', 'title'),
  ]);
  const find = (id: string) => (id === 'reflection' ? source : null);
  expect(idsIn(familyCopyOf(form, find))).toEqual(['open']);
});
