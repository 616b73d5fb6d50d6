// The problem cards as they lie on the table; each can be dragged to its place in the order.
import { type PointerEvent, type ReactElement, useRef } from 'react';
import { textIn } from '../../i18n/text-in.ts';
import { FONT } from '../svg/measure.ts';
import { pointIn } from '../svg/point-in.ts';
import type { Scene, Touch } from '../tool.ts';
import { TEXT } from './box.ts';
import { CARD, type CardBox, cardBoxes } from './card-layout.ts';
import { INK, QUIET } from './signs.tsx';

const HERE = '#c26a00';
/** A finger that trembles moves no card. */
const STILL = 10;

export function cardsPicture(scene: Scene, touch?: Touch): ReactElement {
  const t = textIn(scene.language);
  const { boxes, width, height } = cardBoxes(scene);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={FONT}
      role={touch ? 'group' : 'img'}
      aria-label={t('problemTree.picture.cards')}
    >
      {boxes.length === 0 && (
        <text x={width / 2} y={height / 2} fontSize={TEXT.size} textAnchor="middle" fill={QUIET}>
          {t('problemTree.noCards')}
        </text>
      )}
      {inFixedOrder(boxes).map((box) => (
        <CardSign
          key={box.card.thread}
          {...{ box, touch }}
          isFirst={box === boxes[0]}
          change={box.change && t(`drawings.${box.change}`)}
          name={`${box.number}, ${box.card.content.words || t('problemTree.noWords')}`}
        />
      ))}
    </svg>
  );
}

/** A card that is dragged stays the same element: moved within the page it would slip from the finger. */
const inFixedOrder = (boxes: readonly CardBox[]) =>
  boxes.toSorted((a, b) => (a.card.thread < b.card.thread ? -1 : 1));

type Props = {
  box: CardBox;
  name: string;
  change: string | undefined;
  isFirst: boolean;
  touch: Touch | undefined;
};

function CardSign({ box, name, change, isFirst, touch }: Props) {
  const { card, x, y, width, height, lines, number } = box;
  const { thread } = card;
  const drag = useDrag(thread, touch);
  const isHere = touch?.here === thread;
  const stop = touch && {
    role: 'button',
    'aria-label': name,
    tabIndex: isHere || (touch.here === null && isFirst) ? 0 : -1,
    onClick: () => touch.onHere(thread),
    onFocus: () => touch.onHere(thread),
    'data-thread': thread,
    'data-here': isHere,
    ...drag,
  };
  return (
    <g transform={`translate(${x} ${y})`}>
      <g aria-hidden>
        <rect
          {...{ width, height }}
          rx={3}
          fill={isHere ? '#fff6e6' : '#fff'}
          stroke={INK}
          strokeWidth={1.3}
        />
        <path d={`M0 ${CARD.number}H${width}`} stroke={INK} strokeWidth={0.8} />
        {isHere && (
          <rect
            {...{ x: -4, y: -4, width: width + 8, height: height + 8 }}
            rx={7}
            fill="none"
            stroke={HERE}
            strokeWidth={3}
          />
        )}
        <text x={TEXT.pad} y={18} fontSize={TEXT.small} fontWeight={600} fill={QUIET}>
          {number}
        </text>
        {change && (
          <text
            x={width - TEXT.pad}
            y={18}
            fontSize={TEXT.small}
            fontWeight={600}
            textAnchor="end"
            textDecoration="underline"
            fill={INK}
          >
            {change}
          </text>
        )}
        {lines.map((words, at) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
            key={at}
            x={TEXT.pad}
            y={CARD.number + TEXT.top + at * TEXT.line + 15}
            fontSize={TEXT.size}
            fontWeight={600}
            fill={INK}
          >
            {words}
          </text>
        ))}
      </g>
      {stop && <rect {...{ width, height }} fill="none" pointerEvents="all" {...stop} />}
    </g>
  );
}

/** While the finger is down the card goes to the place it is over. */
function useDrag(thread: string, touch: Touch | undefined) {
  const held = useRef<{ x: number; y: number; moves: boolean }>(null);
  const onMove = touch?.onMove;
  if (!onMove) return {};
  const release = () => {
    held.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<SVGRectElement>) => {
      const point = pointIn(event);
      if (!point) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { ...point, moves: false };
    },
    onPointerMove: (event: PointerEvent<SVGRectElement>) => {
      const point = pointIn(event);
      const { current } = held;
      if (!point || !current) return;
      current.moves ||= Math.hypot(point.x - current.x, point.y - current.y) > STILL;
      if (current.moves) onMove(thread, point.x, point.y);
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
