// What changed since the drawing that this one began as a copy of, item by item.
import type { DrawingItem } from './drawing.ts';

export type Difference = 'new' | 'changed';
export type Differences = {
  /** By thread. */
  of: ReadonlyMap<string, Difference>;
  /** What stood in the one before and does not stand here. */
  gone: readonly DrawingItem[];
};

const said = ({ kind, parent, content }: DrawingItem) => JSON.stringify([kind, parent, content]);

/** `before` null: it is the first of its kind, and nothing is new. */
export function differencesOf(
  items: readonly DrawingItem[],
  before: readonly DrawingItem[] | null,
): Differences {
  if (before === null) return { of: new Map(), gone: [] };
  const old = new Map(before.map((item) => [item.thread, item]));
  const of = new Map<string, Difference>();
  for (const item of items) {
    const was = old.get(item.thread);
    if (!was) of.set(item.thread, 'new');
    else if (said(was) !== said(item)) of.set(item.thread, 'changed');
    old.delete(item.thread);
  }
  return { of, gone: [...old.values()] };
}
