// Opens an encrypted SQLite file in SQLCipher 4 format, with every setting that keeps it safe.
import Database from 'better-sqlite3-multiple-ciphers';

export type Db = Database.Database;
export type Row = Record<string, unknown>;

export type OpenOptions = { readonly?: boolean };

const HEX = Buffer.from('0123456789abcdef');

/** `x'…'` with the key in hexadecimal, in bytes that can be overwritten: a text would stay in memory. */
function keyText(key: Uint8Array): Buffer {
  const text = Buffer.alloc(67, `'`);
  text.write('x', 0);
  for (const [at, byte] of key.entries()) {
    text[2 + 2 * at] = HEX[byte >> 4] ?? 0;
    text[3 + 2 * at] = HEX[byte & 15] ?? 0;
  }
  return text;
}

/**
 * Opens (or creates) `file` with a raw 32-byte key, in SQLCipher 4 format that other tools read.
 *
 * [Note: database settings] Each was measured, each has a test that goes red without it:
 * - `legacy=4`: without it the file is not SQLCipher format.
 * - `temp_store=MEMORY`: sorting spills case text in plain into the temp folder otherwise.
 * - `journal_mode=WAL` with `synchronous=FULL`: WAL alone is NORMAL here and loses the last commits
 *   in a power cut; a rollback journal loses some even with FULL.
 * - `secure_delete=ON`: deleted rows stay readable in free pages otherwise. (Setting a key switches it
 *   on too in the driver of today; it is said here so that nobody depends on that.)
 * - `recursive_triggers=ON`: REPLACE would go past the rules that keep events otherwise.
 *
 * Throws an error with code SQLITE_NOTADB when the key is wrong; the file is not touched then.
 */
export function openDatabase(file: string, key: Uint8Array, options: OpenOptions = {}): Db {
  if (key.length !== 32) throw new RangeError('a database key has 32 bytes');
  const readonly = options.readonly ?? false;
  const db = new Database(file, { readonly, fileMustExist: readonly });
  try {
    db.pragma(`cipher='sqlcipher'`);
    db.pragma('legacy=4');
    const text = keyText(key);
    db.key(text);
    text.fill(0);
    db.pragma('temp_store=MEMORY');
    db.pragma('busy_timeout=5000');
    db.pragma('cache_size=-32768');
    db.pragma('foreign_keys=ON');
    db.pragma('trusted_schema=OFF');
    db.pragma('recursive_triggers=ON');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    if (!readonly) {
      db.pragma('journal_mode=WAL');
      db.pragma('synchronous=FULL');
      db.pragma('secure_delete=ON');
    }
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}
