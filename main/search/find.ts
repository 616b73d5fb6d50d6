// Finding: what stands exactly so first, then what is one syllable off; only what the person may read.

import { readingOf } from '#domain/forms/rights.ts';
import { toMatchQuery } from '#domain/khmer/tokens.ts';
import { type CaseScope, mayFile, mayRead, mayReadPaper, type Session } from '#domain/roles.ts';
import { formFacts, namingOf } from '../storage/access.ts';
import { caseScope } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { placementOfPage } from '../storage/documents.ts';
import { findDrawing } from '../storage/drawings.ts';
import { findForm } from '../storage/forms.ts';
import { type DocumentKind, type IndexHit, queryIndex } from '../storage/search-index.ts';
import { isFindable } from './drawing-texts.ts';

export type FindInput = {
  text: string;
  kinds: readonly ('case' | 'form' | 'drawing' | 'page')[];
  caseId?: string | undefined;
  limit: number;
};
export type Found = IndexHit & { exact: boolean };

/** Forms are looked for twice: in what every reader sees, and in the restricted answers. */
const ORDER: readonly DocumentKind[] = ['case', 'form', 'private', 'drawing', 'page'];

type Rights = (hit: IndexHit) => boolean;

/**
 * Decided on the rows as they are now, never on the index: a form by its own right, a page by the paper
 * it belongs to; the clerk sees the pages and names of folders that paper may be put into, and pages
 * that lie in none yet.
 */
export function rightsOf(db: Db, session: Session): Rights {
  const scopes = new Map<string, CaseScope | null>();
  const scopeOf = (caseId: string): CaseScope | null => {
    if (!scopes.has(caseId)) scopes.set(caseId, caseScope(db, caseId));
    return scopes.get(caseId) ?? null;
  };
  const clerk = session.role === 'scan-clerk';
  const mayOpen = (scope: CaseScope) => (clerk ? mayFile(session, scope) : mayRead(session, scope));
  const mayReadPage = (pageId: string) => {
    const place = placementOfPage(db, pageId);
    if (place === null) return true;
    const scope = scopeOf(place.caseId);
    if (scope === null) return false;
    const paper = { restricted: place.restricted, ...namingOf(db, place.documentId) };
    if (!clerk) return mayReadPaper(session, scope, paper);
    const restricted = scope.restricted || paper.restricted || paper.only;
    return mayFile(session, { ...scope, restricted });
  };
  /** The words of a closed one, or one nobody may keep, are found by nobody, also while the index is behind. */
  const mayReadDrawing = (id: string) => {
    const drawing = findDrawing(db, id);
    const scope = drawing && scopeOf(drawing.caseId);
    return drawing !== null && scope !== null && isFindable(db, drawing) && mayRead(session, scope);
  };
  return ({ kind, id }) => {
    if (kind === 'page') return mayReadPage(id);
    if (kind === 'drawing') return mayReadDrawing(id);
    const form = kind === 'case' ? null : findForm(db, id);
    const scope = scopeOf(kind === 'case' ? id : (form?.caseId ?? ''));
    if (scope === null) return false;
    if (form === null) return kind === 'case' && mayOpen(scope);
    const reading = readingOf(session, scope, formFacts(db, form));
    return kind === 'private' ? reading === 'all' : reading !== 'none';
  };
}

/** Up to `limit` readable hits of one kind for one query, the newest first. */
function collect(
  index: Db,
  input: FindInput,
  kind: DocumentKind,
  match: string,
  may: Rights,
  skip: ReadonlySet<string>,
): IndexHit[] {
  const hits: IndexHit[] = [];
  let after = 0;
  for (;;) {
    const limit = input.limit + skip.size;
    const found = queryIndex(index, { kind, match, caseId: input.caseId, after, limit });
    for (const hit of found) {
      if (hits.length < input.limit && !skip.has(hit.id) && may(hit)) hits.push(hit);
    }
    after = found.at(-1)?.n ?? 0;
    if (found.length < limit || hits.length >= input.limit) return hits;
  }
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
 * Looks through the index. Exact hits come first, cases before forms before drawings before pages; only when they
 * do not fill the answer, one cluster may be wrong, missing or too many; and only when still nothing
 * is found may the last cluster go on (for a box that answers while one types; Latin words, where it
 * costs little, may always go on).
 */
export function findDocuments(index: Db, cases: Db, session: Session, input: FindInput): Found[] {
  const may = rightsOf(cases, session);
  const wanted = ORDER.filter((kind) => {
    const shown = kind === 'private' ? 'form' : kind;
    return input.kinds.length === 0 || input.kinds.includes(shown);
  });
  const found: Found[] = [];
  const look = (match: string | null, exact: boolean) => {
    if (match === null || found.length >= input.limit) return;
    const seen = new Set(found.map((hit) => hit.id));
    const lists = wanted.map((kind) => {
      const hits = collect(index, input, kind, match, may, seen);
      for (const hit of hits) seen.add(hit.id);
      return hits;
    });
    for (const hit of share(lists, input.limit - found.length)) found.push({ ...hit, exact });
  };
  look(toMatchQuery(input.text, { prefix: mayGoOn(input.text) }), true);
  look(toMatchQuery(input.text, { fuzzy: true }), false);
  if (found.length === 0) look(toMatchQuery(input.text, { prefix: true }), true);
  return found;
}
