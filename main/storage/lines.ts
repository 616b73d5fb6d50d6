// Lines of a case: facts that many forms show, each kept once, with every version it ever had.
import type { LineKind } from '#domain/forms/form.ts';
import { newId } from '#domain/ids.ts';
import { type JsonObject, readObject, writeJson } from './columns.ts';
import type { Db } from './database.ts';
import { change, rowOf, rowsOf } from './prepared.ts';

export type LineRecord = {
  id: string;
  /** What all versions of one line share. */
  thread: string;
  caseId: string;
  kind: LineKind;
  /** Whom it is about, when it is about one person of the register. */
  personId: string | null;
  answers: JsonObject;
  /** The form it was written in; null when it was written on the page of the case. */
  formId: string | null;
  at: number;
  user: string;
  /** When somebody last said that it is still true. */
  confirmedAt: number | null;
  replacedBy: string | null;
  endedAt: number | null;
  rev: string;
};

type LineColumns = {
  id: string;
  thread: string;
  case_id: string;
  kind: LineKind;
  person_id: string | null;
  answers: string;
  form_id: string | null;
  at: number;
  user: string;
  confirmed_at: number | null;
  replaced_by: string | null;
  ended_at: number | null;
  rev: string;
};

function toLine(row: LineColumns): LineRecord {
  return {
    id: row.id,
    thread: row.thread,
    caseId: row.case_id,
    kind: row.kind,
    personId: row.person_id,
    answers: readObject(row.answers),
    formId: row.form_id,
    at: row.at,
    user: row.user,
    confirmedAt: row.confirmed_at,
    replacedBy: row.replaced_by,
    endedAt: row.ended_at,
    rev: row.rev,
  };
}

/** The newest version of each line of a case that has not ended, in the order they were begun. */
export function currentLines(db: Db, caseId: string, kind?: LineKind): LineRecord[] {
  const lines = rowsOf<LineColumns>(
    db,
    `SELECT * FROM lines WHERE case_id = ? AND replaced_by IS NULL AND ended_at IS NULL
     ORDER BY thread`,
    caseId,
  ).map(toLine);
  return kind ? lines.filter((line) => line.kind === kind) : lines;
}

/** The newest version of each line of one kind that has not ended, of all cases. */
export function linesOfKind(db: Db, kind: LineKind): LineRecord[] {
  const sql = `SELECT * FROM lines WHERE kind = ? AND replaced_by IS NULL AND ended_at IS NULL
    ORDER BY thread`;
  return rowsOf<LineColumns>(db, sql, kind).map(toLine);
}

/** What `currentLines` was at a moment, that moment included. */
export function linesAt(db: Db, caseId: string, moment: number): LineRecord[] {
  const sql = 'SELECT * FROM lines WHERE case_id = ? AND at <= ? ORDER BY thread, at, id';
  const newest = new Map<string, LineRecord>();
  for (const line of rowsOf<LineColumns>(db, sql, caseId, moment).map(toLine))
    newest.set(line.thread, line);
  return [...newest.values()].filter(({ endedAt }) => endedAt === null || endedAt > moment);
}

/** Every version of every line of a case, ended ones too, in the order they were written. */
export function linesEverOf(db: Db, caseId: string): LineRecord[] {
  const sql = 'SELECT * FROM lines WHERE case_id = ? ORDER BY at, id';
  return rowsOf<LineColumns>(db, sql, caseId).map(toLine);
}

/** Every version of one line, the oldest first; empty when there is none. */
export function versionsOfLine(db: Db, thread: string): LineRecord[] {
  const sql = 'SELECT * FROM lines WHERE thread = ? ORDER BY at, id';
  return rowsOf<LineColumns>(db, sql, thread).map(toLine);
}

/** The newest version of a line, or null when there is none. */
export function findLine(db: Db, thread: string): LineRecord | null {
  const sql = 'SELECT * FROM lines WHERE thread = ? AND replaced_by IS NULL';
  const row = rowOf<LineColumns>(db, sql, thread);
  return row ? toLine(row) : null;
}

export type NewLine = Omit<LineRecord, 'id' | 'confirmedAt' | 'replacedBy' | 'endedAt'>;

/** Writes the next version of a line, or its first; the version before stays and points to it. */
export function writeLine(db: Db, line: NewLine): string {
  const id = newId();
  const before = findLine(db, line.thread);
  if (before) change(db, 'UPDATE lines SET replaced_by = ? WHERE id = ?', id, before.id);
  change(
    db,
    `INSERT INTO lines(id, thread, case_id, kind, person_id, answers, form_id, at, user, rev)
     VALUES(?,?,?,?,?,?,?,?,?,?)`,
    id,
    line.thread,
    line.caseId,
    line.kind,
    line.personId,
    writeJson(line.answers),
    line.formId,
    line.at,
    line.user,
    line.rev,
  );
  return id;
}

/** Somebody looked at the line and it is still true. */
export function confirmLine(db: Db, id: string, at: number): void {
  change(db, 'UPDATE lines SET confirmed_at = ? WHERE id = ?', at, id);
}

/** The line is over or was a mistake: it is shown no more, and stays in the history. */
export function endLine(db: Db, id: string, at: number): void {
  change(db, 'UPDATE lines SET ended_at = ? WHERE id = ?', at, id);
}
