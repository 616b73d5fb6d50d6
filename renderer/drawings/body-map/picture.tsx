// The picture of a body map: two outlines, the child's signs on them and their words beside.
import type { MouseEvent, ReactElement } from 'react';
import type { Outline } from '#domain/drawings/kinds/body-map.ts';
import type { Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { CHOSEN, GREY, HERE, INK, QUIET } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import { pointIn } from '../svg/point-in.ts';
import type { Scene, Touch } from '../tool.ts';
import { Figure } from './figure.tsx';
import { type Label, TEXT } from './label.ts';
import { type Layout, layoutOf } from './layout.ts';
import { MarkSign } from './mark-sign.tsx';
import { outlineOf } from './outline.ts';
import { FIGURE } from './regions.ts';
import { Dots, Sign } from './signs.tsx';
import { nameOfMark } from './words.ts';

const SIDES = ['front', 'back'] as const;
/** Room above an outline, as the layout has it. */
const TOP = 8;

export function bodyMapPicture(scene: Scene, touch?: Touch): ReactElement {
  const { language } = scene;
  const layout = layoutOf(scene);
  const { width, height, cards, lines, pins } = layout;
  const onPut = touch?.onPut;
  const put =
    onPut &&
    ((event: MouseEvent<SVGGElement>) => {
      const point = pointIn(event);
      if (point) onPut(point.x, point.y);
    });
  const first = pins[0]?.pin.thread;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={FONT}
      fontSize={TEXT.size}
      role={touch ? 'group' : 'img'}
      aria-label={textIn(language)('bodyMap.picture')}
    >
      {layout.hasFigures && (
        <g {...(put && { onClick: put, cursor: 'crosshair' })}>
          <Figures {...{ layout, language }} outline={outlineOf(scene) ?? 'neutral'} />
        </g>
      )}
      <g stroke={GREY} strokeWidth={1}>
        {cards.map(
          ({ of, leader }) =>
            leader && (
              <line
                key={of.pin.thread}
                x1={leader[0].x}
                y1={leader[0].y}
                x2={leader[1].x}
                y2={leader[1].y}
              />
            ),
        )}
        {pins
          .filter(({ at, spot }) => Math.hypot(at.x - spot.x, at.y - spot.y) > 2)
          .map(({ pin, at, spot }) => (
            <g key={pin.thread}>
              <line x1={at.x} y1={at.y} x2={spot.x} y2={spot.y} strokeDasharray="2 2" />
              <circle cx={at.x} cy={at.y} r={2} fill={GREY} />
            </g>
          ))}
      </g>
      {[...cards, ...lines].map((label) => (
        <LabelText key={label.of.pin.thread} {...{ label, language, touch }} />
      ))}
      {lines[0] && (
        <text x={TEXT.pad} y={lines[0].box.y - 8} fontWeight={600} fill={QUIET}>
          {textIn(language)('bodyMap.more')}
        </text>
      )}
      {pins.map((placed, at) => (
        <MarkSign
          key={placed.pin.thread}
          {...{ placed, touch }}
          radius={layout.radius}
          name={nameOfMark(language, placed.pin, at + 1)}
          isFirst={placed.pin.thread === first}
        />
      ))}
    </svg>
  );
}

type FiguresProps = {
  layout: Pick<Layout, 'figures' | 'foot'> & Partial<Pick<Layout, 'range'>>;
  language: Language;
  outline: Outline;
};

export function Figures({ layout, language, outline }: FiguresProps) {
  const t = textIn(language);
  const says = (side: string) => {
    const [first, last] = layout.range ?? [];
    return first && last ? t('bodyMap.someOf', { side, first, last }) : side;
  };
  return SIDES.map((view) => (
    <g key={view} transform={`translate(${layout.figures[view]} ${TOP})`}>
      <Figure {...{ outline, view }} />
      <text
        x={FIGURE.width / 2}
        y={layout.foot - TOP}
        textAnchor="middle"
        fontWeight={600}
        fill={QUIET}
        fontFamily={FONT}
        fontSize={TEXT.size}
      >
        {says(t(`bodyMap.view.${view}`))}
      </text>
    </g>
  ));
}

/** What is written of one mark: on a card with a leader, or as a line below. */
function LabelText(props: { label: Label; language: Language; touch: Touch | undefined }) {
  const { label, language, touch } = props;
  const { of, box, feeling, words, change, leader } = label;
  const { kind, strength } = of.pin.content;
  const { thread } = of.pin;
  const { pad, around, line, sign } = TEXT;
  const lead = words.length > 0 ? TEXT.lead : 0;
  const t = textIn(language);
  const isHere = touch?.here === thread;
  const left = pad + 2 * sign + 6;
  const base = around / 2 + 15;
  return (
    <g
      transform={`translate(${box.x} ${box.y})`}
      {...(touch && { onClick: () => touch.onHere(thread), cursor: 'pointer' })}
    >
      {(leader || isHere) && (
        <rect
          width={box.width}
          height={box.height}
          rx={8}
          fill={isHere ? CHOSEN : '#fff'}
          stroke={isHere ? HERE : '#857f73'}
          strokeWidth={isHere ? 2.5 : 1}
        />
      )}
      <g transform={`translate(${pad + sign} ${around / 2 + 11.5})`}>
        <Sign kind={kind} radius={sign} number={of.number} wide={of.wide} />
      </g>
      {feeling.map((text, at) => (
        <text key={text} x={left} y={base + at * line} fontWeight={600} fill={INK}>
          {text}
        </text>
      ))}
      <Dots strength={strength} x={box.width - pad - 31} y={base - 4.5} />
      {words.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
        <text key={at} x={pad} y={base + lead + (feeling.length + at) * line} fill={QUIET}>
          {text}
        </text>
      ))}
      {change && (
        <text
          x={pad}
          y={base + lead + (feeling.length + words.length) * line}
          fontWeight={600}
          textDecoration="underline"
          fill={INK}
        >
          {t(`drawings.${change}`)}
        </text>
      )}
    </g>
  );
}
