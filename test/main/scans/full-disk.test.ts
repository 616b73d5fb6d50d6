// The disk is full at one of the steps of taking a file in: nothing is half in, and the file stays for the next try.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { beginBatch } from '../../../main/scans/batches.ts';
import { findTwin, originalOf, takeIn } from '../../../main/scans/take-in.ts';
import { type WatchedFolder, watchFolder } from '../../../main/scans/watched-folder.ts';
import type { Store } from '../../../main/storage/store.ts';
import { failAfter } from './kill-steps.ts';
import { clerk, makeFolder, openOffice, removeOffices } from './office.ts';

const PAPER = Buffer.from('%PDF-1.5 a paper %%EOF');
let store: Store;
let folder: string;
let watched: WatchedFolder;
let told: unknown[];

beforeEach(() => {
  store = openOffice(makeFolder());
  folder = makeFolder();
  told = [];
  const batchId = newId();
  beginBatch(store, clerk, { cmd: newId(), batchId, origin: 'folder' });
  writeFileSync(join(folder, 'scan.pdf'), PAPER);
  watched = watchFolder({
    folder,
    takeIn: (name, bytes) => void takeIn(store, clerk, { batchId, ord: 0, name, bytes }),
    keepOut() {},
    isIn: (_, bytes) => findTwin(store, bytes)?.state === 'sealed',
    opens: async () => true,
    onError: (thrown) => void told.push((thrown as { code?: string }).code),
    everyMs: 3_600_000,
  });
});
afterEach(() => {
  watched.stop();
  store.close();
});
afterAll(removeOffices);

/** Two looks: the first only sees that the file keeps still. */
async function lookTwice(): Promise<void> {
  await watched.look();
  await watched.look();
}

const rows = () => store.db.prepare('SELECT count(*) FROM sources').pluck().get();
const halfWritten = () =>
  readdirSync(store.folder, { recursive: true }).filter((name) => String(name).endsWith('.tmp'));

async function expectSecondTryIsWhole(): Promise<void> {
  await watched.look();
  expect(watched.trouble()).toBeNull();
  const source = findTwin(store, PAPER);
  if (!source) throw new Error('not in');
  expect(originalOf(store, source).equals(PAPER)).toBe(true);
  expect([rows(), readdirSync(folder), readdirSync(join(folder, 'done'))]).toEqual([
    1,
    ['done'],
    ['scan.pdf'],
  ]);
}

test.for(['opened', 'half-written', 'flushed', 'named', 'folder-flushed', 'read-back'] as const)(
  'A disk that is full when a file was %s keeps it where it lies, and takes it in later',
  async (step) => {
    const free = failAfter(step);
    await lookTwice();
    free();
    expect([told, rows(), readdirSync(folder)]).toEqual([['ENOSPC'], 0, ['scan.pdf']]);
    expect(watched.trouble()).toMatchObject({ code: 'ENOSPC' });
    if (step !== 'opened') expect(halfWritten()).toEqual([]);
    await expectSecondTryIsWhole();
  },
);

test('A case file that has no room for all rows has as many papers as were moved, and the rest later', async () => {
  for (let n = 0; n < 80; n++) writeFileSync(join(folder, `${n}.pdf`), `%PDF-1.5 page ${n} %%EOF`);
  const room = (pages: number) => store.db.pragma(`max_page_count = ${pages}`);
  const now = Number(store.db.pragma('page_count', { simple: true }));
  room(now + 1);
  await lookTwice();
  const waiting = readdirSync(folder).length - 1;
  expect([told, waiting > 0]).toEqual([['SQLITE_FULL'], true]);
  expect(rows()).toBe(readdirSync(join(folder, 'done')).length);
  room(now + 10_000);
  await watched.look();
  expect([rows(), readdirSync(folder)]).toEqual([81, ['done']]);
});

test.for(['moved', 'done-flushed'] as const)(
  'A disk that fails when a file was %s has the paper all the same, once',
  async (step) => {
    const free = failAfter(step);
    await lookTwice();
    free();
    await watched.look();
    expect([rows(), readdirSync(folder)]).toEqual([1, ['done']]);
  },
);
