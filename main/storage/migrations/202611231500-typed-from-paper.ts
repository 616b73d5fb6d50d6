// Forms typed from paper: where on its page each answer stands, and what a second person read there.
import type { Db } from '../database.ts';

/**
 * `form_spots`: the marks of one form, by the path of the answer; they stay with a final form as its answers do.
 * `second_readings`: rows are only added, the newest of a field holds; `said` NULL is the same as the first.
 */
export const typedFromPaper = {
  id: '202611231500-typed-from-paper',
  up(db: Db): void {
    db.exec(`
CREATE TABLE form_spots(
  form_id TEXT PRIMARY KEY REFERENCES forms(id), spots TEXT NOT NULL) STRICT;
CREATE TRIGGER final_spots_come BEFORE INSERT ON form_spots WHEN (SELECT state FROM forms WHERE id = new.form_id) = 'final' BEGIN SELECT raise(ABORT, 'a final form is never changed'); END;
CREATE TRIGGER final_spots_stay BEFORE UPDATE ON form_spots WHEN (SELECT state FROM forms WHERE id = old.form_id) = 'final' BEGIN SELECT raise(ABORT, 'a final form is never changed'); END;
CREATE TABLE second_readings(
  id TEXT PRIMARY KEY, form_id TEXT NOT NULL REFERENCES forms(id), field TEXT NOT NULL, said TEXT,
  user TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX second_readings_form ON second_readings(form_id, at);
`);
  },
};
