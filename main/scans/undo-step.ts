// Takes back what a person did last to the pages of a batch, also after the app was closed.
import type { z } from 'zod';
import type { scanCalls } from '#contract/scans.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { namingOf } from '../storage/access.ts';
import type { Db } from '../storage/database.ts';
import {
  findStep,
  type LayChange,
  markUndone,
  type PageStep,
  sameLay,
  stepsOf,
} from '../storage/page-steps.ts';
import { shownText } from '../storage/page-texts.ts';
import {
  findPage,
  markPage,
  type PageLay,
  pagesOfBatch,
  setBegins,
  setPlace,
} from '../storage/pages.ts';
import { findDocument, placePage, takeOut } from '../storage/placements.ts';
import { insertSort, markSeparator } from '../storage/separators.ts';
import type { Act, Store } from '../storage/store.ts';
import { mayMovePage, pageToMove } from './page-access.ts';
import { mayFileIn } from './place-of-code.ts';
import { putShow } from './show-page.ts';

type Undone = z.input<(typeof scanCalls)['scans.undo']['output']> & { turned: string[] };

/**
 * Do the pages still lie as this step left them, where this person may move them? What others, or the machine, changed
 * since is not undone.
 */
function stillFits(store: Store, session: Session, { pages }: PageStep): boolean {
  return pages.every(({ id, was, now }) => {
    const page = findPage(store.db, id);
    if (!page) return false;
    const names = Object.keys(now) as (keyof PageLay)[];
    return (
      mayMovePage(store, session, page) &&
      names.every((name) => sameLay(page.lay[name], now[name])) &&
      mayLieIn(store, session, was.filed?.documentId)
    );
  });
}

/** May this person put a page back into the document it lay in? */
function mayLieIn(store: Store, session: Session, documentId: string | undefined): boolean {
  if (documentId === undefined) return true;
  const document = findDocument(store.db, documentId);
  if (!document) return false;
  const { only, named } = namingOf(store.db, documentId);
  const isNamed = session.role === 'coordinator' || named.includes(session.user);
  return (!only || isNamed) && mayFileIn(store, session, document.caseId, document.restricted);
}

function putBack(store: Store, session: Session, act: Act, { id, was }: LayChange): boolean {
  const { db } = store;
  const page = pageToMove(store, session, id);
  const turned = putShow(db, page, was, act.cmd);
  const decided = was.blank !== undefined || was.pictureOnly !== undefined;
  // Whoever marked it had looked at it; without the mark somebody still has to.
  if (decided && shownText(db, id)?.needsEye) {
    markPage(db, id, { state: 'needs-eye', attempts: 0, notBefore: 0, error: null });
  }
  if (was.place !== undefined) setPlace(db, id, was.place);
  if (was.begins !== undefined) setBegins(db, id, was.begins);
  if (was.separator !== undefined) markSeparator(db, id, was.separator);
  if (was.filed === null) takeOut(db, id, act.at);
  if (was.filed) {
    const { documentId, ix, byCode } = was.filed;
    const caseId = findDocument(db, documentId)?.caseId;
    if (caseId === undefined) throw new AppError('not-found');
    const by = { at: act.at, user: session.user, rev: act.cmd, byCode };
    placePage(db, id, ix, { documentId, caseId, ...by });
  }
  const caseId = findPage(db, id)?.caseId ?? null;
  const told = { op: 'undone', entity: 'page', entityId: id, fields: Object.keys(was) } as const;
  // Each case learns what came or went.
  for (const of of new Set([page.caseId, caseId])) act.event({ ...told, caseId: of });
  return turned;
}

/** A stack whose sorting was taken back is not sorted by itself again: it waits for an answer. */
function askAgain(db: Db, act: Act, { user }: Session, batchId: string): void {
  const { length: pages } = pagesOfBatch(db, batchId);
  const again = { id: act.cmd, batchId, answer: 'by-hand', folderId: null } as const;
  insertSort(db, { ...again, pages, at: act.at, user });
}

/**
 * Undoes the step `step`, or the newest one of this person in the batch that still fits: every page it changed
 * lies as it left it. All of it or nothing; an event for every page. `what` null: there was nothing to undo.
 */
export function undoStep(
  store: Store,
  session: Session,
  input: z.output<(typeof scanCalls)['scans.undo']['input']>,
): Undone {
  const { db } = store;
  const { cmd, batchId, step: wanted } = input;
  return store.act(session, cmd, (act): Undone => {
    const named = wanted === undefined ? null : findStep(db, wanted, session.user);
    const known = wanted === undefined ? stepsOf(db, batchId, session.user) : named ? [named] : [];
    const step = known.find((one) => stillFits(store, session, one));
    if (!step) {
      if (known.length > 0 && wanted !== undefined) throw new AppError('conflict');
      return { what: null, pageId: null, turned: [] };
    }
    const turned = step.pages
      .filter((page) => putBack(store, session, act, page))
      .map(({ id }) => id);
    markUndone(db, step.id, act.at);
    if (step.what === 'sort') askAgain(db, act, session, batchId);
    return { what: step.what, pageId: step.pages[0]?.id ?? null, turned };
  });
}
