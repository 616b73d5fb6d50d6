// The signs that this tree uses: weights, answers, goals, and what a thick root means.
import type { Changeable } from '#domain/drawings/kinds/problem-tree.ts';
import { textIn } from '../../i18n/text-in.ts';
import { INK } from '../svg/ink.ts';
import type { LegendEntry, Scene } from '../tool.ts';
import { AnswerSign, BARK, Dots, Flag } from './signs.tsx';
import { allBranches, type Branch, isUnturned, treeOf } from './tree.ts';

const ANSWERS: readonly Changeable[] = ['yes', 'with-help', 'not-now'];
const dots = (weight: 1 | 2 | 3) => (
  <g transform="translate(2.5 12) scale(.56)">
    <Dots weight={weight} />
  </g>
);

/** On two sheets the crown and the roots each have their own signs. */
function shownIn(scene: Scene): Branch[] {
  const { sheet } = scene;
  const side = sheet === 0 ? 'effect' : 'cause';
  return allBranches(treeOf(scene)).filter(
    (one) => sheet === undefined || one.side === side || one.side === 'core',
  );
}

export function problemTreeLegend(scene: Scene, view: string): LegendEntry[] {
  if (view === 'cards') return [];
  const t = textIn(scene.language);
  const branches = shownIn(scene);
  const weighed = branches.filter(({ side }) => side !== 'core').map(({ item }) => item.content);
  const entries: (LegendEntry | false)[] = [
    ...([3, 2, 1] as const).map(
      (weight) =>
        weighed.some((one) => one.weight === weight) && {
          id: `weight-${weight}`,
          sign: dots(weight),
          says: t(`problemTree.weight.w${weight}`),
        },
    ),
    weighed.length > 0 && {
      id: 'thick',
      sign: (
        <path
          d="M4 3h12q-1 9 2 18h-6q-1-11-8-18z"
          fill={BARK}
          stroke={INK}
          strokeWidth={1.3}
          strokeLinejoin="round"
        />
      ),
      says: t('problemTree.thick'),
    },
    ...ANSWERS.map(
      (value) =>
        branches.some(({ item }) => item.content.changeable === value) && {
          id: value,
          sign: (
            <g transform="translate(4 4)">
              <AnswerSign value={value} />
            </g>
          ),
          says: t(`problemTree.canChange.${value}`),
        },
    ),
    branches.some(({ item }) => item.goal !== null) && {
      id: 'goal',
      sign: (
        <g transform="translate(4 4)">
          <Flag />
        </g>
      ),
      says: t('problemTree.becameGoal'),
    },
    branches.some(({ item }) => isUnturned(item, view)) && {
      id: 'unturned',
      sign: (
        <rect
          x={2}
          y={6}
          width={20}
          height={12}
          rx={6}
          fill="#fff"
          stroke={INK}
          strokeWidth={1.3}
          strokeDasharray="3 2"
        />
      ),
      says: t('problemTree.unturnedLegend'),
    },
  ];
  return entries.filter((entry) => entry !== false);
}
