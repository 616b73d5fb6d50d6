// Erasing in a bucket that keeps versions: the older versions go too, and no later run brings them back.
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { carryOut, GRACE_MS } from '../../../main/backup/erase/carry-out.ts';
import { planErasure } from '../../../main/backup/erase/plan.ts';
import { openWithKey } from '../../../main/backup/restic/repository.ts';
import { noteErased } from '../../../main/backup/run-state.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import { openS3Store } from '../../../main/backup/stores/s3.ts';
import { startFakeS3 } from '../../support/s3/fake-server.ts';
import { watchFiles } from '../storage/watch-files.ts';
import { backUp, makeOffice, temporaryFolder, writeRows } from './office.ts';
import { HASTY } from './stores/targets.ts';

/** A bucket that keeps versions, with two old copies, a new one, and the plan to erase the old ones. */
async function openScene(lockDays: number) {
  const fake = await startFakeS3(['office']);
  onTestFinished(() => fake.close());
  const bucket = fake.buckets.get('office');
  if (!bucket) throw new Error('no bucket');
  Object.assign(bucket, { versioned: true, lockDays });
  const { endpoint, region, accessKey, secretKey } = fake;
  const place = { endpoint, region, accessKey, secretKey, bucket: 'office', prefix: '' };
  const open = () => openS3Store(place, { retry: HASTY });
  const work = temporaryFolder();
  const office = makeOffice(12);
  await backUp(office, open(), work);
  writeRows(office, 1);
  const old = await backUp(office, open(), work);
  writeRows(office, 1);
  const { snapshotId: proved } = await backUp(office, open(), work);
  const repository = await openWithKey(open(), office.masterKey);
  const plan = await planErasure(repository, old.time.getTime() + 1, proved);
  const later = { ...repository.store, clockOffsetMs: () => GRACE_MS + 60_000 };
  const erase = (store: ObjectStore = later) =>
    carryOut({
      ...{ repository: { ...repository, store }, plan, proved, device: 'desk-1' },
      signal: new AbortController().signal,
      note: (names) => noteErased(work, repository.config.id, names),
      progress() {},
    });
  return { bucket, open, work, office, plan, later, erase };
}

test.each([0, 60])(
  'what was erased stays erased where a lock holds for %i days',
  async (lockDays) => {
    const { bucket, open, work, office, plan, erase } = await openScene(lockDays);
    const { heldBack } = await erase();
    const names = [...plan.snapshots, ...plan.packs];
    if (lockDays === 0) {
      expect(heldBack).toBe(0);
      for (const name of names) expect(bucket.objects.has(name)).toBe(false);
    } else expect(heldBack).toBeGreaterThanOrEqual(names.length);
    const next = await backUp(office, open(), work);
    expect(next).toMatchObject({ healedObjects: [], goneSnapshots: [], lostObjects: [] });
    for (const name of names) expect(await open().size(name)).toBeNull();
  },
);

test('what a computer erased that had forgotten its copies stays erased too', async () => {
  const { open, work, office, plan, erase } = await openScene(60);
  rmSync(join(work, 'state.json'));
  await erase();
  const next = await backUp(office, open(), work);
  expect(next).toMatchObject({ healedObjects: [], goneSnapshots: [] });
  for (const name of [...plan.snapshots, ...plan.packs]) expect(await open().size(name)).toBeNull();
});

test('what is to go is noted on this disk, through a power cut too, before the first thing goes', async () => {
  const { plan, later, erase } = await openScene(0);
  const steps: string[] = [];
  const unwatch = watchFiles(['fsyncSync', 'renameSync'], (call, args) =>
    steps.push(call === 'fsyncSync' ? 'flushed' : `named ${basename(String(args[1]))}`),
  );
  onTestFinished(unwatch);
  await erase({
    ...later,
    async remove(name) {
      steps.push(`erased ${name}`);
      await later.remove(name);
    },
  });
  const [first = ''] = plan.snapshots;
  expect(steps.slice(0, 4)).toEqual(['flushed', 'named state.json', 'flushed', `erased ${first}`]);
});

test('with a key that may not see older versions nothing is erased, as nobody could tell what stays', async () => {
  const { bucket, open, plan, erase } = await openScene(0);
  bucket.hidesVersions = true;
  await expect(erase()).rejects.toMatchObject({ code: 'target-refused' });
  for (const name of [...plan.snapshots, ...plan.packs]) {
    expect(await open().size(name)).not.toBeNull();
  }
  expect(await open().list('locks/')).toEqual([]);
  bucket.hidesVersions = false;
  expect(await erase()).toMatchObject({ heldBack: 0 });
});
