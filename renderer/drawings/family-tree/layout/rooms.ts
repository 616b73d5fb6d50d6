// How much room each of a row needs to the next, and who stands lower where a row is too wide.
import type { Bond, Bundle, Graph } from './graph.ts';
import type { Order } from './order.ts';
import type { Spacing } from './spacing.ts';
import type { Sizes } from './types.ts';

/** Nodes from left to right; `rooms` from the middle of each to the middle of the next; `width` of all. */
export type Row = { nodes: readonly number[]; rooms: readonly number[]; width: number };

/** Fewer than these stand in one line whatever room there is. */
const LEAST_BY_TURNS = 3;

/** Nodes of every row from left to right. */
export const nodesInRows = (order: Order): number[][] =>
  order.rows.map((clusters) => clusters.flatMap((cluster) => [...order.membersOf(cluster)]));

/** Who has no line but the one from above, by the bundle it belongs to. */
function leavesOf({ nodes, bonds, bundles, ties }: Graph): Map<number, Bundle> {
  const lined = new Set([
    ...bonds.flatMap(({ one, two }) => [one, two]),
    ...ties.flatMap(({ from, to }) => [from, to]),
    ...bundles.flatMap(({ from }) => from),
  ]);
  const leaves = new Map<number, Bundle>();
  for (const bundle of bundles)
    if (!bundle.joins)
      for (const [at, node] of bundle.to.entries()) {
        if (leaves.has(node) || bundle.lines[at]?.twins !== undefined) lined.add(node);
        if (nodes[node]?.person) leaves.set(node, bundle);
      }
  for (const node of lined) leaves.delete(node);
  return leaves;
}

/** Brothers and sisters side by side who have no partner and no child. */
function runsIn(row: readonly number[], leaves: ReadonlyMap<number, Bundle>): number[][] {
  const runs: number[][] = [];
  for (const [at, node] of row.entries()) {
    const bundle = leaves.get(node);
    if (!bundle) continue;
    const isNext = at > 0 && leaves.get(row[at - 1] ?? -1) === bundle;
    if (isNext) runs.at(-1)?.push(node);
    else runs.push([node]);
  }
  return runs.filter(({ length }) => length >= LEAST_BY_TURNS);
}

/** Reads the room of every row: partners, brothers and sisters, others, and lines that pass. */
class Rooms {
  private readonly graph: Graph;
  private readonly spacing: Spacing;
  private readonly sizes: Sizes;
  private readonly couples = new Map<string, Bond>();
  private readonly siblings = new Map<number, Bundle>();
  readonly leaves: ReadonlyMap<number, Bundle>;

  constructor(graph: Graph, spacing: Spacing, sizes: Sizes) {
    this.graph = graph;
    this.spacing = spacing;
    this.sizes = sizes;
    this.leaves = leavesOf(graph);
    for (const bond of graph.bonds) {
      this.couples.set(`${bond.one} ${bond.two}`, bond);
      this.couples.set(`${bond.two} ${bond.one}`, bond);
    }
    for (const bundle of graph.bundles)
      if (bundle.isPrimary) for (const node of bundle.to) this.siblings.set(node, bundle);
  }

  private width = (node: number) => this.graph.nodes[node]?.width ?? 0;

  private between(node: number, next: number): number {
    const { spacing, siblings, leaves } = this;
    const [a, b] = [this.graph.nodes[node], this.graph.nodes[next]];
    const [one, two] = [this.width(node), this.width(next)];
    const half = (one + two) / 2;
    const bond = this.couples.get(`${node} ${next}`);
    const line = bond && this.sizes.couple?.(bond.union.id);
    if (bond) return Math.max(half + spacing.partners, line ?? 0);
    if (!a?.person || !b?.person) return half + spacing.thread;
    const isSibling = siblings.has(node) && siblings.get(node) === siblings.get(next);
    if (!isSibling) return half + spacing.others;
    const byTurns = a.drop !== b.drop && leaves.has(node) && leaves.has(next);
    return (byTurns ? Math.max(one, two) / 2 : half) + spacing.siblings;
  }

  rowOf(nodes: readonly number[]): Row {
    const rooms = nodes.slice(1).map((next, at) => this.between(nodes[at] ?? next, next));
    const ends = (this.width(nodes[0] ?? -1) + this.width(nodes.at(-1) ?? -1)) / 2;
    return { nodes, rooms, width: rooms.reduce((sum, room) => sum + room, ends) };
  }

  /** Lets every second one of brothers and sisters stand below the others. */
  lower(row: readonly number[]): void {
    const runs = runsIn(row, this.leaves);
    const height = (node: number) => this.graph.nodes[node]?.height ?? 0;
    const upper = runs.flatMap((run) => run.filter((_, at) => at % 2 === 0).map(height));
    const drop = Math.max(0, ...upper) + this.spacing.siblings;
    for (const node of runs.flatMap((run) => run.filter((_, at) => at % 2 === 1))) {
      const found = this.graph.nodes[node];
      if (found) found.drop = drop;
    }
  }
}

export type Measured = { order: Order; graph: Graph; spacing: Spacing; sizes: Sizes };

/** The room of every row; in rows wider than `within` some nodes of the graph are given a drop. */
export function measureRows({ order, graph, spacing, sizes }: Measured, within: number): Row[] {
  const rooms = new Rooms(graph, spacing, sizes);
  return nodesInRows(order).map((nodes) => {
    const row = rooms.rowOf(nodes);
    if (row.width <= within) return row;
    rooms.lower(nodes);
    return rooms.rowOf(nodes);
  });
}
