// How a scale is drawn: the key of each level, whether it is a ladder, how glad its face is.
import type { Level } from '#domain/forms/form.ts';

const isNumber = (level: Level) => /^\d+$/.test(level.id);
/** More steps than this are a ladder of numbers with words at its ends only. */
const STEPS = 6;

/** A long scale of numbers, as from 0 to 10. */
export function isLadder(levels: readonly Level[]): boolean {
  return levels.filter(isNumber).length > STEPS;
}

/** The first and the last number of a ladder. */
export function ladderEnds(levels: readonly Level[]): { low: Level; high: Level } {
  const numbers = levels.filter(isNumber);
  return { low: numbers[0] as Level, high: numbers.at(-1) as Level };
}

/**
 * The key that chooses a level: its number, or its place when the levels have no numbers. What is
 * beside the numbers ("not seen") has the key "-".
 */
export function keyOf(level: Level, at: number, levels: readonly Level[]): string {
  if (isNumber(level)) return level.id;
  return levels.some(isNumber) ? '-' : String(at + 1);
}

/** From −1, sad, to 1, glad; null for a level beside the numbers. Without numbers the first is glad. */
export function moodOf(level: Level, at: number, levels: readonly Level[]): number | null {
  const numbers = levels.filter(isNumber).map(({ id }) => Number(id));
  if (numbers.length === 0) return levels.length < 2 ? 0 : 1 - (2 * at) / (levels.length - 1);
  if (!isNumber(level)) return null;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low === high ? 0 : -1 + (2 * (Number(level.id) - low)) / (high - low);
}
