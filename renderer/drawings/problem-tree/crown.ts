// The crown round the effects, its leaves, and the grass on the ground: the same for the same tree.
import { at } from './limbs.ts';
import type { Size, Spot } from './place.ts';

export type Frame = Spot & Size;
const BUMP = 46;
const LEAF_EVERY = 62;
const MOST_LEAVES = 70;

/** Points round a frame with round corners, close to each other. */
function outline({ x, y, width, height }: Frame): Spot[] {
  const round = Math.min(width / 2, height / 2, 90);
  const corners = [
    { x: x + width - round, y: y + height - round },
    { x: x + round, y: y + height - round },
    { x: x + round, y: y + round },
    { x: x + width - round, y: y + round },
  ];
  const spots = corners.flatMap((corner, quarter) =>
    Array.from({ length: 17 }, (_, step) => {
      const angle = ((quarter + step / 16) * Math.PI) / 2;
      return { x: corner.x + round * Math.cos(angle), y: corner.y + round * Math.sin(angle) };
    }),
  );
  return [...spots, ...spots.slice(0, 1)];
}

const far = (one: Spot, other: Spot) => Math.hypot(one.x - other.x, one.y - other.y);

/** A cloud round a frame, with bumps of the same size all the way round. */
export function cloud(frame: Frame): string {
  const spots = outline(frame);
  const lengths = spots.map((spot, i) => far(spot, spots[i - 1] ?? spot));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const count = Math.max(8, Math.round(whole / BUMP));
  const edge: Spot[] = [];
  let gone = 0;
  for (const [i, spot] of spots.entries()) {
    const before = spots[i - 1] ?? spot;
    const length = lengths[i] ?? 0;
    for (; edge.length < count && (edge.length * whole) / count <= gone + length; ) {
      const part = length === 0 ? 0 : ((edge.length * whole) / count - gone) / length;
      edge.push({
        x: before.x + (spot.x - before.x) * part,
        y: before.y + (spot.y - before.y) * part,
      });
    }
    gone += length;
  }
  const [first = frame, ...rest] = edge;
  return `M${at(first)}${[...rest, first].map((to) => `A25 25 0 0 1 ${at(to)}`).join('')}Z`;
}

const overlaps = (spot: Spot, box: Frame, room: number) =>
  spot.x > box.x - room &&
  spot.x < box.x + box.width + room &&
  spot.y > box.y - room &&
  spot.y < box.y + box.height + room;

/** From the middle of a branch. */
const LEAF_FROM_BRANCH = 24;

/** Leaves where the crown has room, never on a statement and never on a branch. */
export function leaves(
  frame: Frame,
  boxes: readonly Frame[],
  branches: readonly Spot[],
): { spot: Spot; turn: number }[] {
  const found: { spot: Spot; turn: number }[] = [];
  const across = Math.max(1, Math.floor(frame.width / LEAF_EVERY));
  const down = Math.max(1, Math.floor(frame.height / (LEAF_EVERY * 0.6)));
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++) {
      const number = row * across + column;
      const spot = {
        x: frame.x + ((column + 0.3 + ((number * 37) % 11) / 22) / across) * frame.width,
        y: frame.y + ((row + 0.3 + ((number * 53) % 13) / 26) / down) * frame.height,
      };
      const [u, v] = [
        (2 * (spot.x - frame.x)) / frame.width - 1,
        (2 * (spot.y - frame.y)) / frame.height - 1,
      ];
      if (u ** 4 + v ** 4 > 0.8 || boxes.some((box) => overlaps(spot, box, 16))) continue;
      if (branches.some((one) => far(one, spot) < LEAF_FROM_BRANCH)) continue;
      found.push({ spot, turn: ((number * 67) % 130) - 80 });
    }
  const every = Math.max(1, Math.ceil(found.length / MOST_LEAVES));
  return found.filter((_, i) => i % every === 0);
}

/**
 * The ground from side to side with strokes of earth below it and tufts of grass. `bare`: as far to both
 * sides of the middle the trunk stands on it.
 */
export function ground(
  width: number,
  y: number,
  bare: number,
): { line: string; earth: string; grass: string } {
  const edge = 12;
  let earth = '';
  for (let x = edge + 6; x < width - edge; x += 17)
    if (Math.abs(x - width / 2) > bare) earth += `M${x} ${y}l-5 8`;
  const grass = [0.06, 0.21, 0.79, 0.94]
    .map((part) => Math.round(part * width))
    .map((x) => `M${x} ${y}q-1-7-5-10M${x + 3} ${y}q0-9 2-13M${x + 6} ${y}q2-6 6-8`)
    .join('');
  return { line: `M${edge} ${y}H${width - edge}`, earth, grass };
}
