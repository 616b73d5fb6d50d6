// Every released form is sound, complete in both languages, and stays as it was released.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { FORM_REVISIONS, findForm, latestForm } from '#domain/forms/definitions/index.ts';
import { dayOfQuestions } from '#domain/forms/definitions/own-revision.ts';
import { columnsOf, FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import { labelIn, optionsOf } from '#domain/forms/lists.ts';
import { findFaults } from '#domain/forms/soundness.ts';
import { RELEASED } from './released.ts';

describe.each(FORM_REVISIONS.map((form) => [`${form.id} r${form.revision}`, form] as const))(
  'The form %s',
  (name, form) => {
    test('is as it was when it was released', () => {
      const hash = createHash('sha256').update(JSON.stringify(form)).digest('hex').slice(0, 16);
      expect(hash).toBe(RELEASED[name]);
    });

    test('is a form that the app can show', () => {
      expect(FormDefinition.parse(form)).toEqual(form);
    });

    test('asks every question once, in both languages, and looks only at what it asks', () => {
      expect(findFaults(form)).toEqual([]);
    });

    test('takes from other forms only what is asked there', () => {
      const columnsIn = (from: { form: string; rows: string }) => {
        const source = latestForm(from.form);
        const rows = source && fieldsOf(source).find(({ id }) => id === from.rows);
        return rows?.type === 'rows' ? columnsOf(rows) : [];
      };
      const fields = fieldsOf(form);
      for (const field of fields) {
        if (field.type !== 'rows' || !field.seed) continue;
        const seeds = columnsIn(field.seed);
        const same = field.columns.filter(({ id }) => seeds.some((seed) => seed.id === id));
        expect(same, field.id).not.toEqual([]);
        for (const { id, type } of same)
          expect(seeds.find((seed) => seed.id === id)?.type, `${field.id}.${id}`).toBe(type);
      }
      for (const cell of fields.flatMap((field) => [field, ...columnsOf(field)])) {
        if (cell.type !== 'link') continue;
        const named = columnsIn(cell.to).find(({ id }) => id === cell.to.column);
        expect(['text', 'long'], cell.id).toContain(named?.type);
      }
    });
  },
);

test('a draft says of which day its questions are only where the office changed its own', () => {
  expect(dayOfQuestions(1, { held: 2, now: 2 })).toBeNull();
  expect(dayOfQuestions(1002, { held: 1002, now: 1002 })).toBeNull();
  expect(dayOfQuestions(1001, { held: 1001, now: 1002 })).toBe('of-that-day');
  expect(dayOfQuestions(1, { held: 1, now: 1001 })).toBe('of-that-day');
  expect(dayOfQuestions(1002, { held: 1001, now: 1002 })).toBe('of-another-day');
});

describe('Looking up a form', () => {
  test('a record finds the revision it was written with, a new one the newest', () => {
    expect(findForm('intake', 1)?.title.en).toBe('Intake: referral in');
    expect(findForm('intake', 99)).toBeNull();
    expect(latestForm('intake')?.revision).toBe(2);
    expect(latestForm('nothing')).toBeNull();
  });

  test('an option has words in both languages', () => {
    expect(labelIn(optionsOf('sex'), 'f')).toEqual({ en: 'Female', km: 'ស្រី' });
    expect(labelIn(optionsOf('relation'), 'other')?.km).toContain('ផ្សេងៗ');
    expect(labelIn(optionsOf('sex'), 'other')).toBeNull();
  });
});
