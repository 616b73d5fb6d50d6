// How long one must wait after wrong passphrases: nothing for a slip, minutes for a guesser.

const SLIPS = 3;
export const LONGEST_WAIT_MS = 5 * 60_000;

/** Milliseconds after the n-th wrong passphrase in a row: 0, 0, 1 s, 2 s, 4 s … at most five minutes. */
export function waitAfter(wrong: number): number {
  if (wrong < SLIPS) return 0;
  return Math.min(1000 * 2 ** Math.min(wrong - SLIPS, 20), LONGEST_WAIT_MS);
}

/**
 * Milliseconds still to wait at `now`. The clock of the computer may have been set back in between:
 * nobody ever waits longer than the rule says.
 */
export function waitLeft(wrong: number, lastAt: number, now: number): number {
  const whole = waitAfter(wrong);
  return Math.max(0, Math.min(whole, lastAt + whole - now));
}
