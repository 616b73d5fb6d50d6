// Rows of separators: sheets with a code that were printed, the folders a batch should be, and how it was sorted.
import type { Separator } from '#domain/cabinet/sections.ts';
import type { Db } from './database.ts';
import { change, countOf, rowOf, rowsOf } from './prepared.ts';

const SELECT = `SELECT id, folder_id AS folderId, case_id AS caseId, kind, step FROM separators`;

/** The sheet that says the same, if it was printed before: its code is good for every print. */
export function sameSeparator(
  db: Db,
  { folderId, caseId, kind, step }: Omit<Separator, 'id'>,
): Separator | null {
  const sql = `${SELECT} WHERE folder_id IS ? AND case_id IS ? AND kind IS ? AND step IS ? LIMIT 1`;
  return rowOf<Separator>(db, sql, folderId, caseId, kind, step) ?? null;
}

/** Sheets that were printed for this folder alone, its first sheet among them. */
export function separatorsOf(db: Db, folderId: string): Separator[] {
  return rowsOf<Separator>(db, `${SELECT} WHERE folder_id = ? ORDER BY id`, folderId);
}

export function insertSeparator(
  db: Db,
  { id, folderId, caseId, kind, step }: Separator,
  { at, user, rev }: { at: number; user: string; rev: string },
): void {
  const sql = 'INSERT INTO separators VALUES(?, ?, ?, ?, ?, ?, ?, ?)';
  change(db, sql, id, folderId, caseId, kind, step, at, user, rev);
}

/** Separators of a batch by their page. */
export function separatorsIn(db: Db, batchId: string): Map<string, Separator> {
  const rows = rowsOf<Separator & { pageId: string }>(
    db,
    `SELECT p.id AS pageId, x.id, x.folder_id AS folderId, x.case_id AS caseId, x.kind, x.step
     FROM sources s JOIN pages p ON p.source_id = s.id JOIN separators x ON x.id = p.separator_id
     WHERE s.batch_id = ?`,
    batchId,
  );
  return new Map(rows.map(({ pageId, ...separator }) => [pageId, separator]));
}

/** A page is this separator (null: it is none), as its code or a person says. */
export function markSeparator(db: Db, pageId: string, separatorId: string | null): void {
  change(db, 'UPDATE pages SET separator_id = ? WHERE id = ?', separatorId, pageId);
}

/** Folders a person said that this batch is, in order. */
export function planOfBatch(db: Db, batchId: string): string[] {
  return rowsOf<{ folderId: string }>(
    db,
    'SELECT folder_id AS folderId FROM batch_folders WHERE batch_id = ? ORDER BY ord',
    batchId,
  ).map(({ folderId }) => folderId);
}

export function putPlan(
  db: Db,
  batchId: string,
  folders: readonly string[],
  { at, user }: { at: number; user: string },
): void {
  change(db, 'DELETE FROM batch_folders WHERE batch_id = ?', batchId);
  const sql = 'INSERT INTO batch_folders VALUES(?, ?, ?, ?, ?)';
  for (const [ord, folderId] of folders.entries())
    change(db, sql, batchId, ord, folderId, at, user);
}

/** Folders for which a batch was begun. */
export function plannedFolders(db: Db): Set<string> {
  const sql = `SELECT DISTINCT folder_id AS id FROM batch_folders
    WHERE batch_id IN (SELECT id FROM batches)`;
  return new Set(rowsOf<{ id: string }>(db, sql).map(({ id }) => id));
}

/** `fits`: sorted by itself; the others are what a person answered. */
export type SortAnswer = 'fits' | 'as-found' | 'more-to-come' | 'one-folder' | 'by-hand';
export type BatchSort = {
  id: string;
  batchId: string;
  answer: SortAnswer;
  folderId: string | null;
  /** Pages the batch had then, with its separators. */
  pages: number;
  at: number;
  user: string;
};

export function insertSort(db: Db, sort: BatchSort): void {
  const { id, batchId, answer, folderId, pages, at, user } = sort;
  const sql = 'INSERT INTO batch_sorts VALUES(?, ?, ?, ?, ?, ?, ?)';
  change(db, sql, id, batchId, answer, folderId, pages, at, user);
}

export function lastSort(db: Db, batchId: string): BatchSort | null {
  const sql = `SELECT id, batch_id AS batchId, answer, folder_id AS folderId, pages, at, user FROM batch_sorts
    WHERE batch_id = ? ORDER BY rowid DESC LIMIT 1`;
  return rowOf<BatchSort>(db, sql, batchId) ?? null;
}

/** Nothing of a batch that belongs to named folders is filed before it was held against them. */
export const isHeldBack = (db: Db, batchId: string): boolean =>
  lastSort(db, batchId) === null && planOfBatch(db, batchId).length > 0;

/** Files of a batch that are not in, and pages of it that nobody has tried to read yet. */
export function countUnready(db: Db, batchId: string): number {
  const sql = `SELECT (SELECT count(*) FROM sources WHERE batch_id = ? AND settled_at IS NULL
      AND state IN ('coming', 'sealed'))
    + (SELECT count(*) FROM sources s JOIN pages p ON p.source_id = s.id
       WHERE s.batch_id = ? AND p.state IN ('queued', 'running'))`;
  return countOf(db, sql, batchId, batchId);
}

/** Batches with separators or planned folders that were not sorted as they are now, and who brought them in. */
export function batchesToSort(db: Db): { id: string; user: string }[] {
  return rowsOf(
    db,
    `SELECT b.id, b.user FROM batches b WHERE b.id IN (
       SELECT batch_id FROM batch_folders UNION
       SELECT s.batch_id FROM pages p JOIN sources s ON s.id = p.source_id WHERE p.separator_id IS NOT NULL)
     AND (SELECT count(*) FROM sources s JOIN pages p ON p.source_id = s.id WHERE s.batch_id = b.id) <>
       coalesce((SELECT pages FROM batch_sorts o WHERE o.batch_id = b.id ORDER BY o.rowid DESC LIMIT 1), 0)`,
  );
}

/** Batches that wait for an answer: all of each is read, and it was not sorted as it is now. */
export function batchesThatAsk(db: Db): Set<string> {
  const ids = batchesToSort(db).map(({ id }) => id);
  return new Set(ids.filter((id) => countUnready(db, id) === 0));
}

/** When the newest file of a batch came in (ms). */
export function lastArrival(db: Db, batchId: string): number {
  return countOf(db, 'SELECT max(received_at) FROM sources WHERE batch_id = ?', batchId);
}

/** The pages came out of this paper folder. */
export function putInFolder(db: Db, pages: readonly string[], folderId: string): void {
  for (const id of pages) change(db, 'UPDATE pages SET folder_id = ? WHERE id = ?', folderId, id);
}

/** Pages of a folder that came in with other batches than this one. */
export function paperBefore(
  db: Db,
  folderId: string,
  batchId: string,
): { pages: number; blank: number } {
  const sql = `SELECT count(*) AS pages, coalesce(sum(p.blank), 0) AS blank FROM pages p
    JOIN sources s ON s.id = p.source_id
    WHERE p.folder_id = ? AND p.separator_id IS NULL AND s.batch_id <> ?`;
  return (
    rowOf<{ pages: number; blank: number }>(db, sql, folderId, batchId) ?? { pages: 0, blank: 0 }
  );
}
