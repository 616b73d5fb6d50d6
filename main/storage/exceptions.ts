// Exceptions from a rule: asked for by a worker in a form, allowed or not by the coordinator.
import type { Db, Row } from './database.ts';
import { change, rowOf, rowsOf } from './prepared.ts';

export type ExceptionRule = 'criterion' | 'plan-first' | 'closing';

export type ExceptionRecord = {
  id: string;
  caseId: string;
  formId: string;
  rule: ExceptionRule;
  /** Path of the question that the rule closes, and what for: an answer holds for nothing else. */
  place: string;
  about: string;
  reason: string;
  askedBy: string;
  askedAt: number;
  says: 'yes' | 'no' | null;
  why: string;
  decidedBy: string | null;
  decidedAt: number | null;
  rev: string;
};

const COLUMNS = `id, case_id AS caseId, form_id AS formId, rule, place, about, reason,
  asked_by AS askedBy, asked_at AS askedAt, says, why, decided_by AS decidedBy,
  decided_at AS decidedAt, rev`;
const select = (db: Db, rest: string, ...values: unknown[]) =>
  rowsOf<ExceptionRecord & Row>(db, `SELECT ${COLUMNS} FROM exceptions WHERE ${rest}`, ...values);

/** Those of a form that still asks for them, the newest first. */
export function exceptionsOfForm(db: Db, formId: string): ExceptionRecord[] {
  return select(db, 'form_id = ? AND ended_at IS NULL ORDER BY asked_at DESC, id DESC', formId);
}

/** Those of all forms of a case, the newest first. */
export function exceptionsOfCase(db: Db, caseId: string): ExceptionRecord[] {
  return select(db, 'case_id = ? AND ended_at IS NULL ORDER BY asked_at DESC, id DESC', caseId);
}

/** Those that nobody has decided, the oldest first. */
export function openExceptions(db: Db): ExceptionRecord[] {
  return select(db, 'says IS NULL AND ended_at IS NULL ORDER BY asked_at, id');
}

/** What was answered to one person since a moment (ms), the newest answer first. */
export function answeredExceptions(db: Db, askedBy: string, since: number): ExceptionRecord[] {
  const rest = 'asked_by = ? AND decided_at >= ? AND ended_at IS NULL ORDER BY decided_at DESC';
  return select(db, rest, askedBy, since);
}

export function findException(db: Db, id: string): ExceptionRecord | null {
  const sql = `SELECT ${COLUMNS} FROM exceptions WHERE id = ?`;
  return rowOf<ExceptionRecord & Row>(db, sql, id) ?? null;
}

export function insertException(
  db: Db,
  one: Omit<ExceptionRecord, 'says' | 'why' | 'decidedBy' | 'decidedAt'>,
): void {
  const sql = `INSERT INTO exceptions(id, case_id, form_id, rule, place, about, reason, asked_by,
    asked_at, rev) VALUES(?,?,?,?,?,?,?,?,?,?)`;
  const { id, caseId, formId, rule, place, about, reason, askedBy, askedAt, rev } = one;
  change(db, sql, id, caseId, formId, rule, place, about, reason, askedBy, askedAt, rev);
}

/** Another reason for one that nobody has decided yet. */
export function giveReason(db: Db, id: string, reason: string, rev: string): void {
  change(db, 'UPDATE exceptions SET reason = ?, rev = ? WHERE id = ?', reason, rev, id);
}

/** The form does not ask for it any more. */
export function endException(db: Db, id: string, at: number, rev: string): void {
  change(db, 'UPDATE exceptions SET ended_at = ?, rev = ? WHERE id = ?', at, rev, id);
}

export function decideException(
  db: Db,
  id: string,
  answer: { says: 'yes' | 'no'; why: string; by: string; at: number; rev: string },
): void {
  const { says, why, by, at, rev } = answer;
  const sql = `UPDATE exceptions SET says = ?, why = ?, decided_by = ?, decided_at = ?, rev = ?
    WHERE id = ?`;
  change(db, sql, says, why, by, at, rev, id);
}
