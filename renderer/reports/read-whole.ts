// A whole number as a person types it, in Khmer or other digits.
import { toLatinDigits } from '#domain/khmer/digits.ts';

/** Null when nothing is typed, undefined when it is no whole number from `least` to `most`. */
export function readWhole(typed: string, least: number, most: number): number | null | undefined {
  const text = toLatinDigits(typed).trim();
  if (text === '') return null;
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
