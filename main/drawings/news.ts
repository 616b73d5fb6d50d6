// What others drew in a drawing that somebody has open.
import type { z } from 'zod';
import type { drawingCalls } from '#contract/drawings.ts';
import type { Session } from '#domain/roles.ts';
import { itemsOfDrawing } from '../storage/drawings.ts';
import type { Store } from '../storage/store.ts';
import { keptDetails } from './kept-details.ts';
import { requireDrawing } from './rights.ts';

type Call = (typeof drawingCalls)['drawings.news'];

/**
 * All of it as it stands, when it is not the version `rev` any more. That it was looked at again is an event.
 * Throws `erased`, `not-found` or `not-allowed`.
 */
export function viewNews(
  store: Store,
  session: Session,
  { drawingId, rev }: z.output<Call['input']>,
): z.input<Call['output']> {
  const { db } = store;
  const { caseId, details, state, ...drawing } = requireDrawing(db, session, drawingId);
  if (drawing.rev === rev) return { news: null };
  store.note(session, { op: 'viewed', entity: 'drawing', entityId: drawingId, caseId });
  const items = itemsOfDrawing(db, drawingId);
  return { news: { rev: drawing.rev, state, details, items, kept: keptDetails(db, drawingId) } };
}
