// Forms that are filled in by hand on the screen: a drawing may stand on the empty sheet of a form.
import type { Db } from '../database.ts';

/** [Note: forms by hand] `form` and `form_revision` are null of what a family draws. */
export const formsByHand = {
  id: '202611231200-forms-by-hand',
  up(db: Db): void {
    db.exec(`
ALTER TABLE drawings ADD COLUMN form TEXT;
ALTER TABLE drawings ADD COLUMN form_revision INTEGER;
`);
  },
};
