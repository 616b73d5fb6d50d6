// The line from 0 to 10 on which everybody's number stands with their name: a column for each number, so that
// no name lies over another.
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { itemsOf } from '#domain/drawings/items.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { wrapText } from '../svg/wrap.ts';
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

type Named = { thread: string; value: number; lines: string[]; from: number; height: number };
const heightOf = (lines: readonly string[]) => lines.length * NAME.line + 4;

/** One on top of the other; those that have no room in `most` are counted in the last line. */
function stack(scene: Scene, names: readonly Omit<Named, 'from' | 'height'>[], most: number) {
  const stacked: Named[] = [];
  let from = 0;
  for (const [at, { thread, value, lines }] of names.entries()) {
    const height = heightOf(lines);
    const room = at < names.length - 1 ? most - heightOf(['']) - 4 : most;
    if (from + height > room) {
      const count = `+${inDigitsOf(scene.language, names.length - at)}`;
      stacked.push({ thread, value, lines: [count], from, height: heightOf([count]) });
      return { names: stacked, height: from + heightOf([count]) + 4 };
    }
    stacked.push({ thread, value, lines, from, height });
    from += height + 4;
  }
  return { names: stacked, height: from };
}

/** Names in the column of their number; where they are too many for the sheet, each has one line. */
function columns(scene: Scene, rows: readonly RatingRow[], width: number, most: number) {
  const t = textIn(scene.language);
  const room = width - 2 * NAME.pad;
  const style = { size: NAME.size, bold: true, width: room };
  const named = rows.map(({ thread, content: { by, value } }) => {
    return { thread, value, name: calledIn(scene, by) || t('boards.nobody') };
  });
  const numbers = [...new Set(named.map(({ value }) => value))];
  const whole = ({ name }: { name: string }) => linesOf(scene.measure, name, NAME.size, room, true);
  const short = ({ name }: { name: string }) =>
    wrapText(scene.measure, name, { ...style, most: 1 });
  const stacked = numbers.map((number) => {
    const own = named.filter(({ value }) => value === number);
    const full = own.map((one) => ({ ...one, lines: whole(one) }));
    const high = full.reduce((sum, { lines }) => sum + heightOf(lines) + 4, 0);
    return high > most
      ? stack(
          scene,
          own.map((one) => ({ ...one, lines: short(one) })),
          most,
        )
      : stack(scene, full, most);
  });
  return {
    names: stacked.flatMap(({ names }) => names),
    height: Math.max(0, ...stacked.map(({ height }) => height)),
  };
}

/** What the line itself and the words at its ends need. */
const AROUND = 150;

export function layScale(
  scene: Scene,
  plan: {
    tool: Tool;
    rows: readonly RatingRow[];
    x: number;
    y: number;
    width: number;
    /** As high as it may become on this sheet. */
    most: number;
  },
): Scale {
  const t = textIn(scene.language);
  const { tool, rows, x, y, width } = plan;
  const step = width / 11;
  const middle = (value: number) => x + step * (value + 0.5);
  const earlier = earlierRatings(tool, scene.before?.items);
  const most = (plan.most - AROUND) / (earlier.length > 0 ? 2 : 1);
  const now = columns(scene, rows, step - 6, most);
  const before = columns(scene, earlier, step - 6, most);
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
