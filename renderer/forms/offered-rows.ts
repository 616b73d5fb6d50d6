// Rows that the case already knows and that a form has not spoken of yet.
import { type Answers, type Row, rowsOf, visibleFields } from '#domain/forms/answers.ts';
import type { FormDefinition, RowsField } from '#domain/forms/form.ts';
import type { FormWorld, OfferedRow } from './fields/asked.ts';

type Seeds = FormWorld['seeds'];

/** Those whose id stands in no row of the answer, in their own order. */
export function offeredRows(
  field: RowsField,
  rows: readonly Row[],
  seeds: Seeds,
): readonly OfferedRow[] {
  const taken = new Set(rows.map(({ id }) => id));
  return (seeds[field.id] ?? []).filter(({ id }) => !taken.has(id));
}

/** How many of them the whole form has left; those that stand in place may be left out without a word. */
export function countOffered(form: FormDefinition, answers: Answers, seeds: Seeds): number {
  return visibleFields(form, answers).reduce(
    (sum, field) =>
      field.type === 'rows' && !field.seed?.inPlace
        ? sum + offeredRows(field, rowsOf(field, answers), seeds).length
        : sum,
    0,
  );
}
