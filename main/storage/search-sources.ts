// What the search index is made from: which documents an event touched, and all there are.
import type { Db } from './database.ts';
import { countOf, rowsOf } from './prepared.ts';
import type { DocumentKind } from './search-index.ts';

/** A document that should be looked at again: its text may have changed, or it may be gone. */
export type Touched = { kind: Exclude<DocumentKind, 'private'>; id: string };

type EventColumns = {
  n: number;
  op: string;
  entity: string;
  entity_id: string | null;
  case_id: string | null;
};

const PAGES_OF_DOCUMENT = 'SELECT page_id AS id FROM placements WHERE document_id = ?';
const PAGES_OF_SOURCE = 'SELECT id FROM pages WHERE source_id = ?';
const CASES_OF_PERSON = 'SELECT case_id AS id FROM case_people WHERE person_id = ?';

function touchedBy(db: Db, event: EventColumns): Touched[] {
  const { entity, entity_id: id, case_id: caseId } = event;
  if (event.op === 'viewed' || id === null) return [];
  const many = (kind: Touched['kind'], sql: string) =>
    rowsOf<{ id: string }>(db, sql, id).map((row): Touched => ({ kind, id: row.id }));
  if (entity === 'form' || entity === 'page' || entity === 'drawing') return [{ kind: entity, id }];
  if (entity === 'document') return many('page', PAGES_OF_DOCUMENT);
  if (entity === 'source') return many('page', PAGES_OF_SOURCE);
  const own: Touched[] = caseId === null ? [] : [{ kind: 'case', id: caseId }];
  if (entity === 'person') return [...own, ...many('case', CASES_OF_PERSON)];
  return entity === 'case' ? own : [];
}

/** Documents touched by the next events after `n`, each once, and the number of the last event read. */
export function touchedAfter(
  db: Db,
  n: number,
  events: number,
): { documents: Touched[]; n: number } {
  const found = rowsOf<EventColumns>(
    db,
    'SELECT n, op, entity, entity_id, case_id FROM events WHERE n > ? ORDER BY n LIMIT ?',
    n,
    events,
  );
  const documents = new Map<string, Touched>();
  for (const event of found) {
    for (const each of touchedBy(db, event)) documents.set(`${each.kind} ${each.id}`, each);
  }
  return { documents: [...documents.values()], n: found.at(-1)?.n ?? n };
}

const TABLES = { case: 'cases', form: 'forms', drawing: 'drawings', page: 'pages' } as const;
export const BUILD_ORDER: readonly Touched['kind'][] = ['case', 'form', 'drawing', 'page'];

/** The next documents of a kind after an id, oldest first: for making the whole index. */
export function documentsAfter(
  db: Db,
  kind: Touched['kind'],
  id: string,
  limit: number,
): Touched[] {
  const sql = `SELECT id FROM ${TABLES[kind]} WHERE id > ? ORDER BY id LIMIT ?`;
  return rowsOf<{ id: string }>(db, sql, id, limit).map((row) => ({ kind, id: row.id }));
}

/** How many documents a whole index looks at. */
export function countDocuments(db: Db): number {
  const counts = BUILD_ORDER.map((kind) => `(SELECT count(*) FROM ${TABLES[kind]})`);
  return countOf(db, `SELECT ${counts.join(' + ')}`);
}
