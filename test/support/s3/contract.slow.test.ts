// What every S3 server of the tests must do, real or ours: a fake that accepts what real ones refuse proves nothing.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signWithHash } from '../../../main/backup/stores/s3-client.ts';
import { startFakeS3 } from './fake-server.ts';
import { shareServer, whyNoServer } from './server.ts';

const KINDS = ['fake', 'rgw', 'swift'] as const;
type Kind = (typeof KINDS)[number];

const can = (kind: Kind) => kind === 'fake' || whyNoServer(kind) === null;
/** Swift knows neither conditions nor locks, and says so. */
const isPlain = (kind: Kind) => kind === 'swift';
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const refusal = (status: number) => ({ $metadata: { httpStatusCode: status } });

describe.each(KINDS.filter(can))('an S3 server (%s)', (kind) => {
  let connect: (secretKey?: string, offset?: number) => S3Client;
  let client: S3Client;
  let close = async () => {};
  const Bucket = `contract-${process.pid}-${kind}`;

  beforeAll(async () => {
    const fake = kind === 'fake' ? await startFakeS3() : null;
    const server = fake ?? (await shareServer(kind as 'rgw' | 'swift'));
    close = async () => fake?.close();
    const certificate = 'certificate' in server ? server.certificate : undefined;
    const tls = certificate === undefined ? {} : { httpsAgent: { ca: readFileSync(certificate) } };
    connect = (secretKey = server.secretKey, systemClockOffset = 0) =>
      new S3Client({
        ...{ endpoint: server.endpoint, region: server.region, forcePathStyle: true },
        credentials: { accessKeyId: server.accessKey, secretAccessKey: secretKey },
        ...{ requestHandler: tls, requestChecksumCalculation: 'WHEN_REQUIRED', systemClockOffset },
        // A server that has only just started, or has much to do, says "later" for a while.
        maxAttempts: systemClockOffset === 0 ? 10 : 1,
      });
    client = connect();
    await client.send(new CreateBucketCommand({ Bucket }));
  }, 120_000);
  afterAll(() => close());

  const put = (Key: string, Body: string, more: object = {}) =>
    client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
  const read = async (Key: string, more: object = {}) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, ...more }));
    return Body?.transformToString();
  };
  const isThere = (Key: string) =>
    client.send(new HeadObjectCommand({ Bucket, Key })).then(
      () => true,
      () => false,
    );

  test('refuses a wrong secret and a clock that is twenty minutes wrong', async () => {
    const list = new ListObjectsV2Command({ Bucket });
    await expect(connect('not this').send(list)).rejects.toMatchObject(refusal(403));
    await expect(connect(undefined, 20 * 60_000).send(list)).rejects.toMatchObject({
      name: 'RequestTimeTooSkewed',
    });
  });

  test('refuses bytes that are not those that were signed or summed, and keeps nothing', async () => {
    const tampered = new PutObjectCommand({ Bucket, Key: 'tampered', Body: 'other bytes' });
    signWithHash(tampered, digestOf('these bytes'));
    await expect(client.send(tampered)).rejects.toMatchObject(refusal(400));
    const ContentMD5 = createHash('md5').update('these bytes').digest('base64');
    await expect(put('summed', 'other bytes', { ContentMD5 })).rejects.toMatchObject({
      name: 'BadDigest',
    });
    expect(await isThere('tampered')).toBe(false);
    expect(await isThere('summed')).toBe(false);
  });

  test('stores what is new only when it is new, or says that it cannot tell', async () => {
    const asNew = { IfNoneMatch: '*' };
    if (isPlain(kind)) {
      await expect(put('new', 'a', asNew)).rejects.toMatchObject(refusal(501));
      return;
    }
    await put('new', 'first', asNew);
    await expect(put('new', 'second', asNew)).rejects.toMatchObject(refusal(412));
    expect(await read('new')).toBe('first');
  });

  test('lists in pages, each of which says whether more follow', async () => {
    const names = ['page/a', 'page/b', 'page/c', 'page/d', 'page/e'];
    for (const name of names) await put(name, name);
    const found: string[] = [];
    let pages = 0;
    let ContinuationToken: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({ Bucket, Prefix: 'page/', MaxKeys: 2, ContinuationToken }),
      );
      found.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
      ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined;
      pages += 1;
    } while (ContinuationToken !== undefined);
    expect(found).toEqual(names);
    expect(pages).toBe(3);
  });

  test('gives a stretch of an object, and refuses one behind its end', async () => {
    await put('stretch', '0123456789');
    expect(await read('stretch', { Range: 'bytes=3-5' })).toBe('345');
    await expect(read('stretch', { Range: 'bytes=20-25' })).rejects.toMatchObject(refusal(416));
  });

  test('keeps what was overwritten or deleted where versions are kept', async () => {
    const versioned = { Bucket: `${Bucket}-versioned` };
    await client.send(new CreateBucketCommand(versioned));
    const VersioningConfiguration = { Status: 'Enabled' as const };
    await client.send(new PutBucketVersioningCommand({ ...versioned, VersioningConfiguration }));
    await put('kept', 'good', versioned);
    await put('kept', 'bad', versioned);
    await client.send(new DeleteObjectCommand({ ...versioned, Key: 'kept' }));
    await expect(read('kept', versioned)).rejects.toMatchObject(refusal(404));
    const listed = await client.send(new ListObjectVersionsCommand({ ...versioned }));
    expect(listed.DeleteMarkers).toHaveLength(1);
    const ids = (listed.Versions ?? []).map(({ VersionId }) => VersionId);
    const texts = ids.map((VersionId) => read('kept', { ...versioned, VersionId }));
    expect(await Promise.all(texts)).toEqual(['bad', 'good']);
  });

  test.skipIf(isPlain(kind))('lets nobody erase a version under lock', async () => {
    const locked = { Bucket: `${Bucket}-locked` };
    await client.send(new CreateBucketCommand({ ...locked, ObjectLockEnabledForBucket: true }));
    const Rule = { DefaultRetention: { Mode: 'COMPLIANCE' as const, Days: 1 } };
    const ObjectLockConfiguration = { ObjectLockEnabled: 'Enabled' as const, Rule };
    await client.send(
      new PutObjectLockConfigurationCommand({ ...locked, ObjectLockConfiguration }),
    );
    const ContentMD5 = createHash('md5').update('for years').digest('base64');
    const { VersionId } = await put('held', 'for years', { ...locked, ContentMD5 });
    const erase = new DeleteObjectCommand({ ...locked, Key: 'held', VersionId });
    await expect(client.send(erase)).rejects.toMatchObject(refusal(403));
    expect(await read('held', { ...locked, VersionId })).toBe('for years');
  });
});
