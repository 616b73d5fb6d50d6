// The shapes that tell what a mark is, and where its number stands in them.
import type { PinKind } from '#domain/drawings/kinds/body-map.ts';

export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Ten points, or the corners of a shape, at so many parts of the radius. */
const corners = (points: readonly (readonly [number, number])[]) =>
  `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
const star = corners(
  Array.from({ length: 16 }, (_, at) => {
    const far = at % 2 === 0 ? 1.28 : 0.96;
    const turn = (at * Math.PI) / 8 - Math.PI / 2;
    return [round(far * Math.cos(turn)), round(far * Math.sin(turn))] as const;
  }),
);
/**
 * In a circle of radius 1. The middle of the number lies `down` below the middle, of more than one digit
 * `lower` when there is more room; it may be as wide as `room`.
 */
export type SignShape = { path: string; down: number; lower?: number; room: number };

export const SHAPES: Record<PinKind, SignShape> = {
  feeling: { path: 'M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z', down: 0, room: 1.55 },
  pain: {
    path: corners([
      [0, -1.3],
      [1.3, 0.95],
      [-1.3, 0.95],
    ]),
    ...{ down: 0.25, lower: 0.43, room: 1.3 },
  },
  strength: {
    path: corners([
      [0, -1.28],
      [1.28, 0],
      [0, 1.28],
      [-1.28, 0],
    ]),
    ...{ down: 0, room: 1.45 },
  },
  safe: {
    path: corners([
      [0, -1.25],
      [1.05, -0.35],
      [1.05, 0.95],
      [-1.05, 0.95],
      [-1.05, -0.35],
    ]),
    ...{ down: 0.15, room: 1.75 },
  },
  unsafe: { path: star, down: 0, room: 1.55 },
};

/** No number is smaller: it prints as large as the words. */
export const NUMBER = 13;

/** `y`: of its foot; `textLength`: it is set narrower where it would touch its sign. */
export function numberIn(kind: PinKind, radius: number, number: string, wide: number) {
  const { down, lower = down, room } = SHAPES[kind];
  const isLong = number.length > 1;
  const size = Math.max(NUMBER, isLong ? 0 : radius);
  const most = room * radius;
  return {
    ...{ size: round(size), y: round((isLong ? lower : down) * radius + size * 0.36) },
    textLength: isLong && wide > most ? round(most) : null,
  };
}
