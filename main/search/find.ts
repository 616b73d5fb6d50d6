// Finding: what stands exactly so first, then what is one syllable off; only what the person may read.

import { type MatchOptions, toMatchQuery } from '#domain/khmer/tokens.ts';
import type { Session } from '#domain/roles.ts';
import type { Db } from '../storage/database.ts';
import {
  type DocumentKind,
  type IndexHit,
  type IndexQuery,
  queryIndex,
} from '../storage/search-index.ts';
import { type Filter, narrow } from './facts.ts';
import { type HeardAs, hearNames } from './heard-as.ts';
import { type Rights, rightsOf } from './rights.ts';

export type FindInput = {
  text: string;
  kinds: readonly ('case' | 'form' | 'drawing' | 'page')[];
  limit: number;
} & Filter;
/** As it was typed; a name that sounds the same; one cluster wrong, missing or too many. */
export type How = 'exact' | 'sounds' | 'near';
export type Found = IndexHit & { how: How };
export type FoundAll = {
  hits: Found[];
  /** There is more that this person may read than `limit`. */
  more: boolean;
  heardAs: HeardAs;
};

/** Forms are looked for twice: in what every reader sees, and in the restricted answers. */
const ORDER: readonly DocumentKind[] = ['case', 'form', 'private', 'drawing', 'page'];

/** Up to `limit` readable hits of one kind for one query, the newest first. */
function collect(
  index: Db,
  query: IndexQuery,
  limit: number,
  may: Rights['mayFind'],
  skip: ReadonlySet<string>,
): IndexHit[] {
  const hits: IndexHit[] = [];
  for (const hit of queryIndex(index, query)) {
    if (!skip.has(hit.id) && may(hit)) hits.push(hit);
    if (hits.length === limit) break;
  }
  return hits;
}

/** As much of each list as fits, so that many hits of one kind do not hide the other kinds. */
function share<T>(lists: readonly (readonly T[])[], room: number): T[] {
  const taken = lists.map(() => 0);
  for (let left = room; left > 0; ) {
    const before = left;
    lists.forEach((list, at) => {
      const has = taken[at] ?? 0;
      if (left === 0 || has >= list.length) return;
      taken[at] = has + 1;
      left--;
    });
    if (left === before) break;
  }
  return lists.flatMap((list, at) => list.slice(0, taken[at]));
}

/** Does the search end in a Latin word or a number, which may be half typed? */
export function mayGoOn(text: string): boolean {
  return /[\p{Script=Latin}\p{N}]$/u.test(text.trim());
}

/**
 * Looks through the index. Exact hits come first, cases before forms before drawings before pages; only
 * when they do not fill the answer, names that sound like what was typed, then what has one cluster
 * wrong, missing or too many; and only when still nothing is found may the last cluster go on (for a
 * box that answers while one types; Latin words, where it costs little, may always go on). Filters are
 * part of every query, so the limit counts only what passes them. Without a word a filter lists all that
 * passes it, the newest first by the date that stands on it; what has none, by its last change.
 */
export function findDocuments(index: Db, cases: Db, session: Session, input: FindInput): FoundAll {
  const { mayFind, mayKnow } = rightsOf(cases, session);
  const heardAs = hearNames(cases, mayKnow);
  const wanted = ORDER.filter((kind) => {
    const shown = kind === 'private' ? 'form' : kind;
    return input.kinds.length === 0 || input.kinds.includes(shown);
  });
  const wordless = input.text.trim() === '';
  const newest = wordless ? 'day' : 'changed';
  const oneMore = input.limit + 1;
  const found: Found[] = [];
  const asked = new Set<string>();
  const look = (options: MatchOptions, how: How) => {
    const words = toMatchQuery(input.text, options);
    // Words that hold nothing to look for are not the same as no words: they find nothing.
    const match = words === null && !wordless ? null : narrow(words, input);
    const room = oneMore - found.length;
    if (match === null || room <= 0 || asked.has(match)) return;
    asked.add(match);
    const seen = new Set(found.map((hit) => hit.id));
    const lists = wanted.map((kind) => {
      const hits = collect(index, { kind, match, newest }, oneMore, mayFind, seen);
      for (const hit of hits) seen.add(hit.id);
      return hits;
    });
    for (const hit of share(lists, room)) found.push({ ...hit, how });
  };
  const prefix = mayGoOn(input.text);
  look({ prefix }, 'exact');
  if (wordless)
    return { hits: found.slice(0, input.limit), more: found.length > input.limit, heardAs };
  look({ prefix, alsoAs: heardAs }, 'sounds');
  look({ fuzzy: true }, 'near');
  if (found.length === 0) look({ prefix: true }, 'exact');
  return { hits: found.slice(0, input.limit), more: found.length > input.limit, heardAs };
}
