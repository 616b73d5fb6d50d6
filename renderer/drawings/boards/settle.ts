// Many names of one circle, moved apart until they stand as evenly as they can: each in turn to the place where
// what is around it is furthest away, always in the same order.
import { isApartFrom, isClearOf, type Room, reachOf } from '../svg/room.ts';
import { type Label, roomOf, type Standing } from './standing.ts';

export type Circle = {
  inside: number;
  radius: number;
  /** Names of circles, which stand on their lines. */
  titles: readonly Room[];
  gap: number;
};

/** Places that are tried: so many around, on so many rings. */
const [AROUND, RINGS] = [48, 10] as const;
const PASSES = 8;
/** So many looks at two names are taken at most; a crowd beyond it stays as it is. */
const MOST_LOOKS = 6_000_000;

/** From the middle of one name to that of the other, as the room they take is wider than high. */
function between(a: Room, b: Room): number {
  const [across, down] = [a.left + a.right - b.left - b.right, a.top + a.bottom - b.top - b.bottom];
  return Math.hypot(across / (a.right - a.left), down / (a.bottom - a.top) / 1.4);
}

/** Less the further away. */
const push = (distance: number) => 1 / Math.max(0.1, distance) ** 2;

function spotsIn({ inside, radius }: Circle): [x: number, y: number][] {
  return Array.from({ length: RINGS }, (_, ring) => {
    const far = inside + ((ring + 0.5) / RINGS) * (radius - inside);
    return Array.from({ length: AROUND }, (_, turn): [number, number] => {
      const angle = ((turn + (ring % 2) / 2) / AROUND) * 2 * Math.PI;
      return [Math.sin(angle) * far, -Math.cos(angle) * far];
    });
  }).flat();
}

/** How close everything is around this room; null: it may not stand here. */
function crowding(room: Room, others: readonly Room[], circle: Circle): number | null {
  const { inside, radius, titles, gap } = circle;
  const toEdge = radius - gap - reachOf(room);
  if (toEdge < 0 || !isClearOf(room, inside + gap) || !isApartFrom(titles, room, gap)) return null;
  if (!isApartFrom(others, room, gap)) return null;
  const { left, right, top, bottom } = room;
  const fromMiddle = Math.hypot(Math.max(left, -right, 0), Math.max(top, -bottom, 0)) - inside;
  const high = bottom - top;
  let sum = push(1 + toEdge / high) + push(1 + fromMiddle / high);
  for (const other of others) {
    sum += push(between(room, other));
  }
  return sum;
}

export function settle(
  labels: readonly Label[],
  standing: readonly Standing[],
  circle: Circle,
): Standing[] {
  const spots = spotsIn(circle);
  const passes = Math.min(PASSES, Math.floor(MOST_LOOKS / (spots.length * labels.length ** 2)));
  const sizes = new Map(labels.map((label) => [label.thread, label]));
  const stood = standing.map((one) => {
    const size = sizes.get(one.thread) ?? { width: 0, height: 0 };
    return { ...one, size, room: roomOf(size, one.x, one.y) };
  });
  for (let pass = 0; pass < passes; pass++)
    for (const one of stood) {
      const others = stood.filter((other) => other !== one).map(({ room }) => room);
      let least = crowding(one.room, others, circle) ?? Number.POSITIVE_INFINITY;
      for (const [x, y] of spots) {
        const room = roomOf(one.size, x, y);
        const found = crowding(room, others, circle);
        if (found === null || found >= least) continue;
        least = found;
        Object.assign(one, { x, y, room });
      }
    }
  return stood.map(({ thread, x, y }) => ({ thread, x, y }));
}
