// Rows of the cabinet: paper folders as they were listed, and what of their paper is in the store.
import type { Db } from './database.ts';
import { change, countOf, rowOf, rowsOf } from './prepared.ts';

export type FolderDetails = {
  number: string;
  /** The name that stands on it. */
  name: string;
  shelf: string;
  /** Sheets counted by hand; null when nobody counted. */
  sheets: number | null;
  caseId: string | null;
};
export type FolderRow = FolderDetails & {
  id: string;
  /** Place in the list, from 0. */
  ord: number;
  scannedAt: number | null;
  checkedAt: number | null;
  checkedBy: string | null;
  /** Number of the event that tells of the check. */
  checkedEvent: number | null;
  rev: string;
};

const SELECT = `SELECT id, ord, number, name, shelf, sheets, case_id AS caseId, scanned_at AS scannedAt,
  checked_at AS checkedAt, checked_by AS checkedBy, checked_event AS checkedEvent, rev FROM cabinet_folders`;

/** In the order of the list. */
export function listFolders(db: Db): FolderRow[] {
  return rowsOf<FolderRow>(db, `${SELECT} ORDER BY ord, id`);
}

export function findFolder(db: Db, id: string): FolderRow | null {
  return rowOf<FolderRow>(db, `${SELECT} WHERE id = ?`, id) ?? null;
}

/** Puts a folder at the end of the list. */
export function insertFolder(
  db: Db,
  { id, number, name, shelf, sheets, caseId }: FolderDetails & { id: string },
  { at, rev }: { at: number; rev: string },
): void {
  const ord = countOf(db, 'SELECT coalesce(max(ord) + 1, 0) FROM cabinet_folders');
  const sql = `INSERT INTO cabinet_folders(id, ord, number, name, shelf, sheets, case_id, entered_at, changed_at, rev)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  change(db, sql, id, ord, number, name, shelf, sheets, caseId, at, at, rev);
}

/** Changes a line; what stood there is kept under the version it had. */
export function updateFolder(
  db: Db,
  before: FolderRow,
  { number, name, shelf, sheets, caseId }: FolderDetails,
  { at, user, rev }: { at: number; user: string; rev: string },
): void {
  const told = JSON.stringify({
    ...{ number: before.number, name: before.name, shelf: before.shelf },
    sheets: before.sheets,
  });
  const keep = 'INSERT INTO cabinet_folder_versions VALUES(?, ?, ?, ?, ?, ?)';
  change(db, keep, before.id, before.rev, at, user, before.caseId, told);
  const sql = `UPDATE cabinet_folders SET number = ?, name = ?, shelf = ?, sheets = ?, case_id = ?, changed_at = ?,
    rev = ? WHERE id = ?`;
  change(db, sql, number, name, shelf, sheets, caseId, at, rev, before.id);
}

/** All of its paper is in, or (null) some is still to come. */
export function markScanned(db: Db, id: string, at: number | null): void {
  change(db, 'UPDATE cabinet_folders SET scanned_at = ? WHERE id = ?', at, id);
}

/** Somebody held the folder against its pages; `event` is the number of the event that tells so. */
export function markChecked(
  db: Db,
  id: string,
  check: { at: number; user: string; event: number } | null,
): void {
  const sql = `UPDATE cabinet_folders SET checked_at = ?, checked_by = ?, checked_event = ? WHERE id = ?`;
  change(db, sql, check?.at ?? null, check?.user ?? null, check?.event ?? null, id);
}

/** What came out of a folder. Separators are no paper of it. */
export type FolderPaper = {
  folderId: string;
  pages: number;
  blank: number;
  unfiled: number;
  damaged: number;
  /** When a page of it came in or was put into a case last. */
  lastMovedAt: number;
};

const PAPER = `FROM pages p JOIN sources s ON s.id = p.source_id
  WHERE p.folder_id IS NOT NULL AND p.separator_id IS NULL`;

/** By folder; a folder without pages is not in it. */
export function paperOfFolders(db: Db): Map<string, FolderPaper> {
  const rows = rowsOf<FolderPaper>(
    db,
    `SELECT p.folder_id AS folderId, count(*) AS pages, sum(p.blank) AS blank,
       sum(p.case_id IS NULL AND p.blank = 0) AS unfiled,
       sum(s.sealed_name = '' OR s.reason IS 'original-damaged') AS damaged,
       max(max(s.received_at, coalesce((SELECT max(at) FROM placements l WHERE l.page_id = p.id), 0))) AS lastMovedAt
     ${PAPER} GROUP BY p.folder_id`,
  );
  return new Map(rows.map((row) => [row.folderId, row]));
}

/** Who brought paper of a folder in. */
export function whoScanned(db: Db): Map<string, string[]> {
  const rows = rowsOf<{ folderId: string; user: string }>(
    db,
    `SELECT DISTINCT p.folder_id AS folderId, s.user ${PAPER} ORDER BY 1, 2`,
  );
  return new Map(
    [...Map.groupBy(rows, ({ folderId }) => folderId)].map(([id, own]) => [
      id,
      own.map(({ user }) => user),
    ]),
  );
}

/** Pages of the cabinet by the file they came in with, since a moment. */
export function arrivalsSince(db: Db, since: number): { at: number; pages: number }[] {
  return rowsOf(
    db,
    `SELECT s.received_at AS at, count(*) AS pages ${PAPER} AND s.received_at >= ? GROUP BY s.id`,
    since,
  );
}
