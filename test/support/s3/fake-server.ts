// A strict S3 server inside the test process: it refuses what real servers refuse, keeps versions,
// and is held to the same contract tests as they are.
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { checkSignature } from './fake-signature.ts';

interface Version {
  readonly id: string;
  /** Null for a delete marker. */
  readonly bytes: Buffer | null;
  /** Until then nobody may erase it. */
  readonly keptUntil: number;
}

export interface FakeBucket {
  versioned: boolean;
  /** Object lock: for so many days nobody may erase a version; 0 for no lock. */
  lockDays: number;
  /** Nobody may ask for the list of versions. */
  hidesVersions: boolean;
  /** Every version of every object, the newest last. */
  readonly objects: Map<string, Version[]>;
}

export interface FakeS3 {
  readonly endpoint: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly buckets: Map<string, FakeBucket>;
  /** Keys that may do everything except delete. */
  readonly writer: { accessKey: string; secretKey: string };
  /** What the server believes the time is. */
  clock: () => number;
  /** The ETag of an object: its MD5, as most servers tell it. */
  tag: (bytes: Buffer) => string;
  /** `METHOD /path` of every request that was carried out. */
  readonly log: string[];
  close(): Promise<void>;
}

class Refusal extends Error {
  readonly status: number;
  constructor(status: number, code: string) {
    super(code);
    this.status = status;
  }
}

const PAGE = 1000;
const DAY_MS = 86_400_000;

const makeBucket = (): FakeBucket => ({
  ...{ versioned: false, lockDays: 0, hidesVersions: false },
  objects: new Map(),
});

/** Starts the server on a free port of 127.0.0.1. Buckets are made by name here, or as on any server. */
export async function startFakeS3(buckets: readonly string[] = []): Promise<FakeS3> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const fake: FakeS3 = {
    endpoint: `http://127.0.0.1:${address.port}`,
    region: 'us-east-1',
    accessKey: 'FAKE',
    secretKey: 'fake-secret',
    writer: { accessKey: 'WRITER', secretKey: 'writer-secret' },
    buckets: new Map(buckets.map((name) => [name, makeBucket()])),
    clock: () => Date.now(),
    tag: (bytes) => createHash('md5').update(bytes).digest('hex'),
    log: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const secrets = new Map([
    [fake.accessKey, fake.secretKey],
    [fake.writer.accessKey, fake.writer.secretKey],
  ]);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk);
    } catch {
      return;
    }
    const body = Buffer.concat(chunks);
    response.setHeader('Date', new Date(fake.clock()).toUTCString());
    try {
      const fault = checkSignature(request, body, (key) => secrets.get(key), fake.clock());
      if (fault !== null)
        throw new Refusal(fault === 'XAmzContentSHA256Mismatch' ? 400 : 403, fault);
      checkBody(request, body);
      fake.log.push(`${request.method} ${request.url}`);
      handle(fake, request, body, response);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, 'InternalError');
      response.statusCode = refusal.status;
      const xml = `<Error><Code>${refusal.message}</Code><Message>no</Message></Error>`;
      response.end(request.method === 'HEAD' ? undefined : xml);
    }
  }
  return fake;
}

function checkBody(request: IncomingMessage, body: Buffer): void {
  if (String(request.headers['content-encoding'] ?? '').includes('aws-chunked')) {
    throw new Refusal(501, 'NotImplemented');
  }
  const md5 = request.headers['content-md5'];
  if (md5 !== undefined && md5 !== createHash('md5').update(body).digest('base64')) {
    throw new Refusal(400, 'BadDigest');
  }
}

function handle(
  fake: FakeS3,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): void {
  const url = new URL(request.url ?? '/', 'http://fake');
  const [, bucketName = '', ...rest] = decodeURIComponent(url.pathname).split('/');
  const key = rest.join('/');
  if (key === '' && request.method === 'PUT') {
    changeBucket(fake, bucketName, request, url, body.toString());
    return void response.end();
  }
  const bucket = fake.buckets.get(bucketName);
  if (bucket === undefined) throw new Refusal(404, 'NoSuchBucket');
  if (key === '') return void response.end(answerBucket(bucket, url));
  const versions = bucket.objects.get(key) ?? [];
  switch (request.method) {
    case 'PUT': {
      const exists = versions.at(-1)?.bytes != null;
      if (request.headers['if-none-match'] === '*' && exists) {
        throw new Refusal(412, 'PreconditionFailed');
      }
      const keptUntil = fake.clock() + bucket.lockDays * DAY_MS;
      const version = { id: randomUUID(), bytes: body, keptUntil };
      bucket.objects.set(key, bucket.versioned ? [...versions, version] : [version]);
      if (bucket.versioned) response.setHeader('x-amz-version-id', version.id);
      return void response.end();
    }
    case 'GET':
    case 'HEAD':
      sendObject(request, response, versions, url.searchParams.get('versionId'), fake.tag);
      return;
    case 'DELETE': {
      const isWriter = request.headers.authorization?.includes(fake.writer.accessKey);
      if (isWriter) throw new Refusal(403, 'AccessDenied');
      const id = url.searchParams.get('versionId');
      const named = versions.find((version) => version.id === id);
      if (named && named.keptUntil > fake.clock()) throw new Refusal(403, 'AccessDenied');
      const marker = { id: randomUUID(), bytes: null, keptUntil: 0 };
      const left = id === null ? [...versions, marker] : versions.filter((v) => v.id !== id);
      if (bucket.versioned && left.length > 0) bucket.objects.set(key, left);
      else bucket.objects.delete(key);
      response.statusCode = 204;
      return void response.end();
    }
    default:
      throw new Refusal(405, 'MethodNotAllowed');
  }
}

/** Makes a bucket, or changes how it keeps what is overwritten. */
function changeBucket(
  fake: FakeS3,
  name: string,
  request: IncomingMessage,
  url: URL,
  xml: string,
): void {
  const bucket = fake.buckets.get(name);
  const isChange = url.searchParams.has('versioning') || url.searchParams.has('object-lock');
  if (bucket === undefined && isChange) throw new Refusal(404, 'NoSuchBucket');
  if (bucket === undefined) {
    const isLocked = request.headers['x-amz-bucket-object-lock-enabled'] === 'true';
    fake.buckets.set(name, { ...makeBucket(), versioned: isLocked });
  } else if (url.searchParams.has('versioning')) bucket.versioned = xml.includes('>Enabled<');
  else if (url.searchParams.has('object-lock'))
    bucket.lockDays = Number(/<Days>(\d+)</.exec(xml)?.[1] ?? 0);
  else throw new Refusal(409, 'BucketAlreadyOwnedByYou');
}

function sendObject(
  request: IncomingMessage,
  response: ServerResponse,
  versions: readonly Version[],
  versionId: string | null,
  tag: FakeS3['tag'],
): void {
  const wanted = versionId === null ? versions.at(-1) : versions.find((v) => v.id === versionId);
  if (wanted?.bytes == null)
    throw new Refusal(404, versionId === null ? 'NoSuchKey' : 'NoSuchVersion');
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  let bytes = wanted.bytes;
  if (range !== null) {
    const first = Number(range[1]);
    if (first >= bytes.length) throw new Refusal(416, 'InvalidRange');
    bytes = bytes.subarray(first, Number(range[2]) + 1);
    response.statusCode = 206;
  }
  response.setHeader('Content-Length', bytes.length);
  response.setHeader('ETag', `"${tag(wanted.bytes)}"`);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function answerBucket(bucket: FakeBucket, url: URL): string {
  const ask = url.searchParams;
  const all = [...bucket.objects].sort(([a], [b]) => (a < b ? -1 : 1));
  const matching = all.filter(([key]) => key.startsWith(ask.get('prefix') ?? ''));
  if (ask.has('versioning')) {
    const status = bucket.versioned ? '<Status>Enabled</Status>' : '';
    return `<VersioningConfiguration>${status}</VersioningConfiguration>`;
  }
  if (ask.has('object-lock')) throw new Refusal(404, 'ObjectLockConfigurationNotFoundError');
  if (ask.has('versions')) {
    if (bucket.hidesVersions) throw new Refusal(403, 'AccessDenied');
    const entries = matching.flatMap(([key, versions]) =>
      versions.toReversed().map((version) => versionXml(key, version, version === versions.at(-1))),
    );
    return `<ListVersionsResult><IsTruncated>false</IsTruncated>${entries.join('')}</ListVersionsResult>`;
  }
  if (ask.get('list-type') !== '2') throw new Refusal(501, 'NotImplemented');
  const live = matching.filter(([, versions]) => versions.at(-1)?.bytes != null);
  const start = Number(ask.get('continuation-token') ?? '0');
  const end = start + Math.min(PAGE, Number(ask.get('max-keys') ?? PAGE));
  const page = live.slice(start, end);
  const more = end < live.length;
  const next = more ? `<NextContinuationToken>${end}</NextContinuationToken>` : '';
  const contents = page.map(
    ([key, versions]) =>
      `<Contents><Key>${escapeXml(key)}</Key><Size>${versions.at(-1)?.bytes?.length}</Size></Contents>`,
  );
  return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
}

function versionXml(key: string, version: Version, latest: boolean): string {
  const tag = version.bytes === null ? 'DeleteMarker' : 'Version';
  const inner = `<Key>${escapeXml(key)}</Key><VersionId>${version.id}</VersionId><IsLatest>${latest}</IsLatest>`;
  if (version.bytes === null) return `<${tag}>${inner}</${tag}>`;
  const md5 = createHash('md5').update(version.bytes).digest('hex');
  return `<${tag}>${inner}<ETag>"${md5}"</ETag><Size>${version.bytes.length}</Size></${tag}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
