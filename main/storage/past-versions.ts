// What stood before: of a person, their part in a case, and where its casework was; each text until it changed.
import type { CaseRecord } from './cases.ts';
import { readObject } from './columns.ts';
import type { Db } from './database.ts';
import type { HouseholdRecord } from './households.ts';
import type { MemberRecord, PersonFields, PersonRecord } from './people.ts';
import { change, rowOf } from './prepared.ts';
import type { Act } from './store.ts';

const fieldsOf = (person: PersonRecord): PersonFields => ({
  nameKm: person.nameKm,
  nameLatin: person.nameLatin,
  otherNames: person.otherNames,
  sex: person.sex,
  birth: person.birth,
  died: person.died,
  phone: person.phone,
  recordingWish: person.recordingWish,
});
const partOf = ({ roles, relation }: Part) => ({ roles, relation });
const caseworkOf = ({ step, module, status }: Casework) => ({ step, module, status });
const houseOf = ({ placeId, placeText, members }: HouseholdRecord) => ({
  placeId,
  placeText,
  members,
});

type Part = Pick<MemberRecord, 'roles' | 'relation'>;
type Casework = Pick<CaseRecord, 'step' | 'module' | 'status'>;
type When = Pick<Act, 'at' | 'cmd'>;

/** Written only when something differs: what never changed has no past. */
function keep(db: Db, when: When, id: string, before: object, after: object): void {
  const told = JSON.stringify(before);
  if (told === JSON.stringify(after)) return;
  const sql = 'INSERT INTO past_versions(entity_id, until, told, rev) VALUES(?, ?, ?, ?)';
  change(db, sql, id, when.at, told, when.cmd);
}

/** To be called with every change of a person, before or after it is written. */
export function keepPerson(db: Db, when: When, before: PersonRecord, after: PersonRecord): void {
  keep(db, when, before.id, fieldsOf(before), fieldsOf(after));
}

/** The same for somebody's part in a case. */
export function keepPart(db: Db, when: When, before: MemberRecord, after: Part): void {
  keep(db, when, before.id, partOf(before), partOf(after));
}

/** The same for step, module and status of a case. */
export function keepCasework(db: Db, when: When, before: CaseRecord, after: CaseRecord): void {
  keep(db, when, before.id, caseworkOf(before), caseworkOf(after));
}

/** The same for who lived in a house, and where it stood. */
export function keepHousehold(
  db: Db,
  when: When,
  before: HouseholdRecord,
  after: HouseholdRecord,
): void {
  keep(db, when, before.id, houseOf(before), houseOf(after));
}

/** What stood at a moment. A field that was changed before the app kept such versions is left out. */
export type Then<T> = Partial<T>;

function at<T extends object>(db: Db, id: string, moment: number, now: T): Then<T> {
  const sql = 'SELECT told FROM past_versions WHERE entity_id = ? AND until > ? ORDER BY n LIMIT 1';
  const row = rowOf<{ told: string }>(db, sql, id, moment);
  return row ? (readObject(row.told) as Then<T>) : now;
}

/** The person as entered at a moment (ms), that moment included. */
export const personAt = (db: Db, person: PersonRecord, moment: number): Then<PersonFields> =>
  at(db, person.id, moment, fieldsOf(person));

export const partAt = (db: Db, member: MemberRecord, moment: number): Then<Part> =>
  at(db, member.id, moment, partOf(member));

export const caseworkAt = (db: Db, record: CaseRecord, moment: number): Then<Casework> =>
  at(db, record.id, moment, caseworkOf(record));
