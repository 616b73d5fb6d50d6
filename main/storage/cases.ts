// Cases: one row each, who works on them, and the number that stands on the paper folder.
import { newId } from '#domain/ids.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import type { CaseScope } from '#domain/roles.ts';
import { namedFor } from './access.ts';
import { parseDate, writeDate } from './columns.ts';
import type { Db } from './database.ts';
import { change, countOf, rowOf, rowsOf } from './prepared.ts';
import { readMeta, writeMeta } from './store.ts';

export type Module = 'fp' | 'fs' | 'none';
export type CaseStatus = 'open' | 'closed';
export type CasePlace = { placeId: string | null; placeText: string };

export type CaseRecord = CasePlace & {
  id: string;
  code: string;
  module: Module;
  /** 1 to 7. */
  step: number;
  status: CaseStatus;
  restricted: boolean;
  /** When it began, as the paper says; not when it was entered. */
  opened: PartialDate;
  enteredAt: number;
  changedAt: number;
  mainPerson: string | null;
  rev: string;
};

export type CaseColumns = {
  id: string;
  code: string;
  module: Module;
  step: number;
  status: CaseStatus;
  restricted: number;
  opened: string;
  entered_at: number;
  changed_at: number;
  place_id: string | null;
  place_text: string;
  main_person: string | null;
  rev: string;
};

function toRecord(row: CaseColumns): CaseRecord {
  return {
    id: row.id,
    code: row.code,
    module: row.module,
    step: row.step,
    status: row.status,
    restricted: row.restricted === 1,
    opened: parseDate(row.opened),
    enteredAt: row.entered_at,
    changedAt: row.changed_at,
    placeId: row.place_id,
    placeText: row.place_text,
    mainPerson: row.main_person,
    rev: row.rev,
  };
}

/** The case, or null when there is none with this id. */
export function findCase(db: Db, id: string): CaseRecord | null {
  const row = rowOf<CaseColumns>(db, 'SELECT * FROM cases WHERE id = ?', id);
  return row ? toRecord(row) : null;
}

export function insertCase(db: Db, record: CaseRecord): void {
  change(
    db,
    `INSERT INTO cases(id, code, module, step, status, restricted, opened, opened_from, entered_at,
     changed_at, place_id, place_text, main_person, rev) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    record.id,
    record.code,
    record.module,
    record.step,
    record.status,
    record.restricted ? 1 : 0,
    writeDate(record.opened),
    record.opened.from,
    record.enteredAt,
    record.changedAt,
    record.placeId,
    record.placeText,
    record.mainPerson,
    record.rev,
  );
}

/** Writes what can change of a case. `rev` is the command that makes this version. */
export function updateCase(db: Db, record: CaseRecord): void {
  change(
    db,
    `UPDATE cases SET module = ?, step = ?, status = ?, restricted = ?, changed_at = ?, place_id = ?,
     place_text = ?, main_person = ?, rev = ? WHERE id = ?`,
    record.module,
    record.step,
    record.status,
    record.restricted ? 1 : 0,
    record.changedAt,
    record.placeId,
    record.placeText,
    record.mainPerson,
    record.rev,
    record.id,
  );
}

/** Something of the case changed (a form, a person, a paper): it moves up in the list. */
export function touchCase(db: Db, id: string, at: number): void {
  change(db, 'UPDATE cases SET changed_at = ? WHERE id = ?', at, id);
}

/**
 * The next number of this year: SR-2026-0143. Call it inside a transaction. It counts on even when
 * a case is erased, because the number stands on paper.
 */
export function nextCaseCode(db: Db, year: number): string {
  const key = `case_number_${year}`;
  const next = Number(readMeta(db, key) ?? 0) + 1;
  writeMeta(db, key, String(next));
  const prefix = readMeta(db, 'case_prefix') ?? 'SR';
  return `${prefix}-${year}-${String(next).padStart(4, '0')}`;
}

/** Ids of the people who work on a case now, in the order they came. */
export function currentWorkers(db: Db, caseId: string): string[] {
  return rowsOf<{ user_id: string }>(
    db,
    'SELECT user_id FROM case_workers WHERE case_id = ? AND to_at IS NULL ORDER BY from_at, id',
    caseId,
  ).map((row) => row.user_id);
}

/** Ids of the people who worked on a case at a moment (ms), that moment included, in the order they came. */
export function workersAt(db: Db, caseId: string, moment: number): string[] {
  return rowsOf<{ user_id: string }>(
    db,
    `SELECT user_id FROM case_workers WHERE case_id = ? AND from_at <= ?
     AND (to_at IS NULL OR to_at > ?) ORDER BY from_at, id`,
    caseId,
    moment,
    moment,
  ).map((row) => row.user_id);
}

/** Did this person work on the case before and was moved away from it? */
export function workedBefore(db: Db, caseId: string, userId: string): boolean {
  const sql = 'SELECT count(*) FROM case_workers WHERE case_id = ? AND user_id = ?';
  return countOf(db, `${sql} AND to_at IS NOT NULL`, caseId, userId) > 0;
}

/** Gives the case to exactly these people; who is not among them keeps a line with an end. */
export function assignWorkers(db: Db, caseId: string, workers: readonly string[], at: number) {
  const now = currentWorkers(db, caseId);
  const end = `UPDATE case_workers SET to_at = ? WHERE case_id = ? AND user_id = ? AND to_at IS NULL`;
  for (const user of now) if (!workers.includes(user)) change(db, end, at, caseId, user);
  for (const user of workers) {
    if (now.includes(user)) continue;
    change(db, 'INSERT INTO case_workers VALUES(?, ?, ?, ?, NULL)', newId(), caseId, user, at);
  }
}

/** What rights on a case are decided on, or null when there is no such case. */
export function caseScope(db: Db, caseId: string): CaseScope | null {
  const row = rowOf<{ restricted: number }>(
    db,
    'SELECT restricted FROM cases WHERE id = ?',
    caseId,
  );
  if (!row) return null;
  const workers = currentWorkers(db, caseId);
  return { restricted: row.restricted === 1, workers, named: namedFor(db, caseId) };
}

/** The newest case with this number on its folder, or null. Numbers are not unique by force. */
export function caseWithCode(db: Db, code: string): string | null {
  const sql = 'SELECT id FROM cases WHERE code = ? ORDER BY entered_at DESC LIMIT 1';
  return rowOf<{ id: string }>(db, sql, code)?.id ?? null;
}
