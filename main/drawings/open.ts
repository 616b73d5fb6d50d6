// Opening a restricted drawing to everybody who may read its case: by who drew it or a coordinator, with a reason.
import type { z } from 'zod';
import type { drawingCalls } from '#contract/drawings.ts';
import type { Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import { insertReason } from '../storage/drawing-reasons.ts';
import { updateDrawing } from '../storage/drawings.ts';
import type { Store } from '../storage/store.ts';
import { mayDrawOn, mayOpenDrawing, requireDrawing } from './rights.ts';

type OpenInput = z.output<(typeof drawingCalls)['drawings.open']['input']>;

/** Throws `final` of a finished one, which stays as it is, and `not-allowed`. Its papers stay closed. */
export function openDrawing(store: Store, session: Session, input: OpenInput) {
  const { db } = store;
  const { cmd, drawingId, reason } = input;
  const stands = requireDrawing(db, session, drawingId);
  const { caseId } = stands;
  if (stands.state === 'final') throw new AppError('final', { rev: stands.rev });
  if (!mayDrawOn(db, session, stands) || !mayOpenDrawing(session, stands))
    throw new AppError('not-allowed');
  const call = { cmd, caseId, call: 'drawings.open', input };
  const outcome = workOnCase(store, session, call, (act) => {
    const drawing = requireDrawing(db, session, drawingId);
    const details = { ...drawing.details, restricted: false };
    updateDrawing(db, { ...drawing, details, changedAt: act.at, rev: act.cmd });
    insertReason(db, drawing, { act: 'opened', reason, at: act.at, by: session.user }, act.cmd);
    const fields = ['restricted'];
    act.event({ op: 'opened', entity: 'drawing', entityId: drawingId, caseId, fields });
    return { rev: act.cmd, over: drawing.rev };
  });
  return answer(outcome);
}
