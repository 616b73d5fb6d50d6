// Looks for a good order: walks the family from several sides, then moves what stands in the way.
import type { Graph } from './graph.ts';
import { Order, type Snapshot } from './order.ts';
import { walkFrom } from './walk.ts';

/** Steps of the search, not time: the same family always gives the same picture. */
const STEPS = { few: 12_000, some: 12_000, many: 12_000 };

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
    const { order } = this;
    const before = [...(order.rows[row] ?? [])];
    const taken = before.slice(from, from + length);
    const rest = before.toSpliced(from, length);
    const set = (clusters: readonly number[]) =>
      order.change(row, taken, () => order.rows[row]?.splice(0, clusters.length, ...clusters));
    let best = order.cost() - 1e-6;
    let found = before;
    const last = Math.min(rest.length, from + this.reach);
    for (let to = Math.max(0, from - this.reach); to <= last && this.left > 0; to++) {
      if (to === from) continue;
      this.left--;
      const next = rest.toSpliced(to, 0, ...taken);
      set(next);
      if (order.cost() >= best) continue;
      best = order.cost();
      found = next;
    }
    set(found);
    return found !== before;
  }

  /** The best arrangement of partners. */
  private turn(row: number, cluster: number): boolean {
    const { order } = this;
    const before = order.choice[cluster] ?? 0;
    const set = (choice: number) =>
      order.change(row, [cluster], () => order.choice.splice(cluster, 1, choice));
    let best = order.cost() - 1e-6;
    let found = before;
    const count = order.graph.clusters[cluster]?.arrangements.length ?? 1;
    for (let next = 0; next < count && this.left > 0; next++) {
      if (next === before) continue;
      this.left--;
      set(next);
      if (order.cost() >= best) continue;
      best = order.cost();
      found = next;
    }
    if (count > 1) set(found);
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
  const roots = [...graph.clusters.keys()].filter((cluster) => order.above[cluster]?.length === 0);
  const starts = roots.slice(0, 16).flatMap((root) =>
    [false, true].map((isBackwards) => {
      order.restore(walkFrom(root, order, isBackwards));
      return { snapshot: order.save(), cost: order.cost() };
    }),
  );
  starts.sort((a, b) => a.cost - b.cost);
  const search = new Search(order, steps);
  const best = starts.slice(0, 3).map(({ snapshot }) => {
    order.restore(snapshot);
    search.descend(Math.floor(steps / Math.min(3, starts.length)));
    return { snapshot: order.save(), cost: order.cost() };
  });
  return best.toSorted((a, b) => a.cost - b.cost).map(({ snapshot }) => snapshot);
}
