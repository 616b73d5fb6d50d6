// The course of a stretch of river: where its middle runs and how wide it is, from the events alone.
import type { EventKind } from '#domain/drawings/kinds/life-river.ts';

/** A place that the river runs through. `x` grows downstream. */
export type Bed = { x: number; kind: EventKind | null; mood: number };
type Node = { x: number; y: number };
export type Bank = { x: number; top: number; bottom: number };

export type Course = {
  /** The middle of the water, around 0. */
  middle: (x: number) => number;
  /** Half of its width across the flow. */
  half: (x: number) => number;
  /** Half of its height as seen upright: wider where it runs steeply. */
  upright: (x: number) => number;
  slope: (x: number) => number;
  /** -1 to 1: where the next stretch goes on. */
  level: number;
  turn: 1 | -1;
};
export type Start = Pick<Course, 'level' | 'turn'>;
export const AT_SOURCE: Start = { level: -0.2, turn: 1 };

const SAMPLE = 4;
/** Between events that stand far apart it winds all the same. */
const LONGEST_REACH = 120;
const STEEPEST = 2.2;
const MOST_SWING = 68;
/** A bend goes this far out; elsewhere it turns before. */
const QUIET = 0.7;
const FALL = 20;
/** How far it goes up or down from one event to the next. */
const STRIDE = 0.75;

/** Half the width in px for how it felt, -3 to 3: hard times are narrow. */
export const halfOf = (mood: number) => 10 + (mood + 3) * 3.1;

/** A curve through all points that never swings beyond them (Fritsch and Carlson 1980). */
export function smooth(nodes: readonly Node[]): (x: number) => number {
  const slopes = nodes.slice(1).map((node, i) => {
    const before = nodes[i] as Node;
    return (node.y - before.y) / Math.max(0.001, node.x - before.x);
  });
  const tangents = nodes.map((_, i) => {
    const [left, right] = [slopes[i - 1], slopes[i]];
    if (left === undefined || right === undefined) return left ?? right ?? 0;
    if (left * right <= 0) return 0;
    return (2 * left * right) / (left + right);
  });
  return (x) => {
    const found = nodes.findIndex((node) => node.x >= x);
    const at = found < 0 ? nodes.length - 1 : Math.max(1, found);
    const [from, to] = [nodes[at - 1] as Node, nodes[at] as Node];
    if (nodes.length < 2) return nodes[0]?.y ?? 0;
    const width = Math.max(0.001, to.x - from.x);
    const t = Math.min(1, Math.max(0, (x - from.x) / width));
    const [m0, m1] = [(tangents[at - 1] ?? 0) * width, (tangents[at] ?? 0) * width];
    const [t2, t3] = [t * t, t * t * t];
    return (
      (2 * t3 - 3 * t2 + 1) * from.y +
      (t3 - 2 * t2 + t) * m0 +
      (3 * t2 - 2 * t3) * to.y +
      (t3 - t2) * m1
    );
  };
}

/** Puts quiet places between events that stand far apart. */
function withReaches(beds: readonly Bed[], from: number): Bed[] {
  return beds.flatMap((bed, i) => {
    const before = beds[i - 1] ?? { x: from, kind: null, mood: bed.mood };
    const gap = bed.x - before.x;
    const count = Math.max(0, Math.ceil(gap / LONGEST_REACH) - 1);
    const between = Array.from({ length: count }, (_, n): Bed => {
      const part = (n + 1) / (count + 1);
      const mood = before.mood + (bed.mood - before.mood) * part;
      return { x: before.x + gap * part, kind: null, mood };
    });
    return [...between, bed];
  });
}

/** Where the water goes on to after the last event. `level` is -1 to 1, `half` in px. */
export type Ahead = { x: number; level: number; half: number };
type CourseOptions = { from: number; start: Start; spring: boolean; ahead?: readonly Ahead[] };

/** The course through `beds`, from `from` on. With a spring it begins as narrow as one. */
export function courseOf(beds: readonly Bed[], options: CourseOptions): Course {
  const { from, start, spring, ahead = [] } = options;
  const below = beds.filter(({ x }) => x > from + 1);
  const all = withReaches(below, from);
  const last = all.at(-1)?.x ?? from;
  const reach = (last - from) / Math.max(1, all.length);
  const swing = Math.min(MOST_SWING, Math.max(34, reach * 0.95));
  let { level, turn } = start;
  // Only where it turns is given; what lies between follows from the curve.
  const line: Node[] = [{ x: from, y: level }];
  for (const { x, kind } of all) {
    const next = level + turn * STRIDE;
    if (kind === 'waterfall') {
      const above = Math.min(next, -0.1);
      [level, turn] = [above + 0.85, -1];
      line.push({ x: x - FALL, y: above }, { x: x + FALL, y: level });
    } else if (kind === 'bend' || Math.abs(next) >= QUIET) {
      level = turn * (kind === 'bend' ? 1 : QUIET);
      turn = turn === 1 ? -1 : 1;
      line.push({ x, y: level });
    } else level = next;
  }
  if (ahead.length === 0 && (line.at(-1)?.x ?? last) < last) line.push({ x: last, y: level });
  line.push(...ahead.map((one) => ({ x: one.x, y: one.level })));
  const middle = smooth(line.map(({ x, y }) => ({ x, y: y * swing })));
  // A spring becomes a river before long, however late the first event is.
  const grown = from + LONGEST_REACH;
  const firstBed = below[0];
  const half = smooth([
    { x: from, y: spring ? 3 : halfOf(firstBed?.mood ?? 0) },
    ...(spring && firstBed && firstBed.x > grown + LONGEST_REACH
      ? [{ x: grown, y: halfOf(firstBed.mood) * 0.75 }]
      : []),
    ...below.map(({ x, kind, mood }) => ({ x, y: halfOf(mood) + (kind === 'island' ? 7 : 0) })),
    ...ahead.map((one) => ({ x: one.x, y: one.half })),
  ]);
  const slope = (x: number) => (middle(x + 2) - middle(x - 2)) / 4;
  const upright = (x: number) => half(x) * Math.min(STEEPEST, Math.hypot(1, slope(x)));
  return { middle, half, upright, slope, level, turn };
}

/** Both banks of a course, upright at each step of `x`. */
export function banksOf(course: Course, from: number, to: number): Bank[] {
  const steps = Math.max(1, Math.ceil((to - from) / SAMPLE));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const x = Math.min(to, from + i * SAMPLE);
    const [y, half] = [course.middle(x), course.upright(x)];
    return { x, top: y - half, bottom: y + half };
  });
}
