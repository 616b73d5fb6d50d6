// A place in the picture: its title can be chosen too, so that something new goes there.
import { textIn } from '../../i18n/text-in.ts';
import { HERE, QUIET } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import { stopOn } from '../svg/stop-on.ts';
import type { Scene, Touch } from '../tool.ts';
import { toText } from './card.ts';
import { CardView, Lines } from './card-view.tsx';
import { handsOn } from './places.ts';
import type { Section } from './section.ts';

type Props = {
  section: Section;
  scene: Scene;
  touch: Touch | undefined;
  /** What Tab comes to first in this picture: a row or a place. */
  first: string | undefined;
  middle?: boolean;
};

export function SectionView({ section, scene, touch, first, middle = false }: Props) {
  const { place, x, y, width, title, titleHeight, cards, emptyAt } = section;
  const hands = handsOn(place);
  const name = toText(title);
  const count = textIn(scene.language)('boards.nothing');
  const isHere = touch?.here === hands;
  return (
    <g>
      <g
        transform={`translate(${x} ${y})`}
        {...stopOn(touch, hands, emptyAt === null ? name : `${name}: ${count}`, first === hands)}
      >
        <rect width={width} height={titleHeight - 4} fill="#fff" fillOpacity="0" />
        {isHere && (
          <rect
            {...{ x: -4, y: -2, width: width + 8, height: titleHeight - 2, rx: 6 }}
            {...{ fill: 'none', stroke: HERE, strokeWidth: 3 }}
          />
        )}
        <Lines lines={title} x={middle ? width / 2 : 4} middle={middle} />
      </g>
      {emptyAt !== null && (
        <text
          x={middle ? x + width / 2 : x + 4}
          y={emptyAt}
          fontFamily={FONT}
          fontSize={12.5}
          fill={QUIET}
          {...(middle && { textAnchor: 'middle' })}
        >
          {count}
        </text>
      )}
      {cards.map((card) => (
        <CardView
          key={card.row.thread}
          {...{ card, scene, touch }}
          isFirst={first === card.row.thread}
        />
      ))}
    </g>
  );
}
