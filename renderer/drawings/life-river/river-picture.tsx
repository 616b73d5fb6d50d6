// A river of life: drawn from its events, the same way each time, in ink that reads without colour.

import { textIn } from '../../i18n/text-in.ts';
import { GREY, HERE, INK } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import type { Scene, Touch } from '../tool.ts';
import type { Bank } from './course.ts';
import { FLOW, WATER } from './ink.ts';
import { LabelView } from './label-view.tsx';
import { Hills, LandPiece, Sun } from './landscape.tsx';
import type { Mark } from './mark.ts';
import { MarkButton } from './mark-button.tsx';
import { Lotus, Spring, Stream, signOf } from './marks.tsx';
import { layoutRiver, type Stretch } from './river-layout.ts';

const at = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;
/** A line along the flow, `part` of the way from the middle (0) to a bank (-1 above, 1 below). */
const alongside = (banks: readonly Bank[], part: number) =>
  banks
    .map(({ x, top, bottom }) => at(x, (top + bottom) / 2 + (part * (bottom - top)) / 2))
    .join('L');

const FLOWS: readonly (readonly [part: number, dashes: string])[] = [
  [-0.6, '26 12 8 14'],
  [-0.15, '40 16 12 10'],
  [0.3, '18 12 30 18'],
  [0.65, '12 16 22 20'],
];

function Water({ stretch }: { stretch: Stretch }) {
  const { water, ahead } = stretch;
  const area = (banks: readonly Bank[]) =>
    `M${alongside(banks, -1)}L${banks
      .toReversed()
      .map(({ x, bottom }) => at(x, bottom))
      .join('L')}Z`;
  return (
    <g fill="none">
      {ahead.length > 0 && (
        <>
          <path d={area(ahead)} fill="#fff" />
          {FLOWS.map(([part]) => (
            <path
              key={part}
              d={`M${alongside(ahead, part)}`}
              stroke={FLOW}
              strokeDasharray="3 11"
              strokeOpacity="0.7"
            />
          ))}
          {[-1, 1].map((part) => (
            <path
              key={part}
              d={`M${alongside(ahead, part)}`}
              stroke={INK}
              strokeWidth="1.6"
              strokeDasharray="7 6"
            />
          ))}
        </>
      )}
      {water.length > 0 && (
        <>
          <path d={area(water)} fill={WATER} />
          {FLOWS.map(([part, dashes]) => (
            <path
              key={part}
              d={`M${alongside(water.slice(8), part)}`}
              stroke={FLOW}
              strokeDasharray={dashes}
              strokeOpacity="0.75"
            />
          ))}
          {[-1, 1].map((part) => (
            <path key={part} d={`M${alongside(water, part)}`} stroke={INK} strokeWidth="1.8" />
          ))}
        </>
      )}
    </g>
  );
}

/** Where the ring and a finger find it: a stream at its head, all else on the water. */
function centreOf({ sign, box, x, y }: Mark): { x: number; y: number } {
  if (sign === 'tributary') return { x: x + 6, y: box.y + box.height / 2 };
  return { x, y: sign === 'now' ? y - 6 : sign === 'hope' ? y - 8 : y };
}

type ViewProps = { scene: Scene; touch: Touch | undefined; mark: Mark; isReached: boolean };

function MarkView({ scene, touch, mark, isReached }: ViewProps) {
  const { event, label, leader, x, y } = mark;
  const centre = centreOf(mark);
  const isHere = event !== null && touch?.here === event.thread;
  const sign = (
    <>
      {leader && (
        <>
          <path d={`M${at(leader.x, leader.from)}V${leader.to.toFixed(1)}`} stroke={GREY} />
          <circle cx={leader.x} cy={leader.to.toFixed(1)} r="2.2" fill={INK} />
        </>
      )}
      <g transform={`translate(${at(x, y)})`}>{signOf(mark)}</g>
      {isHere && (
        <circle cx={centre.x} cy={centre.y} r="21" fill="none" stroke={HERE} strokeWidth="3" />
      )}
    </>
  );
  if (!event) {
    return (
      <g>
        {sign}
        {label && <LabelView label={label} isHope={false} isHere={false} />}
      </g>
    );
  }
  const finger = { x: centre.x - 22, y: centre.y - 22, width: 44, height: 44 };
  return <MarkButton {...{ scene, touch, event, label, isReached, finger }}>{sign}</MarkButton>;
}

function StretchView({
  scene,
  touch,
  stretch,
  reached,
}: {
  scene: Scene;
  touch: Touch | undefined;
  stretch: Stretch;
  reached: string | null;
}) {
  const { marks, land, hills, sun, course, page, ahead } = stretch;
  const streams = (isBanks: boolean) =>
    marks
      .filter(({ sign }) => sign === 'tributary')
      .map((mark) => {
        const x = mark.x + 24;
        const mouth = course.middle(x) + (mark.isAbove ? -0.55 : 0.55) * course.upright(x);
        return <Stream key={mark.event?.thread} {...{ mark, mouth, isBanks }} />;
      });
  const lotus = sun && marks.every(({ sign }) => sign !== 'hope') && ahead.length > 0;
  return (
    <g>
      {page && (
        <text x="16" y={stretch.top + 18} fontSize="13" fontFamily={FONT} fill={GREY}>
          {textIn(scene.language)('lifeRiver.page', { page: page[0], pages: page[1] })}
        </text>
      )}
      <g transform={`translate(0 ${stretch.middle.toFixed(1)})`}>
        {hills && <Hills {...hills} />}
        {land.map((one) => (
          <LandPiece key={`${one.x} ${one.y}`} land={one} />
        ))}
        {streams(true)}
        <Water stretch={stretch} />
        {streams(false)}
        {hills && marks.every(({ x }) => x > hills.x + 1) && (
          <g transform={`translate(${at(hills.x, hills.y)})`}>
            <Spring />
          </g>
        )}
        {sun && <Sun {...sun} />}
        {lotus && (
          <g
            transform={`translate(${at(WIDTH_OF_LOTUS, course.middle(WIDTH_OF_LOTUS))})`}
            opacity="0.6"
          >
            <Lotus size={0.62} />
          </g>
        )}
        {marks.map((mark) => (
          <MarkView
            key={mark.event?.thread ?? 'now'}
            {...{ scene, touch, mark }}
            isReached={mark.event !== null && mark.event.thread === reached}
          />
        ))}
      </g>
    </g>
  );
}
const WIDTH_OF_LOTUS = 930;

export function riverPicture(scene: Scene, touch?: Touch) {
  const t = textIn(scene.language);
  const { width, height, stretches, top } = layoutRiver(scene);
  const marks = stretches.flatMap((one) => one.marks);
  const here = marks.find(({ event }) => event && event.thread === touch?.here);
  const reached = (here ?? marks.find(({ event }) => event))?.event?.thread ?? null;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 ${top} ${width} ${height}`}
      role={touch ? 'group' : 'img'}
      aria-label={t('lifeRiver.pictureOf.river')}
    >
      {stretches.map((stretch) => (
        <StretchView key={stretch.top} {...{ scene, touch, stretch, reached }} />
      ))}
    </svg>
  );
}
