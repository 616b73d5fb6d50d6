// Work that was interrupted is gone on with, not begun again.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadPacks, mapBlobs } from '../../../main/backup/restic/blob-map.ts';
import { openWithWords } from '../../../main/backup/restic/repository.ts';
import { restoreSnapshot } from '../../../main/backup/restore.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import { openS3Store } from '../../../main/backup/stores/s3.ts';
import { type FakeS3, startFakeS3 } from '../../support/s3/fake-server.ts';
import { type FaultProxy, startFaultProxy } from '../../support/s3/fault-proxy.ts';
import { addScans, backUp, fingerprint, makeOffice, temporaryFolder, WORDS } from './office.ts';
import { HASTY } from './stores/targets.ts';

describe('interrupted work', () => {
  let fake: FakeS3;
  let proxy: FaultProxy;
  let store: ObjectStore;
  beforeEach(async () => {
    fake = await startFakeS3(['office']);
    proxy = await startFaultProxy(fake.endpoint);
    const { region, accessKey, secretKey } = fake;
    const place = {
      endpoint: proxy.endpoint,
      region,
      accessKey,
      secretKey,
      bucket: 'office',
      prefix: '',
    };
    store = openS3Store(place, { retry: HASTY });
  });
  afterEach(async () => {
    await proxy.close();
    await fake.close();
  });

  const refusePacks = (after: number) => {
    let packs = 0;
    proxy.decide = (method, path) =>
      method === 'PUT' && path.includes('/data/') && ++packs > after
        ? { kind: 'status', status: 403, code: 'AccessDenied' }
        : { kind: 'pass' };
  };
  const sentPacks = () =>
    proxy.passed.flatMap((line) => /^PUT \/office\/data\/..\/(\w+)/.exec(line)?.[1] ?? []);
  const passAll = () => {
    proxy.decide = () => ({ kind: 'pass' });
    proxy.passed.length = 0;
  };

  async function blobsStoredTwice(): Promise<number> {
    const { repository } = await openWithWords(store, WORDS);
    const blobs = mapBlobs((await loadPacks(repository)).packs);
    return [...blobs.values()].filter((places) => places.length > 1).length;
  }

  test('packs that were sealed before the line broke are sent as they are', async () => {
    const office = makeOffice(200);
    const work = temporaryFolder();
    refusePacks(1);
    await expect(backUp(office, store, work)).rejects.toMatchObject({ code: 'target-refused' });
    const [arrived] = sentPacks();
    const waiting = readdirSync(join(work, 'spool'));
    expect(waiting.length).toBeGreaterThan(2);

    passAll();
    await backUp(office, store, work);
    expect(sentPacks()).toEqual(expect.arrayContaining(waiting));
    expect(sentPacks()).not.toContain(arrived);
    expect(await blobsStoredTwice()).toBe(0);
    expect(readdirSync(join(work, 'spool'))).toEqual([]);
  });

  test('a sealed pack that the disk has harmed is sealed anew', async () => {
    const office = makeOffice(100);
    const work = temporaryFolder();
    refusePacks(0);
    await expect(backUp(office, store, work)).rejects.toThrow();
    for (const name of readdirSync(join(work, 'spool'))) {
      writeFileSync(join(work, 'spool', name), 'half of it');
    }
    passAll();
    const { snapshotId } = await backUp(office, store, work);
    const { repository } = await openWithWords(store, WORDS);
    const into = join(temporaryFolder(), 'back');
    const signal = new AbortController().signal;
    const { lost } = await restoreSnapshot({ repository, snapshotId, into, signal, progress() {} });
    expect(lost).toEqual([]);
  });

  test('without its folder on this computer a run finds what is there, and sends only what is new', async () => {
    const office = makeOffice(100);
    refusePacks(1);
    await expect(backUp(office, store, temporaryFolder())).rejects.toThrow();
    passAll();
    await backUp(office, store, temporaryFolder());
    expect(await blobsStoredTwice()).toBe(0);
    addScans(office, 1);
    passAll();
    const third = await backUp(office, store, temporaryFolder());
    expect(third.bytesSent).toBeLessThan(100_000);
  });

  test('a restore reads what it has already and fetches only the rest', async () => {
    const office = makeOffice(100);
    const { snapshotId } = await backUp(office, store, temporaryFolder());
    const { repository } = await openWithWords(store, WORDS);
    const into = join(temporaryFolder(), 'back');
    const signal = new AbortController().signal;
    const input = { repository, snapshotId, into, signal, progress() {} };
    await restoreSnapshot(input);
    const whole = fingerprint(into);

    const [gone = ''] = Object.keys(whole).filter((path) => path.startsWith('sealed/'));
    rmSync(join(into, gone));
    const pages = readFileSync(join(into, 'db', 'cases.db'));
    pages[100_000] = (pages[100_000] ?? 0) ^ 1;
    writeFileSync(join(into, 'db', 'cases.db'), pages);
    writeFileSync(join(into, '.restoring'), snapshotId);
    let fetched = 0;
    const counting = { ...store, get: counted };
    async function counted(...args: Parameters<ObjectStore['get']>) {
      const bytes = await store.get(...args);
      if (args[0].startsWith('data/')) fetched += bytes.length;
      return bytes;
    }
    await restoreSnapshot({ ...input, repository: { ...repository, store: counting } });
    expect(fingerprint(into)).toEqual(whole);
    expect(fetched).toBeLessThan(150_000);
  });

  test('a restore that lost its power with its first word half written begins anew', async () => {
    const office = makeOffice(10);
    const { snapshotId } = await backUp(office, store, temporaryFolder());
    const { repository } = await openWithWords(store, WORDS);
    const into = temporaryFolder();
    writeFileSync(join(into, '..restoring.0a1b2c3d.tmp'), snapshotId.slice(0, 9));
    const signal = new AbortController().signal;
    const input = { repository, snapshotId, signal, progress() {} };
    await restoreSnapshot({ ...input, into });
    const elsewhere = join(temporaryFolder(), 'back');
    await restoreSnapshot({ ...input, into: elsewhere });
    expect(fingerprint(into)).toEqual(fingerprint(elsewhere));
  });
});
