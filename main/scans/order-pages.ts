// Puts the pages of a batch in another order; the papers they lie in follow.
import type { z } from 'zod';
import type { scanCalls } from '#contract/scans.ts';
import type { Session } from '#domain/roles.ts';
import { moveRun, orderFeed } from '#domain/scans/order.ts';
import { AppError } from '../ipc/errors.ts';
import { keepStep } from '../storage/page-steps.ts';
import { findPage, type PageRecord, pagesOfBatch, setPlace } from '../storage/pages.ts';
import { movePlaced } from '../storage/placements.ts';
import type { Act, Store } from '../storage/store.ts';
import { maySeePage, pageToMove } from './page-access.ts';

type Input = z.output<(typeof scanCalls)['scans.order']['input']>;

/**
 * The new order of all pages: `seen` are those this person sees. One page up or down goes past its neighbour on
 * the screen; other orders give the places of the pages that were chosen to the same pages anew.
 */
function newOrder(all: readonly string[], seen: readonly string[], input: Input): string[] {
  const chosen = new Set(input.pages);
  const run = seen.filter((id) => chosen.has(id));
  const next =
    input.how === 'earlier' || input.how === 'later'
      ? moveRun(seen, run, input.how === 'earlier' ? -1 : 1)
      : ((ordered) => seen.map((id) => (chosen.has(id) ? (ordered.shift() ?? id) : id)))(
          orderFeed(run, input.how),
        );
  const left = [...next];
  const isSeen = new Set(seen);
  return all.map((id) => (isSeen.has(id) ? (left.shift() ?? id) : id));
}

/** Pages of one paper lie in it as they lie in the batch; papers none of whose pages moved stay as they are. */
function orderPapers(store: Store, act: Act, session: Session, moved: ReadonlySet<string>): void {
  const papers = new Map<string, PageRecord[]>();
  const touched = new Set<string>();
  const [first] = moved;
  const batchId = first === undefined ? '' : (findPage(store.db, first)?.batchId ?? '');
  for (const page of pagesOfBatch(store.db, batchId)) {
    if (page.documentId === null) continue;
    papers.set(page.documentId, [...(papers.get(page.documentId) ?? []), page]);
    if (moved.has(page.id)) touched.add(page.documentId);
  }
  for (const documentId of touched) {
    const pages = papers.get(documentId) ?? [];
    const places = pages.map((page) => page.lay.filed?.ix ?? 0).sort((a, b) => a - b);
    let ix = -1;
    for (const [at, page] of pages.entries()) {
      // Two pages may have had one place, the later one behind: each gets its own.
      ix = Math.max(ix + 1, places[at] ?? at);
      if (ix === page.lay.filed?.ix) continue;
      pageToMove(store, session, page.id);
      movePlaced(store.db, page.id, ix, { at: act.at, user: session.user, rev: act.cmd });
      const { id: entityId, caseId } = page;
      act.event({ op: 'changed', entity: 'page', entityId, caseId, fields: ['order'] });
    }
  }
}

/** Moves pages within their batch. Throws `not-found` for a page of another batch. One step that can be undone. */
export function orderPages(store: Store, session: Session, input: Input): { moved: number } {
  const { db } = store;
  const { cmd, batchId } = input;
  return store.act(session, cmd, (act) => {
    const batch = pagesOfBatch(db, batchId);
    const all = batch.map(({ id }) => id);
    const seen = batch.filter((page) => maySeePage(store, session, page)).map(({ id }) => id);
    if (input.pages.some((id) => !seen.includes(id))) throw new AppError('not-found');
    const next = newOrder(all, seen, input);
    const moved = new Set(next.filter((id, at) => id !== all[at]));
    if (moved.size === 0) return { moved: 0 };
    const step = { id: cmd, batchId, what: 'order', user: session.user, at: act.at } as const;
    keepStep(db, step, all, () => {
      for (const [at, id] of next.entries()) setPlace(db, id, at);
      orderPapers(store, act, session, moved);
    });
    act.event({ op: 'changed', entity: 'batch', entityId: batchId, fields: ['order'] });
    return { moved: moved.size };
  });
}
