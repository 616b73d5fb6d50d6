// Pages keep the order and the papers a person gave them, and what a person did can be undone step by step.
import type { Db } from '../database.ts';

/**
 * `place`: where a person put the page in its batch; null: as it came. `begins`: 1 a paper begins here,
 * 0 it goes on with the page before; null: nobody said. `page_steps`: one act on pages of a batch, with how
 * each page lay before and after (no words of a page, so a step belongs to no case).
 */
export const howPagesLie = {
  id: '202611231210-how-pages-lie',
  up(db: Db): void {
    db.exec(`
ALTER TABLE pages ADD COLUMN place INTEGER;
ALTER TABLE pages ADD COLUMN begins INTEGER;
CREATE TABLE page_steps(
  id TEXT PRIMARY KEY, batch_id TEXT NOT NULL REFERENCES batches(id), what TEXT NOT NULL, user TEXT NOT NULL,
  at INTEGER NOT NULL, undone_at INTEGER, pages TEXT NOT NULL) STRICT;
CREATE INDEX page_steps_batch ON page_steps(batch_id, at) WHERE undone_at IS NULL;
`);
  },
};
