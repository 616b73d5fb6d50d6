// Reads a whole number as people write it.
import { toLatinDigits } from '#domain/khmer/digits.ts';

/** "512", " 1 000 ", "1,000", «៥១២»; null for anything else and outside of the bounds. */
export function readWholeNumber(typed: string, least: number, most: number): number | null {
  const figures = toLatinDigits(typed).replace(/[\s,]/g, '');
  const number = /^\d{1,9}$/.test(figures) ? Number(figures) : Number.NaN;
  return number >= least && number <= most ? number : null;
}
