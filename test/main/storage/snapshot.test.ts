// A backup copies the case file while people go on working: what it copies is one moment.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Db, openDatabase } from '../../../main/storage/database.ts';
import { holdSnapshot } from '../../../main/storage/snapshot.ts';
import { temporaryFolder } from './temporary.ts';

const key = randomBytes(32);
let folder: string;
let file: string;
let db: Db;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'cases.db');
  db = openDatabase(file, key);
  // Two tables whose sums are always equal: a copy of two moments would show.
  db.exec('CREATE TABLE a(n INTEGER, pad BLOB) STRICT; CREATE TABLE b(n INTEGER, pad BLOB) STRICT');
  save(20);
});
afterEach(() => db.close());

function save(times: number) {
  const act = db.transaction((n: number) => {
    for (const table of ['a', 'b']) {
      db.prepare(`INSERT INTO ${table} VALUES(?, randomblob(3000))`).run(n);
    }
  });
  for (let at = 0; at < times; at++) act(at + 1);
}
const sums = (of: Db) =>
  of.prepare('SELECT (SELECT sum(n) FROM a), (SELECT sum(n) FROM b)').raw().get() as number[];
/** In another program, as the backup does it. */
const copyFile = (to: string) => execFileSync('cp', [file, to]);

describe('a held snapshot', () => {
  it('holds the bytes of the file still while people go on saving, and lets go afterwards', () => {
    const held = holdSnapshot(db, key);
    copyFile(join(folder, 'first'));
    save(200);
    copyFile(join(folder, 'second'));
    const [first, second] = ['first', 'second'].map((name) => readFileSync(join(folder, name)));
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
    expect(first).toHaveLength(held.pageCount * held.pageSize);
    held.release();
    held.release();
    db.pragma('wal_checkpoint(TRUNCATE)');
    copyFile(join(folder, 'third'));
    expect(readFileSync(join(folder, 'third')).equals(first ?? Buffer.alloc(0))).toBe(false);
  });

  it('is one whole moment with everything that was saved before it, and still encrypted', () => {
    save(50);
    const held = holdSnapshot(db, key);
    const expected = sums(db);
    save(70);
    copyFile(join(folder, 'copy'));
    held.release();
    const copy = openDatabase(join(folder, 'copy'), key, { readonly: true });
    expect(sums(copy)).toEqual(expected);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
    expect(sums(db)[0]).toBeGreaterThan(expected[0] ?? 0);
    expect(() => openDatabase(join(folder, 'copy'), randomBytes(32), { readonly: true })).toThrow();
  });

  it('changes few pages of the file from one day to the next, so that a backup stays small', () => {
    holdSnapshot(db, key).release();
    const before = readFileSync(file);
    save(3);
    holdSnapshot(db, key).release();
    const after = readFileSync(file);
    let changed = 0;
    for (let at = 0; at < before.length; at += 4096) {
      if (!before.subarray(at, at + 4096).equals(after.subarray(at, at + 4096))) changed++;
    }
    expect(changed).toBeLessThan(before.length / 4096 / 4);
  });
});
