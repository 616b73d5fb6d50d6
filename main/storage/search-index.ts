// The search index: a file of its own, encrypted, made from the case file and able to be made again.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, openDatabase } from './database.ts';
import { change, countOf, prepared, rowOf, rowsOf } from './prepared.ts';

export const SEARCH_FILE = 'search.db';

/**
 * What is found: a case by its people and its number, a form by its answers, a drawing by its words,
 * a page by its text.
 * `private` holds the restricted answers of a form, under the form's id.
 */
export type DocumentKind = 'case' | 'form' | 'private' | 'drawing' | 'page';
export type IndexedDocument = {
  kind: DocumentKind;
  id: string;
  caseId: string | null;
  /** The ISO day by which it is listed. */
  day: string;
};

// [Note: search index] Contentless FTS5 over clusters (`#domain/khmer/tokens`), a table for each kind:
// a search that comes near nothing reads every page that has its clusters, and must not do so once
// for each kind. Row numbers grow, so the newest are read from the end and reading stops early.
// Deleting a row of a contentless table leaves its words in the file until segments are merged;
// erasing a person therefore writes the file anew.
const KINDS: readonly DocumentKind[] = ['case', 'form', 'private', 'drawing', 'page'];
const FORMAT = '6';

const META = 'CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID';
const tablesOf = (kind: DocumentKind) => `
CREATE TABLE ${kind}_map(n INTEGER PRIMARY KEY, id TEXT NOT NULL, case_id TEXT, day TEXT NOT NULL) STRICT;
CREATE INDEX ${kind}_id ON ${kind}_map(id);
CREATE VIRTUAL TABLE ${kind}_text USING fts5(text, content = '', contentless_delete = 1,
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
  db.exec(META);
  for (const kind of KINDS) db.exec(tablesOf(kind));
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
  for (const { n } of rowsOf<{ n: number }>(db, `SELECT n FROM ${kind}_map WHERE id = ?`, id)) {
    change(db, `DELETE FROM ${kind}_text WHERE rowid = ?`, n);
    change(db, `DELETE FROM ${kind}_map WHERE n = ?`, n);
  }
}

/** Puts a document in, in place of what was there. `tokens` is its text in search form; empty takes it out. */
export function putDocument(db: Db, document: IndexedDocument, tokens: string): void {
  const { kind, id, caseId, day } = document;
  dropDocument(db, kind, id);
  if (tokens === '') return;
  const n = countOf(db, `SELECT max(n) FROM ${kind}_map`) + 1;
  change(db, `INSERT INTO ${kind}_map VALUES(?, ?, ?, ?)`, n, id, caseId, day);
  change(db, `INSERT INTO ${kind}_text(rowid, text) VALUES(?, ?)`, n, tokens);
}

export type IndexQuery = {
  kind: DocumentKind;
  /** An FTS5 query, as `toMatchQuery` makes it. */
  match: string;
  /** The one changed last first, which costs nothing; or by their days, which reads all that match first. */
  newest: 'changed' | 'day';
};
export type IndexHit = Pick<IndexedDocument, 'kind' | 'id' | 'caseId'>;

const ORDER = { changed: 't.rowid DESC', day: 'm.day DESC, m.n DESC' } as const;

/** Documents of one kind that match, read as they are asked for: nothing else is asked of `db` meanwhile. */
export function* queryIndex(db: Db, { kind, match, newest }: IndexQuery): Generator<IndexHit> {
  const sql = `SELECT m.id, m.case_id AS caseId FROM ${kind}_text t CROSS JOIN ${kind}_map m
    ON m.n = t.rowid WHERE ${kind}_text MATCH ? ORDER BY ${ORDER[newest]}`;
  for (const row of prepared(db, sql).iterate(match)) {
    yield { ...(row as Omit<IndexHit, 'kind'>), kind };
  }
}
