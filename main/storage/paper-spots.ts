// Rows of forms typed from paper: marks on its pages, readings of a second person, who wrote a form.
import type { PaperSpot } from '#domain/forms/paper-spots.ts';
import type { Holds, SecondReading } from '#domain/forms/second-reading.ts';
import type { Db } from './database.ts';
import { change, rowOf, rowsOf } from './prepared.ts';

/** A mark, with how the page was turned (degrees) when it was made. */
export type StoredSpot = PaperSpot & { turn: number };
export type StoredSpots = Record<string, StoredSpot>;

/** By the path of the answer. */
export function storedSpots(db: Db, formId: string): StoredSpots {
  const sql = 'SELECT spots FROM form_spots WHERE form_id = ?';
  const row = rowOf<{ spots: string }>(db, sql, formId);
  return row ? (JSON.parse(row.spots) as StoredSpots) : {};
}

/** Marks of a draft, in place of those it had. The database refuses to change those of a final form. */
export function writeSpots(db: Db, formId: string, spots: StoredSpots): void {
  const sql = `INSERT INTO form_spots(form_id, spots) VALUES(?, ?)
    ON CONFLICT(form_id) DO UPDATE SET spots = excluded.spots`;
  change(db, sql, formId, JSON.stringify(spots));
}

/** A correction begins with the marks of what it corrects. */
export function copySpots(db: Db, from: string, to: string): void {
  const spots = storedSpots(db, from);
  if (Object.keys(spots).length > 0) writeSpots(db, to, spots);
}

/** All readings of a form, the oldest first. */
export function secondReadings(db: Db, formId: string): SecondReading[] {
  const sql = `SELECT r.id, r.field, r.said, r.user AS by, r.at, d.holds, d.user AS decidedBy, d.at AS decidedAt
    FROM second_readings r LEFT JOIN reading_decisions d ON d.reading = r.id
    WHERE r.form_id = ? ORDER BY r.at, r.id`;
  type Row = Omit<SecondReading, 'decided'> & {
    holds: Holds | null;
    decidedBy: string;
    decidedAt: number;
  };
  return rowsOf<Row>(db, sql, formId).map(({ holds, decidedBy, decidedAt, ...reading }) => ({
    ...reading,
    decided: holds && { holds, by: decidedBy, at: decidedAt },
  }));
}

/** What the coordinator decided about one reading; the database refuses a second decision. */
export function insertDecision(
  db: Db,
  decision: { reading: string; holds: Holds; by: string; at: number },
): void {
  const { reading, holds, by, at } = decision;
  const sql = 'INSERT INTO reading_decisions(reading, holds, user, at) VALUES(?,?,?,?)';
  change(db, sql, reading, holds, by, at);
}

/** `id` is the command that it came with. */
export function insertReading(
  db: Db,
  { id, formId, field, said, by, at }: Omit<SecondReading, 'decided'> & { formId: string },
): void {
  const sql = 'INSERT INTO second_readings(id, form_id, field, said, user, at) VALUES(?,?,?,?,?,?)';
  change(db, sql, id, formId, field, said, by, at);
}

/** Everybody who wrote the form or a version that it corrects, as the journal tells. */
export function writersOf(db: Db, formId: string): string[] {
  const sql = `WITH RECURSIVE versions(id) AS (
      SELECT ? UNION SELECT f.amends FROM forms f JOIN versions v ON f.id = v.id WHERE f.amends IS NOT NULL)
    SELECT author AS user FROM forms WHERE id IN (SELECT id FROM versions)
    UNION SELECT user FROM events WHERE entity = 'form' AND entity_id IN (SELECT id FROM versions)
      AND op IN ('created', 'saved', 'completed', 'amended') AND user IS NOT NULL`;
  return rowsOf<{ user: string }>(db, sql, formId).map(({ user }) => user);
}

/** Ids of cases in which a second person ever read something else. */
export function casesReadOtherwise(db: Db): string[] {
  const sql = `SELECT DISTINCT f.case_id AS id FROM second_readings r JOIN forms f ON f.id = r.form_id
    WHERE r.said IS NOT NULL ORDER BY 1`;
  return rowsOf<{ id: string }>(db, sql).map(({ id }) => id);
}
