// Opening a case: the case, its main child, its worker if there is one, and the draft of the intake form, in one act.
import type { z } from 'zod';
import type { caseCalls } from '#contract/cases.ts';
import { newId } from '#domain/ids.ts';
import { mayWork, type Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { keepBegunCase } from '../storage/begun-cases.ts';
import { assignWorkers, type CaseRecord, insertCase, nextCaseCode } from '../storage/cases.ts';
import { insertForm } from '../storage/forms.ts';
import { isErased } from '../storage/kept.ts';
import { findPerson } from '../storage/people.ts';
import { enterPerson, placeInCase } from '../storage/register.ts';
import { insertPersonLink } from '../storage/sameness.ts';
import type { Store } from '../storage/store.ts';
import { intakeDraft } from './intake-draft.ts';

type CreateCall = (typeof caseCalls)['cases.create'];
type Input = z.output<CreateCall['input']>;
type Output = z.input<CreateCall['output']>;

const CASE_FIELDS = ['module', 'step', 'status', 'restricted', 'opened', 'place'];

/**
 * Opens a case for its worker, who is whoever opens it; office staff open it for nobody yet. Its number
 * comes from the office's own count.
 */
export function createCase(store: Store, session: Session, input: Input): Output {
  const { db } = store;
  const { caseId, personId, casePersonId, formId, child, place } = input;
  for (const id of [caseId, personId, formId]) if (isErased(db, id)) throw new AppError('erased');
  const worker = mayWork(session) ? session.user : null;
  return store.act(session, input.cmd, (act) => {
    const record: CaseRecord = {
      id: caseId,
      code: nextCaseCode(db, new Date(act.at).getFullYear()),
      module: input.module,
      step: 1,
      status: 'open',
      restricted: input.restricted,
      opened: input.opened,
      enteredAt: act.at,
      changedAt: act.at,
      ...place,
      mainPerson: personId,
      rev: act.cmd,
    };
    insertCase(db, record);
    keepBegunCase(db, session.user, null, act.at);
    if (worker !== null) assignWorkers(db, caseId, [worker], act.at);
    act.event({ op: 'created', entity: 'case', entityId: caseId, caseId, fields: CASE_FIELDS });
    enterPerson(db, act, { personId, caseId }, child);
    const part = { roles: ['main-child', 'child'], relation: 'self' };
    placeInCase(db, act, { id: casePersonId, caseId, personId, ...part }, Object.keys(part));
    for (const other of input.notSame) {
      const link = {
        id: newId(),
        one: personId,
        other,
        at: act.at,
        reason: '',
        user: session.user,
      };
      if (findPerson(db, other)) insertPersonLink(db, link, 'not-same', act.cmd);
    }
    insertForm(db, intakeDraft(input, { user: session.user, worker, at: act.at, rev: act.cmd }));
    act.event({ op: 'created', entity: 'form', entityId: formId, caseId });
    return { caseId, code: record.code, formId, rev: act.cmd };
  });
}
