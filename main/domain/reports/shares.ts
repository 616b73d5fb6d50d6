// Shares as they are shown: per cent with one decimal, whose parts add up to 100.0 where equal parts allow it.

/** A share is told in thousandths: 0.521 is shown as 52.1 %. */
const WHOLE = 1000;

/**
 * The share of each count in all of them together, a multiple of 0.001. Each is rounded down, and what is
 * missing to the whole goes to those that lost most (the largest remainder). So no share is a whole step away
 * from the true one, and nothing stays nothing. Equal counts have equal shares: 4, 4 and 1 are 44.4, 44.4 and
 * 11.1, although that is 99.9; all others add up to 1. Counts are whole and not negative; all of them nothing
 * have no shares: each is 0.
 */
export function roundShares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const down = (count: number) => Math.floor((count * WHOLE) / total);
  const lost = (count: number) => (count * WHOLE) % total;
  let missing = WHOLE - counts.reduce((sum, count) => sum + down(count), 0);
  const raised = new Set<number>();
  const alike = Map.groupBy(counts, (count) => count);
  for (const [count, { length }] of [...alike].sort(([a], [b]) => lost(b) - lost(a) || b - a)) {
    if (length > missing) break;
    missing -= length;
    raised.add(count);
  }
  return counts.map((count) => (down(count) + (raised.has(count) ? 1 : 0)) / WHOLE);
}
