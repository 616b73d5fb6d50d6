// How a tree changes when something of it is moved: by thread what is other then, null when nothing is.
import type { ItemPart } from '../use-drawing.ts';
import type { Aim } from './drop.ts';
import { type Branch, besideOf, inRows, type Tree } from './tree.ts';

export type Parts = Map<string, ItemPart>;
type Ordered = { item: { thread: string; ord: number } };
type Place = { on: Branch | null; side: 'cause' | 'effect'; order: readonly Branch[] };

/** The places that these had, in the new order; new places when two had the same. */
function inOrder(order: readonly Ordered[]): Parts {
  const stood = order.map(({ item }) => item.ord).toSorted((a, b) => a - b);
  const areApart = new Set(stood).size === stood.length;
  const places = areApart ? stood : stood.map((_, at) => at + 1);
  return new Map(
    order.flatMap(({ item }, at) => {
      const ord = places[at] ?? at;
      return ord === item.ord ? [] : [[item.thread, { ord }] as const];
    }),
  );
}

/** From one place in an order to another, counted from 0. */
export function movedTo(order: readonly Ordered[], from: number, to: number): Parts | null {
  const one = order[from];
  if (!one || to < 0 || to >= order.length || to === from) return null;
  return inOrder(order.toSpliced(from, 1).toSpliced(to, 0, one));
}

const placeIn = (order: readonly Branch[], { item }: Branch) =>
  order.findIndex((one) => one.item.thread === item.thread);

/** Before or behind those that hang beside it; at the ends it stays. */
export function moved(tree: Tree, branch: Branch, by: 1 | -1): Parts | null {
  if (branch.side === 'core') return null;
  const beside = besideOf(tree, branch);
  const at = placeIn(beside, branch);
  return movedTo(beside, at, at + by);
}

/** Hung on another one with all that hangs on it; `order`: those that hang there, itself among them. */
function hung(branch: Branch, { on, side, order }: Place): Parts {
  const parts = inOrder(order);
  if (side !== branch.side)
    for (const { item } of inRows([branch]))
      parts.set(item.thread, { ...parts.get(item.thread), content: { ...item.content, side } });
  const { thread } = branch.item;
  return parts.set(thread, { ...parts.get(thread), parent: on?.item.thread ?? null });
}

/** Becomes what lies below the one that stands before it: its cause, or its effect. */
export function placedUnder(tree: Tree, branch: Branch): Parts | null {
  const { side } = branch;
  if (side === 'core') return null;
  const beside = besideOf(tree, branch);
  const on = beside[placeIn(beside, branch) - 1];
  return on ? hung(branch, { on, side, order: [...on.children, branch] }) : null;
}

/** Out from under the one it hangs on, to stand right behind it. */
export function placedOut(tree: Tree, branch: Branch): Parts | null {
  const { parent, side } = branch;
  if (side === 'core' || !parent || parent.side === 'core') return null;
  const beside = besideOf(tree, parent);
  const order = beside.toSpliced(placeIn(beside, parent) + 1, 0, branch);
  return hung(branch, { on: parent.parent, side, order });
}

/** A cause was an effect after all, with everything that hangs on it. */
export function turned({ core, causes, effects }: Tree, branch: Branch): Parts | null {
  if (branch.side === 'core') return null;
  const side = branch.side === 'cause' ? 'effect' : 'cause';
  const others = side === 'cause' ? causes : effects;
  return hung(branch, { on: core, side, order: [...others, branch] });
}

/** Where it was let go. */
export function placedAt(tree: Tree, branch: Branch, { on: box, where, side }: Aim): Parts {
  const on = box.branch;
  const isHere = where === 'under';
  const onCore = side === 'cause' ? tree.causes : tree.effects;
  const there = !isHere ? besideOf(tree, on) : on.side === 'core' ? onCore : on.children;
  const others = there.filter(({ item }) => item.thread !== branch.item.thread);
  const at = isHere ? others.length : placeIn(others, on) + (where === 'before' ? 0 : 1);
  const order = others.toSpliced(at, 0, branch);
  return hung(branch, { on: isHere ? on : on.parent, side, order });
}
