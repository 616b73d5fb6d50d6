// An empty eco-map for paper: the household in the middle, what may be around it, and how its lines are drawn.
import type { ReactElement } from 'react';
import { Strength, SystemKind } from '#domain/drawings/kinds/family-tree.ts';
import type { Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { FONT } from '../svg/measure.ts';
import { BondLine } from './bond-lines.tsx';
import { angleOf } from './eco-layout.ts';
import { INK } from './figures.tsx';
import { SystemSign } from './system-signs.tsx';

const [WIDTH, HEIGHT] = [1080, 460];
const MIDDLE = { x: WIDTH / 2, y: 205, radius: 88 } as const;
const RING = { x: 425, y: 150 } as const;
const [CIRCLE, LABEL] = [26, { above: 9, below: 17 }] as const;
/** Beside the kinds that are known, for what the family names itself. */
const FREE = 3;
const FOOT = { y: HEIGHT - 22, each: WIDTH / 5, line: 44 } as const;

export function blankEcoMap(language: Language): ReactElement {
  const t = textIn(language);
  const kinds = SystemKind.options.filter((kind) => kind !== 'other');
  const around = [...kinds, ...Array.from({ length: FREE }, () => null)];
  const line = { from: { x: 0, y: -4 }, to: { x: FOOT.line, y: -4 } };
  const bonds = [
    ...Strength.options.map((strength) => ({
      ...{ id: strength, says: t(`familyTree.strength.${strength}`) },
      sign: <BondLine {...line} strength={strength} flow="none" />,
    })),
    {
      ...{ id: 'flow', says: t('familyTree.flowLabel') },
      sign: <BondLine {...line} strength="ordinary" flow="out" />,
    },
  ];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      fontFamily={FONT}
      fontSize={13}
      role="img"
      aria-label={t('familyTree.view.eco-map')}
    >
      <circle
        {...{ cx: MIDDLE.x, cy: MIDDLE.y, r: MIDDLE.radius }}
        {...{ fill: '#fff', stroke: INK, strokeWidth: 2 }}
      />
      <text x={MIDDLE.x} y={MIDDLE.y - MIDDLE.radius - 8} textAnchor="middle" fill="#5c6070">
        {t('familyTree.household')}
      </text>
      {around.map((kind, at) => {
        const angle = angleOf(at, around.length);
        const isAbove = Math.sin(angle) < 0;
        const y = isAbove ? -CIRCLE - LABEL.above : CIRCLE + LABEL.below;
        return (
          <g
            key={kind ?? at}
            transform={`translate(${Math.round(MIDDLE.x + Math.cos(angle) * RING.x)} ${Math.round(MIDDLE.y + Math.sin(angle) * RING.y)})`}
          >
            <circle r={CIRCLE} fill="#fff" stroke={INK} strokeWidth={1.6} />
            {kind && <SystemSign kind={kind} />}
            {kind ? (
              <text y={y} textAnchor="middle">
                {t(`familyTree.systemKinds.${kind}`)}
              </text>
            ) : (
              <path d={`M-55 ${y}H55`} stroke={INK} strokeDasharray="1 4" />
            )}
          </g>
        );
      })}
      {bonds.map(({ id, sign, says }, at) => (
        <g key={id} transform={`translate(${16 + at * FOOT.each} ${FOOT.y})`}>
          {sign}
          <text x={FOOT.line + 10}>{says}</text>
        </g>
      ))}
    </svg>
  );
}
