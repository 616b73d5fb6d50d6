// How often lines of different unions cross in a picture as it is drawn, whoever laid it out.

type Point = readonly [x: number, y: number];
/** One line of a picture, as it runs from point to point, and the union it belongs to. */
export type DrawnLine = { union: string; points: readonly Point[] };
export type Box = { x: number; y: number; width: number; height: number };

type Piece = { union: string; a: Point; b: Point; ends: readonly Point[] };

/** Closer than this is the same place: lines of one couple and one person begin there together. */
const NEAR = 3;

function piecesOf({ union, points }: DrawnLine): Piece[] {
  const ends = [...points.slice(0, 1), ...points.slice(-1)];
  return points.slice(1).flatMap((b, at): Piece[] => {
    const a = points[at];
    if (!a || (Math.abs(a[0] - b[0]) < 0.01 && Math.abs(a[1] - b[1]) < 0.01)) return [];
    return [{ union, a, b, ends }];
  });
}

const turn = (a: Point, b: Point, c: Point) =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Where two pieces cross, or the middle of where one lies on the other. */
function meet(one: Piece, two: Piece): Point | null {
  const [a, b, c, d] = [one.a, one.b, two.a, two.b];
  const apart = (axis: 0 | 1) =>
    Math.max(a[axis], b[axis]) < Math.min(c[axis], d[axis]) ||
    Math.max(c[axis], d[axis]) < Math.min(a[axis], b[axis]);
  if (apart(0) || apart(1)) return null;
  const [t1, t2, t3, t4] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (t1 * t2 > 0 || t3 * t4 > 0) return null;
  if (Math.abs(t1 - t2) > 1e-9) {
    const share = t1 / (t1 - t2);
    return [c[0] + share * (d[0] - c[0]), c[1] + share * (d[1] - c[1])];
  }
  const inner = (axis: 0 | 1) =>
    [a[axis], b[axis], c[axis], d[axis]].toSorted((x, y) => x - y).slice(1, 3) as [number, number];
  const [[x1, x2], [y1, y2]] = [inner(0), inner(1)];
  const branch = one.ends.some(([x, y]) =>
    two.ends.some((end) => Math.hypot(end[0] - x, end[1] - y) < NEAR),
  );
  if (branch || Math.hypot(x2 - x1, y2 - y1) < NEAR) return null;
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

/**
 * Places where lines of two unions cross or lie on one another, each counted once for the two. Where both
 * begin or end at the same person (`boxes`), or branch off from one line there, is none.
 */
export function countCrossings(lines: readonly DrawnLine[], boxes: readonly Box[]): number {
  const pieces = lines.flatMap(piecesOf);
  const found = new Set<string>();
  const isAtPerson = ([x, y]: Point) =>
    boxes.some(
      (box) =>
        Math.abs(x - box.x) <= box.width / 2 + NEAR && Math.abs(y - box.y) <= box.height / 2 + NEAR,
    );
  for (const [at, one] of pieces.entries())
    for (let next = at + 1; next < pieces.length; next++) {
      const two = pieces[next];
      if (!two || two.union === one.union) continue;
      const point = meet(one, two);
      if (!point || isAtPerson(point)) continue;
      const names = [one.union, two.union].toSorted().join(' ');
      found.add(`${names} ${Math.round(point[0] / NEAR)} ${Math.round(point[1] / NEAR)}`);
    }
  return found.size;
}
