// An empty body map for paper: two outlines, and the shapes that a child can draw on them.
import type { ReactElement } from 'react';
import { PinKind } from '#domain/drawings/kinds/body-map.ts';
import type { Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { QUIET } from '../svg/ink.ts';
import { FONT, roughMeasure } from '../svg/measure.ts';
import { wrapText } from '../svg/wrap.ts';
import { shapesOf } from './legend.tsx';
import { Figures } from './picture.tsx';
import { FIGURE } from './regions.ts';

const GAP = 60;
const WIDTH = 2 * FIGURE.width + 3 * GAP;
const FOOT = FIGURE.height + 28;
const LINE = 21;
/** Lines to write the child's words on, as far apart as a hand writes. */
const RULED = [0, 1, 2, 3];
const RULE = 30;

export function blankBodyMap(language: Language): ReactElement {
  const t = textIn(language);
  const figures = { front: GAP, back: 2 * GAP + FIGURE.width };
  const calm = wrapText(roughMeasure, t('bodyMap.calm', { name: t('bodyMap.theChild') }), {
    size: 12,
    width: WIDTH - 40,
  });
  const each = (WIDTH - 20) / PinKind.options.length;
  const signs = FOOT + 24;
  const words = signs + 46 + calm.length * LINE;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${words + RULED.length * RULE + 16}`}
      fontFamily={FONT}
      fontSize={12}
      role="img"
      aria-label={t('bodyMap.picture')}
    >
      <Figures layout={{ figures, foot: FOOT }} outline="neutral" language={language} />
      {shapesOf(language, PinKind.options).map(({ id, sign, says }, at) => (
        <g key={id} transform={`translate(${16 + at * each} ${signs - 16})`}>
          {sign}
          <text x={26} y={16.5}>
            {says}
          </text>
        </g>
      ))}
      {calm.map((line, at) => (
        <text key={line} x={WIDTH / 2} y={signs + 32 + at * LINE} textAnchor="middle" fill={QUIET}>
          {line}
        </text>
      ))}
      <text x={20} y={words}>
        {t('bodyMap.words')}
      </text>
      {RULED.map((at) => (
        <line
          key={at}
          x1={20}
          x2={WIDTH - 20}
          y1={words + (at + 1) * RULE}
          y2={words + (at + 1) * RULE}
          stroke={QUIET}
          strokeWidth={0.8}
        />
      ))}
    </svg>
  );
}
