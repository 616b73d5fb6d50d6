// The coordinator's answer to an exception that a worker asked for.
import type { z } from 'zod';
import type { exceptionCalls } from '#contract/exceptions.ts';
import type { Session } from '#domain/roles.ts';
import { answer } from '../../ipc/answer.ts';
import { AppError } from '../../ipc/errors.ts';
import { workOnCase } from '../../storage/case-work.ts';
import { decideException, findException } from '../../storage/exceptions.ts';
import type { Store } from '../../storage/store.ts';

type DecideInput = z.output<(typeof exceptionCalls)['exceptions.decide']['input']>;

/** Throws `not-found`, or `final` when it was decided already. */
export function decideOnException(
  store: Store,
  session: Session,
  input: DecideInput,
): { formId: string } {
  const { db } = store;
  const { cmd, id, says, why } = input;
  const asked = findException(db, id);
  if (!asked) throw new AppError('not-found');
  const { caseId, formId } = asked;
  const call = { cmd, caseId, call: 'exceptions.decide', input };
  const outcome = workOnCase(store, session, call, (act) => {
    const one = findException(db, id);
    if (one?.says !== null) throw new AppError('final', { rev: one?.rev ?? '' });
    decideException(db, id, { says, why, by: session.user, at: act.at, rev: act.cmd });
    const op = says === 'yes' ? 'exception-allowed' : 'exception-refused';
    act.event({ op, entity: 'form', entityId: formId, caseId });
    return { formId };
  });
  return answer(outcome);
}
