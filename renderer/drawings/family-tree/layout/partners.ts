// In which order partners stand beside each other, when one of them had several.
import type { Bond, Node } from './graph.ts';
import type { Union } from './types.ts';

/** Beyond this many, not all orders are tried but the best of many steps is taken. */
const MOST_TO_TRY = 6;
const MOST_KEPT = 8;

/** Which partner of a couple that cannot stand side by side stands further out; that one's side has room. */
export function outerOf(bond: Bond, bonds: readonly Bond[], at: (node: number) => number): number {
  const unions = (node: number) =>
    bonds.filter(({ one, two }) => one === node || two === node).length;
  const difference = unions(bond.one) - unions(bond.two);
  if (difference !== 0) return difference < 0 ? bond.one : bond.two;
  return at(bond.one) > at(bond.two) ? bond.one : bond.two;
}

type Question = {
  bonds: readonly Bond[];
  nodes: readonly Node[];
  withChildren: ReadonlySet<Union>;
};

/** First how many couples are apart and by how much, then what their lines cross, then left and right. */
function judge(
  order: readonly number[],
  { bonds, nodes, withChildren }: Question,
): [number, number] {
  const at = new Map(order.map((node, index) => [node, index]));
  const place = (node: number) => at.get(node) ?? 0;
  let must = 0;
  let wish = 0;
  const spans = bonds.map((bond) => {
    const [left, right] = [place(bond.one), place(bond.two)].toSorted((a, b) => a - b);
    return { bond, left: left ?? 0, right: right ?? 0 };
  });
  for (const { bond, left, right } of spans) {
    if (right - left > 1) must += 10_000 + 100 * (right - left);
    for (const other of spans) {
      if (other.bond === bond || !withChildren.has(other.bond.union)) continue;
      if (other.right - other.left === 1 && left <= other.left && other.right <= right) must += 10;
    }
    if (nodes[bond.one]?.person?.sex === 'm' && place(bond.one) > place(bond.two)) wish += 2;
    if (nodes[bond.two]?.person?.sex === 'm' && place(bond.two) > place(bond.one)) wish += 2;
    for (const later of spans)
      if (later.bond.union.order > bond.union.order && later.left < left) wish += 1;
  }
  return [must, wish];
}

function permute(rest: readonly number[]): number[][] {
  if (rest.length <= 1) return [[...rest]];
  return rest.flatMap((first) =>
    permute(rest.filter((other) => other !== first)).map((others) => [first, ...others]),
  );
}

/** Moves one person at a time for as long as that is better. */
function improve(start: readonly number[], question: Question): number[] {
  let best = [...start];
  let cost = judge(best, question)[0];
  for (let better = true; better; ) {
    better = false;
    for (const node of start) {
      const without = best.filter((other) => other !== node);
      for (let to = 0; to <= without.length; to++) {
        const next = without.toSpliced(to, 0, node);
        const found = judge(next, question)[0];
        if (found >= cost) continue;
        [best, cost, better] = [next, found, true];
      }
    }
  }
  return best;
}

/** A chain in which everybody has at most two partners; null when it is none. */
function asChain(members: readonly number[], bonds: readonly Bond[]): number[] | null {
  if (bonds.length !== members.length - 1) return null;
  const beside = (node: number) =>
    bonds.flatMap(({ one, two }) => (one === node ? two : two === node ? one : []));
  if (members.some((node) => beside(node).length > 2)) return null;
  const chain = [members.find((node) => beside(node).length <= 1) ?? 0];
  for (const node of chain)
    for (const next of beside(node)) if (!chain.includes(next)) chain.push(next);
  return chain;
}

/**
 * The orders in which most couples stand side by side and fewest people between the others, the best
 * ones first: the man left, earlier unions left. At most eight.
 */
export function arrangePartners(
  members: readonly number[],
  bonds: readonly Bond[],
  nodes: readonly Node[],
  withChildren: ReadonlySet<Union>,
): number[][] {
  if (members.length === 1) return [[...members]];
  const question = { bonds, nodes, withChildren };
  const chain = asChain(members, bonds);
  const orders = chain
    ? [chain, chain.toReversed()]
    : members.length <= MOST_TO_TRY
      ? permute(members)
      : members
          .map((_, turn) => improve([...members.slice(turn), ...members.slice(0, turn)], question))
          .flatMap((order) => [order, order.toReversed()]);
  const judged = orders.map((order) => ({ order, cost: judge(order, question) }));
  const least = Math.min(...judged.map(({ cost: [must] }) => must));
  return judged
    .filter(({ cost: [must] }) => must === least)
    .toSorted((a, b) => a.cost[1] - b.cost[1])
    .slice(0, MOST_KEPT)
    .map(({ order }) => order);
}
