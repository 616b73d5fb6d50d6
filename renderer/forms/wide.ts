// Which questions take the whole width of the form, and which stand two in a line.
import type { Field } from '#domain/forms/form.ts';
import { optionsFor } from '#domain/forms/lists.ts';

/** Long texts, rows, and choices whose options would not fit into half the width. */
export function isWide(field: Field): boolean {
  if (['long', 'rows', 'table', 'choices', 'people', 'score'].includes(field.type)) return true;
  if (field.type !== 'choice') return false;
  const count = optionsFor(field).length;
  return count > (field.needed ? 2 : 3) && count <= 8;
}
