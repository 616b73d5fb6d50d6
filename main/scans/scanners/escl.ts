// Scanners in the network, by eSCL (also called AirScan): HTTP to an address that was found, or written down once.
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
import { plainName } from './plain-name.ts';
import type { ScannerWay } from './scanner.ts';
import { ask, bodyOf, type Judge, refusalIn } from './talk.ts';

/** A page at 300 dpi on a slow device, and a lamp that warms up before it. */
const PAGE_MS = 120_000;
const WORDS_BYTES = 1024 * 1024;

/**
 * The bases a scanner may have by what a person writes: `192.0.2.7`, `scanner.local:8080`, or a whole address.
 * None when it is none; of a short one the plain way first, which more devices have.
 */
export function addressesOf(written: string): string[] {
  const isWhole = /^https?:\/\//iu.test(written);
  const all = isWhole ? [written] : [`http://${written}`, `https://${written}`];
  return all.map(baseOf).filter((one) => one !== null);
}

function baseOf(whole: string): string | null {
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (!url?.hostname || url.username || url.password) return null;
  const path = url.pathname.replace(/\/+$/u, '');
  return `${url.origin}${path === '' ? '/eSCL' : path}`;
}

/** Where a scanner is, and how it is judged before it is spoken to. */
type At = { base: string; judge: Judge };

async function words({ base, judge }: At, what: string, signal?: AbortSignal): Promise<string> {
  const answer = await ask(`${base}/${what}`, judge, { ...(signal && { signal }) });
  if (!answer.ok) throw new AppError('scanner-away');
  return (await bodyOf(answer, WORDS_BYTES)).toString('utf8');
}

async function abilitiesOf(at: At, signal?: AbortSignal): Promise<Abilities> {
  const xml = await words(at, 'ScannerCapabilities', signal);
  try {
    return readAbilities(xml);
  } catch {
    throw new AppError('scanner-away');
  }
}

async function feederOf(at: At): Promise<FeederState> {
  return readFeeder(await words(at, 'ScannerStatus').catch(() => '<none/>'));
}

/**
 * A scanner at an address: what it says of itself or, where its certificate is not agreed to, only that it is there.
 * Throws `scanner-away` when there is none.
 */
export async function findScanner(
  { base, judge, name: announced }: At & { name?: string },
  signal?: AbortSignal,
): Promise<Scanner> {
  const known = { via: 'escl', key: base, there: true, kept: false } as const;
  const { host } = new URL(base);
  try {
    const { name, inputs } = await abilitiesOf({ base, judge }, signal);
    const protection = base.startsWith('https:') ? 'trusted' : 'open';
    const sources: PaperSource[] = [...inputs.keys()];
    const own = announced || plainName(name) || host;
    return { ...known, name: own, sources, protection, certificate: null };
  } catch (thrown) {
    const refusal = refusalIn(thrown);
    if (!refusal) throw thrown;
    return { ...known, name: announced || host, sources: [], ...refusal };
  }
}

/** One that does not answer now. */
export function awayScanner(base: string, name = new URL(base).host): Scanner {
  const protection = base.startsWith('https:') ? 'trusted' : 'open';
  const nothing = { sources: [], there: false, certificate: null, kept: false };
  return { via: 'escl', key: base, name, protection, ...nothing };
}

/** What stopped a scanner that gave no (more) pages; null when its paper was simply through. */
function stopOf(feeder: FeederState, wanted: ScanWanted, pages: number): AppError | null {
  if (wanted.source === 'glass') return pages === 0 ? new AppError('scanner-failed') : null;
  if (feeder === 'jam') return new AppError('feeder-jam');
  if (pages > 0) return null;
  return new AppError(feeder === 'empty' ? 'feeder-empty' : 'scanner-failed');
}

async function startJob(at: At, wanted: ScanWanted, signal: AbortSignal): Promise<string> {
  const { base, judge } = at;
  const can = await abilitiesOf(at, signal);
  const body = writeSettings(wanted, can);
  const answer = await ask(`${base}/ScanJobs`, judge, { method: 'POST', body, signal });
  answer.body.destroy();
  const place = answer.headers.location;
  if (answer.status === 201 && place) {
    // Some devices name themselves by another address; the way to them is the one a person wrote down.
    return new URL(new URL(place, `${base}/`).pathname, base).href.replace(/\/$/u, '');
  }
  const feeder = await feederOf(at);
  if (feeder !== 'fine') throw new AppError(feeder === 'jam' ? 'feeder-jam' : 'feeder-empty');
  throw new AppError(answer.status === 503 ? 'scanner-busy' : 'scanner-failed');
}

/**
 * The next page of a job, or null when the paper is through. A scanner that still turns its paper is asked
 * again; any other answer throws `scanner-failed`, so that missing pages are never taken for the end.
 */
async function nextPage(job: string, judge: Judge, signal: AbortSignal): Promise<Buffer | null> {
  const until = Date.now() + PAGE_MS;
  while (Date.now() < until) {
    const answer = await ask(`${job}/NextDocument`, judge, { ms: PAGE_MS, signal });
    if (answer.ok) return bodyOf(answer, limits.fileBytes);
    answer.body.destroy();
    if (answer.status === 404) return null;
    if (answer.status !== 503) throw new AppError('scanner-failed', { status: answer.status });
    const seconds = Number(answer.headers['retry-after']);
    await pause(Math.min(Math.max(seconds * 1000 || 0, 250), 5_000), undefined, { signal });
  }
  throw new AppError('scanner-failed');
}

async function* scan(at: At, wanted: ScanWanted, signal: AbortSignal): AsyncGenerator<Buffer> {
  const { judge } = at;
  // Some devices pull at an empty feeder and then call it a jam: it is asked first.
  if (wanted.source !== 'glass' && (await feederOf(at)) === 'empty') {
    throw new AppError('feeder-empty');
  }
  const job = await startJob(at, wanted, signal);
  let pages = 0;
  let isThrough = false;
  try {
    for (;;) {
      const page = await nextPage(job, judge, signal);
      if (!page) break;
      pages++;
      yield page;
    }
    isThrough = true;
  } catch (thrown) {
    if (signal.aborted) throw new AppError('cancelled');
    const feeder = await feederOf(at);
    if (feeder === 'jam') throw new AppError('feeder-jam');
    // Some answer "conflict" where "no more" is meant; a feeder that is empty now left no sheet behind.
    const isConflict = thrown instanceof AppError && thrown.detail?.status === 409;
    if (!(isConflict && pages > 0 && feeder === 'empty')) throw thrown;
  } finally {
    // A job that is left lying keeps the scanner from everybody else.
    if (!isThrough) await ask(job, judge, { method: 'DELETE' }).catch(() => {});
  }
  const stop = stopOf(await feederOf(at), wanted, pages);
  if (stop) throw stop;
}

/** The scanners at the addresses that were kept. */
export function esclWay(addresses: () => readonly string[], judge: Judge): ScannerWay {
  return {
    list: (signal) =>
      Promise.all(
        addresses().map(async (base) => {
          const found = await findScanner({ base, judge }, signal).catch(() => awayScanner(base));
          return { ...found, kept: true };
        }),
      ),
    scan: (base, wanted, signal) => scan({ base, judge }, wanted, signal),
  };
}
