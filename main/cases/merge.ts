// Saying that two people, or two cases, are one, and taking it back. Nothing is moved and nothing deleted.
import type { z } from 'zod';
import type { accessCalls } from '#contract/access.ts';
import type { peopleCalls } from '#contract/people.ts';
import type { Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import { findCase } from '../storage/cases.ts';
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
import { mayKnow } from './register.ts';

type Calls = typeof accessCalls;
type In<N extends keyof Calls> = z.output<Calls[N]['input']>;

/** Two entries of the register are one person. Throws `already-exists` when that is known. */
export function linkPeople(store: Store, session: Session, input: In<'people.same'>) {
  const { db } = store;
  const { cmd, id, caseId, personId, otherId, reason } = input;
  const call = { cmd, caseId, call: 'people.same', input };
  const outcome = workOnCase(store, session, call, (act) => {
    if (!casesOfPerson(db, personId).includes(caseId) || !findPerson(db, otherId))
      throw new AppError('not-found');
    if (!mayKnow(db, session, otherId)) throw new AppError('not-allowed');
    if (samePeople(db, personId).ids.includes(otherId)) throw new AppError('already-exists');
    const link = { id, one: personId, other: otherId, at: act.at, reason, user: session.user };
    insertPersonLink(db, link, 'same', act.cmd);
    act.event({ op: 'linked', entity: 'person', entityId: personId, caseId });
    return { rev: act.cmd };
  });
  return answer(outcome);
}

/** They look alike and are two; it is not asked again. Throws `already-exists` when they are one. */
export function keepApart(
  store: Store,
  session: Session,
  input: z.output<(typeof peopleCalls)['people.differ']['input']>,
) {
  const { db } = store;
  const { cmd, id, caseId, personId, otherId } = input;
  const call = { cmd, caseId, call: 'people.differ', input };
  const outcome = workOnCase(store, session, call, (act) => {
    if (!casesOfPerson(db, personId).includes(caseId) || !findPerson(db, otherId))
      throw new AppError('not-found');
    if (samePeople(db, personId).ids.includes(otherId)) throw new AppError('already-exists');
    const link = { id, one: personId, other: otherId, at: act.at, reason: '', user: session.user };
    insertPersonLink(db, link, 'not-same', act.cmd);
    act.event({ op: 'kept-apart', entity: 'person', entityId: personId, caseId });
    return { rev: act.cmd };
  });
  return answer(outcome);
}

/** What was said of two entries does not hold: they are two people after all, or may be one. */
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
