// An S3-compatible bucket as a backup target.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { BackupFailure } from '../failure.ts';
import { giveBack } from '../memory.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';
import {
  connectS3,
  describeBody,
  type S3Connection,
  type S3Options,
  type S3Place,
  signWithHash,
} from './s3-client.ts';
import { refuseNoList, refusePage, statusOf } from './s3-failures.ts';
import { openHistory } from './s3-history.ts';

const HASH_NAME = /\/([0-9a-f]{64})$/;

/**
 * restic's default layout under the prefix. One whole object per request: no multipart, no streams,
 * no batch delete, since servers differ most in those. The bucket must exist.
 */
export function openS3Store(place: S3Place, options: S3Options = {}): ObjectStore {
  const connection = connectS3(place, options);
  const { client, run } = connection;
  const Bucket = place.bucket;
  const root = place.prefix === '' ? '' : `${place.prefix}/`;

  /** What the server says of the object; null when there is none. */
  async function head(name: string): Promise<{ size: number; etag: string } | null> {
    try {
      const input = { Bucket, Key: root + name };
      const answer = await run(name, async (abortSignal) => {
        const said = await client.send(new HeadObjectCommand(input), { abortSignal });
        refusePage(said.ContentType);
        return said;
      });
      return { size: answer.ContentLength ?? 0, etag: answer.ETag?.replaceAll('"', '') ?? '' };
    } catch (error) {
      if (error instanceof BackupFailure && error.code === 'object-missing') return null;
      throw error;
    }
  }
  const size = async (name: string) => (await head(name))?.size ?? null;

  /** Most servers tell the MD5 as ETag. Where it is something else, one that encrypts, a look decides once. */
  let tellsMd5 = true;
  async function holds(name: string, bytes: Buffer): Promise<boolean> {
    const found = await head(name);
    if (found?.size !== bytes.length) return false;
    const same = found.etag === createHash('md5').update(bytes).digest('hex');
    if (same || !tellsMd5) return true;
    const stored = await fetchBody(connection, name, { Bucket, Key: root + name });
    if (!stored.equals(bytes)) return false;
    tellsMd5 = false;
    return true;
  }

  async function put(
    name: string,
    bytes: Buffer,
    { onlyIfNew = false, patience }: { onlyIfNew?: boolean; patience?: 'once' | undefined } = {},
  ): Promise<void> {
    const condition = onlyIfNew ? { IfNoneMatch: '*' } : {};
    const input = { Bucket, Key: root + name, ...describeBody(bytes), ...condition };
    const send = (abortSignal: AbortSignal) => {
      const command = new PutObjectCommand(input);
      const hash = HASH_NAME.exec(name)?.[1];
      if (hash !== undefined) signWithHash(command, hash);
      return client.send(command, { abortSignal });
    };
    await run(name, send, patience);
  }

  return {
    put: (name, bytes, patience) => put(name, bytes, { patience }),
    size,
    holds,
    async putNew(name, bytes) {
      if ((await size(name)) !== null) return false;
      try {
        await put(name, bytes, { onlyIfNew: true });
        return true;
      } catch (error) {
        const status = error instanceof BackupFailure ? statusOf(error.cause) : 0;
        if (status === 412) return false;
        // A server that knows no conditions (501) has just told us that the name is free.
        if (status !== 501) throw error;
        await put(name, bytes);
        return true;
      }
    },
    async refusesSecond(name, bytes) {
      try {
        await put(name, bytes, { onlyIfNew: true });
        return false;
      } catch (error) {
        const status = error instanceof BackupFailure ? statusOf(error.cause) : 0;
        if (status === 412 || status === 501) return status === 412;
        throw error;
      }
    },
    async get(name, range) {
      const last = range && range.offset + range.length - 1;
      const stretch = range === undefined ? {} : { Range: `bytes=${range.offset}-${last}` };
      return fetchBody(connection, name, { Bucket, Key: root + name, ...stretch }, range?.into);
    },
    async list(prefix) {
      const found: StoredObject[] = [];
      let token: string | undefined;
      do {
        const page = token === undefined ? {} : { ContinuationToken: token };
        const input = { Bucket, Prefix: root + prefix, ...page };
        const answer = await run(prefix, async (abortSignal) =>
          refuseNoList(await client.send(new ListObjectsV2Command(input), { abortSignal })),
        );
        for (const { Key, Size } of answer.Contents ?? []) {
          if (Key !== undefined) found.push({ name: Key.slice(root.length), size: Size ?? 0 });
        }
        token = answer.IsTruncated ? answer.NextContinuationToken : undefined;
      } while (token !== undefined);
      return found;
    },
    async remove(name) {
      const input = { Bucket, Key: root + name };
      await run(name, (abortSignal) =>
        client.send(new DeleteObjectCommand(input), { abortSignal }),
      );
    },
    async prepare() {},
    clockOffsetMs: connection.clockOffsetMs,
    history: openHistory(connection, Bucket, root, (name, VersionId) =>
      fetchBody(connection, name, { Bucket, Key: root + name, VersionId }),
    ),
  };
}

/** The body is read inside the retry: half an answer is no answer. */
async function fetchBody(
  { client, run }: S3Connection,
  name: string,
  input: { Bucket: string; Key: string; Range?: string; VersionId?: string },
  into?: Buffer,
): Promise<Buffer> {
  return run(name, async (abortSignal) => {
    const { Body, ContentType } = await client.send(new GetObjectCommand(input), { abortSignal });
    refusePage(ContentType);
    if (Body === undefined) throw new BackupFailure('target-lies', name);
    if (into !== undefined && Body instanceof Readable) return readInto(Body, into);
    const bytes = await Body.transformToByteArray();
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  });
}

/** Fresh buffers for gigabytes would keep the garbage collector busier than the decryption, and so would chunks. */
async function readInto(body: Readable, into: Buffer): Promise<Buffer> {
  let filled = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    filled += chunk.copy(into, filled);
    giveBack([chunk]);
  }
  return into.subarray(0, filled);
}
