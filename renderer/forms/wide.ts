// Which questions take the whole width of the form, and which stand two in a line.
import type { Field } from '#domain/forms/form.ts';
import { optionsOf } from '#domain/forms/lists.ts';

/** Long texts, rows, and choices whose options would not fit into half the width. */
export function isWide(field: Field): boolean {
  if (field.type === 'long' || field.type === 'rows' || field.type === 'choices') return true;
  if (field.type !== 'choice') return false;
  const count = optionsOf(field.list).length;
  return count > (field.needed ? 2 : 3) && count <= 8;
}
