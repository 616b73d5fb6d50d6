// Somebody writes over copies, or deletes them, at a place that keeps older versions.
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { listSnapshots, openWithWords } from '../../../main/backup/restic/repository.ts';
import { restoreSnapshot } from '../../../main/backup/restore.ts';
import { readRunState } from '../../../main/backup/run-state.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import { openS3Store } from '../../../main/backup/stores/s3.ts';
import { type FakeBucket, type FakeS3, startFakeS3 } from '../../support/s3/fake-server.ts';
import {
  addScans,
  backUp,
  fingerprint,
  makeOffice,
  type Office,
  scansOf,
  temporaryFolder,
  WORDS,
} from './office.ts';
import { HASTY } from './stores/targets.ts';

const signal = new AbortController().signal;
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function restoreNewest(store: ObjectStore) {
  const { repository } = await openWithWords(store, WORDS);
  const { snapshots } = await listSnapshots(repository, { deleted: true });
  const snapshotId = snapshots[0]?.id ?? '';
  const into = join(temporaryFolder(), 'back');
  const { lost, healed } = await restoreSnapshot({
    ...{ repository, snapshotId, into, signal, progress() {} },
  });
  return { scans: fingerprint(join(into, 'sealed')), lost, healed, snapshotId };
}

describe('copies that somebody with the key changed', () => {
  let fake: FakeS3;
  let bucket: FakeBucket;
  let office: Office;
  let work: string;
  beforeEach(async () => {
    fake = await startFakeS3(['office']);
    onTestFinished(() => fake.close());
    const found = fake.buckets.get('office');
    if (!found) throw new Error('no bucket');
    bucket = found;
    bucket.versioned = true;
    office = makeOffice(6);
    work = temporaryFolder();
  });
  const open = () => {
    const { endpoint, region, accessKey, secretKey } = fake;
    const place = { endpoint, region, accessKey, secretKey, bucket: 'office', prefix: '' };
    return openS3Store(place, { retry: HASTY });
  };
  const names = () => [...bucket.objects.keys()];
  const newestOf = (name: string) => bucket.objects.get(name)?.at(-1)?.bytes ?? null;
  const version = (bytes: Buffer | null) => ({
    ...{ id: randomBytes(8).toString('hex'), bytes, keptUntil: 0 },
  });
  /** As a thief with the key does it: a new version, or the mark of a deletion. */
  function poison(name: string, bytes: Buffer | null): void {
    const before = bucket.versioned ? (bucket.objects.get(name) ?? []) : [];
    if (bytes === null && !bucket.versioned) bucket.objects.delete(name);
    else bucket.objects.set(name, [...before, version(bytes)]);
  }
  const garbageFor = (name: string) => randomBytes(newestOf(name)?.length ?? 1);

  test.each(['overwrites', 'deletes'] as const)(
    'who %s all of them loses the office nothing, and the next copy puts all right',
    async (way) => {
      await backUp(office, open(), work);
      const before = new Map(names().map((name) => [name, newestOf(name)]));
      for (const name of before.keys()) poison(name, way === 'deletes' ? null : garbageFor(name));

      const back = await restoreNewest(open());
      expect(back).toMatchObject({ lost: [], scans: scansOf(office) });
      expect(back.healed).toBeGreaterThan(4);

      addScans(office, 1);
      const next = await backUp(office, open(), work);
      expect(next.goneSnapshots).toEqual([]);
      expect(next.newFiles).toBe(1);
      const healed = [...before.keys()].filter((name) => /^(data|index|snapshots)/.test(name));
      expect([...next.healedObjects].sort()).toEqual(healed.sort());
      for (const [name, bytes] of before) {
        expect(newestOf(name)?.equals(bytes ?? Buffer.of()), name).toBe(true);
      }
      expect(fake.log.filter((line) => line.startsWith('DELETE'))).toEqual([]);
    },
  );

  test('what was put right is neither told nor fetched again', async () => {
    await backUp(office, open(), work);
    for (const name of names()) poison(name, garbageFor(name));
    await backUp(office, open(), work);
    fake.log.length = 0;
    expect((await backUp(office, open(), work)).healedObjects).toEqual([]);
    expect(fake.log.filter((line) => line.includes('versionId='))).toEqual([]);
    expect(fake.log.filter((line) => /^GET \/office\/data/.test(line))).toEqual([]);
  });

  test('a place set back to an earlier day gets the later copy back from the versions', async () => {
    await backUp(office, open(), work);
    const early = new Set(names());
    addScans(office, 1);
    const second = await backUp(office, open(), work);
    for (const name of names().filter((one) => !early.has(one))) poison(name, null);
    const third = await backUp(office, open(), work);
    expect(third.healedObjects).toContain(`snapshots/${second.snapshotId}`);
    expect(third.goneSnapshots).toEqual([]);
  });

  test('where nothing older is kept, a vanished copy is told once, and wrong bytes never come back', async () => {
    bucket.versioned = false;
    const { snapshotId } = await backUp(office, open(), work);
    for (const name of names().filter((one) => one.startsWith('data/'))) {
      poison(name, garbageFor(name));
    }
    await expect(restoreNewest(open())).rejects.toMatchObject({ code: 'object-damaged' });
    poison(`snapshots/${snapshotId}`, null);
    const next = await backUp(office, open(), work);
    expect(next.goneSnapshots).toEqual([`snapshots/${snapshotId}`]);
    expect(next.healedObjects).toEqual([]);
    expect((await backUp(office, open(), work)).goneSnapshots).toEqual([]);
  });

  test('a lost config comes back as it was, from this computer where no version is kept', async () => {
    bucket.versioned = false;
    await backUp(office, open(), work);
    const config = newestOf('config');
    poison('config', null);
    expect((await backUp(office, open(), work)).lostObjects).toContain('config');
    expect(newestOf('config')?.equals(config ?? Buffer.of())).toBe(true);
    expect((await readRunState(work))?.config).toBe(config?.toString('base64'));
  });

  test('among many false configs the one that opens is found', async () => {
    await backUp(office, open(), work);
    for (let i = 0; i < 5; i++) poison('config', garbageFor('config'));
    poison('config', null);
    fake.log.length = 0;
    expect((await restoreNewest(open())).scans).toEqual(scansOf(office));
    // The oldest is asked for first: whoever writes over copies comes later.
    const versions = fake.log.filter((line) => /config.*versionId=/.test(line));
    expect(versions).toHaveLength(1);
  });

  test('a name that no version is right for is left alone, and the rest is put right', async () => {
    await backUp(office, open(), work);
    const packs = names().filter((name) => name.startsWith('data/'));
    const [lost = '', other = ''] = packs;
    bucket.objects.set(lost, [version(Buffer.from('a')), version(Buffer.from('b'))]);
    poison(other, garbageFor(other));
    const next = await backUp(office, open(), work);
    expect(next.healedObjects).toEqual([other]);
    expect(next.lostObjects).toContain(lost);
    expect(hashOf(newestOf(other) ?? Buffer.of())).toBe(other.slice(-64));
  });
});
