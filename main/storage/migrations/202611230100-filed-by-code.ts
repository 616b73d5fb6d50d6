// A page that bore the code of a printed form was put into its folder by the app, not by a person.
import type { Db } from '../database.ts';

export const filedByCode = {
  id: '202611230100-filed-by-code',
  up(db: Db): void {
    db.exec('ALTER TABLE placements ADD COLUMN by_code INTEGER NOT NULL DEFAULT 0');
  },
};
