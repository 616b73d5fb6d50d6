// Values of forms in the order in which reports read them, a concept at a time.
import type { Db } from '../database.ts';

/** Holds all that a report asks for: the rows themselves lie scattered through the file. */
export const valuesByConcept = {
  id: '202611221700-values-by-concept',
  up(db: Db): void {
    db.exec(`CREATE INDEX form_values_told
      ON form_values(concept, day, form_id, case_id, path, value, person_id)`);
  },
};
