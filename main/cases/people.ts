// The people of a case: adding and correcting them, and what they are to each other.
import type { z } from 'zod';
import type { caseCalls } from '#contract/cases.ts';
import { canonicalLink, checkLink } from '#domain/people/relations.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import { caseScope, findCase, updateCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import {
  endRelation,
  findRelation,
  insertRelation,
  type RelationRecord,
  relationsOf,
} from '../storage/households.ts';
import { isErased } from '../storage/kept.ts';
import {
  casesOfPerson,
  findMember,
  findPerson,
  type MemberRecord,
  type PersonFields,
  type PersonRecord,
} from '../storage/people.ts';
import { correctPerson, enterPerson, placeInCase } from '../storage/register.ts';
import type { Act, Store } from '../storage/store.ts';
import { acceptFields } from './field-changes.ts';

type SaveInput = z.output<(typeof caseCalls)['people.save']['input']>;
type RelateInput = z.output<(typeof caseCalls)['people.relate']['input']>;
type UnrelateInput = z.output<(typeof caseCalls)['people.unrelate']['input']>;
type Rev = { rev: string };

/** The fields that were sent, without those that were left out. */
function sentFields(person: SaveInput['person']): Partial<PersonFields> {
  return Object.fromEntries(Object.entries(person).filter((entry) => entry[1] !== undefined));
}

/** A person may be added to a second case only by somebody who may read one they already stand in. */
function mayKnow(db: Db, session: Session, personId: string): boolean {
  return casesOfPerson(db, personId).some((caseId) => {
    const scope = caseScope(db, caseId);
    return scope !== null && mayRead(session, scope);
  });
}

/** The fields of a known person that were sent with another value; a conflict is thrown. */
function changedFields(db: Db, known: PersonRecord, input: SaveInput, ids: string[]) {
  const sent = sentFields(input.person);
  const record = { ids, rev: known.rev, fields: known };
  const changed = acceptFields(db, record, sent, input.baseRev ?? '');
  const entries = changed.map((name) => [name, sent[name as keyof PersonFields]]);
  return Object.fromEntries(entries) as Partial<PersonFields>;
}

/** Somebody comes into the case: new in the office, or known from another case. */
function bringIn(db: Db, session: Session, act: Act, input: SaveInput): void {
  const { caseId, personId } = input;
  const known = findPerson(db, personId);
  if (!known) {
    enterPerson(db, act, { personId, caseId }, sentFields(input.person));
    return;
  }
  if (!mayKnow(db, session, personId)) throw new AppError('not-allowed');
  correctPerson(db, act, known, caseId, changedFields(db, known, input, [personId]));
}

/** Writes what was changed of somebody of the case, but for the part in it; all names of changed fields. */
function correctMember(db: Db, act: Act, input: SaveInput, member: MemberRecord): string[] {
  const { caseId, personId, roles, relation } = input;
  const known = findPerson(db, personId);
  if (!known) throw new AppError('not-found');
  const ids = [personId, member.id];
  const told = changedFields(db, known, input, ids);
  const part = { ids, rev: member.rev, fields: member };
  const moved = acceptFields(db, part, { roles, relation }, input.baseRev ?? '');
  correctPerson(db, act, known, caseId, told);
  return [...Object.keys(told), ...moved];
}

/** Adds a person to a case, or writes what was changed of one who is there. */
export function savePerson(store: Store, session: Session, input: SaveInput): Rev {
  const { cmd, caseId, id, personId, roles, relation } = input;
  const { db } = store;
  if (isErased(db, personId)) throw new AppError('erased');
  const outcome = workOnCase(store, session, { cmd, caseId, call: 'people.save', input }, (act) => {
    const member = findMember(db, id);
    if (member && (member.caseId !== caseId || member.personId !== personId)) {
      throw new AppError('not-found');
    }
    let moved = ['roles', 'relation'];
    if (member) {
      const changed = correctMember(db, act, input, member);
      if (changed.length === 0) return { rev: member.rev };
      moved = moved.filter((name) => changed.includes(name));
    } else {
      bringIn(db, session, act, input);
    }
    placeInCase(db, act, { id, caseId, personId, roles, relation }, moved);
    const record = findCase(db, caseId);
    if (record && roles.includes('main-child') && record.mainPerson !== personId) {
      updateCase(db, { ...record, mainPerson: personId });
    }
    for (const link of input.links) tiePeople(db, act, { ...link, caseId, start: null, end: null });
    return { rev: act.cmd };
  });
  return answer(outcome);
}

type NewTie = Omit<RelationRecord, 'rev'> & { replaces?: string | null };

/** Throws `not-found` for people who are not of the case, `invalid-input` for a tie that cannot be. */
function tiePeople(db: Db, act: Act, tie: NewTie): void {
  const { id, caseId, from, to, kind, start, end, replaces = null } = tie;
  const both = [from, to].every((person) => casesOfPerson(db, person).includes(caseId));
  if (!both) throw new AppError('not-found');
  if (replaces !== null && findRelation(db, replaces)?.caseId !== caseId)
    throw new AppError('not-found');
  const others = relationsOf(db, caseId).filter((other) => other.id !== replaces);
  const problem = checkLink({ from, to, kind }, others);
  if (problem) throw new AppError('invalid-input', { problem, tried: { from, to, kind } });
  if (replaces !== null) {
    endRelation(db, replaces, act.at, act.cmd);
    act.event({ op: 'unrelated', entity: 'relation', entityId: replaces, caseId });
  }
  const link = canonicalLink({ from, to, kind });
  insertRelation(db, { ...link, id, caseId, start, end, rev: act.cmd });
  act.event({ op: 'related', entity: 'relation', entityId: id, caseId, fields: ['kind'] });
}

/** Says that `from` is the `kind` of `to`, stored once, from the parent to the child; or corrects what was said. */
export function relatePeople(store: Store, session: Session, input: RelateInput): Rev {
  const { cmd, caseId } = input;
  const call = { cmd, caseId, call: 'people.relate', input };
  const outcome = workOnCase(store, session, call, (act) => {
    tiePeople(store.db, act, input);
    return { rev: act.cmd };
  });
  return answer(outcome);
}

/** Ends a relation; that it was believed stays in the record. */
export function unrelatePeople(store: Store, session: Session, input: UnrelateInput): Rev {
  const { cmd, caseId, id } = input;
  const { db } = store;
  const call = { cmd, caseId, call: 'people.unrelate', input };
  const outcome = workOnCase(store, session, call, (act) => {
    if (findRelation(db, id)?.caseId !== caseId) throw new AppError('not-found');
    endRelation(db, id, act.at, act.cmd);
    act.event({ op: 'unrelated', entity: 'relation', entityId: id, caseId });
    return { rev: act.cmd };
  });
  return answer(outcome);
}
