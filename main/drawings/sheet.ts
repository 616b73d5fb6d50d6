// An empty sheet that is printed to be drawn on: remembered by its code, so that it files itself when it comes back.
import type { z } from 'zod';
import type { drawingCalls } from '#contract/drawings.ts';
import { FORM_SHEET } from '#domain/drawings/drawing.ts';
import { paperKindsOf } from '#domain/drawings/paper-kind.ts';
import { mayEdit, type Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import { caseScope } from '../storage/cases.ts';
import { insertSheet } from '../storage/drawing-sheets.ts';
import type { Store } from '../storage/store.ts';

type SheetInput = z.output<(typeof drawingCalls)['drawings.sheet']['input']>;

/** Throws `not-found`, `not-allowed`, or `invalid-input` for a paper that cannot be of this tool. */
export function keepSheet(store: Store, session: Session, input: SheetInput) {
  const { db } = store;
  const { cmd, id, caseId, tool, kind, personId } = input;
  const scope = caseScope(db, caseId);
  // A sheet is nothing that could be done again later by somebody else: it is not kept as late work.
  if (scope && !mayEdit(session, scope)) throw new AppError('not-allowed');
  if (tool === FORM_SHEET || !paperKindsOf({ tool, form: null }).includes(kind))
    throw new AppError('invalid-input', { kind });
  const call = { cmd, caseId, call: 'drawings.sheet', input };
  const outcome = workOnCase(store, session, call, (act) => {
    const by = { at: act.at, user: session.user, rev: act.cmd };
    insertSheet(db, { id, caseId, tool, kind, personId }, by);
    act.event({ op: 'printed', entity: 'drawing', entityId: id, caseId, fields: ['sheet-code'] });
    return { sheetId: id };
  });
  return answer(outcome);
}
