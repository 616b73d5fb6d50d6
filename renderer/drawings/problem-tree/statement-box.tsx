// One statement in the picture: its words and marks in a box that can be chosen; rounder when turned to good.
import { CHOSEN, HERE, INK, QUIET } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import { stopOn } from '../svg/stop-on.ts';
import { useDrag } from '../svg/use-drag.ts';
import type { Touch } from '../tool.ts';
import { CORE, TEXT } from './box.ts';
import type { PlacedBox } from './layout.ts';
import type { Spot } from './place.ts';
import { Marks } from './signs.tsx';

type Props = {
  box: PlacedBox;
  name: string;
  /** Above the words of the core. */
  cap: string;
  isGood: boolean;
  isUnturned: boolean;
  isFirst: boolean;
  touch: Touch | undefined;
  /** While a finger has hold of it; null: it was let go. */
  onDrag: (thread: string, spot: Spot | null) => void;
};

export function StatementBox({
  box,
  name,
  cap,
  isGood,
  isUnturned,
  isFirst,
  touch,
  onDrag,
}: Props) {
  const { branch, x, y, width, height, text } = box;
  const { thread } = branch.item;
  const isCore = branch.side === 'core';
  const isHere = touch?.here === thread;
  const { size, line } = isCore ? CORE : TEXT;
  const above = TEXT.top + (isCore ? CORE.cap : 0);
  const round = isGood ? Math.min(20, height / 2) : 7;
  const { drag, handlers } = useDrag({
    onMove: ({ to }) => onDrag(thread, to),
    onDrop: ({ to }) => {
      onDrag(thread, null);
      touch?.onDrop?.(thread, to.x, to.y);
    },
  });
  const [right, down] = drag ? [drag.to.x - drag.from.x, drag.to.y - drag.from.y] : [0, 0];
  const ring = (by: number) => ({
    ...{ x: -by, y: -by, width: width + 2 * by, height: height + 2 * by, rx: round + by },
  });
  return (
    <g
      transform={`translate(${Math.round((x + right) * 10) / 10} ${Math.round((y + down) * 10) / 10})`}
      {...(drag && { opacity: 0.75 })}
    >
      <g aria-hidden>
        {isCore && <rect {...ring(4)} fill="#fff" stroke={INK} strokeWidth={1.3} />}
        <rect
          {...ring(0)}
          fill={isHere ? CHOSEN : '#fff'}
          stroke={INK}
          strokeWidth={isCore ? 2 : 1.3}
          {...(isUnturned && { strokeDasharray: '5 4' })}
        />
        {isHere && <rect {...ring(isCore ? 8 : 4)} fill="none" stroke={HERE} strokeWidth={3} />}
        <g fontFamily={FONT}>
          {isCore && (
            <text
              x={width / 2}
              y={TEXT.top + 14}
              fontSize={TEXT.small}
              textAnchor="middle"
              fill={QUIET}
            >
              {cap}
            </text>
          )}
          {text.lines.map((words, at) => (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
              key={at}
              x={isCore ? width / 2 : TEXT.pad}
              y={above + at * line + size + 2}
              fontSize={size}
              fontWeight={600}
              fill={isUnturned ? QUIET : INK}
              {...(isCore && { textAnchor: 'middle' })}
            >
              {words}
            </text>
          ))}
        </g>
        <Marks marks={text.marks} />
      </g>
      {touch && (
        <rect
          {...ring(0)}
          fill="none"
          pointerEvents="all"
          {...stopOn(touch, thread, name, isFirst)}
          {...(touch.onDrop && handlers)}
        />
      )}
    </g>
  );
}
