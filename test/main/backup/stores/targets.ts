// Every kind of backup target that the contract tests run against, real servers first.
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { openFolderStore } from '../../../../main/backup/stores/folder.ts';
import type { ObjectStore } from '../../../../main/backup/stores/object-store.ts';
import type { RetryPlan } from '../../../../main/backup/stores/retry.ts';
import { openS3Store } from '../../../../main/backup/stores/s3.ts';
import type { S3Options, S3Place } from '../../../../main/backup/stores/s3-client.ts';
import { startFakeS3 } from '../../../support/s3/fake-server.ts';
import { shareServer, whyNoServer } from '../../../support/s3/server.ts';

/** Short waits, so that tests of passing troubles do not wait for real ones to pass. */
export const HASTY: RetryPlan = { attempts: 6, firstMs: 5, longestMs: 40 };

/** Swift answers 503 while the computer has much to do. */
const UNHURRIED: RetryPlan = { attempts: 8, firstMs: 30, longestMs: 1_000 };

export interface Target {
  /** `place` overrides single facts about where and who; without meaning for a folder. */
  open(options?: S3Options & { place?: Partial<S3Place> }): ObjectStore;
  /** How stock restic names it, and what it needs in its environment and on its command line. */
  readonly restic: { repository: string; env: Record<string, string>; flags: string[] };
  readonly place?: S3Place;
}

export type TargetKind = 'folder' | 'fake' | 'rgw' | 'swift';

let buckets = 0;

/** A fresh, empty target of this kind. */
export async function makeTarget(kind: TargetKind): Promise<Target> {
  if (kind === 'folder') {
    const folder = mkdtempSync(join(tmpdir(), 'samnum-target-'));
    mkdirSync(folder, { recursive: true });
    return {
      open: () => openFolderStore(folder),
      restic: { repository: folder, env: {}, flags: [] },
    };
  }
  const bucket = `office-${process.pid}-${++buckets}`;
  if (kind === 'fake') {
    const fake = await startFakeS3([bucket]);
    const { endpoint, region, accessKey, secretKey } = fake;
    return describeS3({ endpoint, region, accessKey, secretKey, bucket, prefix: '' });
  }
  const { endpoint, region, accessKey, secretKey, certificate } = await shareServer(kind);
  const place = { endpoint, region, accessKey, secretKey, bucket, prefix: 'samnum' };
  await makeBucket(place, certificate);
  return describeS3(place, certificate, kind === 'swift' ? UNHURRIED : HASTY);
}

function describeS3(place: S3Place, certificate?: string, retry = HASTY): Target {
  const authority =
    certificate === undefined ? {} : { authority: readFileSync(certificate, 'utf8') };
  const at = [place.endpoint, place.bucket, place.prefix].filter((part) => part !== '').join('/');
  return {
    place,
    open: ({ place: other, ...options } = {}) =>
      openS3Store({ ...place, ...other }, { retry, ...authority, ...options }),
    restic: {
      repository: `s3:${at}`,
      env: { AWS_ACCESS_KEY_ID: place.accessKey, AWS_SECRET_ACCESS_KEY: place.secretKey },
      flags: certificate === undefined ? [] : ['--cacert', certificate],
    },
  };
}

async function makeBucket(place: S3Place, certificate?: string): Promise<void> {
  const client = new S3Client({
    endpoint: place.endpoint,
    region: place.region,
    forcePathStyle: true,
    // A server that has only just started says "later" for a while.
    maxAttempts: 10,
    credentials: { accessKeyId: place.accessKey, secretAccessKey: place.secretKey },
    requestHandler:
      certificate === undefined ? {} : { httpsAgent: { ca: readFileSync(certificate) } },
  });
  await client.send(new CreateBucketCommand({ Bucket: place.bucket }));
  client.destroy();
}

/** The kinds that can be had on this computer; the others are named on the console. */
export function availableKinds(): TargetKind[] {
  const servers = (['rgw', 'swift'] as const).filter((name) => {
    const why = whyNoServer(name);
    if (why !== null) console.warn(`skipped: ${why}`);
    return why === null;
  });
  return ['folder', 'fake', ...servers];
}
