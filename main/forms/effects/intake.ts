// What the intake form says of people and home goes into the register, where everybody finds it.
import { INTAKE, type IntakeFacts, type RowFacts, readIntake } from '#domain/cases/intake.ts';
import type { Answers } from '#domain/forms/answers.ts';
import { newId } from '#domain/ids.ts';
import { findCase, updateCase } from '../../storage/cases.ts';
import type { Db } from '../../storage/database.ts';
import { findMember, findPerson, type MemberRecord } from '../../storage/people.ts';
import { correctPerson, enterPerson, placeInCase, renewList } from '../../storage/register.ts';
import type { Act } from '../../storage/store.ts';

type Fields = Record<string, unknown>;
type Part = Partial<Pick<MemberRecord, 'roles' | 'relation'>>;

/** The part of a row that says what somebody is in the case; what is not told is left out. */
function partOf(row: RowFacts | undefined): Part {
  const { roles, relation } = row ?? {};
  return { ...(roles ? { roles } : {}), ...(relation ? { relation } : {}) };
}

/** What this save changed: a value that was there before says nothing new and overwrites nothing. */
function changed<T extends object>(before: T | undefined, after: T): Partial<T> {
  const old = (before ?? {}) as Fields;
  const entries = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(old[name]) !== JSON.stringify(value),
  );
  return Object.fromEntries(entries) as Partial<T>;
}

function enterRow(db: Db, act: Act, caseId: string, row: RowFacts): void {
  const personId = newId();
  enterPerson(db, act, { personId, caseId }, row.person);
  const { rowId: id, roles = [], relation = '' } = row;
  placeInCase(db, act, { id, caseId, personId, roles, relation }, ['roles', 'relation']);
}

function correctRow(db: Db, act: Act, member: MemberRecord, row: RowFacts, before?: RowFacts) {
  const { caseId } = member;
  const person = findPerson(db, member.personId);
  if (!person) return;
  correctPerson(db, act, person, caseId, changed(before?.person, row.person));
  const part = changed(partOf(before), partOf(row));
  if (Object.keys(part).length > 0) {
    placeInCase(db, act, { ...member, ...part }, Object.keys(part));
  }
}

function moveHome(db: Db, act: Act, caseId: string, before: IntakeFacts, after: IntakeFacts): void {
  const record = findCase(db, caseId);
  const { home } = after;
  if (!record || !home || JSON.stringify(home) === JSON.stringify(before.home)) return;
  updateCase(db, { ...record, ...home, rev: act.cmd });
  renewList(db, caseId);
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
    const member = findMember(db, row.rowId);
    if (member?.caseId === caseId) correctRow(db, act, member, row, old);
    else if (!member && texts.completed) enterRow(db, act, caseId, row);
  }
  moveHome(db, act, caseId, before, after);
}
