// Two texts of one form: both are kept until a person has looked at them. Nothing is merged by machine.
import type { z } from 'zod';
import type { formCalls } from '#contract/forms.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { type JsonObject, writeJson } from '../storage/columns.ts';
import { keepVersion, settleVersion } from '../storage/kept.ts';
import type { Store } from '../storage/store.ts';
import { requireForm } from './find.ts';
import { workOnForm } from './form-work.ts';

type KeepInput = z.output<(typeof formCalls)['forms.keepBoth']['input']>;
type SettleInput = z.output<(typeof formCalls)['forms.settle']['input']>;

/** Keeps this text beside the one that was saved first. */
export function keepBoth(store: Store, session: Session, input: KeepInput): { keptId: string } {
  const { cmd, formId, baseRev, answers } = input;
  const { caseId } = requireForm(store.db, formId);
  const call = { cmd, caseId, call: 'forms.keepBoth', input };
  const outcome = workOnForm(store, session, formId, call, (act) => {
    const keptId = newId();
    keepVersion(store.db, {
      ...{ id: keptId, entity: 'form', entityId: formId, caseId, baseRev },
      ...{ content: writeJson(answers as JsonObject), user: session.user, at: act.at },
    });
    act.event({
      op: 'kept',
      entity: 'form',
      entityId: formId,
      caseId,
      fields: Object.keys(answers),
    });
    return { keptId };
  });
  return answer(outcome);
}

/** A person has taken from the second text what is right; it is put away, not deleted. */
export function settleKept(store: Store, session: Session, input: SettleInput): { keptId: string } {
  const { cmd, formId, keptId } = input;
  const { caseId } = requireForm(store.db, formId);
  const call = { cmd, caseId, call: 'forms.settle', input };
  const outcome = workOnForm(store, session, formId, call, (act) => {
    if (!settleVersion(store.db, formId, keptId, act.at)) throw new AppError('not-found');
    act.event({ op: 'settled', entity: 'form', entityId: formId, caseId });
    return { keptId };
  });
  return answer(outcome);
}
