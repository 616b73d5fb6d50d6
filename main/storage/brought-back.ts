// What was brought back from a copy: the reason of each act, and rows that go over as they were.
import type { Db, Row } from './database.ts';
import { isErased } from './kept.ts';
import { change, rowOf, rowsOf } from './prepared.ts';

export type BroughtBack = {
  /** The command that brought it back. */
  id: string;
  caseId: string;
  snapshot: string;
  /** When the copy was made. */
  copyAt: number;
  reason: string;
  user: string;
  at: number;
};

export function insertBroughtBack(db: Db, one: BroughtBack): void {
  const { id, caseId, snapshot, copyAt, reason, user, at } = one;
  const sql = `INSERT INTO brought_back(id, case_id, snapshot, copy_at, reason, user, at)
    VALUES(?,?,?,?,?,?,?)`;
  change(db, sql, id, caseId, snapshot, copyAt, reason, user, at);
}

/** Of one case, the newest first. */
export function broughtBackInto(db: Db, caseId: string): BroughtBack[] {
  const sql = `SELECT id, case_id AS caseId, snapshot, copy_at AS copyAt, reason, user, at
    FROM brought_back WHERE case_id = ? ORDER BY at DESC, id DESC`;
  return rowsOf<BroughtBack>(db, sql, caseId);
}

/** Writes rows of a copy as they were; both stores have had the same migrations. */
function writeRows(to: Db, table: string, rows: readonly Row[]): void {
  for (const row of rows) {
    const names = Object.keys(row);
    const sql = `INSERT INTO ${table}(${names.join()}) VALUES(${names.map(() => '?').join()})`;
    change(to, sql, ...Object.values(row));
  }
}

type FormRow = Row & { id: string; state: string; amends: string | null };

/** The form and what it corrects, as far back as `to` has nothing of it and nothing was erased; the oldest first. */
function lostVersions(from: Db, to: Db, id: string): FormRow[] {
  const form = rowOf<FormRow>(from, 'SELECT * FROM forms WHERE id = ?', id);
  if (!form || has(to, 'forms', id) || isErased(to, id)) return [];
  return [...(form.amends === null ? [] : lostVersions(from, to, form.amends)), form];
}

/**
 * A form that is not in `to` goes over as it was, after what it corrects, with marks on paper, values and the facts
 * it brought, but for facts of which `to` knows any version: what is known there holds. The values of what is
 * corrected leave the count. Answers the ids of all that went over.
 */
export function copyForm(from: Db, to: Db, formId: string): string[] {
  const forms = lostVersions(from, to, formId);
  const isKnown = (thread: string) =>
    rowOf(to, 'SELECT 1 FROM lines WHERE thread = ?', thread) !== undefined;
  const lines = forms
    .flatMap(({ id }) =>
      rowsOf<Row & { thread: string }>(from, 'SELECT * FROM lines WHERE form_id = ?', id),
    )
    .filter(({ thread }) => !isKnown(thread));
  for (const form of forms) {
    const { id, state, amends } = form;
    // Marks can be written to a draft alone.
    writeRows(to, 'forms', [{ ...form, state: 'draft' }]);
    writeRows(to, 'form_spots', rowsOf(from, 'SELECT * FROM form_spots WHERE form_id = ?', id));
    change(to, 'UPDATE forms SET state = ? WHERE id = ?', state, id);
    if (state === 'final' && amends !== null)
      change(to, 'DELETE FROM form_values WHERE form_id = ?', amends);
    writeRows(to, 'form_values', rowsOf(from, 'SELECT * FROM form_values WHERE form_id = ?', id));
  }
  writeRows(to, 'lines', lines);
  return forms.map(({ id }) => id);
}

type PaperTable = 'documents' | 'batches' | 'sources' | 'pages';

const has = (db: Db, table: PaperTable | 'forms', id: string): boolean =>
  rowOf(db, `SELECT 1 FROM ${table} WHERE id = ?`, id) !== undefined;

/** One row of paper, unless `to` has it. */
function copyMissing(from: Db, to: Db, table: PaperTable, id: string): boolean {
  if (has(to, table, id)) return false;
  writeRows(to, table, rowsOf(from, `SELECT * FROM ${table} WHERE id = ?`, id));
  return true;
}

/** The paper a page lay in, unless `to` has it. */
export function copyDocument(from: Db, to: Db, id: string): void {
  copyMissing(from, to, 'documents', id);
}

/** A page that is not in `to` goes over with its file, its batch and its texts; in no folder as yet. */
export function copyPage(from: Db, to: Db, id: string): void {
  const sql = `SELECT p.source_id AS sourceId, s.batch_id AS batchId
    FROM pages p JOIN sources s ON s.id = p.source_id WHERE p.id = ?`;
  const page = rowOf<{ sourceId: string; batchId: string }>(from, sql, id);
  if (!page || has(to, 'pages', id)) return;
  copyMissing(from, to, 'batches', page.batchId);
  copyMissing(from, to, 'sources', page.sourceId);
  copyMissing(from, to, 'pages', id);
  change(
    to,
    'UPDATE pages SET case_id = NULL, folder_id = NULL, separator_id = NULL WHERE id = ?',
    id,
  );
  writeRows(to, 'page_texts', rowsOf(from, 'SELECT * FROM page_texts WHERE page_id = ?', id));
  change(to, 'UPDATE page_texts SET case_id = NULL WHERE page_id = ?', id);
}

/** A page as it lay in a paper of a case, with the sealed file that its picture stands in. */
export type PlacedPage = {
  id: string;
  documentId: string;
  kind: string;
  paperDate: string | null;
  restricted: number;
  ix: number;
  sourceId: string;
  sealedName: string;
  sealedBytes: number;
};

/** Pages that lie in papers of a case, in their order. */
export function placedPages(db: Db, caseId: string): PlacedPage[] {
  return rowsOf<PlacedPage>(
    db,
    `SELECT p.page_id AS id, d.id AS documentId, d.kind, d.paper_date AS paperDate, d.restricted, p.ix,
       s.id AS sourceId, s.sealed_name AS sealedName, s.sealed_bytes AS sealedBytes
     FROM documents d JOIN placements p ON p.document_id = d.id AND p.undone_at IS NULL
     JOIN pages g ON g.id = p.page_id JOIN sources s ON s.id = g.source_id
     WHERE d.case_id = ? ORDER BY d.step, d.filed_at, d.id, p.ix, p.id`,
    caseId,
  );
}
