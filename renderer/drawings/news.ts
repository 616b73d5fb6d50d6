// What somebody else draws in the same drawing, while it is open here: heard, asked for, and laid beside one's own.
import { useCallback, useEffect, useRef } from 'react';
import type { DrawingNews } from '#contract/drawings.ts';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { call, useChanged } from '../app/call.ts';
import type { DrawingDraft } from './drawing-draft.ts';

type Own = {
  /** Changed here and not yet kept: what main says of it is old. */
  isWaiting: (item: DrawingItem) => boolean;
  /** Hands are in it now. */
  isTyped: (item: DrawingItem) => boolean;
};
export type WithNews = {
  next: DrawingItem[];
  /** Ids of what came, went or is otherwise now. */
  changed: Set<string>;
  /** Ids of what is otherwise there, and waits until the hands have left it. */
  later: string[];
};

const told = ({ kind, parent, ord, content, goal }: DrawingItem) =>
  JSON.stringify([kind, parent, ord, content, goal]);

/** `stands`: all items as main has them. What is the same stays the same object, so that nothing is drawn again. */
export function withNews(
  items: readonly DrawingItem[],
  stands: readonly DrawingItem[],
  { isWaiting, isTyped }: Own,
): WithNews {
  const theirs = new Map(stands.map((item) => [item.id, item]));
  const changed = new Set<string>();
  const later: string[] = [];
  const next = items.flatMap((item) => {
    const newest = theirs.get(item.id);
    theirs.delete(item.id);
    if (isWaiting(item) || (newest && told(newest) === told(item))) return item;
    if (isTyped(item)) {
      later.push(item.id);
      return item;
    }
    changed.add(item.id);
    return newest ?? [];
  });
  // What was taken away here and is still on its way is not to come back.
  const added = [...theirs.values()].filter((item) => !isWaiting(item));
  for (const { id } of added) changed.add(id);
  return { next: [...next, ...added], changed, later };
}

type Hearing = {
  drawingId: string;
  draft: DrawingDraft;
  /** Where the hands are: when they leave, what waited for it comes in. */
  here: string | null;
  isSaved: boolean;
  takeNews: (news: DrawingNews) => void;
  /** Somebody finished it. */
  refresh: () => void;
};

/** One's own saving is heard too; main answers that there is nothing new then. */
export function useNews({ drawingId, draft, here, isSaved, takeNews, refresh }: Hearing): void {
  const wanted = useRef(false);
  const busy = useRef(false);
  const ask = useCallback(async () => {
    wanted.current = true;
    if (busy.current || !draft.isSaved()) return;
    busy.current = true;
    wanted.current = false;
    const { rev } = draft;
    try {
      const { news } = await call('drawings.news', { drawingId, rev });
      // What was saved here meanwhile is not in this answer.
      if (draft.rev !== rev) wanted.current = true;
      else if (news?.state === 'final') refresh();
      else if (news) {
        takeNews(news);
        wanted.current = draft.rev !== news.rev;
      }
    } catch {
      // Whoever may not see it any more, or cannot ask now, goes on with what is here.
    } finally {
      busy.current = false;
    }
  }, [drawingId, draft, takeNews, refresh]);
  useChanged(['drawing'], ({ id }) => {
    if (id === drawingId) void ask();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the hands have left, and once it is saved
  useEffect(() => {
    if (wanted.current) void ask();
  }, [here, isSaved, ask]);
}
