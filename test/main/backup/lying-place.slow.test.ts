// A place that says "stored" and keeps nothing: no run that trusted it is ever called good.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listSnapshots, openWithWords } from '../../../main/backup/restic/repository.ts';
import { openFolderStore } from '../../../main/backup/stores/folder.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import { openS3Store } from '../../../main/backup/stores/s3.ts';
import { type FakeS3, startFakeS3 } from '../../support/s3/fake-server.ts';
import { type FaultProxy, startFaultProxy } from '../../support/s3/fault-proxy.ts';
import { addScans, backUp, makeOffice, temporaryFolder, WORDS } from './office.ts';
import { HASTY } from './stores/targets.ts';

const KINDS = ['data', 'index', 'snapshots'] as const;

describe('a bucket', () => {
  let fake: FakeS3;
  let proxy: FaultProxy;
  let store: ObjectStore;
  beforeEach(async () => {
    fake = await startFakeS3(['office']);
    proxy = await startFaultProxy(fake.endpoint);
    const { region, accessKey, secretKey } = fake;
    const place = { region, accessKey, secretKey, bucket: 'office', prefix: '' };
    store = openS3Store({ ...place, endpoint: proxy.endpoint }, { retry: HASTY });
  });
  afterEach(async () => {
    await proxy.close();
    await fake.close();
  });

  test.each(['keys', ...KINDS])(
    'that loses what it took under "%s" is found out in the same run, and the next one is whole',
    async (kind) => {
      const office = makeOffice(2);
      const work = temporaryFolder();
      proxy.decide = (method, path) =>
        method === 'PUT' && path.includes(`/${kind}/`) ? { kind: 'lose' } : { kind: 'pass' };
      await expect(backUp(office, store, work)).rejects.toMatchObject({ code: 'target-lies' });
      proxy.decide = () => ({ kind: 'pass' });
      const { snapshotId, lostObjects } = await backUp(office, store, work);
      expect(lostObjects).toEqual([]);
      const { repository } = await openWithWords(store, WORDS);
      expect((await listSnapshots(repository)).snapshots.map(({ id }) => id)).toEqual([snapshotId]);
    },
  );

  test('whose server tells another sum than ours is read back once, not for every piece', async () => {
    fake.tag = () => 'an encrypted bucket has sums of its own';
    const office = makeOffice(40);
    await backUp(office, store, temporaryFolder(), {
      limits: { packSize: 200_000, connections: 1 },
    });
    const reads = proxy.passed.filter((line) => line.startsWith('GET /office/data/'));
    expect(reads).toHaveLength(0);
    const whole = proxy.passed.filter((line) => /^GET \/office\/(keys|index|snapshots)/.test(line));
    expect(whole).toHaveLength(1);
  });
});

describe('a disk', () => {
  test.each(KINDS)(
    'that writes other bytes under "%s" is found out in the same run',
    async (kind) => {
      const folder = openFolderStore(temporaryFolder());
      const office = makeOffice(2);
      const work = temporaryFolder();
      await backUp(office, folder, work);
      addScans(office, 1);
      const worn: ObjectStore = {
        ...folder,
        async put(name, bytes) {
          const other = Buffer.from(bytes);
          other[9] = (other[9] ?? 0) ^ 1;
          await folder.put(name, name.startsWith(kind) ? other : bytes);
        },
      };
      await expect(backUp(office, worn, work)).rejects.toMatchObject({ code: 'target-lies' });
    },
  );
});
