// The line from 0 to 10 with everybody's number, and below it what each said about theirs.
import type { Scene } from '../tool.ts';
import type { Card } from './card.ts';
import type { RatingRow } from './places.ts';
import { layScale, type Scale } from './scale.ts';
import { laySection, type Section, settle, titleOf } from './section.ts';
import { EDGE, WIDTH } from './sheet-of.tsx';
import type { Left, Span } from './sheets.ts';

export const PLACE = 'scale';
/** What is left of a board while its line from 0 to 10 stands on no sheet yet. */
export const LINE = 'line';
export const PATH: Span = { width: WIDTH - 2 * EDGE, columns: 3 };

type Plan = {
  tool: 'next-steps' | 'safety-house';
  rows: readonly RatingRow[];
  left: Left;
  y: number;
  /** Down to here it may stand. */
  foot: number;
  /** Nothing stands above it. */
  isAlone: boolean;
};
/** `scale` is null on the sheets after the one it stands on. */
export type Path = { section: Section; scale: Scale | null; foot: number };

/** Null when it has no room on this sheet; settles in `still` what stands there. */
export function layPath(
  scene: Scene,
  { tool, rows, left, y, foot, isAlone }: Plan,
  still: Map<string, readonly Card[]>,
): Path | null {
  const plan = {
    ...{ place: PLACE, title: titleOf(scene, tool, PLACE), cards: left.get(PLACE) ?? [] },
    ...{ x: EDGE, y, ...PATH, room: 0 },
  };
  if (!left.has(LINE)) {
    const section = laySection(scene, { ...plan, most: foot - y });
    if (section.cards.length === 0) return null;
    settle(still, section);
    return { section, scale: null, foot: y + section.height };
  }
  const head = laySection(scene, { ...plan, cards: [] });
  const top = y + head.titleHeight + 4;
  const scale = layScale(scene, {
    ...{ tool, rows, x: EDGE, y: top, width: PATH.width, most: foot - top },
  });
  const bottom = top + scale.height + 12;
  if (bottom > foot && !isAlone) return null;
  const below = bottom - head.titleHeight;
  const cards = laySection(scene, { ...plan, y: below, most: foot - below });
  settle(still, cards);
  still.delete(LINE);
  const section = { ...cards, title: head.title, y };
  return { section, scale, foot: below + cards.height };
}
