// A page that bears the code of a printed form files itself, for the person who brought the paper in.
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import type { PageRecord } from '../storage/pages.ts';
import { pagesOfBatch } from '../storage/pages.ts';
import { insertDocument, placePage, wasPlaced } from '../storage/placements.ts';
import type { Act, Store } from '../storage/store.ts';
import { mayFileIn, placeOfCode } from './suggest.ts';

/** Where a page stands among the pages of its batch, so that a form lies in its order however it was read. */
const orderIn = (batch: readonly PageRecord[], pageId: string) =>
  batch.findIndex(({ id }) => id === pageId);

/**
 * Files the page where the form belongs whose code it bears: with the other pages of that sheet in its
 * batch, else as a document of its own. Nothing is done when this person may not file there, when the form
 * is closed for some or its case is over, and when a person has put the page anywhere before: then it waits
 * with its proposal. Answers where it lies now, or null.
 */
export function fileByCode(
  store: Store,
  act: Act,
  session: Session,
  page: PageRecord,
): { caseId: string; documentId: string } | null {
  const { db } = store;
  if (page.sheetCode === null || page.caseId !== null || wasPlaced(db, page.id)) return null;
  const place = placeOfCode(store, page, (caseId) => mayFileIn(store, session, caseId));
  if (!place?.caseId || !place.kind || !place.step) return null;
  const { caseId, kind, step, paperDate } = place;
  const batch = pagesOfBatch(db, page.batchId);
  const beside = batch.find((one) => one.sheetCode === page.sheetCode && one.caseId === caseId);
  const documentId = beside?.documentId ?? newId();
  const by = { at: act.at, user: session.user, rev: act.cmd };
  if (!beside?.documentId) {
    insertDocument(db, {
      ...{ id: documentId, caseId, kind, step, paperDate, restricted: false },
      ...{ filedBy: session.user, filedAt: act.at, rev: act.cmd },
    });
  }
  const placing = { documentId, caseId, ...by, byCode: true };
  placePage(db, page.id, orderIn(batch, page.id), placing);
  const fields = ['sheet-code'];
  act.event({ op: 'filed', entity: 'document', entityId: documentId, caseId, fields });
  return { caseId, documentId };
}
