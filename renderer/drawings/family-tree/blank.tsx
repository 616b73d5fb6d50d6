// An empty family tree for paper: three rows to draw in, the child in the middle, the signs at the foot.
import type { ReactElement } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { FONT } from '../svg/measure.ts';
import { CoupleMark, childStroke, coupleStroke } from './family-lines.tsx';
import { AwayBadge, CarerBadge, Figure, HALF, HomeBadge, INK } from './figures.tsx';

const [WIDTH, ROW, ROWS_TOP, MARGIN] = [1000, 165, 16, 20];
const GENERATIONS = ['grandparents', 'parents', 'children'] as const;
const FOOT = ROWS_TOP + GENERATIONS.length * ROW;
const COLUMNS = 3;
const COLUMN = (WIDTH - 2 * MARGIN) / COLUMNS;

const couple = (kind: 'married' | 'living-together' | 'separated' | 'divorced') => (
  <g fill="none" stroke={INK} transform="translate(-14 -12)">
    <path d="M0 12H28" {...coupleStroke(kind, false)} />
    {CoupleMark({ kind, at: [14, 12] })}
  </g>
);
const small = (sign: ReactElement) => <g transform="scale(0.45)">{sign}</g>;

const SIGNS = [
  ['male', small(<Figure sex="m" />)],
  ['female', small(<Figure sex="f" />)],
  ['unknown', small(<Figure sex="u" />)],
  ['index', small(<Figure sex="m" isIndex />)],
  ['died', small(<Figure sex="m" dead="cross" />)],
  ['prison', small(<Figure sex="m" inPrison />)],
  ['carer', <CarerBadge key="carer" />],
  ['home', <HomeBadge key="home" />],
  ['away', <AwayBadge key="away" />],
  ['married', couple('married')],
  ['together', couple('living-together')],
  ['separated', couple('separated')],
  ['divorced', couple('divorced')],
  [
    'foster',
    <path key="foster" d="M0 -12V12" stroke={INK} fill="none" {...childStroke('foster', false)} />,
  ],
] as const;

export function blankFamilyTree(language: Language): ReactElement {
  const t = textIn(language);
  const rows = Math.ceil(SIGNS.length / COLUMNS);
  const middle = ROWS_TOP + 2 * ROW + 70;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${FOOT + 24 + rows * 30}`}
      fontFamily={FONT}
      fontSize={16}
      role="img"
      aria-label={t('familyTree.picture', { name: t('familyTree.theChild') })}
    >
      {GENERATIONS.map((generation, at) => (
        <g key={generation}>
          <text x={MARGIN} y={ROWS_TOP + at * ROW + 20} fill="#5c6070">
            {t(`familyTree.group.${generation}`)}
          </text>
          <path
            d={`M${MARGIN} ${ROWS_TOP + (at + 1) * ROW}H${WIDTH - MARGIN}`}
            stroke="#b9b4a8"
            strokeDasharray="2 6"
          />
        </g>
      ))}
      <g transform={`translate(${WIDTH / 2} ${middle})`}>
        <g fill="none" stroke={INK} strokeWidth={1.8}>
          <path d={`M0 ${-HALF - 48}V${-HALF - 4}`} strokeDasharray="4 4" />
          <circle r={HALF + 2} strokeDasharray="4 4" />
          <rect
            {...{ x: -HALF - 2, y: -HALF - 2, width: 2 * HALF + 4, height: 2 * HALF + 4 }}
            strokeDasharray="4 4"
          />
        </g>
        <path d="M-60 50H60" stroke={INK} strokeDasharray="1 4" />
      </g>
      {SIGNS.map(([id, sign], at) => (
        <g
          key={id}
          transform={`translate(${MARGIN + (at % COLUMNS) * COLUMN} ${FOOT + 34 + Math.floor(at / COLUMNS) * 30})`}
        >
          <g transform="translate(16 -4)">{sign}</g>
          <text x={42}>{t(`familyTree.sign.${id}`)}</text>
        </g>
      ))}
    </svg>
  );
}
