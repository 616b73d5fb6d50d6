// The same events along a straight line of years: a day stands at its place, a year is a span, "about" a
// dashed one. What has no date stands behind the line, so that no place is made up for it.
import { addDays } from '#domain/people/iso-day.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { textIn } from '../../i18n/text-in.ts';
import type { Scene } from '../tool.ts';
import { birthOf, isHope, momentOf, type RiverEvent, shownEvents } from './events.ts';
import { type Label, labelIn, lower, type Slot, slotsOf } from './labels.ts';
import { WIDTH } from './river-layout.ts';
import { labelText } from './texts.ts';
import {
  type Days,
  type PlaceOf,
  placeOn,
  type Tick,
  ticksOf,
  yearsAround,
} from './timeline-axis.ts';
import { middleOf, type Span, spanOfWhen } from './when.ts';

/** How exactly a moment is known; each has a lane of its own beside the line. */
export type Exactness = 'day' | 'year' | 'about' | 'none';
export type Bar = {
  event: RiverEvent;
  exactness: Exactness;
  isAbove: boolean;
  /** The span in px; of a day both are the same. */
  from: number;
  to: number;
  /** Where its sign stands. */
  x: number;
  y: number;
  label: Label | null;
  /** Straight from the label to above the sign, then down to it. */
  leader: { fromX: number; fromY: number; bendY: number; toY: number } | null;
};
export type Strip = {
  top: number;
  height: number;
  /** Of the band with the years; it is dashed from `ahead` on, where nothing was yet. */
  axis: { y: number; height: number; from: number; to: number; now: number | null; ahead: number };
  ticks: Tick[];
  /** Where what has no date begins. */
  undated: { x: number; says: string } | null;
  lanes: { y: number; says: string }[];
  bars: Bar[];
  page: [page: number, pages: number] | null;
};
export type TimelineLayout = { top: number; width: number; height: number; strips: Strip[] };

const EDGE = 16;
const NAMES = 96;
/** A strip by itself takes more than one of several, which are printed one on each sheet. */
const [MOST_ALONE, MOST] = [14, 10];
const ROW = 28;
const SIGN = 26;
const BEND = 34;
const AXIS = 46;
export const CAPTION = 24;
const LANES: readonly Exactness[] = ['day', 'year', 'about'];

function exactnessOf(when: PartialDate | null, { from, to }: Span): Exactness {
  if (!when || (from === null && to === null)) return 'none';
  if (when.precision === 'day' || when.precision === 'month') return 'day';
  return when.precision === 'year' ? 'year' : 'about';
}

/** An event with the days it can mean; `day` is the one in the middle. */
type Timed = { event: RiverEvent; span: Span; day: string | null };

/** Rows for bars that would lie over each other, the first free one for each. */
function rowsFor(bars: readonly Pick<Bar, 'from' | 'to' | 'x'>[]): number[] {
  const ends: number[] = [];
  return bars.map((bar) => {
    const [left, right] = [
      Math.min(bar.from, bar.x - SIGN / 2),
      Math.max(bar.to, bar.x + SIGN / 2),
    ];
    const free = ends.findIndex((end) => end + 4 <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = right;
    return row;
  });
}

/** Signs of one side in their order, none nearer to the next than they are wide. */
function spread(wanted: readonly number[], left: number, right: number): number[] {
  const apart = Math.min(SIGN + 2, (right - left) / Math.max(1, wanted.length));
  const placed: number[] = [];
  for (const x of wanted) placed.push(Math.max(x, (placed.at(-1) ?? left - apart) + apart));
  for (let i = placed.length - 1, most = right; i >= 0; i--) {
    placed[i] = Math.min(placed[i] ?? right, most);
    most = (placed[i] ?? right) - apart;
  }
  return placed;
}

/** Where the signs of one side would stand, and where they stand: beside each other. */
function placeSigns(
  timed: readonly Timed[],
  place: PlaceOf,
  end: number,
): [wanted: number, x: number][] {
  const right = WIDTH - EDGE;
  const dated = timed.filter(({ day }) => day !== null).length;
  const wanted = timed.map(({ day }, i) => {
    if (day !== null) return place(day);
    return end + 16 + ((i - dated + 0.5) * (right - end - 16)) / (timed.length - dated);
  });
  const found: [number, number][] = wanted.map((x) => [x, x]);
  for (const side of [0, 1]) {
    const mine = wanted.flatMap((_, i) => (i % 2 === side ? [i] : []));
    const xs = spread(
      mine.map((i) => wanted[i] ?? 0),
      NAMES + SIGN / 2,
      right - SIGN / 2,
    );
    mine.forEach((i, at) => {
      found[i] = [wanted[i] ?? 0, xs[at] ?? 0];
    });
  }
  return found;
}

const lifeUntilNow = (scene: Scene): Span[] =>
  [birthOf(scene), scene.details.held].filter((span) => span !== null);

function layStrip(
  scene: Scene,
  timed: readonly Timed[],
  now: string | null,
): Omit<Strip, 'top' | 'page'> {
  const undated = timed.filter(({ day }) => day === null).length;
  const days =
    yearsAround(timed.map(({ span }) => span)) ??
    // Nothing is told yet: the line of a life from its birth until the day of the drawing.
    (timed.length === 0 ? yearsAround(lifeUntilNow(scene)) : null);
  const right = WIDTH - EDGE;
  const share = ((right - NAMES) * undated) / Math.max(1, timed.length);
  const end = undated === 0 ? right : days ? Math.max(NAMES + 200, right - share) : NAMES;
  const place: PlaceOf = days ? placeOn(days, NAMES, end - 12) : () => NAMES;
  const each = (WIDTH - 2 * EDGE) / Math.max(1, timed.length);
  const slots = slotsOf(
    timed.map((_, i) => EDGE + (i + 0.5) * each),
    EDGE,
    right,
  );
  const signs = placeSigns(timed, place, end);
  const bars = timed.map(({ event, span }, i): Bar => {
    const exactness = exactnessOf(momentOf(scene, event), span);
    const [middle, x] = signs[i] ?? [NAMES, NAMES];
    const isSpan = exactness === 'year' || exactness === 'about';
    const { from, to } = span;
    return {
      ...{ event, exactness, x, y: 0, label: null, leader: null, isAbove: i % 2 === 0 },
      from: isSpan && from ? place(from) : middle,
      to: isSpan && to ? place(addDays(to, 1)) : middle,
    };
  });
  return standBars(scene, bars, slots, { days, place, end, now, undated });
}

type Line = {
  days: Days | null;
  place: PlaceOf;
  /** Where it ends; what has no date stands behind. */
  end: number;
  now: string | null;
  undated: number;
};

/** Where now is, when this part of the line has it; what is only hoped for lies ahead from its beginning. */
function cutNow(
  bars: readonly Bar[],
  { now, place, end }: Line,
): { now: number | null; ahead: number } {
  if (now !== null) return { now: place(now), ahead: place(now) };
  const isAllAhead = bars.length > 0 && bars.every(({ event }) => isHope(event));
  return { now: null, ahead: isAllAhead ? NAMES : end };
}

/** Rows, labels and leaders of bars whose places along the line are known; the line is at 0. */
function standBars(
  scene: Scene,
  bars: readonly Bar[],
  slots: readonly Slot[],
  line: Line,
): Omit<Strip, 'top' | 'page'> {
  const t = textIn(scene.language);
  const lanes: Strip['lanes'] = [];
  const ys = new Map<Bar, number>();
  const reach = { above: 8, below: 8 };
  for (const side of ['above', 'below'] as const) {
    for (const lane of LANES) {
      const mine = bars.filter(
        (bar) =>
          bar.isAbove === (side === 'above') &&
          (bar.exactness === lane || (lane === 'day' && bar.exactness === 'none')),
      );
      if (mine.length === 0) continue;
      const rows = rowsFor(mine);
      mine.forEach((bar, i) => {
        const away = reach[side] + (rows[i] ?? 0) * ROW + ROW / 2;
        ys.set(bar, side === 'above' ? -away : AXIS + away);
      });
      const height = (Math.max(...rows) + 1) * ROW;
      const middle = reach[side] + ROW / 2;
      if (mine.some((bar) => bar.exactness !== 'none'))
        lanes.push({
          y: side === 'above' ? -middle : AXIS + middle,
          says: t(`lifeRiver.timeline.${lane as 'day' | 'year' | 'about'}`),
        });
      reach[side] += height + 4;
    }
  }
  const top = -reach.above;
  const bottom = AXIS + reach.below;
  const placed = bars.map((bar, i): Bar => {
    const y = ys.get(bar) ?? 0;
    const slot = slots[i];
    if (scene.isSmall || !slot) return { ...bar, y };
    const label = labelIn(scene.measure, labelText(scene, bar.event), slot);
    const foot = bar.isAbove ? top - BEND : bottom + BEND;
    const stands = lower(label, bar.isAbove ? foot - 4 - label.box.height : foot + 4);
    return {
      ...{ ...bar, y, label: stands },
      leader: {
        fromX: stands.box.x + stands.box.width / 2,
        fromY: foot,
        bendY: bar.isAbove ? top : bottom,
        toY: bar.isAbove ? y - SIGN / 2 : y + SIGN / 2,
      },
    };
  });
  const boxes = placed.flatMap(({ label }) => (label ? [label.box] : []));
  const first = Math.min(top, ...boxes.map(({ y }) => y)) - 12;
  const last = Math.max(bottom, ...boxes.map(({ y, height }) => y + height)) + 12;
  const down = <T extends { y: number }>(one: T): T => ({ ...one, y: one.y - first });
  const { days, place, end } = line;
  return {
    height: last - first,
    axis: { y: -first, height: AXIS, from: NAMES, to: end, ...cutNow(bars, line) },
    ticks: days ? ticksOf(scene, days, place) : [],
    undated: line.undated > 0 ? { x: end, says: t('lifeRiver.timeline.noDate') } : null,
    lanes: lanes.map(down),
    bars: placed.map((bar) => ({
      ...down(bar),
      label: bar.label && lower(bar.label, -first),
      leader: bar.leader && {
        fromX: bar.leader.fromX,
        fromY: bar.leader.fromY - first,
        bendY: bar.leader.bendY - first,
        toY: bar.leader.toY - first,
      },
    })),
  };
}

/** The whole timeline: strips below one another, one alone as long as it can be read. */
export function layoutTimeline(scene: Scene): TimelineLayout {
  const birth = birthOf(scene);
  const keyOf = ({ day }: Timed) => day ?? '9999';
  const timed = shownEvents(scene)
    .map((event): Timed => {
      const span = spanOfWhen(momentOf(scene, event), birth);
      return { event, span, day: middleOf(span) };
    })
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) === keyOf(b) ? 0 : 1));
  const count = timed.length <= MOST_ALONE ? 1 : Math.ceil(timed.length / MOST);
  const size = Math.ceil(timed.length / count);
  const now = scene.details.held?.from ?? null;
  let y = 0;
  const strips = Array.from({ length: count }, (_, at): Strip => {
    const part = timed.slice(at * size, (at + 1) * size);
    const years = yearsAround(part.map(({ span }) => span));
    const isIn = now !== null && years !== null && now >= years.first && now <= years.last;
    const laid = layStrip(
      scene,
      part,
      isIn && !part.every(({ event }) => isHope(event)) ? now : null,
    );
    const caption = count > 1 && !scene.isSmall ? CAPTION : 0;
    const strip: Strip = {
      ...laid,
      ...{ top: y, height: laid.height + caption },
      page: caption > 0 ? [at + 1, count] : null,
    };
    y += strip.height;
    return strip;
  });
  const only = scene.sheet === undefined ? undefined : strips[scene.sheet];
  return only
    ? { top: only.top, width: WIDTH, height: only.height, strips: [only] }
    : { top: 0, width: WIDTH, height: Math.ceil(y), strips };
}
