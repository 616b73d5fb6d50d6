// What families draw: sessions, and the items in them; a finished session is never changed.
import type { Db } from '../database.ts';

/**
 * [Note: drawings] Facts live in `drawing_items`; a picture is generated from them. `frozen` is what was
 * true and seen when a session was finished: the facts it showed and its picture in both languages, under
 * the hash of it all.
 */
export const drawings = {
  id: '202611230000-drawings',
  up(db: Db): void {
    db.exec(`
CREATE TABLE drawings(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), tool TEXT NOT NULL, step INTEGER NOT NULL,
  thread TEXT NOT NULL, follows TEXT, version INTEGER NOT NULL, state TEXT NOT NULL, person_id TEXT,
  restricted INTEGER NOT NULL DEFAULT 0, held TEXT, held_from TEXT, details TEXT NOT NULL,
  entered_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, author TEXT NOT NULL,
  frozen TEXT, hash TEXT, rev TEXT NOT NULL) STRICT;
CREATE INDEX drawings_case ON drawings(case_id);
CREATE TRIGGER final_drawings_stay BEFORE UPDATE ON drawings WHEN old.state = 'final'
  BEGIN SELECT raise(ABORT, 'a finished drawing is never changed'); END;
CREATE TABLE drawing_items(
  id TEXT PRIMARY KEY, drawing_id TEXT NOT NULL REFERENCES drawings(id), case_id TEXT NOT NULL,
  thread TEXT NOT NULL, kind TEXT NOT NULL, parent TEXT, ord REAL NOT NULL, content TEXT NOT NULL,
  goal_form TEXT, goal_row TEXT, at INTEGER NOT NULL, user TEXT NOT NULL, gone_at INTEGER, rev TEXT NOT NULL) STRICT;
CREATE INDEX drawing_items_drawing ON drawing_items(drawing_id) WHERE gone_at IS NULL;
CREATE INDEX drawing_items_goal ON drawing_items(goal_row) WHERE goal_row IS NOT NULL;
`);
  },
};
