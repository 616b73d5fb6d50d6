// The register of people: entering and correcting them, and their part in a case. What they are found by follows.
import { saveListTexts } from './case-list.ts';
import { findCase } from './cases.ts';
import type { Db } from './database.ts';
import { saveNameKeys } from './names.ts';
import { keepPart, keepPerson } from './past-versions.ts';
import {
  casesOfPerson,
  findMember,
  insertPerson,
  type MemberRecord,
  type PersonFields,
  type PersonRecord,
  saveMember,
  updatePerson,
} from './people.ts';
import type { Act } from './store.ts';

const NOBODY: PersonFields = {
  nameKm: '',
  nameLatin: '',
  otherNames: [],
  sex: 'u',
  birth: null,
  died: null,
  phone: '',
  recordingWish: 'record',
};

/** Writes anew what a case is found by in the list: names, phone, number and place. */
export function renewList(db: Db, caseId: string): void {
  const record = findCase(db, caseId);
  if (record) saveListTexts(db, record);
}

/** Enters somebody new; of a field that is left out nothing is known. */
export function enterPerson(
  db: Db,
  act: Act,
  who: { personId: string; caseId: string },
  told: Partial<PersonFields>,
): void {
  const person = { ...NOBODY, ...told };
  insertPerson(db, { ...person, id: who.personId, enteredAt: act.at, rev: act.cmd });
  saveNameKeys(db, who.personId, person);
  const { personId: entityId, caseId } = who;
  act.event({ op: 'created', entity: 'person', entityId, caseId, fields: Object.keys(told) });
}

/**
 * Corrects somebody, in every case they stand in. `told` holds only the fields that change; when it is
 * empty nothing is written. `caseId` is the case in which the correction was made.
 */
export function correctPerson(
  db: Db,
  act: Act,
  person: PersonRecord,
  caseId: string,
  told: Partial<PersonFields>,
): void {
  const fields = Object.keys(told);
  if (fields.length === 0) return;
  const next = { ...person, ...told, rev: act.cmd };
  keepPerson(db, act, person, next);
  updatePerson(db, next);
  saveNameKeys(db, person.id, next);
  for (const each of casesOfPerson(db, person.id)) renewList(db, each);
  act.event({ op: 'changed', entity: 'person', entityId: person.id, caseId, fields });
}

/** Writes somebody's part in a case, new or changed; `fields` names what changed of it. */
export function placeInCase(
  db: Db,
  act: Act,
  member: Omit<MemberRecord, 'rev'>,
  fields: string[],
): void {
  const { id, caseId } = member;
  const before = findMember(db, id);
  if (before) keepPart(db, act, before, member);
  saveMember(db, { ...member, rev: act.cmd });
  renewList(db, caseId);
  const op = before ? 'changed' : 'created';
  act.event({ op, entity: 'person', entityId: id, caseId, fields });
}
