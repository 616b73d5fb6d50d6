// What every way to a scanner answers: which there are, what each can do, and its pages one by one.
import type { Scanner, ScanWanted } from '#contract/scanners.ts';

export type ScannerWay = {
  /** The scanners this way finds now; none when the way itself is not there. Never throws for an absent one. */
  list(signal: AbortSignal): Promise<Scanner[]>;
  /**
   * The pages of one pass, each as a picture file, in the order of the paper. The next page is asked for
   * when the one before is safe. Ending early (or `signal`) stops the scanner.
   * Throws `AppError` `scanner-away`, `scanner-busy`, `feeder-empty`, `feeder-jam`, `scanner-failed`, or that its
   * certificate is not the one agreed to;
   * the pages before stand.
   */
  scan(key: string, wanted: ScanWanted, signal: AbortSignal): AsyncIterable<Buffer>;
};

/** How pages come from a scanner that is no other device of the network. */
export const OF_THIS_COMPUTER = { protection: 'local', certificate: null, kept: false } as const;

/** The resolution a scanner offers that is nearest to what is wanted; the finer of two. */
export function nearestDpi(offered: readonly number[], wanted: number): number {
  const far = (dpi: number) => Math.abs(dpi - wanted);
  const [best] = offered.toSorted((a, b) => far(a) - far(b) || b - a);
  return best ?? wanted;
}
