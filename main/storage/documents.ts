// Papers of a folder: which scanned pages make one document, filed where and dated when.
import type { PartialDate } from '#domain/people/partial-date.ts';
import { readDate } from './columns.ts';
import type { Db } from './database.ts';
import { countOf, rowOf, rowsOf } from './prepared.ts';

export type DocumentRecord = {
  id: string;
  caseId: string;
  kind: string;
  step: number;
  title: string;
  /** The date that stands on the paper; when it was filed is `filedAt`. */
  paperDate: PartialDate | null;
  restricted: boolean;
  filedBy: string;
  filedAt: number;
  rev: string;
  /** Ids of its pages in their order; a page that was taken out again is not among them. */
  pages: string[];
};

type DocumentColumns = {
  id: string;
  case_id: string;
  kind: string;
  step: number;
  title: string;
  paper_date: string | null;
  restricted: number;
  filed_by: string;
  filed_at: number;
  rev: string;
};

/** Documents of a case that have pages, in the order of the seven steps, then of filing. */
export function documentsOfCase(db: Db, caseId: string): DocumentRecord[] {
  const pages = new Map<string, string[]>();
  const placed = rowsOf<{ document_id: string; page_id: string }>(
    db,
    `SELECT p.document_id, p.page_id FROM documents d JOIN placements p ON p.document_id = d.id
     WHERE d.case_id = ? AND p.undone_at IS NULL ORDER BY p.document_id, p.ix, p.id`,
    caseId,
  );
  for (const { document_id, page_id } of placed) {
    const list = pages.get(document_id);
    if (list) list.push(page_id);
    else pages.set(document_id, [page_id]);
  }
  const sql = 'SELECT * FROM documents WHERE case_id = ? ORDER BY step, filed_at, id';
  return rowsOf<DocumentColumns>(db, sql, caseId).flatMap((row) => {
    const own = pages.get(row.id);
    if (!own) return [];
    return [
      {
        id: row.id,
        caseId: row.case_id,
        kind: row.kind,
        step: row.step,
        title: row.title,
        paperDate: readDate(row.paper_date),
        restricted: row.restricted === 1,
        filedBy: row.filed_by,
        filedAt: row.filed_at,
        rev: row.rev,
        pages: own,
      },
    ];
  });
}

export type PaperCounts = {
  cases: number;
  folders: number;
  pages: number;
  unfiled: number;
  unchecked: number;
};

/** How much paper the office holds, and how much of it waits for somebody. */
export function countPaper(db: Db): PaperCounts {
  return {
    cases: countOf(db, 'SELECT count(*) FROM cases'),
    folders: countOf(db, 'SELECT count(DISTINCT case_id) FROM documents'),
    pages: countOf(
      db,
      `SELECT (SELECT count(*) FROM pages)
         - (SELECT count(*) FROM pages WHERE separator_id IS NOT NULL)`,
    ),
    unfiled: countOf(
      db,
      'SELECT count(*) FROM pages WHERE case_id IS NULL AND separator_id IS NULL AND blank = 0',
    ),
    unchecked: countOf(
      db,
      `SELECT count(*) FROM pages WHERE state = 'needs-eye' AND separator_id IS NULL`,
    ),
  };
}

/** Folders with a change that no finished backup holds yet. */
export function countUnsafeFolders(db: Db): number {
  const covered = countOf(db, `SELECT max(covers_event) FROM backup_runs WHERE state = 'done'`);
  if (covered === 0) return countOf(db, 'SELECT count(DISTINCT case_id) FROM documents');
  return countOf(
    db,
    `SELECT count(DISTINCT case_id) FROM events
     WHERE n > ? AND op <> 'viewed' AND case_id IN (SELECT case_id FROM documents)`,
    covered,
  );
}

/** Where a page is filed now, or null when it lies in no folder. */
export type PagePlacement = {
  caseId: string;
  documentId: string;
  kind: string;
  paperDate: PartialDate | null;
  filedAt: number;
  restricted: boolean;
};

type PlacementColumns = Omit<PagePlacement, 'paperDate' | 'restricted'> & {
  paperDate: string | null;
  restricted: number;
};

export function placementOfPage(db: Db, pageId: string): PagePlacement | null {
  const row = rowOf<PlacementColumns>(
    db,
    `SELECT d.case_id AS caseId, d.id AS documentId, d.kind, d.paper_date AS paperDate, d.filed_at AS filedAt,
       d.restricted
     FROM placements p JOIN documents d ON d.id = p.document_id
     WHERE p.page_id = ? AND p.undone_at IS NULL LIMIT 1`,
    pageId,
  );
  if (!row) return null;
  return { ...row, paperDate: readDate(row.paperDate), restricted: row.restricted === 1 };
}
