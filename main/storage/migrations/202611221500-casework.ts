// What casework keeps besides its forms: lines that live longer than a form, things to do, values for
// counting, dated settings, and the addresses an office works with.
import type { Db } from '../database.ts';

/**
 * [Note: lines] A line is one fact of a case that many forms show: a school, a prison, a debt. Its
 * versions share a `thread`; the newest has no `replaced_by`, and no version is ever changed but for that.
 */
export const casework = {
  id: '202611221500-casework',
  up(db: Db): void {
    db.exec(`
CREATE TABLE lines(
  id TEXT PRIMARY KEY, thread TEXT NOT NULL, case_id TEXT NOT NULL REFERENCES cases(id), kind TEXT NOT NULL,
  person_id TEXT, answers TEXT NOT NULL, form_id TEXT, at INTEGER NOT NULL, user TEXT NOT NULL,
  confirmed_at INTEGER, replaced_by TEXT, ended_at INTEGER, rev TEXT NOT NULL) STRICT;
CREATE INDEX lines_case ON lines(case_id, kind);
CREATE INDEX lines_thread ON lines(thread);

CREATE TABLE tasks(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), form_id TEXT, what TEXT NOT NULL,
  user_id TEXT, who TEXT NOT NULL DEFAULT '', due TEXT, due_from TEXT, due_to TEXT, at INTEGER NOT NULL,
  ended_at INTEGER, ended_on TEXT, ended_by TEXT, outcome TEXT, reason TEXT NOT NULL DEFAULT '', rev TEXT NOT NULL) STRICT;
CREATE INDEX tasks_case ON tasks(case_id);
CREATE INDEX tasks_open ON tasks(user_id, due_to) WHERE ended_at IS NULL;

CREATE TABLE form_values(
  form_id TEXT NOT NULL REFERENCES forms(id), case_id TEXT NOT NULL, concept TEXT NOT NULL,
  path TEXT NOT NULL, value TEXT NOT NULL, person_id TEXT, day TEXT) STRICT;
CREATE INDEX form_values_form ON form_values(form_id);
CREATE INDEX form_values_concept ON form_values(concept, value);

CREATE TABLE settings(
  id TEXT PRIMARY KEY, key TEXT NOT NULL, value TEXT NOT NULL, valid_from TEXT NOT NULL,
  at INTEGER NOT NULL, user TEXT NOT NULL, rev TEXT NOT NULL) STRICT;
CREATE INDEX settings_key ON settings(key, valid_from);

CREATE TABLE directory(
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name_km TEXT NOT NULL, name_latin TEXT NOT NULL,
  details TEXT NOT NULL DEFAULT '{}', active INTEGER NOT NULL DEFAULT 1, at INTEGER NOT NULL, rev TEXT NOT NULL) STRICT;
CREATE INDEX directory_kind ON directory(kind);
`);
  },
};
