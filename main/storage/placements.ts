// Which page lies in which document: put there, taken out again, never forgotten.
import { newId } from '#domain/ids.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { readDate, writeDate } from './columns.ts';
import type { Db } from './database.ts';
import { change, countOf, rowOf, rowsOf } from './prepared.ts';

export type NewDocument = {
  id: string;
  caseId: string;
  kind: string;
  step: number;
  paperDate: PartialDate | null;
  restricted: boolean;
  filedBy: string;
  filedAt: number;
  rev: string;
};

export function insertDocument(db: Db, document: NewDocument): void {
  change(
    db,
    `INSERT INTO documents(id, case_id, kind, step, title, paper_date, paper_from, restricted, filed_by,
     filed_at, rev) VALUES(?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?)`,
    document.id,
    document.caseId,
    document.kind,
    document.step,
    writeDate(document.paperDate),
    document.paperDate?.from ?? null,
    document.restricted ? 1 : 0,
    document.filedBy,
    document.filedAt,
    document.rev,
  );
}

/** The case of a document and whether it is restricted, or null when there is none. */
export function findDocument(db: Db, id: string): { caseId: string; restricted: boolean } | null {
  const sql = 'SELECT case_id, restricted FROM documents WHERE id = ?';
  const row = rowOf<{ case_id: string; restricted: number }>(db, sql, id);
  return row ? { caseId: row.case_id, restricted: row.restricted === 1 } : null;
}

/** Closes a document to all but the workers of its case. */
export function restrictDocument(db: Db, id: string, rev: string): void {
  change(db, 'UPDATE documents SET restricted = 1, rev = ? WHERE id = ?', rev, id);
}

/** The case of everything that belongs to a page: itself, its texts, and its file once all of it is there. */
function moveToCase(db: Db, pageId: string, caseId: string | null): void {
  change(db, 'UPDATE pages SET case_id = ? WHERE id = ?', caseId, pageId);
  change(db, 'UPDATE page_texts SET case_id = ? WHERE page_id = ?', caseId, pageId);
  change(
    db,
    `UPDATE sources SET case_id = (SELECT CASE WHEN count(*) = count(case_id) AND min(case_id) = max(case_id)
       THEN min(case_id) END FROM pages WHERE source_id = sources.id)
     WHERE id = (SELECT source_id FROM pages WHERE id = ?)`,
    pageId,
  );
}

/** Takes a page out of the document it lies in, if it lies in one. What was checked of its paper folder was another. */
export function takeOut(db: Db, pageId: string, at: number): void {
  const sql = 'UPDATE placements SET undone_at = ? WHERE page_id = ? AND undone_at IS NULL';
  change(db, sql, at, pageId);
  change(
    db,
    `UPDATE cabinet_folders SET checked_at = NULL, checked_by = NULL, checked_event = NULL
     WHERE id = (SELECT folder_id FROM pages WHERE id = ?)`,
    pageId,
  );
  moveToCase(db, pageId, null);
}

/** `byCode`: the app put it there, by the code of the printed form that the page bears. */
export type Placing = {
  documentId: string;
  caseId: string;
  at: number;
  user: string;
  rev: string;
  byCode?: boolean;
};

/** Puts a page into a document as page `ix`; it leaves the one it lay in. */
export function placePage(db: Db, pageId: string, ix: number, placing: Placing): void {
  takeOut(db, pageId, placing.at);
  change(
    db,
    `INSERT INTO placements(id, page_id, document_id, case_id, ix, at, user, undone_at, rev, by_code)
     VALUES(?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)`,
    newId(),
    pageId,
    placing.documentId,
    placing.caseId,
    ix,
    placing.at,
    placing.user,
    placing.rev,
    placing.byCode ? 1 : 0,
  );
  moveToCase(db, pageId, placing.caseId);
}

/** Makes a page another one of the document it lies in; that it was another before stays known. */
export function movePlaced(
  db: Db,
  pageId: string,
  ix: number,
  by: Pick<Placing, 'at' | 'user' | 'rev'>,
): void {
  const row = rowOf<{ document_id: string; case_id: string; by_code: number }>(
    db,
    'SELECT document_id, case_id, by_code FROM placements WHERE page_id = ? AND undone_at IS NULL',
    pageId,
  );
  if (!row) return;
  const { document_id: documentId, case_id: caseId } = row;
  placePage(db, pageId, ix, { documentId, caseId, ...by, byCode: row.by_code === 1 });
}

/** What a document is, for another one like it. */
export function documentLike(
  db: Db,
  id: string,
): Omit<NewDocument, 'id' | 'filedBy' | 'filedAt' | 'rev'> | null {
  const row = rowOf<{
    case_id: string;
    kind: string;
    step: number;
    paper_date: string | null;
    restricted: number;
  }>(db, 'SELECT case_id, kind, step, paper_date, restricted FROM documents WHERE id = ?', id);
  if (!row) return null;
  const { kind, step } = row;
  const paperDate = readDate(row.paper_date);
  return { caseId: row.case_id, kind, step, paperDate, restricted: row.restricted === 1 };
}

/** Did the page ever lie in a folder, also if it was taken out again? */
export function wasPlaced(db: Db, pageId: string): boolean {
  return countOf(db, 'SELECT count(*) FROM placements WHERE page_id = ?', pageId) > 0;
}

/** Did a person ever put the page into a folder? */
export function wasPlacedByHand(db: Db, pageId: string): boolean {
  const sql = 'SELECT count(*) FROM placements WHERE page_id = ? AND by_code = 0';
  return countOf(db, sql, pageId) > 0;
}

/** The place behind all pages that lie in a document now. */
export function placeBehind(db: Db, documentId: string): number {
  const sql = `SELECT coalesce(max(ix) + 1, 0) FROM placements WHERE document_id = ? AND undone_at IS NULL`;
  return countOf(db, sql, documentId);
}

/** Ids of the pages that lie in a document now, in order. */
export function pagesIn(db: Db, documentId: string): string[] {
  return rowsOf<{ page_id: string }>(
    db,
    'SELECT page_id FROM placements WHERE document_id = ? AND undone_at IS NULL ORDER BY ix, id',
    documentId,
  ).map((row) => row.page_id);
}
