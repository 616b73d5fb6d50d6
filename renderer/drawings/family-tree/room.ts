// The room that something takes in a picture, and whether two such rooms meet.

export type Room = { left: number; right: number; top: number; bottom: number };

export const moved = (room: Room, x: number, y: number): Room => ({
  ...{ left: room.left + x, right: room.right + x, top: room.top + y, bottom: room.bottom + y },
});

/** Between any two of them is at least this gap, beside or below each other. */
export function areApart(rooms: readonly Room[], gap: number): boolean {
  return rooms.every((one, at) =>
    rooms
      .slice(at + 1)
      .every(
        (other) =>
          one.right + gap <= other.left ||
          other.right + gap <= one.left ||
          one.bottom + gap <= other.top ||
          other.bottom + gap <= one.top,
      ),
  );
}

/** How far the furthest corner is from 0, 0. */
export const reachOf = ({ left, right, top, bottom }: Room): number =>
  Math.hypot(Math.max(-left, right), Math.max(-top, bottom));

/** All of it lies outside a circle around 0, 0. */
export function isClearOf({ left, right, top, bottom }: Room, radius: number): boolean {
  return Math.hypot(Math.max(left, -right, 0), Math.max(top, -bottom, 0)) >= radius;
}
