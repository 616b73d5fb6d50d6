// Holds uploads to a pace that leaves the line to others too: a token bucket for all connections of a run.
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

/** A part (0 to 1) of what the line carries, as last measured, or so many kilobits a second. */
export type UploadLimit = { readonly part: number } | number;

/** Bytes that may go at once; smaller than what a socket swallows without a word. */
const SLICE = 16 * 1024;
/** What was not used while the server thought may be used after it, up to so long. */
const CREDIT_MS = 100;
/** The line is measured anew, with one object at full speed, after so many that went slower. */
const MEASURE_EVERY = 16;
/** Smaller objects tell more of the distance than of the line. */
const TELLS_FROM = 128 * 1024;

export interface Pace {
  /** The bytes, no faster than the pace allows. */
  carry(bytes: Buffer): Readable;
  /** An object went up in so many milliseconds. */
  took(bytes: number, ms: number): void;
}

/** Milliseconds, and a wait of so many. */
export interface Clock {
  now(): number;
  wait(ms: number): Promise<unknown>;
}

/** Bytes that were sent in vain and are sent again count like all others. */
export function keepPace(
  limit: UploadLimit,
  clock: Clock = { now: () => performance.now(), wait },
): Pace {
  let bytesPerSecond = typeof limit === 'number' ? (limit * 1000) / 8 : Number.POSITIVE_INFINITY;
  let sinceMeasured = 0;
  /** When the bytes that were let go so far are all paid for. */
  let freeAt = 0;

  async function letGo(count: number): Promise<void> {
    const now = clock.now();
    const turn = Math.max(now - CREDIT_MS, freeAt);
    freeAt = turn + (count / bytesPerSecond) * 1000;
    if (turn > now) await clock.wait(turn - now);
  }

  async function* slices(bytes: Buffer): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += SLICE) {
      const slice = bytes.subarray(at, at + SLICE);
      await letGo(slice.length);
      yield slice;
    }
  }

  return {
    carry: (bytes) => Readable.from(slices(bytes), { objectMode: false, highWaterMark: SLICE }),
    took(bytes, ms) {
      if (typeof limit === 'number' || bytes < TELLS_FROM) return;
      const measured = (bytes / ms) * 1000;
      if (bytesPerSecond === Number.POSITIVE_INFINITY) {
        bytesPerSecond = measured * limit.part;
        sinceMeasured = 0;
        return;
      }
      sinceMeasured += 1;
      if (sinceMeasured >= MEASURE_EVERY) bytesPerSecond = Number.POSITIVE_INFINITY;
    },
  };
}
