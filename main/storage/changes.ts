// Which fields of a thing changed since a version, as the journal tells: names of fields, never values.
import type { Db } from './database.ts';
import { rowOf, rowsOf } from './prepared.ts';

/**
 * Names of the fields of these things (a person and the membership, say) that changed after the
 * version `baseRev` (the command that made it). Null when no such version is known.
 */
export function fieldsChangedSince(
  db: Db,
  ids: readonly string[],
  baseRev: string,
): Set<string> | null {
  const list = ids.map(() => '?').join(', ');
  const base = rowOf<{ n: number | null }>(
    db,
    `SELECT max(n) AS n FROM events WHERE entity_id IN (${list}) AND rev = ?`,
    ...ids,
    baseRev,
  )?.n;
  if (base === null || base === undefined) return null;
  const later = rowsOf<{ fields: string }>(
    db,
    `SELECT fields FROM events WHERE entity_id IN (${list}) AND n > ? AND fields IS NOT NULL`,
    ...ids,
    base,
  );
  return new Set(later.flatMap((row) => row.fields.split(' ')));
}
