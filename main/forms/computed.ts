// Values that the app works out for a form from the rest of the case, by the names that forms give them.
import { columnsOf, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import type { Db } from '../storage/database.ts';
import type { FormRecord } from '../storage/forms.ts';

/** A line for people in both languages; a value can have several. */
export type ComputedLine = { en: string; km: string };
/** `all`: whoever asks may read what is restricted in the case. */
export type Compute = (asked: { db: Db; form: FormRecord; all: boolean }) => ComputedLine[];

/** Every name that a definition may show, with what it means. */
export const COMPUTED: Readonly<Record<string, Compute>> = {};

/** The values of a form's computed questions; a name that nothing is known of gives no line. */
export function computeValues(
  db: Db,
  form: FormRecord,
  definition: FormDefinition,
  all: boolean,
): Record<string, ComputedLine[]> {
  const names = fieldsOf(definition)
    .flatMap((field) => [field, ...columnsOf(field)])
    .flatMap((field) => (field.type === 'calc' && field.shows ? [field.shows] : []));
  const known = [...new Set(names)].flatMap((name) => {
    const compute = COMPUTED[name];
    return compute ? [[name, compute({ db, form, all })] as const] : [];
  });
  return Object.fromEntries(known);
}
