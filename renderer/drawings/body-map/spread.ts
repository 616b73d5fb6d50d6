// Signs that would lie over each other move apart, each to the nearest free place; the same every time.

export type Spot = { x: number; y: number };
/** The room signs may move in; it goes on downwards as far as it must. */
export type Room = { left: number; right: number; top: number };

/** Places around a middle, the nearest first: whole steps in both directions. */
function ringsOf(most: number): [right: number, down: number][] {
  const side = Math.ceil(Math.sqrt(most)) + 2;
  const places: [number, number][] = [];
  for (let right = -side; right <= side; right++)
    for (let down = -side; down <= side * 3; down++) places.push([right, down]);
  return places.sort(([a, b], [c, d]) => a * a + b * b - c * c - d * d || b - d || a - c);
}

/**
 * Where signs stand that are as wide as `size`, in the order of their numbers: at their own place as long
 * as nobody stands there. Places in `room` are taken as they are, others are brought into it.
 */
export function spread(places: readonly Spot[], size: number, room: Room): Spot[] {
  const half = size / 2;
  const rings = ringsOf(places.length * 4);
  const taken = new Map<string, Spot[]>();
  const cellOf = (at: number) => Math.floor(at / size);
  const isFree = ({ x, y }: Spot) => {
    for (let right = -1; right <= 1; right++)
      for (let down = -1; down <= 1; down++)
        for (const one of taken.get(`${cellOf(x) + right} ${cellOf(y) + down}`) ?? [])
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
    const ring = rings.find(([right, down]) => fits({ x: x + right * size, y: y + down * size }));
    if (ring) spot = { x: x + ring[0] * size, y: y + ring[1] * size };
    else while (!isFree(spot)) spot = { x, y: spot.y + size };
    const key = `${cellOf(spot.x)} ${cellOf(spot.y)}`;
    taken.set(key, [...(taken.get(key) ?? []), spot]);
    return spot;
  });
}
