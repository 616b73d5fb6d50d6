// Each file of an import has an end of its own: it came in, or a person reads why it did not.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { importFiles } from '../../../main/scans/import-files.ts';
import { sealedFilesByFolder } from '../../../main/storage/backups.ts';
import { sealedPath } from '../../../main/storage/sealed-files.ts';
import { findSource } from '../../../main/storage/sources.ts';
import { flatPicture } from '../../fixtures/hostile-files.ts';
import { clerk, makeFolder, openPaperOffice, type PaperOffice, removeOffices } from './office.ts';

let office: PaperOffice;
let paper: string;
let side = 300;

/** A whole picture, unlike every other. */
async function picture(name: string): Promise<string> {
  const path = join(paper, name);
  writeFileSync(path, await flatPicture(side++, 400, 'jpeg'));
  return path;
}
const see = (batchId: string) => office.call(clerk, 'scans.batch', { batchId });
async function ends(batchId: string) {
  const { sources } = await see(batchId);
  return sources.map(({ name, state, reason }) => [name, state, reason]);
}

beforeEach(() => {
  office = openPaperOffice();
  paper = makeFolder();
});
afterEach(() => office.close());
afterAll(removeOffices);

test('A window that has the batch asks for one file or one page of it, under the same numbers', async () => {
  const files = [await picture('1.jpg'), await picture('2.jpg'), await picture('3.jpg')];
  const batchId = await office.bringIn(files);
  const { sources, pages, batch } = await see(batchId);
  const only = { pages: [pages[2]?.id as string], sources: [sources[1]?.id as string] };
  expect(await office.call(clerk, 'scans.batch', { batchId, only })).toEqual({
    ...{ batch, trouble: null },
    sources: [sources[1]],
    pages: pages.slice(1),
  });
});

test.runIf(process.platform === 'linux')(
  'A file of a chosen folder comes in also when an old computer wrote its name in letters of its own',
  async () => {
    const bytes = await flatPicture(side++, 400, 'jpeg');
    writeFileSync(Buffer.concat([Buffer.from(`${paper}/page`), Buffer.of(0xe9)]), bytes);
    await picture('សុខ.jpg');
    expect(await ends(await office.bringIn([paper]))).toEqual([
      ['pageé', 'split', null],
      ['សុខ.jpg', 'split', null],
    ]);
  },
);

describe('A file that cannot be read', () => {
  test('does not end the import: the others come in, each with its own end', async () => {
    await picture('1.jpg');
    symlinkSync(join(paper, 'nowhere'), join(paper, '2.jpg'));
    execFileSync('mkfifo', [join(paper, '3.jpg')]);
    mkdirSync(join(paper, '4'));
    await picture('5.jpg');
    writeFileSync(join(paper, 'Thumbs.db'), 'x');
    const batchId = await office.bringIn([join(paper, 'not there.pdf'), paper]);
    expect(await ends(batchId)).toEqual([
      ['not there.pdf', 'quarantined', 'unreadable'],
      ['1.jpg', 'split', null],
      ['2.jpg', 'quarantined', 'unreadable'],
      ['3.jpg', 'quarantined', 'unreadable'],
      ['4', 'quarantined', 'folder'],
      ['5.jpg', 'split', null],
    ]);
    const { batch } = await see(batchId);
    expect(batch).toMatchObject({ sources: 2, pages: 2, missing: 4, quarantined: 0 });
  });

  test('takes its place in the batch when it is brought in again', async () => {
    const missing = join(paper, '1.jpg');
    const batchId = await office.bringIn([missing, await picture('2.jpg')]);
    expect((await see(batchId)).batch.missing).toBe(1);
    await picture('1.jpg');
    office.choose.paper = [missing];
    await office.call(clerk, 'scans.pick', { batchId });
    await office.jobsDone();
    const { batch, sources, pages } = await see(batchId);
    expect(batch).toMatchObject({ sources: 2, pages: 2, missing: 0 });
    expect(sources.map(({ name, state, kept }) => [name, state, kept])).toEqual([
      ['1.jpg', 'split', true],
      ['2.jpg', 'split', true],
    ]);
    expect(pages[0]?.sourceId).toBe(sources[0]?.id);
  });

  test('is no longer told of when a person has dealt with it, and stays in the list', async () => {
    const letter = join(paper, 'letter.jpg');
    writeFileSync(letter, 'This is a letter, not a picture.');
    const batchId = await office.bringIn([join(paper, 'gone.pdf'), letter]);
    expect((await see(batchId)).batch).toMatchObject({ missing: 1, quarantined: 1 });
    expect(await office.call(clerk, 'scans.settle', { batchId })).toEqual({ settled: 2 });
    const { batch, sources } = await see(batchId);
    expect(batch).toMatchObject({ missing: 0, quarantined: 0 });
    expect(sources.map(({ name, kept, settled }) => [name, kept, settled])).toEqual([
      ['gone.pdf', false, true],
      ['letter.jpg', true, true],
    ]);
    const last = office.store.db.prepare(
      'SELECT op, entity, entity_id FROM events ORDER BY n DESC',
    );
    expect(last.get()).toEqual({ op: 'settled', entity: 'batch', entity_id: batchId });
  });

  test('is no sealed file a backup would look for', async () => {
    await office.bringIn([join(paper, 'gone.pdf'), await picture('1.jpg')]);
    expect(sealedFilesByFolder(office.store.db).map(({ name }) => name)).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
  });
});

describe('Pages counted by hand', () => {
  const count = (batchId: string, expected: number | null) =>
    office.call(clerk, 'scans.count', { batchId, expected });
  const differs = async (batchId: string) => (await see(batchId)).batch.differs;

  test('are set beside the pages that came in', async () => {
    const batchId = await office.bringIn([await picture('1.jpg'), await picture('2.jpg')]);
    office.store.db.exec('UPDATE pages SET blank = 0');
    expect(await differs(batchId)).toBeNull();
    const seen: unknown[] = [];
    for (const expected of [3, 2, 1, null]) {
      await count(batchId, expected);
      seen.push(await differs(batchId));
    }
    expect(seen).toEqual([-1, 0, 1, null]);
  });

  test('may leave out the blank backs of sheets, or not', async () => {
    const batchId = await office.bringIn([await picture('1.jpg'), await picture('2.jpg')]);
    office.store.db.exec('UPDATE pages SET blank = (rowid = 1)');
    const seen: unknown[] = [];
    for (const expected of [1, 2, 3]) {
      await count(batchId, expected);
      seen.push(await differs(batchId));
    }
    expect(seen).toEqual([0, 0, -1]);
  });

  test('are not hidden behind empty backs when a sheet was swallowed of which both sides are scanned', async () => {
    const names = ['1.jpg', '2.jpg', '3.jpg', '4.jpg'];
    const batchId = await office.bringIn(await Promise.all(names.map((name) => picture(name))));
    office.store.db.exec('UPDATE pages SET blank = (rowid % 2 = 0)');
    const seen: unknown[] = [];
    for (const expected of [2, 3]) {
      await count(batchId, expected);
      seen.push(await differs(batchId));
    }
    expect(seen).toEqual([0, -1]);
  });

  test('are not compared before every file has been opened', async () => {
    await office.scans.queue.stop();
    const batchId = await office.bringIn([await picture('1.jpg')]);
    await count(batchId, 1);
    expect(await differs(batchId)).toBeNull();
  });
});

describe('An import that is stopped', () => {
  test('names every file that did not come in', async () => {
    const batchId = newId();
    const stop = new AbortController();
    const paths = [await picture('1.jpg'), await picture('2.jpg'), await picture('3.jpg')];
    const parts = {
      store: office.store,
      session: clerk,
      emit: () => {},
      onTaken: () => stop.abort(),
    };
    const wanted = { cmd: newId(), batchId, origin: 'dialog' as const, paths };
    await importFiles(parts, wanted, { id: newId(), signal: stop.signal, progress: () => {} });
    expect((await ends(batchId)).map(([name, state]) => [name, state])).toEqual([
      ['1.jpg', 'sealed'],
      ['2.jpg', 'coming'],
      ['3.jpg', 'coming'],
    ]);
    expect((await see(batchId)).batch).toMatchObject({ sources: 1, missing: 2 });
  });

  test('goes on where it stopped when its command is sent again', async () => {
    const batchId = newId();
    const paths = [await picture('1.jpg'), await picture('2.jpg')];
    const wanted = { cmd: newId(), batchId, origin: 'dialog' as const, paths };
    const stop = new AbortController();
    const parts = {
      store: office.store,
      session: clerk,
      emit: () => {},
      onTaken: () => stop.abort(),
    };
    const job = { id: newId(), progress: () => {} };
    await importFiles(parts, wanted, { ...job, signal: stop.signal });
    await importFiles(parts, wanted, { ...job, signal: new AbortController().signal });
    expect((await see(batchId)).batch).toMatchObject({ sources: 2, missing: 0, duplicates: 0 });
  });
});

describe('A kept original that no longer opens', () => {
  test('does not keep the papers after it from being read, and comes in whole again', async () => {
    const one = await picture('1.jpg');
    await office.scans.queue.stop();
    const batchId = await office.bringIn([one, await picture('2.jpg')]);
    const { sources } = await see(batchId);
    const sealed = findSource(office.store.db, sources[0]?.id ?? '')?.sealed;
    writeFileSync(sealedPath(office.folder, sealed?.name ?? ''), 'not what it was');
    await office.close();
    office = openPaperOffice(office.folder);
    await office.jobsDone();
    expect(await ends(batchId)).toEqual([
      ['1.jpg', 'quarantined', 'original-damaged'],
      ['2.jpg', 'split', null],
    ]);
    expect(await ends(await office.bringIn([one]))).toEqual([['1.jpg', 'split', null]]);
  });
});
