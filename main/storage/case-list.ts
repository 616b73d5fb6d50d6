// The list of cases: what its one box looks through, and its rows.
import { normaliseText } from '#domain/khmer/normalise.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { placeWithin } from '#domain/places/find-place.ts';
import type { CasePlace, CaseRecord, CaseStatus, Module } from './cases.ts';
import { readDate } from './columns.ts';
import type { Db } from './database.ts';
import { membersOf, type Sex } from './people.ts';
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
  /** Who was given access to it with a reason. */
  named: string[];
};

/** Every name of a place, and of the larger places it lies in. */
export function placeWords({ placeId, placeText }: CasePlace): string[] {
  const known = placeId === null ? [] : placeWithin(placeId);
  const names = known.flatMap((place) => [place.km, place.en, ...place.otherNames]);
  return [placeText, ...names].filter((name) => name !== '');
}

/**
 * Writes what the box finds a case by, one text for each of its people: names in both scripts, other
 * names, phone, case number and place. To be called when one of these changed.
 */
export function saveListTexts(db: Db, record: Pick<CaseRecord, 'id' | 'code'> & CasePlace): void {
  const shared = [record.code, ...placeWords(record)];
  change(db, 'DELETE FROM list_texts WHERE case_id = ?', record.id);
  for (const { personId, person } of membersOf(db, record.id)) {
    const { nameKm, nameLatin, otherNames, phone } = person;
    const digits = phone.replace(/[^\d០-៩]/g, '');
    const text = [nameKm, nameLatin, ...otherNames, phone, digits, ...shared].join('\n');
    const sql = 'INSERT OR REPLACE INTO list_texts(case_id, person_id, text) VALUES(?, ?, ?)';
    change(db, sql, record.id, personId, normaliseText(text));
  }
}

/** A person by whom a case is found. */
export type FoundMember = { caseId: string; personId: string };

/**
 * Members of cases whose text holds every one of these pieces (in search form). LIKE reads all the
 * texts in half the time that `instr` takes.
 */
export function membersWithText(db: Db, pieces: readonly string[]): FoundMember[] {
  if (pieces.length === 0) return [];
  const all = pieces.map(() => `text LIKE ? ESCAPE '!'`).join(' AND ');
  const holding = pieces.map((piece) => `%${piece.replace(/[!%_]/g, '!$&')}%`);
  const columns = 'case_id AS caseId, person_id AS personId';
  return rowsOf<FoundMember>(db, `SELECT ${columns} FROM list_texts WHERE ${all}`, ...holding);
}

/** The cases these people belong to. */
export function membershipsOf(db: Db, people: Iterable<string>): FoundMember[] {
  const sql = `SELECT case_id AS caseId, person_id AS personId FROM case_people
    WHERE person_id = ? AND ended_at IS NULL`;
  return Array.from(people).flatMap((person) => rowsOf<FoundMember>(db, sql, person));
}

/** What a case is filtered and its rights are decided by, without its content. */
export type CaseMark = {
  id: string;
  code: string;
  step: number;
  status: CaseStatus;
  restricted: boolean;
  placeId: string | null;
  mainPerson: string | null;
};

/** All cases, the one changed last first. */
export function allCaseMarks(db: Db): CaseMark[] {
  return rowsOf<Omit<CaseMark, 'restricted'> & { restricted: number; changedAt: number }>(
    db,
    `SELECT id, code, step, status, restricted, place_id AS placeId, main_person AS mainPerson,
     changed_at AS changedAt FROM cases`,
  )
    .sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? 1 : -1))
    .map((row) => ({ ...row, restricted: row.restricted === 1 }));
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
  named: string | null;
};

/** The rows of these cases, in the order of the ids; an id that is no case is left out. */
export function listRows(db: Db, ids: readonly string[]): ListRow[] {
  const sql = `SELECT c.id, c.code, c.module, c.step, c.status, c.restricted, c.changed_at, c.place_id,
     c.place_text, p.name_km, p.name_latin, p.sex, p.birth,
     (SELECT group_concat(user_id, ' ' ORDER BY from_at, w.id) FROM case_workers w
      WHERE w.case_id = c.id AND w.to_at IS NULL) AS workers,
     (SELECT group_concat(user_id, ' ') FROM access_grants g
      WHERE g.entity_id = c.id AND g.ended_at IS NULL) AS named
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
      named: row.named?.split(' ') ?? [],
    })),
  );
}
