// A first order of the rows: one walk through the family, from one side of the picture to the other.
import type { Graph } from './graph.ts';
import type { Order, Snapshot } from './order.ts';

/**
 * Whoever is met is put to the right of all before in the same row: partners, then their children from
 * the eldest on, then the parents and siblings of who married in. A child whose partner brings a family is
 * met last, so that this family comes beside it. Backwards, everything is mirrored.
 */
class Walk {
  readonly met: number[] = [];
  private readonly seen = new Set<number>();
  private readonly graph: Graph;
  private readonly order: Order;
  private readonly isBackwards: boolean;
  readonly choice: number[];

  constructor(order: Order, isBackwards: boolean) {
    this.order = order;
    this.graph = order.graph;
    this.isBackwards = isBackwards;
    this.choice = order.graph.clusters.map(() => 0);
  }

  private parentsOf(bundle: number): number | null {
    const from = this.graph.bundles[bundle]?.from[0];
    return from === undefined ? null : this.order.clusterOf(from);
  }

  private bringsFamily(cluster: number, without: number): boolean {
    return (this.order.above[cluster] ?? []).some((bundle) => {
      const parents = this.parentsOf(bundle);
      return bundle !== without && parents !== null && !this.seen.has(parents);
    });
  }

  /** Turns the partners so that the one whose family was met stands on the side where it is. */
  private turn(cluster: number, from: number | null): void {
    const children = from === null ? [] : (this.graph.bundles[from]?.to ?? []);
    const arrangements = this.graph.clusters[cluster]?.arrangements ?? [];
    const outside = (members: readonly number[]) => {
      const at = members.findIndex((node) => children.includes(node));
      return this.isBackwards ? members.length - at : at;
    };
    if (arrangements.length < 2 || from === null || !this.bringsFamily(cluster, from)) return;
    const nearest = Math.min(...arrangements.map(outside));
    this.choice[cluster] = arrangements.findIndex((members) => outside(members) === nearest);
  }

  visit(cluster: number, from: number | null): void {
    if (this.seen.has(cluster)) return;
    this.seen.add(cluster);
    this.turn(cluster, from);
    this.met.push(cluster);
    const members = this.graph.clusters[cluster]?.arrangements[this.choice[cluster] ?? 0] ?? [];
    const place = (node: number | undefined) => (node === undefined ? 0 : members.indexOf(node));
    const middle = (bundle: number) => {
      const [one, two] = this.graph.bundles[bundle]?.from ?? [];
      return place(one) + place(two ?? one);
    };
    const way = this.isBackwards ? -1 : 1;
    const below = this.order.below[cluster] ?? [];
    for (const bundle of below.toSorted((a, b) => way * (middle(a) - middle(b))))
      this.goDown(bundle);
    for (const bundle of this.order.above[cluster] ?? []) {
      const parents = this.parentsOf(bundle);
      if (parents === null) this.goDown(bundle);
      else this.visit(parents, null);
    }
  }

  private goDown(bundle: number): void {
    const nodes = this.graph.bundles[bundle]?.to ?? [];
    const clusters = [...new Set(nodes.map(this.order.clusterOf))];
    if (this.isBackwards) clusters.reverse();
    const last = clusters.filter((cluster) => this.bringsFamily(cluster, bundle));
    for (const cluster of clusters) if (!last.includes(cluster)) this.visit(cluster, bundle);
    for (const cluster of last) this.visit(cluster, bundle);
  }
}

/** The order that a walk from `root` gives. */
export function walkFrom(root: number, order: Order, isBackwards: boolean): Snapshot {
  const walk = new Walk(order, isBackwards);
  walk.visit(root, null);
  for (const cluster of order.graph.clusters.keys()) walk.visit(cluster, null);
  const rank = new Map(walk.met.map((cluster, at) => [cluster, isBackwards ? -at : at]));
  const rows = order.rows.map((row) =>
    row.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)),
  );
  return { rows, choice: walk.choice };
}
