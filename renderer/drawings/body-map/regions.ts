// Which part of the body a place is, and where the middle of each part is: picture and list agree.
import type { BodyRegion, BodySide } from '#domain/drawings/kinds/body-map.ts';

/** The room of one outline in units of the picture; a place is told as part of it, from 0 to 1. */
export const FIGURE = { width: 220, height: 464 } as const;
/** Where the top of the head is, below the edge of that room. */
export const HEAD_ROOM = 12;

export type Place = { view: BodySide; x: number; y: number };

/** From the middle line outwards and from the top of the head down; the first that holds a place has it. */
type Zone = { region: BodyRegion; from: [number, number]; to: [number, number] };
const zone = (region: BodyRegion, ...[x1, x2, y1, y2]: [number, number, number, number]): Zone => ({
  region,
  from: [x1, y1],
  to: [x2, y2],
});

const LIMBS = [
  zone('shoulder', 20, 80, 94, 126),
  zone('arm', 46, 96, 126, 234),
  zone('hand', 60, 110, 234, 290),
  zone('lower-body', 0, 60, 228, 286),
  zone('leg', 0, 60, 286, 404),
  zone('feet', 0, 80, 404, 452),
] as const;
const ZONES: Record<BodySide, readonly Zone[]> = {
  front: [
    zone('eyes', 0, 25, 34, 53),
    zone('mouth', 0, 17, 57, 74),
    zone('ears', 34, 50, 32, 60),
    zone('head', 0, 50, -12, 82),
    zone('neck', 0, 20, 82, 100),
    ...LIMBS,
    zone('chest', 0, 46, 100, 166),
    zone('belly', 0, 50, 166, 228),
  ],
  back: [
    zone('ears', 34, 50, 32, 60),
    zone('head', 0, 50, -12, 82),
    zone('neck', 0, 20, 82, 100),
    ...LIMBS,
    zone('back', 0, 50, 100, 228),
  ],
};

/** The parts that can be told of one side, from head to feet. */
export const regionsOf = (view: BodySide): readonly BodyRegion[] =>
  ZONES[view].map(({ region }) => region);

const outside = (value: number, from: number, to: number) => Math.max(from - value, 0, value - to);

/** The part that a place is in; beside the body, the nearest. */
export function regionAt({ view, x, y }: Place): BodyRegion {
  const out = Math.abs(x - 0.5) * FIGURE.width;
  const down = y * FIGURE.height - HEAD_ROOM;
  let nearest: BodyRegion = 'head';
  let least = Number.POSITIVE_INFINITY;
  for (const { region, from, to } of ZONES[view]) {
    const far = Math.hypot(outside(out, from[0], to[0]), outside(down, from[1], to[1]));
    if (far < least) [nearest, least] = [region, far];
  }
  return nearest;
}

const MIDDLES: Record<BodyRegion, [out: number, down: number]> = {
  head: [0, 18],
  eyes: [15, 45],
  mouth: [0, 66],
  ears: [41, 46],
  neck: [0, 92],
  shoulder: [46, 112],
  chest: [0, 134],
  belly: [0, 198],
  back: [0, 160],
  'lower-body': [0, 258],
  arm: [66, 178],
  hand: [84, 256],
  leg: [30, 340],
  feet: [38, 428],
};

/** The middle of a part: of one that there are two of, the one on the half of the picture that `near` is on. */
export function placeOf(region: BodyRegion, near: Place): Place {
  const [out, down] = MIDDLES[region];
  const half = near.x > 0.5 ? 1 : -1;
  const view = regionsOf(near.view).includes(region) ? near.view : otherSide(near.view);
  return {
    view,
    x: 0.5 + (half * out) / FIGURE.width,
    y: (down + HEAD_ROOM) / FIGURE.height,
  };
}

const otherSide = (view: BodySide): BodySide => (view === 'front' ? 'back' : 'front');

/** The same part of the body seen from the other side: left and right change places. */
export function turned({ view, x, y }: Place): Place {
  return { view: otherSide(view), x: 1 - x, y };
}

const inside = (part: number) => Math.min(1, Math.max(0, part));

/** So many units of the picture further, never off the room of the outline. */
export function moved({ view, x, y }: Place, right: number, down: number): Place {
  return { view, x: inside(x + right / FIGURE.width), y: inside(y + down / FIGURE.height) };
}
