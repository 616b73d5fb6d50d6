// The problem cards as they lie on the table; each can be dragged to its place in the order.
import type { ReactElement } from 'react';
import { textIn } from '../../i18n/text-in.ts';
import { CHOSEN, HERE, INK, QUIET } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import { stopOn } from '../svg/stop-on.ts';
import { useDrag } from '../svg/use-drag.ts';
import type { Scene, Touch } from '../tool.ts';
import { TEXT } from './box.ts';
import { CARD, type CardBox, cardBoxes } from './card-layout.ts';

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
  /** While the finger is down the card goes to the place it is over. */
  const { handlers } = useDrag({ onMove: ({ to }) => touch?.onMove?.(thread, to.x, to.y) });
  const isHere = touch?.here === thread;
  return (
    <g transform={`translate(${x} ${y})`}>
      <g aria-hidden>
        <rect
          {...{ width, height }}
          rx={3}
          fill={isHere ? CHOSEN : '#fff'}
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
      {touch && (
        <rect
          {...{ width, height }}
          fill="none"
          pointerEvents="all"
          {...stopOn(touch, thread, name, isFirst)}
          {...(touch.onMove && handlers)}
        />
      )}
    </g>
  );
}
