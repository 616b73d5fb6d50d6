// When things of a case came into the app, last changed, or began anew, as the journal tells.
import type { Db } from './database.ts';
import { rowOf, rowsOf } from './prepared.ts';

/** First and last moment (ms) an event names one of these things; null when the journal knows none. */
export function toldBetween(
  db: Db,
  ids: readonly string[],
): { first: number | null; last: number | null } {
  const list = ids.map(() => '?').join(', ');
  const sql = `SELECT min(at) AS first, max(at) AS last FROM events
    WHERE entity_id IN (${list}) AND op IN ('created', 'changed', 'joined')`;
  const row = rowOf<{ first: number | null; last: number | null }>(db, sql, ...ids);
  return row ?? { first: null, last: null };
}

export type Reopening = { at: number; user: string; cmd: string };

/** Each time a closed case was opened again, the oldest first. */
export function reopeningsOf(db: Db, caseId: string): Reopening[] {
  const sql = `SELECT at, user, cmd FROM events
    WHERE entity_id = ? AND entity = 'case' AND op = 'reopened' ORDER BY n`;
  return rowsOf<Reopening>(db, sql, caseId);
}

/** When the step of a case last changed; null when it never did. */
export function stepChangedAt(db: Db, caseId: string): number | null {
  const sql = `SELECT max(at) AS at FROM events WHERE entity_id = ? AND entity = 'case'
    AND op = 'changed' AND ' ' || fields || ' ' LIKE '% step %'`;
  return rowOf<{ at: number | null }>(db, sql, caseId)?.at ?? null;
}
