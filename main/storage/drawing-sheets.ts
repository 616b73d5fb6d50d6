// Sheets of drawings on paper, by the code they bear: empty ones that were printed, and what came back.
import type { FamilyTool } from '#domain/drawings/drawing.ts';
import { sheetCodesOf } from '#domain/forms/sheet-code.ts';
import type { Db } from './database.ts';
import { change, rowOf, rowsOf } from './prepared.ts';

/** An empty sheet; `id` is the one that the drawing on it will have, `kind` what its paper is filed as. */
export type DrawingSheet = {
  id: string;
  caseId: string;
  tool: FamilyTool;
  kind: string;
  personId: string | null;
};

export function insertSheet(
  db: Db,
  sheet: DrawingSheet,
  by: { at: number; user: string; rev: string },
): void {
  const { id, caseId, tool, kind, personId } = sheet;
  const sql = `INSERT INTO drawing_sheets(id, case_id, tool, kind, person_id, at, user, rev)
    VALUES(?,?,?,?,?,?,?,?)`;
  change(db, sql, id, caseId, tool, kind, personId, by.at, by.user, by.rev);
}

/** The empty sheet that bears this id, or null. */
export function findSheet(db: Db, id: string): DrawingSheet | null {
  const sql = `SELECT id, case_id AS caseId, tool, kind, person_id AS personId FROM drawing_sheets
    WHERE id = ?`;
  return rowOf<DrawingSheet>(db, sql, id) ?? null;
}

/** Documents of the case with a page that bears the code of this drawing, in any of its versions. */
export function papersWithCode(db: Db, { id, caseId }: { id: string; caseId: string }): string[] {
  const codes = sheetCodesOf(id);
  // Only digits follow, and a colon comes after all of them.
  const sql = `SELECT DISTINCT l.document_id AS id FROM pages p JOIN placements l ON l.page_id = p.id
    WHERE p.sheet_code >= ? AND p.sheet_code < ? AND l.undone_at IS NULL AND l.case_id = ?
    ORDER BY l.document_id`;
  return rowsOf<{ id: string }>(db, sql, codes, `${codes}:`, caseId).map((row) => row.id);
}
