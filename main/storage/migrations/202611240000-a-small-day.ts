// A backup sends the pages of the store that a day changed, so what a save writes should lie close together.
import type { Db } from '../database.ts';

export const aSmallDay = {
  id: '202611240000-a-small-day',
  up(db: Db): void {
    db.exec(`DROP INDEX events_case;
DROP INDEX cases_changed;
DROP INDEX forms_kind;
CREATE INDEX forms_kind ON forms(form, state, entered_at, case_id, event_from, amends)`);
  },
};
