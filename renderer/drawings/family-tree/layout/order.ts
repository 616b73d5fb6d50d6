// Who stands left of whom: an order of every row, and how good it is, counted anew only where it changed.
import type { Bundle, Graph } from './graph.ts';
import { outerOf } from './partners.ts';

/** What is bad about an order, and how bad; lengths count least. */
const CROSSING = 1_000;
const UNSORTED = 20_000;
const MOVED = 420;
const APART = 160;
const WISH = 6;
const PER_PX = 0.02;
const GAP = 40;

/** Clusters of each row from left to right, and which arrangement of its partners each cluster has. */
export type Snapshot = { rows: number[][]; choice: number[] };

/** `free`: who is bound to nobody else above, and so has no reason to stand out of order. */
type Sibship = { clusters: number[]; members: number[]; free: number[] };

/** How many of the nodes would have to move so that the others are in order. */
function outOfOrder(nodes: readonly number[], place: Float64Array): number {
  const ends: number[] = [];
  for (const node of nodes) {
    const here = place[node] ?? 0;
    let at = 0;
    while (at < ends.length && (ends[at] ?? 0) < here) at++;
    ends[at] = here;
  }
  return nodes.length - ends.length;
}

/** An order that can be changed and judged. */
export class Order {
  readonly graph: Graph;
  readonly rows: number[][];
  readonly choice: number[];
  /** By node: its place in its row, and about where that is in px from the middle of the row. */
  readonly place: Float64Array;
  readonly x: Float64Array;
  /** By cluster: the bundles that begin in it, and those that end in it. */
  readonly below: number[][];
  readonly above: number[][];
  private readonly gaps: number[][];
  private readonly sibships: Sibship[][];
  private readonly slot: Float64Array;
  private readonly first: Float64Array;
  private readonly last: Float64Array;
  private readonly at: Int32Array;
  private readonly crossings: number[];
  private readonly lengths: number[];
  private readonly disorder: number[];

  constructor(graph: Graph) {
    this.graph = graph;
    const each = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
    this.rows = each(graph.rows, () => []);
    for (const [index, { row }] of graph.clusters.entries()) this.rows[row]?.push(index);
    this.choice = graph.clusters.map(() => 0);
    this.place = new Float64Array(graph.nodes.length);
    this.x = new Float64Array(graph.nodes.length);
    this.at = new Int32Array(graph.clusters.length);
    this.below = each(graph.clusters.length, () => []);
    this.above = each(graph.clusters.length, () => []);
    this.gaps = each(graph.rows, () => []);
    this.sibships = each(graph.rows, () => []);
    const { bundles } = graph;
    [this.slot, this.first, this.last] = each(3, () => new Float64Array(bundles.length)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    for (const [index, { from, to, row }] of bundles.entries()) {
      this.gaps[row]?.push(index);
      if (from[0] !== undefined) this.below[this.clusterOf(from[0])]?.push(index);
      for (const cluster of new Set(to.map(this.clusterOf))) this.above[cluster]?.push(index);
    }
    for (const { to, row, isPrimary, lines } of bundles) {
      if (!isPrimary || lines.length < 2) continue;
      const clusters = [...new Set(to.map(this.clusterOf))];
      const free = to.filter((node) => this.above[this.clusterOf(node)]?.length === 1);
      this.sibships[row + 1]?.push({ members: to, clusters, free });
    }
    [this.crossings, this.lengths, this.disorder] = each(3, () => each(graph.rows, () => 0)) as [
      number[],
      number[],
      number[],
    ];
    this.judge();
  }

  clusterOf = (node: number): number => this.graph.nodes[node]?.cluster ?? 0;

  membersOf = (cluster: number): readonly number[] =>
    this.graph.clusters[cluster]?.arrangements[this.choice[cluster] ?? 0] ?? [];

  /** Where the lines of a bundle begin, in places of the row or in px; NaN when nobody is above. */
  slotOf({ from, union }: Bundle, by: Float64Array = this.place): number {
    const [one, two] = from;
    if (one === undefined) return Number.NaN;
    const a = by[one] ?? 0;
    if (two === undefined) return a;
    const b = by[two] ?? 0;
    if (Math.abs((this.place[one] ?? 0) - (this.place[two] ?? 0)) === 1) return (a + b) / 2;
    const bond = { union, one, two };
    const outer = outerOf(bond, this.graph.bonds, (node) => this.place[node] ?? 0);
    const [near, far] = outer === one ? [a, b] : [b, a];
    return near + Math.sign(far - near) * (by === this.place ? 0.5 : GAP / 2 + 30);
  }

  private placeRow(row: number): void {
    const clusters = this.rows[row] ?? [];
    let place = 0;
    let x = 0;
    for (const [at, cluster] of clusters.entries()) {
      this.at[cluster] = at;
      for (const node of this.membersOf(cluster)) {
        const width = this.graph.nodes[node]?.width ?? 0;
        this.place[node] = place++;
        this.x[node] = x + width / 2;
        x += width + GAP;
      }
    }
    for (const cluster of clusters)
      for (const node of this.membersOf(cluster)) this.x[node] = (this.x[node] ?? 0) - x / 2;
  }

  /** Where bundles of a gap begin and end now; what that costs in length. */
  private measureGap(row: number): void {
    let cost = 0;
    for (const index of this.gaps[row] ?? []) {
      const bundle = this.graph.bundles[index];
      if (!bundle) continue;
      let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      let [left, right] = [first, last];
      for (const node of bundle.to) {
        const place = this.place[node] ?? 0;
        const x = this.x[node] ?? 0;
        if (place < first) [first, left] = [place, x];
        if (place > last) [last, right] = [place, x];
      }
      this.slot[index] = this.slotOf(bundle);
      this.first[index] = first;
      this.last[index] = last;
      const slot = this.slotOf(bundle, this.x);
      if (Number.isNaN(slot) || bundle.joins) continue;
      cost += PER_PX * (Math.abs((left + right) / 2 - slot) + right - left);
    }
    this.lengths[row] = cost;
  }

  /** How often the lines of two bundles cross when the first begins left of the second. */
  private crossed(left: number, right: number): number {
    const most = this.last[left] ?? 0;
    const least = this.first[right] ?? 0;
    if (most <= least) return 0;
    if ((this.last[right] ?? 0) < (this.first[left] ?? 0)) return 1;
    let [before, after] = [0, 0];
    for (const node of this.graph.bundles[right]?.to ?? [])
      if ((this.place[node] ?? 0) < most) before++;
    for (const node of this.graph.bundles[left]?.to ?? [])
      if ((this.place[node] ?? 0) > least) after++;
    return Math.min(before, after);
  }

  private crossingsOf(one: number, two: number): number {
    const difference = (this.slot[one] ?? 0) - (this.slot[two] ?? 0);
    const [a, b] = [this.graph.bundles[one], this.graph.bundles[two]];
    if (Number.isNaN(difference) || a?.joins === b || b?.joins === a) return 0;
    if (difference < 0) return this.crossed(one, two);
    if (difference > 0) return this.crossed(two, one);
    return Math.min(this.crossed(one, two), this.crossed(two, one));
  }

  /** Crossings of some bundles of a gap with all others, each pair once. */
  private countFor(some: readonly number[], row: number): number {
    let count = 0;
    for (const one of some)
      for (const two of this.gaps[row] ?? []) {
        if (one === two || (some.includes(two) && two < one)) continue;
        count += this.crossingsOf(one, two);
      }
    return count;
  }

  private judgeRow(row: number): void {
    let cost = 0;
    for (const { members, free, clusters } of this.sibships[row] ?? []) {
      cost += UNSORTED * outOfOrder(free, this.place) + MOVED * outOfOrder(members, this.place);
      let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const cluster of clusters) {
        const at = this.at[cluster] ?? 0;
        if (at < first) first = at;
        if (at > last) last = at;
      }
      cost += APART * (last - first + 1 - clusters.length);
    }
    for (const cluster of this.rows[row] ?? []) cost += WISH * (this.choice[cluster] ?? 0);
    this.disorder[row] = cost;
  }

  private judge(): void {
    for (const row of this.rows.keys()) this.placeRow(row);
    for (const row of this.rows.keys()) {
      this.measureGap(row);
      this.crossings[row] = this.countFor(this.gaps[row] ?? [], row);
      this.judgeRow(row);
    }
  }

  cost(): number {
    let sum = 0;
    for (let row = 0; row < this.graph.rows; row++)
      sum +=
        CROSSING * (this.crossings[row] ?? 0) +
        (this.lengths[row] ?? 0) +
        (this.disorder[row] ?? 0);
    return sum;
  }

  /** Changes one row; `moved` are the clusters that change places with others, or are arranged anew. */
  change(row: number, moved: readonly number[], act: () => void): void {
    const touched = (map: number[][]) => [
      ...new Set(moved.flatMap((cluster) => map[cluster] ?? [])),
    ];
    const [above, below] = [touched(this.above), touched(this.below)];
    const [upper, lower] = [this.countFor(above, row - 1), this.countFor(below, row)];
    act();
    this.placeRow(row);
    if (row > 0) this.measureGap(row - 1);
    this.measureGap(row);
    if (row > 0)
      this.crossings[row - 1] =
        (this.crossings[row - 1] ?? 0) + this.countFor(above, row - 1) - upper;
    this.crossings[row] = (this.crossings[row] ?? 0) + this.countFor(below, row) - lower;
    this.judgeRow(row);
  }

  save = (): Snapshot => ({ rows: this.rows.map((row) => [...row]), choice: [...this.choice] });

  restore({ rows, choice }: Snapshot): void {
    for (const [index, row] of rows.entries()) this.rows[index]?.splice(0, row.length, ...row);
    this.choice.splice(0, choice.length, ...choice);
    this.judge();
  }
}
