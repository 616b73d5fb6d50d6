// A watched folder behind a line so slow that nothing comes back from it: everything else goes on meanwhile.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newId } from '#domain/ids.ts';
import { createJobs } from '../../../main/ipc/jobs.ts';
import { beginBatch } from '../../../main/scans/batches.ts';
import { openScans } from '../../../main/scans/open-scans.ts';
import { takeIn } from '../../../main/scans/take-in.ts';
import { pagesOfBatch } from '../../../main/storage/pages.ts';
import { flatPicture } from '../../fixtures/hostile-files.ts';
import { beforeCall } from '../../support/before-call.ts';
import { forkFrom } from '../../support/fork-child.ts';
import {
  clerk,
  makeFolder,
  openOffice,
  openPaperOffice,
  type PaperOffice,
  removeOffices,
} from './office.ts';
import { tessdata } from './spawn-reader.ts';

let office: PaperOffice;
let folder: string;
let line: PromiseWithResolvers<void>;
const left = () => readdirSync(folder).filter((name) => name !== 'done');
const states = () =>
  office.store.db
    .prepare(`SELECT s.state FROM sources s JOIN batches b ON b.id = s.batch_id
      WHERE b.origin = 'folder'`)
    .pluck()
    .all();
const untilStates = (...expected: string[]) =>
  vi.waitFor(() => expect(states()).toEqual(expected), { timeout: 20_000 });

beforeEach(() => {
  office = openPaperOffice();
  folder = makeFolder();
  line = Promise.withResolvers();
});
afterEach(async () => {
  line.resolve();
  await office.close();
});
afterAll(removeOffices);

/** A start of the app with a folder that is watched; answers what came in by its end. */
async function startOnce(): Promise<unknown[]> {
  const store = openOffice(office.folder);
  const jobs = createJobs(
    () => {},
    () => {},
  );
  const looks = vi.fn();
  const scans = openScans({
    ...{ store, jobs, tessdata, session: clerk, emit() {}, lookEveryMs: 25 },
    spawn: forkFrom('main/scans'),
    onError: looks,
  });
  scans.setWatched(folder);
  // What is told once stays where it lies from then on.
  await vi.waitFor(() => expect(looks).toHaveBeenCalledTimes(3), { timeout: 20_000 });
  await scans.queue.idle();
  const came = store.db.prepare('SELECT name, state FROM sources ORDER BY rowid').all();
  await jobs.stopAll();
  await scans.stop();
  store.close();
  return came;
}

/** Paper that comes in another way, and is read. */
async function readAnother(): Promise<void> {
  const path = join(makeFolder(), 'other.jpg');
  writeFileSync(path, await flatPicture(901, 1200, 'jpeg'));
  const batchId = await office.bringIn([path]);
  const read = () => pagesOfBatch(office.store.db, batchId).map(({ state }) => state);
  await vi.waitFor(() => expect(read()).toEqual(['read']), { timeout: 20_000 });
}

test('A file that is safe and cannot be moved away yet holds nothing up, and is opened when it was moved', async () => {
  beforeCall('rename', (path) => (path.startsWith(folder) ? line.promise : undefined));
  office.scans.setWatched(folder);
  writeFileSync(join(folder, 'scan.jpg'), await flatPicture(900, 1200, 'jpeg'));
  await untilStates('sealed');
  await readAnother();
  expect([states(), left()]).toEqual([['sealed'], ['scan.jpg']]);
  line.resolve();
  await untilStates('split');
  expect(left()).toEqual([]);
}, 60_000);

test('A file that a crash left lying although it is safe is moved before it is opened, and stands here once', async () => {
  const bytes = await flatPicture(900, 1200, 'jpeg');
  writeFileSync(join(folder, 'scan.jpg'), bytes);
  beforeCall('readdir', (path) => (path === folder ? line.promise : undefined));
  const batchId = newId();
  beginBatch(office.store, clerk, { cmd: newId(), batchId, origin: 'folder' });
  office.scans.setWatched(folder);
  takeIn(office.store, clerk, { batchId, ord: 0, name: 'scan.jpg', bytes });
  office.scans.queue.wake();
  await readAnother();
  expect([states(), left()]).toEqual([['sealed'], ['scan.jpg']]);
  line.resolve();
  await untilStates('split');
  await vi.waitFor(() => expect(left()).toEqual([]));
  expect(states()).toEqual(['split']);
}, 60_000);

test('What cannot be moved away comes in once, however often the app is started', async () => {
  await office.close();
  for (const side of [300, 301, 302])
    writeFileSync(join(folder, `${side}.jpg`), await flatPicture(side, 400, 'jpeg'));
  writeFileSync(join(folder, 'done'), '');
  const first = await startOnce();
  expect(first).toEqual(
    ['300', '301', '302'].map((name) => ({ name: `${name}.jpg`, state: 'split' })),
  );
  expect(await startOnce()).toEqual(first);
  office = openPaperOffice();
}, 60_000);
