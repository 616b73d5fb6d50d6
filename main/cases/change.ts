// Changing a case: its step, module, place, whether it is open, who may read it, who works on it.
import type { z } from 'zod';
import type { caseCalls } from '#contract/cases.ts';
import type { Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import { assignWorkers, findCase, updateCase } from '../storage/cases.ts';
import { keepCasework } from '../storage/past-versions.ts';
import { renewList } from '../storage/register.ts';
import type { Store } from '../storage/store.ts';
import { acceptFields } from './field-changes.ts';

type ChangeInput = z.output<(typeof caseCalls)['cases.change']['input']>;
type AssignInput = z.output<(typeof caseCalls)['cases.assign']['input']>;

/** Writes the fields that were sent; different fields of two people both hold. */
export function changeCase(store: Store, session: Session, input: ChangeInput): { rev: string } {
  const { cmd, caseId, baseRev, step, module, status, restricted, place } = input;
  const { db } = store;
  const outcome = workOnCase(
    store,
    session,
    { cmd, caseId, call: 'cases.change', input },
    (act) => {
      const record = findCase(db, caseId);
      if (!record) throw new AppError('not-found');
      const own = { placeId: record.placeId, placeText: record.placeText };
      const fields = { ...record, place: own };
      const sent = { step, module, status, restricted, place };
      const changed = acceptFields(db, { ids: [caseId], rev: record.rev, fields }, sent, baseRev);
      if (changed.length === 0) return { rev: record.rev };
      const next = {
        ...record,
        step: step ?? record.step,
        module: module ?? record.module,
        status: status ?? record.status,
        restricted: restricted ?? record.restricted,
        ...(place ?? own),
        changedAt: act.at,
        rev: act.cmd,
      };
      keepCasework(db, act, record, next);
      updateCase(db, next);
      if (changed.includes('place')) renewList(db, caseId);
      act.event({ op: 'changed', entity: 'case', entityId: caseId, caseId, fields: changed });
      if (record.status === 'closed' && next.status === 'open')
        act.event({ op: 'reopened', entity: 'case', entityId: caseId, caseId });
      return { rev: act.cmd };
    },
  );
  return answer(outcome);
}

/** Gives the case to exactly these workers. Whoever is left out may still send late work. */
export function assignCase(store: Store, session: Session, input: AssignInput): { rev: string } {
  const { cmd, caseId, workers } = input;
  const { db } = store;
  const outcome = workOnCase(
    store,
    session,
    { cmd, caseId, call: 'cases.assign', input },
    (act) => {
      const record = findCase(db, caseId);
      if (!record) throw new AppError('not-found');
      assignWorkers(db, caseId, workers, act.at);
      updateCase(db, { ...record, rev: act.cmd });
      act.event({ op: 'assigned', entity: 'case', entityId: caseId, caseId, fields: ['workers'] });
      return { rev: act.cmd };
    },
  );
  return answer(outcome);
}
