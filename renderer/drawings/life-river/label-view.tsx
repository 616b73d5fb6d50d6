// A label as it is drawn: the date grey, the words bold, a word for what is new, a covered word for what is private.

import { CHOSEN, GREY, HERE, INK } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import { COVERED, COVERED_TINT, FLOW } from './ink.ts';
import { type Label, TAG_SIZE, WHEN_SIZE, WORDS_SIZE } from './labels.ts';
import { Sign } from './signs.tsx';

type Props = { label: Label; isHope: boolean; isHere: boolean };

export function LabelView({ label, isHope, isHere }: Props) {
  const { box, lines, tag, cover } = label;
  return (
    <>
      {isHere && (
        <rect
          {...{ x: box.x - 6, y: box.y - 2, width: box.width + 12, height: box.height + 4 }}
          rx="7"
          fill={CHOSEN}
          stroke={HERE}
          strokeWidth="3"
        />
      )}
      <g fontFamily={FONT} textAnchor="middle">
        {lines.map(({ text, x, y, of }) => (
          <text
            key={`${of} ${y}`}
            {...{ x, y }}
            fontSize={of === 'when' ? WHEN_SIZE : WORDS_SIZE}
            fontWeight={of === 'words' && !isHope ? 600 : 400}
            fill={of === 'when' ? GREY : INK}
          >
            {text}
          </text>
        ))}
        {tag && (
          <>
            <rect
              {...{ x: tag.x, y: tag.y, width: tag.width, height: tag.height }}
              rx="4"
              fill="#fff"
              stroke={FLOW}
            />
            <text
              x={tag.x + tag.width / 2}
              y={tag.y + 14}
              fontSize={TAG_SIZE}
              fontWeight={600}
              fill={FLOW}
            >
              {tag.text}
            </text>
          </>
        )}
        {cover && (
          <>
            <rect
              {...{ x: cover.x, y: cover.y, width: cover.width, height: cover.height }}
              rx="4"
              fill={COVERED_TINT}
              stroke={COVERED}
            />
            <g transform={`translate(${cover.x + 6} ${cover.y + 5}) scale(.68)`}>
              <Sign kind="private" ink={COVERED} />
            </g>
            <text
              x={cover.x + 24 + (cover.width - 30) / 2}
              y={cover.y + 18.5}
              fontSize={WHEN_SIZE}
              fontWeight={600}
              fill={COVERED}
            >
              {cover.text}
            </text>
          </>
        )}
      </g>
    </>
  );
}
