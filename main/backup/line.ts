// What the last uploads tell of the line: how large a pack should be, how many go at once, how far to seal ahead.

/** Bytes of a pack, from a line that breaks to one that runs well. */
export const PACK_SIZES = [256 * 1024, 1024 * 1024, 4 * 1024 * 1024] as const;
const START = 1;
/** After a failure so many packs in a row arrive before larger ones are tried. */
const GOOD_AFTER_FAILURE = 8;
/** Large packs only where a mebibyte takes less than this, so that none is under way for long. */
const QUICK_SECONDS = 0.75;
const SEAL_AHEAD_SECONDS = 300;
const LEAST_AHEAD = 16 * 1024 * 1024;
const MEBIBYTE = 1024 * 1024;

export interface Line {
  /** A pack has arrived; it took so long. */
  arrived(bytes: number, ms: number): void;
  /** A pack of this size was broken off on its way. */
  failed(bytes: number): void;
  packSize(): number;
  connections(): number;
  /** Bytes that may wait for the line before sealing waits. */
  spoolCap(): number;
}

/**
 * Nothing is believed of a line before the first pack has arrived: one at a time and small, so that what a
 * break wastes is never more than one pack. `limits` are never exceeded.
 */
export function followLine(limits: {
  packSize: number;
  connections: number;
  spoolCap: number;
}): Line {
  let rung = START;
  let good = 0;
  let needed = 1;
  /** Seconds that the last pack took for each mebibyte; null before the first. */
  let seconds: number | null = null;

  return {
    arrived(bytes, ms) {
      seconds = ms / 1000 / (bytes / MEBIBYTE);
      good += 1;
      const mayGrow = rung < START || (rung === START && seconds < QUICK_SECONDS);
      if (good < needed || !mayGrow) return;
      rung += 1;
      good = 0;
    },
    failed(bytes) {
      rung = bytes > (PACK_SIZES[START] ?? 0) ? Math.min(rung, START) : 0;
      good = 0;
      needed = GOOD_AFTER_FAILURE;
    },
    packSize: () => Math.min(PACK_SIZES[rung] ?? 0, limits.packSize),
    connections() {
      if (seconds === null || rung < START) return 1;
      const bearable = seconds < 0.5 ? limits.connections : seconds < 1.5 ? 2 : 1;
      return Math.min(bearable, limits.connections);
    },
    spoolCap() {
      if (seconds === null) return Math.min(LEAST_AHEAD, limits.spoolCap);
      const ahead = (SEAL_AHEAD_SECONDS / seconds) * MEBIBYTE;
      return Math.min(Math.max(ahead, LEAST_AHEAD), limits.spoolCap);
    },
  };
}
