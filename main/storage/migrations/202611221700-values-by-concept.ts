// Values and kinds of forms in the order in which reports read them.
import type { Db } from '../database.ts';

/** The indexes hold all that a report asks for: the rows themselves lie scattered through the file. */
export const valuesByConcept = {
  id: '202611221700-values-by-concept',
  up(db: Db): void {
    db.exec(`CREATE INDEX form_values_told
      ON form_values(concept, day, form_id, case_id, path, value, person_id);
CREATE INDEX forms_kind ON forms(form, state, case_id, event_from, entered_at, amends)`);
  },
};
