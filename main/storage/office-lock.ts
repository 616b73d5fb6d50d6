// One program at a time in an office: a lock the operating system drops by itself when a program dies.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';

/** Another program has this office open. */
export class StoreInUseError extends Error {
  readonly code = 'store-in-use';
}

/**
 * Takes the office for this program and returns the function that gives it back. `file` is an empty
 * database that only carries the lock: it lies beside the office's folder, because the folder itself
 * may be swapped by a restore. Throws `StoreInUseError` at once when it is taken.
 */
export function holdOffice(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const db = new Database(file, { timeout: 0 });
  try {
    db.pragma('journal_mode=MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    db.close();
    if ((thrown as { code?: string }).code === 'SQLITE_BUSY') throw new StoreInUseError();
    throw thrown;
  }
  return () => {
    if (db.open) db.close();
  };
}
