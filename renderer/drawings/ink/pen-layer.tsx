// What lies over the picture while the pen is in the hand: it hears the pen, the finger or the mouse.
import { type PointerEvent, useRef, useState } from 'react';
import type { Ink } from '#domain/drawings/kinds/any-tool.ts';
import { outlineOf } from './strokes.ts';
import { type Pen, TIPS } from './use-pen.ts';

type Points = Ink['points'];
const MOST_POINTS = 4_000;
const round = (value: number) => Math.round(value * 10) / 10;

type Props = { pen: Pen; width: number; height: number };

export function PenLayer({ pen, width, height }: Props) {
  const [points, setPoints] = useState<Points>([]);
  const drawn = useRef<Points | null>(null);
  const isEraser = pen.tip === 'eraser';

  const pointsOf = (event: PointerEvent<SVGSVGElement>): Points => {
    const box = event.currentTarget.getBoundingClientRect();
    const all = event.nativeEvent.getCoalescedEvents?.() ?? [];
    return (all.length > 0 ? all : [event.nativeEvent]).map(({ clientX, clientY, pressure }) => [
      round(((clientX - box.left) / box.width) * 1000),
      round(((clientY - box.top) / box.height) * 1000),
      Math.round(pressure * 100) / 100,
    ]);
  };
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    if (!drawn.current) return;
    const next = pointsOf(event);
    if (isEraser) for (const [x, y] of next) pen.onErase(x, y);
    else {
      drawn.current = [...drawn.current, ...next].slice(0, MOST_POINTS);
      setPoints(drawn.current);
    }
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drawn.current = [];
    follow(event);
  };
  const end = () => {
    const done = drawn.current ?? [];
    drawn.current = null;
    setPoints([]);
    if (done.length > 0) pen.onStroke(done);
  };
  const tip = pen.tip === 'eraser' ? TIPS.thin : TIPS[pen.tip];
  return (
    <svg
      className={isEraser ? 'pen-layer eraser' : 'pen-layer'}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {points.length > 0 && (
        <path d={outlineOf({ points, width: tip }, { x: 0, y: 0, width, height })} />
      )}
    </svg>
  );
}
