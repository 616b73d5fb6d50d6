// Pages wait for their reading, are tried again later, and never stand in the way of filing.
import { readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { createJobs, type Jobs } from '../../../main/ipc/jobs.ts';
import { beginBatch } from '../../../main/scans/batches.ts';
import { createQueue, type Queue } from '../../../main/scans/queue.ts';
import type { Reader } from '../../../main/scans/reader.ts';
import { readAgain } from '../../../main/scans/show-page.ts';
import { originalOf, takeIn } from '../../../main/scans/take-in.ts';
import { insertForm } from '../../../main/storage/forms.ts';
import { findPage, type PageRecord, pagesOfBatch } from '../../../main/storage/pages.ts';
import { countSealedSources, findSource } from '../../../main/storage/sources.ts';
import type { Store } from '../../../main/storage/store.ts';
import { flatPicture } from '../../fixtures/hostile-files.ts';
import { drawCode } from '../../fixtures/printed-code.ts';
import { forkFrom } from '../../support/fork-child.ts';
import { clerk, makeFolder, openOffice, removeOffices } from './office.ts';
import { tessdata, testReader } from './spawn-reader.ts';

let store: Store;
let reader: Reader;
let queue: Queue;
let jobs: Jobs;
let batchId: string;
let page: PageRecord;

const start = (options: Parameters<typeof testReader>[0] = {}) => {
  reader = testReader(options);
  jobs = createJobs(
    () => {},
    () => {},
  );
  queue = createQueue({ store, opener: reader, readers: [reader], jobs, emit: () => {} });
};
const now = () => findPage(store.db, page.id) as PageRecord;
const columns = (sql: string) => store.db.prepare(sql).get(page.id);

/** A whole picture whose second half is missing: it opens, but its page cannot be drawn. */
const halfPage = async () => {
  const whole = await flatPicture(900, 1200, 'jpeg');
  return whole.subarray(0, whole.length / 2);
};

async function bringIn(bytes: Buffer): Promise<void> {
  takeIn(store, clerk, { batchId, ord: 0, name: 'scan.jpg', bytes });
  start();
  await queue.idle();
  page = pagesOfBatch(store.db, batchId)[0] as PageRecord;
}

beforeEach(() => {
  store = openOffice(makeFolder());
  batchId = newId();
  beginBatch(store, clerk, { cmd: newId(), batchId, origin: 'dialog' });
});
afterEach(async () => {
  await queue.stop();
  store.close();
});
afterAll(removeOffices);

describe('A page that cannot be read', () => {
  test('is tried again after one, five and twenty-five minutes, and then has failed', async () => {
    await bringIn(await flatPicture(900, 1200, 'jpeg'));
    await queue.stop();
    // As when the disk with the originals is away.
    renameSync(join(store.folder, 'sealed'), join(store.folder, 'away'));
    store.db.prepare(`UPDATE pages SET state = 'queued'`).run();
    start();
    await queue.idle();
    const minutes: number[] = [];
    for (let again = 0; again < 3; again++) {
      const { not_before } = columns('SELECT not_before FROM pages WHERE id = ?') as {
        not_before: number;
      };
      minutes.push(Math.round((not_before - Date.now()) / 60_000));
      expect(now()).toMatchObject({
        state: 'queued',
        attempts: again + 1,
        error: 'original-damaged',
      });
      store.db.prepare('UPDATE pages SET not_before = 0').run();
      queue.wake();
      await queue.idle();
    }
    expect(minutes).toEqual([1, 5, 25]);
    expect(now()).toMatchObject({ state: 'failed', error: 'original-damaged' });
  });

  test('has failed at once when it cannot be drawn: it would be the same in half an hour', async () => {
    await bringIn(await halfPage());
    expect(now()).toMatchObject({ state: 'failed', attempts: 1, error: 'damaged' });
  });

  test('keeps its original whole', async () => {
    await bringIn(await halfPage());
    const source = findSource(store.db, page.sourceId);
    if (!source) throw new Error('no source');
    expect(originalOf(store, source).equals(await halfPage())).toBe(true);
  });
});

describe('Reading', () => {
  test('marks an empty sheet as blank and keeps it', async () => {
    await bringIn(await flatPicture(900, 1200, 'jpeg'));
    expect(now()).toMatchObject({ state: 'read', blank: true, pictureOnly: false });
  });

  test('remembers the code of a printed form', async () => {
    const code = sheetCode({ id: newId(), version: 3 });
    const sheet = sharp(await flatPicture(900, 1200, 'png'));
    const bytes = await sheet
      .composite([{ input: drawCode(code) }])
      .jpeg()
      .toBuffer();
    takeIn(store, clerk, { batchId, ord: 0, name: 'form.jpg', bytes });
    start();
    await queue.idle();
    page = pagesOfBatch(store.db, batchId)[0] as PageRecord;
    expect(page).toMatchObject({ state: 'needs-eye', sheetCode: code });
  });

  test('of a printed form of a case lies in its folder once it was read', async () => {
    const worker = { ...clerk, user: newId(), role: 'social-worker' as const };
    const [caseId, formId] = [newId(), newId()];
    const { db } = store;
    db.prepare(`INSERT INTO users VALUES(?, 'ក', 'K', 'social-worker', 1, 'r')`).run(worker.user);
    db.prepare(
      `INSERT INTO cases(id, code, opened, entered_at, changed_at, rev) VALUES(?, 'SR-2026-0001', ?, 1, 1, 'r')`,
    ).run(caseId, JSON.stringify(exactDay('2026-01-01')));
    db.prepare(`INSERT INTO case_workers VALUES(?, ?, ?, 1, NULL)`).run(
      newId(),
      caseId,
      worker.user,
    );
    insertForm(db, {
      ...{ id: formId, caseId, form: 'review', revision: 1, step: 6, state: 'final', version: 1 },
      ...{ answers: {}, restricted: false, event: null, enteredAt: 1, changedAt: 1 },
      ...{ author: worker.user, placeInForm: '', amends: null, rev: newId() },
    });
    const sheet = sharp(await flatPicture(900, 1200, 'png'));
    const code = drawCode(sheetCode({ id: formId, version: 1 }));
    const bytes = await sheet
      .composite([{ input: code }])
      .jpeg()
      .toBuffer();
    takeIn(store, worker, { batchId, ord: 0, name: 'form.jpg', bytes });
    start();
    await queue.idle();
    expect(pagesOfBatch(db, batchId)[0]).toMatchObject({ caseId, kind: 'review', byCode: true });
  });

  test('goes on with the page that was being read when the app ended', async () => {
    await bringIn(await flatPicture(900, 1200, 'jpeg'));
    await queue.stop();
    store.db.prepare(`UPDATE pages SET state = 'running'`).run();
    start();
    await queue.idle();
    expect(now().state).toBe('read');
  });

  test('with care, as a person asked, is not forgotten when the app ends before it', async () => {
    await bringIn(await flatPicture(900, 1200, 'jpeg'));
    await queue.stop();
    const again = { cmd: newId(), pages: [page.id], careful: true };
    readAgain(store, clerk, again);
    const folder = store.folder;
    store.close();
    store = openOffice(folder);
    start();
    await queue.idle();
    const engine = columns(
      'SELECT engine FROM page_texts WHERE page_id = ? ORDER BY at DESC, id DESC',
    );
    expect(engine).toEqual({ engine: expect.stringContaining('khm+eng') });
    expect(now().careful).toBe(false);
  });

  test('that is cancelled lets the page wait without counting it as a failure', async () => {
    await bringIn(await flatPicture(900, 1200, 'jpeg'));
    store.db.prepare(`UPDATE pages SET state = 'queued'`).run();
    queue.wake();
    await jobs.stopAll();
    expect(now()).toMatchObject({ state: 'queued', attempts: 0, error: null });
  });

  test('leaves nothing running when the office is locked', async () => {
    await bringIn(await flatPicture(900, 1200, 'jpeg'));
    store.db.prepare(`UPDATE pages SET state = 'queued'`).run();
    queue.wake();
    await queue.stop();
    expect([jobs.running(), reader.pid()]).toEqual([[], undefined]);
  });
});

test('A file that comes while a page is read is opened, not left until somebody wakes the queue again', async () => {
  const bytes = await flatPicture(900, 1200, 'jpeg');
  takeIn(store, clerk, { batchId, ord: 0, name: 'one.jpg', bytes });
  start();
  const states = () => pagesOfBatch(store.db, batchId).map(({ state }) => state);
  await vi.waitFor(() => expect(states()).toEqual(['running']), { timeout: 20_000 });
  const other = await flatPicture(901, 1200, 'jpeg');
  takeIn(store, clerk, { batchId, ord: 1, name: 'two.jpg', bytes: other });
  queue.wake();
  await queue.idle();
  expect(states()).toEqual(['read', 'read']);
}, 60_000);

describe('Two reading processes', () => {
  /** One file of so many pages, so that all of them wait at once. */
  async function readAll(count: number) {
    const frames = Array.from({ length: count }, () => flatPicture(600, 800, 'jpeg'));
    const join = { animated: true };
    const bytes = await sharp(await Promise.all(frames), { join })
      .tiff()
      .toBuffer();
    takeIn(store, clerk, { batchId, ord: 0, name: 'scan.tif', bytes });
    jobs = createJobs(
      () => {},
      () => {},
    );
    const readers = [testReader(), testReader()];
    let second = 0;
    const emit = () => {
      second ||= readers[1]?.pid() ?? 0;
    };
    const [opener = testReader()] = readers;
    queue = createQueue({ store, opener, readers, jobs, emit });
    await queue.idle();
    const states = pagesOfBatch(store.db, batchId).map(({ state }) => state);
    return { second: second > 0, left: readers[1]?.pid(), states };
  }

  test('read what waits, each page once, and the second ends when nothing waits', async () => {
    const { second, left, states } = await readAll(12);
    expect([second, left]).toEqual([true, undefined]);
    expect(states).toEqual(Array.from({ length: 12 }, () => 'read'));
    expect(store.db.prepare('SELECT count(*) FROM page_texts').pluck().get()).toBe(12);
  }, 60_000);

  test('are not begun for a few pages', async () => {
    expect(await readAll(2)).toMatchObject({ second: false, states: ['read', 'read'] });
  }, 60_000);
});

describe('A computer on which reading cannot start', () => {
  /** A page waits; what is in the folder of language data decides. */
  async function waitFor(options: Parameters<typeof testReader>[0]): Promise<void> {
    await bringIn(await flatPicture(900, 1200, 'jpeg'));
    await queue.stop();
    store.db.prepare(`UPDATE pages SET state = 'queued'`).run();
    start(options);
    await queue.idle();
  }
  const waits = { state: 'queued', attempts: 0, error: null };

  test('lets the pages wait, blames no paper, and goes on when it can', async () => {
    const folder = makeFolder();
    await waitFor({ tessdata: folder });
    expect(now()).toMatchObject(waits);
    expect(queue.trouble()).toBe('reading-cannot-start');
    for (const name of readdirSync(tessdata)) symlinkSync(join(tessdata, name), join(folder, name));
    queue.wake();
    await queue.idle();
    expect(now().state).toBe('read');
    expect(queue.trouble()).toBeNull();
  });

  test('because only the data that tells which way is up is missing, blames no paper', async () => {
    const folder = makeFolder();
    for (const name of readdirSync(tessdata).filter((one) => !one.startsWith('osd'))) {
      symlinkSync(join(tessdata, name), join(folder, name));
    }
    await waitFor({ tessdata: folder });
    expect([now(), queue.trouble()]).toMatchObject([waits, 'reading-cannot-start']);
  });

  test('because its language data is damaged, blames no paper', async () => {
    const folder = makeFolder();
    for (const name of readdirSync(tessdata)) writeFileSync(join(folder, name), 'rubbish');
    await waitFor({ tessdata: folder });
    expect(now()).toMatchObject(waits);
    expect(queue.trouble()).toBe('reading-cannot-start');
  });

  test('because the program that reads ends at once, blames no paper and opens no file', async () => {
    takeIn(store, clerk, {
      ...{ batchId, ord: 0, name: 'scan.jpg', bytes: await flatPicture(900, 1200, 'jpeg') },
    });
    start({ spawn: forkFrom('main/nowhere') });
    await queue.idle();
    expect(queue.trouble()).toBe('reading-cannot-start');
    expect(countSealedSources(store.db)).toBe(1);
  });
});
