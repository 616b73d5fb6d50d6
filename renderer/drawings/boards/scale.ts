// The line from 0 to 10 on which everybody's number stands with their name: a column for each number, so that
// no name lies over another.
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { itemsOf } from '#domain/drawings/items.ts';
import { textIn } from '../../i18n/text-in.ts';
import type { Scene } from '../tool.ts';
import { linesOf } from './card.ts';
import type { RatingRow } from './places.ts';
import { calledIn } from './who.ts';

export type ScaleName = { thread: string; x: number; y: number; lines: string[]; height: number };
export type Scale = {
  x: number;
  /** Height of the line itself. */
  line: number;
  step: number;
  width: number;
  now: ScaleName[];
  /** Numbers of the last time, below the line. */
  before: ScaleName[];
  zero: string[];
  ten: string[];
  endsAt: number;
  height: number;
};

export const NAME = { size: 12, line: 18, pad: 6 } as const;
const MARK = 16;
const END_WIDTH = 230;

type Tool = 'next-steps' | 'safety-house';
/** The numbers that were given the last time, in their order. */
export function earlierRatings(
  tool: Tool,
  before: readonly DrawingItem[] | undefined,
): RatingRow[] {
  return before ? (itemsOf(tool, 'rating', before) as RatingRow[]) : [];
}

/** Names one on top of the other, in the column of their number. */
function columns(scene: Scene, rows: readonly RatingRow[], width: number) {
  const t = textIn(scene.language);
  const heights = new Map<number, number>();
  const names = rows.map(({ thread, content }) => {
    const name = calledIn(scene, content.by) || t('boards.nobody');
    const lines = linesOf(scene.measure, name, NAME.size, width - 2 * NAME.pad, true);
    const from = heights.get(content.value) ?? 0;
    const height = lines.length * NAME.line + 4;
    heights.set(content.value, from + height + 4);
    return { thread, value: content.value, lines, from, height };
  });
  return { names, height: Math.max(0, ...heights.values()) };
}

export function layScale(
  scene: Scene,
  plan: { tool: Tool; rows: readonly RatingRow[]; x: number; y: number; width: number },
): Scale {
  const t = textIn(scene.language);
  const { tool, rows, x, y, width } = plan;
  const step = width / 11;
  const middle = (value: number) => x + step * (value + 0.5);
  const now = columns(scene, rows, step - 6);
  const before = columns(scene, earlierRatings(tool, scene.before?.items), step - 6);
  const line = y + now.height + MARK;
  const below = line + 34;
  const endsAt = below + (before.height > 0 ? before.height + MARK : 0) + 6;
  const end = (text: string) => linesOf(scene.measure, text, NAME.size, END_WIDTH);
  const [zero, ten] = [end(t('boards.rating.zero')), end(t('boards.rating.ten'))];
  const placed = (
    { names }: typeof now,
    top: (one: (typeof names)[number]) => number,
  ): ScaleName[] =>
    names.map((one) => {
      const { thread, lines, height, value } = one;
      return { thread, lines, height, x: middle(value), y: top(one) };
    });
  return {
    ...{ x, line, step, width, zero, ten, endsAt },
    now: placed(now, ({ from, height }) => line - MARK - from - height),
    before: placed(before, ({ from }) => below + MARK + from),
    height: endsAt + Math.max(zero.length, ten.length) * NAME.line - y,
  };
}
