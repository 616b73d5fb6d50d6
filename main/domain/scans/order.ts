// The order of pages that came out of a feeder: backs between their fronts, one page further up or down.

/** `pile`: the whole pile lies the wrong way round. The other two: all fronts came first, then all backs. */
export type FeedOrder = 'backs-reversed' | 'backs-in-order' | 'pile';

/**
 * Sheets as they lie in the folder, of pages as they came. Of an odd number the last front has no back.
 * A feeder that takes one side only gives the backs in reverse when the pile is turned over as a whole.
 */
export function orderFeed<T>(pages: readonly T[], how: FeedOrder): T[] {
  if (how === 'pile') return pages.toReversed();
  const sheets = Math.ceil(pages.length / 2);
  const backs = pages.slice(sheets);
  // With an empty last back left out, the first back that came belongs to the sheet before the last.
  const back = (sheet: number) =>
    how === 'backs-in-order' ? backs[sheet] : backs[backs.length - 1 - sheet];
  return pages.slice(0, sheets).flatMap((front, sheet) => {
    const behind = back(sheet);
    return behind === undefined ? [front] : [front, behind];
  });
}

/** The list with a run of its members moved one place up (-1) or down (1); the same when it is at the end. */
export function moveRun<T>(pages: readonly T[], run: readonly T[], by: -1 | 1): T[] {
  const first = pages.indexOf(run[0] as T);
  const last = first + run.length - 1;
  const beside = pages[by < 0 ? first - 1 : last + 1];
  if (first < 0 || beside === undefined) return [...pages];
  const rest = pages.filter((page) => !run.includes(page));
  const at = rest.indexOf(beside) + (by < 0 ? 0 : 1);
  return [...rest.slice(0, at), ...run, ...rest.slice(at)];
}
