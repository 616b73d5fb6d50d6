// Exceptions from a rule that a worker asked for in a form, and what the coordinator answered.
import type { Db } from '../database.ts';

/**
 * [Note: exceptions] `place` is the path of the question that a rule closes, `about` what it was closed for
 * (criteria, a service): an answer holds for no other. `ended_at`: the form does not ask for it any more.
 */
export const exceptions = {
  id: '202611231000-exceptions',
  up(db: Db): void {
    db.exec(`
CREATE TABLE exceptions(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), form_id TEXT NOT NULL REFERENCES forms(id),
  rule TEXT NOT NULL, place TEXT NOT NULL, about TEXT NOT NULL, reason TEXT NOT NULL, asked_by TEXT NOT NULL,
  asked_at INTEGER NOT NULL, says TEXT, why TEXT NOT NULL DEFAULT '', decided_by TEXT, decided_at INTEGER,
  ended_at INTEGER, rev TEXT NOT NULL) STRICT;
CREATE INDEX exceptions_form ON exceptions(form_id);
CREATE INDEX exceptions_open ON exceptions(asked_at) WHERE says IS NULL AND ended_at IS NULL;
`);
  },
};
