// Values that the app works out for a form from the rest of the case, by the names that forms give them.
import { type Bilingual, columnsOf, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import type { Db } from '../storage/database.ts';
import type { FormRecord } from '../storage/forms.ts';
import type { Asked, Compute, ComputeRows } from './computed/compute.ts';
import { COMPUTE_ELIGIBILITY } from './computed/eligibility.ts';
import { COMPUTE_HISTORY } from './computed/history.ts';
import { COMPUTE_PAPERS } from './computed/papers.ts';
import { COMPUTE_SUPERVISION } from './computed/supervision.ts';
import { COMPUTE_SUPPORT } from './computed/support.ts';

/** Every name that a question may show. */
const COMPUTED: Readonly<Record<string, Compute>> = {
  ...COMPUTE_ELIGIBILITY,
  ...COMPUTE_HISTORY,
  ...COMPUTE_PAPERS,
};
/** Every name that a column of rows may show. */
const COMPUTED_ROWS: Readonly<Record<string, ComputeRows>> = {
  ...COMPUTE_SUPERVISION,
  ...COMPUTE_SUPPORT,
};

function valuesOf(name: string, asked: Asked): [name: string, lines: Bilingual[]][] {
  const compute = COMPUTED[name];
  if (compute) return [[name, compute(asked)]];
  const rows = COMPUTED_ROWS[name]?.(asked) ?? [];
  return rows.map(([row, lines]) => [`${name}.${row}`, lines]);
}

/**
 * The lines of a form's computed questions: under the name they show, or `<name>.<row id>` in rows. A
 * name that nothing is known of gives none.
 */
export function computeValues(
  db: Db,
  form: FormRecord,
  definition: FormDefinition,
  all: boolean,
): Record<string, Bilingual[]> {
  const names = fieldsOf(definition)
    .flatMap((field) => [field, ...columnsOf(field)])
    .flatMap((field) => (field.type === 'calc' && field.shows ? [field.shows] : []));
  return Object.fromEntries(
    [...new Set(names)].flatMap((name) => valuesOf(name, { db, form, all })),
  );
}
