// Who is what to whom, and who eats and sleeps in one house.
import { newId } from '#domain/ids.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { PARENTS, type RelationKind } from '#domain/people/relations.ts';
import type { CasePlace } from './cases.ts';
import { readDate, writeDate } from './columns.ts';
import type { Db } from './database.ts';
import { change, rowOf, rowsOf } from './prepared.ts';

/** `from` is the `kind` of `to`; both are ids of people. */
export type RelationRecord = {
  id: string;
  caseId: string;
  from: string;
  to: string;
  kind: RelationKind;
  start: PartialDate | null;
  end: PartialDate | null;
  rev: string;
};
export type HouseholdRecord = CasePlace & {
  id: string;
  caseId: string;
  /** Ids of people. */
  members: string[];
  rev: string;
};

const RELATION =
  'id, case_id AS caseId, from_person AS "from", to_person AS "to", kind, start, end, rev';
type RelationColumns = Omit<RelationRecord, 'start' | 'end'> & {
  start: string | null;
  end: string | null;
};
const toRelation = (row: RelationColumns): RelationRecord => {
  return { ...row, start: readDate(row.start), end: readDate(row.end) };
};

export function insertRelation(db: Db, relation: RelationRecord): void {
  const { id, caseId, from, to, kind, start, end, rev } = relation;
  const sql = 'INSERT INTO relations(id, case_id, from_person, to_person, kind, start, end, rev)';
  const dates = [writeDate(start), writeDate(end)];
  change(db, `${sql} VALUES(?, ?, ?, ?, ?, ?, ?, ?)`, id, caseId, from, to, kind, ...dates, rev);
}

/** The relation, or null when there is none with this id or it was ended. */
export function findRelation(db: Db, id: string): RelationRecord | null {
  const sql = `SELECT ${RELATION} FROM relations WHERE id = ? AND ended_at IS NULL`;
  const row = rowOf<RelationColumns>(db, sql, id);
  return row ? toRelation(row) : null;
}

/** Ends a relation; its row stays, so that it can be seen what was believed and when. */
export function endRelation(db: Db, id: string, at: number, rev: string): void {
  change(db, 'UPDATE relations SET ended_at = ?, rev = ? WHERE id = ?', at, rev, id);
}

/** Relations of a case that one act ended, and that nobody changed since. */
export function relationsEndedBy(db: Db, caseId: string, rev: string): RelationRecord[] {
  const sql = `SELECT ${RELATION} FROM relations
    WHERE case_id = ? AND rev = ? AND ended_at IS NOT NULL ORDER BY id`;
  return rowsOf<RelationColumns>(db, sql, caseId, rev).map(toRelation);
}

/** An ended relation holds again. */
export function reopenRelation(db: Db, id: string, rev: string): void {
  change(db, 'UPDATE relations SET ended_at = NULL, rev = ? WHERE id = ?', rev, id);
}

/** Relations of a case that hold now. */
export function relationsOf(db: Db, caseId: string): RelationRecord[] {
  const sql = `SELECT ${RELATION} FROM relations WHERE case_id = ? AND ended_at IS NULL ORDER BY id`;
  return rowsOf<RelationColumns>(db, sql, caseId).map(toRelation);
}

const AS_WORDS = PARENTS.map((word) => `'${word}'`).join(', ');

/** Names of a person's parents, in every script they are written in: linked, or told by a word. */
export function parentNames(db: Db, personId: string): string[] {
  return rowsOf<{ km: string; latin: string }>(
    db,
    `SELECT name_km AS km, name_latin AS latin FROM people WHERE id IN (
       SELECT from_person FROM relations
       WHERE to_person = ? AND kind LIKE 'parent-%' AND ended_at IS NULL
       UNION SELECT parent.person_id FROM case_people child
       JOIN case_people parent ON parent.case_id = child.case_id AND parent.ended_at IS NULL
       WHERE child.person_id = ? AND child.relation = 'self' AND child.ended_at IS NULL
       AND parent.relation IN (${AS_WORDS}))`,
    personId,
    personId,
  )
    .flatMap(({ km, latin }) => [km, latin])
    .filter((name) => name !== '');
}

type HouseholdColumns = {
  id: string;
  case_id: string;
  place_id: string | null;
  place_text: string;
  rev: string;
};

function toHousehold(db: Db, row: HouseholdColumns): HouseholdRecord {
  const members = rowsOf<{ person_id: string }>(
    db,
    `SELECT person_id FROM household_members WHERE household_id = ? AND to_date IS NULL ORDER BY id`,
    row.id,
  ).map((member) => member.person_id);
  const { id, case_id: caseId, place_id: placeId, place_text: placeText, rev } = row;
  return { id, caseId, placeId, placeText, members, rev };
}

/** The household, or null when there is none with this id. */
export function findHousehold(db: Db, id: string): HouseholdRecord | null {
  const row = rowOf<HouseholdColumns>(db, 'SELECT * FROM households WHERE id = ?', id);
  return row ? toHousehold(db, row) : null;
}

/** Households of a case, the oldest first. */
export function householdsOf(db: Db, caseId: string): HouseholdRecord[] {
  const sql = 'SELECT * FROM households WHERE case_id = ? ORDER BY id';
  return rowsOf<HouseholdColumns>(db, sql, caseId).map((row) => toHousehold(db, row));
}

/**
 * Writes a household, new or changed. Who left keeps a line with the day it was entered (`today`,
 * an ISO day).
 */
export function saveHousehold(db: Db, household: HouseholdRecord, today: string): void {
  const { id, caseId, placeId, placeText, members, rev } = household;
  change(
    db,
    `INSERT INTO households(id, case_id, place_id, place_text, rev) VALUES(?, ?, ?, ?, ?)
     ON CONFLICT(id) DO UPDATE SET place_id = excluded.place_id, place_text = excluded.place_text,
     rev = excluded.rev`,
    id,
    caseId,
    placeId,
    placeText,
    rev,
  );
  const before = findHousehold(db, id)?.members ?? [];
  const leave = `UPDATE household_members SET to_date = ?, rev = ? WHERE household_id = ?
    AND person_id = ? AND to_date IS NULL`;
  for (const person of before)
    if (!members.includes(person)) change(db, leave, today, rev, id, person);
  const enter = `INSERT INTO household_members(id, household_id, case_id, person_id, rev)
    VALUES(?, ?, ?, ?, ?)`;
  for (const person of members) {
    if (!before.includes(person)) change(db, enter, newId(), id, caseId, person, rev);
  }
}
