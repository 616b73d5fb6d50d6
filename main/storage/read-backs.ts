// Sealed scans that were fetched from a copy again: what makes "it is in the copy" more than a hope.
import type { Db } from './database.ts';
import { change, rowsOf } from './prepared.ts';

export type ReadBack = { targetId: string; snapshot: string; at: number };

/** Writes down scans of these names; `whole`: they came back as what their names say. */
export function putReadBacks(
  db: Db,
  names: readonly string[],
  whole: boolean,
  { targetId, snapshot, at }: ReadBack,
): void {
  const sql = `INSERT INTO read_backs VALUES(?, ?, ?, ?, ?) ON CONFLICT(sealed_name, target_id)
    DO UPDATE SET snapshot = excluded.snapshot, at = excluded.at, whole = excluded.whole`;
  for (const name of names) change(db, sql, name, targetId, snapshot, at, whole ? 1 : 0);
}

/** The place lost something: what was read back from it before says nothing any more. */
export function forgetReadBacks(db: Db, targetId: string): void {
  change(db, 'DELETE FROM read_backs WHERE target_id = ?', targetId);
}

/** Scans that were not read back whole from this place, the oldest first, until they are so many bytes. */
export function namesToReadBack(db: Db, targetId: string, mostBytes: number): string[] {
  const rows = rowsOf<{ name: string; bytes: number }>(
    db,
    `SELECT s.sealed_name AS name, max(s.sealed_bytes) AS bytes FROM sources s
     WHERE s.sealed_name <> '' AND NOT EXISTS (SELECT 1 FROM read_backs r
       WHERE r.sealed_name = s.sealed_name AND r.target_id = ? AND r.whole = 1)
     GROUP BY s.sealed_name ORDER BY min(s.received_at), s.sealed_name`,
    targetId,
  );
  let sum = 0;
  const end = rows.findIndex(({ bytes }) => {
    sum += bytes;
    return sum > mostBytes;
  });
  // One that is larger than all of that must not stand in the way of the others for ever.
  return rows.slice(0, end < 0 ? rows.length : Math.max(1, end)).map(({ name }) => name);
}

/** Pages of each folder of the cabinet whose original this place gave back whole. */
export function pagesReadBack(db: Db, targetId: string): Map<string, number> {
  const rows = rowsOf<{ folderId: string; pages: number }>(
    db,
    `SELECT p.folder_id AS folderId, count(*) AS pages FROM pages p JOIN sources s ON s.id = p.source_id
     JOIN read_backs r ON r.sealed_name = s.sealed_name AND r.target_id = ? AND r.whole = 1
     WHERE p.folder_id IS NOT NULL AND p.separator_id IS NULL GROUP BY p.folder_id`,
    targetId,
  );
  return new Map(rows.map(({ folderId, pages }) => [folderId, pages]));
}
