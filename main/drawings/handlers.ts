// The calls of drawings: each is one use case of its own file.
import type { drawingCalls } from '#contract/drawings.ts';
import type { Emit } from '#contract/events.ts';
import { isGivenOut } from '#domain/drawings/giving-out.ts';
import { AppError } from '../ipc/errors.ts';
import type { Handlers } from '../ipc/router.ts';
import { noteGivenOut } from '../storage/drawing-reasons.ts';
import { saveForPerson } from '../storage/save-for-person.ts';
import type { Store } from '../storage/store.ts';
import { beginDrawing } from './begin.ts';
import { changeDrawing } from './change.ts';
import { finishDrawing } from './finish.ts';
import { settleDetails } from './kept-details.ts';
import { viewNews } from './news.ts';
import { openDrawing } from './open.ts';
import { caseOfDrawing, requireDrawing } from './rights.ts';
import { keepSheet } from './sheet.ts';
import { listDrawings, viewDrawing } from './view.ts';

type Deps = {
  store: () => Store;
  emit: Emit;
  dialogs: { saveAs(name: string): Promise<string | null> };
};

export function drawingHandlers({ store, emit, dialogs }: Deps): Handlers<typeof drawingCalls> {
  /** Tells the windows that show this case to ask again. */
  const told = <T>(caseId: string, id: string, done: T): T => {
    emit('changed', { entity: 'drawing', id, caseId });
    return done;
  };
  return {
    'drawings.list': ({ caseId }, session) => listDrawings(store().db, session, caseId),
    'drawings.begin': (input, session) => {
      const begun = beginDrawing(store(), session, input);
      return told(input.caseId, begun.drawingId, begun);
    },
    'drawings.view': ({ drawingId }, session) => viewDrawing(store(), session, drawingId),
    'drawings.news': (input, session) => viewNews(store(), session, input),
    'drawings.change': (input, session) => {
      const done = changeDrawing(store(), session, input);
      return told(caseOfDrawing(store().db, input.drawingId), input.drawingId, done);
    },
    'drawings.finish': (input, session) => {
      const { caseId } = requireDrawing(store().db, session, input.drawingId);
      return told(caseId, input.drawingId, finishDrawing(store(), session, input));
    },
    'drawings.settle': (input, session) => {
      const { caseId } = requireDrawing(store().db, session, input.drawingId);
      return told(caseId, input.drawingId, settleDetails(store(), session, input));
    },
    'drawings.open': (input, session) => {
      const { caseId } = requireDrawing(store().db, session, input.drawingId);
      return told(caseId, input.drawingId, openDrawing(store(), session, input));
    },
    'drawings.sheet': (input, session) => keepSheet(store(), session, input),
    'drawings.export': async ({ drawingId, to, picture, reason }, session) => {
      const drawing = requireDrawing(store().db, session, drawingId);
      if (!isGivenOut(drawing.details.agreed.share, session.role, reason))
        throw new AppError('not-agreed');
      // Which tool it is would tell of a body map to whoever sees the file.
      const path = await dialogs.saveAs(`samnum-drawing-${drawingId.slice(-6)}.${to}`);
      if (path === null) return { done: false };
      await saveForPerson(path, to === 'svg' ? picture : Buffer.from(picture, 'base64'));
      noteGivenOut(store(), session, drawing, { op: 'exported', reason });
      return { done: true };
    },
  };
}
