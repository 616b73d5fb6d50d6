// Lets the other rows follow when one was changed: children go below their parents, parents above their children.
import type { Graph } from './graph.ts';
import type { Order } from './order.ts';

/** Where the lines of a cluster lead, in px. */
type Wishes = Map<number, number[]>;

const add = (wishes: Wishes, cluster: number, ...xs: number[]) =>
  wishes.set(cluster, [...(wishes.get(cluster) ?? []), ...xs]);

function belowParents({ bundles }: Graph, order: Order, row: number): Wishes {
  const wishes: Wishes = new Map();
  for (const bundle of bundles) {
    if (bundle.row !== row - 1 || bundle.from.length === 0 || bundle.joins) continue;
    const slot = order.slotOf(bundle, order.x);
    for (const [at, node] of bundle.to.entries())
      add(wishes, order.clusterOf(node), slot + at / bundle.to.length);
  }
  return wishes;
}

function aboveChildren({ bundles }: Graph, order: Order, row: number): Wishes {
  const wishes: Wishes = new Map();
  for (const { row: above, from, to, joins } of bundles) {
    const [first] = from;
    if (above !== row || first === undefined || joins) continue;
    add(wishes, order.clusterOf(first), ...to.map((node) => order.x[node] ?? 0));
  }
  return wishes;
}

function sortRow(order: Order, row: number, wishes: Wishes): void {
  const clusters = order.rows[row] ?? [];
  const wished = new Map(
    clusters.map((cluster) => {
      const all = wishes.get(cluster) ?? [order.x[order.membersOf(cluster)[0] ?? 0] ?? 0];
      return [cluster, all.reduce((sum, x) => sum + x, 0) / all.length];
    }),
  );
  const next = clusters.toSorted((a, b) => (wished.get(a) ?? 0) - (wished.get(b) ?? 0));
  order.arrange(row, next, next);
}

/** Sorts the rows below `row` by their parents, then those above it by their children. */
export function followFrom(row: number, order: Order): void {
  const { graph } = order;
  for (let below = row + 1; below < graph.rows; below++)
    sortRow(order, below, belowParents(graph, order, below));
  for (let above = row - 1; above >= 0; above--)
    sortRow(order, above, aboveChildren(graph, order, above));
}
