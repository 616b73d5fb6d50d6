// A moment of the case file that holds still while another process copies it.
import { statSync } from 'node:fs';
import type { Db } from './database.ts';
import { openDatabase } from './database.ts';

export type HeldSnapshot = { pageCount: number; pageSize: number; release(): void };

const TRIES = 50;

/**
 * [Note: snapshot] Everything committed is moved into the main file, then a read transaction keeps
 * later writes in the journal: until `release` the bytes of the main file are one consistent
 * moment, and people go on working. `VACUUM INTO` would change every page and make each backup a
 * full one. The copying must happen in another process: on POSIX, closing any handle of the file in
 * this one would drop SQLite's locks.
 */
export function holdSnapshot(db: Db, key: Uint8Array): HeldSnapshot {
  const reader = openDatabase(db.name, key, { readonly: true });
  try {
    for (let i = 0; i < TRIES; i++) {
      db.pragma('wal_checkpoint(TRUNCATE)');
      reader.exec('BEGIN');
      reader.prepare('SELECT count(*) FROM sqlite_schema').get();
      if (walSize(db.name) === 0) {
        return {
          pageCount: reader.pragma('page_count', { simple: true }) as number,
          pageSize: reader.pragma('page_size', { simple: true }) as number,
          release() {
            if (reader.open) reader.close();
          },
        };
      }
      reader.exec('COMMIT');
    }
  } catch (thrown) {
    reader.close();
    throw thrown;
  }
  reader.close();
  throw Object.assign(new Error('the case file does not hold still'), { code: 'SQLITE_BUSY' });
}

function walSize(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}
