// Empty sheets that were printed to be drawn on, and why a drawing was opened or given out all the same.
import type { Db } from '../database.ts';

/**
 * [Note: sheets] The code on a printed sheet is the id of the drawing it shows. An empty sheet bears the id
 * that the drawing will have: `drawing_sheets` knows until then of which case and tool it is.
 */
export const sheetsAndReasons = {
  id: '202611230300-sheets-and-reasons',
  up(db: Db): void {
    db.exec(`
CREATE TABLE drawing_sheets(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), tool TEXT NOT NULL, kind TEXT NOT NULL,
  person_id TEXT, at INTEGER NOT NULL, user TEXT NOT NULL, rev TEXT NOT NULL) STRICT;
CREATE TABLE drawing_reasons(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), drawing_id TEXT NOT NULL REFERENCES drawings(id),
  act TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL, user TEXT NOT NULL, rev TEXT NOT NULL) STRICT;
CREATE INDEX drawing_reasons_drawing ON drawing_reasons(drawing_id);
CREATE INDEX pages_sheet_code ON pages(sheet_code) WHERE sheet_code IS NOT NULL;
`);
  },
};
