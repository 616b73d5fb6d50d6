// Who stands left of whom: an order of every row, and how good it is, counted anew only where it changed.
import type { Bundle, Graph } from './graph.ts';
import { outerOf } from './partners.ts';

/** What is bad about an order, and how bad; lengths count least. */
const CROSSING = 1_000;
const UNSORTED = 20_000;
const MOVED = 600;
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
  private readonly sibships: Sibship[] = [];
  /** By cluster: the sibships that stand in it. */
  private readonly within: number[][];
  /** By bundle: where it begins, its first and its last child, in places; and what its length costs. */
  private readonly slot: Float64Array;
  private readonly first: Float64Array;
  private readonly last: Float64Array;
  private readonly length: Float64Array;
  private readonly disorder: number[];
  private readonly at: Int32Array;
  private crossings = 0;
  private others = 0;

  constructor(graph: Graph) {
    this.graph = graph;
    const { bundles, clusters } = graph;
    const each = (count: number): number[][] => Array.from({ length: count }, () => []);
    this.rows = each(graph.rows);
    for (const [index, { row }] of clusters.entries()) this.rows[row]?.push(index);
    this.choice = clusters.map(() => 0);
    this.place = new Float64Array(graph.nodes.length);
    this.x = new Float64Array(graph.nodes.length);
    this.at = new Int32Array(clusters.length);
    this.below = each(clusters.length);
    this.above = each(clusters.length);
    this.within = each(clusters.length);
    this.gaps = each(graph.rows);
    this.slot = new Float64Array(bundles.length);
    this.first = new Float64Array(bundles.length);
    this.last = new Float64Array(bundles.length);
    this.length = new Float64Array(bundles.length);
    for (const [index, { from, to, row }] of bundles.entries()) {
      this.gaps[row]?.push(index);
      if (from[0] !== undefined) this.below[this.clusterOf(from[0])]?.push(index);
      for (const cluster of new Set(to.map(this.clusterOf))) this.above[cluster]?.push(index);
    }
    for (const { to, isPrimary, lines } of bundles) {
      if (!isPrimary || lines.length < 2) continue;
      const together = [...new Set(to.map(this.clusterOf))];
      const free = to.filter(
        (node) => graph.nodes[node]?.person && this.above[this.clusterOf(node)]?.length === 1,
      );
      for (const cluster of together) this.within[cluster]?.push(this.sibships.length);
      this.sibships.push({ members: to, clusters: together, free });
    }
    this.disorder = this.sibships.map(() => 0);
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

  /** Places of the clusters of a row from the first to the last of a stretch, counted on from before. */
  private placeRow(row: number, from: number, to: number): void {
    const clusters = this.rows[row] ?? [];
    const before = this.membersOf(clusters[from - 1] ?? -1).at(-1);
    const half = (node: number) => (this.graph.nodes[node]?.width ?? 0) / 2;
    let place = before === undefined ? 0 : (this.place[before] ?? 0) + 1;
    let x = before === undefined ? this.leftOf(row) : (this.x[before] ?? 0) + half(before) + GAP;
    for (let at = from; at <= to; at++) {
      const cluster = clusters[at] ?? 0;
      this.at[cluster] = at;
      for (const node of this.membersOf(cluster)) {
        this.place[node] = place++;
        this.x[node] = x + half(node);
        x += 2 * half(node) + GAP;
      }
    }
  }

  /** Rows are thought of as centred above each other. */
  private leftOf(row: number): number {
    let width = 0;
    for (const cluster of this.rows[row] ?? [])
      for (const node of this.membersOf(cluster))
        width += (this.graph.nodes[node]?.width ?? 0) + GAP;
    return -width / 2;
  }

  /** Where a bundle begins and ends now, and what that costs in length. */
  private measure(index: number): void {
    const bundle = this.graph.bundles[index];
    if (!bundle) return;
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    let [left, right] = [0, 0];
    for (const node of bundle.to) {
      const place = this.place[node] ?? 0;
      if (place < first) {
        first = place;
        left = this.x[node] ?? 0;
      }
      if (place > last) {
        last = place;
        right = this.x[node] ?? 0;
      }
    }
    this.slot[index] = this.slotOf(bundle);
    this.first[index] = first;
    this.last[index] = last;
    const slot = this.slotOf(bundle, this.x);
    const isLoose = bundle.joins !== null || Number.isNaN(slot);
    const length = isLoose ? 0 : PER_PX * (Math.abs((left + right) / 2 - slot) + right - left);
    this.others += length - (this.length[index] ?? 0);
    this.length[index] = length;
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

  private judgeSibship(index: number): void {
    const sibship = this.sibships[index];
    if (!sibship) return;
    const { members, free, clusters } = sibship;
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const cluster of clusters) {
      const at = this.at[cluster] ?? 0;
      if (at < first) first = at;
      if (at > last) last = at;
    }
    const cost =
      UNSORTED * outOfOrder(free, this.place) +
      MOVED * outOfOrder(members, this.place) +
      APART * (last - first + 1 - clusters.length);
    this.others += cost - (this.disorder[index] ?? 0);
    this.disorder[index] = cost;
  }

  private judge(): void {
    this.others = 0;
    this.length.fill(0);
    this.disorder.fill(0);
    for (const [row, { length }] of this.rows.entries()) this.placeRow(row, 0, length - 1);
    for (const index of this.graph.bundles.keys()) this.measure(index);
    for (const index of this.sibships.keys()) this.judgeSibship(index);
    for (const choice of this.choice) this.others += WISH * choice;
    this.crossings = 0;
    for (const [row, gap] of this.gaps.entries()) this.crossings += this.countFor(gap, row);
  }

  cost = (): number => CROSSING * this.crossings + this.others;

  /** Nothing crosses and everybody stands in order. */
  isClean = (): boolean => this.crossings === 0 && this.disorder.every((cost) => cost === 0);

  private touched(map: number[][], clusters: readonly number[]): number[] {
    const found: number[] = [];
    for (const cluster of clusters)
      for (const one of map[cluster] ?? []) if (!found.includes(one)) found.push(one);
    return found;
  }

  /** Does something to a stretch of a row; only `moved` change places with the others there. */
  private change(row: number, from: number, to: number, moved: readonly number[], act: () => void) {
    const above = this.touched(this.above, moved);
    const below = this.touched(this.below, moved);
    this.crossings -= this.countFor(above, row - 1) + this.countFor(below, row);
    act();
    this.placeRow(row, from, to);
    for (let at = from; at <= to; at++) {
      const cluster = this.rows[row]?.[at] ?? 0;
      for (const bundle of this.above[cluster] ?? []) this.measure(bundle);
      for (const bundle of this.below[cluster] ?? []) this.measure(bundle);
      for (const sibship of this.within[cluster] ?? []) this.judgeSibship(sibship);
    }
    this.crossings += this.countFor(above, row - 1) + this.countFor(below, row);
  }

  /** Puts the clusters of a row in another order; only `moved` change places with the others. */
  arrange(row: number, next: readonly number[], moved: readonly number[]): void {
    const now = this.rows[row] ?? [];
    let [from, to] = [0, now.length - 1];
    while (from <= to && now[from] === next[from]) from++;
    while (to > from && now[to] === next[to]) to--;
    if (from > to) return;
    this.change(row, from, to, moved, () => {
      for (let at = from; at <= to; at++) now[at] = next[at] ?? 0;
    });
  }

  /** Takes another arrangement of partners. */
  turn(cluster: number, choice: number): void {
    const at = this.at[cluster] ?? 0;
    const row = this.graph.clusters[cluster]?.row ?? 0;
    this.others += WISH * (choice - (this.choice[cluster] ?? 0));
    this.change(row, at, at, [cluster], () => {
      this.choice[cluster] = choice;
    });
  }

  /** The first and the last place, among the clusters of its row, where children of a bundle stand. */
  stretchOf({ to }: Bundle): [first: number, last: number] {
    const places = to.map((node) => this.at[this.clusterOf(node)] ?? 0);
    return [Math.min(...places), Math.max(...places)];
  }

  save = (): Snapshot => ({ rows: this.rows.map((row) => [...row]), choice: [...this.choice] });

  restore({ rows, choice }: Snapshot): void {
    for (const [index, row] of rows.entries()) this.rows[index]?.splice(0, row.length, ...row);
    this.choice.splice(0, choice.length, ...choice);
    this.judge();
  }
}
