// A store grows with the app: steps only add, a copy is kept first, a newer store is left alone.
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Db, openDatabase } from '../../../main/storage/database.ts';
import { appliedMigrations, MIGRATIONS, migrate } from '../../../main/storage/migrate.ts';
import type { Migration } from '../../../main/storage/migrations/migration.ts';
import { schemaOf, takenAway } from './schema.ts';
import { temporaryFolder } from './temporary.ts';

const key = randomBytes(32);
let file: string;

beforeEach(() => {
  file = join(temporaryFolder(), 'cases.db');
});

const later: Migration = {
  id: '999912310000-later',
  up: (db) => void db.exec('CREATE TABLE later(id TEXT) STRICT; ALTER TABLE cases ADD later TEXT'),
};

function open(work: (db: Db) => void) {
  const db = openDatabase(file, key);
  try {
    work(db);
  } finally {
    db.close();
  }
}

describe('bringing a store up to this version', () => {
  it('makes all tables of a new one and remembers each step', () => {
    open((db) => {
      expect(appliedMigrations(db)).toEqual([]);
      expect(migrate(db)).toEqual(MIGRATIONS.map(({ id }) => id));
      expect(appliedMigrations(db)).toEqual(MIGRATIONS.map(({ id }) => id));
      expect(migrate(db)).toEqual([]);
    });
    expect(readdirSync(join(file, '..'))).toEqual(['cases.db']);
  });

  it('keeps every row and a copy of the file as it was', () => {
    open((db) => {
      migrate(db);
      db.exec(`INSERT INTO meta VALUES('office', 'ឈូក')`);
      expect(migrate(db, [...MIGRATIONS, later])).toEqual([later.id]);
      expect(db.prepare('SELECT value FROM meta').pluck().get()).toBe('ឈូក');
      expect(db.prepare('SELECT count(*) FROM later').pluck().get()).toBe(0);
    });
    const before = openDatabase(`${file}.before-${later.id}`, key, { readonly: true });
    expect(appliedMigrations(before)).toEqual(MIGRATIONS.map(({ id }) => id));
    expect(before.prepare('SELECT value FROM meta').pluck().get()).toBe('ឈូក');
    before.close();
  });

  it('that fails in its middle changes nothing', () => {
    const failing: Migration = {
      id: '999912310001-failing',
      up(db) {
        db.exec('CREATE TABLE half(id TEXT) STRICT');
        throw new Error('in the middle');
      },
    };
    open((db) => {
      migrate(db);
      const schema = schemaOf(db);
      expect(() => migrate(db, [...MIGRATIONS, later, failing])).toThrow('in the middle');
      expect(schemaOf(db)).toEqual(schema);
      expect(appliedMigrations(db)).toEqual(MIGRATIONS.map(({ id }) => id));
    });
  });

  it('forgets how many files a batch had, because its pages are counted by hand now', () => {
    const [first, ...rest] = MIGRATIONS;
    if (!first) throw new Error('no steps');
    open((db) => {
      migrate(db, [first]);
      db.exec(`INSERT INTO batches VALUES('b', 'dialog', 1, 'u', 3)`);
      expect(migrate(db)).toEqual(rest.map(({ id }) => id));
      expect(db.prepare('SELECT id, origin, expected FROM batches').all()).toEqual([
        { id: 'b', origin: 'dialog', expected: null },
      ]);
    });
  });

  it('is refused for a store that a later version of the app has changed, and does not touch it', () => {
    open((db) => {
      migrate(db, [...MIGRATIONS, later]);
      const schema = schemaOf(db);
      expect(() => migrate(db)).toThrow(expect.objectContaining({ code: 'newer-store' }));
      expect(schemaOf(db)).toEqual(schema);
    });
    expect(existsSync(`${file}.before-${later.id}`)).toBe(false);
  });
});

describe('the steps', () => {
  it('are in the order of their dates and named after what they do', () => {
    const ids = MIGRATIONS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const id of ids) expect(id).toMatch(/^20\d{10}-[a-z0-9-]+$/u);
  });

  it('only add: no table, column or rule is ever taken away', () => {
    open((db) => {
      let before = schemaOf(db);
      for (let count = 1; count <= MIGRATIONS.length; count++) {
        migrate(db, MIGRATIONS.slice(0, count));
        const after = schemaOf(db);
        expect(takenAway(before, after), MIGRATIONS[count - 1]?.id).toEqual([]);
        before = after;
      }
    });
  });

  it('that drop or change something would be noticed', () => {
    open((db) => {
      migrate(db);
      const before = schemaOf(db);
      db.exec('DROP TRIGGER final_forms_stay; ALTER TABLE cases DROP COLUMN place_text');
      expect(takenAway(before, schemaOf(db))).toEqual([
        'trigger final_forms_stay',
        'cases.place_text',
      ]);
    });
  });

  it('give the schema that stands in schema.sql, where every change of it is looked at', async () => {
    let text = '';
    open((db) => {
      migrate(db);
      text = schemaOf(db)
        .map(({ sql }) => `${sql};`)
        .join('\n\n');
    });
    await expect(`${text}\n`).toMatchFileSnapshot('schema.sql');
  });

  it('make strict tables only, and nothing a person writes has to be unique', () => {
    open((db) => {
      migrate(db);
      const tables = schemaOf(db).filter(({ type }) => type === 'table');
      for (const { name, sql } of tables) expect(sql, name).toMatch(/STRICT/u);
      for (const { name, sql } of schemaOf(db)) expect(sql, name).not.toMatch(/UNIQUE/iu);
    });
  });
});
