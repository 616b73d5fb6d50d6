// Pages of paper: where each comes from, whether it was read, how it is shown, where it is filed.
import { readSheetCode } from '#domain/forms/sheet-code.ts';
import type { Db } from './database.ts';
import { change, countOf, rowOf, rowsOf } from './prepared.ts';

export type PageState = 'queued' | 'running' | 'read' | 'needs-eye' | 'failed';
export type PageTurn = 0 | 90 | 180 | 270;
export type Crop = { x: number; y: number; w: number; h: number };

/** How a page lies: what a person can change about it and take back again. */
export type PageLay = {
  turn: PageTurn;
  crop: Crop | null;
  blank: boolean;
  pictureOnly: boolean;
  /** Where a person put it in its batch; null: as it came. */
  place: number | null;
  /** A person says that a paper begins with it, or that it goes on with the page before; null: nobody said. */
  begins: boolean | null;
  /** The document it lies in, as which page of it, and whether the app put it there. */
  filed: { documentId: string; ix: number; byCode: boolean } | null;
  /** The separator that it is; null: it is none. */
  separator: string | null;
};

export type PageRecord = {
  id: string;
  sourceId: string;
  batchId: string;
  /** Place in its file, from 0. */
  ix: number;
  state: PageState;
  attempts: number;
  error: string | null;
  /** Pixels of the upright page when it was read; 0 before. */
  width: number;
  height: number;
  turn: PageTurn;
  skew: number;
  crop: Crop | null;
  blank: boolean;
  pictureOnly: boolean;
  caseId: string | null;
  documentId: string | null;
  /** Kind of the document it is filed in; empty when it is not filed. */
  kind: string;
  restricted: boolean;
  /** The app filed it by its printed code; no person put it there. */
  byCode: boolean;
  accepted: boolean;
  /** A person wants it read with the slower, better model the next time. */
  careful: boolean;
  /** The code of a printed form that was read on it, as `sheetCode` writes it. */
  sheetCode: string | null;
  /** It separates papers: no page of any of them. */
  isSeparator: boolean;
  /** The folder of the cabinet it came out of; null: none that is listed. */
  folderId: string | null;
  begins: boolean | null;
  lay: PageLay;
  rev: string;
};

/** The part that is shown of each of these pages that was cropped, by its id. */
export function cropsOf(db: Db, pageIds: readonly string[]): Record<string, Crop> {
  const cropped = rowsOf<{ id: string; crop: string }>(
    db,
    'SELECT id, crop FROM pages WHERE crop IS NOT NULL AND id IN (SELECT value FROM json_each(?))',
    JSON.stringify(pageIds),
  );
  return Object.fromEntries(cropped.map(({ id, crop }) => [id, JSON.parse(crop) as Crop]));
}

type PageColumns = {
  id: string;
  source_id: string;
  batch_id: string;
  ix: number;
  state: PageState;
  attempts: number;
  error: string | null;
  width: number;
  height: number;
  turn: PageTurn;
  skew: number;
  crop: string | null;
  blank: number;
  picture_only: number;
  case_id: string | null;
  document_id: string | null;
  kind: string | null;
  restricted: number | null;
  by_code: number | null;
  filed_ix: number | null;
  place: number | null;
  begins: number | null;
  accepted: number;
  careful: number;
  sheet_code: string | null;
  separator_id: string | null;
  folder_id: string | null;
  rev: string;
};

const SELECT = `SELECT p.*, s.batch_id, l.document_id, l.by_code, l.ix AS filed_ix, d.kind, d.restricted,
  EXISTS (SELECT 1 FROM page_texts t WHERE t.page_id = p.id AND t.accepted_at IS NOT NULL) AS accepted
  FROM pages p JOIN sources s ON s.id = p.source_id
  LEFT JOIN placements l ON l.page_id = p.id AND l.undone_at IS NULL
  LEFT JOIN documents d ON d.id = l.document_id`;

function toLay(row: PageColumns): PageLay {
  const { turn, place, document_id: documentId, filed_ix: ix } = row;
  return {
    ...{ turn, place, crop: row.crop === null ? null : (JSON.parse(row.crop) as Crop) },
    ...{ blank: row.blank === 1, pictureOnly: row.picture_only === 1 },
    begins: row.begins === null ? null : row.begins === 1,
    filed: documentId === null ? null : { documentId, ix: ix ?? 0, byCode: row.by_code === 1 },
    separator: row.separator_id,
  };
}

function toRecord(row: PageColumns): PageRecord {
  const lay = toLay(row);
  return {
    id: row.id,
    sourceId: row.source_id,
    batchId: row.batch_id,
    ix: row.ix,
    state: row.state,
    attempts: row.attempts,
    error: row.error,
    width: row.width,
    height: row.height,
    turn: lay.turn,
    skew: row.skew,
    crop: lay.crop,
    blank: lay.blank,
    pictureOnly: lay.pictureOnly,
    caseId: row.case_id,
    documentId: row.document_id,
    kind: row.kind ?? '',
    restricted: row.restricted === 1,
    byCode: row.by_code === 1,
    accepted: row.accepted === 1,
    careful: row.careful === 1,
    sheetCode: row.sheet_code,
    isSeparator: lay.separator !== null,
    folderId: row.folder_id,
    begins: lay.begins,
    lay,
    rev: row.rev,
  };
}

export function insertPage(
  db: Db,
  page: { id: string; sourceId: string; ix: number; rev: string },
): void {
  const sql = `INSERT INTO pages(id, source_id, case_id, ix, state, rev) VALUES(?, ?, NULL, ?, 'queued', ?)`;
  change(db, sql, page.id, page.sourceId, page.ix, page.rev);
}

export function findPage(db: Db, id: string): PageRecord | null {
  const row = rowOf<PageColumns>(db, `${SELECT} WHERE p.id = ?`, id);
  return row ? toRecord(row) : null;
}

/** Pages of a batch in the order a person gave them, then as the paper came. */
export function pagesOfBatch(db: Db, batchId: string): PageRecord[] {
  const sql = `${SELECT} WHERE s.batch_id = ?
    ORDER BY p.place IS NULL, p.place, s.ord, s.id, p.ix, p.id`;
  return rowsOf<PageColumns>(db, sql, batchId).map(toRecord);
}

/** Pages that came out of a paper folder, one stack after the other, without the sheets between them. */
export function pagesOfFolder(db: Db, folderId: string): PageRecord[] {
  const sql = `${SELECT} WHERE p.folder_id = ? AND p.separator_id IS NULL
    ORDER BY s.batch_id, p.place IS NULL, p.place, s.ord, s.id, p.ix, p.id`;
  return rowsOf<PageColumns>(db, sql, folderId).map(toRecord);
}

/** Pages of one file in their order. */
export function pagesOfSource(db: Db, sourceId: string): PageRecord[] {
  const sql = `${SELECT} WHERE p.source_id = ? ORDER BY p.ix, p.id`;
  return rowsOf<PageColumns>(db, sql, sourceId).map(toRecord);
}

/** Pages that were being read when the app ended are waiting again. */
export function resetRunningPages(db: Db): number {
  return change(db, `UPDATE pages SET state = 'queued' WHERE state = 'running'`);
}

/**
 * The page that has waited longest and may be read now, or null. What is to wait for longer than `longest` (ms) was
 * put off by a clock that was put right since.
 */
export function nextWaitingPage(db: Db, now: number, longest: number): PageRecord | null {
  const sql = `${SELECT} WHERE p.state = 'queued' AND (p.not_before <= ? OR p.not_before > ?)
    ORDER BY p.not_before, p.id LIMIT 1`;
  const row = rowOf<PageColumns>(db, sql, now, now + longest);
  return row ? toRecord(row) : null;
}

export function countWaitingPages(db: Db): number {
  return countOf(db, `SELECT count(*) FROM pages WHERE state IN ('queued', 'running')`);
}

/** When the next page may be tried again; null when none waits. */
export function nextTryAt(db: Db): number | null {
  const sql = `SELECT min(not_before) AS at FROM pages WHERE state = 'queued'`;
  return rowOf<{ at: number | null }>(db, sql)?.at ?? null;
}

/** How far the reading of a page is. */
export function markPage(
  db: Db,
  id: string,
  mark: { state: PageState; attempts: number; notBefore: number; error: string | null },
): void {
  const sql = 'UPDATE pages SET state = ?, attempts = ?, not_before = ?, error = ? WHERE id = ?';
  change(db, sql, mark.state, mark.attempts, mark.notBefore, mark.error, id);
}

/** Which model reads the page the next time; remembered until it was read. */
export function setCareful(db: Db, id: string, careful: boolean): void {
  change(db, 'UPDATE pages SET careful = ? WHERE id = ?', careful ? 1 : 0, id);
}

/** Which printed form the page is, as its code says; or which separator. */
export function setSheetCode(db: Db, id: string, code: string): void {
  change(db, 'UPDATE pages SET sheet_code = ? WHERE id = ?', code, id);
  const named = readSheetCode(code)?.id ?? '';
  const sql = `UPDATE pages SET separator_id = (SELECT id FROM separators WHERE id = ?)
    WHERE id = ? AND case_id IS NULL AND separator_id IS NULL`;
  change(db, sql, named, id);
}

/** How the page is shown; the command becomes its version. */
export function showPage(
  db: Db,
  id: string,
  show: {
    state: PageState;
    turn: PageTurn;
    skew: number;
    crop: Crop | null;
    blank: boolean;
    pictureOnly: boolean;
    width: number;
    height: number;
    rev: string;
  },
): void {
  change(
    db,
    `UPDATE pages SET state = ?, turn = ?, skew = ?, crop = ?, blank = ?, picture_only = ?, width = ?,
     height = ?, rev = ?, error = NULL WHERE id = ?`,
    show.state,
    show.turn,
    show.skew,
    show.crop === null ? null : JSON.stringify(show.crop),
    show.blank ? 1 : 0,
    show.pictureOnly ? 1 : 0,
    show.width,
    show.height,
    show.rev,
    id,
  );
}

/** Where a person puts the page in its batch; null: as it came. */
export function setPlace(db: Db, id: string, place: number | null): void {
  change(db, 'UPDATE pages SET place = ? WHERE id = ?', place, id);
}

/** A person says that a paper begins with the page (true) or goes on with it; null takes that back. */
export function setBegins(db: Db, id: string, begins: boolean | null): void {
  const value = begins === null ? null : Number(begins);
  change(db, 'UPDATE pages SET begins = ? WHERE id = ?', value, id);
}

const BROUGHT = 'FROM pages p JOIN sources s ON s.id = p.source_id WHERE s.user = ?';

/** Did this person bring the page in? */
export function isBroughtBy(db: Db, pageId: string, user: string): boolean {
  return countOf(db, `SELECT count(*) ${BROUGHT} AND p.id = ?`, user, pageId) > 0;
}

/** Pages this person brought in that lie in no folder yet, by file, the newest file first. */
export function unfiledBy(
  db: Db,
  user: string,
): { sourceId: string; at: number; pages: string[] }[] {
  const sql = `SELECT p.id, s.id AS sourceId, s.received_at AS at ${BROUGHT} AND p.case_id IS NULL
    ORDER BY s.received_at DESC, s.id, p.ix LIMIT 200`;
  const files = new Map<string, { sourceId: string; at: number; pages: string[] }>();
  for (const { id, sourceId, at } of rowsOf<{ id: string; sourceId: string; at: number }>(
    db,
    sql,
    user,
  )) {
    const file = files.get(sourceId) ?? { sourceId, at, pages: [] };
    files.set(sourceId, { ...file, pages: [...file.pages, id] });
  }
  return [...files.values()];
}
