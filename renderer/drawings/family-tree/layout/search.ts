// Looks for a good order: walks the family from several sides, then moves what stands in the way.
import { followFrom } from './follow.ts';
import type { Graph } from './graph.ts';
import { Order } from './order.ts';
import { walkFrom } from './walk.ts';

/** Steps are counted, not time: the same family gives the same picture on every computer. */
const EFFORTS = [
  { people: 60, walks: 10, starts: 3, steps: 2_400, disturbances: 40 },
  { people: 200, walks: 10, starts: 3, steps: 3_600, disturbances: 24 },
] as const;
const MOST_EFFORT = { walks: 4, starts: 1, steps: 8_000, disturbances: 0 } as const;

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

/** Numbers that look like chance and are the same every time, each from 0 to below 1. */
function createChance(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Puts somebody elsewhere and lets the others follow; false when nobody could be moved. */
function disturb(order: Order, chance: () => number): boolean {
  const pick = (count: number) => Math.floor(chance() * count);
  const row = pick(order.graph.rows);
  const clusters = order.rows[row] ?? [];
  const taken = clusters[pick(clusters.length)];
  const to = pick(clusters.length);
  if (taken === undefined || clusters.length < 2) return false;
  const rest = clusters.filter((cluster) => cluster !== taken);
  order.arrange(row, rest.toSpliced(to, 0, taken), [taken]);
  followFrom(row, order);
  return true;
}

/**
 * The best order found: walks from several sides, the best of them improved step by step, then small
 * disturbances that are kept when they lead to something better.
 */
export function searchOrder(graph: Graph): Order {
  const order = new Order(graph);
  const effort = EFFORTS.find(({ people }) => graph.nodes.length <= people) ?? MOST_EFFORT;
  const roots = [...graph.clusters.keys()].filter((cluster) => order.above[cluster]?.length === 0);
  const take = () => ({ snapshot: order.save(), cost: order.cost() });
  const begun = roots.slice(0, effort.walks).flatMap((root) =>
    [false, true].map((isBackwards) => {
      order.restore(walkFrom(root, order, isBackwards));
      return take();
    }),
  );
  const search = new Search(order);
  const found = begun
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, effort.starts)
    .map(({ snapshot }) => {
      order.restore(snapshot);
      search.descend(effort.steps);
      return take();
    });
  let best = found.toSorted((a, b) => a.cost - b.cost)[0] ?? take();
  const chance = createChance();
  for (let left = effort.disturbances; left > 0; left--) {
    order.restore(best.snapshot);
    if (!disturb(order, chance)) continue;
    search.descend(effort.steps / 8);
    if (order.cost() < best.cost - 1e-6) best = take();
    if (order.isClean()) left -= 3;
  }
  order.restore(best.snapshot);
  return order;
}
