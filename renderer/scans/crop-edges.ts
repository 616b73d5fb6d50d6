// The part of a page that is shown: how its edges move, and what the mouse draws. All from 0 to 1.
import type { Mark } from '../app/places.tsx';

export const EDGES = ['top', 'right', 'bottom', 'left'] as const;
export type Edge = (typeof EDGES)[number];
export const WHOLE: Mark = { x: 0, y: 0, w: 1, h: 1 };
/** Less than this of a page is a slip of the hand. */
const LEAST = 0.05;

const round = (value: number) => Math.round(value * 1e4) / 1e4;
const within = (value: number, low: number, high: number) =>
  round(Math.min(Math.max(value, low), high));

/** The frame with one edge moved (more than 0: right or down), never over the page or past the edge across. */
export function moveEdge({ x, y, w, h }: Mark, edge: Edge, by: number): Mark {
  if (edge === 'top') {
    const top = within(y + by, 0, y + h - LEAST);
    return { x, y: top, w, h: round(y + h - top) };
  }
  if (edge === 'bottom') return { x, y, w, h: round(within(y + h + by, y + LEAST, 1) - y) };
  if (edge === 'left') {
    const left = within(x + by, 0, x + w - LEAST);
    return { x: left, y, w: round(x + w - left), h };
  }
  return { x, y, w: round(within(x + w + by, x + LEAST, 1) - x), h };
}

type Point = { x: number; y: number };

/** The frame between two points, as far as it lies on the page; null while it is too small to be meant. */
export function frameBetween(one: Point, two: Point): Mark | null {
  const [left, right] = [Math.min(one.x, two.x), Math.max(one.x, two.x)].map((x) =>
    within(x, 0, 1),
  );
  const [top, foot] = [Math.min(one.y, two.y), Math.max(one.y, two.y)].map((y) => within(y, 0, 1));
  const [x = 0, y = 0] = [left, top];
  const [w, h] = [round((right ?? 1) - x), round((foot ?? 1) - y)];
  return w < LEAST || h < LEAST ? null : { x, y, w, h };
}
