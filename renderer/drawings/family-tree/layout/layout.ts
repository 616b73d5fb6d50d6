// Lays a family tree out: rows of generations, couples side by side, the same picture every time.
import { buildGraph } from './build-graph.ts';
import { drawLines, heightOf } from './draw-lines.ts';
import { findGenerations } from './generations.ts';
import { Lines } from './lines.ts';
import { placeAcross } from './place.ts';
import { searchOrder } from './search.ts';
import type { Family, Layout, LayoutOptions, Place, Point } from './types.ts';

const EDGE = 24;
const BESIDE = 64;
const PASSES = 48;

/** The families that no line connects: that of the index child in the middle, the others beside it. */
function splitFamilies(family: Family, nameOf: (id: string) => string): Family[] {
  const names = [...new Set(family.people.map(({ id }) => nameOf(id)))];
  const home = nameOf(family.indexId ?? family.people[0]?.id ?? '');
  const parts = names.map((name) => ({
    name,
    people: family.people.filter(({ id }) => nameOf(id) === name),
    unions: family.unions.filter(
      ({ partners: [one] }) => one !== undefined && nameOf(one) === name,
    ),
    children: family.children.filter(({ child }) => nameOf(child) === name),
    indexId: family.indexId,
  }));
  for (const part of parts) {
    const known = new Set(part.unions.map(({ id }) => id));
    const used = new Set(part.children.map(({ union }) => union));
    part.unions.push(...family.unions.filter(({ id }) => used.has(id) && !known.has(id)));
  }
  const others = parts.filter(({ name }) => name !== home);
  others.sort((a, b) => b.people.length - a.people.length);
  const left = others.filter((_, at) => at % 2 === 1);
  const right = others.filter((_, at) => at % 2 === 0);
  return [...left.toReversed(), ...parts.filter(({ name }) => name === home), ...right];
}

/** The places of one family and its lines, from x = 0 on. */
function layoutPart(part: Family, rowOf: ReadonlyMap<string, number>, options: LayoutOptions) {
  const graph = buildGraph(part, rowOf, options);
  const order = searchOrder(graph);
  const x = placeAcross(order, PASSES, options.nudges ?? new Map());
  const half = (node: number) => (graph.nodes[node]?.width ?? 0) / 2;
  const left = Math.min(...[...graph.nodes.keys()].map((node) => (x[node] ?? 0) - half(node)));
  for (const node of graph.nodes.keys()) x[node] = Math.round(((x[node] ?? 0) - left) * 2) / 2;
  const width = Math.max(...[...graph.nodes.keys()].map((node) => (x[node] ?? 0) + half(node)));
  return { graph, x, width, lines: new Lines(order, x) };
}

const shift = (points: readonly Point[], by: number): Point[] =>
  points.map(([x, y]): Point => [x + by, y]);

/**
 * Places and lines of a family tree, in px from the upper left corner. Pure: the same family gives the same
 * layout on every computer. Steps: rows, clusters of
 * partners and bundles of children, a search for the order, distances, lanes of lines.
 */
export function layoutFamily(family: Family, options: LayoutOptions): Layout {
  if (family.people.length === 0) {
    const bounds = { width: 2 * EDGE, height: 2 * EDGE };
    return { family, places: new Map(), rows: [], couples: [], descents: [], bounds };
  }
  const { rowOf, families } = findGenerations(family);
  const parts = splitFamilies(family, (id) => families.of(id)).map((part) =>
    layoutPart(part, rowOf, options),
  );
  const rows = Math.max(...rowOf.values()) + 1;
  const tops: number[] = [];
  const bottoms: number[] = [];
  let y = EDGE;
  for (let row = 0; row < rows; row++) {
    const heights = family.people.flatMap(({ id }) =>
      rowOf.get(id) === row ? options.height(id) : [],
    );
    const most = (what: 'couples' | 'bars') =>
      Math.max(0, ...parts.map(({ lines }) => lines.depths[row]?.[what] ?? 0));
    tops.push(y);
    bottoms.push(y + Math.max(0, ...heights));
    y = (bottoms[row] ?? 0) + heightOf({ couples: most('couples'), bars: most('bars') });
  }
  const places = new Map<string, Place>();
  const layout = {
    couples: [] as Layout['couples'][number][],
    descents: [] as Layout['descents'][number][],
  };
  let begin = EDGE;
  for (const { graph, x, width, lines } of parts) {
    const by = begin;
    for (const [node, { person, row }] of graph.nodes.entries()) {
      if (!person) continue;
      const { id } = person;
      const size = { width: options.width(id), height: options.height(id) };
      places.set(id, { id, row, x: (x[node] ?? 0) + by, y: tops[row] ?? 0, ...size });
    }
    const drawn = drawLines(lines, tops, bottoms);
    for (const couple of drawn.couples) {
      const [mark = couple.mark] = shift([couple.mark], by);
      layout.couples.push({ ...couple, points: shift(couple.points, by), mark });
    }
    for (const descent of drawn.descents)
      layout.descents.push({
        ...descent,
        lines: descent.lines.map((points) => shift(points, by)),
        drops: descent.drops.map((drop) => ({ ...drop, points: shift(drop.points, by) })),
      });
    begin += width + BESIDE;
  }
  const inRows = Array.from({ length: rows }, (_, row) =>
    [...places.values()]
      .filter((place) => place.row === row)
      .toSorted((a, b) => a.x - b.x)
      .map(({ id }) => id),
  );
  const ends = [
    ...layout.couples.flatMap(({ points }) => points),
    ...layout.descents.flatMap(({ lines, drops }) => [
      ...lines.flat(),
      ...drops.flatMap(({ points }) => points),
    ]),
  ].map(([, end]) => end);
  const height = Math.max(bottoms.at(-1) ?? 0, ...ends) + EDGE;
  return {
    family,
    places,
    rows: inRows,
    ...layout,
    bounds: { width: begin - BESIDE + EDGE, height },
  };
}
