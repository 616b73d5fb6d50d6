// What the coordinator decided where two people read the same paper differently.
import type { Db } from '../database.ts';

/** One row for one reading; rows are only added. A later reading of the field is a new question. */
export const decidedReadings = {
  id: '202611231800-decided-readings',
  up(db: Db): void {
    db.exec(`
CREATE TABLE reading_decisions(
  reading TEXT PRIMARY KEY REFERENCES second_readings(id),
  holds TEXT NOT NULL CHECK(holds IN ('first', 'second')),
  user TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
`);
  },
};
