// Where the copies of a run go: real servers, our strict fake and a folder, each behind a line that can be harmed
// and with a door at the back through which a thief or a worn disk changes what is stored.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { Place } from '../../../main/backup/messages.ts';
import { openFolderStore } from '../../../main/backup/stores/folder.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import { openS3Store } from '../../../main/backup/stores/s3.ts';
import type { ResticPlace } from '../../support/restic.ts';
import { startFakeS3 } from '../../support/s3/fake-server.ts';
import { type FaultProxy, startFaultProxy } from '../../support/s3/fault-proxy.ts';
import { onlyAdd } from '../../support/s3/policies.ts';
import { type S3Server, shareServer, whyNoServer } from '../../support/s3/server.ts';

export type Kind = 'rgw' | 'swift' | 'fake' | 'folder';
/** What happens to what is overwritten or deleted. `locked`: kept, and our key may only add. */
export type Keeping = 'plain' | 'versioned' | 'locked';

/** What is stored, seen and changed past the app. */
export interface BackDoor {
  names(): Promise<string[]>;
  read(name: string): Promise<Buffer>;
  write(name: string, bytes: Buffer): Promise<void>;
  /** False where that is forbidden. */
  remove(name: string): Promise<boolean>;
}

export interface TestPlace {
  readonly kind: Kind;
  readonly keeping: Keeping;
  /** As the app's own process gets it. */
  readonly place: Place;
  /** The line to it; none to a folder. */
  readonly line: FaultProxy | null;
  open(): ObjectStore;
  readonly backDoor: BackDoor;
  /** How stock restic finds it. */
  forRestic(): Promise<ResticPlace>;
  /** Removes what was stored, where nothing forbids it. */
  leave(): Promise<void>;
}

export interface Places {
  readonly kinds: readonly Kind[];
  make(kind: Kind, keeping: Keeping): Promise<TestPlace>;
  close(): Promise<void>;
}

/** Short waits: troubles that pass are made to pass soon. A server that is late for so long has gone. */
const HASTY = { retry: { attempts: 6, firstMs: 5, longestMs: 60 }, silenceMs: 1_500 };
/** Swift answers 503 while the computer has much to do. */
const UNHURRIED = { retry: { attempts: 8, firstMs: 30, longestMs: 1_000 }, silenceMs: 4_000 };

/** The real servers that can be had here, started when the first place on them is made. */
export function openPlaces(): Places {
  const real = (['rgw', 'swift'] as const).filter((name) => {
    const why = whyNoServer(name);
    if (why !== null) console.error(`left out: ${why}`);
    return why === null;
  });
  const servers = new Map<Kind, Promise<Server>>();
  let made = 0;
  return {
    kinds: [...real, 'fake', 'folder'],
    async make(kind, keeping) {
      if (kind === 'folder') return makeFolder();
      let server = servers.get(kind);
      if (server === undefined) {
        server = openServer(kind);
        servers.set(kind, server);
      }
      return makeOnServer(await server, keeping, `run-${process.pid}-${++made}`);
    },
    async close() {
      for (const server of servers.values()) await (await server).close();
    },
  };
}

/** Can a bucket of this server be kept in this way? */
export const canKeep = (kind: Kind, keeping: Keeping): boolean =>
  keeping === 'plain' || (kind !== 'folder' && (keeping === 'versioned' || kind === 'rgw'));

function makeFolder(): TestPlace {
  const path = mkdtempSync(join(tmpdir(), 'samnum-place-'));
  // A small disk of its own where that can be had, so that it can be full.
  const isDisk = process.platform === 'linux' && process.getuid?.() === 0;
  if (isDisk) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'samnum', path]);
  const at = (name: string) => join(path, name);
  return {
    ...{ kind: 'folder', keeping: 'plain', line: null, place: { kind: 'folder', path } },
    open: () => openFolderStore(path),
    backDoor: {
      names: async () =>
        readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(path, join(entry.parentPath, entry.name))),
      read: async (name) => readFileSync(at(name)),
      write: async (name, bytes) => writeFileSync(at(name), bytes),
      async remove(name) {
        rmSync(at(name));
        return true;
      },
    },
    forRestic: async () => ({ repository: path, env: {}, flags: [] }),
    async leave() {
      if (isDisk) execFileSync('umount', ['-l', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

type Key = { accessKey: string; secretKey: string };
const ONLY_ADDS: Key = { accessKey: 'AKWRITER', secretKey: 'SKWRITER' };

interface Server {
  readonly kind: Kind;
  readonly at: Omit<S3Server, 'name'>;
  readonly line: FaultProxy;
  readonly admin: S3Client;
  /** With the key that may only add. */
  readonly adder: S3Client;
  /** The bucket for each way of keeping, made when it is first asked for. */
  readonly buckets: Map<Keeping, Promise<string>>;
  close(): Promise<void>;
}

async function openServer(kind: Exclude<Kind, 'folder'>): Promise<Server> {
  const fake = kind === 'fake' ? await startFakeS3() : null;
  // The clock of this computer may be turned: the server's is not.
  const { Date: Right } = globalThis;
  if (fake !== null) fake.clock = () => Right.now();
  const at = fake ?? (await shareServer(kind as 'rgw' | 'swift'));
  const certificate = 'certificate' in at ? at.certificate : undefined;
  const ca = certificate === undefined ? undefined : readFileSync(certificate, 'utf8');
  const line = await startFaultProxy(at.endpoint, ca);
  const connect = (key: Key) =>
    new S3Client({
      endpoint: at.endpoint,
      region: at.region,
      forcePathStyle: true,
      maxAttempts: 10,
      credentials: { accessKeyId: key.accessKey, secretAccessKey: key.secretKey },
      requestHandler: ca === undefined ? {} : { httpsAgent: { ca } },
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
  const admin = connect(at);
  const adder = connect(ONLY_ADDS);
  return {
    ...{ kind, at, line, admin, adder, buckets: new Map() },
    async close() {
      admin.destroy();
      adder.destroy();
      await line.close();
      await fake?.close();
    },
  };
}

async function makeBucket({ admin }: Server, keeping: Keeping): Promise<string> {
  const Bucket = `faults-${process.pid}-${keeping}`;
  const lock = keeping === 'locked' ? { ObjectLockEnabledForBucket: true } : {};
  await admin.send(new CreateBucketCommand({ Bucket, ...lock }));
  if (keeping === 'versioned') {
    const VersioningConfiguration = { Status: 'Enabled' as const };
    await admin.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  }
  if (keeping === 'locked') {
    const Rule = { DefaultRetention: { Mode: 'COMPLIANCE' as const, Days: 1 } };
    const ObjectLockConfiguration = { ObjectLockEnabled: 'Enabled' as const, Rule };
    await admin.send(new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration }));
    await admin.send(new PutBucketPolicyCommand({ Bucket, Policy: onlyAdd(Bucket) }));
  }
  return Bucket;
}

async function makeOnServer(server: Server, keeping: Keeping, prefix: string): Promise<TestPlace> {
  const { kind, at, line } = server;
  let made = server.buckets.get(keeping);
  if (made === undefined) {
    made = makeBucket(server, keeping);
    server.buckets.set(keeping, made);
  }
  const bucket = await made;
  const isLocked = keeping === 'locked';
  const { accessKey, secretKey } = isLocked ? ONLY_ADDS : at;
  const key = { accessKey, secretKey };
  const place = { endpoint: line.endpoint, region: at.region, bucket, prefix, ...key };
  line.decide = () => ({ kind: 'pass' });
  line.passed.length = 0;
  const backDoor = openBackDoor(isLocked ? server.adder : server.admin, bucket, prefix);
  let copied: string | undefined;
  return {
    ...{ kind, keeping, line, backDoor, place: { kind: 's3', ...place } },
    open: () => openS3Store(place, kind === 'swift' ? UNHURRIED : HASTY),
    async forRestic() {
      if (kind !== 'fake') {
        const certificate = 'certificate' in at ? at.certificate : undefined;
        return {
          repository: `s3:${at.endpoint}/${bucket}/${prefix}`,
          env: { AWS_ACCESS_KEY_ID: key.accessKey, AWS_SECRET_ACCESS_KEY: key.secretKey },
          flags: certificate === undefined ? [] : ['--cacert', certificate],
        };
      }
      // restic and our fake speak different dialects: it looks at the very bytes in a folder.
      copied ??= mkdtempSync(join(tmpdir(), 'samnum-for-restic-'));
      rmSync(copied, { recursive: true, force: true });
      for (const name of await backDoor.names()) {
        mkdirSync(dirname(join(copied, name)), { recursive: true });
        writeFileSync(join(copied, name), await backDoor.read(name));
      }
      return { repository: copied, env: {}, flags: [] };
    },
    async leave() {
      if (copied !== undefined) rmSync(copied, { recursive: true, force: true });
      if (keeping !== 'locked')
        for (const name of await backDoor.names()) await backDoor.remove(name);
    },
  };
}

function openBackDoor(client: S3Client, Bucket: string, prefix: string): BackDoor {
  const at = (name: string) => ({ Bucket, Key: `${prefix}/${name}` });
  return {
    async names() {
      const names: string[] = [];
      let ContinuationToken: string | undefined;
      do {
        const input = { Bucket, Prefix: `${prefix}/`, ContinuationToken };
        const page = await client.send(new ListObjectsV2Command(input));
        for (const { Key = '' } of page.Contents ?? []) names.push(Key.slice(prefix.length + 1));
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
      return names;
    },
    async read(name) {
      const { Body } = await client.send(new GetObjectCommand(at(name)));
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    },
    async write(name, bytes) {
      await client.send(new PutObjectCommand({ ...at(name), Body: bytes }));
    },
    async remove(name) {
      const refused = (error: Error) => {
        if (error.name !== 'AccessDenied') throw error;
        return null;
      };
      return (await client.send(new DeleteObjectCommand(at(name))).catch(refused)) !== null;
    },
  };
}
