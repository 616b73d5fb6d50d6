// The words of what is counted, taken from the forms, so that a report says what the form said.
import { allForms } from '#domain/forms/definitions/index.ts';
import {
  type Bilingual,
  columnsOf,
  type Field,
  fieldsOf,
  type TableRow,
} from '#domain/forms/form.ts';
import { optionsFor } from '#domain/forms/lists.ts';

type Word = { id: string; label: Bilingual };

const OTHER: Bilingual = { en: 'Other', km: 'ផ្សេងៗ' };

function fieldsWith(concept: string): Field[] {
  return allForms()
    .flatMap(fieldsOf)
    .filter((field) => [field, ...columnsOf(field)].some((one) => one.concept === concept));
}

/** The options under a concept, in the order of the newest form; "other" without its "please say". */
export function optionsOfConcept(concept: string): Word[] {
  const found = new Map<string, Bilingual>();
  for (const field of fieldsWith(concept))
    for (const one of [field, ...columnsOf(field)])
      if (one.concept === concept && (one.type === 'choice' || one.type === 'choices'))
        for (const { id, label } of optionsFor(one)) found.set(id, id === 'other' ? OTHER : label);
  return [...found].map(([id, label]) => ({ id, label }));
}

/** A row that stands under a heading of its form, as one label. */
const withHeading = ({ label, under }: TableRow): Bilingual =>
  under ? { en: `${under.en}: ${label.en}`, km: `${under.km}៖ ${label.km}` } : label;

/** The rows of the table in which a concept stands: criteria, factors. */
export function rowsOfConcept(concept: string): Word[] {
  return fieldsWith(concept).flatMap((field) =>
    field.type === 'table'
      ? field.rows.map((row) => ({ id: row.id, label: withHeading(row) }))
      : [],
  );
}

/** The label of the field that carries a concept. */
export function labelOfConcept(concept: string): Bilingual {
  const fields = fieldsWith(concept).flatMap((field) => [field, ...columnsOf(field)]);
  const found = fields.find((one) => one.concept === concept);
  if (!found) throw new RangeError(`no form asks for ${concept}`);
  return found.label;
}
