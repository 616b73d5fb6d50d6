// What the intake form says of people and home goes into the register, where everybody finds it.
import { INTAKE, type IntakeFacts, type RowFacts, readIntake } from '#domain/cases/intake.ts';
import type { Answers } from '#domain/forms/answers.ts';
import { newId } from '#domain/ids.ts';
import { saveListTexts } from '../storage/case-list.ts';
import { findCase, updateCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { saveNameKeys } from '../storage/names.ts';
import {
  findMember,
  findPerson,
  insertPerson,
  type PersonFields,
  saveMember,
  updatePerson,
} from '../storage/people.ts';
import type { Act } from '../storage/store.ts';

type Fields = Record<string, unknown>;

/** What this save changed: a value that was there before says nothing new and overwrites nothing. */
function changed<T extends object>(before: T | undefined, after: T): Partial<T> {
  const old = (before ?? {}) as Fields;
  const entries = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(old[name]) !== JSON.stringify(value),
  );
  return Object.fromEntries(entries) as Partial<T>;
}

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

function enterPerson(db: Db, act: Act, caseId: string, row: RowFacts): void {
  const personId = newId();
  const person = { ...NOBODY, ...row.person };
  insertPerson(db, { ...person, id: personId, enteredAt: act.at, rev: act.cmd });
  const { rowId: id, roles = [], relation = '' } = row;
  saveMember(db, { id, caseId, personId, roles, relation, rev: act.cmd });
  saveNameKeys(db, personId, person);
  const fields = Object.keys(row.person);
  act.event({ op: 'created', entity: 'person', entityId: personId, caseId, fields });
}

function correctPerson(db: Db, act: Act, caseId: string, row: RowFacts, before?: RowFacts): void {
  const member = findMember(db, row.rowId);
  const person = member?.caseId === caseId ? findPerson(db, member.personId) : null;
  if (!member || !person) return;
  const fields = changed(before?.person, row.person);
  if (Object.keys(fields).length > 0) {
    const next = { ...person, ...fields, rev: act.cmd };
    updatePerson(db, next);
    saveNameKeys(db, person.id, next);
    const names = Object.keys(fields);
    act.event({ op: 'changed', entity: 'person', entityId: person.id, caseId, fields: names });
  }
  const { roles, relation } = row;
  const { rowId: _, person: __, ...own } = { ...row };
  const { rowId: ___, person: ____, ...old } = { ...before } as Partial<RowFacts>;
  const part = changed(old, own);
  if (Object.keys(part).length === 0) return;
  const next = { roles: roles ?? member.roles, relation: relation ?? member.relation };
  saveMember(db, { ...member, ...next, rev: act.cmd });
  const fieldNames = Object.keys(part);
  act.event({ op: 'changed', entity: 'person', entityId: member.id, caseId, fields: fieldNames });
}

function moveHome(db: Db, act: Act, caseId: string, before: IntakeFacts, after: IntakeFacts): void {
  const record = findCase(db, caseId);
  const { home } = after;
  if (!record || !home || JSON.stringify(home) === JSON.stringify(before.home)) return;
  updateCase(db, { ...record, ...home, rev: act.cmd });
  act.event({ op: 'changed', entity: 'case', entityId: caseId, caseId, fields: ['place'] });
}

/**
 * Writes what changed between two texts of an intake form into the register: names, sex, birth, part
 * in the case, and home. A person who is new in the form becomes a person of the case when the form
 * is completed, not while it is being typed. `form` is the id of the form; others change nothing.
 */
export function projectIntake(
  db: Db,
  act: Act,
  form: { form: string; caseId: string },
  texts: { before: Answers; after: Answers; completed: boolean },
): void {
  if (form.form !== INTAKE) return;
  const { caseId } = form;
  const [before, after] = [readIntake(texts.before), readIntake(texts.after)];
  if (!texts.completed && JSON.stringify(before) === JSON.stringify(after)) return;
  for (const row of after.rows) {
    const old = before.rows.find((one) => one.rowId === row.rowId);
    if (findMember(db, row.rowId)) correctPerson(db, act, caseId, row, old);
    else if (texts.completed) enterPerson(db, act, caseId, row);
  }
  moveHome(db, act, caseId, before, after);
  const record = findCase(db, caseId);
  if (record) saveListTexts(db, record);
}
