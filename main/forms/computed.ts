// Values that the app works out for a form from the rest of the case, by the names that forms give them.
import type { Bilingual } from '#domain/forms/form.ts';
import { columnsOf, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import type { Db } from '../storage/database.ts';
import type { FormRecord } from '../storage/forms.ts';
import { COMPUTE_ELIGIBILITY } from './computed/eligibility.ts';

/** `all`: whoever asks may read what is restricted in the case. */
export type Compute = (asked: { db: Db; form: FormRecord; all: boolean }) => Bilingual[];

/** Every name that a definition may show. */
const COMPUTED: Readonly<Record<string, Compute>> = { ...COMPUTE_ELIGIBILITY };

/** The lines of a form's computed questions; a name that nothing is known of gives none. */
export function computeValues(
  db: Db,
  form: FormRecord,
  definition: FormDefinition,
  all: boolean,
): Record<string, Bilingual[]> {
  const names = fieldsOf(definition)
    .flatMap((field) => [field, ...columnsOf(field)])
    .flatMap((field) => (field.type === 'calc' && field.shows ? [field.shows] : []));
  const known = [...new Set(names)].flatMap((name) => {
    const compute = COMPUTED[name];
    return compute ? [[name, compute({ db, form, all })] as const] : [];
  });
  return Object.fromEntries(known);
}
