// Work that came after its case was given to somebody else: done again by who has it now, or dropped.
import type { z } from 'zod';
import type { accessCalls } from '#contract/access.ts';
import { mayEdit, type Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import type { Route } from '../ipc/router.ts';
import { workOnCase } from '../storage/case-work.ts';
import { caseScope, findCase } from '../storage/cases.ts';
import { type JsonObject, readObject } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import { allLateWork, findLateWork, settleLateWork } from '../storage/kept.ts';
import type { Store } from '../storage/store.ts';

type Calls = typeof accessCalls;

/** Late work nobody has settled, on the cases this person may change. */
export function listLateWork(db: Db, session: Session): z.input<Calls['late.list']['output']> {
  const works = allLateWork(db).flatMap(({ id, caseId, call, user, at, input }) => {
    const scope = caseScope(db, caseId);
    if (!scope || !mayEdit(session, scope)) return [];
    const { cmd: _, ...sent } = readObject(input);
    return [
      { id, caseId, code: findCase(db, caseId)?.code ?? '', call, by: user, at, input: sent },
    ];
  });
  return { works };
}

/** The call that brings the work in: the text of a form is kept beside the one that stands. */
function repeatOf(call: string, sent: JsonObject, cmd: string): [name: string, input: JsonObject] {
  if (call !== 'forms.save' && call !== 'forms.complete') return [call, { ...sent, cmd }];
  const { formId = null, baseRev = null, answers = null } = sent;
  return ['forms.keepBoth', { formId, baseRev, answers, cmd }];
}

/**
 * Settles late work. What is applied goes through the same door as everything else, with the rights of
 * whoever settles it and under the id of the work, so that a second try does nothing twice; when it is
 * refused there, the work stays. Dropping needs a reason.
 */
export async function settleLate(
  deps: { store: Store; again: Route },
  session: Session,
  input: z.output<Calls['late.settle']['input']>,
): Promise<{ rev: string }> {
  const { store, again } = deps;
  const { cmd, id, caseId, outcome, reason } = input;
  const work = findLateWork(store.db, id);
  if (work?.caseId !== caseId) throw new AppError('not-found');
  const scope = caseScope(store.db, caseId);
  if (!scope || !mayEdit(session, scope)) throw new AppError('not-allowed');
  if (outcome === 'dropped' && reason.trim() === '')
    throw new AppError('invalid-input', { missing: 'reason' });
  if (outcome === 'applied') {
    const [name, sent] = repeatOf(work.call, readObject(work.input), id);
    const done = await again(session, name, sent);
    if (!done.ok) throw new AppError(done.code, done.detail);
  }
  const call = { cmd, caseId, call: 'late.settle', input };
  const settled = workOnCase(store, session, call, (act) => {
    const told = { lateId: id, caseId, outcome, reason, user: session.user, at: act.at };
    if (!settleLateWork(store.db, told, act.cmd)) throw new AppError('not-found');
    act.event({ op: `late-${outcome}`, entity: 'case', entityId: id, caseId });
    return { rev: act.cmd };
  });
  return answer(settled);
}
