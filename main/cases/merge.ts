// Saying that two people, or two cases, are one, and taking it back. Nothing is moved and nothing deleted.
import type { z } from 'zod';
import type { accessCalls } from '#contract/access.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import { caseScope, findCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { casesOfPerson, findPerson } from '../storage/people.ts';
import {
  caseLinkOf,
  casesJoinedTo,
  findPersonLink,
  insertCaseLink,
  insertPersonLink,
  samePeople,
  undoCaseLink,
  undoPersonLink,
} from '../storage/sameness.ts';
import type { Store } from '../storage/store.ts';

type Calls = typeof accessCalls;
type In<N extends keyof Calls> = z.output<Calls[N]['input']>;

function mayReadCase(db: Db, session: Session, caseId: string): boolean {
  const scope = caseScope(db, caseId);
  return scope !== null && mayRead(session, scope);
}

const mayKnow = (db: Db, session: Session, personId: string): boolean =>
  casesOfPerson(db, personId).some((caseId) => mayReadCase(db, session, caseId));

/**
 * Somebody with everybody who is the same person, and all their cases; of a case that is closed for
 * the reader only its number is told. Throws `not-found` or `not-allowed`.
 */
export function viewKnown(
  db: Db,
  session: Session,
  personId: string,
): z.input<Calls['people.known']['output']> {
  if (!findPerson(db, personId)) throw new AppError('not-found');
  if (!mayKnow(db, session, personId)) throw new AppError('not-allowed');
  const { ids, links } = samePeople(db, personId);
  const known = ids.filter((id) => mayKnow(db, session, id));
  const people = known.flatMap((id) => {
    const person = findPerson(db, id);
    return person ? [{ personId: id, nameKm: person.nameKm, nameLatin: person.nameLatin }] : [];
  });
  const cases = [...new Set(ids.flatMap((id) => casesOfPerson(db, id)))].flatMap((caseId) => {
    const record = findCase(db, caseId);
    const hidden = !mayReadCase(db, session, caseId);
    return record ? [{ caseId, code: record.code, hidden }] : [];
  });
  return { people, cases, links };
}

/** Two entries of the register are one person. Throws `already-exists` when that is known. */
export function linkPeople(store: Store, session: Session, input: In<'people.same'>) {
  const { db } = store;
  const { cmd, id, caseId, personId, otherId } = input;
  const call = { cmd, caseId, call: 'people.same', input };
  const outcome = workOnCase(store, session, call, (act) => {
    if (!casesOfPerson(db, personId).includes(caseId) || !findPerson(db, otherId))
      throw new AppError('not-found');
    if (!mayKnow(db, session, otherId)) throw new AppError('not-allowed');
    if (samePeople(db, personId).ids.includes(otherId)) throw new AppError('already-exists');
    insertPersonLink(db, { id, one: personId, other: otherId, at: act.at }, act.cmd);
    act.event({ op: 'linked', entity: 'person', entityId: personId, caseId });
    return { rev: act.cmd };
  });
  return answer(outcome);
}

/** They are two people after all. */
export function unlinkPeople(store: Store, session: Session, input: In<'people.notSame'>) {
  const { db } = store;
  const { cmd, id, caseId } = input;
  const call = { cmd, caseId, call: 'people.notSame', input };
  const outcome = workOnCase(store, session, call, (act) => {
    const link = findPersonLink(db, id);
    const here = [link?.one, link?.other].some(
      (person) => person !== undefined && casesOfPerson(db, person).includes(caseId),
    );
    if (!link || !here) throw new AppError('not-found');
    undoPersonLink(db, id, act.at, act.cmd);
    act.event({ op: 'unlinked', entity: 'person', entityId: link.one, caseId });
    return { rev: act.cmd };
  });
  return answer(outcome);
}

/** The second case points to the first. Neither may be joined to another one already. */
export function joinCases(store: Store, session: Session, input: In<'cases.join'>) {
  const { db } = store;
  const { cmd, id, caseId, into, reason } = input;
  const call = { cmd, caseId, call: 'cases.join', input };
  const outcome = workOnCase(store, session, call, (act) => {
    if (!findCase(db, into)) throw new AppError('not-found');
    if (into === caseId) throw new AppError('invalid-input');
    const taken = caseLinkOf(db, caseId) ?? caseLinkOf(db, into);
    if (taken || casesJoinedTo(db, caseId).length > 0) throw new AppError('already-exists');
    insertCaseLink(db, { id, caseId, into, reason, at: act.at }, session.user, act.cmd);
    act.event({ op: 'joined', entity: 'case', entityId: caseId, caseId });
    act.event({ op: 'joined', entity: 'case', entityId: into, caseId: into });
    return { rev: act.cmd };
  });
  return answer(outcome);
}

/** They are two cases after all. */
export function partCases(store: Store, session: Session, input: In<'cases.part'>) {
  const { db } = store;
  const { cmd, id, caseId } = input;
  const outcome = workOnCase(store, session, { cmd, caseId, call: 'cases.part', input }, (act) => {
    const link = caseLinkOf(db, caseId);
    if (link?.id !== id) throw new AppError('not-found');
    undoCaseLink(db, id, session.user, act.at);
    act.event({ op: 'parted', entity: 'case', entityId: caseId, caseId });
    act.event({ op: 'parted', entity: 'case', entityId: link.into, caseId: link.into });
    return { rev: act.cmd };
  });
  return answer(outcome);
}
