// In which row everybody stands: partners side by side, children below, lines as short as they can be.
import type { ChildKind, ChildLine, Family } from './types.ts';

/** The line that says where a child stands, when it hangs on several unions. */
const FIRST: readonly ChildKind[] = ['birth', 'adopted', 'foster', 'kin', 'step', 'sibling'];

/** By child: the line of birth, or else the nearest to it. */
export function primaryLines({ children }: Family): Map<string, ChildLine> {
  const found = new Map<string, ChildLine>();
  for (const line of children) {
    const before = found.get(line.child);
    if (!before || FIRST.indexOf(line.kind) < FIRST.indexOf(before.kind))
      found.set(line.child, line);
  }
  return found;
}

/** Sets that grow together; each is known by one of its members. */
export class Sets {
  private readonly above = new Map<string, string>();

  of(id: string): string {
    let at = id;
    for (let up = this.above.get(at); up !== undefined; up = this.above.get(at)) at = up;
    return at;
  }

  join(one: string, two: string): void {
    const [a, b] = [this.of(one), this.of(two)];
    if (a !== b) this.above.set(b, a);
  }
}

/** Groups who share a row, and which group stands above which. */
class Order {
  readonly sets = new Sets();
  private readonly links: { from: string; to: string }[] = [];
  private readonly below = new Map<string, string[]>();

  edges = () =>
    this.links
      .map(({ from, to }) => ({ from: this.sets.of(from), to: this.sets.of(to) }))
      .filter(({ from, to }) => from !== to);

  private leads(from: string, to: string): boolean {
    const seen = new Set<string>();
    const open = [this.sets.of(from)];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === this.sets.of(to)) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      for (const next of this.below.get(id) ?? []) open.push(this.sets.of(next));
    }
    return false;
  }

  /** Unless it would stand above itself. */
  putAbove(parent: string, child: string): void {
    if (this.leads(child, parent)) return;
    this.links.push({ from: parent, to: child });
    const from = this.sets.of(parent);
    this.below.set(from, [...(this.below.get(from) ?? []), child]);
  }

  /** Unless one of them stands above the other: a child whose own father is the father of its child. */
  putBeside(one: string, two: string): void {
    if (this.leads(one, two) || this.leads(two, one)) return;
    const both = [one, two].flatMap((id) => this.below.get(this.sets.of(id)) ?? []);
    this.sets.join(one, two);
    this.below.set(this.sets.of(one), both);
  }
}

type Rows = Map<string, number>;

function longestPaths(groups: Iterable<string>, order: Order): Rows {
  const rows: Rows = new Map([...groups].map((id) => [id, 0]));
  const edges = order.edges();
  for (let moved = true; moved; ) {
    moved = false;
    for (const { from, to } of edges) {
      const least = (rows.get(from) ?? 0) + 1;
      if ((rows.get(to) ?? 0) >= least) continue;
      rows.set(to, least);
      moved = true;
    }
  }
  return rows;
}

/** Those whom lines of the shortest length connect with `start`. */
function tightWith(start: string, rows: Rows, edges: { from: string; to: string }[]): Set<string> {
  const found = new Set([start]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { from, to } of edges) {
      if ((rows.get(to) ?? 0) - (rows.get(from) ?? 0) !== 1) continue;
      if (found.has(from) === found.has(to)) continue;
      found.add(from).add(to);
      grown = true;
    }
  }
  return found;
}

/** Brings the parents of those who married into the family down to just above them. */
function shorten(rows: Rows, order: Order): void {
  const edges = order.edges();
  const lengthOf = ({ from, to }: { from: string; to: string }) =>
    (rows.get(to) ?? 0) - (rows.get(from) ?? 0);
  for (let moved = true; moved; ) {
    moved = false;
    for (const edge of edges) {
      if (lengthOf(edge) <= 1) continue;
      const group = tightWith(edge.from, rows, edges);
      if (group.has(edge.to)) continue;
      const down = edges.filter(({ from, to }) => group.has(from) && !group.has(to));
      const up = edges.filter(({ from, to }) => !group.has(from) && group.has(to));
      if (down.length <= up.length) continue;
      const by = Math.min(...down.map(lengthOf)) - 1;
      for (const id of group) rows.set(id, (rows.get(id) ?? 0) + by);
      moved = by > 0 || moved;
    }
  }
}

/** Shifts whole families against one another, so that who fosters a child stands one row above it. */
function alignFamilies(family: Family, rowOf: Rows): Sets {
  const families = new Sets();
  const primary = primaryLines(family);
  const partners = new Map(family.unions.map((union) => [union.id, union.partners]));
  const join = (one: string, two: string, below: number) => {
    const [a, b] = [families.of(one), families.of(two)];
    if (a === b) return;
    const by = (rowOf.get(one) ?? 0) + below - (rowOf.get(two) ?? 0);
    for (const [id, row] of rowOf) if (families.of(id) === b) rowOf.set(id, row + by);
    families.join(a, b);
  };
  for (const [child, line] of primary)
    for (const parent of partners.get(line.union) ?? []) families.join(parent, child);
  for (const {
    partners: [one, two],
  } of family.unions)
    if (one && two) families.join(one, two);
  const siblings = Map.groupBy(family.children, ({ union }) => union);
  for (const [union, lines] of siblings) {
    const [first] = lines;
    if (partners.get(union)?.length !== 0 || !first) continue;
    for (const { child } of lines) join(first.child, child, 0);
  }
  for (const line of family.children)
    for (const parent of partners.get(line.union) ?? []) join(parent, line.child, 1);
  return families;
}

/**
 * The row of everybody, 0 on top, and the families that no line connects (each known by one member). The
 * youngest of a family that is not connected stand in the row of the index child. Above brothers and
 * sisters without parents a row is left empty for what connects them.
 */
export function findGenerations(family: Family): { rowOf: Rows; families: Sets } {
  const order = new Order();
  const partners = new Map(family.unions.map((union) => [union.id, union.partners]));
  for (const [child, { union }] of primaryLines(family))
    for (const parent of partners.get(union) ?? []) order.putAbove(parent, child);
  for (const {
    partners: [one, two],
  } of family.unions)
    if (one && two) order.putBeside(one, two);
  for (const lines of Map.groupBy(family.children, ({ union }) => union).values()) {
    const [first] = lines;
    if (!first || partners.get(first.union)?.length !== 0) continue;
    for (const { child } of lines) order.putBeside(first.child, child);
  }
  const rows = longestPaths(new Set(family.people.map(({ id }) => order.sets.of(id))), order);
  shorten(rows, order);
  const rowOf: Rows = new Map(
    family.people.map(({ id }) => [id, rows.get(order.sets.of(id)) ?? 0]),
  );
  const families = alignFamilies(family, rowOf);
  const lastOf = (name: string) =>
    Math.max(
      ...family.people.flatMap(({ id }) => (families.of(id) === name ? (rowOf.get(id) ?? 0) : [])),
    );
  const index = family.indexId ?? family.people[0]?.id ?? '';
  const home = families.of(index);
  for (const name of new Set(family.people.map(({ id }) => families.of(id)))) {
    if (name === home) continue;
    const by = (rowOf.get(index) ?? 0) - lastOf(name);
    for (const { id } of family.people)
      if (families.of(id) === name) rowOf.set(id, (rowOf.get(id) ?? 0) + by);
  }
  const orphans = family.children.filter(({ union }) => partners.get(union)?.length === 0);
  const top = Math.min(
    ...rowOf.values(),
    ...orphans.map(({ child }) => (rowOf.get(child) ?? 0) - 1),
  );
  for (const [id, row] of rowOf) rowOf.set(id, row - top);
  return { rowOf, families };
}
