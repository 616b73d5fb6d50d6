// One sign on the outline: it can be chosen, and dragged to where the child points.
import { useRef } from 'react';
import { HERE } from '../svg/ink.ts';
import { stopOn } from '../svg/stop-on.ts';
import { useDrag } from '../svg/use-drag.ts';
import type { Touch } from '../tool.ts';
import type { PlacedPin } from './label.ts';
import { Sign } from './signs.tsx';

type Props = {
  placed: PlacedPin;
  radius: number;
  name: string;
  isFirst: boolean;
  touch: Touch | undefined;
};

export function MarkSign({ placed, radius, name, isFirst, touch }: Props) {
  const { pin, number, wide, spot, at } = placed;
  const { thread } = pin;
  const taken = useRef(at);
  /** From where it was taken hold of it goes along, by as much as the finger went. */
  const { handlers } = useDrag({
    onTake: () => {
      taken.current = at;
      touch?.onHere(thread);
    },
    onMove: ({ from, to }) =>
      touch?.onMove?.(thread, taken.current.x + to.x - from.x, taken.current.y + to.y - from.y),
  });
  return (
    <g
      transform={`translate(${spot.x} ${spot.y})`}
      {...stopOn(touch, thread, name, isFirst)}
      {...(touch?.onMove && handlers)}
    >
      {touch?.here === thread && (
        <circle r={radius * 1.3 + 5} fill="none" stroke={HERE} strokeWidth={3} />
      )}
      <Sign kind={pin.content.kind} radius={radius} number={number} wide={wide} />
    </g>
  );
}
