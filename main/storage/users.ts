// What rights somebody of the office has now, for work that the app does in their name.
import type { Role } from '#domain/roles.ts';
import type { Db } from './database.ts';
import { rowOf } from './prepared.ts';

/** The role of somebody who works here; null when they left or never did. */
export function roleOf(db: Db, userId: string): Role | null {
  const sql = 'SELECT role FROM users WHERE id = ? AND active = 1';
  return rowOf<{ role: Role }>(db, sql, userId)?.role ?? null;
}
