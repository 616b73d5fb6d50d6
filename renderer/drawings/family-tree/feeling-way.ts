// The way of a line of feeling: bowed so that it runs over as few people, names and other such lines as can be.
import type { Layout, Place } from './layout/types.ts';
import { type Bow, leanOf, type Spot, spotOn } from './tie-lines.tsx';

/** How far a way may leave the straight line, in parts of its length: of equal ones the first is taken. */
const BOWS = [0.16, 0.06, 0.21, 0.26, 0.32, 0.38, 0.45, 0.52, 0.6].flatMap((part) => [part, -part]);
/** Where nothing is in the way a long line bows no further, in px. */
const MOST = 70;
const STEPS = 48;
const SIGN = { middle: 24, half: 30, reach: 28 } as const;
/** What a place of it costs that lies on a sign, on a name, on a slash of a couple, on another line, off the sheet. */
const COST = { sign: 8, name: 4, mark: 3, line: 1, outside: 20, bow: 3 } as const;
const [APART, MARK] = [9, 14];
const EDGE = 8;

const middleOf = ({ x, y }: Place): Spot => ({ x, y: y + SIGN.middle });

/** So far from a spot towards another. */
function toward(from: Spot, to: Spot, far: number): Spot {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  return {
    x: from.x + ((to.x - from.x) / length) * far,
    y: from.y + ((to.y - from.y) / length) * far,
  };
}

/** From the edge of one sign to the edge of the other, each left and met the way the line goes. */
function bowed(one: Place, two: Place, part: number): Bow {
  const [from, to] = [middleOf(one), middleOf(two)];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const bow =
    Math.abs(part) <= 0.16
      ? Math.sign(part) * Math.min(MOST, Math.abs(part) * length)
      : part * length;
  const lean = leanOf({ from, to, bow });
  return { from: toward(from, lean, SIGN.reach), to: toward(to, lean, SIGN.reach), bow };
}

function costAt({ x, y }: Spot, place: Place, isEnd: boolean): number {
  const below = y - place.y;
  if (below < -3 || below > place.height) return 0;
  const isSign = below < SIGN.middle + SIGN.half;
  if (isSign) return !isEnd && Math.abs(x - place.x) < SIGN.half ? COST.sign : 0;
  return Math.abs(x - place.x) < place.width / 2 ? COST.name : 0;
}

const spotsOf = (bow: Bow): Spot[] =>
  Array.from({ length: STEPS - 1 }, (_, at) => spotOn(bow, (at + 1) / STEPS));

export type Tie = { id: string; from: string; to: string };

/** By the id of the tie; the same for the same ties. Who does not stand in the tree has none. */
export function waysOf(
  { places, bounds, couples }: Layout,
  ties: readonly Tie[],
): Map<string, Bow> {
  const all = [...places.values()];
  const ways = new Map<string, Bow>();
  const drawn: Spot[] = [];
  const marks = couples
    .filter(({ kind }) => kind === 'separated' || kind === 'divorced' || kind === 'widowed')
    .map(({ mark: [x, y] }) => ({ x, y }));
  const isOn = (spot: Spot, others: readonly Spot[], far: number) =>
    others.some(({ x, y }) => Math.abs(x - spot.x) < far && Math.abs(y - spot.y) < far);
  const isOutside = ({ x, y }: Spot) =>
    x < EDGE || x > bounds.width - EDGE || y < EDGE || y > bounds.height - EDGE;
  for (const { id, from, to } of ties) {
    const [one, two] = [places.get(from), places.get(to)];
    if (!one || !two || one === two) continue;
    const costOf = (spot: Spot) =>
      Math.max(...all.map((place) => costAt(spot, place, place === one || place === two))) +
      (isOn(spot, marks, MARK) ? COST.mark : 0) +
      (isOn(spot, drawn, APART) ? COST.line : 0) +
      (isOutside(spot) ? COST.outside : 0);
    let best = { bow: bowed(one, two, BOWS[0] ?? 0), cost: Number.POSITIVE_INFINITY };
    for (const part of BOWS) {
      const bow = bowed(one, two, part);
      let cost = Math.abs(part) * COST.bow;
      for (const spot of spotsOf(bow)) {
        if (cost >= best.cost) break;
        cost += costOf(spot);
      }
      if (cost < best.cost) best = { bow, cost };
    }
    ways.set(id, best.bow);
    drawn.push(...spotsOf(best.bow));
  }
  return ways;
}
