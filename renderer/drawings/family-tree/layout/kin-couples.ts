// Couples who are kin by blood: cousins, an uncle and his niece, a father and his daughter.
import type { Family } from './types.ts';

/** Everybody from whom somebody descends by birth, and they themselves. */
function forebears(id: string, parentsOf: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set([id]);
  for (const one of found) for (const parent of parentsOf.get(one) ?? []) found.add(parent);
  return found;
}

/** Unions whose partners have a forebear in common, or of whom one is the forebear of the other. */
export function kinCouples({ unions, children }: Family): Set<string> {
  const partners = new Map(unions.map((union) => [union.id, union.partners]));
  const parentsOf = new Map<string, string[]>();
  for (const { union, child, kind } of children) {
    // Brothers and sisters whose parents nobody named share the one who stands for them.
    const above =
      kind === 'sibling' ? [union] : kind === 'birth' ? (partners.get(union) ?? []) : [];
    parentsOf.set(child, [...(parentsOf.get(child) ?? []), ...above]);
  }
  const related = unions.filter(({ partners: [one, two] }) => {
    if (one === undefined || two === undefined) return false;
    const others = forebears(two, parentsOf);
    return [...forebears(one, parentsOf)].some((id) => others.has(id));
  });
  return new Set(related.map(({ id }) => id));
}
