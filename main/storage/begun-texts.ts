// What somebody typed of the text of a page and has not saved. Nobody's record before it is.
import type { Db } from './database.ts';
import { change, rowOf } from './prepared.ts';

/** `null` takes it away. `at`: milliseconds since 1970. */
export function keepBegunText(
  db: Db,
  user: string,
  pageId: string,
  text: string | null,
  at: number,
): void {
  if (text === null)
    change(db, 'DELETE FROM begun_texts WHERE user = ? AND page_id = ?', user, pageId);
  else
    change(
      db,
      'INSERT INTO begun_texts VALUES(?, ?, ?, ?) ON CONFLICT(user, page_id) DO UPDATE SET text = excluded.text, at = excluded.at',
      ...[user, pageId, text, at],
    );
}

/** As it was kept; null when this person has begun nothing of this page. */
export function begunTextOf(db: Db, user: string, pageId: string): string | null {
  const sql = 'SELECT text FROM begun_texts WHERE user = ? AND page_id = ?';
  return rowOf<{ text: string }>(db, sql, user, pageId)?.text ?? null;
}
