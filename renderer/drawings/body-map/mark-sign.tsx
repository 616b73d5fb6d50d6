// One sign on the outline: it can be chosen, and dragged to where the child points.
import { type PointerEvent, useRef } from 'react';
import { pointIn } from '../svg/point-in.ts';
import type { Touch } from '../tool.ts';
import type { PlacedPin } from './layout.ts';
import { Sign } from './signs.tsx';

const HERE = '#c26a00';
/** A finger that trembles does not move a sign. */
const STILL = 4;

type Props = {
  placed: PlacedPin;
  radius: number;
  name: string;
  isFirst: boolean;
  touch: Touch | undefined;
};

export function MarkSign({ placed, radius, name, isFirst, touch }: Props) {
  const { pin, number, spot } = placed;
  const { thread } = pin;
  const drag = useDrag(placed, touch);
  const isHere = touch?.here === thread;
  const stop = touch && {
    role: 'button',
    'aria-label': name,
    tabIndex: isHere || (touch.here === null && isFirst) ? 0 : -1,
    onFocus: () => touch.onHere(thread),
    'data-thread': thread,
    'data-here': isHere,
    ...drag,
  };
  return (
    <g transform={`translate(${spot.x} ${spot.y})`} {...stop}>
      {isHere && <circle r={radius * 1.3 + 5} fill="none" stroke={HERE} strokeWidth={3} />}
      <Sign kind={pin.content.kind} radius={radius} number={number} />
    </g>
  );
}

/** From where a sign was taken hold of it goes along, by as much as the finger went. */
function useDrag({ pin, at }: PlacedPin, touch: Touch | undefined) {
  const held = useRef<{ x: number; y: number; from: { x: number; y: number }; moves: boolean }>(
    null,
  );
  const onMove = touch?.onMove;
  if (!onMove) return {};
  const { thread } = pin;
  return {
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      const point = pointIn(event);
      if (!point) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { ...point, from: at, moves: false };
      touch.onHere(thread);
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      const point = pointIn(event);
      const { current } = held;
      if (!point || !current) return;
      const [right, down] = [point.x - current.x, point.y - current.y];
      current.moves ||= Math.hypot(right, down) > STILL;
      if (current.moves) onMove(thread, current.from.x + right, current.from.y + down);
    },
    onPointerUp: () => {
      held.current = null;
    },
    onPointerCancel: () => {
      held.current = null;
    },
  };
}
