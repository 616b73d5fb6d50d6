// A fresh bucket on a test server, seen from outside the app.
import { readFileSync } from 'node:fs';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  ListObjectsV2Command,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { S3Server } from './server.ts';

export interface Bucket {
  readonly name: string;
  readonly client: S3Client;
  /** Names and sizes of all objects. */
  list(): Promise<{ name: string; size: number }[]>;
  /** Sum of their sizes. */
  bytes(): Promise<number>;
  remove(name: string): Promise<void>;
  overwrite(name: string, text: string): Promise<void>;
  empty(): Promise<void>;
  keepVersions(): Promise<void>;
}

let made = 0;

export async function openBucket(server: S3Server): Promise<Bucket> {
  const name = `bucket-${process.pid}-${++made}`;
  const { certificate } = server;
  const client = new S3Client({
    endpoint: server.endpoint,
    region: server.region,
    forcePathStyle: true,
    // A server that has only just started, or has much to do, says "later" for a while.
    maxAttempts: 10,
    credentials: { accessKeyId: server.accessKey, secretAccessKey: server.secretKey },
    requestHandler:
      certificate === undefined ? {} : { httpsAgent: { ca: readFileSync(certificate) } },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  await client.send(new CreateBucketCommand({ Bucket: name }));

  async function list() {
    const found: { name: string; size: number }[] = [];
    let token: string | undefined;
    do {
      const input = { Bucket: name, ContinuationToken: token };
      const page = await client.send(new ListObjectsV2Command(input));
      for (const { Key, Size } of page.Contents ?? [])
        found.push({ name: Key ?? '', size: Size ?? 0 });
      token = page.NextContinuationToken;
    } while (token !== undefined);
    return found;
  }
  const remove = async (key: string) => {
    await client.send(new DeleteObjectCommand({ Bucket: name, Key: key }));
  };
  return {
    name,
    client,
    list,
    remove,
    async overwrite(key, text) {
      await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: text }));
    },
    bytes: async () => (await list()).reduce((sum, { size }) => sum + size, 0),
    async empty() {
      for (const object of await list()) await remove(object.name);
    },
    async keepVersions() {
      const VersioningConfiguration = { Status: 'Enabled' as const };
      await client.send(new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration }));
    },
  };
}
