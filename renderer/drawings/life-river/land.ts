// Trees, palms, a house and rice fields beside the river: quiet, always the same, and never in the way.
import type { Bank } from './course.ts';
import type { Box } from './labels.ts';
import type { Mark } from './mark.ts';

export type LandKind = 'trees' | 'palms' | 'house' | 'field';
/** `x` is its middle, `y` the ground it stands on. */
export type Land = { kind: LandKind; x: number; y: number };
export const LAND_SIZE: Record<LandKind, { width: number; height: number }> = {
  trees: { width: 36, height: 30 },
  palms: { width: 40, height: 40 },
  house: { width: 40, height: 36 },
  field: { width: 66, height: 18 },
};
const ORDER: readonly LandKind[] = ['trees', 'field', 'house', 'palms', 'trees', 'field', 'palms'];
const STEP = 18;
/** Between one and the next on the same side. */
const APART = 96;
const AIR = 8;

type Surroundings = {
  banks: readonly Bank[];
  marks: readonly Mark[];
  hills: { x: number; y: number } | null;
  sun: { x: number; y: number } | null;
  top: number;
  bottom: number;
};

export const landBox = ({ kind, x, y }: Land): Box => {
  const { width, height } = LAND_SIZE[kind];
  return { x: x - width / 2, y: y - height, width, height };
};

export const meet = (a: Box, b: Box, air = 0) =>
  a.x < b.x + b.width + air &&
  b.x < a.x + a.width + air &&
  a.y < b.y + b.height + air &&
  b.y < a.y + a.height + air;

/** What stands beside the river between `top` and `bottom`. */
export function landOf({ banks, marks, hills, sun, top, bottom }: Surroundings): Land[] {
  const taken: Box[] = marks.flatMap(({ box, leader }) => [
    box,
    ...(leader
      ? [
          {
            x: leader.x - 2,
            y: Math.min(leader.from, leader.to),
            width: 4,
            height: Math.abs(leader.to - leader.from),
          },
        ]
      : []),
  ]);
  if (hills) taken.push({ x: 0, y: hills.y - 52, width: 142, height: 76 });
  if (sun) taken.push({ x: sun.x - 54, y: sun.y - 42, width: 108, height: 50 });
  const land: Land[] = [];
  let next = 0;
  let hasHouse = false;
  const [from, to] = [banks[0]?.x ?? 0, banks.at(-1)?.x ?? 0];
  for (const isAbove of [false, true]) {
    let free = from + (isAbove ? APART / 2 : 0);
    for (let x = from + 36; x < to - 30; x += STEP) {
      if (x < free) continue;
      let kind = ORDER[next % ORDER.length] ?? 'trees';
      if (kind === 'house' && hasHouse) kind = 'trees';
      const spot = spotFor(kind, x, isAbove, { banks, taken, top, bottom });
      if (!spot) continue;
      land.push(spot);
      taken.push(landBox(spot));
      hasHouse ||= kind === 'house';
      next += 1;
      free = x + APART;
    }
  }
  return land;
}

function spotFor(
  kind: LandKind,
  x: number,
  isAbove: boolean,
  { banks, taken, top, bottom }: Pick<Surroundings, 'banks' | 'top' | 'bottom'> & { taken: Box[] },
): Land | null {
  const { width, height } = LAND_SIZE[kind];
  const near = banks.filter((bank) => Math.abs(bank.x - x) <= width / 2 + AIR);
  if (near.length === 0) return null;
  const y = isAbove
    ? Math.min(...near.map((bank) => bank.top)) - AIR
    : Math.max(...near.map((bank) => bank.bottom)) + AIR + height;
  const spot = { kind, x, y };
  const box = landBox(spot);
  const isIn = box.y >= top && box.y + box.height <= bottom;
  return isIn && !taken.some((one) => meet(one, box, AIR)) ? spot : null;
}
