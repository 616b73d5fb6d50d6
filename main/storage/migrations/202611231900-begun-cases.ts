// What somebody typed about a case that is not open yet: kept over a lock and a power cut, for them alone.
import type { Db } from '../database.ts';

export const begunCases = {
  id: '202611231900-begun-cases',
  up(db: Db): void {
    db.exec(
      `CREATE TABLE begun_cases(user TEXT PRIMARY KEY, content TEXT NOT NULL, at INTEGER NOT NULL) STRICT`,
    );
  },
};
