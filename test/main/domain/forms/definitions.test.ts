// Every released form is sound, complete in both languages, and stays as it was released.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { FORM_REVISIONS, findForm, latestForm } from '#domain/forms/definitions/index.ts';
import { type Field, FormDefinition, fieldsOf, type Rule } from '#domain/forms/form.ts';
import { labelOf, optionsOf } from '#domain/forms/lists.ts';

/** A released revision is never edited: a change is a new revision with a line of its own here. */
const RELEASED: Record<string, string> = {
  'intake r1': '27186b11216df8d7',
};

const withColumns = (field: Field): Field[] =>
  field.type === 'rows' ? [field, ...field.columns] : [field];

const siblingsOf = (form: FormDefinition, field: Field): Field[] => {
  const rows = fieldsOf(form).find(
    (one) => one.type === 'rows' && one.columns.some((c) => c === field),
  );
  return rows?.type === 'rows' ? [...rows.columns, ...fieldsOf(form)] : fieldsOf(form);
};

function flatten(rule: Rule): { field: string; options: readonly string[] }[] {
  if ('all' in rule) return rule.all.flatMap(flatten);
  if ('any' in rule) return rule.any.flatMap(flatten);
  return [{ field: rule.field, options: 'is' in rule ? rule.is : rule.isNot }];
}

describe.each(FORM_REVISIONS.map((form) => [`${form.id} r${form.revision}`, form] as const))(
  'The form %s',
  (name, form) => {
    const fields = fieldsOf(form).flatMap(withColumns);

    test('is as it was when it was released', () => {
      const hash = createHash('sha256').update(JSON.stringify(form)).digest('hex').slice(0, 16);
      expect(hash).toBe(RELEASED[name]);
    });

    test('is a form that the app can show', () => {
      expect(FormDefinition.parse(form)).toEqual(form);
    });

    test('asks every question once, in English and in Khmer script', () => {
      const ids = fieldsOf(form).map((field) => field.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, label, help, example } of fields)
        for (const words of [label, help, example])
          if (words) {
            expect([id, words.km]).toEqual([id, expect.stringMatching(/[\u1780-\u17B3]/)]);
            expect([id, words.km]).toEqual([
              id,
              expect.not.stringMatching(/[\u200B-\u200D\u17A3]/),
            ]);
          }
    });

    test('offers only lists that exist, and hides questions only behind answers that can be given', () => {
      for (const field of fields) {
        if (field.type === 'choice' || field.type === 'choices')
          expect([field.list, optionsOf(field.list).length > 1]).toEqual([field.list, true]);
        for (const { field: id, options } of field.shownWhen ? flatten(field.shownWhen) : []) {
          const asked = siblingsOf(form, field).find((sibling) => sibling.id === id);
          const list = asked?.type === 'choice' || asked?.type === 'choices' ? asked.list : null;
          for (const option of options)
            expect([field.id, option, list ? labelOf(list, option) !== null : asked?.type]).toEqual(
              [field.id, option, list ? true : 'yn'],
            );
        }
      }
    });
  },
);

describe('Looking up a form', () => {
  test('a record finds the revision it was written with, a new one the newest', () => {
    expect(findForm('intake', 1)?.title.en).toBe('Intake: referral in');
    expect(findForm('intake', 99)).toBeNull();
    expect(latestForm('intake')?.revision).toBe(1);
    expect(latestForm('nothing')).toBeNull();
  });

  test('an option has words in both languages', () => {
    expect(labelOf('sex', 'f')).toEqual({ en: 'Female', km: 'ស្រី' });
    expect(labelOf('relation', 'other')?.km).toContain('ផ្សេងៗ');
    expect(labelOf('sex', 'other')).toBeNull();
  });
});
