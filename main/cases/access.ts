// Restricting a case, a form, a paper or a drawing to named people with a reason; asking for access, answering.
import type { z } from 'zod';
import type { accessCalls } from '#contract/access.ts';
import { COUNSELLING, mayReadForm } from '#domain/forms/rights.ts';
import { newId } from '#domain/ids.ts';
import { mayFile, mayRead, mayReadPaper, type Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import {
  answerRequest,
  type Closable,
  endRestriction,
  findOpenRequest,
  findRestriction,
  formFacts,
  grantsFor,
  insertGrant,
  insertRequest,
  insertRestriction,
  namedFor,
  namingOf,
  openRequests,
} from '../storage/access.ts';
import { workOnCase } from '../storage/case-work.ts';
import { caseScope, findCase, updateCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { documentsOfCase } from '../storage/documents.ts';
import { findDrawing } from '../storage/drawings.ts';
import { findForm } from '../storage/forms.ts';
import type { Act, Store } from '../storage/store.ts';

type Calls = typeof accessCalls;
type In<N extends keyof Calls> = z.output<Calls[N]['input']>;
type Out<N extends keyof Calls> = z.input<Calls[N]['output']>;
type Thing = { caseId: string; entity: Closable; entityId: string };

function paperIn(db: Db, { caseId, entityId }: Thing) {
  const paper = documentsOfCase(db, caseId).find(({ id }) => id === entityId);
  if (!paper) throw new AppError('not-found');
  return paper;
}

function drawingIn(db: Db, { caseId, entityId }: Thing) {
  const drawing = findDrawing(db, entityId);
  if (drawing?.caseId !== caseId) throw new AppError('not-found');
  return drawing.details;
}

/** May this person read the thing? Throws `not-found` when the case has no such thing. */
function mayReadThing(db: Db, session: Session, thing: Thing): boolean {
  const { caseId, entity, entityId } = thing;
  const scope = caseScope(db, caseId);
  if (!scope) throw new AppError('not-found');
  if (entity === 'case') {
    if (entityId !== caseId) throw new AppError('not-found');
    return mayRead(session, scope) || mayFile(session, scope);
  }
  if (entity === 'form') {
    const form = findForm(db, entityId);
    if (form?.caseId !== caseId) throw new AppError('not-found');
    return mayReadForm(session, scope, formFacts(db, form));
  }
  const { restricted } = entity === 'drawing' ? drawingIn(db, thing) : paperIn(db, thing);
  return mayReadPaper(session, scope, { restricted, ...namingOf(db, entityId) });
}

function requireReader(db: Db, session: Session, thing: Thing): void {
  if (!mayReadThing(db, session, thing)) throw new AppError('not-allowed');
}

/** Who may see it and why; for those who may see it themselves. */
export function listAccess(db: Db, session: Session, thing: In<'access.list'>): Out<'access.list'> {
  requireReader(db, session, thing);
  const found = findRestriction(db, thing.entityId);
  return {
    restriction: found && { by: found.user, at: found.at, reason: found.reason },
    named: grantsFor(db, thing.entityId).map(({ userId, user, at, reason }) => {
      return { user: userId, by: user, at, reason };
    }),
  };
}

/** The mark on the case itself, which its list and every right on it are decided by. */
function markCase(db: Db, act: Act, caseId: string, restricted: boolean): void {
  const record = findCase(db, caseId);
  if (record) updateCase(db, { ...record, restricted, changedAt: act.at, rev: act.cmd });
}

function tell(act: Act, op: string, { caseId, entity, entityId }: Thing): void {
  act.event({ op, entity, entityId, caseId, fields: ['restricted'] });
}

/** Closes the thing for everybody but the named; a second time the names and reason are exchanged. */
export function restrict(store: Store, session: Session, input: In<'access.restrict'>) {
  const { db } = store;
  const { cmd, caseId, entity, entityId, people, reason } = input;
  const call = { cmd, caseId, call: 'access.restrict', input };
  const outcome = workOnCase(store, session, call, (act) => {
    const thing: Thing = { caseId, entity, entityId };
    requireReader(db, session, thing);
    endRestriction(db, entityId, session.user, act.at);
    const why = { ...thing, reason, user: session.user, at: act.at };
    insertRestriction(db, { id: newId(), ...why }, act.cmd);
    for (const userId of new Set([...people, session.user])) {
      insertGrant(db, { id: newId(), ...why, userId }, act.cmd);
    }
    if (entity === 'case') markCase(db, act, caseId, true);
    tell(act, 'restricted', thing);
    return { rev: act.cmd };
  });
  return answer(outcome);
}

/** Ends a restriction; who had been named and why stays in the record. */
export function openAgain(store: Store, session: Session, input: In<'access.open'>) {
  const { db } = store;
  const { cmd, caseId, entity, entityId } = input;
  const call = { cmd, caseId, call: 'access.open', input };
  const outcome = workOnCase(store, session, call, (act) => {
    const thing: Thing = { caseId, entity, entityId };
    requireReader(db, session, thing);
    endRestriction(db, entityId, session.user, act.at);
    if (entity === 'case') markCase(db, act, caseId, false);
    tell(act, 'opened', thing);
    return { rev: act.cmd };
  });
  return answer(outcome);
}

/**
 * Asks the coordinator for access. Throws `conflict` when the thing is open to this person anyway, and
 * `already-exists` while their request waits.
 */
export function askForAccess(store: Store, session: Session, input: In<'access.ask'>) {
  const { db } = store;
  const { cmd, id, caseId, entity, entityId, reason } = input;
  return store.act(session, cmd, (act) => {
    const thing: Thing = { caseId, entity, entityId };
    if (mayReadThing(db, session, thing)) throw new AppError('conflict');
    // Nobody but the counsellor could give it, and nobody would be told of the request.
    if (findForm(db, entityId)?.form === COUNSELLING) throw new AppError('not-allowed');
    const waits = openRequests(db).some(
      (one) => one.entityId === entityId && one.user === session.user,
    );
    if (waits) throw new AppError('already-exists');
    insertRequest(db, { id, ...thing, user: session.user, reason, at: act.at }, act.cmd);
    act.event({ op: 'asked', entity, entityId, caseId });
    return { rev: act.cmd };
  });
}

/**
 * The coordinator may read a counselling note that is closed even for her: the reason she gave is kept with
 * her name, where its counsellor sees it. Throws `conflict` when it is open to her anyway.
 */
export function openNote(store: Store, session: Session, input: In<'access.openNote'>) {
  const { db } = store;
  const { cmd, caseId, formId, reason } = input;
  return store.act(session, cmd, (act) => {
    const form = findForm(db, formId);
    if (form?.caseId !== caseId || form.form !== COUNSELLING) throw new AppError('not-found');
    const thing: Thing = { caseId, entity: 'form', entityId: formId };
    if (mayReadThing(db, session, thing)) throw new AppError('conflict');
    const given = { id: newId(), ...thing, userId: session.user, reason };
    insertGrant(db, { ...given, user: session.user, at: act.at }, act.cmd);
    act.event({ op: 'opened-with-reason', entity: 'form', entityId: formId, caseId });
    return { rev: act.cmd };
  });
}

/** Requests nobody has answered; one about a concern is told to nobody it is hidden from. */
export function listRequests(db: Db, session: Session): Out<'access.requests'> {
  const requests = openRequests(db)
    .filter((one) => mayReadThing(db, session, one))
    .map(({ id, caseId, entity, entityId, user, at, reason }) => {
      const code = findCase(db, caseId)?.code ?? '';
      return { id, caseId, entity, entityId, by: user, at, reason, code };
    });
  return { requests };
}

/** Grants or declines; a granted request names the person with the reason they gave. */
export function answerAccess(store: Store, session: Session, input: In<'access.answer'>) {
  const { db } = store;
  const { cmd, id, answer: said, note } = input;
  return store.act(session, cmd, (act) => {
    const request = findOpenRequest(db, id);
    if (!request) throw new AppError('not-found');
    requireReader(db, session, request);
    const { caseId, entity, entityId, user: userId, reason } = request;
    answerRequest(db, id, { answer: said, by: session.user, at: act.at, note });
    if (said === 'granted' && !namedFor(db, entityId).includes(userId)) {
      const given = { id: newId(), caseId, entity, entityId, userId, reason };
      insertGrant(db, { ...given, user: session.user, at: act.at }, act.cmd);
    }
    act.event({ op: said, entity, entityId, caseId });
    return { rev: act.cmd };
  });
}
