// Every change inside a case goes through here: is the case there, may this person, was it moved away?
import { type CaseScope, mayEdit, type Session } from '#domain/roles.ts';
import { caseScope, touchCase, workedBefore } from './cases.ts';
import { type Json, writeJson } from './columns.ts';
import { isErased, keepLateWork } from './kept.ts';
import type { Act, Store } from './store.ts';

export type Refusal = 'not-found' | 'erased' | 'not-allowed';
/** `late`: the case was given to somebody else meanwhile, and the work is kept for them. */
export type Outcome<T> = { done: T } | { refused: Refusal; late: boolean };

export type CaseCall = {
  cmd: string;
  caseId: string;
  /** Name of the call and everything that was sent: kept when the work comes too late. */
  call: string;
  input: { [key: string]: unknown };
  /** The person entered what they change, so that it is kept when it comes too late; default: no. */
  entered?: boolean;
};

/** Thrown to roll a transaction back; never leaves this file. */
class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/**
 * One change inside a case, in one transaction. Refused, with nothing written, when there is no
 * such case, when it was erased (that it was asked for is noted, what was sent is dropped), or when
 * the person may not do it. Work of somebody who had the case, or entered it, until it was moved is
 * refused too, but kept as late work for whoever has it now. `may` is the right to ask for (default: edit).
 */
export function workOnCase<T>(
  store: Store,
  session: Session,
  call: CaseCall,
  work: (act: Act, scope: CaseScope) => T,
  may: (session: Session, scope: CaseScope) => boolean = mayEdit,
): Outcome<T> {
  try {
    return store.act(session, call.cmd, (act): Outcome<T> => {
      const scope = caseScope(store.db, call.caseId);
      if (!scope) throw new RefusedError(isErased(store.db, call.caseId) ? 'erased' : 'not-found');
      if (may(session, scope)) {
        const done = work(act, scope);
        touchCase(store.db, call.caseId, act.at);
        return { done };
      }
      const hadIt = call.entered === true || workedBefore(store.db, call.caseId, session.user);
      if (!hadIt) throw new RefusedError('not-allowed');
      const lateId = keepLateWork(store.db, {
        caseId: call.caseId,
        call: call.call,
        input: writeJson(call.input as { [key: string]: Json }),
        refused: 'not-allowed',
        user: session.user,
        at: act.at,
      });
      act.event({ op: 'late', entity: 'case', entityId: lateId, caseId: call.caseId });
      return { refused: 'not-allowed', late: true };
    });
  } catch (thrown) {
    if (!(thrown instanceof RefusedError)) throw thrown;
    if (thrown.refusal === 'erased') {
      store.note(session, { op: 'refused', entity: 'case', entityId: call.caseId });
    }
    return { refused: thrown.refusal, late: false };
  }
}
