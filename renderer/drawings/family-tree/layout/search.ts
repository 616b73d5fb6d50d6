// Looks for a good order: walks the family from several sides, then moves what stands in the way.
import type { Bundle, Graph } from './graph.ts';
import { Order, type Snapshot } from './order.ts';

/** Steps of the search, not time: the same family always gives the same picture. */
const STEPS = { few: 6_000, some: 3_000, many: 1_200 };

/** The clusters in the order in which a walk meets them, beginning at `root`. */
function walkFrom(root: number, order: Order): number[] {
  const { bundles, clusters } = order.graph;
  const met: number[] = [];
  const seen = new Set<number>();
  const below = Map.groupBy(
    bundles.filter(({ from }) => from.length > 0),
    ({ from }) => order.clusterOf(from[0] ?? 0),
  );
  const above = new Map<number, Bundle[]>();
  for (const bundle of bundles)
    for (const node of bundle.to) above.set(node, [...(above.get(node) ?? []), bundle]);
  const visit = (cluster: number): void => {
    if (seen.has(cluster)) return;
    seen.add(cluster);
    met.push(cluster);
    for (const node of order.membersOf(cluster))
      for (const bundle of above.get(node) ?? []) {
        if (bundle.from[0] !== undefined) visit(order.clusterOf(bundle.from[0]));
        else for (const other of bundle.to) visit(order.clusterOf(other));
      }
    const bundlesBelow = (below.get(cluster) ?? []).toSorted(
      (a, b) => order.slotOf(a) - order.slotOf(b),
    );
    for (const { to } of bundlesBelow) for (const node of to) visit(order.clusterOf(node));
  };
  visit(root);
  for (const cluster of clusters.keys()) visit(cluster);
  return met;
}

function arrange(order: Order, met: readonly number[]): void {
  const rank = new Map(met.map((cluster, at) => [cluster, at]));
  const rows = order.rows.map((row) =>
    row.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)),
  );
  order.restore({ rows, choice: order.graph.clusters.map(() => 0) });
}

/** Whole stretches of a row that may be moved at once: one cluster, or all of a sibship. */
function stretchesOf(order: Order, row: number): [from: number, length: number][] {
  const clusters = order.rows[row] ?? [];
  const single = clusters.map((_, at): [number, number] => [at, 1]);
  const at = new Map(clusters.map((cluster, index) => [cluster, index]));
  const together = order.graph.bundles.flatMap(({ row: above, to }): [number, number][] => {
    if (above !== row - 1 || to.length < 2) return [];
    const places = to.map((node) => at.get(order.clusterOf(node)) ?? 0);
    const from = Math.min(...places);
    const length = Math.max(...places) - from + 1;
    return length > 1 && length < clusters.length ? [[from, length]] : [];
  });
  return [...single, ...together];
}

class Search {
  left: number;
  private readonly order: Order;
  private readonly reach: number;

  constructor(order: Order, steps: number) {
    this.order = order;
    this.left = steps;
    this.reach = order.graph.nodes.length > 150 ? 4 : 40;
  }

  /** The best place for a stretch of a row, when there is a better one than where it stands. */
  private move(row: number, from: number, length: number): boolean {
    const clusters = this.order.rows[row] ?? [];
    const before = [...clusters];
    const taken = clusters.slice(from, from + length);
    const rest = clusters.toSpliced(from, length);
    let best = this.order.cost() - 1e-6;
    let found: number[] | null = null;
    const last = Math.min(rest.length, from + this.reach);
    for (let to = Math.max(0, from - this.reach); to <= last; to++) {
      if (to === from || this.left <= 0) continue;
      this.set(row, rest.toSpliced(to, 0, ...taken));
      if (this.order.cost() >= best) continue;
      best = this.order.cost();
      found = [...clusters];
    }
    this.set(row, found ?? before);
    return found !== null;
  }

  private set(row: number, clusters: readonly number[]): void {
    this.left--;
    this.order.rows[row]?.splice(0, clusters.length, ...clusters);
    this.order.update(row);
  }

  private turn(row: number, cluster: number): boolean {
    const { choice, graph } = this.order;
    const before = choice[cluster] ?? 0;
    let best = this.order.cost() - 1e-6;
    let found = before;
    for (const next of graph.clusters[cluster]?.arrangements.keys() ?? []) {
      if (next === before || this.left <= 0) continue;
      this.left--;
      choice[cluster] = next;
      this.order.update(row);
      if (this.order.cost() >= best) continue;
      best = this.order.cost();
      found = next;
    }
    choice[cluster] = found;
    this.order.update(row);
    return found !== before;
  }

  /** Until nothing gets better, or the steps are used up. */
  descend(steps: number): void {
    const end = this.left - steps;
    for (let better = true; better && this.left > end; ) {
      better = false;
      for (const row of this.order.rows.keys()) {
        for (const cluster of [...(this.order.rows[row] ?? [])])
          better = this.turn(row, cluster) || better;
        for (let at = 0; this.left > end; at++) {
          const stretch = stretchesOf(this.order, row)[at];
          if (!stretch) break;
          better = this.move(row, ...stretch) || better;
        }
      }
    }
  }
}

/** Orders of the rows, the best one first. */
export function searchOrders(graph: Graph, people: number): Snapshot[] {
  const order = new Order(graph);
  const steps = people <= 60 ? STEPS.few : people <= 200 ? STEPS.some : STEPS.many;
  const roots = [...graph.clusters.keys()]
    .filter((cluster) => graph.clusters[cluster]?.row === 0)
    .slice(0, 6);
  const starts = roots.map((root) => {
    arrange(order, walkFrom(root, order));
    return { snapshot: order.save(), cost: order.cost() };
  });
  starts.sort((a, b) => a.cost - b.cost);
  const search = new Search(order, steps);
  const best = starts.slice(0, 3).map(({ snapshot }) => {
    order.restore(snapshot);
    search.descend(Math.floor(steps / Math.min(3, starts.length)));
    return { snapshot: order.save(), cost: order.cost() };
  });
  return best.toSorted((a, b) => a.cost - b.cost).map(({ snapshot }) => snapshot);
}
