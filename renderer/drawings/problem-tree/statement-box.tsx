// One statement in the picture: its words and marks in a box that can be chosen; rounder when turned to good.
import { FONT } from '../svg/measure.ts';
import type { Touch } from '../tool.ts';
import { CORE, TEXT } from './box.ts';
import type { PlacedBox } from './layout.ts';
import { INK, Marks, QUIET } from './signs.tsx';

const HERE = '#c26a00';
const CHOSEN = '#fff6e6';

type Props = {
  box: PlacedBox;
  name: string;
  /** Above the words of the core. */
  cap: string;
  isGood: boolean;
  isUnturned: boolean;
  isFirst: boolean;
  touch: Touch | undefined;
};

export function StatementBox({ box, name, cap, isGood, isUnturned, isFirst, touch }: Props) {
  const { branch, x, y, width, height, text } = box;
  const { thread } = branch.item;
  const isCore = branch.side === 'core';
  const isHere = touch?.here === thread;
  const { size, line } = isCore ? CORE : TEXT;
  const above = TEXT.top + (isCore ? CORE.cap : 0);
  const round = isGood ? Math.min(20, height / 2) : 7;
  const stop = touch && {
    role: 'button',
    'aria-label': name,
    tabIndex: isHere || (touch.here === null && isFirst) ? 0 : -1,
    onClick: () => touch.onHere(thread),
    onFocus: () => touch.onHere(thread),
    'data-thread': thread,
    'data-here': isHere,
  };
  const ring = (by: number) => ({
    ...{ x: -by, y: -by, width: width + 2 * by, height: height + 2 * by, rx: round + by },
  });
  return (
    <g transform={`translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`}>
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
      {stop && <rect {...ring(0)} fill="none" pointerEvents="all" {...stop} />}
    </g>
  );
}
