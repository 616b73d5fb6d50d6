// Forms that an office made itself: each revision as it was released, never changed again.
import type { Db } from '../database.ts';

export const officeForms = {
  id: '202611221800-office-forms',
  up(db: Db): void {
    db.exec(`
CREATE TABLE form_definitions(
  id TEXT NOT NULL, revision INTEGER NOT NULL, definition TEXT NOT NULL, hash TEXT NOT NULL,
  released_at INTEGER NOT NULL, user TEXT NOT NULL, rev TEXT NOT NULL, PRIMARY KEY(id, revision)) STRICT;
CREATE TRIGGER form_definitions_stay BEFORE UPDATE ON form_definitions
  BEGIN SELECT RAISE(ABORT, 'a released form never changes'); END;
CREATE TRIGGER form_definitions_kept BEFORE DELETE ON form_definitions
  BEGIN SELECT RAISE(ABORT, 'a released form is never removed'); END;
`);
  },
};
