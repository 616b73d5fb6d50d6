// What would be wrong with a family tree as it is laid out: each fault in a few words.
import { primaryLines } from '../../../renderer/drawings/family-tree/layout/generations.ts';
import type {
  Family,
  Layout,
  Place,
  Point,
} from '../../../renderer/drawings/family-tree/layout/types.ts';

type Piece = { of: string; a: Point; b: Point };

const close = (a: number, b: number) => Math.abs(a - b) < 0.51;
const within = (x: number, from: number, to: number) =>
  x > Math.min(from, to) - 0.51 && x < Math.max(from, to) + 0.51;

export function piecesOf({ couples, descents }: Layout): Piece[] {
  const lines = [
    ...couples.map(({ union, points }) => ({ of: union, points })),
    ...descents.flatMap(({ union, lines, drops, joins }) =>
      [...lines, ...drops.map(({ points }) => points)].map((points) => ({
        of: joins ?? union,
        points,
      })),
    ),
  ];
  return lines.flatMap(({ of, points }) =>
    points.slice(1).flatMap((b, at): Piece[] => {
      const a = points[at];
      return a && !(close(a[0], b[0]) && close(a[1], b[1])) ? [{ of, a, b }] : [];
    }),
  );
}

function findMissing({ people }: Family, { places, rows }: Layout): string[] {
  const standing = rows.flat();
  return [
    ...people.filter(({ id }) => !places.has(id)).map(({ id }) => `${id} has no place`),
    ...people
      .filter(({ id }) => standing.filter((one) => one === id).length !== 1)
      .map(({ id }) => `${id} does not stand once`),
    ...(places.size === people.length ? [] : ['somebody too many']),
  ];
}

function findOverlaps({ places, rows, bounds }: Layout): string[] {
  const at = (id: string) => places.get(id) as Place;
  const beside = rows.flatMap((row) =>
    row.flatMap((id, index) =>
      row.slice(index + 1).flatMap((other) => {
        const [left, right] = [at(id), at(other)];
        const across = right.x - left.x - (left.width + right.width) / 2;
        const down =
          Math.max(left.y, right.y) - Math.min(left.y + left.height, right.y + right.height);
        return Math.max(across, down) < 0 ? [`${left.id} lies over ${right.id}`] : [];
      }),
    ),
  );
  const outside = [...places.values()].filter(
    ({ x, y, width, height }) =>
      x - width / 2 < 0 || x + width / 2 > bounds.width || y + height > bounds.height,
  );
  return [...beside, ...outside.map(({ id }) => `${id} stands outside`)];
}

/** Lines through people, and lines of two unions that lie on one another. */
function findBadLines(layout: Layout): string[] {
  const pieces = piecesOf(layout);
  const through = pieces.flatMap(({ of, a, b }) =>
    [...layout.places.values()].flatMap(({ id, x, y, width, height }) => {
      const clear =
        Math.max(a[0], b[0]) <= x - width / 2 + 1 ||
        Math.min(a[0], b[0]) >= x + width / 2 - 1 ||
        Math.max(a[1], b[1]) <= y + 1 ||
        Math.min(a[1], b[1]) >= y + height - 1;
      return clear ? [] : [`a line of ${of} runs through ${id}`];
    }),
  );
  const onOther = pieces.flatMap((one, index) =>
    pieces.slice(index + 1).flatMap((two) => {
      if (one.of === two.of) return [];
      return [0, 1].flatMap((axis) => {
        const other = 1 - axis;
        const values = [one.a[axis], one.b[axis], two.a[axis], two.b[axis]] as number[];
        if (!values.every((value) => Math.abs(value - (values[0] ?? 0)) < 0.01)) return [];
        const [a, b] = [one.a[other] ?? 0, one.b[other] ?? 0];
        const [c, d] = [two.a[other] ?? 0, two.b[other] ?? 0];
        const shared =
          Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d));
        return shared > 0.5 ? [`a line of ${one.of} lies on one of ${two.of}`] : [];
      });
    }),
  );
  return [...through, ...onOther];
}

/** Every line begins and ends at those whom it connects. */
function findLoose(family: Family, { places, couples, descents }: Layout): string[] {
  const faults: string[] = [];
  const isBelow = (id: string, [x, y]: Point) => {
    const place = places.get(id);
    return (
      place !== undefined &&
      y >= place.y + place.height - 0.5 &&
      within(x, place.x - place.width / 2, place.x + place.width / 2)
    );
  };
  for (const { id, partners } of family.unions) {
    const couple = couples.find(({ union }) => union === id);
    const [one, two] = partners;
    if (one === undefined || two === undefined) continue;
    const ends = couple ? [couple.points[0], couple.points.at(-1)] : [];
    const [a, b] = ends;
    const fits =
      a && b && ((isBelow(one, a) && isBelow(two, b)) || (isBelow(two, a) && isBelow(one, b)));
    if (!fits) faults.push(`the couple ${id} is not connected`);
  }
  for (const { child, union, kind } of family.children) {
    const descent = descents.find((one) => one.union === union && one.children.includes(child));
    const drop = descent?.drops.find((one) => one.child === child);
    const to = places.get(child);
    const partners = family.unions.find(({ id }) => id === union)?.partners ?? [];
    if (!descent || !to) {
      faults.push(`${child} does not hang on ${union}`);
      continue;
    }
    if (descent.joins !== null) {
      const bar = descents.find(
        (one) => one.union === descent.joins && one.children.includes(child),
      );
      if (!bar) faults.push(`${child} is not on the bar that ${union} joins`);
    } else {
      const end = drop?.points.at(-1);
      const isTie = descent.lines.length === 0 && drop?.points.length !== 2;
      const reaches =
        end &&
        (isTie
          ? isBelow(child, end) || isBelow(child, drop?.points[0] ?? end)
          : close(end[1], to.y)) &&
        within(end[0], to.x - to.width / 2, to.x + to.width / 2);
      if (!isTie && !reaches) faults.push(`the line of ${union} does not reach ${child}`);
      if (drop && drop.kind !== kind) faults.push(`${child} hangs as ${drop.kind}`);
      const from = drop?.points[0];
      const level = descent.lines.find(
        (line) => line.length === 2 && line[0]?.[1] === line[1]?.[1],
      );
      const isOnBar =
        !level ||
        !from ||
        (close(from[1], level[0]?.[1] ?? 0) &&
          within(from[0], level[0]?.[0] ?? 0, level[1]?.[0] ?? 0));
      if (!isOnBar) faults.push(`${child} does not hang on the bar of ${union}`);
    }
    const first = descent.lines[0]?.[0] ?? drop?.points[0];
    if (!first || partners.length === 0) continue;
    const couple = couples.find((one) => one.union === union);
    const xs = couple?.points.map(([x]) => x) ?? [];
    const starts = couple
      ? couple.points.some(([, y]) => close(y, first[1])) &&
        within(first[0], Math.min(...xs), Math.max(...xs))
      : isBelow(partners[0] ?? '', first) || isBelow(child, first);
    if (!starts) faults.push(`the line to ${child} does not begin at ${union}`);
  }
  return faults;
}

/** Most couples of a group of partners that can stand side by side, when no partners go round in a ring. */
function mostAdjacent(family: Family): number {
  const unions = family.unions.filter(({ partners }) => partners.length === 2);
  const beside = (id: string) =>
    unions.flatMap(({ partners }) =>
      partners.includes(id) ? partners.filter((one) => one !== id) : [],
    );
  const seen = new Set<string>();
  let count = 0;
  /** Whether somebody still has a side free for whom they came from. */
  const visit = (id: string): boolean => {
    seen.add(id);
    const free = beside(id).filter((next) => !seen.has(next) && visit(next)).length;
    count += Math.min(2, free);
    return free < 2;
  };
  for (const { id } of family.people) if (!seen.has(id)) visit(id);
  return count;
}

/** Couples apart who could stand together, and man and wife in two rows. */
export function findApart(family: Family, { rows, places }: Layout): string[] {
  let adjacent = 0;
  const faults: string[] = [];
  for (const {
    id,
    partners: [one, two],
  } of family.unions) {
    if (one === undefined || two === undefined) continue;
    const [a, b] = [places.get(one), places.get(two)];
    if (a?.row !== b?.row) faults.push(`${id} stand in two rows`);
    const row = rows[a?.row ?? 0] ?? [];
    if (Math.abs(row.indexOf(one) - row.indexOf(two)) === 1) adjacent++;
  }
  const most = mostAdjacent(family);
  if (adjacent < most) faults.push(`${most - adjacent} couples could stand side by side`);
  return faults;
}

/** Brothers and sisters who have no reason to stand out of order: nobody ties them to another family. */
export function findUnsorted(family: Family, { places }: Layout): string[] {
  const primary = primaryLines(family);
  const linesOf = Map.groupBy(family.children, ({ child }) => child);
  const partnersOf = (id: string): string[] => {
    const found = [id];
    for (const one of found)
      for (const { partners } of family.unions)
        if (partners.includes(one))
          for (const other of partners) if (!found.includes(other)) found.push(other);
    return found.slice(1);
  };
  const isFree = (id: string) =>
    linesOf.get(id)?.length === 1 && partnersOf(id).every((one) => !linesOf.has(one));
  const bornOf = new Map(family.people.map(({ id, born }) => [id, born ?? '9999']));
  const groups = Map.groupBy(
    [...primary.values()].filter(({ child }) => isFree(child)),
    ({ union, child }) => {
      return `${union} ${places.get(child)?.row}`;
    },
  );
  return [...groups.values()].flatMap((lines) => {
    const inRow = lines
      .map(({ child }) => child)
      .toSorted((a, b) => (places.get(a)?.x ?? 0) - (places.get(b)?.x ?? 0));
    return inRow.slice(1).flatMap((id, at) => {
      const before = inRow[at] ?? '';
      return (bornOf.get(before) ?? '') > (bornOf.get(id) ?? '')
        ? [`${before} stands before ${id}`]
        : [];
    });
  });
}

/** Everything that is wrong with places and lines whatever the family is like. */
export const findFaults = (family: Family, layout: Layout): string[] => [
  ...findMissing(family, layout),
  ...findOverlaps(layout),
  ...findBadLines(layout),
  ...findLoose(family, layout),
];
