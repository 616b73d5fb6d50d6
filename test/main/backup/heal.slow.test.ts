// A thief with the office's own key at real servers: everything written over, everything deleted, and then all of
// it brought back, put right by the next copy, and judged by stock restic.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectLockConfigurationCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { listSnapshots, openWithWords } from '../../../main/backup/restic/repository.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import { openS3Store } from '../../../main/backup/stores/s3.ts';
import { openBucket } from '../../support/s3/bucket.ts';
import { type S3Server, shareServer, whyNoServer } from '../../support/s3/server.ts';
import { bringBack, expectNoErrors } from './judged.ts';
import {
  addScans,
  backUp,
  fingerprint,
  makeOffice,
  scansOf,
  temporaryFolder,
  WORDS,
} from './office.ts';
import { HASTY } from './stores/targets.ts';

const servers = (['rgw', 'swift'] as const).filter((name) => {
  const why = whyNoServer(name);
  if (why !== null) console.warn(`skipped: ${why}`);
  return why === null;
});

interface Scene {
  readonly server: S3Server;
  readonly client: S3Client;
  readonly bucket: string;
  open(): ObjectStore;
}

/** Ceph locks what is stored for a day (COMPLIANCE); Swift only keeps versions; `plain` keeps nothing. */
async function openScene(name: 'rgw' | 'swift', keeps: 'versions' | 'plain'): Promise<Scene> {
  const server = await shareServer(name);
  const { endpoint, region, accessKey, secretKey, certificate } = server;
  const made = await openBucket(server);
  let bucket = made.name;
  if (keeps === 'versions' && name === 'rgw') {
    bucket = `${made.name}-locked`;
    const create = { Bucket: bucket, ObjectLockEnabledForBucket: true };
    await made.client.send(new CreateBucketCommand(create));
    const Rule = { DefaultRetention: { Mode: 'COMPLIANCE' as const, Days: 1 } };
    const ObjectLockConfiguration = { ObjectLockEnabled: 'Enabled' as const, Rule };
    await made.client.send(
      new PutObjectLockConfigurationCommand({ Bucket: bucket, ObjectLockConfiguration }),
    );
  } else if (keeps === 'versions') await made.keepVersions();
  const place = { endpoint, region, bucket, prefix: '', accessKey, secretKey };
  const authority = certificate ? { authority: readFileSync(certificate, 'utf8') } : {};
  const retry = name === 'swift' ? { attempts: 8, firstMs: 30, longestMs: 1000 } : HASTY;
  return {
    ...{ server, client: made.client, bucket },
    open: () => openS3Store(place, { retry, ...authority }),
  };
}

/** Every object, by the thief's own hand and the office's own key. */
async function attack(
  { client, bucket, open }: Scene,
  way: 'overwrite' | 'delete',
): Promise<number> {
  const objects = await open().list('');
  for (const { name: Key, size } of objects) {
    const Body = randomBytes(size);
    const command =
      way === 'overwrite'
        ? new PutObjectCommand({ Bucket: bucket, Key, Body })
        : new DeleteObjectCommand({ Bucket: bucket, Key });
    await client.send(command as PutObjectCommand);
  }
  return objects.length;
}

/** On a computer that knows nothing but the words and the key. */
async function restoreNewest(store: ObjectStore) {
  const { repository } = await openWithWords(store, WORDS);
  const { snapshots } = await listSnapshots(repository, { deleted: true });
  const snapshotId = snapshots[0]?.id ?? '';
  const { into, lost } = await bringBack(repository, snapshotId);
  expect(lost).toEqual([]);
  return fingerprint(join(into, 'sealed'));
}

describe.each(servers)('a bucket with versions (%s)', (name) => {
  test.each(['overwrite', 'delete'] as const)(
    'after a thief tried to %s everything, all of it comes back and the next copy puts it right',
    async (way) => {
      const scene = await openScene(name, 'versions');
      const office = makeOffice(12);
      const work = temporaryFolder();
      await backUp(office, scene.open(), work);
      addScans(office, 2);
      await backUp(office, scene.open(), work);

      const objects = await attack(scene, way);
      if (name === 'rgw') await expectLocked(scene);
      expect(await restoreNewest(scene.open())).toEqual(scansOf(office));

      const next = await backUp(office, scene.open(), work);
      // The config and the key are put back too, and told among what was lost.
      expect(next.healedObjects.length).toBe(objects - 2);
      expect(next.goneSnapshots).toEqual([]);
      expect(await restoreNewest(scene.open())).toEqual(scansOf(office));
      expect((await backUp(office, scene.open(), work)).healedObjects).toEqual([]);
      const { endpoint, accessKey, secretKey, certificate } = scene.server;
      const place = {
        repository: `s3:${endpoint}/${scene.bucket}`,
        env: { AWS_ACCESS_KEY_ID: accessKey, AWS_SECRET_ACCESS_KEY: secretKey },
        flags: certificate ? ['--cacert', certificate] : [],
      };
      await expectNoErrors(place, ['--no-lock']);
    },
    120_000,
  );
});

describe.skipIf(!servers.includes('rgw'))('a bucket without versions (rgw)', () => {
  test('a thief who writes over everything is named, and nothing wrong comes back', async () => {
    const scene = await openScene('rgw', 'plain');
    const office = makeOffice(3);
    await backUp(office, scene.open(), temporaryFolder());
    await attack(scene, 'overwrite');
    await expect(restoreNewest(scene.open())).rejects.toMatchObject({
      code: expect.stringMatching(/damaged|missing/),
    });
  }, 60_000);
});

/** The lock holds even against the owner of the bucket. */
async function expectLocked({ client, bucket }: Scene): Promise<void> {
  const { Versions } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }));
  const good = Versions?.find(({ IsLatest, Key }) => !IsLatest || Key?.startsWith('data/'));
  const target = { Bucket: bucket, Key: good?.Key, VersionId: good?.VersionId };
  await expect(client.send(new DeleteObjectCommand(target))).rejects.toThrow();
}
