// Copies over lines as offices have them: slow, shared with others, broken off again and again.
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listSnapshots, openWithWords } from '../../../main/backup/restic/repository.ts';
import { restoreSnapshot } from '../../../main/backup/restore.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import type { UploadLimit } from '../../../main/backup/stores/pace.ts';
import { openS3Store } from '../../../main/backup/stores/s3.ts';
import { openStore } from '../../../main/storage/store.ts';
import { type BadLine, startBadLine } from '../../support/s3/bad-line.ts';
import { type FakeS3, startFakeS3 } from '../../support/s3/fake-server.ts';
import {
  addScans,
  backUp,
  countRows,
  fingerprint,
  makeOffice,
  scansOf,
  temporaryFolder,
  WORDS,
  writeRows,
} from './office.ts';

const MEBIBYTE = 1024 * 1024;
const RETRY = { attempts: 8, firstMs: 50, longestMs: 1000 };

describe('a copy over a bad line', () => {
  let fake: FakeS3;
  let line: BadLine;
  beforeEach(async () => {
    fake = await startFakeS3(['office']);
  });
  afterEach(async () => {
    await line?.close();
    await fake.close();
  });

  /** Bytes of all objects at the place. */
  function stored(): number {
    const all = [...(fake.buckets.get('office')?.objects.values() ?? [])].flat();
    return all.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
  }

  function open(endpoint: string, limit?: UploadLimit, signal?: AbortSignal): ObjectStore {
    const { region, accessKey, secretKey } = fake;
    const place = { endpoint, region, accessKey, secretKey, bucket: 'office', prefix: '' };
    return openS3Store(place, { retry: RETRY, limit, ...(signal && { signal }) });
  }

  test('that breaks again and again is whole in the end, and less than one pack was sent in vain', async () => {
    const office = makeOffice(4);
    const work = temporaryFolder();
    await backUp(office, open(fake.endpoint), work);
    writeRows(office, 2400);
    addScans(office, 4);
    const before = stored();
    // As 4 Mbit/s that break every 5 seconds, four times as fast.
    line = await startBadLine(fake.endpoint, { bitsPerSecond: 16_000_000, breakEveryMs: 1250 });
    const made = await backUp(office, open(line.endpoint), work);
    const wasted = line.sent() - (stored() - before);
    expect(wasted).toBeLessThan(4 * MEBIBYTE);
    expect(line.breaks()).toBeGreaterThan(0);
    expect(made.complete).toBe(true);
  }, 60_000);

  test('sends no faster than the office allows, counting what is sent twice, and stops at once when asked', async () => {
    const office = makeOffice(20);
    line = await startBadLine(fake.endpoint, { bitsPerSecond: 80_000_000, breakEveryMs: 0 });
    const stop = new AbortController();
    const limit = 2000;
    const signal = stop.signal;
    const store = open(line.endpoint, limit, signal);
    const bytes = Buffer.alloc(500_000, 7);
    const began = performance.now();
    await store.put('one', bytes);
    await store.put('one', bytes);
    const kilobits = (line.sent() * 8) / (performance.now() - began);
    // How near it comes from below is told by `pace.test.ts`: here the computer may have other work.
    expect(kilobits).toBeGreaterThan(limit * 0.5);
    expect(kilobits).toBeLessThan(limit * 1.1);

    const stopped = backUp(office, store, temporaryFolder(), { signal });
    const sent = line.sent();
    await expect.poll(() => line.sent() - sent, { timeout: 10_000 }).toBeGreaterThan(100_000);
    const asked = performance.now();
    stop.abort();
    await expect(stopped).rejects.toThrow();
    expect(performance.now() - asked).toBeLessThan(2_000);
  }, 60_000);

  test('that is shared leaves half of what it carries to others', async () => {
    line = await startBadLine(fake.endpoint, { bitsPerSecond: 16_000_000, breakEveryMs: 0 });
    const store = open(line.endpoint, { part: 0.5 });
    const bytes = Buffer.alloc(500_000, 7);
    await store.put('measured', bytes);
    const [sent, began] = [line.sent(), performance.now()];
    await store.put('one', bytes);
    await store.put('two', bytes);
    const share = ((line.sent() - sent) * 8) / (performance.now() - began) / 16_000;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.6);
  }, 60_000);

  test('that breaks in a first copy leaves a copy on the way, and it holds what it says', async () => {
    const office = makeOffice(60);
    const ids = Object.keys(scansOf(office)).flatMap((path) => /(\w{64})/.exec(path)?.[1] ?? []);
    const groups = Array.from({ length: 12 }, (_, n) => ids.slice(n * 5, n * 5 + 5));
    line = await startBadLine(fake.endpoint, { bitsPerSecond: 16_000_000, breakEveryMs: 0 });
    const stop = new AbortController();
    const { signal } = stop;
    const running = backUp(office, open(line.endpoint, undefined, signal), temporaryFolder(), {
      signal,
      groupNewFiles: async () => groups,
      limits: { partialEveryMs: 3_600_000, firstPartialMs: 300, spoolCap: 300_000 },
      progress: (_stage, done) => {
        if (done === 50) stop.abort();
      },
    });
    await expect(running).rejects.toThrow();

    const { repository } = await openWithWords(open(fake.endpoint), WORDS);
    const { snapshots } = await listSnapshots(repository);
    expect(snapshots.map(({ tags }) => tags)).toEqual([['partial']]);
    const into = join(temporaryFolder(), 'back');
    const { lost } = await restoreSnapshot({
      ...{ repository, snapshotId: snapshots[0]?.id ?? '', into },
      ...{ signal: new AbortController().signal, progress() {} },
    });
    expect(lost).toEqual([]);
    const back = fingerprint(join(into, 'sealed'));
    const whole = scansOf(office);
    const names = Object.keys(back);
    // The newest first: the groups it has are those that stand in front.
    expect(names.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThan(50);
    expect(names.every((name) => back[name] === whole[name])).toBe(true);
    const inFront = ids.slice(0, names.length).sort();
    expect(names.flatMap((name) => /(\w{64})/.exec(name)?.[1] ?? []).sort()).toEqual(inFront);
    const opened = openStore(join(into, 'db'), office.storeKey, office.store.id);
    expect(countRows(opened)).toBe(countRows(office.store));
    opened.close();
  }, 60_000);
});
