// Where one paper ends and the next begins: before it is filed a mark on the page, afterwards another document.
import type { z } from 'zod';
import type { scanCalls } from '#contract/scans.ts';
import { mayFile, type Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { namingOf } from '../storage/access.ts';
import { workOnCase } from '../storage/case-work.ts';
import { keepStep, type StepWhat } from '../storage/page-steps.ts';
import { findPage, type PageRecord, pagesOfBatch, setBegins } from '../storage/pages.ts';
import {
  documentLike,
  insertDocument,
  pagesIn,
  placeBehind,
  placePage,
} from '../storage/placements.ts';
import type { Act, Store } from '../storage/store.ts';
import { maySeePage, pageToMove } from './page-access.ts';
import { isOfClosedDrawing } from './place-of-code.ts';

type Input<N extends keyof typeof scanCalls> = z.output<(typeof scanCalls)[N]['input']>;
/** What can be filed now and lies with it. */
type Paper = { documentId: string; caseId: string; restricted: boolean };

/** Says of a page that no paper holds yet whether a paper begins with it. */
function markBegins(
  store: Store,
  session: Session,
  { cmd, what }: { cmd: string; what: StepWhat },
  { id, batchId }: PageRecord,
  begins: boolean,
): void {
  store.act(session, cmd, (act) => {
    const now = pageToMove(store, session, id);
    if (now.documentId !== null) throw new AppError('conflict');
    const step = { id: cmd, batchId, what, user: session.user, at: act.at };
    keepStep(store.db, step, [id], () => setBegins(store.db, id, begins));
    act.event({ op: 'changed', entity: 'page', entityId: id, caseId: null, fields: ['begins'] });
    return null;
  });
}

/** The paper a page lies in. A paper that is closed to named people is neither split nor joined. */
function paperOf(store: Store, page: PageRecord): Paper | null {
  const { documentId, caseId, restricted } = page;
  if (documentId === null || caseId === null) return null;
  if (namingOf(store.db, documentId).only) throw new AppError('not-allowed');
  return { documentId, caseId, restricted };
}

/** Puts pages into a paper, from place `from` on, each leaving where it lay. */
function putBehind(
  store: Store,
  session: Session,
  act: Act,
  ids: readonly string[],
  paper: Paper,
  from: number,
): void {
  const { documentId, caseId } = paper;
  const by = { at: act.at, user: session.user, rev: act.cmd };
  for (const [at, id] of ids.entries()) {
    const page = pageToMove(store, session, id);
    placePage(store.db, id, from + at, { documentId, caseId, ...by, byCode: page.byCode });
    act.event({ op: 'changed', entity: 'page', entityId: id, caseId, fields: ['document'] });
  }
}

/**
 * A new paper begins at this page: of filed pages those from here on become a document of their own, like the
 * one they leave (`documentId` is its id). Answers whether anything changed.
 */
export function splitPaper(
  store: Store,
  session: Session,
  input: Input<'scans.split'>,
): { changed: boolean } {
  const { cmd, pageId, documentId } = input;
  const { db } = store;
  const page = pageToMove(store, session, pageId);
  const paper = paperOf(store, page);
  if (paper === null) {
    markBegins(store, session, { cmd, what: 'split' }, page, true);
    return { changed: true };
  }
  const { caseId } = paper;
  const outcome = workOnCase(
    store,
    session,
    { cmd, caseId, call: 'scans.split', input },
    (act) => {
      const pages = pagesIn(db, paper.documentId);
      const from = pages.indexOf(pageId);
      const like = documentLike(db, paper.documentId);
      if (from < 0 || !like) throw new AppError('conflict');
      if (from === 0) return { changed: false };
      const [filedBy, filedAt] = [session.user, act.at];
      insertDocument(db, { ...like, id: documentId, filedBy, filedAt, rev: act.cmd });
      const { batchId } = page;
      const step = { id: cmd, batchId, what: 'split', user: session.user, at: act.at } as const;
      const moved = pages.slice(from);
      const next = { ...paper, documentId };
      keepStep(db, step, moved, () => putBehind(store, session, act, moved, next, 0));
      act.event({ op: 'filed', entity: 'document', entityId: documentId, caseId });
      return { changed: true };
    },
    mayFile,
  );
  return answer(outcome);
}

/** The page before this one in its batch, of those this person sees. */
function pageBefore(store: Store, session: Session, page: PageRecord): PageRecord {
  const seen = pagesOfBatch(store.db, page.batchId).filter((one) =>
    maySeePage(store, session, one),
  );
  const before = seen[seen.findIndex(({ id }) => id === page.id) - 1];
  if (!before) throw new AppError('not-found');
  return before;
}

/**
 * Pages go on with the paper before: `pages` begin with the page that was thought to be its first. Filed ones
 * bring all of their paper, separators stay out. Throws `conflict` when the two papers lie in different cases or are
 * not closed alike.
 */
export function joinPapers(
  store: Store,
  session: Session,
  input: Input<'scans.join'>,
): { changed: boolean } {
  const { db } = store;
  const { cmd, pages } = input;
  const page = pageToMove(store, session, pages[0] ?? '');
  if (page.isSeparator) throw new AppError('invalid-input', { field: 'pages' });
  const before = pageBefore(store, session, page);
  const paper = paperOf(store, before);
  const own = paperOf(store, page);
  if (paper === null) {
    if (own !== null) throw new AppError('conflict');
    markBegins(store, session, { cmd, what: 'join' }, page, false);
    return { changed: true };
  }
  const { caseId, documentId } = paper;
  if (own?.documentId === documentId) return { changed: false };
  const outcome = workOnCase(
    store,
    session,
    { cmd, caseId, call: 'scans.join', input },
    (act) => {
      const isPaper = (id: string) => findPage(db, id)?.isSeparator === false;
      const ids = own === null ? [...new Set(pages)].filter(isPaper) : pagesIn(db, own.documentId);
      const fits = own === null || (own.caseId === caseId && own.restricted === paper.restricted);
      const isClosed = ids.some((id) => isOfClosedDrawing(db, findPage(db, id)?.sheetCode ?? null));
      if (!fits || (isClosed && !paper.restricted)) throw new AppError('conflict');
      const from = placeBehind(db, documentId);
      const { batchId } = page;
      const step = { id: cmd, batchId, what: 'join', user: session.user, at: act.at } as const;
      keepStep(db, step, ids, () => putBehind(store, session, act, ids, paper, from));
      act.event({ op: 'filed', entity: 'document', entityId: documentId, caseId });
      return { changed: true };
    },
    mayFile,
  );
  return answer(outcome);
}
