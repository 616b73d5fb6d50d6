// Where the lines of one family run: which lane each level line has, and where lines leave and arrive.
import type { Bond, Bundle, Graph, Node, Tie } from './graph.ts';
import { assignLanes, type Rail } from './lanes.ts';
import type { Order } from './order.ts';
import { outerOf } from './partners.ts';

/** How far lines keep from each other where several leave one person, and the room they share. */
const PORT = { step: 10, room: 40 };
const NEAR = 8;
/** A step smaller than this is not drawn: less than half of what lines keep from each other. */
const STRAIGHT = 4.5;

/** A level line between two nodes of one row, and its lane from the top. */
export type Way = { ends: [number, number]; rail: Rail; lane: number };
export type Couple = { bond: Bond; way: Way };
/** Where the stem of a bundle comes down, where it arrives at its children, and the level line between. */
export type Bar = { bundle: Bundle; stem: number; ends: number[]; rail: Rail | null; lane: number };

/** How many lanes couples and bars take below a row. */
export type Depth = { couples: number; bars: number };

export class Lines {
  readonly depths: Depth[];
  readonly graph: Graph;
  readonly couples: Couple[] = [];
  readonly ties: { tie: Tie; way: Way }[] = [];
  readonly bars = new Map<Bundle, Bar>();
  private readonly order: Order;
  private readonly x: Float64Array;
  private readonly tops = new Map<number, Bundle[]>();
  /** Where the line of one parent alone leaves. */
  private readonly stems = new Map<Bundle, number>();

  constructor(order: Order, graph: Graph, x: Float64Array) {
    this.order = order;
    this.graph = graph;
    this.x = x;
    this.depths = Array.from({ length: this.graph.rows }, () => ({ couples: 0, bars: 0 }));
    for (const bundle of this.graph.bundles)
      if (!bundle.joins)
        for (const node of bundle.to) this.tops.set(node, [...(this.tops.get(node) ?? []), bundle]);
    for (let row = 0; row < this.graph.rows; row++) {
      this.layCouples(row);
      this.layBars(row);
    }
  }

  node = (at: number): Node | undefined => this.graph.nodes[at];
  at = (node: number): number => this.x[node] ?? 0;

  /** Rails of couples and carers of one row: lanes first with all ends in the middle, then the ends apart. */
  private layCouples(row: number): void {
    const inRow = (node: number) => this.node(node)?.row === row;
    const bonds = this.graph.bonds.filter(({ one }) => inRow(one));
    const ties = this.graph.ties.filter(({ from }) => inRow(from));
    const pairs = [
      ...bonds.map(({ one, two }): [number, number] => [one, two]),
      ...ties.map(({ from, to }): [number, number] => [from, to]),
    ];
    const stems = new Map<number, number>();
    for (const [at, bond] of bonds.entries()) {
      const bundle = this.graph.bundles.find(
        ({ from, union }) => union === bond.union && from.length === 2,
      );
      if (bundle) stems.set(at, this.order.slotOf(bundle, this.x));
    }
    const rails = pairs.map(([one, two], at): Rail => {
      const [left, right] = [this.at(one), this.at(two)].toSorted((a, b) => a - b) as [
        number,
        number,
      ];
      const stem = stems.get(at);
      return { left, right, tops: [left, right], bottoms: stem === undefined ? [] : [stem] };
    });
    const lanes = assignLanes(rails);
    this.spread(row, pairs, lanes, rails);
    const depth = this.depths[row];
    if (depth) depth.couples = Math.max(0, ...lanes.map((lane) => lane + 1));
    for (const [at, ends] of pairs.entries()) {
      const [rail, lane] = [rails[at], lanes[at] ?? 0];
      if (!rail) continue;
      const [bond, tie] = [bonds[at], ties[at - bonds.length]];
      if (bond) this.couples.push({ bond, way: { ends, rail, lane } });
      else if (tie) this.ties.push({ tie, way: { ends, rail, lane } });
    }
  }

  /**
   * Several lines that leave one person: couples to the left, the upper ones outside, then stems of
   * children of this person alone, then couples to the right. The first stem by birth is in the middle.
   */
  private spread(row: number, pairs: [number, number][], lanes: number[], rails: Rail[]): void {
    const ends = pairs.flatMap(([one, two], at) =>
      [
        { node: one, other: two },
        { node: two, other: one },
      ].map(({ node, other }) => {
        const isLeft = this.at(other) < this.at(node);
        return { at, node, isLeft, lane: lanes[at] ?? 0 };
      }),
    );
    const leaving = Map.groupBy(ends, ({ node }) => node);
    const stems = Map.groupBy(
      this.graph.bundles.filter((bundle) => bundle.row === row && bundle.from.length === 1),
      ({ from }) => from[0] ?? 0,
    );
    for (const node of new Set([...leaving.keys(), ...stems.keys()])) {
      const all = leaving.get(node) ?? [];
      const left = all.filter(({ isLeft }) => isLeft).toSorted((a, b) => a.lane - b.lane);
      const right = all.filter(({ isLeft }) => !isLeft).toSorted((a, b) => b.lane - a.lane);
      const own = (stems.get(node) ?? []).toSorted((a, b) => this.leadsTo(a) - this.leadsTo(b));
      const count = left.length + own.length + right.length;
      const main = own.findIndex(({ isPrimary, lines }) => isPrimary && lines.length > 0);
      const middle = main < 0 ? (count - 1) / 2 : left.length + main;
      const room = this.node(node)?.person ? PORT.room : 0;
      const step = Math.min(PORT.step, room / Math.max(1, count - 1));
      const portAt = (index: number) => this.at(node) + (index - middle) * step;
      for (const [index, { at }] of left.entries()) {
        const rail = rails[at];
        if (rail) rail.right = portAt(index);
      }
      for (const [index, bundle] of own.entries())
        this.stems.set(bundle, portAt(left.length + index));
      for (const [index, { at }] of right.entries()) {
        const rail = rails[at];
        if (rail) rail.left = portAt(left.length + own.length + index);
      }
    }
    for (const rail of rails) rail.tops = [rail.left, rail.right];
  }

  private leadsTo({ to }: Bundle): number {
    const xs = to.map(this.at);
    return Math.min(...xs) + Math.max(...xs);
  }

  /** Where the line of a bundle arrives at a child: in the middle, or beside those of other bundles. */
  private topOf(node: number, bundle: Bundle): number {
    const all = this.tops.get(node) ?? [];
    if (all.length < 2 || !this.node(node)?.person) return this.at(node);
    const from = (one: Bundle) => {
      const slot = this.order.slotOf(one, this.x);
      return Number.isNaN(slot) ? this.at(node) : slot;
    };
    const sorted = all.toSorted(
      (a, b) => from(a) - from(b) || Number(b.isPrimary) - Number(a.isPrimary),
    );
    const step = Math.min(PORT.step, PORT.room / (all.length - 1));
    return this.at(node) + (sorted.indexOf(bundle) - (all.length - 1) / 2) * step;
  }

  /** Straight above the children where the couple's line allows it. */
  private stemOf(bundle: Bundle, sharing: readonly Bundle[]): number {
    const slot = this.order.slotOf(bundle, this.x);
    const couple = this.couples.find(({ bond }) => bond.union === bundle.union);
    if (!couple || bundle.from.length !== 2) return this.stems.get(bundle) ?? slot;
    const { rail } = couple.way;
    const place = (node: number) => this.order.place[node] ?? 0;
    let [least, most] = [rail.left, rail.right];
    const [one, two] = bundle.from as [number, number];
    if (Math.abs(place(one) - place(two)) > 1) {
      const outer = outerOf({ union: bundle.union, one, two }, this.graph.bonds, place);
      if (place(outer) === Math.min(place(one), place(two))) most = 2 * slot - rail.left;
      else least = 2 * slot - rail.right;
    }
    const ends = bundle.to.map((node) => this.topOf(node, bundle));
    const [first, last] = [Math.min(...ends), Math.max(...ends)];
    const part = (sharing.indexOf(bundle) + 1) / (sharing.length + 1);
    const own = sharing.length > 1 ? least + (most - least) * part : slot;
    if (sharing.length > 1) return own;
    const wished = Math.min(Math.max(own, first), last);
    return Math.min(Math.max(wished, Math.min(least + NEAR, slot)), Math.max(most - NEAR, slot));
  }

  private layBars(row: number): void {
    const bundles = this.graph.bundles.filter((bundle) => bundle.row === row);
    const slots = Map.groupBy(bundles, (bundle) => {
      const [one, two] = bundle.from;
      if (one === undefined) return `nobody ${bundle.union.id}`;
      return two === undefined ? `${one}` : `at ${this.order.slotOf(bundle)}`;
    });
    const made: Bar[] = [];
    for (const sharing of slots.values()) {
      const sorted = sharing.toSorted((a, b) => this.leadsTo(a) - this.leadsTo(b));
      for (const bundle of sorted) {
        const ends = bundle.joins ? [] : bundle.to.map((node) => this.topOf(node, bundle));
        const [first = 0] = ends;
        const own = bundle.from.length === 0 ? first : this.stemOf(bundle, sorted);
        const stem = ends.length === 1 && Math.abs(own - first) < STRAIGHT ? first : own;
        made.push({ bundle, stem, ends, rail: null, lane: 0 });
      }
    }
    for (const bar of made) this.bars.set(bar.bundle, bar);
    for (const bar of made) {
      if (bar.bundle.joins) continue;
      const guests = made.filter(({ bundle }) => bundle.joins === bar.bundle);
      const stems = [
        ...(bar.bundle.from.length > 0 ? [bar.stem] : []),
        ...guests.map(({ stem }) => stem),
      ];
      const all = [...bar.ends, ...stems];
      const [left, right] = [Math.min(...all), Math.max(...all)];
      if (right - left < 0.5) continue;
      bar.rail = { left, right, tops: stems, bottoms: bar.ends };
    }
    const railed = made.filter(({ rail }) => rail !== null);
    const lanes = assignLanes(railed.flatMap(({ rail }) => rail ?? []));
    for (const [at, bar] of railed.entries()) bar.lane = lanes[at] ?? 0;
    const depth = this.depths[row];
    if (depth) depth.bars = Math.max(0, ...lanes.map((lane) => lane + 1));
  }
}
