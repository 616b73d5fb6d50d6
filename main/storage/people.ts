// People of the office, and which of them belong to a case in which role.
import type { PartialDate } from '#domain/people/partial-date.ts';
import { readDate, readTexts, writeDate, writeTexts } from './columns.ts';
import type { Db } from './database.ts';
import { change, rowOf, rowsOf } from './prepared.ts';

export type Sex = 'f' | 'm' | 'x' | 'u';
export type RecordingWish = 'record' | 'initials' | 'not-record';

export type PersonFields = {
  nameKm: string;
  nameLatin: string;
  otherNames: string[];
  sex: Sex;
  birth: PartialDate | null;
  died: PartialDate | null;
  phone: string;
  recordingWish: RecordingWish;
};
export type PersonRecord = PersonFields & { id: string; enteredAt: number; rev: string };

/** A person as a member of one case. `id` is the id of the membership. */
export type MemberRecord = {
  id: string;
  caseId: string;
  personId: string;
  roles: string[];
  /** What the person is to the main child. */
  relation: string;
  rev: string;
};

export type PersonColumns = {
  id: string;
  name_km: string;
  name_latin: string;
  other_names: string;
  sex: Sex;
  birth: string | null;
  died: string | null;
  phone: string;
  recording_wish: RecordingWish;
  entered_at: number;
  rev: string;
};
type MemberColumns = {
  id: string;
  case_id: string;
  person_id: string;
  roles: string;
  relation: string;
  rev: string;
};

export function toPerson(row: PersonColumns): PersonRecord {
  return {
    id: row.id,
    nameKm: row.name_km,
    nameLatin: row.name_latin,
    otherNames: readTexts(row.other_names),
    sex: row.sex,
    birth: readDate(row.birth),
    died: readDate(row.died),
    phone: row.phone,
    recordingWish: row.recording_wish,
    enteredAt: row.entered_at,
    rev: row.rev,
  };
}

function toMember(row: MemberColumns): MemberRecord {
  const { id, case_id: caseId, person_id: personId, roles, relation, rev } = row;
  return { id, caseId, personId, roles: readTexts(roles), relation, rev };
}

/** The person, or null when there is none with this id. */
export function findPerson(db: Db, id: string): PersonRecord | null {
  const row = rowOf<PersonColumns>(db, 'SELECT * FROM people WHERE id = ?', id);
  return row ? toPerson(row) : null;
}

function valuesOf(person: PersonFields): (string | null)[] {
  return [
    person.nameKm,
    person.nameLatin,
    writeTexts(person.otherNames),
    person.sex,
    writeDate(person.birth),
    person.birth?.from ?? null,
    person.birth?.to ?? null,
    writeDate(person.died),
    person.died?.from ?? null,
    person.phone,
    person.recordingWish,
  ];
}

export function insertPerson(db: Db, person: PersonRecord): void {
  change(
    db,
    `INSERT INTO people(name_km, name_latin, other_names, sex, birth, birth_from, birth_to, died,
     died_from, phone, recording_wish, id, entered_at, rev) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    ...valuesOf(person),
    person.id,
    person.enteredAt,
    person.rev,
  );
}

export function updatePerson(db: Db, person: PersonRecord): void {
  change(
    db,
    `UPDATE people SET name_km = ?, name_latin = ?, other_names = ?, sex = ?, birth = ?,
     birth_from = ?, birth_to = ?, died = ?, died_from = ?, phone = ?, recording_wish = ?, rev = ?
     WHERE id = ?`,
    ...valuesOf(person),
    person.rev,
    person.id,
  );
}

/** Writes the membership, new or changed. `ord` 0 stands first in lists: the main child. */
export function saveMember(db: Db, member: MemberRecord): void {
  change(
    db,
    `INSERT INTO case_people(id, case_id, person_id, roles, relation, ord, rev)
     VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET roles = excluded.roles,
     relation = excluded.relation, ord = excluded.ord, rev = excluded.rev`,
    member.id,
    member.caseId,
    member.personId,
    writeTexts(member.roles),
    member.relation,
    member.roles.includes('main-child') ? 0 : 1,
    member.rev,
  );
}

/** The membership, or null when there is none with this id. */
export function findMember(db: Db, id: string): MemberRecord | null {
  const row = rowOf<MemberColumns>(db, 'SELECT * FROM case_people WHERE id = ?', id);
  return row ? toMember(row) : null;
}

/** Everybody of a case, the main child first, then in the order they were entered. */
export function membersOf(db: Db, caseId: string): (MemberRecord & { person: PersonRecord })[] {
  return rowsOf<MemberColumns>(
    db,
    'SELECT * FROM case_people WHERE case_id = ? AND ended_at IS NULL ORDER BY ord, id',
    caseId,
  ).flatMap((row) => {
    const person = findPerson(db, row.person_id);
    return person ? [{ ...toMember(row), person }] : [];
  });
}

/** Is this person a child of any case, not only a relative? */
export function isChildOfCase(db: Db, personId: string): boolean {
  const sql = `SELECT 1 FROM case_people WHERE person_id = ? AND ended_at IS NULL
    AND roles LIKE '%"child"%' LIMIT 1`;
  return rowOf(db, sql, personId) !== undefined;
}

/** Ids of the cases a person belongs to, the oldest first. */
export function casesOfPerson(db: Db, personId: string): string[] {
  return rowsOf<{ case_id: string }>(
    db,
    `SELECT DISTINCT case_id FROM case_people WHERE person_id = ? AND ended_at IS NULL
     ORDER BY case_id`,
    personId,
  ).map((row) => row.case_id);
}
