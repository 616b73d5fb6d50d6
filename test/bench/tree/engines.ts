// The same family laid out by our own engine and by three libraries, each as its manual says; lines as it draws them.
import dagre from '@dagrejs/dagre';
import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import placeRelatives from 'relatives-tree';
import { layoutFamily } from '../../../renderer/drawings/family-tree/layout/layout.ts';
import type { Family } from '../../../renderer/drawings/family-tree/layout/types.ts';
import type { Box, DrawnLine } from './crossings.ts';

/** Everybody who was drawn, each box around its middle, and every line. */
export type Picture = { boxes: Map<string, Box>; lines: DrawnLine[] };
export type Engine = (family: Family) => Picture | Promise<Picture>;

const SIZE = { width: 78, height: 84 };
/** Where a line ends at the bar of another union it does not cross it. */
const SHORT = 4;

function layOwn(family: Family): Picture {
  const { places, couples, descents } = layoutFamily(family, {
    width: () => SIZE.width,
    height: () => SIZE.height,
  });
  const boxes = new Map(
    [...places].map(([id, place]) => [id, { ...place, y: place.y + place.height / 2 }]),
  );
  const lines = couples.map(({ union, points }): DrawnLine => ({ union, points }));
  for (const { union, lines: own, drops, joins } of descents) {
    for (const points of own) {
      const [x, y] = points.at(-1) ?? [0, 0];
      const before = points.at(-2);
      const isUpright = before?.[0] === x;
      const end = joins && isUpright ? ([x, y - SHORT] as const) : ([x, y] as const);
      lines.push({ union, points: [...points.slice(0, -1), end] });
    }
    for (const { points } of drops) lines.push({ union, points });
  }
  return { boxes, lines };
}

/** A union is a node of its own between its partners and its children. */
function edgesOf({ unions, children }: Family) {
  const couples = unions.flatMap(({ id, partners }) =>
    partners.map((from) => ({ from, to: `union ${id}`, union: id })),
  );
  const hung = children.map(({ union, child }) => ({ from: `union ${union}`, to: child, union }));
  return [...couples, ...hung];
}

const elk = new ELK();
const ELK_OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.layered.layering.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.thoroughness': '20',
  'elk.layered.mergeEdges': 'true',
  'elk.randomSeed': '1',
  'elk.spacing.nodeNode': '24',
  'elk.layered.spacing.nodeNodeBetweenLayers': '40',
};

async function layElk(family: Family): Promise<Picture> {
  const edges = edgesOf(family);
  const graph: ElkNode = {
    id: 'family',
    layoutOptions: ELK_OPTIONS,
    children: [
      ...family.people.map(({ id }) => ({ id, ...SIZE })),
      ...family.unions.map(({ id }) => ({ id: `union ${id}`, width: 2, height: 2 })),
    ],
    edges: edges.map(({ from, to }, at) => ({ id: `${at}`, sources: [from], targets: [to] })),
  };
  const laid = await elk.layout(graph);
  const people = new Set(family.people.map(({ id }) => id));
  const boxes = new Map(
    (laid.children ?? [])
      .filter(({ id }) => people.has(id))
      .map(({ id, x = 0, y = 0 }) => [
        id,
        { x: x + SIZE.width / 2, y: y + SIZE.height / 2, ...SIZE },
      ]),
  );
  const lines = (laid.edges ?? []).flatMap(({ id, sections }: ElkExtendedEdge) =>
    (sections ?? []).map(({ startPoint, bendPoints = [], endPoint }): DrawnLine => {
      const points = [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [x, y] as const);
      return { union: edges[Number(id)]?.union ?? '', points };
    }),
  );
  return { boxes, lines };
}

function layDagre(family: Family): Picture {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ ranksep: 40, nodesep: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of family.people) graph.setNode(id, { ...SIZE });
  for (const { id } of family.unions) graph.setNode(`union ${id}`, { width: 2, height: 2 });
  const edges = edgesOf(family);
  for (const [at, { from, to }] of edges.entries()) graph.setEdge(from, to, {}, `${at}`);
  dagre.layout(graph);
  const boxes = new Map(
    family.people.map(({ id }) => {
      const { x = 0, y = 0 } = graph.node(id);
      return [id, { x, y, ...SIZE }];
    }),
  );
  const lines = edges.map(({ from, to, union }, at): DrawnLine => {
    const { points } = graph.edge(from, to, `${at}`) as { points: { x: number; y: number }[] };
    return { union, points: points.map(({ x, y }) => [x, y] as const) };
  });
  return { boxes, lines };
}

type RelativesInput = Parameters<typeof placeRelatives>[0];

/** The library knows parents, children, siblings and spouses of everybody. */
function asRelatives({ people, unions, children }: Family): RelativesInput {
  const parentsOf = (id: string) =>
    children
      .filter(({ child, kind }) => child === id && kind === 'birth')
      .flatMap(({ union }) => unions.find((one) => one.id === union)?.partners ?? []);
  const blood = (ids: Iterable<string>) => [...new Set(ids)].map((id) => ({ id, type: 'blood' }));
  return people.map(({ id, sex }) => {
    const own = unions.filter(({ partners }) => partners.includes(id));
    const parents = parentsOf(id);
    const siblings = people.filter(
      (other) => other.id !== id && parentsOf(other.id).some((one) => parents.includes(one)),
    );
    return {
      id,
      gender: sex === 'f' ? 'female' : 'male',
      parents: blood(parents),
      children: blood(people.flatMap((one) => (parentsOf(one.id).includes(id) ? one.id : []))),
      siblings: blood(siblings.map((one) => one.id)),
      spouses: own.flatMap(({ partners, kind }) =>
        partners
          .filter((other) => other !== id)
          .map((other) => ({ id: other, type: kind === 'divorced' ? 'divorced' : 'married' })),
      ),
    };
  }) as unknown as RelativesInput;
}

/** Its lines do not say whose they are: those that begin or end on one another are of one union. */
function groupLines(
  connectors: readonly (readonly [number, number, number, number])[],
): DrawnLine[] {
  const names = connectors.map((_, at) => at);
  const nameOf = (at: number): number => {
    const above = names[at] ?? at;
    return above === at ? at : nameOf(above);
  };
  const within = (value: number, a: number, b: number) =>
    value >= Math.min(a, b) - 0.01 && value <= Math.max(a, b) + 0.01;
  for (const [at, [x1, y1, x2, y2]] of connectors.entries())
    for (const [other, [a1, b1, a2, b2]] of connectors.entries()) {
      const touches = (x: number, y: number) => within(x, a1, a2) && within(y, b1, b2);
      if (at !== other && (touches(x1, y1) || touches(x2, y2))) names[nameOf(at)] = nameOf(other);
    }
  return connectors.map(([x1, y1, x2, y2], at) => ({
    union: `${nameOf(at)}`,
    points: [
      [x1, y1],
      [x2, y2],
    ],
  }));
}

function layRelatives(family: Family): Picture {
  const rootId = family.indexId ?? family.people[0]?.id ?? '';
  const { nodes, connectors } = placeRelatives(asRelatives(family), { rootId });
  const [across, down] = [51, 85];
  const known = new Set(family.people.map(({ id }) => id));
  const boxes = new Map(
    nodes
      .filter(({ id }) => known.has(id))
      .map(({ id, left, top }) => [id, { x: (left + 1) * across, y: (top + 1) * down, ...SIZE }]),
  );
  const scaled = connectors.map(
    ([x1, y1, x2, y2]) => [x1 * across, y1 * down, x2 * across, y2 * down] as const,
  );
  return { boxes, lines: groupLines(scaled) };
}

export const ENGINES: Record<'own' | 'elkjs' | 'dagre' | 'relatives_tree', Engine> = {
  own: layOwn,
  elkjs: layElk,
  dagre: layDagre,
  relatives_tree: layRelatives,
};
