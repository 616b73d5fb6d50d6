// How far right everybody stands, when it is known who stands left of whom: children below their parents.
import type { Bundle, Graph } from './graph.ts';
import type { Order } from './order.ts';
import type { Row } from './rooms.ts';
import type { Spacing } from './spacing.ts';

/** So often the rows are gone through, down and up again. */
const PASSES = 48;
const PULL = {
  child: 2,
  parent: 1,
  partner: 0.6,
  thread: 4,
  other: 0.02,
  stay: 0.05,
  nudge: 1_000,
};

/**
 * The places nearest to those wished for (sum of weighted squares) of which each keeps its room to the
 * next: isotonic regression by pooling neighbours that are in each other's way. All in px.
 */
export function keepApart(
  wished: readonly number[],
  weights: readonly number[],
  rooms: readonly number[],
): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const at of wished.keys()) {
    offsets.push(offset);
    offset += rooms[at] ?? 0;
  }
  const pools: { sum: number; weight: number; count: number }[] = [];
  for (const [at, wish] of wished.entries()) {
    const weight = weights[at] ?? 1;
    let pool = { sum: weight * (wish - (offsets[at] ?? 0)), weight, count: 1 };
    for (let last = pools.at(-1); last; last = pools.at(-1)) {
      if (last.sum / last.weight < pool.sum / pool.weight) break;
      pools.pop();
      pool = {
        sum: last.sum + pool.sum,
        weight: last.weight + pool.weight,
        count: last.count + pool.count,
      };
    }
    pools.push(pool);
  }
  const places: number[] = [];
  for (const { sum, weight, count } of pools)
    for (let i = 0; i < count; i++) places.push(sum / weight + (offsets[places.length] ?? 0));
  return places;
}

const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;

type Wish = { sum: number; weight: number };

class Placing {
  readonly x: Float64Array;
  private readonly rows: readonly Row[];
  private readonly graph: Graph;
  private readonly order: Order;
  private readonly partnersRoom: number;
  private readonly within: number;
  private readonly above = new Map<number, Bundle[]>();
  private readonly below = new Map<number, Bundle[]>();
  private readonly partners = new Map<number, number[]>();
  /** By bundle: how far from the middle its children stand when nothing comes between them. */
  private readonly offsets = new Map<Bundle, number[]>();

  constructor({ order, graph, spacing, rows, within }: Across) {
    this.order = order;
    this.graph = graph;
    this.rows = rows;
    this.partnersRoom = spacing.partners;
    this.within = within;
    this.x = new Float64Array(graph.nodes.length);
    for (const { nodes, rooms, width } of rows) {
      let x = Number.isFinite(within) ? (within - width + this.width(nodes[0] ?? -1)) / 2 : 0;
      for (const [at, node] of nodes.entries()) {
        this.x[node] = x;
        x += rooms[at] ?? 0;
      }
    }
    const add = <T>(map: Map<number, T[]>, node: number, one: T) =>
      map.set(node, [...(map.get(node) ?? []), one]);
    for (const bundle of this.graph.bundles) {
      if (bundle.joins) continue;
      const packed = bundle.to.map((node) => this.x[node] ?? 0);
      this.offsets.set(
        bundle,
        packed.map((x) => x - middle(packed)),
      );
      for (const node of bundle.to) add(this.above, node, bundle);
      for (const node of bundle.from) add(this.below, node, bundle);
    }
    for (const { one, two } of this.graph.bonds) {
      add(this.partners, one, two);
      add(this.partners, two, one);
    }
  }

  private width = (node: number) => this.graph.nodes[node]?.width ?? 0;

  private wishOf(node: number): Wish {
    const wish = { sum: 0, weight: 0 };
    const add = (x: number, weight: number) => {
      wish.sum += x * weight;
      wish.weight += weight;
    };
    const here = this.x[node] ?? 0;
    for (const bundle of this.above.get(node) ?? []) {
      if (bundle.from.length === 0) continue;
      const pull =
        bundle.lines.length === 0 ? PULL.thread : bundle.isPrimary ? PULL.child : PULL.other;
      const offset = this.offsets.get(bundle)?.[bundle.to.indexOf(node)] ?? 0;
      add(this.order.slotOf(bundle, this.x) + offset, pull);
    }
    for (const bundle of this.below.get(node) ?? []) {
      const kids = bundle.to.map((child) => this.x[child] ?? 0);
      const isThread = this.graph.nodes[node]?.person === null;
      const isOwn = bundle.isPrimary && bundle.lines.length > 0;
      const pull = isThread ? PULL.thread : isOwn ? PULL.parent : PULL.other;
      add(here + middle(kids) - this.order.slotOf(bundle, this.x), pull);
    }
    for (const other of this.partners.get(node) ?? []) {
      const there = this.x[other] ?? 0;
      const room = (this.width(node) + this.width(other)) / 2 + this.partnersRoom;
      add(there + Math.sign(here - there) * room, PULL.partner);
    }
    if (wish.weight === 0) add(here, PULL.stay);
    return wish;
  }

  pass(downwards: boolean): void {
    for (const row of downwards ? this.rows : this.rows.toReversed()) {
      const wishes = row.nodes.map((node) => this.wishOf(node));
      const places = keepApart(
        wishes.map(({ sum, weight }) => sum / weight),
        wishes.map(({ weight }) => weight),
        row.rooms,
      );
      this.put(row, places);
    }
  }

  /** All as wished, or as far as the width allows: whoever would stand outside stands close to the others. */
  private put({ nodes, rooms, width }: Row, places: readonly number[]): void {
    let least = this.width(nodes[0] ?? -1) / 2;
    let most = least + this.within - width;
    for (const [at, node] of nodes.entries()) {
      const wished = places[at] ?? 0;
      const isFree = this.within === Number.POSITIVE_INFINITY;
      this.x[node] = isFree ? wished : Math.min(Math.max(wished, least), most);
      least += rooms[at] ?? 0;
      most += rooms[at] ?? 0;
    }
  }
}

/** `within`: no row becomes wider, when each has that much room. */
export type Across = {
  order: Order;
  graph: Graph;
  spacing: Spacing;
  rows: readonly Row[];
  within: number;
};

/** The middle of every node in px, with nobody moved by hand. */
export function placeAcross(across: Across): Float64Array {
  const placing = new Placing(across);
  for (let pass = 0; pass < PASSES; pass++) placing.pass(pass % 2 === 0);
  return placing.x;
}

/** The same with people moved by hand, by id in px to the right; who stands in the way makes room. */
export function moveByHand(
  { graph, rows, x }: Pick<Across, 'graph' | 'rows'> & { x: Float64Array },
  by: ReadonlyMap<string, number>,
): Float64Array {
  const moved = x.slice();
  for (const { nodes, rooms } of rows) {
    const moves = nodes.map((node) => by.get(graph.nodes[node]?.person?.id ?? '') ?? 0);
    if (moves.every((move) => move === 0)) continue;
    const places = keepApart(
      nodes.map((node, at) => (x[node] ?? 0) + (moves[at] ?? 0)),
      moves.map((move) => (move === 0 ? 1 : PULL.nudge)),
      rooms,
    );
    for (const [at, node] of nodes.entries()) moved[node] = places[at] ?? 0;
  }
  return moved;
}
