// Roots and branches as shapes: a middle line that is thick at the trunk and thin at the statement.
import type { Spot } from './place.ts';

const round = (value: number) => Math.round(value * 10) / 10;
export const at = ({ x, y }: Spot) => `${round(x)} ${round(y)}`;

/** Points of a curve that leaves `from` towards `away` and comes to `to` out of `into`. */
export function curve(from: Spot, away: Spot, into: Spot, to: Spot, steps = 22): Spot[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const u = 1 - t;
    const weigh = (key: 'x' | 'y') =>
      u ** 3 * from[key] + 3 * u * u * t * away[key] + 3 * u * t * t * into[key] + t ** 3 * to[key];
    return { x: weigh('x'), y: weigh('y') };
  });
}

/** The outline of a limb along these points, `thick` px wide at its start and `thin` px at its end. */
export function limb(points: readonly Spot[], thick: number, thin: number): string {
  const lengths = points.map((point, i) => {
    const before = points[i - 1] ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y);
  });
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
  let gone = 0;
  const [one, other]: [string[], string[]] = [[], []];
  for (const [i, point] of points.entries()) {
    gone += lengths[i] ?? 0;
    const before = points[i - 1] ?? point;
    const after = points[i + 1] ?? point;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const half = (thick + (thin - thick) * (gone / total) ** 0.7) / 2;
    const x = (-(after.y - before.y) / length) * half;
    const y = ((after.x - before.x) / length) * half;
    one.push(at({ x: point.x + x, y: point.y + y }));
    other.push(at({ x: point.x - x, y: point.y - y }));
  }
  return `M${[...one, ...other.toReversed()].join('L')}Z`;
}
