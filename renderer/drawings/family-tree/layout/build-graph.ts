// Makes the graph of one connected family: lines that pass a row get a place in it.
import { primaryLines } from './generations.ts';
import type { Bond, Bundle, Cluster, Graph, Node, Tie } from './graph.ts';
import { arrangePartners } from './partners.ts';
import type { ChildLine, Family, Sizes, Union } from './types.ts';

const THREAD_WIDTH = 12;
const LATE = '9999';

class Builder {
  readonly nodes: Node[] = [];
  readonly bonds: Bond[] = [];
  readonly bundles: Bundle[] = [];
  readonly ties: Tie[] = [];
  private readonly nodeOf = new Map<string, number>();
  private readonly rowOf: ReadonlyMap<string, number>;

  constructor(family: Family, rowOf: ReadonlyMap<string, number>, sizes: Sizes) {
    this.rowOf = rowOf;
    for (const person of family.people) {
      this.nodeOf.set(person.id, this.nodes.length);
      const row = rowOf.get(person.id) ?? 0;
      const [width, height] = [sizes.width(person.id), sizes.height(person.id)];
      this.nodes.push({ person, row, width, height, drop: 0, cluster: -1 });
    }
  }

  private rowAt = (node: number) => this.nodes[node]?.row ?? 0;

  private at(id: string): number {
    const node = this.nodeOf.get(id);
    if (node === undefined) throw new Error('a line to nobody');
    return node;
  }

  private addThread(row: number): number {
    this.nodes.push({ person: null, row, width: THREAD_WIDTH, height: 0, drop: 0, cluster: -1 });
    return this.nodes.length - 1;
  }

  /** Leads down from `from` and past every row above `row`; what it ends in stands in the row above. */
  private leadDown(
    union: Union,
    from: readonly number[],
    start: number,
    row: number,
  ): readonly number[] {
    let at = from;
    for (let next = start + 1; next < row; next++) {
      const thread = this.addThread(next);
      const part = { union, row: next - 1, from: at, to: [thread], lines: [] };
      this.bundles.push({ ...part, isPrimary: true, joins: null });
      at = [thread];
    }
    return at;
  }

  /** The node that stands for `node` in a row further down. */
  private standIn(union: Union, node: number, row: number): number {
    const from = this.leadDown(union, [node], this.rowAt(node), row + 1);
    return from[0] ?? node;
  }

  bind(union: Union): void {
    const [one, two] = union.partners;
    if (one === undefined || two === undefined) return;
    const [a, b] = [this.at(one), this.at(two)];
    const row = Math.max(this.rowAt(a), this.rowAt(b));
    this.bonds.push({ union, one: this.standIn(union, a, row), two: this.standIn(union, b, row) });
  }

  private foot(union: Union): readonly number[] {
    const bond = this.bonds.find((one) => one.union === union);
    if (bond) return [bond.one, bond.two];
    return union.partners.slice(0, 1).map((id) => this.at(id));
  }

  /** Eldest first; children of one birth together; those whose birth nobody knows last. */
  private inAgeOrder(lines: readonly ChildLine[]): ChildLine[] {
    const born = (line: ChildLine) => this.nodes[this.at(line.child)]?.person?.born ?? LATE;
    const keyOf = (line: ChildLine) => {
      const first = lines.filter(({ twins }) => twins !== undefined && twins === line.twins);
      const since = [line, ...first].map(born).toSorted()[0];
      return `${since} ${line.twins ?? ''} ${line.place ?? ''} ${born(line)} ${line.child}`;
    };
    return lines.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  /**
   * Brothers and sisters hang on one bar, above those who stand highest; the line of one who stands in a row
   * further down (beside a niece whom he married) goes on from the bar through a thread.
   */
  hang(union: Union, lines: readonly ChildLine[], primary: ReadonlyMap<string, ChildLine>): void {
    const from = this.foot(union);
    const [first] = from;
    const rowOf = (line: ChildLine) => this.rowOf.get(line.child) ?? 0;
    const start = first === undefined ? Number.NEGATIVE_INFINITY : this.rowAt(first);
    const [below, beside] = [true, false].map((is) =>
      lines.filter((line) => rowOf(line) > start === is),
    ) as [ChildLine[], ChildLine[]];
    for (const line of beside) this.tie(union, line, first ?? 0);
    if (below.length === 0) return;
    const row = Math.min(...below.map(rowOf));
    const isPrimary = (some: readonly ChildLine[]) =>
      some.some((line) => primary.get(line.child) === line);
    const units = Map.groupBy(this.inAgeOrder(below), ({ twins, child }) => twins ?? `- ${child}`);
    const hung = [...units.values()].flatMap((unit) => {
      const onBar = unit.filter((line) => rowOf(line) === row);
      const deeper = Map.groupBy(
        unit.filter((line) => rowOf(line) > row),
        rowOf,
      );
      const threads = [...deeper].map(([deep, group]) => {
        const thread = this.addThread(row);
        this.bundles.push({
          ...{ union, row: deep - 1, from: this.leadDown(union, [thread], row, deep) },
          ...{ to: group.map(({ child }) => this.at(child)), lines: group },
          ...{ isPrimary: isPrimary(group), joins: null },
        });
        return { node: thread, line: null };
      });
      return [...onBar.map((line) => ({ node: this.at(line.child), line })), ...threads];
    });
    const above = first === undefined ? from : this.leadDown(union, from, start, row);
    this.bundles.push({
      ...{ union, row: row - 1, from: above, isPrimary: isPrimary(below), joins: null },
      ...{ to: hung.map(({ node }) => node), lines: hung.map(({ line }) => line) },
    });
  }

  private tie(union: Union, line: ChildLine, carer: number): void {
    const to = this.standIn(union, this.at(line.child), this.rowAt(carer));
    this.ties.push({ union, line, from: carer, to });
  }

  /** A family that raises all children of a bar leads to the bar, and not to each of them across it. */
  joinBars(): void {
    const nameOf = ({ row, to }: Bundle) => `${row} ${to.toSorted((a, b) => a - b)}`;
    const bars = this.bundles.filter(
      ({ isPrimary, to, lines }) => isPrimary && lines.length > 1 && to,
    );
    for (const bundle of this.bundles) {
      if (bundle.isPrimary || bundle.to.length < 2) continue;
      bundle.joins = bars.find((bar) => nameOf(bar) === nameOf(bundle)) ?? null;
    }
  }

  /** Partners stand together; everything else stands alone. */
  gather(): Cluster[] {
    const beside = new Map<number, Set<number>>();
    for (const { one, two } of this.bonds) {
      beside.set(one, (beside.get(one) ?? new Set()).add(two));
      beside.set(two, (beside.get(two) ?? new Set()).add(one));
    }
    const clusters: Cluster[] = [];
    for (const [start, { row }] of this.nodes.entries()) {
      if (this.nodes[start]?.cluster !== -1) continue;
      const members = [start];
      for (const member of members)
        for (const next of beside.get(member) ?? [])
          if (!members.includes(next)) members.push(next);
      for (const member of members) {
        const node = this.nodes[member];
        if (node) node.cluster = clusters.length;
      }
      const bonds = this.bonds.filter(({ one }) => members.includes(one));
      const withChildren = new Set(this.bundles.map(({ union }) => union));
      clusters.push({
        row,
        arrangements: arrangePartners(members, bonds, this.nodes, withChildren),
      });
    }
    return clusters;
  }
}

export function buildGraph(
  family: Family,
  rowOf: ReadonlyMap<string, number>,
  sizes: Sizes,
): Graph {
  const builder = new Builder(family, rowOf, sizes);
  const primary = primaryLines(family);
  for (const union of family.unions) builder.bind(union);
  const linesOf = Map.groupBy(family.children, ({ union }) => union);
  for (const union of family.unions) {
    const lines = linesOf.get(union.id) ?? [];
    const [first, second] = [true, false].map((is) =>
      lines.filter((line) => (primary.get(line.child) === line) === is),
    );
    builder.hang(union, first ?? [], primary);
    builder.hang(union, second ?? [], primary);
  }
  builder.joinBars();
  const clusters = builder.gather();
  const { nodes, bonds, bundles, ties } = builder;
  const rows = Math.max(0, ...nodes.map(({ row }) => row)) + 1;
  return { nodes, rows, clusters, bonds, bundles, ties };
}
