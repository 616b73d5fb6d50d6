// The lines of one family, level and upright: couples below the partners, bars above the children.
import type { Bundle } from './graph.ts';
import type { Bar, Couple, Depth, Lines, Way } from './lines.ts';
import type { Spacing } from './spacing.ts';
import type { ChildDrop, CoupleLine, Descent, Point } from './types.ts';

/** The room below a row, in px. */
export const heightOf = ({ couples, bars }: Depth, { couple, bar }: Spacing): number =>
  couple.below + couples * couple.lane + bar.below + bars * bar.lane + bar.above;

/** How far from the lines of the bar a line of others ends on it, so that it is not taken for one of them. */
const CLEAR = 14;

/** The last steps onto the bar of other parents: from above, aside when a child hangs there, or from its end. */
function joinBar(x: number, { ends, stem }: Bar, y: number, lane: number): Point[] {
  const sorted = ends.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0] ?? x, sorted.at(-1) ?? x];
  if (x < first - CLEAR || x > last + CLEAR) {
    return [
      [x, y],
      [x < first ? first : last, y],
    ];
  }
  const isClear = (place: number) =>
    [...ends, stem].every((other) => Math.abs(other - place) >= CLEAR);
  const places = sorted.slice(1).flatMap((end, at) => {
    const before = sorted[at] ?? end;
    return [(before + end) / 2, before + (end - before) / 3, end - (end - before) / 3];
  });
  const near = places.filter(isClear).toSorted((a, b) => Math.abs(a - x) - Math.abs(b - x))[0];
  if (near === undefined || (isClear(x) && x > first && x < last)) return [[x, y]];
  const above = y - lane / 2;
  return [
    [x, above],
    [near, above],
    [near, y],
  ];
}

/** By row: where it begins, and where its labels end. */
export type Levels = { tops: readonly number[]; bottoms: readonly number[]; spacing: Spacing };

class Drawing {
  private readonly lines: Lines;
  private readonly tops: readonly number[];
  private readonly bottoms: readonly number[];
  private readonly spacing: Spacing;

  constructor(lines: Lines, { tops, bottoms, spacing }: Levels) {
    this.lines = lines;
    this.tops = tops;
    this.bottoms = bottoms;
    this.spacing = spacing;
  }

  /** The upper edge of somebody, or of the place where a line passes. */
  private top(node: number): number {
    const { row = 0, drop = 0 } = this.lines.node(node) ?? {};
    return (this.tops[row] ?? 0) + drop;
  }

  /** Where the label of somebody ends. */
  private below = (node: number) => this.top(node) + (this.lines.node(node)?.height ?? 0);

  private coupleY(row: number, lane: number): number {
    const { couple } = this.spacing;
    return (this.bottoms[row] ?? 0) + couple.below + lane * couple.lane;
  }

  private barY({ bundle: { row }, lane }: Bar): number {
    const { bar } = this.spacing;
    return this.coupleY(row, this.lines.depths[row]?.couples ?? 0) + bar.below + lane * bar.lane;
  }

  /** From below one end to below the other; where an end stands in a row above, all the way up to it. */
  private drawWay(way: Way, union: string): Point[] {
    const { rail, lane } = way;
    const row = this.lines.node(way.ends[0])?.row ?? 0;
    const y = this.coupleY(row, lane);
    const [left, right] = way.ends.toSorted((a, b) => this.lines.at(a) - this.lines.at(b)) as [
      number,
      number,
    ];
    const end = (node: number, x: number): Point[] =>
      this.lines.node(node)?.person
        ? [[x, this.below(node)]]
        : [...this.leadTo(node, union), [this.lines.at(node), this.bottoms[row] ?? 0]];
    return [
      ...end(left, rail.left),
      [rail.left, y],
      [rail.right, y],
      ...end(right, rail.right).toReversed(),
    ];
  }

  private drawCouple({ bond, way }: Couple): CoupleLine {
    const { union } = bond;
    const { rail, lane } = way;
    const y = this.coupleY(this.lines.node(bond.one)?.row ?? 0, lane);
    const points = this.drawWay(way, union.id);
    const stem = this.lines.graph.bundles.find(
      ({ union: id, from }) => id === union && from.length === 2,
    );
    const from = (stem && this.lines.bars.get(stem)?.stem) ?? rail.right;
    const aside = Math.min((from - rail.left) / 2, this.spacing.couple.mark);
    const mark: Point = [rail.left + aside, y];
    const partners = union.partners as readonly [string, string];
    return { union: union.id, kind: union.kind, partners, points, mark };
  }

  /** The way from the foot of a union through the rows between down to the upper edge of a thread. */
  private leadTo(thread: number, union: string): Point[] {
    const bundle = this.lines.graph.bundles.find(
      ({ to, union: { id } }) => id === union && to.includes(thread),
    );
    const bar = bundle && this.lines.bars.get(bundle);
    if (!bundle || !bar) return [];
    const y = this.barY(bar);
    const x = this.lines.at(thread);
    return [
      ...this.stemDown(bundle, bar),
      [bar.stem, y],
      [x, y],
      [x, this.tops[bundle.row + 1] ?? 0],
    ];
  }

  /** From the couple, the person or the thread above down to the bar. */
  private stemDown(bundle: Bundle, bar: Bar): Point[] {
    const [first, second] = bundle.from;
    if (first === undefined) return [];
    if (second !== undefined) {
      const couple = this.lines.couples.find(({ bond }) => bond.union === bundle.union);
      return [[bar.stem, this.coupleY(bundle.row, couple?.way.lane ?? 0)]];
    }
    if (this.lines.node(first)?.person) return [[bar.stem, this.below(first)]];
    return this.leadTo(first, bundle.union.id);
  }

  /** Where each line leaves its bar: those of one birth leave it together, above their middle. */
  private hangsOf({ bundle: { lines }, ends }: Bar): number[] {
    const groups = Map.groupBy(ends.keys(), (at) => lines[at]?.twins ?? `${at}`);
    return ends.map((_, at) => {
      const group = groups.get(lines[at]?.twins ?? `${at}`) ?? [at];
      return group.reduce((sum, one) => sum + (ends[one] ?? 0), 0) / group.length;
    });
  }

  private drawDescent(bundle: Bundle): Descent {
    const bar = this.lines.bars.get(bundle);
    const { union, lines, joins } = bundle;
    const own = lines.filter((line) => line !== null);
    const kind = own.some((line) => line.kind === 'birth') ? 'birth' : (own[0]?.kind ?? 'birth');
    const head = { union: union.id, kind, children: own.map(({ child }) => child) };
    if (!bar) return { ...head, lines: [], drops: [], joins: null };
    const shared = joins ? (this.lines.bars.get(joins) ?? bar) : bar;
    const y = this.barY(shared);
    const stem: Point[] = [...this.stemDown(bundle, bar), [bar.stem, y]];
    if (joins) {
      const way: Point[] = [
        ...stem.slice(0, -1),
        ...joinBar(bar.stem, { ...shared, ends: this.hangsOf(shared) }, y, this.spacing.bar.lane),
      ];
      return { ...head, lines: [way], drops: [], joins: joins.union.id };
    }
    const hangs = this.hangsOf(bar);
    const spans = [...hangs, ...(bundle.from.length > 0 ? [bar.stem] : [])];
    const [left, right] = [Math.min(...spans), Math.max(...spans)];
    const drops = lines.flatMap((line, at): ChildDrop[] => {
      const end: Point = [bar.ends[at] ?? 0, this.top(bundle.to[at] ?? 0)];
      return line
        ? [{ child: line.child, kind: line.kind, points: [[hangs[at] ?? 0, y], end] }]
        : [];
    });
    const level: Point[] = [
      [left, y],
      [right, y],
    ];
    return {
      ...head,
      lines: [...(stem.length > 1 ? [stem] : []), ...(right - left >= 0.5 ? [level] : [])],
      ...{ drops, joins: null },
    };
  }

  all(): { couples: CoupleLine[]; descents: Descent[] } {
    const couples = this.lines.couples.map((couple) => this.drawCouple(couple));
    const descents = this.lines.graph.bundles
      .filter(({ lines }) => lines.length > 0)
      .map((bundle) => this.drawDescent(bundle));
    for (const { tie, way } of this.lines.ties) {
      const { child, kind } = tie.line;
      const points = this.drawWay(way, tie.union.id);
      const drop = { child, kind, points };
      descents.push({
        ...{ union: tie.union.id, kind, children: [child], lines: [], drops: [drop], joins: null },
      });
    }
    return { couples, descents };
  }
}

/** All lines, once it is known where everything stands. */
export const drawLines = (lines: Lines, levels: Levels) => new Drawing(lines, levels).all();
