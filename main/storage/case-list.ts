// The list of cases: what its one box looks through, and its rows.
import { normaliseText } from '#domain/khmer/normalise.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import type { CasePlace, CaseStatus, Module } from './cases.ts';
import { readDate } from './columns.ts';
import type { Db } from './database.ts';
import { findPerson, type Sex } from './people.ts';
import { change, rowsOf } from './prepared.ts';

export type ListRow = CasePlace & {
  id: string;
  code: string;
  module: Module;
  step: number;
  status: CaseStatus;
  restricted: boolean;
  changedAt: number;
  /** The main child. */
  nameKm: string;
  nameLatin: string;
  sex: Sex;
  birth: PartialDate | null;
  workers: string[];
};

/**
 * Writes what the box finds a case by, one text for each of its people: names in both scripts, other
 * names, phone, case number, and the place as `place` (its names in both scripts). To be called
 * when one of these changed.
 */
export function saveListTexts(db: Db, caseId: string, code: string, place: string): void {
  const people = rowsOf<{ person_id: string }>(
    db,
    'SELECT person_id FROM case_people WHERE case_id = ? AND ended_at IS NULL',
    caseId,
  );
  change(db, 'DELETE FROM list_texts WHERE case_id = ?', caseId);
  for (const { person_id } of people) {
    const person = findPerson(db, person_id);
    if (!person) continue;
    const { nameKm, nameLatin, otherNames, phone } = person;
    const digits = phone.replace(/[^\d០-៩]/g, '');
    const text = [nameKm, nameLatin, ...otherNames, phone, digits, code, place].join('\n');
    const sql = 'INSERT OR REPLACE INTO list_texts(case_id, person_id, text) VALUES(?, ?, ?)';
    change(db, sql, caseId, person_id, normaliseText(text));
  }
}

/** Ids of the cases with a person whose text holds every one of these pieces (in search form). */
export function casesWithText(db: Db, pieces: readonly string[]): Set<string> {
  if (pieces.length === 0) return new Set();
  const all = pieces.map(() => 'instr(text, ?) > 0').join(' AND ');
  const sql = `SELECT DISTINCT case_id FROM list_texts WHERE ${all}`;
  return new Set(rowsOf<{ case_id: string }>(db, sql, ...pieces).map((row) => row.case_id));
}

/** Ids of the cases these people belong to. */
export function casesOfPeople(db: Db, people: Iterable<string>): Set<string> {
  const cases = new Set<string>();
  const sql = 'SELECT case_id FROM case_people WHERE person_id = ? AND ended_at IS NULL';
  for (const person of people) {
    for (const row of rowsOf<{ case_id: string }>(db, sql, person)) cases.add(row.case_id);
  }
  return cases;
}

/** What a case is filtered and its rights are decided by, without its content. */
export type CaseMark = {
  id: string;
  code: string;
  step: number;
  status: CaseStatus;
  restricted: boolean;
  placeId: string | null;
};

/** All cases, the one changed last first. */
export function allCaseMarks(db: Db): CaseMark[] {
  return rowsOf<Omit<CaseMark, 'restricted'> & { restricted: number }>(
    db,
    `SELECT id, code, step, status, restricted, place_id AS placeId FROM cases
     ORDER BY changed_at DESC, id DESC`,
  ).map((row) => ({ ...row, restricted: row.restricted === 1 }));
}

/** Ids of the cases a person works on now. */
export function casesOfWorker(db: Db, userId: string): Set<string> {
  const sql = 'SELECT case_id FROM case_workers WHERE user_id = ? AND to_at IS NULL';
  return new Set(rowsOf<{ case_id: string }>(db, sql, userId).map((row) => row.case_id));
}

type ListColumns = {
  id: string;
  code: string;
  module: Module;
  step: number;
  status: CaseStatus;
  restricted: number;
  changed_at: number;
  place_id: string | null;
  place_text: string;
  name_km: string | null;
  name_latin: string | null;
  sex: Sex | null;
  birth: string | null;
  workers: string | null;
};

/** The rows of these cases, in the order of the ids; an id that is no case is left out. */
export function listRows(db: Db, ids: readonly string[]): ListRow[] {
  const sql = `SELECT c.id, c.code, c.module, c.step, c.status, c.restricted, c.changed_at, c.place_id,
     c.place_text, p.name_km, p.name_latin, p.sex, p.birth,
     (SELECT group_concat(user_id, ' ' ORDER BY from_at, w.id) FROM case_workers w
      WHERE w.case_id = c.id AND w.to_at IS NULL) AS workers
     FROM cases c LEFT JOIN people p ON p.id = c.main_person WHERE c.id = ?`;
  return ids.flatMap((id) =>
    rowsOf<ListColumns>(db, sql, id).map((row) => ({
      id: row.id,
      code: row.code,
      module: row.module,
      step: row.step,
      status: row.status,
      restricted: row.restricted === 1,
      changedAt: row.changed_at,
      placeId: row.place_id,
      placeText: row.place_text,
      nameKm: row.name_km ?? '',
      nameLatin: row.name_latin ?? '',
      sex: row.sex ?? 'u',
      birth: readDate(row.birth),
      workers: row.workers?.split(' ') ?? [],
    })),
  );
}
