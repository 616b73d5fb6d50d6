// Hits in the order of the palette: cases, forms, drawings, pages; then what sounds the same, then what is one letter off.
import type { Hit } from './use-search.ts';

export type GroupName = 'case' | 'form' | 'drawing' | 'page' | 'sounds' | 'near';
export type Group = { name: GroupName; hits: readonly Hit[] };

/** Exact hits by kind, then names that sound the same, then what has one letter that differs; empty groups are left out. */
export function groupHits(hits: readonly Hit[]): Group[] {
  const exact = (kind: Hit['kind']) =>
    hits.filter((hit) => hit.how === 'exact' && hit.kind === kind);
  const groups: Group[] = [
    { name: 'case', hits: exact('case') },
    { name: 'form', hits: exact('form') },
    { name: 'drawing', hits: exact('drawing') },
    { name: 'page', hits: exact('page') },
    { name: 'sounds', hits: hits.filter((hit) => hit.how === 'sounds') },
    { name: 'near', hits: hits.filter((hit) => hit.how === 'near') },
  ];
  return groups.filter((group) => group.hits.length > 0);
}

/** Cases, forms and pages may share an id only by accident; rows need one of their own. */
export const rowId = (hit: Hit) => `${hit.kind}:${hit.id}`;
