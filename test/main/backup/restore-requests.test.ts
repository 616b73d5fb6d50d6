// How often a distant server is asked: a restore about once for each pack, a list of days once for each copy.
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Task } from '../../../main/backup/messages.ts';
import { formatMasterKey } from '../../../main/backup/restic/key-file.ts';
import { openWithWords } from '../../../main/backup/restic/repository.ts';
import { restoreSnapshot } from '../../../main/backup/restore.ts';
import { openS3Store } from '../../../main/backup/stores/s3.ts';
import { runTask } from '../../../main/backup/task.ts';
import { forkFrom } from '../../support/fork-child.ts';
import { startFakeS3 } from '../../support/s3/fake-server.ts';
import {
  addScans,
  backUp,
  fingerprint,
  makeOffice,
  scansOf,
  temporaryFolder,
  WORDS,
  writeRows,
} from './office.ts';

/** Directories name others in their own packs, three levels of them, and the manifest is read alone. */
const BESIDES = 6;

async function openBucket() {
  const fake = await startFakeS3(['office']);
  onTestFinished(() => fake.close());
  const { endpoint, region, accessKey, secretKey } = fake;
  const place = { endpoint, region, accessKey, secretKey, bucket: 'office', prefix: '' };
  /** What was fetched of one kind of object. */
  const asked = (kind: string) =>
    fake.log.filter((line) => line.startsWith(`GET /office/${kind}/`));
  return { fake, place, asked };
}

/** A bucket with three copies, looked into by the backup process. */
async function openThreeCopies() {
  const { fake, place, asked } = await openBucket();
  const office = makeOffice(3);
  const work = temporaryFolder();
  for (let day = 0; day < 3; day++) {
    writeRows(office, 1);
    await backUp(office, openS3Store(place), work);
  }
  fake.log.length = 0;
  const run = <K extends 'days' | 'list'>(task: Extract<Task, { task: K }>) =>
    runTask(forkFrom('main/backup'), task, new AbortController().signal);
  return { office, place: { kind: 's3' as const, ...place }, asked, run };
}

test('the days of which there are copies are told without fetching anything but when each was made', async () => {
  const { office, place, asked, run } = await openThreeCopies();
  const masterKey = formatMasterKey(office.masterKey);
  const { copies } = await run({ task: 'days', place, masterKey, limit: 10 });
  expect(copies.map(({ complete }) => complete)).toEqual([true, true, true]);
  expect(asked('snapshots')).toHaveLength(3);
  expect([...asked('data'), ...asked('index')]).toEqual([]);
});

test('the copies an office can come back from tell what they hold, and nothing else is fetched', async () => {
  const { place, asked, run } = await openThreeCopies();
  const { snapshots } = await run({ task: 'list', place, password: WORDS, limit: 10 });
  expect(snapshots.map(({ manifest }) => manifest?.rows.secrets)).toEqual([403, 402, 401]);
  expect(asked('snapshots')).toHaveLength(3);
  expect([...asked('data'), ...asked('index')]).toEqual([]);
});

test('a restore asks once for each pack and reads no other copy, also when scans lie in many folders', async () => {
  const { fake, place, asked } = await openBucket();
  const store = openS3Store(place);
  const work = temporaryFolder();
  const office = makeOffice(80);
  await backUp(office, store, work);
  addScans(office, 40);
  const { snapshotId } = await backUp(office, store, work);

  const { repository } = await openWithWords(store, WORDS);
  const into = join(temporaryFolder(), 'back');
  const signal = new AbortController().signal;
  fake.log.length = 0;
  await restoreSnapshot({ repository, snapshotId, into, signal, progress() {} });
  expect(fingerprint(join(into, 'sealed'))).toEqual(scansOf(office));

  const packs = (await store.list('data/')).length;
  expect(asked('data').length).toBeLessThanOrEqual(packs + BESIDES);
  expect(asked('snapshots')).toHaveLength(1);
});
