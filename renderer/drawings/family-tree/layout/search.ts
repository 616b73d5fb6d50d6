// Looks for a good order: walks the family from several sides, then moves what stands in the way.
import type { Graph } from './graph.ts';
import { Order, type Snapshot } from './order.ts';
import { walkFrom } from './walk.ts';

/** Steps of the search, not time: the same family always gives the same picture. */
const STEPS = { few: 12_000, some: 12_000, many: 12_000 };

class Search {
  private left = 0;
  private readonly order: Order;
  private readonly reach: number;

  constructor(order: Order) {
    this.order = order;
    this.reach = order.graph.nodes.length > 150 ? 4 : 40;
  }

  /** The best place for a stretch of a row, when there is a better one than where it stands. */
  private move(row: number, from: number, length: number): boolean {
    const { order } = this;
    const before = [...(order.rows[row] ?? [])];
    const taken = before.slice(from, from + length);
    const rest = before.toSpliced(from, length);
    let best = order.cost() - 1e-6;
    let found = before;
    const last = Math.min(rest.length, from + this.reach);
    for (let to = Math.max(0, from - this.reach); to <= last && this.left > 0; to++) {
      if (to === from) continue;
      this.left--;
      const next = rest.toSpliced(to, 0, ...taken);
      order.arrange(row, next, taken);
      if (order.cost() >= best) continue;
      best = order.cost();
      found = next;
    }
    order.arrange(row, found, taken);
    return found !== before;
  }

  /** The best arrangement of partners. */
  private turn(cluster: number): boolean {
    const { order } = this;
    const before = order.choice[cluster] ?? 0;
    let best = order.cost() - 1e-6;
    let found = before;
    const count = order.graph.clusters[cluster]?.arrangements.length ?? 1;
    for (let next = 0; next < count && this.left > 0; next++) {
      if (next === before) continue;
      this.left--;
      order.turn(cluster, next);
      if (order.cost() >= best) continue;
      best = order.cost();
      found = next;
    }
    if (count > 1) order.turn(cluster, found);
    return found !== before;
  }

  /** Until nothing gets better, or the steps are used up. */
  descend(steps: number): void {
    const { order } = this;
    this.left = steps;
    for (let better = true; better && this.left > 0; ) {
      better = false;
      for (const [row, clusters] of order.rows.entries()) {
        for (const cluster of [...clusters]) {
          better = this.turn(cluster) || better;
          better = this.move(row, clusters.indexOf(cluster), 1) || better;
        }
        for (const bundle of order.graph.bundles) {
          if (bundle.row !== row - 1 || bundle.to.length < 2) continue;
          const [first, last] = order.stretchOf(bundle);
          if (first === last) continue;
          better = this.move(row, first, last - first + 1) || better;
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
  const search = new Search(order);
  const best = starts.slice(0, 3).map(({ snapshot }) => {
    order.restore(snapshot);
    search.descend(Math.floor(steps / Math.min(3, starts.length)));
    return { snapshot: order.save(), cost: order.cost() };
  });
  return best.toSorted((a, b) => a.cost - b.cost).map(({ snapshot }) => snapshot);
}
