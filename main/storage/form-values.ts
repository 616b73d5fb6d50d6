// What final forms say to statistics: values by concept, so that no report opens a form.
import type { Db } from './database.ts';
import { change } from './prepared.ts';

/** `path` is where it stood in the form, `day` the ISO day the form speaks of, if it says one. */
export type FormValue = {
  concept: string;
  path: string;
  value: string;
  personId: string | null;
};

/** Writes the values of a form anew, and takes those of the form that it corrects out of the count. */
export function saveFormValues(
  db: Db,
  form: { id: string; caseId: string; amends: string | null; day: string | null },
  values: readonly FormValue[],
): void {
  for (const id of [form.id, form.amends])
    if (id !== null) change(db, 'DELETE FROM form_values WHERE form_id = ?', id);
  for (const { concept, path, value, personId } of values)
    change(
      db,
      'INSERT INTO form_values VALUES(?,?,?,?,?,?,?)',
      form.id,
      form.caseId,
      concept,
      path,
      value,
      personId,
      form.day,
    );
}
