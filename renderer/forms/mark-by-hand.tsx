// A place on the page marked with the mouse: pressed at one corner, let go at the other.
import { useRef, useState } from 'react';
import type { Mark } from '../app/places.tsx';
import { frameBetween } from '../scans/crop-edges.ts';

type Point = { x: number; y: number };

/** Where the mouse is on the page as it lies, also when the page is turned for the eye. */
const pointOf = ({ nativeEvent, currentTarget }: React.PointerEvent<HTMLElement>): Point => ({
  x: nativeEvent.offsetX / currentTarget.clientWidth,
  y: nativeEvent.offsetY / currentTarget.clientHeight,
});

export function MarkByHand({ onMark }: { onMark: (box: Mark) => void }) {
  const from = useRef<Point | null>(null);
  const [drawn, setDrawn] = useState<Mark | null>(null);
  return (
    <div
      className="mark-veil"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = pointOf(event);
      }}
      onPointerMove={(event) => {
        if (from.current) setDrawn(frameBetween(from.current, pointOf(event)));
      }}
      onPointerUp={() => {
        from.current = null;
        setDrawn(null);
        if (drawn) onMark(drawn);
      }}
    >
      {drawn && (
        <span
          className="page-mark"
          style={{
            left: `${drawn.x * 100}%`,
            top: `${drawn.y * 100}%`,
            width: `${drawn.w * 100}%`,
            height: `${drawn.h * 100}%`,
          }}
        />
      )}
    </div>
  );
}
