// An empty problem tree for paper: trunk, roots and branches with empty boxes to write in.
import type { ReactElement } from 'react';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import type { Changeable, Side } from '#domain/drawings/kinds/problem-tree.ts';
import type { Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { emptyScene } from '../empty-scene.ts';
import { INK, QUIET } from '../svg/ink.ts';
import { FONT, roughMeasure } from '../svg/measure.ts';
import { CORE, TEXT } from './box.ts';
import { type Layout, layoutOf } from './layout.ts';
import { AnswerSign, Dots } from './signs.tsx';
import { TreeShape } from './tree-shape.tsx';

/** Four effects, and four causes with one cause each; three full lines keep the boxes open. */
const LINES = '\u2014\n\u2014\n\u2014';
const ID = 'blank';
/** Letters that can be read when the whole tree lies on one A4. */
const [SIZE, ROW] = [18, 30];
const ANSWERS: readonly Changeable[] = ['yes', 'with-help', 'not-now'];

function item(thread: string, side: Side, parent: string | null, ord: number): DrawingItem {
  return {
    ...{ id: thread, thread, kind: 'statement', parent, ord, goal: null, rev: ID },
    content: {
      ...{ side, words: LINES, good: '', by: null, quote: '', weight: 2, changeable: null },
    },
  };
}

function emptyTree(language: Language): Layout {
  const four = [1, 2, 3, 4];
  const items = [
    item('core', 'core', null, 0),
    ...four.map((at) => item(`effect-${at}`, 'effect', 'core', at)),
    ...four.map((at) => item(`cause-${at}`, 'cause', 'core', at)),
    ...four.map((at) => item(`below-${at}`, 'cause', `cause-${at}`, at)),
  ];
  return layoutOf({ ...emptyScene(language), items }, 'problems');
}

export function blankProblemTree(language: Language): ReactElement {
  const t = textIn(language);
  const layout = emptyTree(language);
  const { width, height, boxes } = layout;
  const signs = footSigns(language, width - 2 * TEXT.pad);
  const foot = Math.max(...signs.map(({ y }) => y)) + ROW + 8;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${Math.ceil(height) + foot}`}
      fontFamily={FONT}
      fontSize={SIZE}
      role="img"
      aria-label={t('problemTree.picture.problems')}
    >
      <TreeShape layout={layout} />
      <g fontWeight={600} fill={QUIET}>
        <text x={TEXT.pad} y={layout.trunk.to - 18}>
          {t('problemTree.group.problems.effect')} ↑
        </text>
        <text x={TEXT.pad} y={layout.trunk.to + 30}>
          {t('problemTree.group.problems.cause')} ↓
        </text>
      </g>
      {boxes.map(({ branch, x, y, width: wide, height: high }) => (
        <g key={branch.item.thread} transform={`translate(${x} ${y})`}>
          <rect
            width={wide}
            height={high}
            rx={7}
            fill="#fff"
            stroke={INK}
            strokeWidth={branch.side === 'core' ? 2.4 : 1.3}
          />
          {branch.side === 'core' ? (
            <text x={wide / 2} y={CORE.cap - 2} textAnchor="middle" fill={QUIET}>
              {t('problemTree.cap.problems')}
            </text>
          ) : (
            <g transform={`translate(${TEXT.pad} ${high - 14})`}>
              <EmptyDots />
              {branch.side === 'cause' && <Answers />}
            </g>
          )}
        </g>
      ))}
      <g transform={`translate(${TEXT.pad} ${height + 16})`}>
        {signs.map(({ id, sign, says, wide, x, y }) => (
          <g key={id} transform={`translate(${x} ${y})`}>
            {sign}
            <text x={wide} y={6} fill={INK}>
              {says}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}

/** What the family may say of a cause; one of them is circled by hand. */
const Answers = () => (
  <g transform="translate(64 -8)">
    {ANSWERS.map((value, at) => (
      <g key={value} transform={`translate(${at * 34} 0)`}>
        <AnswerSign value={value} />
      </g>
    ))}
  </g>
);

type FootSign = {
  id: string;
  sign: ReactElement;
  says: string;
  wide: number;
  x: number;
  y: number;
};

/** The signs at the foot, one after the other, in as many rows as they need. */
function footSigns(language: Language, room: number): FootSign[] {
  const t = textIn(language);
  const dots = ([3, 2, 1] as const).map((weight) => ({
    ...{ id: `w${weight}`, sign: <Dots weight={weight} />, wide: 44 },
    says: t(`problemTree.weight.w${weight}`),
  }));
  const answers = ANSWERS.map((value) => ({
    ...{ id: value, wide: 24 },
    sign: (
      <g transform="translate(0 -8)">
        <AnswerSign value={value} />
      </g>
    ),
    says: t(`problemTree.canChange.${value}`),
  }));
  let [x, y] = [0, 0];
  return [...dots, ...answers].map((one) => {
    const wide = one.wide + roughMeasure(one.says, SIZE);
    if (x > 0 && x + wide > room) [x, y] = [0, y + ROW];
    const placed = { ...one, x, y };
    x += wide + 28;
    return placed;
  });
}

/** To be filled by hand. */
function EmptyDots() {
  return (
    <g stroke={INK} strokeWidth={1.4} fill="#fff">
      {[0, 1, 2].map((at) => (
        <circle key={at} cx={5 + at * 12} cy={0} r={4.4} />
      ))}
    </g>
  );
}
