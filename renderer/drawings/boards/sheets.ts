// A board that is too long for one sheet of paper goes on with the next: what has room stands there, the rest is left.
import type { Scene } from '../tool.ts';
import { type Card, GAP, partCard, writeCard } from './card.ts';
import type { Row } from './places.ts';

/** What is still to be set out, place by place; a place that is done is not in it. */
export type Left = ReadonlyMap<string, readonly Card[]>;

/** Where a place stands: how wide, and in how many columns. */
export type Span = { width: number; columns?: number };

/** The rows of these places as cards, none of them set out yet. */
export function writeCards<P extends string>(
  scene: Scene,
  rows: ReadonlyMap<string, readonly Row[]>,
  spans: Readonly<Record<P, Span>>,
): Map<string, readonly Card[]> {
  return new Map(
    Object.entries<Span>(spans).map(([place, { width, columns = 1 }]) => {
      const wide = Math.floor((width - GAP * (columns - 1)) / columns);
      return [place, (rows.get(place) ?? []).map((row) => writeCard(scene, row, wide))];
    }),
  );
}

type Taken = { shown: Card[]; rest: Card[] };

/**
 * Cards in their order, side by side in so many columns, until `height` is full. A card that is higher than that
 * is parted between two lines; any other stays whole.
 */
export function takeCards(
  scene: Scene,
  cards: readonly Card[],
  { columns = 1, height }: { columns?: number; height: number },
): Taken {
  let used = 0;
  for (let at = 0; at < cards.length; at += columns) {
    const line = cards.slice(at, at + columns);
    const high = Math.max(...line.map((card) => card.height));
    if (used + high > height) {
      const taken = { shown: cards.slice(0, at), rest: cards.slice(at) };
      if (high <= height) return taken;
      const room = height - used;
      const parts = line.map((card) =>
        card.height <= room ? ([card] as const) : partCard(scene, card, room),
      );
      const [whole, others] = [parts.filter((part) => part !== null), cards.slice(at + columns)];
      if (whole.length < parts.length) return taken;
      const [begun, more] = [whole.map(([card]) => card), whole.flatMap(([, card]) => card ?? [])];
      return { shown: [...taken.shown, ...begun], rest: [...more, ...others] };
    }
    used += high + GAP;
  }
  return { shown: [...cards], rest: [] };
}

/** How high a board may become on each sheet; without an end on a screen and in a file. */
export function heightOf({ paper, sheet }: Pick<Scene, 'paper' | 'sheet'>, width: number): number {
  if (!paper || sheet === undefined) return Number.POSITIVE_INFINITY;
  return (width * paper.height) / paper.width;
}

/**
 * Sheet after sheet until nothing is left. `lay` answers what stands on one, and what is left after it; when not
 * even a line has room, the last sheet is as long as it must be.
 */
export function layOn<L extends { left: Left }>(
  start: Left,
  most: number,
  lay: (left: Left, most: number, at: number) => L,
): L[] {
  const sheets: L[] = [];
  let left = start;
  do {
    const laid = lay(left, most, sheets.length);
    const isStuck =
      laid.left.size > 0 && linesIn(laid.left) >= linesIn(left) && laid.left.size >= left.size;
    const sheet = isStuck ? lay(left, Number.POSITIVE_INFINITY, sheets.length) : laid;
    sheets.push(sheet);
    left = sheet.left;
  } while (left.size > 0);
  return sheets;
}

const laidOn = new WeakMap<object, { items: Scene['items']; sheets: readonly unknown[] }>();

/**
 * What stands on the sheet that is asked for; without one, all of it. The sheets of one print share their
 * `paper`: they are laid once.
 */
export function onSheet<L>({ sheet, paper, items }: Scene, lay: () => readonly L[]): L {
  const known = paper && sheet !== undefined ? laidOn.get(paper) : undefined;
  const sheets = known?.items === items ? (known.sheets as readonly L[]) : lay();
  if (paper && sheet !== undefined) laidOn.set(paper, { items, sheets });
  return sheets[Math.min(sheet ?? 0, sheets.length - 1)] as L;
}

const linesIn = (left: Left) =>
  [...left.values()].flat().reduce((sum, { lines }) => sum + lines.length, 0);
