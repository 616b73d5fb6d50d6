// How far right everybody stands, when it is known who stands left of whom: children below their parents.
import type { Bundle, Graph } from './graph.ts';
import type { Order } from './order.ts';

const ROOM = { partners: 32, siblings: 24, others: 44, thread: 10 };
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

/** Nodes of every row from left to right. */
export const nodesInRows = (order: Order): number[][] =>
  order.rows.map((clusters) => clusters.flatMap((cluster) => [...order.membersOf(cluster)]));

const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;

/** The room from the middle of each node to the middle of the next one in its row. */
function roomsOf({ nodes, bonds, bundles }: Graph, row: readonly number[]): number[] {
  const couples = new Set(bonds.flatMap(({ one, two }) => [`${one} ${two}`, `${two} ${one}`]));
  const siblings = new Map<number, Bundle>();
  for (const bundle of bundles)
    if (bundle.isPrimary) for (const node of bundle.to) siblings.set(node, bundle);
  return row.map((node, at) => {
    const next = row[at + 1];
    if (next === undefined) return 0;
    const [a, b] = [nodes[node], nodes[next]];
    const isThread = !a?.person || !b?.person;
    const room = couples.has(`${node} ${next}`)
      ? ROOM.partners
      : isThread
        ? ROOM.thread
        : siblings.has(node) && siblings.get(node) === siblings.get(next)
          ? ROOM.siblings
          : ROOM.others;
    return ((a?.width ?? 0) + (b?.width ?? 0)) / 2 + room;
  });
}

type Wish = { sum: number; weight: number };

class Placing {
  readonly x: Float64Array;
  readonly rows: number[][];
  readonly rooms: number[][];
  private readonly graph: Graph;
  private readonly order: Order;
  private readonly above = new Map<number, Bundle[]>();
  private readonly below = new Map<number, Bundle[]>();
  private readonly partners = new Map<number, number[]>();
  /** By bundle: how far from the middle its children stand when nothing comes between them. */
  private readonly offsets = new Map<Bundle, number[]>();

  constructor(order: Order) {
    this.order = order;
    this.graph = order.graph;
    this.rows = nodesInRows(order);
    this.rooms = this.rows.map((row) => roomsOf(this.graph, row));
    this.x = new Float64Array(this.graph.nodes.length);
    for (const [index, row] of this.rows.entries()) {
      let x = 0;
      for (const [at, node] of row.entries()) {
        this.x[node] = x;
        x += this.rooms[index]?.[at] ?? 0;
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
      const room =
        ((this.graph.nodes[node]?.width ?? 0) + (this.graph.nodes[other]?.width ?? 0)) / 2;
      add(there + Math.sign(here - there) * (room + ROOM.partners), PULL.partner);
    }
    if (wish.weight === 0) add(here, PULL.stay);
    return wish;
  }

  pass(downwards: boolean): void {
    const rows = [...this.rows.keys()];
    if (!downwards) rows.reverse();
    for (const index of rows) {
      const row = this.rows[index] ?? [];
      const wishes = row.map((node) => this.wishOf(node));
      this.settle(
        index,
        wishes.map(({ sum, weight }) => sum / weight),
        wishes.map(({ weight }) => weight),
      );
    }
  }

  private settle(index: number, wished: readonly number[], weights: readonly number[]): void {
    const places = keepApart(wished, weights, this.rooms[index] ?? []);
    for (const [at, node] of (this.rows[index] ?? []).entries()) this.x[node] = places[at] ?? 0;
  }

  /** Moves people as they were moved by hand; who stands in the way makes room. */
  nudge(by: ReadonlyMap<string, number>): void {
    for (const [index, row] of this.rows.entries()) {
      const moves = row.map((node) => by.get(this.graph.nodes[node]?.person?.id ?? '') ?? 0);
      if (moves.every((move) => move === 0)) continue;
      this.settle(
        index,
        row.map((node, at) => (this.x[node] ?? 0) + (moves[at] ?? 0)),
        moves.map((move) => (move === 0 ? 1 : PULL.nudge)),
      );
    }
  }
}

/** The middle of every node in px; `passes` of going down and up again. */
export function placeAcross(
  order: Order,
  passes: number,
  nudges: ReadonlyMap<string, number>,
): Float64Array {
  const placing = new Placing(order);
  for (let pass = 0; pass < passes; pass++) placing.pass(pass % 2 === 0);
  if (nudges.size > 0) placing.nudge(nudges);
  return placing.x;
}
