// Scanners in the network, by eSCL (also called AirScan): HTTP to an address that a person wrote down once.
import { setTimeout as pause } from 'node:timers/promises';
import type { PaperSource, Scanner, ScanWanted } from '#contract/scanners.ts';
import { AppError } from '../../ipc/errors.ts';
import { limits } from '../limits.ts';
import {
  type Abilities,
  type FeederState,
  readAbilities,
  readFeeder,
  writeSettings,
} from './escl-words.ts';
import type { ScannerWay } from './scanner.ts';

const ANSWER_MS = 5_000;
/** A page at 300 dpi on a slow device, and a lamp that warms up before it. */
const PAGE_MS = 120_000;
const WORDS_BYTES = 1024 * 1024;

/**
 * The base of a scanner from what a person writes: `192.0.2.7`, `scanner.local:8080`, or a whole address.
 * Null when it is none.
 */
export function addressOf(written: string): string | null {
  const whole = /^https?:\/\//iu.test(written) ? written : `http://${written}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (!url?.hostname || url.username || url.password) return null;
  const path = url.pathname.replace(/\/+$/u, '');
  return `${url.origin}${path === '' ? '/eSCL' : path}`;
}

/** The body of an answer, refused beyond `most` bytes however long it claims to be. */
async function bodyOf(answer: Response, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > most) throw new AppError('scanner-failed');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

type Asked = { method?: string; body?: string; ms?: number; signal?: AbortSignal };

/** One request; a scanner never sends us elsewhere. Throws `scanner-away` when nothing answers. */
async function ask(
  url: string,
  { ms = ANSWER_MS, signal, method, body }: Asked,
): Promise<Response> {
  const late = AbortSignal.timeout(ms);
  try {
    return await fetch(url, {
      ...{ method: method ?? 'GET', redirect: 'error' },
      ...(body && { body, headers: { 'content-type': 'text/xml' } }),
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
  } catch {
    throw new AppError(signal?.aborted ? 'cancelled' : 'scanner-away');
  }
}

async function words(base: string, what: string, signal?: AbortSignal): Promise<string> {
  const answer = await ask(`${base}/${what}`, { ...(signal && { signal }) });
  if (!answer.ok) throw new AppError('scanner-away');
  return (await bodyOf(answer, WORDS_BYTES)).toString('utf8');
}

async function abilitiesOf(base: string, signal?: AbortSignal): Promise<Abilities> {
  const xml = await words(base, 'ScannerCapabilities', signal);
  try {
    return readAbilities(xml);
  } catch {
    throw new AppError('scanner-away');
  }
}

async function feederOf(base: string): Promise<FeederState> {
  return readFeeder(await words(base, 'ScannerStatus').catch(() => '<none/>'));
}

/** What a scanner at an address says of itself. Throws `scanner-away` when there is none. */
export async function findScanner(base: string, signal?: AbortSignal): Promise<Scanner> {
  const { name, inputs } = await abilitiesOf(base, signal);
  const sources: PaperSource[] = [...inputs.keys()];
  return { via: 'escl', key: base, name: name || new URL(base).host, sources, there: true };
}

/** What stopped a scanner that gave no (more) pages; null when its paper was simply through. */
function stopOf(feeder: FeederState, wanted: ScanWanted, pages: number): AppError | null {
  if (wanted.source === 'glass') return pages === 0 ? new AppError('scanner-failed') : null;
  if (feeder === 'jam') return new AppError('feeder-jam');
  if (pages > 0) return null;
  return new AppError(feeder === 'empty' ? 'feeder-empty' : 'scanner-failed');
}

async function startJob(base: string, wanted: ScanWanted, signal: AbortSignal): Promise<string> {
  const can = await abilitiesOf(base, signal);
  const body = writeSettings(wanted, can);
  const answer = await ask(`${base}/ScanJobs`, { method: 'POST', body, signal });
  const place = answer.headers.get('location');
  if (answer.status === 201 && place) {
    // Some devices name themselves by another address; the way to them is the one a person wrote down.
    return new URL(new URL(place, `${base}/`).pathname, base).href.replace(/\/$/u, '');
  }
  const feeder = await feederOf(base);
  if (feeder !== 'fine') throw new AppError(feeder === 'jam' ? 'feeder-jam' : 'feeder-empty');
  throw new AppError(answer.status === 503 ? 'scanner-busy' : 'scanner-failed');
}

/**
 * The next page of a job, or null when the paper is through. A scanner that still turns its paper is asked
 * again; any other answer throws `scanner-failed`, so that missing pages are never taken for the end.
 */
async function nextPage(job: string, signal: AbortSignal): Promise<Buffer | null> {
  const until = Date.now() + PAGE_MS;
  while (Date.now() < until) {
    const answer = await ask(`${job}/NextDocument`, { ms: PAGE_MS, signal });
    if (answer.ok) return bodyOf(answer, limits.fileBytes);
    await answer.body?.cancel();
    if (answer.status === 404) return null;
    if (answer.status !== 503) throw new AppError('scanner-failed', { status: answer.status });
    const seconds = Number(answer.headers.get('retry-after'));
    await pause(Math.min(Math.max(seconds * 1000 || 0, 250), 5_000), undefined, { signal });
  }
  throw new AppError('scanner-failed');
}

async function* scan(key: string, wanted: ScanWanted, signal: AbortSignal): AsyncGenerator<Buffer> {
  // Some devices pull at an empty feeder and then call it a jam: it is asked first.
  if (wanted.source !== 'glass' && (await feederOf(key)) === 'empty') {
    throw new AppError('feeder-empty');
  }
  const job = await startJob(key, wanted, signal);
  let pages = 0;
  let isThrough = false;
  try {
    for (let page = await nextPage(job, signal); page; page = await nextPage(job, signal)) {
      pages++;
      yield page;
    }
    isThrough = true;
  } catch (thrown) {
    if (signal.aborted) throw new AppError('cancelled');
    const feeder = await feederOf(key);
    if (feeder === 'jam') throw new AppError('feeder-jam');
    // Some answer "conflict" where "no more" is meant; a feeder that is empty now left no sheet behind.
    const isConflict = thrown instanceof AppError && thrown.detail?.status === 409;
    if (!(isConflict && pages > 0 && feeder === 'empty')) throw thrown;
  } finally {
    // A job that is left lying keeps the scanner from everybody else.
    if (!isThrough) await ask(job, { method: 'DELETE' }).catch(() => {});
  }
  const stop = stopOf(await feederOf(key), wanted, pages);
  if (stop) throw stop;
}

/** The scanners at the addresses that were kept. */
export function esclWay(addresses: () => readonly string[]): ScannerWay {
  return {
    list: (signal) =>
      Promise.all(
        addresses().map((key) =>
          findScanner(key, signal).catch((): Scanner => {
            return { via: 'escl', key, name: new URL(key).host, sources: [], there: false };
          }),
        ),
      ),
    scan,
  };
}
