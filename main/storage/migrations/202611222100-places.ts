// Places that an office loaded from the official list: communes, villages, and districts beyond the app's own.
import type { Db } from '../database.ts';

export const places = {
  id: '202611222100-places',
  up(db: Db): void {
    db.exec(`
CREATE TABLE places(
  id TEXT PRIMARY KEY, level TEXT NOT NULL, kind TEXT NOT NULL, parent TEXT, km TEXT NOT NULL, en TEXT NOT NULL,
  other_names TEXT NOT NULL DEFAULT '[]', at INTEGER NOT NULL, user TEXT NOT NULL, rev TEXT NOT NULL) STRICT, WITHOUT ROWID;
`);
  },
};
