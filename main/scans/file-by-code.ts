// A page that bears the code of a printed form or drawing files itself, for the person who brought the paper in.
import { STEP_OF } from '#domain/drawings/drawing.ts';
import { firstDetails } from '#domain/drawings/first-details.ts';
import { newId } from '#domain/ids.ts';
import { mayEdit, type Session } from '#domain/roles.ts';
import { caseScope } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import type { DrawingSheet } from '../storage/drawing-sheets.ts';
import { insertDrawing } from '../storage/drawings.ts';
import { isErased } from '../storage/kept.ts';
import type { PageRecord } from '../storage/pages.ts';
import { pagesOfBatch } from '../storage/pages.ts';
import { insertDocument, placePage, restrictDocument, wasPlaced } from '../storage/placements.ts';
import { isHeldBack } from '../storage/separators.ts';
import type { Act, Store } from '../storage/store.ts';
import { isOfClosedDrawing, placeOfCode } from './place-of-code.ts';

/** Where a page stands among the pages of its batch, so that a form lies in its order however it was read. */
const orderIn = (batch: readonly PageRecord[], pageId: string) =>
  batch.findIndex(({ id }) => id === pageId);

/**
 * Begins the drawing that was made by hand on an empty sheet: there is nothing in it but its paper. Whoever
 * may not write in the case files the paper and begins nothing.
 */
function beginFromPaper(db: Db, act: Act, session: Session, sheet: DrawingSheet): void {
  const { id, caseId, tool, personId } = sheet;
  const scope = caseScope(db, caseId);
  if (scope === null || !mayEdit(session, scope)) return;
  insertDrawing(db, {
    ...{ id, caseId, tool, form: null, personId, step: STEP_OF[tool] },
    ...{ thread: id, follows: null, version: 1 },
    details: firstDetails({ tool, personId, held: null, worker: null }),
    ...{ state: 'draft', frozen: null, hash: null, author: session.user, rev: act.cmd },
    ...{ enteredAt: act.at, changedAt: act.at },
  });
  const fields = ['sheet-code'];
  act.event({ op: 'created', entity: 'drawing', entityId: id, caseId, fields });
}

/** A person filed it before its code was read: it is closed as the drawing is that stands on it. */
function closeAsDrawing(db: Db, act: Act, page: PageRecord): void {
  const { documentId, caseId, sheetCode } = page;
  if (documentId === null || page.restricted || !isOfClosedDrawing(db, sheetCode)) return;
  restrictDocument(db, documentId, act.cmd);
  const fields = ['restricted'];
  act.event({ op: 'restricted', entity: 'document', entityId: documentId, caseId, fields });
}

/**
 * Files the page where the form or drawing belongs whose code it bears: with the other pages of that sheet in
 * its batch, else as a document of its own. What lies with a drawing is told by the code alone, so a finished
 * drawing gets its paper too. Nothing is done when this person may not file there, when the form or drawing
 * is closed for some or its case is over, when a person has put the page anywhere before, and while its batch
 * has not been held against the folders it should be: then it waits with its proposal. Answers where it lies
 * now, or null.
 */
export function fileByCode(
  store: Store,
  act: Act,
  session: Session,
  page: PageRecord,
): { caseId: string; documentId: string } | null {
  const { db } = store;
  if (page.caseId !== null) closeAsDrawing(db, act, page);
  if (page.sheetCode === null || page.caseId !== null || wasPlaced(db, page.id)) return null;
  if (isHeldBack(db, page.batchId)) return null;
  const place = placeOfCode(store, session, page);
  if (place === null || (place.sheet && isErased(db, place.sheet.id))) return null;
  const { caseId, kind, step, paperDate, restricted, sheet } = place;
  if (sheet) beginFromPaper(db, act, session, sheet);
  const batch = pagesOfBatch(db, page.batchId);
  const beside = batch.find((one) => one.sheetCode === page.sheetCode && one.caseId === caseId);
  const documentId = beside?.documentId ?? newId();
  const by = { at: act.at, user: session.user, rev: act.cmd };
  if (!beside?.documentId) {
    insertDocument(db, {
      ...{ id: documentId, caseId, kind, step, paperDate, restricted },
      ...{ filedBy: session.user, filedAt: act.at, rev: act.cmd },
    });
  } else if (restricted && !beside.restricted) restrictDocument(db, documentId, act.cmd);
  const placing = { documentId, caseId, ...by, byCode: true };
  placePage(db, page.id, orderIn(batch, page.id), placing);
  const fields = ['sheet-code'];
  act.event({ op: 'filed', entity: 'document', entityId: documentId, caseId, fields });
  return { caseId, documentId };
}
