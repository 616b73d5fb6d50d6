// Lays a family tree out: rows of generations, couples side by side, the same picture every time.
import { buildGraph } from './build-graph.ts';
import { findGenerations } from './generations.ts';
import type { Graph } from './graph.ts';
import { searchOrder } from './search.ts';
import { type Ordered, setOut } from './set-out.ts';
import type { Family, Layout, LayoutOptions, Sizes } from './types.ts';

/** The families that no line connects: that of the index child in the middle, the others beside it. */
function splitFamilies(family: Family, nameOf: (id: string) => string): Family[] {
  const names = [...new Set(family.people.map(({ id }) => nameOf(id)))];
  const home = nameOf(family.indexId ?? family.people[0]?.id ?? '');
  const parts = names.map((name) => ({
    name,
    people: family.people.filter(({ id }) => nameOf(id) === name),
    unions: family.unions.filter(
      ({ partners: [one] }) => one !== undefined && nameOf(one) === name,
    ),
    children: family.children.filter(({ child }) => nameOf(child) === name),
    indexId: family.indexId,
  }));
  for (const part of parts) {
    const known = new Set(part.unions.map(({ id }) => id));
    const used = new Set(part.children.map(({ union }) => union));
    part.unions.push(...family.unions.filter(({ id }) => used.has(id) && !known.has(id)));
  }
  const others = parts.filter(({ name }) => name !== home);
  others.sort((a, b) => b.people.length - a.people.length);
  const left = others.filter((_, at) => at % 2 === 1);
  const right = others.filter((_, at) => at % 2 === 0);
  return [...left.toReversed(), ...parts.filter(({ name }) => name === home), ...right];
}

function graphsOf(family: Family, sizes: Sizes): Graph[] {
  if (family.people.length === 0) return [];
  const { rowOf, families } = findGenerations(family);
  const parts = splitFamilies(family, (id) => families.of(id));
  return parts.map((part) => buildGraph(part, rowOf, sizes));
}

/** Finds the rows and the order in them; what takes time. `sizes` tell about how wide everybody is. */
export const orderFamily = (family: Family, sizes: Sizes): Ordered => ({
  family,
  parts: graphsOf(family, sizes).map(searchOrder),
});

/**
 * Places and lines of a family tree. Pure: the same family gives the same layout on every computer. Steps:
 * rows, clusters of partners and bundles of children, a search for the order, distances, lanes of lines.
 */
export const layoutFamily = (family: Family, options: LayoutOptions): Layout =>
  setOut(orderFamily(family, options), options);
