// What changed since the drawing that this one began as a copy of: item by item, and of the family it shows.
import { type DrawingItem, OF_ONE_VISIT } from './drawing.ts';
import type { FactDifferences } from './fact-differences.ts';

export type Difference = 'new' | 'changed' | 'moved';
export type Differences = {
  /** By thread. */
  of: ReadonlyMap<string, Difference>;
  /** What stood in the one before and does not stand here. */
  gone: readonly DrawingItem[];
  /** Of the people of the case, when the tool draws them. */
  facts?: FactDifferences;
};

/** Where one stands among others of its kind says how much it matters to the family. */
const RANKED: readonly string[] = ['note', 'choice', 'card'];
/** A hint to the picture alone. */
const NO_FACT: readonly string[] = [...OF_ONE_VISIT, 'nudge'];

const said = ({ kind, parent, content }: DrawingItem) => JSON.stringify([kind, parent, content]);
const inOrder = (items: readonly DrawingItem[]) =>
  items.toSorted((a, b) => a.ord - b.ord || (a.thread < b.thread ? -1 : 1));

/** The places of a longest row of growing numbers, of several the one that ends last. */
function growing(numbers: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const after: (number | null)[] = [];
  for (let at = numbers.length - 1; at >= 0; at--) {
    let best: number | null = null;
    for (let next = numbers.length - 1; next > at; next--)
      if (
        (numbers[next] ?? 0) > (numbers[at] ?? 0) &&
        (lengths[next] ?? 0) > (best === null ? 0 : (lengths[best] ?? 0))
      )
        best = next;
    after[at] = best;
    lengths[at] = 1 + (best === null ? 0 : (lengths[best] ?? 0));
  }
  const longest = Math.max(0, ...lengths);
  const kept = new Set<number>();
  for (let at: number | null = lengths.lastIndexOf(longest); at !== null && at >= 0; ) {
    kept.add(at);
    at = after[at] ?? null;
  }
  return kept;
}

/** Of things that stand in an order, the fewest that must have moved to come from the old one to this. */
function movedOf(items: readonly DrawingItem[], before: readonly DrawingItem[]): Set<string> {
  const old = new Map(inOrder(before).map((item, at) => [item.thread, at]));
  const beside = Map.groupBy(
    inOrder(items).filter(({ kind, thread }) => RANKED.includes(kind) && old.has(thread)),
    ({ kind, parent, content }) => JSON.stringify([kind, parent, content.slot ?? null]),
  );
  const moved = new Set<string>();
  for (const row of beside.values()) {
    const stayed = growing(row.map(({ thread }) => old.get(thread) ?? 0));
    for (const [at, { thread }] of row.entries()) if (!stayed.has(at)) moved.add(thread);
  }
  return moved;
}

/** `before` null: it is the first of its kind, and nothing is new. */
export function differencesOf(
  items: readonly DrawingItem[],
  before: readonly DrawingItem[] | null,
): Differences {
  if (before === null) return { of: new Map(), gone: [] };
  const isKept = ({ kind }: DrawingItem) => !NO_FACT.includes(kind);
  const old = new Map(before.filter(isKept).map((item) => [item.thread, item]));
  const moved = movedOf(items, before);
  const of = new Map<string, Difference>();
  for (const item of items.filter(isKept)) {
    const was = old.get(item.thread);
    if (!was) of.set(item.thread, 'new');
    else if (said(was) !== said(item)) of.set(item.thread, 'changed');
    else if (moved.has(item.thread)) of.set(item.thread, 'moved');
    old.delete(item.thread);
  }
  return { of, gone: [...old.values()] };
}
