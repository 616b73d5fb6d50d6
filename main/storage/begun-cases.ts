// What somebody typed about a case that is not open yet. Nobody's record before the case is there.
import type { Db } from './database.ts';
import { change, rowOf } from './prepared.ts';

/** `null` takes it away. */
export function keepBegunCase(db: Db, user: string, content: object | null, at: number): void {
  if (content === null) change(db, 'DELETE FROM begun_cases WHERE user = ?', user);
  else
    change(
      db,
      'INSERT INTO begun_cases VALUES(?, ?, ?) ON CONFLICT(user) DO UPDATE SET content = excluded.content, at = excluded.at',
      ...[user, JSON.stringify(content), at],
    );
}

/** As it was kept, with the moment in milliseconds since 1970; null when nothing was begun. */
export function begunCaseOf(db: Db, user: string): { content: unknown; at: number } | null {
  const sql = 'SELECT content, at FROM begun_cases WHERE user = ?';
  const row = rowOf<{ content: string; at: number }>(db, sql, user);
  return row ? { content: JSON.parse(row.content), at: row.at } : null;
}
