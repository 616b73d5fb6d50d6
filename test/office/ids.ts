// Ids that come out the same for the same seed: UUIDv7 with the time told and chance from the dice.
import type { Dice } from './random.ts';

export type MakeId = () => string;

/** `from` in milliseconds since 1970; each id is one millisecond later than the one before. */
export function createIds(dice: Dice, from: number): MakeId {
  let now = from;
  return () => {
    const time = (now++).toString(16).padStart(12, '0');
    const hex = Array.from({ length: 3 }, () =>
      dice.below(0x1_0000_0000).toString(16).padStart(8, '0'),
    ).join('');
    const variant = (8 + dice.below(4)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
  };
}
