// Somebody has the office's bucket key and wants its backups gone.
import { join } from 'node:path';
import {
  CreateBucketCommand,
  PutBucketPolicyCommand,
  PutObjectLockConfigurationCommand,
} from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { listSnapshots, openWithWords } from '../../../main/backup/restic/repository.ts';
import { restoreSnapshot } from '../../../main/backup/restore.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import { probeTarget } from '../../../main/backup/stores/probe.ts';
import { openS3Store } from '../../../main/backup/stores/s3.ts';
import { type Bucket, openBucket } from '../../support/s3/bucket.ts';
import { onlyAdd } from '../../support/s3/policies.ts';
import { type S3Server, shareServer, whyNoServer } from '../../support/s3/server.ts';
import { backUp, fingerprint, makeOffice, scansOf, temporaryFolder, WORDS } from './office.ts';
import { HASTY } from './stores/targets.ts';

const why = whyNoServer('rgw');
if (why !== null) console.warn(`skipped: ${why}`);

describe.skipIf(why !== null)('a thief with the bucket key', () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await shareServer('rgw');
  }, 120_000);

  const openStore = (bucket: string, key: { accessKey: string; secretKey: string } = server) => {
    const { accessKey, secretKey } = key;
    const { endpoint, region } = server;
    const place = { endpoint, region, bucket, prefix: '', accessKey, secretKey };
    return openS3Store(place, { retry: HASTY });
  };

  async function restoreNewest(store: ObjectStore): Promise<Record<string, string>> {
    const { repository } = await openWithWords(store, WORDS);
    const { snapshots } = await listSnapshots(repository, { deleted: true });
    const snapshotId = snapshots[0]?.id ?? '';
    const into = join(temporaryFolder(), 'back');
    const signal = new AbortController().signal;
    const { lost } = await restoreSnapshot({ repository, snapshotId, into, signal, progress() {} });
    expect(lost).toEqual([]);
    return fingerprint(join(into, 'sealed'));
  }

  async function openVersioned(): Promise<{ bucket: Bucket; store: ObjectStore }> {
    const bucket = await openBucket(server);
    await bucket.keepVersions();
    return { bucket, store: openStore(bucket.name) };
  }

  test('overwrites everything, and everything is restored from the older versions', async () => {
    const { bucket, store } = await openVersioned();
    const office = makeOffice(10);
    await backUp(office, store, temporaryFolder());
    for (const { name } of await bucket.list()) await bucket.overwrite(name, 'give us money');
    expect(await restoreNewest(store)).toEqual(scansOf(office));
  });

  test('deletes everything, and everything is restored', async () => {
    const { bucket, store } = await openVersioned();
    const office = makeOffice(10);
    await backUp(office, store, temporaryFolder());
    await bucket.empty();
    expect(await bucket.list()).toEqual([]);
    expect(await restoreNewest(store)).toEqual(scansOf(office));
  });

  test('cannot delete where the key may only add, and the office can still back up', async () => {
    const bucket = await openBucket(server);
    await bucket.client.send(
      new PutBucketPolicyCommand({ Bucket: bucket.name, Policy: onlyAdd(bucket.name) }),
    );
    const store = openStore(bucket.name, { accessKey: 'AKWRITER', secretKey: 'SKWRITER' });
    const office = makeOffice(5);
    const { snapshotId } = await backUp(office, store, temporaryFolder());
    await expect(store.remove(`snapshots/${snapshotId}`)).rejects.toMatchObject({
      code: 'target-refused',
    });
    expect(await restoreNewest(store)).toEqual(scansOf(office));
    expect(await probeTarget(store)).toMatchObject({ grade: 'plain', mayDelete: false });
  });

  test('a bucket is graded by what a deletion leaves behind', async () => {
    const plain = openStore((await openBucket(server)).name);
    expect(await probeTarget(plain)).toEqual({
      ...{ grade: 'plain', lockDays: 0, mayDelete: true, knowsConditions: true, clockMinutes: 0 },
    });
    const { store } = await openVersioned();
    expect(await probeTarget(store)).toMatchObject({ grade: 'versioned' });

    const bucket = await openBucket(server);
    const locked = `${bucket.name}-locked`;
    await bucket.client.send(
      new CreateBucketCommand({ Bucket: locked, ObjectLockEnabledForBucket: true }),
    );
    const Rule = { DefaultRetention: { Mode: 'COMPLIANCE' as const, Days: 1 } };
    const ObjectLockConfiguration = { ObjectLockEnabled: 'Enabled' as const, Rule };
    await bucket.client.send(
      new PutObjectLockConfigurationCommand({ Bucket: locked, ObjectLockConfiguration }),
    );
    expect(await probeTarget(openStore(locked))).toMatchObject({ grade: 'locked', lockDays: 1 });
    const office = makeOffice(3);
    await backUp(office, openStore(locked), temporaryFolder());
    expect(await restoreNewest(openStore(locked))).toEqual(scansOf(office));
  });
});
