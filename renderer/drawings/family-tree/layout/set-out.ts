// Sets a family out whose order is known: distances, lanes of lines, rows below each other; on a sheet as wide as asked.
import { drawLines, heightOf, type Levels } from './draw-lines.ts';
import type { Graph } from './graph.ts';
import { Lines } from './lines.ts';
import type { Order } from './order.ts';
import { placeAcross } from './place.ts';
import { measureRows } from './rooms.ts';
import { ROOMY } from './spacing.ts';
import type { Family, Layout, LayoutOptions, Place, Point, Sizes } from './types.ts';

/** Who stands left of whom in every row: found once, and then set out with any letters on any sheet. */
export type Ordered = {
  family: Family;
  /** One for each family that no line connects, from left to right. */
  parts: readonly Order[];
};

/** One connected family from x = 0 on. */
type Part = { graph: Graph; x: Float64Array; width: number; lines: Lines };

/** The graph of an order with everybody as large as in this picture. */
function withSizes({ nodes, ...rest }: Graph, { width, height }: Sizes): Graph {
  const sized = nodes.map((node) => {
    const size = node.person && { width: width(node.person.id), height: height(node.person.id) };
    return { ...node, ...size };
  });
  return { ...rest, nodes: sized };
}

/** The rooms of its rows, and the width that it cannot be narrower than. */
function measurePart(order: Order, options: LayoutOptions, within: number) {
  const { spacing = ROOMY } = options;
  const graph = withSizes(order.graph, options);
  const rows = measureRows({ order, graph, spacing, sizes: options }, within);
  return { graph, spacing, rows, least: Math.max(...rows.map(({ width }) => width)) };
}

function setOutPart(order: Order, options: LayoutOptions, within: number): Part {
  const { nudges = new Map() } = options;
  const { graph, spacing, rows, least } = measurePart(order, options, within);
  const x = placeAcross({ order, graph, spacing, rows, nudges, within: Math.max(within, least) });
  const nodes = [...graph.nodes.keys()];
  const half = (node: number) => (graph.nodes[node]?.width ?? 0) / 2;
  const left = Math.min(...nodes.map((node) => (x[node] ?? 0) - half(node)));
  for (const node of nodes) x[node] = Math.round(((x[node] ?? 0) - left) * 2) / 2;
  const width = Math.max(...nodes.map((node) => (x[node] ?? 0) + half(node)));
  return { graph, x, width, lines: new Lines(order, graph, x) };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Each part as wide as it likes, or, where that is too much, all narrower by the same share. */
function setOutParts(orders: readonly Order[], options: LayoutOptions): Part[] {
  const { within = Number.POSITIVE_INFINITY, spacing = ROOMY } = options;
  const free = orders.map((order) => setOutPart(order, options, Number.POSITIVE_INFINITY));
  const room = within - 2 * spacing.edge - (orders.length - 1) * spacing.families;
  const wished = sum(free.map(({ width }) => width));
  if (wished <= room) return free;
  const least = orders.map((order) => measurePart(order, options, 0).least);
  const share = Math.max(0, (room - sum(least)) / Math.max(1, wished - sum(least)));
  return orders.map((order, at) => {
    const packed = least[at] ?? 0;
    return setOutPart(order, options, packed + share * ((free[at]?.width ?? packed) - packed));
  });
}

/** Where every row begins and its labels end; rows of all parts stand beside each other. */
function levelsOf(parts: readonly Part[], { spacing = ROOMY }: LayoutOptions): Levels {
  const count = Math.max(...parts.map(({ graph }) => graph.rows));
  const [tops, bottoms]: [number[], number[]] = [[], []];
  let y = spacing.edge;
  for (let row = 0; row < count; row++) {
    const ends = parts.flatMap(({ graph }) =>
      graph.nodes.flatMap((node) => (node.row === row ? node.drop + node.height : [])),
    );
    const most = (what: 'couples' | 'bars') =>
      Math.max(0, ...parts.map(({ lines }) => lines.depths[row]?.[what] ?? 0));
    const bottom = y + Math.max(0, ...ends);
    tops.push(y);
    bottoms.push(bottom);
    y = bottom + heightOf({ couples: most('couples'), bars: most('bars') }, spacing);
  }
  return { tops, bottoms, spacing };
}

const shift = (points: readonly Point[], by: number): Point[] =>
  points.map(([x, y]): Point => [x + by, y]);

function placesOf({ graph, x }: Part, { tops }: Levels, by: number): Place[] {
  return graph.nodes.flatMap(({ person, row, width, height, drop }, node) =>
    person
      ? { id: person.id, row, x: (x[node] ?? 0) + by, y: (tops[row] ?? 0) + drop, width, height }
      : [],
  );
}

function linesOf(
  { lines }: Part,
  levels: Levels,
  by: number,
): Pick<Layout, 'couples' | 'descents'> {
  const { couples, descents } = drawLines(lines, levels);
  return {
    couples: couples.map(({ mark: [x, y], ...couple }) => ({
      ...couple,
      points: shift(couple.points, by),
      mark: [x + by, y],
    })),
    descents: descents.map((descent) => ({
      ...descent,
      lines: descent.lines.map((points) => shift(points, by)),
      drops: descent.drops.map((drop) => ({ ...drop, points: shift(drop.points, by) })),
    })),
  };
}

const endsOf = ({ couples, descents }: Pick<Layout, 'couples' | 'descents'>): number[] =>
  [
    ...couples.flatMap(({ points }) => points),
    ...descents.flatMap(({ lines, drops }) => [
      ...lines.flat(),
      ...drops.flatMap(({ points }) => points),
    ]),
  ].map(([, end]) => end);

/** Places and lines of a family whose order is known, in px from the upper left corner. */
export function setOut({ family, parts: orders }: Ordered, options: LayoutOptions): Layout {
  const { edge, families } = options.spacing ?? ROOMY;
  if (orders.length === 0) {
    const bounds = { width: 2 * edge, height: 2 * edge };
    return { family, places: new Map(), rows: [], couples: [], descents: [], bounds };
  }
  const parts = setOutParts(orders, options);
  const levels = levelsOf(parts, options);
  let begin = edge;
  const set = parts.map((part) => {
    const by = begin;
    begin += part.width + families;
    return { places: placesOf(part, levels, by), lines: linesOf(part, levels, by) };
  });
  const all = set.flatMap(({ places }) => places);
  const lines = {
    couples: set.flatMap((part) => part.lines.couples),
    descents: set.flatMap((part) => part.lines.descents),
  };
  const rows = levels.tops.map((_, row) =>
    all.filter((place) => place.row === row).toSorted((a, b) => a.x - b.x),
  );
  const bottom = Math.max(levels.bottoms.at(-1) ?? 0, ...endsOf(lines));
  return {
    family,
    places: new Map(all.map((place) => [place.id, place])),
    rows: rows.map((row) => row.map(({ id }) => id)),
    ...lines,
    bounds: { width: begin - families + edge, height: bottom + edge },
  };
}
