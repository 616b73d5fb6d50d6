// The signs of a board: only those that its picture uses.
import { textIn } from '../../i18n/text-in.ts';
import { INK } from '../svg/ink.ts';
import type { LegendEntry, Scene } from '../tool.ts';
import { ActsSign } from './network.tsx';
import type { Board, Shown } from './places.ts';
import { earlierRatings } from './scale.ts';
import { BeforeMark, NowMark } from './scale-view.tsx';

const Box = ({ wide }: { wide: number }) => (
  <rect x={3} y={6} width={18} height={12} rx={3} fill="#fff" stroke={INK} strokeWidth={wide} />
);

export function boardLegend(
  { tool }: Pick<Board, 'tool'>,
  scene: Scene,
  view: string,
  { rows, hasScale = false }: Shown,
): LegendEntry[] {
  const t = textIn(scene.language);
  const hasBefore =
    hasScale &&
    (tool === 'next-steps' || tool === 'safety-house') &&
    earlierRatings(tool, scene.before?.items).length > 0;
  const entries: (LegendEntry | false)[] = [
    hasScale &&
      scene.items.some(({ kind }) => kind === 'rating') && {
        id: 'now',
        sign: <NowMark x={12} y={12} />,
        says: t('boards.aNumber'),
      },
    hasBefore && {
      id: 'before',
      sign: <BeforeMark x={12} y={12} />,
      says: t('boards.rating.before'),
    },
    rows.some((row) => row.kind === 'note' && row.content.quote) && {
      id: 'quote',
      sign: (
        <text x={12} y={20} textAnchor="middle" fontSize={20} fill={INK}>
          {t('boards.said', { words: '' })}
        </text>
      ),
      says: t('boards.quoted'),
    },
    view === 'circles' &&
      rows.some((row) => row.kind === 'helper' && row.content.does.trim() !== '') && {
        id: 'acts',
        sign: (
          <g transform="translate(4 4)">
            <ActsSign />
          </g>
        ),
        says: t('boards.helper.acts'),
      },
    rows.some((row) => row.kind === 'choice' && row.content.chosen) && {
      id: 'chosen',
      sign: <Box wide={2.6} />,
      says: t('boards.choice.isChosen'),
    },
    view !== 'circles' &&
      rows.some(({ goal }) => goal !== null) && {
        id: 'goal',
        sign: <Box wide={1.8} />,
        says: t('boards.becameGoal'),
      },
  ];
  return entries.filter((entry) => entry !== false);
}
