// Reads a time of day as people write it.
import { toLatinDigits } from '#domain/khmer/digits.ts';

/** "17:00", "5.30", «១៧:០០» as HH:MM, or null. */
export function readClock(typed: string): string | null {
  const parts = toLatinDigits(typed)
    .trim()
    .match(/^(\d{1,2})\s*[:.h]\s*(\d{2})$/);
  const [hours, minutes] = [Number(parts?.[1]), Number(parts?.[2])];
  if (!parts || hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
