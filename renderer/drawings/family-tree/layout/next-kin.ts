// Whom an arrow key leads to: up to a parent, down to the eldest child, left and right along the row.
import { primaryLines } from './generations.ts';
import type { Layout } from './types.ts';

/** The next person of the tree in a direction; null where there is none. */
export function nextKin(
  { family, places, rows }: Layout,
  from: string,
  direction: 'up' | 'down' | 'left' | 'right',
): string | null {
  const here = places.get(from);
  if (!here) return null;
  if (direction === 'left' || direction === 'right') {
    const row = rows[here.row] ?? [];
    return row[row.indexOf(from) + (direction === 'left' ? -1 : 1)] ?? null;
  }
  const far = (id: string) => Math.abs((places.get(id)?.x ?? 0) - here.x);
  const nearest = (ids: readonly string[]) => ids.toSorted((a, b) => far(a) - far(b))[0] ?? null;
  if (direction === 'up') {
    const first = primaryLines(family).get(from);
    const lines = family.children.filter(({ child }) => child === from);
    const parents = [...(first ? [first] : []), ...lines]
      .map((line) => family.unions.find(({ id }) => id === line.union)?.partners ?? [])
      .find((partners) => partners.length > 0);
    return nearest(parents ?? []);
  }
  const own = new Set(
    family.unions.flatMap(({ id, partners }) => (partners.includes(from) ? id : [])),
  );
  const children = family.children.filter(({ union }) => own.has(union)).map(({ child }) => child);
  const bornOf = (id: string) => family.people.find((one) => one.id === id)?.born ?? '9999';
  const eldest = children.toSorted((a, b) => {
    const [one, two] = [bornOf(a), bornOf(b)];
    return one === two ? (places.get(a)?.x ?? 0) - (places.get(b)?.x ?? 0) : one < two ? -1 : 1;
  });
  return eldest[0] ?? null;
}
