// How far a paper folder is on its way out of the cabinet, worked out from what is known and never from a tick.

/** Each comes after the one before it. */
export const FOLDER_STATES = [
  'not-begun',
  'scanning',
  'scanned',
  'filed',
  'second-checked',
  'safe',
] as const;
export type FolderState = (typeof FOLDER_STATES)[number];

/** Why a folder that was checked is not safe yet. */
export const SAFE_LACKS = ['no-place-away', 'not-copied', 'check-not-copied', 'damaged'] as const;
export type SafeLack = (typeof SAFE_LACKS)[number];

export type FolderFacts = {
  /** Pages in the store that came out of the folder, without separators. */
  pages: number;
  /** Of them those that lie in no case and are not blank. */
  unfiled: number;
  /** Of them those whose original the office does not have whole. */
  damaged: number;
  /** A batch was begun for it. */
  begun: boolean;
  /** When all of its paper was in (ms). */
  scannedAt: number | null;
  /** When a page of it came in or was put into a case last (ms); 0: never. */
  lastMovedAt: number;
  checkedAt: number | null;
  /** Number of the event that tells of the second check. */
  checkedEvent: number | null;
};

/** A place away from this computer: pages of the folder read back from it, and up to which event its copy goes. */
export type CopyFacts = { readBack: number; coversEvent: number };

/** A check holds for the folder as it was then: paper that came or moved later has not been seen. */
export const isChecked = ({ checkedAt, lastMovedAt }: FolderFacts): boolean =>
  checkedAt !== null && lastMovedAt <= checkedAt;

/**
 * What keeps a checked folder from being safe; empty when one place away from this computer has given every
 * original back whole, and its newest copy also holds the case file as it was when the folder was checked:
 * without the keys in that file an original cannot be opened.
 */
export function safeLacks(facts: FolderFacts, copies: readonly CopyFacts[]): SafeLack[] {
  if (facts.damaged > 0) return ['damaged'];
  if (copies.length === 0) return ['no-place-away'];
  const read = copies.filter(({ readBack }) => readBack >= facts.pages);
  if (read.length === 0) return ['not-copied'];
  const checked = facts.checkedEvent ?? Number.POSITIVE_INFINITY;
  return read.some(({ coversEvent }) => coversEvent >= checked) ? [] : ['check-not-copied'];
}

/** `copies`: one for each place that is not on this computer. */
export function folderState(facts: FolderFacts, copies: readonly CopyFacts[]): FolderState {
  if (facts.scannedAt === null) return facts.pages > 0 || facts.begun ? 'scanning' : 'not-begun';
  if (facts.unfiled > 0) return 'scanned';
  if (!isChecked(facts)) return 'filed';
  return safeLacks(facts, copies).length > 0 ? 'second-checked' : 'safe';
}

/**
 * Do the pages that came in fit the sheets that were counted? Each sheet is one page, or one page and a blank
 * back that was kept, or, from a scanner that takes both sides, two. Nothing between these fits: of 39 sheets of
 * which both sides were scanned half is blank, and a fortieth that the scanner swallowed would not be missed.
 */
export function fitsCount(
  sheets: number,
  { pages, blank }: { pages: number; blank: number },
): boolean {
  return sheets === pages || sheets === pages - blank || pages === 2 * sheets;
}
