// Pages of paper: where each comes from, whether it was read, how it is shown, where it is filed.
import type { Db } from './database.ts';
import { change, countOf, rowOf, rowsOf } from './prepared.ts';

export type PageState = 'queued' | 'running' | 'read' | 'needs-eye' | 'failed';
export type PageTurn = 0 | 90 | 180 | 270;
export type Crop = { x: number; y: number; w: number; h: number };

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
  rev: string;
};

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
  accepted: number;
  careful: number;
  sheet_code: string | null;
  rev: string;
};

const SELECT = `SELECT p.*, s.batch_id, l.document_id, l.by_code, d.kind, d.restricted,
  EXISTS (SELECT 1 FROM page_texts t WHERE t.page_id = p.id AND t.accepted_at IS NOT NULL) AS accepted
  FROM pages p JOIN sources s ON s.id = p.source_id
  LEFT JOIN placements l ON l.page_id = p.id AND l.undone_at IS NULL
  LEFT JOIN documents d ON d.id = l.document_id`;

function toRecord(row: PageColumns): PageRecord {
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
    turn: row.turn,
    skew: row.skew,
    crop: row.crop === null ? null : (JSON.parse(row.crop) as Crop),
    blank: row.blank === 1,
    pictureOnly: row.picture_only === 1,
    caseId: row.case_id,
    documentId: row.document_id,
    kind: row.kind ?? '',
    restricted: row.restricted === 1,
    byCode: row.by_code === 1,
    accepted: row.accepted === 1,
    careful: row.careful === 1,
    sheetCode: row.sheet_code,
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

/** Pages of a batch in the order in which the paper came. */
export function pagesOfBatch(db: Db, batchId: string): PageRecord[] {
  const sql = `${SELECT} WHERE s.batch_id = ? ORDER BY s.ord, s.id, p.ix, p.id`;
  return rowsOf<PageColumns>(db, sql, batchId).map(toRecord);
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

/** The page that has waited longest and may be read now, or null. */
export function nextWaitingPage(db: Db, now: number): PageRecord | null {
  const sql = `${SELECT} WHERE p.state = 'queued' AND p.not_before <= ? ORDER BY p.not_before, p.id LIMIT 1`;
  const row = rowOf<PageColumns>(db, sql, now);
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

/** Which printed form the page is, as its code says. */
export function setSheetCode(db: Db, id: string, code: string): void {
  change(db, 'UPDATE pages SET sheet_code = ? WHERE id = ?', code, id);
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
