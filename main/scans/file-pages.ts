// Files pages in the folder of a case as one document, and takes them out again.
import type { z } from 'zod';
import type { scanCalls } from '#contract/scans.ts';
import { mayFile, type Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import { keepStep, type StepWhat } from '../storage/page-steps.ts';
import type { PageRecord } from '../storage/pages.ts';
import {
  findDocument,
  insertDocument,
  pagesIn,
  placePage,
  takeOut,
} from '../storage/placements.ts';
import type { Act, Store } from '../storage/store.ts';
import { pageToMove } from './page-access.ts';
import { isOfClosedDrawing } from './place-of-code.ts';

type Input<N extends keyof typeof scanCalls> = z.output<(typeof scanCalls)[N]['input']>;

/** A step that can be undone, in the batch of its first page. */
const stepOf = (act: Act, session: Session, what: StepWhat, page: PageRecord | undefined) => ({
  ...{ id: act.cmd, batchId: page?.batchId ?? '', what, user: session.user, at: act.at },
});

/** Tells the folder a page leaves that it left. */
function noteLeaving(
  act: Act,
  page: { id: string; caseId: string | null; documentId: string | null },
) {
  if (page.documentId === null) return;
  const { id: entityId, caseId } = page;
  act.event({ op: 'unfiled', entity: 'page', entityId, caseId });
}

/**
 * Files `pages` in the order given as one new document. A page that lay elsewhere moves (where it lay
 * stays known), a separator stays out. A sheet of a closed drawing is as closed as the drawing, whatever was chosen. One command,
 * one transaction: all pages or none.
 */
export function filePages(
  store: Store,
  session: Session,
  input: Input<'scans.file'>,
): { documentId: string } {
  const { cmd, documentId, caseId, kind, step, paperDate } = input;
  const call = { cmd, caseId, call: 'scans.file', input };
  const outcome = workOnCase(
    store,
    session,
    call,
    (act) => {
      const ids = [...new Set(input.pages)];
      const all = ids.map((id) => pageToMove(store, session, id));
      const pages = all.filter(({ isSeparator }) => !isSeparator);
      if (pages.length === 0) throw new AppError('invalid-input', { field: 'pages' });
      const isClosed = pages.some((page) => isOfClosedDrawing(store.db, page.sheetCode));
      const restricted = input.restricted || isClosed;
      insertDocument(store.db, {
        ...{ id: documentId, caseId, kind, step, paperDate, restricted },
        ...{ filedBy: session.user, filedAt: act.at, rev: act.cmd },
      });
      const placing = { documentId, caseId, at: act.at, user: session.user, rev: act.cmd };
      keepStep(store.db, stepOf(act, session, 'file', pages[0]), ids, () => {
        for (const [ix, page] of pages.entries()) {
          noteLeaving(act, page);
          placePage(store.db, page.id, ix, placing);
        }
      });
      act.event({ op: 'filed', entity: 'document', entityId: documentId, caseId });
      return { documentId };
    },
    mayFile,
  );
  return answer(outcome);
}

/** Takes all pages out of a document; they are unfiled paper again. Undoes `filePages`. */
export function unfilePages(
  store: Store,
  session: Session,
  input: Input<'scans.unfile'>,
): { pages: string[] } {
  const { cmd, documentId } = input;
  const document = findDocument(store.db, documentId);
  if (!document) throw new AppError('not-found');
  const call = { cmd, caseId: document.caseId, call: 'scans.unfile', input };
  const outcome = workOnCase(
    store,
    session,
    call,
    (act) => {
      const pages = pagesIn(store.db, documentId);
      const moved = pages.map((id) => pageToMove(store, session, id));
      keepStep(store.db, stepOf(act, session, 'unfile', moved[0]), pages, () => {
        for (const id of pages) takeOut(store.db, id, act.at);
      });
      act.event({
        op: 'unfiled',
        entity: 'document',
        entityId: documentId,
        caseId: document.caseId,
      });
      return { pages };
    },
    mayFile,
  );
  return answer(outcome);
}
