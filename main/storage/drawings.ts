// Drawings of a case: sessions with the tools, and the items in them.
import type { DrawingDetails, DrawingItem, DrawingTool } from '#domain/drawings/drawing.ts';
import type { DrawnForm } from '#domain/drawings/form-sheet.ts';
import { type JsonObject, readObject, writeDate, writeJson } from './columns.ts';
import type { Db } from './database.ts';
import { change, rowOf, rowsOf } from './prepared.ts';

export type DrawingRecord = {
  id: string;
  caseId: string;
  tool: DrawingTool;
  /** The form whose empty sheet is written on by hand; null of what a family draws. */
  form: DrawnForm | null;
  step: number;
  /** What all sessions share that began as copies of one another. */
  thread: string;
  follows: string | null;
  version: number;
  state: 'draft' | 'final';
  personId: string | null;
  details: DrawingDetails;
  enteredAt: number;
  changedAt: number;
  author: string;
  /** Of a finished one: the facts it showed and its picture in both languages. */
  frozen: JsonObject | null;
  hash: string | null;
  rev: string;
};

type DrawingColumns = {
  id: string;
  case_id: string;
  tool: DrawingTool;
  form: string | null;
  form_revision: number | null;
  step: number;
  thread: string;
  follows: string | null;
  version: number;
  state: 'draft' | 'final';
  person_id: string | null;
  details: string;
  entered_at: number;
  changed_at: number;
  author: string;
  frozen: string | null;
  hash: string | null;
  rev: string;
};

function toDrawing(row: DrawingColumns): DrawingRecord {
  const { form, form_revision: revision } = row;
  return {
    id: row.id,
    caseId: row.case_id,
    tool: row.tool,
    form: form === null || revision === null ? null : { id: form, revision },
    step: row.step,
    thread: row.thread,
    follows: row.follows,
    version: row.version,
    state: row.state,
    personId: row.person_id,
    details: readObject(row.details) as DrawingDetails,
    enteredAt: row.entered_at,
    changedAt: row.changed_at,
    author: row.author,
    frozen: row.frozen === null ? null : readObject(row.frozen),
    hash: row.hash,
    rev: row.rev,
  };
}

const HEAD = `id, case_id, tool, form, form_revision, step, thread, follows, version, state, person_id, details, entered_at,
  changed_at, author, NULL AS frozen, hash, rev`;

/** The drawing, or null when there is none with this id. */
export function findDrawing(db: Db, id: string): DrawingRecord | null {
  const row = rowOf<DrawingColumns>(db, 'SELECT * FROM drawings WHERE id = ?', id);
  return row ? toDrawing(row) : null;
}

/** The drawings of a case, the oldest first; what was frozen of them is left out. */
export function drawingsOfCase(db: Db, caseId: string): DrawingRecord[] {
  const sql = `SELECT ${HEAD} FROM drawings WHERE case_id = ? ORDER BY entered_at, id`;
  return rowsOf<DrawingColumns>(db, sql, caseId).map(toDrawing);
}

export function insertDrawing(db: Db, drawing: DrawingRecord): void {
  const { held, restricted } = drawing.details;
  change(
    db,
    `INSERT INTO drawings(id, case_id, tool, form, form_revision, step, thread, follows, version, state, person_id, restricted,
     held, held_from, details, entered_at, changed_at, author, rev)
     VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    drawing.id,
    drawing.caseId,
    drawing.tool,
    drawing.form?.id ?? null,
    drawing.form?.revision ?? null,
    drawing.step,
    drawing.thread,
    drawing.follows,
    drawing.version,
    drawing.state,
    drawing.personId,
    restricted ? 1 : 0,
    writeDate(held),
    held?.from ?? null,
    writeJson(drawing.details),
    drawing.enteredAt,
    drawing.changedAt,
    drawing.author,
    drawing.rev,
  );
}

/** Writes what can change of a drawing until it is finished, and finishes it. */
export function updateDrawing(db: Db, drawing: DrawingRecord): void {
  const { held, restricted } = drawing.details;
  change(
    db,
    `UPDATE drawings SET version = ?, state = ?, restricted = ?, held = ?, held_from = ?, details = ?,
     changed_at = ?, frozen = ?, hash = ?, rev = ? WHERE id = ?`,
    drawing.version,
    drawing.state,
    restricted ? 1 : 0,
    writeDate(held),
    held?.from ?? null,
    writeJson(drawing.details),
    drawing.changedAt,
    drawing.frozen === null ? null : writeJson(drawing.frozen),
    drawing.hash,
    drawing.rev,
    drawing.id,
  );
}

type ItemColumns = {
  id: string;
  thread: string;
  kind: string;
  parent: string | null;
  ord: number;
  content: string;
  goal_form: string | null;
  goal_row: string | null;
  rev: string;
};

function toItem(row: ItemColumns): DrawingItem {
  const { id, thread, kind, parent, ord, goal_form: formId, goal_row: goalRow, rev } = row;
  const goal = formId !== null && goalRow !== null ? { formId, row: goalRow } : null;
  return { id, thread, kind, parent, ord, content: readObject(row.content), goal, rev };
}

const ITEM = 'id, thread, kind, parent, ord, content, goal_form, goal_row, rev';

/** How many items stand in a drawing. */
export function countItems(db: Db, drawingId: string): number {
  const sql = 'SELECT count(*) AS n FROM drawing_items WHERE drawing_id = ? AND gone_at IS NULL';
  return rowOf<{ n: number }>(db, sql, drawingId)?.n ?? 0;
}

/** The documents that were put to a drawing as its paper. */
export function papersOfDrawing(db: Db, drawingId: string): string[] {
  const sql = `SELECT content ->> 'documentId' AS id FROM drawing_items
    WHERE drawing_id = ? AND gone_at IS NULL AND kind = 'paper' ORDER BY ord, id`;
  return rowsOf<{ id: string }>(db, sql, drawingId).map(({ id }) => id);
}

/** Drawings of a case in which something stands in rows: more than strokes of a pen, papers and quotes. */
export function drawingsWithRows(db: Db, caseId: string): Set<string> {
  const sql = `SELECT DISTINCT drawing_id AS id FROM drawing_items
    WHERE drawing_id IN (SELECT id FROM drawings WHERE case_id = ?) AND gone_at IS NULL
    AND kind NOT IN ('ink', 'paper', 'quote', 'page')`;
  return new Set(rowsOf<{ id: string }>(db, sql, caseId).map(({ id }) => id));
}

/** The items that stand in a drawing, in their order. */
export function itemsOfDrawing(db: Db, drawingId: string): DrawingItem[] {
  const sql = `SELECT ${ITEM} FROM drawing_items WHERE drawing_id = ? AND gone_at IS NULL ORDER BY ord, id`;
  return rowsOf<ItemColumns>(db, sql, drawingId).map(toItem);
}

/** The item if it belongs to this drawing, also when it was taken away. */
export function findItem(
  db: Db,
  drawingId: string,
  id: string,
): (DrawingItem & { gone: boolean }) | null {
  const sql = `SELECT ${ITEM}, gone_at FROM drawing_items WHERE id = ? AND drawing_id = ?`;
  const row = rowOf<ItemColumns & { gone_at: number | null }>(db, sql, id, drawingId);
  return row ? { ...toItem(row), gone: row.gone_at !== null } : null;
}

export type ItemWriting = { drawingId: string; caseId: string; at: number; user: string };

/** Writes an item, new or in place of what it was; one that was taken away stands again. */
export function putItem(db: Db, item: DrawingItem, writing: ItemWriting): void {
  change(
    db,
    `INSERT INTO drawing_items(id, drawing_id, case_id, thread, kind, parent, ord, content, goal_form,
     goal_row, at, user, rev) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)
     ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, parent = excluded.parent,
     ord = excluded.ord, content = excluded.content, goal_form = excluded.goal_form,
     goal_row = excluded.goal_row, gone_at = NULL, at = excluded.at, user = excluded.user, rev = excluded.rev`,
    item.id,
    writing.drawingId,
    writing.caseId,
    item.thread,
    item.kind,
    item.parent,
    item.ord,
    writeJson(item.content as JsonObject),
    item.goal?.formId ?? null,
    item.goal?.row ?? null,
    writing.at,
    writing.user,
    item.rev,
  );
}

/** Says that an item became a goal, also of a drawing that is finished. */
export function markGoal(db: Db, id: string, goal: NonNullable<DrawingItem['goal']>): void {
  const sql = 'UPDATE drawing_items SET goal_form = ?, goal_row = ? WHERE id = ?';
  change(db, sql, goal.formId, goal.row, id);
}

/** Takes an item out of the drawing; its row stays. */
export function dropItem(db: Db, id: string, at: number, rev: string): void {
  change(db, 'UPDATE drawing_items SET gone_at = ?, rev = ? WHERE id = ?', at, rev, id);
}
