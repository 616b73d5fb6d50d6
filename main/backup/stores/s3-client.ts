// The S3 client, set so that it works with every server we know and not only with Amazon's.
import { createHash } from 'node:crypto';
import { HeadObjectCommand, type PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { BackupFailure } from '../failure.ts';
import { watchLine } from './line-watch.ts';
import { keepPace, type Pace, type UploadLimit } from './pace.ts';
import { PATIENT, type RetryPlan, retry } from './retry.ts';
import { meaningOf, refusePage } from './s3-failures.ts';

export interface S3Place {
  /** `https://host[:port]`. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** Folder inside the bucket, without slashes at its ends; empty for none. */
  readonly prefix: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface S3Options {
  readonly signal?: AbortSignal;
  readonly retry?: RetryPlan;
  readonly connections?: number;
  /** PEM of an authority that only this server's certificate needs. */
  readonly authority?: string;
  /** Without a byte for so long a connection counts as dead. */
  readonly silenceMs?: number;
  /** Uploads go no faster, all connections together. */
  readonly limit?: UploadLimit | undefined;
  /** Told when the server does not answer for some seconds, and when it does again. */
  readonly onWaiting?: (waiting: boolean) => void;
}

export interface S3Connection {
  readonly client: S3Client;
  /**
   * Runs one call, tried again while it makes sense unless `once`; throws `BackupFailure` naming the object.
   */
  run<T>(object: string, call: (signal: AbortSignal) => Promise<T>, patience?: 'once'): Promise<T>;
  clockOffsetMs(): number;
}

/**
 * No default checksums (many servers refuse them), path-style addresses, no retries of the client's
 * own (ours know more). The client learns the server's time from each answer.
 */
export function connectS3(place: S3Place, options: S3Options = {}): S3Connection {
  const signal = options.signal ?? new AbortController().signal;
  const agent = { keepAlive: true, maxSockets: options.connections ?? 8 };
  const authority = options.authority === undefined ? {} : { ca: options.authority };
  const client = new S3Client({
    endpoint: place.endpoint,
    // Servers other than Amazon's mostly have one region and call it so.
    region: place.region || 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: place.accessKey, secretAccessKey: place.secretKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 15_000,
      socketTimeout: options.silenceMs ?? 60_000,
      httpAgent: agent,
      httpsAgent: { ...agent, ...authority },
    },
  });
  if (options.limit !== undefined) slowDown(client, keepPace(options.limit));
  const plan = options.retry ?? PATIENT;
  const { bucket: Bucket } = place;
  /** Any answer of the server itself is a good one. */
  async function ask(): Promise<void> {
    try {
      const said = await client.send(new HeadObjectCommand({ Bucket, Key: 'is-anybody-there' }));
      refusePage(said.ContentType);
    } catch (error) {
      if (meaningOf(error).passing) throw error;
    }
  }
  const watch = watchLine(options.onWaiting ?? (() => {}), ask);
  async function answeredCall<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const answer = await call(signal);
    watch.answered();
    return answer;
  }
  return {
    client,
    async run(object, call, patience) {
      try {
        return await watch.follow(
          retry(
            patience === 'once' ? { ...plan, attempts: 1 } : plan,
            signal,
            (error) => meaningOf(error).passing,
            () => answeredCall(call),
          ),
        );
      } catch (error) {
        if (error instanceof BackupFailure) throw error;
        throw new BackupFailure(meaningOf(error).code, object, error);
      }
    },
    clockOffsetMs: () => client.config.systemClockOffset,
  };
}

/** After signing: what was signed is the whole body, and goes out in slices. */
function slowDown(client: S3Client, pace: Pace): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      const request: unknown = args.request;
      if (typeof request !== 'object' || request === null || !('body' in request))
        return next(args);
      const { body } = request;
      if (!Buffer.isBuffer(body)) return next(args);
      const carried = pace.carry(body);
      const began = performance.now();
      try {
        const answer = await next({ ...args, request: Object.assign(request, { body: carried }) });
        pace.took(body.length, performance.now() - began);
        return answer;
      } finally {
        carried.destroy();
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'slowDown' },
  );
}

/** What `PutObject` needs besides its name: the server checks the body against the MD5. */
export function describeBody(bytes: Buffer): { Body: Buffer; ContentMD5: string } {
  return { Body: bytes, ContentMD5: createHash('md5').update(bytes).digest('base64') };
}

/**
 * Signs the request for the SHA-256 that the object's name claims, instead of hashing the body once
 * more: if the bytes are not what the name says, the server itself refuses them.
 */
export function signWithHash(command: PutObjectCommand, sha256: string): void {
  command.middlewareStack.add(
    (next) => (args) => {
      const request: unknown = args.request;
      if (typeof request === 'object' && request !== null && 'headers' in request) {
        Object.assign(request.headers ?? {}, { 'x-amz-content-sha256': sha256 });
      }
      return next(args);
    },
    { step: 'build', name: 'signWithHash' },
  );
}
