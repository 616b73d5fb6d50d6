// The index is made from the case file: whatever happens to it, nothing is lost and it comes back.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { SEARCH_FILE, setIndexMeta } from '../../../main/storage/search-index.ts';
import { writeMeta } from '../../../main/storage/store.ts';
import { fileDocument } from '../../support/file-document.ts';
import { type OfficeOnDisk, openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

let office: OfficeOnDisk;
let worker: Session;
let caseId: string;
beforeEach(async () => {
  office = openOffice();
  worker = office.person('social-worker');
  caseId = (await openCase(office, worker)).caseId;
  fileDocument(office, worker, caseId, { kind: 'letter', text: 'A marmalade jar.' });
  await office.search.caughtUp();
});
afterEach(() => office.close());

async function found(text = 'marmalade') {
  await office.search.caughtUp();
  const input = { text, kinds: [], limit: 10 };
  return (await office.call(worker, 'search.find', input)).hits.length;
}
const indexFile = () => join(office.folder, SEARCH_FILE);

/** Closes the office, does something to its files, and opens it again. */
function overnight(happens: () => void) {
  office.search.close();
  const { store } = office;
  happens();
  store.db.pragma('wal_checkpoint(TRUNCATE)');
  office.reopen();
}

describe('The index file', () => {
  test('is a file of its own; the case file holds no index', () => {
    expect(existsSync(indexFile())).toBe(true);
    const sql = `SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%fts5%'`;
    expect(office.store.db.prepare(sql).pluck().get()).toBe(0);
  });

  test('tells nothing to somebody who reads its bytes', () => {
    office.search.db().pragma('wal_checkpoint(TRUNCATE)');
    for (const name of readdirSync(office.folder)) {
      if (!name.startsWith(SEARCH_FILE)) continue;
      const bytes = readFileSync(join(office.folder, name)).toString('latin1');
      expect(bytes).not.toContain('marmalade');
      expect(bytes).not.toContain('SQLite format');
    }
  });

  test('deleted, it is made again and everything is found', async () => {
    overnight(() => {
      for (const end of ['', '-wal', '-shm']) rmSync(indexFile() + end, { force: true });
    });
    expect(await found()).toBe(1);
  });

  test('damaged, it is made again and everything is found', async () => {
    overnight(() => {
      const bytes = readFileSync(indexFile());
      bytes.fill(0x41, 0, Math.min(bytes.length, 8192));
      writeFileSync(indexFile(), bytes);
    });
    expect(await found()).toBe(1);
    expect(office.unexpected).toEqual([]);
  });

  test('without room on the disk, it keeps what it has and takes in the rest when there is room', async () => {
    const file = office.search.db();
    const limit = (pages: number) => file.pragma(`max_page_count = ${pages}`);
    limit(file.pragma('page_count', { simple: true }) as number);
    const words = Array.from({ length: 20_000 }, (_, n) => `second${n}`).join(' ');
    for (let tries = 1; tries <= 5; tries++) {
      fileDocument(office, worker, caseId, { kind: 'letter', text: `Jar ${tries}. ${words}` });
      await office.search.caughtUp();
    }
    expect(await found()).toBe(1);
    expect(await found('second1234')).toBe(0);
    expect(office.unexpected.length).toBeGreaterThan(4);
    limit(1_000_000);
    expect(await found('second1234')).toBe(5);
    expect(office.search.db()).toBe(file);
  });

  test('damaged while it is being used, it is made again too', async () => {
    office.search.db().exec('DROP TABLE page_map');
    fileDocument(office, worker, caseId, { kind: 'letter', text: 'A second jar.' });
    expect(await found('second')).toBe(1);
    expect(await found()).toBe(1);
    expect(office.unexpected).toHaveLength(1);
  });

  test('what was written while it was not there is found after the next start', async () => {
    overnight(() => {
      fileDocument(office, worker, caseId, { kind: 'letter', text: 'Honey in the night.' });
    });
    expect(await found('honey')).toBe(1);
  });

  test('half made when the power went, it goes on where it was and leaves nothing out', async () => {
    const text = 'A plum and a long text about it. '.repeat(150);
    for (let i = 0; i < 4; i++) {
      fileDocument(office, worker, caseId, { kind: 'letter', text, pages: 60 });
    }
    const done = () =>
      Number(office.search.db().prepare('SELECT count(*) FROM page_map').pluck().get());
    office.search.rewrite();
    await vi.waitUntil(() => done() > 0, { interval: 1, timeout: 20_000 });
    expect(done()).toBeLessThan(241);
    overnight(() => {});
    await office.search.caughtUp();
    expect(done()).toBe(241);
  });

  test('follows by itself what people save', async () => {
    fileDocument(office, worker, caseId, { kind: 'letter', text: 'Ginger.' });
    await vi.waitUntil(() => office.search.behind() === 0, { interval: 5, timeout: 20_000 });
    const input = { text: 'ginger', kinds: [], limit: 10 };
    expect((await office.call(worker, 'search.find', input)).hits).toHaveLength(1);
  });

  test('an index that is ahead of its case file is made again', async () => {
    setIndexMeta(office.search.db(), 'n', '1000000');
    overnight(() => {});
    fileDocument(office, worker, caseId, { kind: 'letter', text: 'Basil.' });
    expect(await found('basil')).toBe(1);
    expect(await found()).toBe(1);
  });

  test('an older case file brought back from a backup gets an index of its own', async () => {
    overnight(() => {
      writeMeta(office.store.db, 'epoch', newId());
      office.store.db.prepare('DELETE FROM page_texts').run();
    });
    expect(await found()).toBe(0);
  });

  test('erasing is writing it anew: the words of what was erased are not in it', async () => {
    office.store.db.prepare('DELETE FROM page_texts').run();
    expect(await found()).toBe(1);
    office.search.rewrite();
    expect(await found()).toBe(0);
  });

  test('a form that cannot be read does not keep the pages from being found', async () => {
    office.store.db.prepare(`UPDATE forms SET answers = '{'`).run();
    const form = office.store.db.prepare('SELECT id FROM forms').pluck().get() as string;
    office.store.note(worker, { op: 'saved', entity: 'form', entityId: form, caseId });
    fileDocument(office, worker, caseId, { kind: 'letter', text: 'An apricot.' });
    expect(await found('apricot')).toBe(1);
    expect(office.unexpected).toHaveLength(1);
  });

  test('leaves a case file alone that was closed without a word', async () => {
    fileDocument(office, worker, caseId, { kind: 'letter', text: 'Another jar.' });
    const caughtUp = office.search.caughtUp();
    office.store.db.close();
    await expect(caughtUp).resolves.toBeUndefined();
  });

  test('tells how much is still to be done', async () => {
    fileDocument(office, worker, caseId, { kind: 'letter', text: 'Quince.', pages: 3 });
    const input = { text: 'quince', kinds: [], limit: 10 };
    expect((await office.call(worker, 'search.find', input)).behind).toBeGreaterThan(0);
    await office.search.caughtUp();
    expect((await office.call(worker, 'search.find', input)).behind).toBe(0);
  });
});
