// Who may see what, and why: restrictions, people who were given access, requests for it; and cases
// that turned out to be one.
import type { Db } from '../database.ts';

/** [Note: access] `entity` is case, form or document. Nothing is deleted: what was undone has an end. */
export const access = {
  id: '202611221600-access',
  up(db: Db): void {
    db.exec(`
CREATE TABLE restrictions(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), entity TEXT NOT NULL, entity_id TEXT NOT NULL,
  reason TEXT NOT NULL, user TEXT NOT NULL, at INTEGER NOT NULL, ended_at INTEGER, ended_by TEXT, rev TEXT NOT NULL) STRICT;
CREATE INDEX restrictions_entity ON restrictions(entity_id) WHERE ended_at IS NULL;
CREATE INDEX restrictions_case ON restrictions(case_id);
CREATE TABLE access_grants(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), entity TEXT NOT NULL, entity_id TEXT NOT NULL,
  user_id TEXT NOT NULL, reason TEXT NOT NULL, user TEXT NOT NULL, at INTEGER NOT NULL,
  ended_at INTEGER, ended_by TEXT, rev TEXT NOT NULL) STRICT;
CREATE INDEX access_grants_entity ON access_grants(entity_id) WHERE ended_at IS NULL;
CREATE INDEX access_grants_user ON access_grants(user_id) WHERE ended_at IS NULL;
CREATE TABLE access_requests(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), entity TEXT NOT NULL, entity_id TEXT NOT NULL,
  user TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL,
  answer TEXT, answered_by TEXT, answered_at INTEGER, note TEXT NOT NULL DEFAULT '', rev TEXT NOT NULL) STRICT;
CREATE INDEX access_requests_open ON access_requests(at) WHERE answer IS NULL;
CREATE TABLE case_links(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), into_case TEXT NOT NULL REFERENCES cases(id),
  reason TEXT NOT NULL, user TEXT NOT NULL, at INTEGER NOT NULL, undone_at INTEGER, undone_by TEXT, rev TEXT NOT NULL) STRICT;
CREATE INDEX case_links_case ON case_links(case_id) WHERE undone_at IS NULL;
CREATE INDEX case_links_into ON case_links(into_case) WHERE undone_at IS NULL;
CREATE TABLE late_outcomes(
  late_id TEXT PRIMARY KEY REFERENCES late_work(id), case_id TEXT, outcome TEXT NOT NULL, reason TEXT NOT NULL,
  user TEXT NOT NULL, at INTEGER NOT NULL, rev TEXT NOT NULL) STRICT;
`);
  },
};
