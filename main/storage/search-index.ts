// The search index: a file of its own, encrypted, made from the case file and able to be made again.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, openDatabase } from './database.ts';
import { change, countOf, rowOf, rowsOf } from './prepared.ts';

export const SEARCH_FILE = 'search.db';

/**
 * What is found: a case by its people and its number, a form by its answers, a page by its text.
 * `private` holds the restricted answers of a form, under the form's id.
 */
export type DocumentKind = 'case' | 'form' | 'private' | 'page';
export type IndexedDocument = { kind: DocumentKind; id: string; caseId: string | null };

// [Note: search index] Contentless FTS5 over clusters (`#domain/khmer/tokens`). Row numbers say the
// kind: each kind has a range of its own and within it the newest comes last, so "the newest forms
// with this word" is read from the end and stops early. Deleting a row of a contentless table leaves
// its words in the file until segments are merged; erasing a person therefore writes the file anew.
const RANGE = 1_000_000_000_000;
const KINDS: readonly DocumentKind[] = ['case', 'form', 'private', 'page'];
const FORMAT = '1';

const TABLES = `
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE map(n INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, case_id TEXT) STRICT;
CREATE INDEX map_id ON map(id);
CREATE INDEX map_case ON map(case_id);
CREATE VIRTUAL TABLE texts USING fts5(text, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");
`;

export type SearchIndexFile = {
  readonly db: Db;
  /** True when the file was not there, was damaged, or belongs to another state of the office. */
  readonly fresh: boolean;
};

/**
 * Opens the index in `folder`, or makes an empty one. `belongsTo` names the state of the office it
 * was made from (store and epoch): an index of another state is thrown away.
 */
export function openSearchIndex(
  folder: string,
  key: Uint8Array,
  belongsTo: string,
): SearchIndexFile {
  const file = join(folder, SEARCH_FILE);
  try {
    const db = openDatabase(file, key);
    if (countOf(db, `SELECT count(*) FROM sqlite_schema WHERE name = 'meta'`) > 0) {
      const ours = indexMeta(db, 'format') === FORMAT && indexMeta(db, 'belongs') === belongsTo;
      if (ours) return { db: relax(db), fresh: false };
    }
    db.close();
  } catch {
    // A file that does not open is thrown away below like one of another office.
  }
  removeSearchIndex(folder);
  const db = relax(openDatabase(file, key));
  db.exec(TABLES);
  setIndexMeta(db, 'format', FORMAT);
  setIndexMeta(db, 'belongs', belongsTo);
  return { db, fresh: true };
}

/** Nothing is lost with the index, so it need not wait for the disk as the case file must. */
function relax(db: Db): Db {
  db.pragma('synchronous = NORMAL');
  return db;
}

export function removeSearchIndex(folder: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, SEARCH_FILE + end), { force: true });
}

export function indexMeta(db: Db, key: string): string | undefined {
  return rowOf<{ value: string }>(db, 'SELECT value FROM meta WHERE key = ?', key)?.value;
}

export function setIndexMeta(db: Db, key: string, value: string): void {
  change(db, 'INSERT OR REPLACE INTO meta VALUES(?, ?)', key, value);
}

/** Takes a document out of the index. */
export function dropDocument(db: Db, kind: DocumentKind, id: string): void {
  for (const { n } of rowsOf<{ n: number }>(
    db,
    'SELECT n FROM map WHERE id = ? AND kind = ?',
    id,
    kind,
  )) {
    change(db, 'DELETE FROM texts WHERE rowid = ?', n);
    change(db, 'DELETE FROM map WHERE n = ?', n);
  }
}

/** Puts a document in, in place of what was there. `tokens` is its text in search form; empty takes it out. */
export function putDocument(db: Db, document: IndexedDocument, tokens: string): void {
  const { kind, id, caseId } = document;
  dropDocument(db, kind, id);
  if (tokens === '') return;
  const { first, last } = rangeOf(kind);
  const n = countOf(db, 'SELECT max(n) FROM map WHERE n BETWEEN ? AND ?', first, last) || first;
  change(db, 'INSERT INTO map VALUES(?, ?, ?, ?)', n + 1, kind, id, caseId);
  change(db, 'INSERT INTO texts(rowid, text) VALUES(?, ?)', n + 1, tokens);
}

function rangeOf(kind: DocumentKind): { first: number; last: number } {
  const first = (KINDS.indexOf(kind) + 1) * RANGE;
  return { first, last: first + RANGE - 1 };
}

export type IndexQuery = {
  kind: DocumentKind;
  /** An FTS5 query, as `toMatchQuery` makes it. */
  match: string;
  /** Only documents of this case. */
  caseId?: string | undefined;
  /** Only what comes after this row number in the answer before (0: from the beginning). */
  after: number;
  limit: number;
};
export type IndexHit = IndexedDocument & { n: number };

/** Documents of one kind that match, the one changed last first. */
export function queryIndex(db: Db, query: IndexQuery): IndexHit[] {
  const { first, last } = rangeOf(query.kind);
  const until = query.after === 0 ? last : query.after - 1;
  const columns = 'm.n, m.kind, m.id, m.case_id AS caseId';
  if (query.caseId !== undefined) {
    return rowsOf<IndexHit>(
      db,
      `SELECT ${columns} FROM map m CROSS JOIN texts ON texts.rowid = m.n
       WHERE m.case_id = ? AND m.n BETWEEN ? AND ? AND texts MATCH ? ORDER BY m.n DESC LIMIT ?`,
      query.caseId,
      first,
      until,
      query.match,
      query.limit,
    );
  }
  return rowsOf<IndexHit>(
    db,
    `SELECT ${columns} FROM texts CROSS JOIN map m ON m.n = texts.rowid
     WHERE texts MATCH ? AND texts.rowid BETWEEN ? AND ? ORDER BY texts.rowid DESC LIMIT ?`,
    query.match,
    first,
    until,
    query.limit,
  );
}
