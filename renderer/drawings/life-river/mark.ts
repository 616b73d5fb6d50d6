// A mark on the water: which sign, where in the flow, and how much room it takes.
import type { Course } from './course.ts';
import type { RiverEvent } from './events.ts';
import type { Box, Label } from './labels.ts';
import type { SignKind } from './signs.tsx';

/** How far a stream that comes in from the side begins outside of the bank. */
export const HEIGHT_OF_HEAD = 46;
export type Standing = { event: RiverEvent | null; x: number };

/** A mark on the water with its label; `event` null: the boat of whom nothing was said. */
export type Mark = {
  event: RiverEvent | null;
  sign: SignKind;
  x: number;
  y: number;
  half: number;
  /** Half of the height of the water, upright. */
  upright: number;
  /** Height over width of the flow at this place. */
  slope: number;
  isAbove: boolean;
  /** Where its leader ends. */
  tip: number;
  /** What it covers, on the water or at its bank. */
  box: Box;
  label: Label | null;
  leader: { x: number; from: number; to: number } | null;
};

type Flow = Pick<Mark, 'half' | 'upright' | 'slope'>;

/** How far a sign reaches from the middle of the water: up, down, and to each side. */
function reachOf(
  sign: SignKind,
  { half, upright }: Flow,
): [up: number, down: number, side: number] {
  switch (sign) {
    case 'now':
      return [30, 15, 42];
    case 'island':
      return [34, 11, 28];
    case 'hope':
      return [23, 7, 20];
    case 'source':
      return [16, 7, 14];
    case 'waterfall':
      return [upright + 4, upright + 12, 22];
    case 'bridge':
      return [upright + 10, upright + 10, 20];
    case 'rapids':
      return [half, half, 26];
    default:
      return [15, 15, 18];
  }
}

/** A bridge lies across the flow: straight up from its middle one leaves it at its end or at its side. */
function edgeOfBridge({ half, slope }: Flow): number {
  const lean = Math.hypot(1, slope);
  return Math.min((half + 9) * lean, (7 * lean) / Math.max(0.01, Math.abs(slope)));
}

export function markAt({ event, x }: Standing, course: Course, isAbove: boolean): Mark {
  const sign: SignKind = event?.content.private ? 'private' : (event?.content.kind ?? 'now');
  const y = course.middle(x);
  const flow = { half: course.half(x), upright: course.upright(x), slope: course.slope(x) };
  const base = { event, sign, x, y, ...flow, isAbove, label: null, leader: null };
  if (sign === 'tributary') {
    const top = isAbove ? y - flow.upright - HEIGHT_OF_HEAD : y + flow.upright;
    const tip = isAbove ? top : top + HEIGHT_OF_HEAD;
    return { ...base, tip, box: { x: x - 12, y: top, width: 44, height: HEIGHT_OF_HEAD } };
  }
  const [up, down, side] = reachOf(sign, flow);
  const reach = sign === 'bridge' ? edgeOfBridge(flow) : isAbove ? up : down;
  return {
    ...base,
    tip: isAbove ? y - reach : y + reach,
    box: { x: x - side, y: y - up, width: 2 * side, height: up + down },
  };
}
