// What a scan clerk goes on with, in the order in which the hands take it: a batch, what waits, the next folder.
import type { CabinetFolder } from '#contract/cabinet.ts';
import type { ListedBatch } from '#contract/scans.ts';

/** Only a person can say how it goes on: files are missing or unreadable, it is no folder that was named, or miscounted. */
export const waitsForSomebody = (batch: ListedBatch): boolean =>
  !batch.coming &&
  (batch.asks || batch.missing > 0 || batch.quarantined > 0 || (batch.differs ?? 0) !== 0);

/**
 * The batch to go on with: one that comes in now, else the newest with pages to file that can be filed, one's own
 * before those of others.
 */
export function batchToGoOn(batches: readonly ListedBatch[], me: string): ListedBatch | undefined {
  const open = batches
    .filter(({ coming, left, asks }) => coming || (left > 0 && !asks))
    .toSorted((a, b) => b.at - a.at);
  return open.find(({ coming }) => coming) ?? open.find(({ by }) => by === me) ?? open[0];
}

/** The folder to take from the shelf next: the first that nobody began, else the first that is not all in. */
export const nextFolder = (folders: readonly CabinetFolder[]): CabinetFolder | undefined =>
  folders.find(({ state }) => state === 'not-begun') ??
  folders.find(({ state }) => state === 'scanning');
