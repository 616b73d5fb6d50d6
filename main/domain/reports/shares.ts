// Shares as they are shown: per cent with one decimal, whose parts add up to exactly 100.0.

/** A share is told in thousandths: 0.521 is shown as 52.1 %. */
const WHOLE = 1000;

/**
 * The share of each count in all of them together, a multiple of 0.001. Each is rounded down, and what is
 * missing to the whole goes to those that lost most (the largest remainder; of equals the larger count, then
 * the first). So no share is a whole step away from the true one, nothing stays nothing, and the shares add
 * up to 1. Counts are whole and not negative; all of them nothing have no shares: each is 0.
 */
export function roundShares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const steps = counts.map((count) => Math.floor((count * WHOLE) / total));
  const missing = WHOLE - steps.reduce((sum, step) => sum + step, 0);
  const lost = (at: number) => ((counts[at] ?? 0) * WHOLE) % total;
  const raised = counts
    .map((_, at) => at)
    .sort((a, b) => lost(b) - lost(a) || (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .slice(0, missing);
  return steps.map((step, at) => (step + (raised.includes(at) ? 1 : 0)) / WHOLE);
}
