// Paper that waits: what a person has dealt with, pages counted by hand, pages to be read with care.
import type { Db } from '../database.ts';

/** `batches.expected` was the number of files; a file that has not come in is a row of its own now. */
export const paperThatWaits = {
  id: '202611221200-paper-that-waits',
  up(db: Db): void {
    db.exec(`
      ALTER TABLE sources ADD COLUMN settled_at INTEGER;
      ALTER TABLE pages ADD COLUMN careful INTEGER NOT NULL DEFAULT 0;
      UPDATE batches SET expected = NULL;
    `);
  },
};
