// Checks an AWS Signature Version 4 the way a real server does.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type SignatureFault =
  | 'AccessDenied'
  | 'InvalidAccessKeyId'
  | 'RequestTimeTooSkewed'
  | 'SignatureDoesNotMatch'
  | 'XAmzContentSHA256Mismatch';

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
const ALLOWED_SKEW_MS = 15 * 60_000;

/** The first thing wrong with the request's signature, or null. `secretOf` knows the keys. */
export function checkSignature(
  request: IncomingMessage,
  body: Buffer,
  secretOf: (accessKey: string) => string | undefined,
  now: number,
): SignatureFault | null {
  const match = AUTHORIZATION.exec(request.headers.authorization ?? '');
  if (match === null) return 'AccessDenied';
  const [, accessKey = '', day = '', region = '', signedNames = '', signature = ''] = match;
  const secret = secretOf(accessKey);
  if (secret === undefined) return 'InvalidAccessKeyId';
  const date = String(request.headers['x-amz-date']);
  if (Math.abs(parseDate(date) - now) > ALLOWED_SKEW_MS) return 'RequestTimeTooSkewed';
  const claimed = String(request.headers['x-amz-content-sha256']);
  if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== sha256(body))
    return 'XAmzContentSHA256Mismatch';

  const url = new URL(request.url ?? '/', 'http://fake');
  const canonical = [
    request.method,
    url.pathname,
    canonicalQuery(url),
    ...signedNames.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedNames,
    claimed,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', date, scope, sha256(Buffer.from(canonical))].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (previous, part) => createHmac('sha256', previous).update(part).digest(),
    `AWS4${secret}`,
  );
  const expected = createHmac('sha256', key).update(text).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? null : 'SignatureDoesNotMatch';
}

function canonicalQuery(url: URL): string {
  return [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function parseDate(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5'));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
