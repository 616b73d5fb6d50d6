// Where the household and what is around it stand in an eco-map: nearer is stronger, and nothing lies on anything.
import type { Strength } from '#domain/drawings/kinds/family-tree.ts';
import { type Cut, cutIntoStrips, layOnPaper, READABLE_PT } from '../../print/paper.ts';
import type { Measure } from '../svg/measure.ts';
import { areApart, isClearOf, moved, type Room, reachOf } from '../svg/room.ts';
import { wrapText } from '../svg/wrap.ts';

/** `toward`: the angle of the system somebody has a bond of their own with; null when there is none. */
type EcoMember = { id: string; name: string; toward: number | null; isHome: boolean };
/** `hasGuest`: somebody from outside the household stands between. */
type EcoSystem = {
  id: string;
  name: string;
  /** What stands with the name in letters of its own: a goal, new, changed. */
  marks: readonly string[];
  strength: Strength;
  hasGuest: boolean;
};
/** `x`, `y`: the middle of the sign. */
export type PlacedMember = Named & { x: number; y: number };
type Named = EcoMember & { lines: string[]; isNameAbove: boolean; room: Room };
/** `isAbove`: the name stands above its sign, away from the middle. */
export type PlacedSystem = EcoSystem & {
  x: number;
  y: number;
  isAbove: boolean;
  /** Of the name, then its marks. */
  lines: string[];
};
export type EcoLayout = {
  width: number;
  height: number;
  /** The circle of the household. */
  middle: { x: number; y: number; radius: number };
  members: PlacedMember[];
  systems: PlacedSystem[];
};

export const NAME_SIZE = 13;
export const LINE_HEIGHT = 20;
/** Half of the round of a system. */
export const SYSTEM_RADIUS = 26;
export const MEMBER_SCALE = 0.62;
/** Half of the sign of somebody. */
const SIGN = 20;
/** From the middle of a sign to the foot of the first line below it, or of the last one above it. */
export const NAME_AT = { below: 32, above: -24 } as const;
/** Of a line of letters: what stands above its foot, and below. */
const LETTERS = { up: 14, down: 7 } as const;
/** No name is wider. */
const WIDEST_NAME = 200;
/** A name is as wide as the first of these in which it has few lines. */
const MEMBER_NAME = { widths: [76, 112, 152, WIDEST_NAME], few: 3, most: 20 } as const;
const SYSTEM_NAME = { widths: [118, WIDEST_NAME], few: 6, most: 12 } as const;
/** Between names, and from them to the circle. */
const GAP = 8;
const SMALLEST_CIRCLE = 64;
/** From the circle to what stands around it: a bond is seen there. */
const BOND = 24;
const FROM_MIDDLE: Record<Strength, number> = {
  strong: 70,
  ordinary: 105,
  stressful: 105,
  weak: 140,
};
/** The least room along the ring for each, so that names do not meet. */
const ARC = 150;

/** Of a sign that reaches so far from its middle, with its name above or below it. */
function roomOf(lines: readonly string[], reach: number, wide: number, name: [number, number]) {
  const half = Math.max(reach, wide / 2);
  const [first, last] = [name[0] - LETTERS.up, name[1] + LETTERS.down];
  const isBare = lines.length === 0;
  return {
    ...{ left: -half, right: half },
    top: isBare ? -reach : Math.min(-reach, first),
    bottom: isBare ? reach : Math.max(reach, last),
  };
}

/** The name stands where the bond does not go: it goes down in the lower half. */
const isNameAbove = ({ toward }: EcoMember) => toward !== null && Math.sin(toward) > 0.12;

type NameShape = { widths: readonly number[]; few: number; most: number };

function linesOf(measure: Measure, name: string, bold: boolean, shape: NameShape): string[] {
  const { widths, few, most } = shape;
  const [lines = []] = widths
    .map((width) => wrapText(measure, name, { size: NAME_SIZE, bold, width, most }))
    .toSorted((a, b) => Math.max(few, a.length) - Math.max(few, b.length));
  return lines;
}

function writeName(one: EcoMember, measure: Measure): Named {
  const lines = linesOf(measure, one.name, true, MEMBER_NAME);
  const wide = Math.max(0, ...lines.map((line) => measure(line, NAME_SIZE, true)));
  const above = isNameAbove(one);
  const rest = (lines.length - 1) * LINE_HEIGHT;
  const room = roomOf(
    lines,
    SIGN,
    wide,
    above ? [NAME_AT.above - rest, NAME_AT.above] : [NAME_AT.below, NAME_AT.below + rest],
  );
  return { ...one, lines, isNameAbove: above, room };
}

const middleOf = ({ top, bottom }: Room) => (top + bottom) / 2;
/** With the middle of all that it takes at this point. */
const standAt = (one: Named, x: number, y: number): PlacedMember => ({
  ...{ ...one, x, y: y - middleOf(one.room) },
});
const roomIn = ({ room, x, y }: PlacedMember) => moved(room, x, y);

const turn = (a: number, b: number) => 1 - Math.cos(a - b);

/** Each at the free place that is nearest to what they have a bond with. */
function anglesOf(members: readonly Named[]): [Named, number][] {
  const slots = members.map((_, at) => (at / members.length) * 2 * Math.PI - Math.PI / 2);
  const sure = members.filter(({ toward }) => toward !== null);
  return [...sure, ...members.filter(({ toward }) => toward === null)].map((one) => {
    const wanted = one.toward ?? slots[0] ?? 0;
    const angle = slots.toSorted((a, b) => turn(a, wanted) - turn(b, wanted) || a - b)[0] ?? 0;
    slots.splice(slots.indexOf(angle), 1);
    return [one, angle];
  });
}

/** On the smallest ring on which nobody lies over anybody, also not over those within it. */
function standOnRing(members: readonly Named[], within: readonly PlacedMember[]): PlacedMember[] {
  const [alone] = members;
  if (alone && members.length === 1 && within.length === 0) return [standAt(alone, 0, 0)];
  const angles = anglesOf(members);
  const least = Math.min(...members.map(({ room }) => room.bottom - room.top));
  for (let ring = Math.max(52, (members.length * least) / 8); ; ring *= 1.02) {
    const placed = angles.map(([one, angle]) =>
      standAt(one, Math.cos(angle) * ring, Math.sin(angle) * ring),
    );
    if (areApart([...within, ...placed].map(roomIn), GAP)) return placed;
  }
}

/** On a ring; of many, some who have no bond of their own stand within it, where that takes less room. */
function placeMembers(all: readonly Named[]) {
  const free = all.filter(({ toward }) => toward === null);
  const ways = [0, 1, Math.floor(all.length / 4), Math.floor(all.length / 3)].flatMap((count) => {
    if (count > free.length || (count > 0 && all.length < 5)) return [];
    const inner = free.slice(0, count);
    const within = inner.length > 0 ? standOnRing(inner, []) : [];
    const ring = all.filter((one) => !inner.includes(one));
    const placed = [...within, ...(ring.length > 0 ? standOnRing(ring, within) : [])];
    const reach = Math.max(0, ...placed.map((one) => reachOf(roomIn(one))));
    return [{ placed, radius: Math.max(SMALLEST_CIRCLE, reach + GAP) }];
  });
  return ways.toSorted((a, b) => a.radius - b.radius)[0] ?? { placed: [], radius: SMALLEST_CIRCLE };
}

/** Who does not live there stands outside, on the way to what they have a bond with. */
function placeGuests(guests: readonly Named[], radius: number): PlacedMember[] {
  const placed: PlacedMember[] = [];
  for (const one of guests) {
    const angle = one.toward ?? 0;
    const [right, down] = [Math.cos(angle), Math.sin(angle)];
    const isFree = (spot: PlacedMember) =>
      isClearOf(roomIn(spot), radius + 2 * GAP) && areApart([...placed, spot].map(roomIn), GAP);
    for (let far = radius + 30, spot: PlacedMember | undefined; !spot; far += 10) {
      spot = [0, 1, -1, 2, -2]
        .map((aside) => aside * 44)
        .map((aside) => standAt(one, right * far - down * aside, down * far + right * aside))
        .find(isFree);
      if (spot) placed.push(spot);
    }
  }
  return placed;
}

/** The first stands above on the right, the others follow as a clock goes. */
export const angleOf = (at: number, of: number): number =>
  ((at + 0.5) / of) * 2 * Math.PI - Math.PI / 2;

/** From the middle of a system to the foot of this line of its name, which goes away from the middle. */
export const nameY = ({ isAbove, lines }: PlacedSystem, at: number): number =>
  isAbove
    ? -SYSTEM_RADIUS - 10 - (lines.length - 1 - at) * LINE_HEIGHT
    : SYSTEM_RADIUS + 18 + at * LINE_HEIGHT;

function roomAround(measure: Measure, system: PlacedSystem): Room {
  const { lines, x, y } = system;
  const wide = Math.max(0, ...lines.map((line) => measure(line, NAME_SIZE, true)));
  const [first, last] = [nameY(system, 0), nameY(system, lines.length - 1)];
  return moved(roomOf(lines, SYSTEM_RADIUS, wide, [first, last]), x, y);
}

type Inside = { radius: number; guests: readonly PlacedMember[] };
/** By how much a ring is wider than it is high. */
type Ring = { wide: number; high: number };
/** The first is drawn as long as its names can be read on one A4; else the one that takes the fewest sheets. */
const RINGS: readonly [Ring, ...Ring[]] = [
  { wide: 1.35, high: 0.9 },
  { wide: 1.6, high: 0.75 },
  { wide: 1.9, high: 0.7 },
  { wide: 1, high: 1.1 },
];

/** As far out on a ring as nothing lies over anything. */
function placeSystems(
  around: readonly EcoSystem[],
  { radius, guests }: Inside,
  measure: Measure,
  { wide, high }: Ring,
): PlacedSystem[] {
  const systems = around.map((one) => {
    const name = linesOf(measure, one.name, false, SYSTEM_NAME);
    return { ...one, lines: [...name, ...one.marks] };
  });
  const tallest = Math.max(1, ...systems.map(({ lines }) => lines.length)) * LINE_HEIGHT;
  const room = Math.max(ARC, tallest * 0.75 + 60);
  const nearest = radius + FROM_MIDDLE.strong;
  const byGuests = Math.max(0, ...guests.map(({ x, y }) => Math.hypot(x, y) - radius));
  const inTheWay = guests.map(roomIn);
  const start = Math.max(0, (around.length * room) / (2 * Math.PI) - nearest);
  for (let grown = start; ; grown += 12) {
    const ring = systems.map((one, at): PlacedSystem => {
      const angle = angleOf(at, systems.length);
      const away = Math.max(FROM_MIDDLE[one.strength], one.hasGuest ? byGuests + 130 : 0);
      const far = radius + grown + away + tallest / 4;
      const isAbove = Math.sin(angle) < -0.25;
      return { ...one, isAbove, x: Math.cos(angle) * far * wide, y: Math.sin(angle) * far * high };
    });
    const rooms = ring.map((one) => roomAround(measure, one));
    const isClear = rooms.every((one) => isClearOf(one, radius + BOND));
    if (isClear && areApart([...inTheWay, ...rooms], GAP)) return ring;
  }
}

/** Nothing in an eco-map is smaller than its names. */
export const CUT: Cut = { leastPt: READABLE_PT, shared: WIDEST_NAME };
/** Millimetres of the entries of a legend as it is mostly: two lines. */
const LEGEND = [160, 160];

/** On how many sheets of A4 the names can be read, and how large they are there. */
function sheetsOf({ width, height }: EcoLayout): { count: number; letters: number } {
  const picture = { width, height, smallest: NAME_SIZE, legend: LEGEND };
  const { smallestPt } = layOnPaper(picture, 'A4', CUT.leastPt);
  if (smallestPt >= CUT.leastPt) return { count: 1, letters: smallestPt };
  const strips = cutIntoStrips(picture, 'A4', CUT);
  if (strips) return { count: strips.count, letters: strips.layout.smallestPt };
  return { count: Number.POSITIVE_INFINITY, letters: smallestPt };
}

/** The same for the same input, always. */
export function layOutEcoMap(
  household: readonly EcoMember[],
  around: readonly EcoSystem[],
  measure: Measure,
): EcoLayout {
  const named = household.map((one) => writeName(one, measure));
  const { placed, radius } = placeMembers(named.filter(({ isHome }) => isHome));
  const outside = named.filter(({ isHome }) => !isHome);
  const guests = placeGuests(outside, radius);
  const [usual, ...others] = RINGS;
  const lay = (shape: Ring) => {
    const systems = placeSystems(around, { radius, guests }, measure, shape);
    return standInRoom({ radius, members: [...placed, ...guests], guests, systems }, measure);
  };
  const first = lay(usual);
  if (sheetsOf(first).count === 1) return first;
  const [best] = [first, ...others.map(lay)]
    .map((layout) => ({ layout, ...sheetsOf(layout) }))
    .toSorted((a, b) => (a.count === b.count ? b.letters - a.letters : a.count - b.count));
  return best?.layout ?? first;
}

type Standing = Inside & { members: readonly PlacedMember[]; systems: readonly PlacedSystem[] };

/** Moved so that everything has a place in the picture. */
function standInRoom({ radius, members, guests, systems }: Standing, measure: Measure): EcoLayout {
  const rooms = [...guests.map(roomIn), ...systems.map((one) => roomAround(measure, one))];
  const edge = 16;
  const left = Math.min(-radius, ...rooms.map((one) => one.left)) - edge;
  const right = Math.max(radius, ...rooms.map((one) => one.right)) + edge;
  const top = Math.min(-radius, ...rooms.map((one) => one.top)) - edge;
  const bottom = Math.max(radius, ...rooms.map((one) => one.bottom)) + edge;
  const round = (value: number) => Math.round(value * 10) / 10;
  const shift = <T extends { x: number; y: number }>(one: T): T => ({
    ...{ ...one, x: round(one.x - left), y: round(one.y - top) },
  });
  return {
    width: round(right - left),
    height: round(bottom - top),
    middle: { x: round(-left), y: round(-top), radius: round(radius) },
    members: members.map(shift),
    systems: systems.map(shift),
  };
}
