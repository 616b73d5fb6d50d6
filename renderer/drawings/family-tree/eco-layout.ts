// Where the household and what is around it stand in an eco-map: nearer is stronger, and nothing lies on anything.
import type { Strength } from '#domain/drawings/kinds/family-tree.ts';
import type { Measure } from '../svg/measure.ts';
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
type PlacedMember = EcoMember & {
  x: number;
  y: number;
  lines: string[];
  isNameAbove: boolean;
};
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
const NAME_WIDTH = 118;
const MEMBER = { width: 84, sign: 30 };
const FROM_MIDDLE: Record<Strength, number> = {
  strong: 70,
  ordinary: 105,
  stressful: 105,
  weak: 140,
};
/** The least room along the ring for each, so that names do not meet. */
const ARC = 150;

const wrapped = <T extends { name: string }>(all: readonly T[], measure: Measure) =>
  all.map((one) => ({
    ...one,
    lines: wrapText(measure, one.name, {
      ...{ size: NAME_SIZE, bold: true, width: MEMBER.width - 8, most: 6 },
    }),
  }));

/** Members on a ring, each near the system they have a bond with; one alone in the middle. */
function placeMembers(members: readonly EcoMember[], measure: Measure) {
  const all = wrapped(members, measure);
  const tallest = Math.max(1, ...all.map(({ lines }) => lines.length)) * LINE_HEIGHT + MEMBER.sign;
  const ring =
    all.length <= 1
      ? 0
      : Math.max(
          MEMBER.width * 0.62,
          (all.length * Math.max(MEMBER.width, tallest)) / (2 * Math.PI),
        );
  const slots = all.map((_, at) => (at / all.length) * 2 * Math.PI - Math.PI / 2);
  const turn = (a: number, b: number) => 1 - Math.cos(a - b);
  const sure = all.filter(({ toward }) => toward !== null);
  const placed = [...sure, ...all.filter(({ toward }) => toward === null)].map((one) => {
    const wanted = one.toward ?? slots[0] ?? 0;
    const angle = slots.toSorted((a, b) => turn(a, wanted) - turn(b, wanted) || a - b)[0] ?? 0;
    slots.splice(slots.indexOf(angle), 1);
    const [x, y] = [Math.cos(angle) * ring, Math.sin(angle) * ring - tallest / 4];
    return { ...one, x, y, isNameAbove: false };
  });
  return { placed, radius: Math.max(64, ring + Math.hypot(MEMBER.width, tallest) / 2 + 6) };
}

/** Who does not live there stands outside, on the way to what they have a bond with. */
function placeGuests(guests: readonly EcoMember[], radius: number, measure: Measure) {
  const before = new Map<number, number>();
  return wrapped(guests, measure).map((one) => {
    const angle = one.toward ?? 0;
    const beside = (before.get(angle) ?? 0) * MEMBER.width;
    before.set(angle, (before.get(angle) ?? 0) + 1);
    const far = radius + 30 + one.lines.length * LINE_HEIGHT;
    const x = Math.cos(angle) * far - Math.sin(angle) * beside;
    const y = Math.sin(angle) * far + Math.cos(angle) * beside;
    return { ...one, x, y, isNameAbove: Math.sin(angle) > 0.25 };
  });
}

/** The first stands above on the right, the others follow as a clock goes. */
export const angleOf = (at: number, of: number): number =>
  ((at + 0.5) / of) * 2 * Math.PI - Math.PI / 2;

/** The same for the same input, always. */
export function layOutEcoMap(
  household: readonly EcoMember[],
  around: readonly EcoSystem[],
  measure: Measure,
): EcoLayout {
  const inside = household.filter(({ isHome }) => isHome);
  const { placed, radius } = placeMembers(inside, measure);
  const outside = household.filter(({ isHome }) => !isHome);
  const guests = placeGuests(outside, radius, measure);
  const byGuests = Math.max(0, ...guests.map(({ lines }) => 30 + lines.length * LINE_HEIGHT));
  const wrap = (name: string) =>
    wrapText(measure, name, { size: NAME_SIZE, width: NAME_WIDTH, most: 12 });
  const systems = around.map((one) => ({ ...one, lines: [...wrap(one.name), ...one.marks] }));
  const tallest = Math.max(1, ...systems.map(({ lines }) => lines.length)) * LINE_HEIGHT;
  const room = Math.max(ARC, tallest * 0.75 + 60);
  const nearest = radius + FROM_MIDDLE.strong;
  const grown = Math.max(0, (around.length * room) / (2 * Math.PI) - nearest);
  const round = (value: number) => Math.round(value * 10) / 10;
  const ring = systems.map((one, at) => {
    const angle = angleOf(at, systems.length);
    const away = Math.max(FROM_MIDDLE[one.strength], one.hasGuest ? byGuests + 130 : 0);
    const far = radius + grown + away + tallest / 4;
    const isAbove = Math.sin(angle) < -0.25;
    return { ...one, isAbove, x: Math.cos(angle) * far * 1.35, y: Math.sin(angle) * far * 0.9 };
  });
  const left = Math.min(-radius, ...ring.map(({ x }) => x - NAME_WIDTH / 2)) - 16;
  const right = Math.max(radius, ...ring.map(({ x }) => x + NAME_WIDTH / 2)) + 16;
  const top =
    Math.min(
      -radius,
      ...ring.map(
        ({ y, isAbove, lines }) => y - SYSTEM_RADIUS - (isAbove ? lines.length * LINE_HEIGHT : 0),
      ),
    ) - 16;
  const below = ({ y, lines }: (typeof ring)[number]) =>
    y + SYSTEM_RADIUS + lines.length * LINE_HEIGHT + 6;
  const bottom = Math.max(radius, ...ring.map(below)) + 16;
  return {
    width: round(right - left),
    height: round(bottom - top),
    middle: { x: round(-left), y: round(-top), radius: round(radius) },
    members: [...placed, ...guests].map((one) => ({
      ...one,
      x: round(one.x - left),
      y: round(one.y - top),
    })),
    systems: ring.map((one) => ({ ...one, x: round(one.x - left), y: round(one.y - top) })),
  };
}
