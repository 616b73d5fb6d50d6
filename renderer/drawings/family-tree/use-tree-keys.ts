// The keys of a family tree: letters add somebody where the hands are, arrows go from kin to kin.
import { type KeyUse, useKeys } from '../../app/keys.tsx';
import { useText } from '../../i18n/use-text.ts';
import type { ToolProps, ViewProps } from '../tool.ts';
import { askingAt, focusFirstBox, handsAt, isInList, STEPS } from './hands.ts';
import { laidOnce } from './laid-once.ts';
import { nextKin } from './layout/next-kin.ts';
import { ALL_AT_ONCE } from './near.ts';
import { nudge } from './nudge.ts';
import { addSystem, systemsOf } from './systems.ts';
import { type TieItem, tiesOf } from './tie-words.ts';
import { type Tree, treeOf } from './tree.ts';
import { addUnborn, unbornOf } from './unborn.ts';
import { useKinActs } from './use-kin-acts.ts';
import { stepped } from './use-opens.ts';

type Direction = Parameters<typeof nextKin>[2];
const ARROWS: readonly [key: string, to: Direction][] = [
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
];
/** Px of the picture for one press. */
const NUDGE = 12;

const isOf = ({ content }: TieItem, id: string) => [content.from, content.to].includes(id);
/** The line after or before this one; round and round. */
const nextTie = (ties: readonly TieItem[], thread: string, step: 1 | -1): string => {
  const at = ties.findIndex((tie) => tie.thread === thread);
  return ties.at((at + step) % ties.length)?.thread ?? thread;
};

/** Rows of the list from top to bottom. */
const rowsOf = (tree: Tree, scene: ToolProps['scene']): string[] => [
  ...tree.groups.flatMap(({ people }) => people.map(({ personId }) => personId)),
  ...unbornOf(scene).map(({ thread }) => thread),
  ...tiesOf(scene).map(({ thread }) => thread),
  ...systemsOf(scene).map(({ thread }) => thread),
];

export function useTreeKeys({ drawing, scene, view, setView }: ToolProps & ViewProps): void {
  const { t } = useText();
  const acts = useKinActs(drawing, scene);
  const tree = treeOf(scene);
  const { here, setHere } = drawing;
  const { mayEdit } = drawing.view;
  const { on, asks } = handsAt(here);
  const person = on ? tree.byId.get(on) : undefined;
  const at = person?.personId ?? tree.index;
  const isEco = view === 'eco-map';
  const ties = tiesOf(scene);

  const walk = (key: string, to: Direction) => {
    stepped();
    const rows = isInList()
      ? rowsOf(tree, scene)
      : isEco
        ? systemsOf(scene).map(({ thread }) => thread)
        : null;
    if (rows) {
      const back = key === 'ArrowUp' || key === 'ArrowLeft';
      const now = rows.indexOf(on ?? '');
      const next = rows[now < 0 ? 0 : now + (back ? -1 : 1)];
      if (next) setHere(next);
      return;
    }
    const { layout } = laidOnce(scene, view === 'everybody');
    const feeling = ties.find(({ thread }) => thread === on);
    if (feeling) return setHere(fromFeeling(feeling, to));
    const next = at && on ? nextKin(layout, on, to) : at;
    if (next) setHere(next);
  };
  /** Sideways to the one who stands there, up and down to the next line. */
  const fromFeeling = ({ thread, content }: TieItem, to: Direction): string => {
    const { places } = laidOnce(scene, view === 'everybody').layout;
    const xOf = (id: string) => places.get(id)?.x ?? 0;
    const [left, right] = [content.from, content.to].toSorted((a, b) => xOf(a) - xOf(b));
    if (to === 'left' || to === 'right') return (to === 'left' ? left : right) ?? thread;
    return nextTie(ties, thread, to === 'up' ? -1 : 1);
  };
  /** The lines of who is chosen one after the other, and without anybody all of them. */
  const walkFeelings = () => {
    const own = person ? ties.filter((tie) => isOf(tie, person.personId)) : [];
    const next = own[0]?.thread ?? (ties.length > 0 ? nextTie(ties, on ?? '', 1) : null);
    if (next) setHere(next);
  };
  const remove = () => {
    if (!on) return;
    if (!person) drawing.drop(on);
    else if (on !== tree.child) setHere(askingAt('take-out', on));
  };
  const pencil = tree.links.find(
    (link) => link.pencil && link.kind !== 'other' && [link.from, link.to].includes(on ?? ''),
  );
  const editing: KeyUse[] = [
    ...STEPS.map(({ step, key }) => ({
      ...{ keys: [key], says: t(`familyTree.add.${step}`), quiet: isEco },
      run: () => at && setHere(askingAt(step, at)),
    })),
    {
      ...{ keys: ['N'], says: t('familyTree.system'), quiet: !isEco },
      run: () => {
        setView('eco-map');
        addSystem(drawing);
      },
    },
    {
      ...{ keys: ['X'], says: t('familyTree.unbornAdd'), quiet: true },
      run: () => person && addUnborn(drawing, scene, person.personId),
    },
    ...(pencil
      ? [{ keys: ['Y'], says: t('familyTree.pencilKey'), run: () => acts.relate(pencil) }]
      : []),
    {
      ...{ keys: ['Delete'], says: t('familyTree.takeOut'), quiet: true },
      run: remove,
    },
    {
      ...{ keys: ['Ctrl ArrowLeft'], says: t('familyTree.nudgeLeft'), quiet: true },
      run: () => person && nudge(drawing, scene, person.personId, -NUDGE),
    },
    {
      ...{ keys: ['Ctrl ArrowRight'], says: t('familyTree.nudgeRight'), quiet: true },
      run: () => person && nudge(drawing, scene, person.personId, NUDGE),
    },
  ];
  useKeys([
    ...(mayEdit ? editing : []),
    ...ARROWS.map(([key, to], index) => ({
      ...{ keys: [key], says: t('familyTree.walk'), run: () => walk(key, to) },
      ...(index === 0 ? { shown: ['←', '↑', '↓', '→'] } : { quiet: true }),
    })),
    // The box that adds somebody has an Enter of its own.
    ...(asks === null && tree.people.length > 0
      ? [{ keys: ['Enter'], says: t('familyTree.edit'), run: () => focusFirstBox() }]
      : []),
    ...(ties.length > 0 && !isEco
      ? [{ keys: ['F'], says: t('familyTree.feelingKey'), run: walkFeelings, quiet: true }]
      : []),
    {
      ...{ keys: ['M'], says: t('familyTree.turn') },
      run: () => setView(isEco ? 'tree' : 'eco-map'),
    },
    ...(tree.people.length > ALL_AT_ONCE
      ? [
          {
            ...{ keys: ['W'], says: t('familyTree.showAll'), quiet: true },
            run: () => setView(view === 'everybody' ? 'tree' : 'everybody'),
          },
        ]
      : []),
  ]);
}
