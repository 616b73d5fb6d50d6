// The disk is full while a PDF is split into pages, while what was read is kept, and while a small picture is written.
// The disk is a real one, soon full; only the minute between two tries is not waited for.
import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '#domain/ids.ts';
import { createJobs } from '../../../main/ipc/jobs.ts';
import { beginBatch } from '../../../main/scans/batches.ts';
import { pictureOf } from '../../../main/scans/page-pictures.ts';
import { createQueue, type Queue } from '../../../main/scans/queue.ts';
import type { Reader } from '../../../main/scans/reader.ts';
import { originalOf, takeIn } from '../../../main/scans/take-in.ts';
import { type PageRecord, pagesOfBatch } from '../../../main/storage/pages.ts';
import { findSource } from '../../../main/storage/sources.ts';
import type { Store } from '../../../main/storage/store.ts';
import { pdfOf } from '../../fixtures/hostile/pdf.ts';
import { flatPicture } from '../../fixtures/hostile-files.ts';
import { mountSmallDisk, type SmallDisk, whyNoSmallDisk } from '../../support/small-disk.ts';
import { clerk, openOffice, removeOffices } from './office.ts';
import { testReader } from './spawn-reader.ts';

const why = whyNoSmallDisk();
if (why !== null) console.warn(`the full disk is left out: ${why}`);

const PAGES = 3;
const sheet = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>';
const kids = Array.from({ length: PAGES }, (_, at) => `${at + 3} 0 R`).join(' ');
const PDF = pdfOf([
  '<</Type/Catalog/Pages 2 0 R>>',
  `<</Type/Pages/Kids[${kids}]/Count ${PAGES}>>`,
  ...Array.from({ length: PAGES }, () => sheet),
]);

let disk: SmallDisk;
let store: Store;
let queue: Queue;
let reader: Reader;
let batchId: string;
let thrown: unknown[];

/** `whenRead` comes between the reading of a page and the keeping of what was read. */
function start(whenRead = () => {}): void {
  const real = testReader();
  reader = {
    ...real,
    async read(...asked) {
      const read = await real.read(...asked);
      whenRead();
      return read;
    },
  };
  const jobs = createJobs(
    () => {},
    (_, error) => void thrown.push((error as { code?: string }).code),
  );
  queue = createQueue({ store, opener: reader, readers: [reader], jobs, emit: () => {} });
}

function bringIn(name: string, bytes: Buffer): string {
  return takeIn(store, clerk, { batchId, ord: 0, name, bytes });
}
const pages = (): PageRecord[] => pagesOfBatch(store.db, batchId);
const states = () => pages().map(({ state, attempts, error }) => [state, attempts, error]);
const readings = () => store.db.prepare('SELECT count(*) FROM page_texts').pluck().get();

/** From here on the case file has only so many bytes to grow by. */
function fill(leave = 0): void {
  store.db.pragma('wal_checkpoint(TRUNCATE)');
  disk.fill(leave);
}
/** From here on what is written into the case file finds room, and no other file does. */
function fillButCaseFile(): void {
  const write = store.db.prepare(`INSERT INTO meta VALUES('room', ?)
    ON CONFLICT(key) DO UPDATE SET value = excluded.value`);
  write.run('x'.repeat(400_000));
  write.run('');
  store.db.pragma('wal_checkpoint(RESTART)');
  disk.fill(0);
}

/** The minute after which work that was stopped is tried again. */
async function aMinuteLater(): Promise<void> {
  await vi.advanceTimersByTimeAsync(60_002);
  await queue.idle();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  disk = mountSmallDisk(16);
  store = openOffice(disk.folder);
  batchId = newId();
  thrown = [];
  beginBatch(store, clerk, { cmd: newId(), batchId, origin: 'dialog' });
});
afterEach(async () => {
  disk.free();
  await queue.stop();
  store.close();
  disk.unmount();
  vi.useRealTimers();
});
afterAll(removeOffices);

describe.runIf(why === null)('A disk that is full', () => {
  test('while a PDF is split into pages leaves it whole and unsplit, says so, and it is split and read once there is room', async () => {
    const id = bringIn('scan.pdf', PDF);
    fill();
    start();
    await queue.idle();
    for (let tries = 0; tries < 3; tries++) {
      expect([queue.trouble(), pages()]).toEqual(['disk-full', []]);
      await aMinuteLater();
    }
    expect(thrown).toEqual(Array(4).fill('SQLITE_FULL'));
    disk.free();
    await aMinuteLater();
    const source = findSource(store.db, id);
    if (!source) throw new Error('not in');
    expect([source.state, originalOf(store, source).equals(PDF)]).toEqual(['split', true]);
    expect([queue.trouble(), readings()]).toEqual([null, PAGES]);
    expect(states()).toEqual(Array(PAGES).fill(['read', 0, null]));
  }, 60_000);

  test('when a page was read blames no page, however much room is left, and each is read once there is more', async () => {
    bringIn('scan.jpg', await flatPicture(900, 1200, 'jpeg'));
    let room = Number.POSITIVE_INFINITY;
    start(() => room < Number.POSITIVE_INFINITY && fill(room));
    await queue.idle();
    const held: number[] = [];
    for (let leave = 0; leave <= 64_000; leave += 4_096) {
      const before = Number(readings());
      store.db.prepare(`UPDATE pages SET state = 'queued'`).run();
      room = leave;
      queue.wake();
      await queue.idle();
      if (readings() === before) held.push(leave);
      expect(states()).toEqual([[expect.not.stringMatching('failed'), 0, null]]);
      if (held.at(-1) === leave) expect(queue.trouble()).toBe('disk-full');
      room = Number.POSITIVE_INFINITY;
      disk.free();
      await aMinuteLater();
      expect([leave, states(), queue.trouble()]).toEqual([leave, [['read', 0, null]], null]);
      expect(readings()).toBe(before + 1);
    }
    // Some found no room, and some did: what lies between is the step that is meant.
    expect([held[0], held.at(-1)]).toEqual([0, expect.toSatisfy((most) => most < 60_000)]);
  }, 120_000);

  test('while the small picture of a page is written: the page is read, once, and is drawn when somebody looks', async () => {
    bringIn('scan.jpg', await flatPicture(900, 1200, 'jpeg'));
    start(fillButCaseFile);
    await queue.idle();
    expect([states(), readings()]).toEqual([[['read', 0, null]], 1]);
    expect([queue.trouble(), thrown]).toEqual(['disk-full', ['ENOSPC']]);
    const kept = () => readdirSync(disk.folder, { recursive: true }).map(String);
    expect(kept().filter((name) => /cache.*\.(enc|tmp)/.test(name))).toEqual([]);
    const [page] = pages();
    if (!page) throw new Error('no page');
    expect((await pictureOf(store, reader, page, 'thumb')).bytes.length).toBeGreaterThan(0);
    await aMinuteLater();
    expect([states(), readings(), queue.trouble()]).toEqual([[['read', 0, null]], 1, null]);
  }, 60_000);

  test('when the app begins again in the middle of a page does not keep the office closed, and the page is read later', async () => {
    bringIn('scan.jpg', await flatPicture(900, 1200, 'jpeg'));
    start();
    await queue.idle();
    await queue.stop();
    store.db.prepare(`UPDATE pages SET state = 'running'`).run();
    fill();
    start();
    await queue.idle();
    await aMinuteLater();
    expect([queue.trouble(), thrown]).toEqual(['disk-full', ['SQLITE_FULL', 'SQLITE_FULL']]);
    disk.free();
    await aMinuteLater();
    expect([states(), queue.trouble()]).toEqual([[['read', 0, null]], null]);
  }, 60_000);
});
