// What can be done to a problem tree: hang a statement on it, move it, weigh it, turn a card into one.
import type { Side } from '#domain/drawings/kinds/problem-tree.ts';
import { addAndGo, dropAndGo, focusHere, goAfter } from '../hands.ts';
import type { Drawing } from '../use-drawing.ts';
import type { Aim } from './drop.ts';
import { moved, movedTo, type Parts, placedAt, placedOut, placedUnder, turned } from './moves.ts';
import {
  allBranches,
  type Branch,
  type Card,
  cardsOf,
  findBranch,
  type Statement,
  treeOf,
} from './tree.ts';

type Content = Statement['content'];

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

/** It stays where the hands are, though its row and its box may be built anew. */
function move(drawing: Drawing, { item }: Pick<Branch, 'item'>, parts: Parts | null): void {
  if (parts) goAfter(item.thread, () => drawing.changeAll(parts));
}

export const moveStatement = (drawing: Drawing, branch: Branch, by: 1 | -1): void =>
  move(drawing, branch, moved(treeOf(drawing), branch, by));
export const placeUnder = (drawing: Drawing, branch: Branch): void =>
  move(drawing, branch, placedUnder(treeOf(drawing), branch));
export const placeOut = (drawing: Drawing, branch: Branch): void =>
  move(drawing, branch, placedOut(treeOf(drawing), branch));
export const turnSide = (drawing: Drawing, branch: Branch): void =>
  move(drawing, branch, turned(treeOf(drawing), branch));
/** Where a finger let it go. */
export const placeAt = (drawing: Drawing, branch: Branch, aim: Aim): void =>
  move(drawing, branch, placedAt(treeOf(drawing), branch, aim));

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
  const at = cardsOf(drawing).findIndex(({ thread }) => thread === card.thread);
  const parts = cardMoved(drawing, card.thread, at + by);
  if (parts) goAfter(card.thread, () => drawing.changeAll(parts));
}

/** To a place in the order, counted from 0, while a finger has hold of it. */
export function moveCardTo(drawing: Drawing, thread: string, place: number): void {
  const parts = cardMoved(drawing, thread, place);
  if (parts) drawing.changeAll(parts);
}

function cardMoved(drawing: Drawing, thread: string, to: number): Parts | null {
  const cards = cardsOf(drawing).map((item) => ({ item }));
  return movedTo(
    cards,
    cards.findIndex(({ item }) => item.thread === thread),
    to,
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
