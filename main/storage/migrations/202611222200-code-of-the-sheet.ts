// The code of a printed form that was read on a page: such a page says itself where it belongs.
import type { Db } from '../database.ts';

export const codeOfTheSheet = {
  id: '202611222200-code-of-the-sheet',
  up(db: Db): void {
    db.exec('ALTER TABLE pages ADD COLUMN sheet_code TEXT');
  },
};
