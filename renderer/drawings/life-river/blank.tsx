// Empty sheets for field work: a river with its source, boat and sea, and a line of years without a year.
import { cloneElement, type ReactElement, type ReactNode } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { emptyScene } from '../empty-scene.ts';
import { GREY, INK } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import type { BlankOn } from '../tool.ts';
import { WIDTH } from './river-layout.ts';
import { riverPicture } from './river-picture.tsx';

/** To write and draw beside the water, above and below. */
const ROOM = 150;

export function blankRiver(language: Language, { view }: BlankOn = {}): ReactElement {
  if (view === 'timeline') return blankLine(language);
  const t = textIn(language);
  const svg = riverPicture(emptyScene(language)) as ReactElement<{
    viewBox: string;
    children: ReactNode;
  }>;
  const height = Number(svg.props.viewBox.split(' ')[3]);
  return cloneElement(
    svg,
    { viewBox: `0 ${-ROOM} ${WIDTH} ${height + 2 * ROOM}` },
    svg.props.children,
    <g key="says" fontFamily={FONT} fontSize="15" fill={GREY}>
      <text x="16" y="-16">
        {t('lifeRiver.blank.source')}
      </text>
      <text x={WIDTH - 16} y="-16" textAnchor="end">
        {t('lifeRiver.blank.hopes')}
      </text>
    </g>,
  );
}

const HEIGHT = 540;
const [LEFT, RIGHT, NOW] = [70, 1084, 760];
const AXIS = { y: 240, height: 50 };
const TICKS = 17;

/** A line with room for a year and an age at each stroke; what comes after now is dashed. */
function blankLine(language: Language): ReactElement {
  const t = textIn(language);
  const { y, height } = AXIS;
  const apart = (RIGHT - LEFT) / TICKS;
  const strokes = Array.from({ length: TICKS }, (_, i) => LEFT + i * apart);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('lifeRiver.pictureOf.timeline')}
    >
      <g stroke={INK} strokeWidth="1.8" fill="none">
        <path d={`M${LEFT} ${y}H${NOW}M${LEFT} ${y + height}H${NOW}M${LEFT} ${y}v${height}`} />
        <path d={`M${NOW} ${y}H${RIGHT}M${NOW} ${y + height}H${RIGHT}`} strokeDasharray="7 6" />
        <path d={`M${NOW} ${y - 9}v9M${NOW} ${y + height}v9`} strokeWidth="4" />
      </g>
      <path
        d={strokes.map((x) => `M${x.toFixed(1)} ${y}v${height}`).join('')}
        stroke={GREY}
        strokeWidth="0.8"
      />
      <g fontFamily={FONT} fontSize="14" fill={GREY}>
        <text x={LEFT - 8} y={y + 20} textAnchor="end">
          {t('lifeRiver.timeline.year')}
        </text>
        <text x={LEFT - 8} y={y + 42} textAnchor="end">
          {t('lifeRiver.timeline.age')}
        </text>
        <text x={NOW} y={y - 16} textAnchor="middle">
          {t('lifeRiver.blank.now')}
        </text>
        <text x={RIGHT} y={y - 16} textAnchor="end">
          {t('lifeRiver.blank.hopes')}
        </text>
      </g>
    </svg>
  );
}
