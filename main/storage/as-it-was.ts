// When things of a case came into the app, or began anew, as the journal tells.
import type { Db } from './database.ts';
import { rowOf, rowsOf } from './prepared.ts';

/** The first moment (ms) an event names this thing; null when the journal knows none. */
export function firstToldAt(db: Db, id: string): number | null {
  const sql = `SELECT min(at) AS at FROM events
    WHERE entity_id = ? AND op IN ('created', 'changed', 'joined')`;
  return rowOf<{ at: number | null }>(db, sql, id)?.at ?? null;
}

export type Reopening = { at: number; user: string; cmd: string };

/** Each time a closed case was opened again, the oldest first. */
export function reopeningsOf(db: Db, caseId: string): Reopening[] {
  const sql = `SELECT at, user, cmd FROM events
    WHERE entity_id = ? AND entity = 'case' AND op = 'reopened' ORDER BY n`;
  return rowsOf<Reopening>(db, sql, caseId);
}
