// The room that something takes in a picture, and whether two such rooms meet.

export type Room = { left: number; right: number; top: number; bottom: number };

export const moved = (room: Room, x: number, y: number): Room => ({
  ...{ left: room.left + x, right: room.right + x, top: room.top + y, bottom: room.bottom + y },
});

/** Between this one and each of the others is at least this gap, beside or below each other. */
export function isApartFrom(others: readonly Room[], one: Room, gap: number): boolean {
  return others.every(
    (other) =>
      one.right + gap <= other.left ||
      other.right + gap <= one.left ||
      one.bottom + gap <= other.top ||
      other.bottom + gap <= one.top,
  );
}

/** Between any two of them is at least this gap, beside or below each other. */
export const areApart = (rooms: readonly Room[], gap: number): boolean =>
  rooms.every((one, at) => isApartFrom(rooms.slice(at + 1), one, gap));

/** How far the furthest corner is from 0, 0. */
export const reachOf = ({ left, right, top, bottom }: Room): number =>
  Math.hypot(Math.max(-left, right), Math.max(-top, bottom));

/** All of it lies outside a circle around 0, 0. */
export function isClearOf({ left, right, top, bottom }: Room, radius: number): boolean {
  return Math.hypot(Math.max(left, -right, 0), Math.max(top, -bottom, 0)) >= radius;
}
