// Reads a range of pages as people write it.
import { toLatinDigits } from '#domain/khmer/digits.ts';

/** How many pages "6-7" means when the first is 6; null when it is not understood. */
export function readRange(typed: string, first: number): number | null {
  const found = toLatinDigits(typed).match(/^\s*(\d+)\s*(?:[-–—]\s*(\d+)\s*)?$/);
  const from = Number(found?.[1]);
  const to = Number(found?.[2] ?? found?.[1]);
  if (!found || from !== first || to < from || to - from > 199) return null;
  return to - from + 1;
}

/** A number of pages in either digit set; null when nothing is written, undefined when it is no number. */
export function readCount(typed: string): number | null | undefined {
  const latin = toLatinDigits(typed).trim();
  if (latin === '') return null;
  const count = /^\d{1,5}$/.test(latin) ? Number(latin) : 0;
  return count > 0 ? count : undefined;
}
