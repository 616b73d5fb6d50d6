// One request to a scanner in the network, on a connection that was looked at before anything is said on it.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ErrorCode } from '#contract/errors.ts';
import type { Protection } from '#contract/scanners.ts';
import { AppError } from '../../ipc/errors.ts';

/** How what is at this address, with this certificate (SHA-256; null: none), stands to what was agreed to. */
export type Judge = (at: URL, certificate: string | null) => Protection;
export type Answer = {
  status: number;
  ok: boolean;
  headers: IncomingHttpHeaders;
  body: IncomingMessage;
};

export const ANSWER_MS = 5_000;
const REFUSALS: Partial<Record<Protection, ErrorCode>> = {
  asks: 'scanner-unknown',
  changed: 'scanner-changed',
  lost: 'scanner-unprotected',
};

/** The refusal in what was thrown, as the window is told it; null when it is something else. */
export function refusalIn(
  thrown: unknown,
): { protection: Protection; certificate: string | null } | null {
  if (!(thrown instanceof AppError) || !thrown.detail) return null;
  const { protection, certificate } = thrown.detail as ReturnType<typeof refusalIn> & object;
  return protection in REFUSALS ? { protection, certificate } : null;
}

function check(judge: Judge, at: URL, certificate: string | null): void {
  const protection = judge(at, certificate);
  const code = REFUSALS[protection];
  if (code) throw new AppError(code, { protection, certificate });
}

/**
 * A connection that may be spoken on. A scanner makes its certificate itself: no authority and no name in it
 * says whose it is, only that it is the one that was agreed to.
 */
async function connect(at: URL, judge: Judge, signal: AbortSignal): Promise<Socket> {
  const host = at.hostname.replace(/^\[|\]$/gu, '');
  if (at.protocol !== 'https:') {
    check(judge, at, null);
    return connectPlain({ host, port: Number(at.port) || 80, signal });
  }
  const port = Number(at.port) || 443;
  const servername = isIP(host) ? '' : host;
  const socket = connectTls({ host, port, servername, rejectUnauthorized: false });
  try {
    await once(socket, 'secureConnect', { signal });
    const { raw } = socket.getPeerCertificate();
    if (!raw) throw new Error('no certificate');
    check(judge, at, createHash('sha256').update(raw).digest('hex'));
    return socket;
  } catch (thrown) {
    socket.on('error', () => {}).destroy();
    throw thrown;
  }
}

type Asked = { method?: string; body?: string; ms?: number; signal?: AbortSignal };

/**
 * One request; a scanner never sends us elsewhere. Throws `scanner-away` when nothing answers, and before a word
 * is said `scanner-unknown`, `scanner-changed` or `scanner-unprotected`.
 */
export async function ask(
  url: string,
  judge: Judge,
  { ms = ANSWER_MS, signal, method = 'GET', body = '' }: Asked,
): Promise<Answer> {
  const late = AbortSignal.timeout(ms);
  const ends = signal ? AbortSignal.any([signal, late]) : late;
  const at = new URL(url);
  try {
    const socket = await connect(at, judge, ends);
    const sized = { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(body) };
    const request = (at.protocol === 'https:' ? https : http).request(at, {
      ...{ method, signal: ends, headers: body === '' ? {} : sized },
      createConnection: () => socket,
    });
    request.end(body);
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    // Later faults are told to whoever reads the body.
    request.on('error', () => {});
    const { statusCode: status = 0, headers } = answer;
    return { status, ok: status >= 200 && status < 300, headers, body: answer };
  } catch (thrown) {
    if (signal?.aborted) throw new AppError('cancelled');
    throw thrown instanceof AppError ? thrown : new AppError('scanner-away');
  }
}

/** The body of an answer, refused beyond `most` bytes however long it claims to be, and when it breaks off. */
export async function bodyOf({ body }: Answer, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > most) break;
      parts.push(part);
    }
  } catch {
    throw new AppError('scanner-failed');
  }
  if (size > most) throw new AppError('scanner-failed');
  return Buffer.concat(parts);
}
