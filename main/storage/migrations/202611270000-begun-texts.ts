// What somebody typed of the text of a page and has not saved yet: kept for them over a lock and an Escape.
import type { Db } from '../database.ts';

export const begunTexts = {
  id: '202611270000-begun-texts',
  up(db: Db): void {
    db.exec(`CREATE TABLE begun_texts(
  user TEXT NOT NULL, page_id TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY(user, page_id)) STRICT`);
  },
};
