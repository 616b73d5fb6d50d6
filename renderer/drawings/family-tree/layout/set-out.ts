// Sets a family out whose order is known: distances, lanes of lines, rows below each other; on a sheet as wide as asked.
import { drawLines, heightOf, type Levels } from './draw-lines.ts';
import type { Graph } from './graph.ts';
import { Lines } from './lines.ts';
import type { Order } from './order.ts';
import { moveByHand, placeAcross } from './place.ts';
import { measureRows, type Row } from './rooms.ts';
import { ROOMY, type Spacing } from './spacing.ts';
import type { Family, Layout, LayoutOptions, Place, Point, Sizes } from './types.ts';

/** Who stands left of whom in every row: found once, and then set out with any letters on any sheet. */
export type Ordered = {
  family: Family;
  /** One for each family that no line connects, from left to right. */
  parts: readonly Order[];
};

type Free = Omit<LayoutOptions, 'nudges'>;
/** One connected family with nobody moved by hand; `x`: the middle of every node. */
type Stand = { order: Order; graph: Graph; rows: readonly Row[]; x: Float64Array };
/** Where everybody stands by themselves: found once, and then drawn for each way in which people are moved. */
export type Stood = { family: Family; stands: readonly Stand[]; spacing: Spacing };

const NOBODY: ReadonlyMap<string, number> = new Map();

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
function measurePart(order: Order, options: Free, within: number) {
  const { spacing = ROOMY } = options;
  const graph = withSizes(order.graph, options);
  const rows = measureRows({ order, graph, spacing, sizes: options }, within);
  return { graph, spacing, rows, least: Math.max(...rows.map(({ width }) => width)) };
}

function standPart(order: Order, options: Free, within: number): Stand {
  const { graph, spacing, rows, least } = measurePart(order, options, within);
  const x = placeAcross({ order, graph, spacing, rows, within: Math.max(within, least) });
  return { order, graph, rows, x };
}

/** The same places in half px from x = 0 on, and how far they reach. */
function fromZero({ nodes }: Graph, places: Float64Array) {
  const half = (node: number) => (nodes[node]?.width ?? 0) / 2;
  const left = Math.min(...places.map((at, node) => at - half(node)));
  const x = places.map((at) => Math.round((at - left) * 2) / 2);
  return { x, width: Math.max(...x.map((at, node) => at + half(node))) };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Each part as wide as it likes, or, where that is too much, all narrower by the same share. */
export function stand({ family, parts: orders }: Ordered, options: Free): Stood {
  const { within = Number.POSITIVE_INFINITY, spacing = ROOMY } = options;
  const free = orders.map((order) => standPart(order, options, Number.POSITIVE_INFINITY));
  const room = within - 2 * spacing.edge - (orders.length - 1) * spacing.families;
  const widths = free.map(({ graph, x }) => fromZero(graph, x).width);
  const wished = sum(widths);
  if (wished <= room) return { family, stands: free, spacing };
  const least = orders.map((order) => measurePart(order, options, 0).least);
  const share = Math.max(0, (room - sum(least)) / Math.max(1, wished - sum(least)));
  const stands = orders.map((order, at) => {
    const packed = least[at] ?? 0;
    return standPart(order, options, packed + share * ((widths[at] ?? packed) - packed));
  });
  return { family, stands, spacing };
}

/** Where every row begins and its labels end; rows of all parts stand beside each other. */
function levelsOf(parts: readonly Part[], spacing: Spacing): Levels {
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

/** Places and lines in px from the upper left corner; `nudges`: who was moved by hand, to the right when positive. */
export function drawStood({ family, stands, spacing }: Stood, nudges = NOBODY): Layout {
  const { edge, families } = spacing;
  if (stands.length === 0) {
    const bounds = { width: 2 * edge, height: 2 * edge };
    return { family, places: new Map(), rows: [], couples: [], descents: [], bounds };
  }
  const parts = stands.map((one): Part => {
    const { order, graph } = one;
    const { x, width } = fromZero(graph, moveByHand(one, nudges));
    return { graph, x, width, lines: new Lines(order, graph, x) };
  });
  const levels = levelsOf(parts, spacing);
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

/** Places and lines of a family whose order is known. */
export const setOut = (ordered: Ordered, { nudges, ...free }: LayoutOptions): Layout =>
  drawStood(stand(ordered, free), nudges);
