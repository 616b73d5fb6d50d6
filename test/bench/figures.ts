// What many times measured come down to.

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** The middle value; the lower one of two in the middle. */
export function median(values: readonly number[]): number {
  return sorted(values)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

/** The value that 95 of 100 do not exceed. */
export function p95(values: readonly number[]): number {
  return sorted(values)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}

/** To one decimal, as a bench of milliseconds is not more exact; seconds of the CPU have three. */
export function round(value: number, decimals = 1): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
