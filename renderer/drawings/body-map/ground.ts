// How the sheet of a body map is divided: the rooms of two outlines, and columns of cards beside them.
import type { BodySide } from '#domain/drawings/kinds/body-map.ts';
import { EDGE } from './label.ts';
import { FIGURE, type Place } from './regions.ts';
import type { Spot } from './spread.ts';

/** Up to so many marks the outlines share one column of cards; more need wider cards and one each. */
export const FEW = 12;
export type Column = { x: number; width: number; of: readonly BodySide[]; outer: boolean };
/** `below`: how many columns the lines below the outlines stand in. */
export type Ground = {
  width: number;
  /** Left edge of each outline's room. */
  figures: Record<BodySide, number>;
  columns: readonly Column[];
  below: number;
};

/** How the sheet is divided: it depends on nothing but how many marks there are. */
export function groundOf(count: number): Ground {
  const card = count <= FEW ? 164 : 230;
  const front = EDGE + card + EDGE;
  const inner = front + FIGURE.width + EDGE;
  const shared = count <= FEW;
  const second = shared ? inner : inner + card + 2 * EDGE;
  const back = second + card + EDGE;
  const last = back + FIGURE.width + EDGE;
  const both = ['front', 'back'] as const;
  const column = (x: number, of: readonly BodySide[], outer: boolean) => {
    return { x, width: card, of, outer };
  };
  const columns = [
    column(EDGE, ['front'], true),
    column(inner, shared ? both : ['front'], false),
    ...(shared ? [] : [column(second, ['back'], false)]),
    column(last, ['back'], true),
  ];
  return { width: last + card + EDGE, figures: { front, back }, columns, below: shared ? 3 : 4 };
}

/** Where on an outline a point of the picture is; null: beside both. */
export function placeAt(count: number, { x, y }: Spot): Place | null {
  const { figures } = groundOf(count);
  for (const view of ['front', 'back'] as const) {
    const right = (x - figures[view]) / FIGURE.width;
    const down = (y - EDGE) / FIGURE.height;
    if (right >= 0 && right <= 1) return { view, x: right, y: Math.min(1, Math.max(0, down)) };
  }
  return null;
}
