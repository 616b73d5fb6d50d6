// Where the people of a network stand: around the child, each in their circle, no name over another. What is
// drawn wider than high is laid out here as if it were round.
import { isApartFrom, isClearOf, type Room, reachOf } from '../svg/room.ts';
import { settle } from './settle.ts';
import { type Label, roomOf, type Standing } from './standing.ts';

/** `title`: how large it is; it stands on the line of the circle, at the top. */
export type Zone = {
  place: string;
  title: { width: number; height: number };
  labels: readonly Label[];
};
export type LaidZone = { place: string; radius: number; standing: Standing[] };

const GAP = 8;
/** A circle nobody stands in yet. */
const LEAST = 48;
/** What names leave free between them where they cannot stand closer. */
const WASTE = 1.2;
/** Degrees between the places that are tried on a ring, and how far one goes out to be free. */
const [TURN, OUT] = [4, 5] as const;
/** Up to so many stand as far from each other as they can, from whichever of these places they begin. */
const FEW = 16;
const BEGINS = [0, 1, 2, 3, 4, 5].map((at) => (at * Math.PI) / 3);

type Ground = { inside: number; radius: number; titles: readonly Room[]; from: number };
/** The nearest to the middle where this one has room in this direction; null: nowhere in its circle. */
function standAt(
  label: Label,
  angle: number,
  ground: Ground,
  within: readonly Room[],
  gap: number,
) {
  const { inside, radius } = ground;
  for (let far = inside; far < radius; far += OUT) {
    const [x, y] = [Math.sin(angle) * far, -Math.cos(angle) * far];
    const room = roomOf(label, x, y);
    if (reachOf(room) > radius - GAP) return null;
    if (isClearOf(room, inside + GAP) && isApartFrom(within, room, gap))
      return { room, standing: { thread: label.thread, x, y } };
  }
  return null;
}

/** Ring after ring, each filled as a clock goes; null when not all have room in the circle. */
function fill(labels: readonly Label[], ground: Ground, gap: number): Standing[] | null {
  const stood: Standing[] = [];
  const taken = [...ground.titles];
  for (let before = -1; before < stood.length && stood.length < labels.length; ) {
    before = stood.length;
    for (let turned = 0; turned < 360; turned += TURN) {
      const label = labels[stood.length];
      const angle = ground.from + (turned * Math.PI) / 180;
      const found = label && standAt(label, angle, ground, taken, gap);
      if (!found) continue;
      stood.push(found.standing);
      taken.push(found.room);
    }
  }
  return stood.length < labels.length ? null : stood;
}

/** As far from each other as this circle allows; `closest`: where all of them have room. */
function spread(labels: readonly Label[], ground: Ground, closest: Standing[]): Standing[] {
  if (labels.length > FEW) return settle(labels, closest, { ...ground, gap: GAP });
  for (let gap = ground.radius; gap > GAP; gap *= 0.75)
    for (const turned of BEGINS) {
      const wider = fill(labels, { ...ground, from: ground.from + turned }, gap);
      if (wider) return wider;
    }
  return closest;
}

/** The smallest circle around `inside` in which all of them have room. */
function layZone(
  { place, title, labels }: Zone,
  inside: number,
  ground: Omit<Ground, 'radius' | 'inside'>,
  isSpread: boolean,
) {
  const area = labels.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const start = Math.sqrt(inside ** 2 + (WASTE * area) / Math.PI);
  for (let radius = Math.max(inside + LEAST, start); ; radius += 6 + radius * 0.015) {
    const titles = [...ground.titles, roomOf(title, 0, -radius)];
    const here = { ...ground, inside, radius, titles };
    const closest = fill(labels, here, GAP);
    if (closest)
      return { place, radius, standing: isSpread ? spread(labels, here, closest) : closest };
  }
}

/**
 * Circles around `0, 0`; `inside` is the radius of what stands in the middle. How large they are is known before
 * few names of a circle are spread in it.
 */
export function layRings(zones: readonly Zone[], inside: number, isSpread = true): LaidZone[] {
  let edge = inside;
  const titles: Room[] = [];
  return zones.map((zone, at) => {
    const laid = layZone(zone, edge, { titles, from: 0.5 + at * 0.7 }, isSpread);
    edge = laid.radius;
    titles.push(roomOf(zone.title, 0, -edge));
    return laid;
  });
}
