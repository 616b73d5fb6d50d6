// The settings of the encrypted database: each has a test here that goes red without it.
import { randomBytes } from 'node:crypto';
import {
  fstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Database from 'better-sqlite3-multiple-ciphers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Db, openDatabase } from '../../../main/storage/database.ts';
import { decryptSqlcipher } from './sqlcipher-reader.ts';
import { temporaryFolder } from './temporary.ts';

const key = randomBytes(32);
const STORY = 'the story of an invented child, told by an invented aunt';
let file: string;

beforeEach(() => {
  file = join(temporaryFolder(), 'test.db');
});

const plain = () => decryptSqlcipher(readFileSync(file), key);
const setting = (db: Db, name: string) => db.pragma(name, { simple: true });

function withRows(count: number, text: (at: number) => string): Db {
  const db = openDatabase(file, key);
  db.exec('CREATE TABLE notes(id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO notes(text) VALUES(?)');
  db.transaction(() => {
    for (let at = 0; at < count; at++) insert.run(text(at));
  })();
  return db;
}

describe('the encrypted database', () => {
  it('is in SQLCipher 4 format: another program with the key reads every row, Khmer too', () => {
    withRows(500, (at) => `កំណត់ត្រា ${at}`).close();
    const decrypted = join(temporaryFolder(), 'plain.db');
    writeFileSync(decrypted, plain());
    const other = new DatabaseSync(decrypted, { readOnly: true });
    expect(other.prepare('SELECT count(*) AS n FROM notes').get()).toEqual({ n: 500 });
    expect(other.prepare('SELECT text FROM notes WHERE id = 500').get()).toEqual({
      text: 'កំណត់ត្រា 499',
    });
    expect(other.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    other.close();
  });

  it('shows nothing in its file or in its journal without the key', () => {
    const db = withRows(200, () => STORY);
    for (const name of [file, `${file}-wal`]) {
      const bytes = readFileSync(name);
      expect(bytes.length).toBeGreaterThan(0);
      expect(bytes.includes('invented')).toBe(false);
      expect(bytes.includes('SQLite format')).toBe(false);
    }
    db.close();
  });

  it.runIf(process.platform === 'linux')(
    'writes no case text into temporary files, not even when it sorts more than fits',
    () => {
      const db = withRows(8000, (at) => `${STORY} ${(at * 7919) % 8000} ${'x'.repeat(300)}`);
      db.pragma('cache_size=50');
      const temporary = () =>
        readdirSync('/proc/self/fd').filter((fd) => {
          try {
            if (!readlinkSync(`/proc/self/fd/${fd}`).includes('etilqs')) return false;
            const bytes = Buffer.alloc(Math.min(fstatSync(Number(fd)).size, 2 ** 20));
            readSync(Number(fd), bytes, 0, bytes.length, 0);
            return true;
          } catch {
            return false;
          }
        });
      let seen = 0;
      for (const _ of db.prepare('SELECT text FROM notes ORDER BY text').iterate()) {
        if (seen++ === 5) expect(temporary()).toEqual([]);
      }
      db.exec('CREATE TEMP TABLE copy AS SELECT * FROM notes');
      expect(temporary()).toEqual([]);
      expect(seen).toBe(8000);
      db.close();
    },
  );

  it('waits for the disk at every commit, so that a power cut loses nothing that was saved', () => {
    withRows(1, () => STORY).close();
    const db = openDatabase(file, key);
    db.exec('DELETE FROM notes');
    expect(setting(db, 'journal_mode')).toBe('wal');
    expect(setting(db, 'synchronous')).toBe(2);
    db.close();
  });

  it('overwrites what is deleted: the words are not left in free pages', () => {
    const db = withRows(300, (at) => (at === 150 ? STORY : `an ordinary note ${at}`));
    db.pragma('wal_checkpoint(TRUNCATE)');
    expect(plain().includes(STORY)).toBe(true);
    db.exec('DELETE FROM notes WHERE id = 151');
    db.pragma('wal_checkpoint(TRUNCATE)');
    expect(plain().includes('invented aunt')).toBe(false);
    db.close();
  });

  it('keeps relations whole, trusts nothing that stands in the schema, and waits its turn', () => {
    const db = openDatabase(file, key);
    db.exec(`CREATE TABLE cases(id TEXT PRIMARY KEY) STRICT;
      CREATE TABLE papers(case_id TEXT NOT NULL REFERENCES cases(id)) STRICT`);
    expect(() => db.exec(`INSERT INTO papers VALUES('nowhere')`)).toThrow('FOREIGN KEY');
    expect(setting(db, 'trusted_schema')).toBe(0);
    expect(setting(db, 'busy_timeout')).toBe(5000);
    expect(setting(db, 'temp_store')).toBe(2);
    expect(setting(db, 'cache_size')).toBe(-32768);
    db.close();
  });

  it('says each of its settings itself and leaves none to what the driver happens to do', () => {
    const said = vi.spyOn(Database.prototype, 'pragma');
    openDatabase(file, key).close();
    const settings = said.mock.calls.map(([text]) => text);
    said.mockRestore();
    expect(settings).toEqual([
      `cipher='sqlcipher'`,
      'legacy=4',
      'temp_store=MEMORY',
      'busy_timeout=5000',
      'cache_size=-32768',
      'foreign_keys=ON',
      'trusted_schema=OFF',
      'recursive_triggers=ON',
      'journal_mode=WAL',
      'synchronous=FULL',
      'secure_delete=ON',
    ]);
  });

  it('refuses a wrong key and is not touched by the attempt', () => {
    withRows(10, () => STORY).close();
    const before = readFileSync(file);
    for (const readonly of [false, true]) {
      expect(() => openDatabase(file, randomBytes(32), { readonly })).toThrow(
        expect.objectContaining({ code: 'SQLITE_NOTADB' }),
      );
    }
    expect(() => openDatabase(file, randomBytes(16))).toThrow(RangeError);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(file, '..'))).toEqual(['test.db']);
  });

  it('can be opened for reading only, for reports', () => {
    withRows(1, () => STORY).close();
    const db = openDatabase(file, key, { readonly: true });
    expect(() => db.exec('DELETE FROM notes')).toThrow('readonly');
    expect(setting(db, 'temp_store')).toBe(2);
    db.close();
    expect(() => openDatabase(`${file}.none`, key, { readonly: true })).toThrow();
  });

  it('notices any changed bit instead of showing something else', () => {
    withRows(300, (at) => `${STORY} ${at}`).close();
    const whole = readFileSync(file);
    const damaged = join(temporaryFolder(), 'damaged.db');
    for (let flip = 0; flip < 150; flip++) {
      const at = Math.floor(((flip + 0.5) * whole.length) / 150);
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (flip % 8));
      writeFileSync(damaged, bytes);
      expect(() => {
        const db = openDatabase(damaged, key, { readonly: true });
        try {
          expect(setting(db, 'integrity_check')).not.toBe('ok');
          db.prepare('SELECT * FROM notes').all();
        } finally {
          db.close();
        }
      }, `byte ${at}`).toThrow(/not a database|malformed/u);
    }
  });
});
