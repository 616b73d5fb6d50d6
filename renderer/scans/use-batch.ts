// A batch in the window: asked for whole once, then only for what changed in it, since many pages come in at once.
import { useLayoutEffect, useRef, useState } from 'react';
import type { EventOf } from '#contract/events.ts';
import { call, useCall, useChanges } from '../app/call.ts';
import { type BatchView, withPart } from './batch.ts';

type Changed = EventOf<'changed'>;

/** More than that is asked for as a whole. */
const MOST_AT_ONCE = 200;

/** Which pages and files changed; null when that is not told one by one. */
function partOf(events: readonly Changed[]) {
  const idsOf = (entity: Changed['entity']) =>
    events.flatMap((event) => (event.entity === entity && event.id !== null ? [event.id] : []));
  const part = { pages: idsOf('page'), sources: idsOf('source') };
  const told = part.pages.length + part.sources.length;
  return told === events.length && told <= MOST_AT_ONCE ? part : null;
}

/** The batch, kept up to date; main answers in the order of the questions. */
export function useBatch(batchId: string) {
  const { value, error, loading, refresh } = useCall('scans.batch', { batchId });
  const [view, setView] = useState<BatchView>();
  const newest = useRef(view);
  const show = (next: BatchView | undefined) => {
    newest.current = next;
    setView(next);
  };
  const isAsking = useRef(loading);
  isAsking.current = loading;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer about the whole batch replaces it
  useLayoutEffect(() => show(value), [value]);
  useChanges(['page', 'source', 'document'], (events) => {
    const only = partOf(events);
    if (!only || !newest.current) return refresh();
    call('scans.batch', { batchId, only }).then((part) => {
      // An answer about the whole that is older than the part, and not shown yet, would take its place.
      const next =
        newest.current && !isAsking.current && withPart(newest.current, part, only.pages);
      if (next) show(next);
      else refresh();
    }, refresh);
  });
  return { view: view ?? value, error, refresh };
}
