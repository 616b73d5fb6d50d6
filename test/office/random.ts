// Chance that comes out the same for the same seed (mulberry32), so that a made office can be made again.
import type { Random } from './names.ts';

export type Dice = Random & {
  /** From 0 to 1. */
  next(): number;
  pick<T>(list: readonly T[]): T;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
};

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    between: (least, most) => least + below(most - least + 1),
  };
}
