// Signs that would lie over each other move apart, each to the nearest free place; the same every time.

export type Spot = { x: number; y: number };
/** The room signs may move in; it goes on downwards as far as it must. */
export type Room = { left: number; right: number; top: number };

/** Few signs move by parts of their size, many by the whole of it. */
const FEW = { signs: 60, part: 3 } as const;

/** More squares than fit beside each other on any sheet. */
const ROW = 10_000;

/** Steps away from a middle in squares that grow, the nearest of each square first; without an end. */
function* stepsAway(): Generator<[right: number, down: number]> {
  yield [0, 0];
  for (let far = 1; ; far++)
    for (let aside = 0; aside <= far; aside++)
      for (const one of [-aside, aside])
        for (const other of [-far, far]) {
          yield [one, other];
          yield [other, one];
        }
}

/**
 * Where signs stand that are as wide as `size`, in the order of their numbers: at their own place as long
 * as nobody stands there. Places in `room` are taken as they are, others are brought into it.
 */
export function spread(places: readonly Spot[], size: number, room: Room): Spot[] {
  const half = size / 2;
  const step = size / (places.length <= FEW.signs ? FEW.part : 1);
  const taken = new Map<number, Spot[]>();
  /** A square as wide as a sign; a sign can only lie over signs of the nine around it. */
  const cellOf = ({ x, y }: Spot) => Math.floor(x / size) + Math.floor(y / size) * ROW;
  const isFree = ({ x, y }: Spot) => {
    for (let right = -1; right <= 1; right++)
      for (let down = -1; down <= 1; down++)
        for (const one of taken.get(cellOf({ x, y }) + right + down * ROW) ?? [])
          if (Math.hypot(one.x - x, one.y - y) < size - 0.01) return false;
    return true;
  };
  return places.map((place) => {
    const x = Math.min(room.right - half, Math.max(room.left + half, place.x));
    const y = Math.max(room.top + half, place.y);
    const fits = (spot: Spot) =>
      spot.x >= room.left + half - 0.01 &&
      spot.x <= room.right - half + 0.01 &&
      spot.y >= room.top + half - 0.01 &&
      isFree(spot);
    let spot = { x, y };
    for (const [right, down] of stepsAway()) {
      spot = { x: x + right * step, y: y + down * step };
      if (fits(spot)) break;
    }
    const cell = cellOf(spot);
    taken.set(cell, [...(taken.get(cell) ?? []), spot]);
    return spot;
  });
}
