// A mark of a picture that is taken hold of and goes along with the finger or the mouse.
import { type PointerEvent, useRef, useState } from 'react';
import { pointIn } from './point-in.ts';

type Point = { x: number; y: number };
type Held = { at: Point; moves: boolean };
/** `from` is where it was taken hold of, `to` where the finger is now, in the units of the picture. */
export type Drag = { from: Point; to: Point };
type Options = {
  onTake?: () => void;
  onMove?: (drag: Drag) => void;
  onDrop?: (drag: Drag) => void;
};

/** A finger that trembles moves nothing. */
const STILL = 6;

/** This near to its edge the picture goes on under the finger. */
const EDGE = 28;
const STEP = 22;

/** What is further on in a large picture can be reached too. */
function scrollOn({ currentTarget, clientX, clientY }: PointerEvent<SVGGraphicsElement>): void {
  const room = currentTarget.closest('.picture-frame');
  if (!room) return;
  const { left, right, top, bottom } = room.getBoundingClientRect();
  const step = (at: number, from: number, to: number) =>
    at < from + EDGE ? -STEP : at > to - EDGE ? STEP : 0;
  room.scrollBy(step(clientX, left, right), step(clientY, top, bottom));
}

/** `drag` is null while it is not moved. */
export function useDrag({ onTake, onMove, onDrop }: Options) {
  const held = useRef<Held | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const follow = (event: PointerEvent<SVGGraphicsElement>): Drag | null => {
    const { current } = held;
    const to = current && pointIn(event);
    if (!current || !to) return null;
    const from = current.at;
    current.moves ||= Math.hypot(to.x - from.x, to.y - from.y) > STILL;
    return current.moves ? { from, to } : null;
  };
  const release = () => {
    held.current = null;
    setDrag(null);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<SVGGraphicsElement>) => {
      const at = pointIn(event);
      if (!at || !event.isPrimary || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { at, moves: false };
      onTake?.();
    },
    onPointerMove: (event: PointerEvent<SVGGraphicsElement>) => {
      const now = follow(event);
      if (!now) return;
      scrollOn(event);
      setDrag(now);
      onMove?.(now);
    },
    onPointerUp: (event: PointerEvent<SVGGraphicsElement>) => {
      const last = follow(event);
      release();
      if (last) onDrop?.(last);
    },
    onPointerCancel: release,
  };
  return { drag, handlers };
}
