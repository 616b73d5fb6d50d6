// What can be done to a problem tree: hang a statement on it, move it, weigh it, turn a card into one.
import type { Side } from '#domain/drawings/kinds/problem-tree.ts';
import { addAndGo, dropAndGo, focusHere, goAfter } from '../hands.ts';
import type { Drawing, ItemPart } from '../use-drawing.ts';
import type { Aim } from './drop.ts';
import {
  allBranches,
  type Branch,
  besideOf,
  type Card,
  cardsOf,
  findBranch,
  inRows,
  type Statement,
  treeOf,
} from './tree.ts';

type Content = Statement['content'];
type Ordered = { item: { thread: string; ord: number } };

export const branchHere = (drawing: Drawing): Branch | undefined =>
  findBranch(treeOf(drawing), drawing.here);
export const cardHere = (drawing: Drawing): Card | undefined =>
  cardsOf(drawing).find(({ thread }) => thread === drawing.here);

const newStatement = (side: Side, words = ''): Content => ({
  ...{ side, words, good: '', by: null, quote: '' },
  ...{ weight: 2, changeable: null },
});

/** `typing`: a key in a text, undone with those around it. */
export function changeStatement(
  drawing: Drawing,
  { thread, content }: Statement,
  part: Partial<Content>,
  typing = false,
): void {
  drawing.change(thread, { content: { ...content, ...part } }, typing);
}

/** The core problem, where there is none yet. */
export function addCore(drawing: Drawing, words: string): void {
  addAndGo(drawing, () => drawing.add('statement', newStatement('core', words)), focusHere);
}

/** Under where the hands are when that is on the same side, else on the core. */
export function addStatement(drawing: Drawing, side: 'cause' | 'effect'): void {
  const tree = treeOf(drawing);
  const here = findBranch(tree, drawing.here);
  const on = here?.side === side ? here : tree.core;
  if (!on) return;
  addAndGo(drawing, () => drawing.add('statement', newStatement(side), { parent: on.item.thread }));
}

/** Beside where the hands are: under the same statement, on the same side. */
export function addBeside(drawing: Drawing, { side, parent }: Branch): void {
  if (side === 'core') return;
  const on = parent?.item.thread ?? null;
  addAndGo(drawing, () => drawing.add('statement', newStatement(side), { parent: on }));
}

/** The places that these had, in the new order; new places when two had the same. */
function inOrder(order: readonly Ordered[]): Map<string, ItemPart> {
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

function moveIn(drawing: Drawing, order: readonly Ordered[], from: number, to: number): void {
  const one = order[from];
  if (!one || to < 0 || to >= order.length || to === from) return;
  const parts = inOrder(order.toSpliced(from, 1).toSpliced(to, 0, one));
  goAfter(one.item.thread, () => drawing.changeAll(parts));
}

/** Before or behind those that hang beside it; at the ends it stays. */
export function moveStatement(drawing: Drawing, branch: Branch, by: 1 | -1): void {
  if (branch.side === 'core') return;
  const beside = besideOf(treeOf(drawing), branch);
  const at = beside.findIndex(({ item }) => item.thread === branch.item.thread);
  moveIn(drawing, beside, at, at + by);
}

type Place = { on: Branch | null; side: 'cause' | 'effect'; order: readonly Branch[] };

/** Hangs it on another one with all that hangs on it; `order`: those that hang there, itself among them. */
function hang(drawing: Drawing, branch: Branch, { on, side, order }: Place): void {
  const parts = inOrder(order);
  if (side !== branch.side)
    for (const { item } of inRows([branch]))
      parts.set(item.thread, { ...parts.get(item.thread), content: { ...item.content, side } });
  const { thread } = branch.item;
  parts.set(thread, { ...parts.get(thread), parent: on?.item.thread ?? null });
  goAfter(thread, () => drawing.changeAll(parts));
}

const without = (order: readonly Branch[], { item }: Branch) =>
  order.filter((one) => one.item.thread !== item.thread);

/** Becomes what lies below the one that stands before it: its cause, or its effect. */
export function placeUnder(drawing: Drawing, branch: Branch): void {
  const { side } = branch;
  if (side === 'core') return;
  const beside = besideOf(treeOf(drawing), branch);
  const at = beside.findIndex(({ item }) => item.thread === branch.item.thread);
  const on = beside[at - 1];
  if (on) hang(drawing, branch, { on, side, order: [...on.children, branch] });
}

/** Out from under the one it hangs on, to stand right behind it. */
export function placeOut(drawing: Drawing, branch: Branch): void {
  const { parent, side } = branch;
  if (side === 'core' || !parent || parent.side === 'core') return;
  const beside = besideOf(treeOf(drawing), parent);
  const at = beside.findIndex((one) => one.item.thread === parent.item.thread);
  hang(drawing, branch, { on: parent.parent, side, order: beside.toSpliced(at + 1, 0, branch) });
}

/** A cause was an effect after all, with everything that hangs on it. */
export function turnSide(drawing: Drawing, branch: Branch): void {
  if (branch.side === 'core') return;
  const side = branch.side === 'cause' ? 'effect' : 'cause';
  const { core, effects, causes } = treeOf(drawing);
  const others = side === 'cause' ? causes : effects;
  hang(drawing, branch, { on: core, side, order: [...others, branch] });
}

/** Where a finger let it go. */
export function placeAt(drawing: Drawing, branch: Branch, aim: Aim): void {
  const { side, where } = aim;
  const on = aim.on.branch;
  const { causes, effects } = treeOf(drawing);
  if (where === 'under') {
    const children = on.side === 'core' ? (side === 'cause' ? causes : effects) : on.children;
    hang(drawing, branch, { on, side, order: [...without(children, branch), branch] });
    return;
  }
  const beside = without(besideOf({ core: null, causes, effects }, on), branch);
  const at = beside.findIndex(({ item }) => item.thread === on.item.thread);
  const order = beside.toSpliced(where === 'before' ? at : at + 1, 0, branch);
  hang(drawing, branch, { on: on.parent, side, order });
}

/** False for the core problem while anything hangs on it. */
export function takeAway(drawing: Drawing, branch: Branch): boolean {
  const rows = allBranches(treeOf(drawing)).map(({ item }) => item.thread);
  if (branch.side === 'core' && rows.length > 1) return false;
  leaveTo(drawing, rows, branch.item.thread);
  return true;
}

/** The hands go to the row before the one that is taken away. */
function leaveTo(drawing: Drawing, rows: readonly string[], thread: string): void {
  const next = rows[Math.max(0, rows.indexOf(thread) - 1)];
  dropAndGo(drawing, thread, next === undefined || next === thread ? null : next);
}

/** A new card behind the one where the hands are, ready to be written. */
export function addCard(drawing: Drawing): void {
  const cards = cardsOf(drawing);
  const at = cards.findIndex(({ thread }) => thread === drawing.here);
  const [here, next] = at < 0 ? [] : [cards[at], cards[at + 1]];
  const where = here && next ? { ord: (here.ord + next.ord) / 2 } : {};
  addAndGo(drawing, () => drawing.add('card', { words: '', by: null }, where));
}

export function changeCard(drawing: Drawing, card: Card, words: string): void {
  drawing.change(card.thread, { content: { ...card.content, words } }, true);
}

export function moveCard(drawing: Drawing, card: Card, by: 1 | -1): void {
  const cards = cardsOf(drawing).map((item) => ({ item }));
  const at = cards.findIndex(({ item }) => item.thread === card.thread);
  moveIn(drawing, cards, at, at + by);
}

/** To a place in the order, counted from 0. */
export function moveCardTo(drawing: Drawing, thread: string, place: number): void {
  const cards = cardsOf(drawing).map((item) => ({ item }));
  moveIn(
    drawing,
    cards,
    cards.findIndex(({ item }) => item.thread === thread),
    place,
  );
}

export function takeCardAway(drawing: Drawing, card: Card): void {
  const rows = cardsOf(drawing).map(({ thread }) => thread);
  leaveTo(drawing, rows, card.thread);
}

/** Where a card may go: the trunk while there is none, roots and branches once there is one. */
export const mayPlace = (drawing: Drawing, side: Side): boolean =>
  (treeOf(drawing).core === null) === (side === 'core');

/**
 * The card becomes a statement of the tree under the same thread; the hands go to the next card. False when
 * it cannot stand there.
 */
export function placeCard(drawing: Drawing, card: Card, side: Side): boolean {
  if (!mayPlace(drawing, side)) return false;
  const tree = treeOf(drawing);
  const cards = cardsOf(drawing);
  const at = cards.findIndex(({ thread }) => thread === card.thread);
  const next = cards[at + 1] ?? cards[at - 1];
  const ord = Math.max(0, ...allBranches(tree).map(({ item }) => item.ord)) + 1;
  const { words, by } = card.content;
  const parent = tree.core?.item.thread ?? null;
  const content = { ...newStatement(side, words), by };
  goAfter(next?.thread ?? null, () => {
    drawing.change(card.thread, { kind: 'statement', parent, ord, content });
    drawing.setHere(next?.thread ?? card.thread);
  });
  return true;
}
