// Who stands left of whom: an order of every row with few crossings, siblings together and by age.
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

/** How one arrangement of everything looks: clusters of each row, members of each cluster. */
export type Snapshot = { rows: number[][]; choice: number[] };

type Sibship = { clusters: number[]; members: number[]; free: boolean[] };

/** Length of the longest run of members that are in order already. */
function inOrder(places: readonly number[]): number {
  const ends: number[] = [];
  for (const place of places) {
    const at = ends.findIndex((end) => end >= place);
    if (at < 0) ends.push(place);
    else ends[at] = place;
  }
  return ends.length;
}

/** How often the lines of two bundles cross when the first begins left of the second. */
function crossingsOf(left: readonly number[], right: readonly number[]): number {
  const most = Math.max(...left);
  const least = Math.min(...right);
  if (most <= least) return 0;
  if (Math.max(...right) < Math.min(...left)) return 1;
  let [before, after] = [0, 0];
  for (const place of right) if (place < most) before++;
  for (const place of left) if (place > least) after++;
  return Math.min(before, after);
}

/** An order that can be changed and judged; only what a change touches is judged again. */
export class Order {
  readonly graph: Graph;
  readonly rows: number[][];
  readonly choice: number[];
  /** By node: its place in its row, and about where that is in px from the middle of the row. */
  readonly place: Float64Array;
  readonly x: Float64Array;
  private readonly gaps: Bundle[][];
  private readonly sibships: Sibship[][];
  private readonly gapCosts: number[];
  private readonly rowCosts: number[];
  private readonly outer = new Map<string, number>();

  constructor(graph: Graph) {
    this.graph = graph;
    const each = <T>(make: () => T) => Array.from({ length: graph.rows }, make);
    this.rows = each(() => []);
    for (const [index, { row }] of graph.clusters.entries()) this.rows[row]?.push(index);
    this.choice = graph.clusters.map(() => 0);
    this.place = new Float64Array(graph.nodes.length);
    this.x = new Float64Array(graph.nodes.length);
    this.gaps = each(() => []);
    this.sibships = each(() => []);
    for (const bundle of graph.bundles) this.gaps[bundle.row]?.push(bundle);
    const hung = new Map<number, number>();
    for (const { to } of graph.bundles)
      for (const node of to) {
        const cluster = this.clusterOf(node);
        hung.set(cluster, (hung.get(cluster) ?? 0) + 1);
      }
    for (const { to, row, isPrimary, lines } of graph.bundles) {
      if (!isPrimary || lines.length < 2) continue;
      const clusters = to.map(this.clusterOf);
      const free = clusters.map((one) => hung.get(one) === 1);
      this.sibships[row + 1]?.push({ members: to, clusters: [...new Set(clusters)], free });
    }
    this.gapCosts = each(() => 0);
    this.rowCosts = each(() => 0);
    for (let row = 0; row < graph.rows; row++) this.placeRow(row);
    this.judgeAll();
  }

  clusterOf = (node: number): number => this.graph.nodes[node]?.cluster ?? 0;

  membersOf = (cluster: number): readonly number[] =>
    this.graph.clusters[cluster]?.arrangements[this.choice[cluster] ?? 0] ?? [];

  /** Where the lines of a bundle begin, in places of its row. */
  slotOf({ from, union }: Bundle, by: Float64Array = this.place): number {
    const [one, two] = from;
    if (one === undefined) return Number.NaN;
    const a = by[one] ?? 0;
    if (two === undefined) return a;
    const b = by[two] ?? 0;
    if (Math.abs((this.place[one] ?? 0) - (this.place[two] ?? 0)) === 1) return (a + b) / 2;
    const bond = { union, one, two };
    const out = outerOf(bond, this.graph.bonds, (node) => this.place[node] ?? 0);
    this.outer.set(union.id, out);
    const [near, far] = out === one ? [a, b] : [b, a];
    return near + Math.sign(far - near) * (by === this.place ? 0.5 : GAP / 2 + 30);
  }

  private placeRow(row: number): void {
    let place = 0;
    let x = 0;
    for (const cluster of this.rows[row] ?? [])
      for (const node of this.membersOf(cluster)) {
        const width = this.graph.nodes[node]?.width ?? 0;
        this.place[node] = place++;
        this.x[node] = x + width / 2;
        x += width + GAP;
      }
    for (const cluster of this.rows[row] ?? [])
      for (const node of this.membersOf(cluster)) this.x[node] = (this.x[node] ?? 0) - x / 2;
  }

  private judgeGap(row: number): number {
    const spans = (this.gaps[row] ?? []).map((bundle) => ({
      bundle,
      slot: this.slotOf(bundle),
      places: bundle.to.map((node) => this.place[node] ?? 0),
    }));
    let cost = 0;
    for (const { bundle, places } of spans) {
      const slot = this.slotOf(bundle, this.x);
      if (Number.isNaN(slot) || bundle.joins) continue;
      const xs = bundle.to.map((node) => this.x[node] ?? 0);
      cost += PER_PX * Math.abs((Math.min(...xs) + Math.max(...xs)) / 2 - slot);
      if (places.length > 1) cost += PER_PX * (Math.max(...xs) - Math.min(...xs));
    }
    const begun = spans.filter(({ slot }) => !Number.isNaN(slot));
    begun.sort((a, b) => a.slot - b.slot);
    for (const [at, left] of begun.entries())
      for (let next = at + 1; next < begun.length; next++) {
        const right = begun[next];
        if (!right || left.bundle.joins === right.bundle || right.bundle.joins === left.bundle)
          continue;
        const crossed = crossingsOf(left.places, right.places);
        if (crossed === 0) continue;
        const equal = left.slot === right.slot;
        cost +=
          CROSSING * (equal ? Math.min(crossed, crossingsOf(right.places, left.places)) : crossed);
      }
    return cost;
  }

  private judgeRow(row: number): number {
    let cost = 0;
    const clusters = this.rows[row] ?? [];
    const index = new Map(clusters.map((cluster, at) => [cluster, at]));
    for (const sibship of this.sibships[row] ?? []) {
      const places = sibship.members.map((node) => this.place[node] ?? 0);
      const bound = places.filter((_, at) => sibship.free[at]);
      cost +=
        UNSORTED * (bound.length - inOrder(bound)) + MOVED * (places.length - inOrder(places));
      const at = sibship.clusters.map((cluster) => index.get(cluster) ?? 0);
      const between = Math.max(...at) - Math.min(...at) + 1 - at.length;
      cost += APART * between;
    }
    for (const cluster of clusters) cost += WISH * (this.choice[cluster] ?? 0);
    return cost;
  }

  private judgeAll(): void {
    for (let row = 0; row < this.graph.rows; row++) {
      this.gapCosts[row] = this.judgeGap(row);
      this.rowCosts[row] = this.judgeRow(row);
    }
  }

  cost(): number {
    let sum = 0;
    for (const cost of this.gapCosts) sum += cost;
    for (const cost of this.rowCosts) sum += cost;
    return sum;
  }

  /** After the clusters of a row or their members changed. */
  update(row: number): void {
    this.placeRow(row);
    if (row > 0) this.gapCosts[row - 1] = this.judgeGap(row - 1);
    this.gapCosts[row] = this.judgeGap(row);
    this.rowCosts[row] = this.judgeRow(row);
  }

  save = (): Snapshot => ({ rows: this.rows.map((row) => [...row]), choice: [...this.choice] });

  restore({ rows, choice }: Snapshot): void {
    for (const [index, row] of rows.entries()) this.rows[index]?.splice(0, row.length, ...row);
    this.choice.splice(0, choice.length, ...choice);
    for (let row = 0; row < this.graph.rows; row++) this.placeRow(row);
    this.judgeAll();
  }
}
