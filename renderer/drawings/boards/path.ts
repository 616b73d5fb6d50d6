// The line from 0 to 10 with everybody's number, the numbers of all visits, and what each said about theirs.
import type { Scene } from '../tool.ts';
import type { Card } from './card.ts';
import { hasTable, layOverTime, type OverTime } from './over-time.ts';
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
/** Of a sheet that shows nothing else, the line may have this where the numbers of all visits stand below it. */
const LINE_SHARE = 0.6;
/** The line, and the numbers of all visits below it at `tableTop`; null where the line tells them all. */
export type Numbers = { scale: Scale; table: OverTime | null; tableTop: number };
/** `numbers` is null on the sheets after the one they stand on. */
export type Path = { section: Section; numbers: Numbers | null; foot: number };

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
    return { section, numbers: null, foot: y + section.height };
  }
  const head = laySection(scene, { ...plan, cards: [] });
  const top = y + head.titleHeight + 4;
  const place = { rows, x: EDGE, width: PATH.width };
  const room = foot - top;
  const most = isAlone && hasTable(scene) ? room * LINE_SHARE : room;
  const scale = layScale(scene, { ...place, tool, y: top, most });
  const below = scale.height + 12;
  const table = layOverTime(scene, {
    ...place,
    most: isAlone ? room - below : Number.POSITIVE_INFINITY,
  });
  const tableTop = top + below;
  const bottom = tableTop + (table?.height ?? 0);
  if (bottom > foot && !isAlone) return null;
  const cardsTop = bottom - head.titleHeight;
  const cards = laySection(scene, { ...plan, y: cardsTop, most: foot - cardsTop });
  settle(still, cards);
  still.delete(LINE);
  const section = { ...cards, title: head.title, y };
  return { section, numbers: { scale, table, tableTop }, foot: cardsTop + cards.height };
}
