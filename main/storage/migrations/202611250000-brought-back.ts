// What was brought back into a case from a copy of a past day, by whom and why.
import type { Db } from '../database.ts';

export const broughtBack = {
  id: '202611250000-brought-back',
  up(db: Db): void {
    db.exec(`CREATE TABLE brought_back(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), snapshot TEXT NOT NULL,
  copy_at INTEGER NOT NULL, reason TEXT NOT NULL, user TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX brought_back_case ON brought_back(case_id)`);
  },
};
