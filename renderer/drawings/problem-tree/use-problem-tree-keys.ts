// The keys of a problem tree: those of its statements, or of its cards while these are sorted.
import type { Changeable } from '#domain/drawings/kinds/problem-tree.ts';
import { type KeyUse, useKeys } from '../../app/keys.tsx';
import { useToast } from '../../app/toasts.tsx';
import { type Text, useText } from '../../i18n/use-text.ts';
import { focusWords, useFollow } from '../hands.ts';
import type { ToolProps, ViewProps } from '../tool.ts';
import {
  addBeside,
  addCard,
  addStatement,
  branchHere,
  cardHere,
  changeStatement,
  mayPlace,
  moveCard,
  moveStatement,
  placeCard,
  placeOut,
  placeUnder,
  takeAway,
  takeCardAway,
  turnSide,
} from './acts.ts';
import { goodOf, treeOf } from './tree.ts';
import { type Direction, walk } from './walk.ts';

type Props = ToolProps & ViewProps;
const ARROWS: readonly Direction[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const WEIGHTS = [1, 2, 3] as const;
const ANSWERS: readonly (readonly [string, Changeable])[] = [
  ['Y', 'yes'],
  ['H', 'with-help'],
  ['X', 'not-now'],
];

export function useProblemTreeKeys(props: Props): void {
  const { t } = useText();
  const say = useToast();
  const { drawing, scene, view, setView } = props;
  const { mayEdit } = drawing.view;
  const isCards = view === 'cards';
  useFollow(drawing.here);
  const leave = () => {
    (document.activeElement as HTMLElement | null)?.blur();
    drawing.setHere(null);
  };
  const keepsCore = () => say((words) => words('problemTree.keepsCore'));
  const edits = isCards ? cardKeys(props, t) : statementKeys(props, t, keepsCore);
  useKeys([
    ...(mayEdit ? edits : []),
    {
      keys: ['M'],
      says: t('problemTree.turn'),
      run: () => setView(view === 'problems' ? 'objectives' : 'problems'),
    },
    { keys: ['K'], says: t('problemTree.card.key'), run: () => setView('cards') },
    ...ARROWS.map((key) => ({
      keys: [key],
      says: t('problemTree.next'),
      run: () => walk(drawing, scene, view, key),
      quiet: true,
    })),
    { keys: ['Escape'], says: t('problemTree.leaveText'), run: leave, quiet: true },
  ]);
}

function statementKeys({ drawing }: Props, t: Text, keepsCore: () => void): KeyUse[] {
  const branch = branchHere(drawing);
  const hasCore = treeOf(drawing).core !== null;
  const adds: KeyUse[] = hasCore
    ? [
        {
          keys: ['C'],
          says: t('problemTree.addCause'),
          run: () => addStatement(drawing, 'cause'),
        },
        {
          keys: ['E'],
          says: t('problemTree.addEffect'),
          run: () => addStatement(drawing, 'effect'),
        },
      ]
    : [];
  if (!branch) return adds;
  const { item, side } = branch;
  const weights: KeyUse[] = WEIGHTS.map((weight, at) => ({
    keys: [String(weight)],
    says: t('problemTree.weightLabel'),
    run: () => changeStatement(drawing, item, { weight }),
    ...(at === 0 ? { shown: ['1', '–', '3'] } : { quiet: true }),
  }));
  const answers: KeyUse[] = ANSWERS.map(([key, changeable], at) => ({
    keys: [key],
    says: t('problemTree.canChangeLabel'),
    run: () => changeStatement(drawing, item, { changeable }),
    ...(at === 0 ? { shown: ['Y', 'H', 'X'] } : { quiet: true }),
  }));
  const beside: KeyUse = {
    keys: ['N'],
    says: t('problemTree.addBeside'),
    run: () => addBeside(drawing, branch),
  };
  const twin: KeyUse[] =
    item.content.good.trim() === ''
      ? [{ keys: ['G'], says: t('drawings.goal'), run: () => focusWords(goodOf(item.thread)) }]
      : [];
  return [
    ...adds,
    ...(side === 'core' ? [] : [beside, ...weights]),
    ...answers,
    ...twin,
    ...moves(
      [
        ['Alt ArrowRight', t('problemTree.placeUnder'), () => placeUnder(drawing, branch)],
        ['Alt ArrowLeft', t('problemTree.placeOut'), () => placeOut(drawing, branch)],
        ['Alt ArrowUp', t('problemTree.moveUp'), () => moveStatement(drawing, branch, -1)],
        ['Alt ArrowDown', t('problemTree.moveDown'), () => moveStatement(drawing, branch, 1)],
      ],
      1,
    ),
    {
      keys: ['S'],
      says: t('problemTree.otherSideKey'),
      run: () => turnSide(drawing, branch),
      quiet: true,
    },
    {
      keys: ['Enter'],
      says: t('problemTree.write'),
      run: () => focusWords(item.thread),
      quiet: true,
    },
    {
      keys: ['Delete'],
      says: t('problemTree.remove'),
      run: () => {
        if (!takeAway(drawing, branch)) keepsCore();
      },
      quiet: true,
    },
  ];
}

/** The first `shown` of them are told on the bar. */
function moves(all: readonly (readonly [string, string, () => void])[], shown: number): KeyUse[] {
  return all.map(([key, says, run], at) => ({
    ...{ keys: [key], says, run },
    ...(at >= shown && { quiet: true }),
  }));
}

function cardKeys({ drawing, setView }: Props, t: Text): KeyUse[] {
  const card = cardHere(drawing);
  const add = { keys: ['N'], says: t('problemTree.card.add'), run: () => addCard(drawing) };
  if (!card) return [add];
  const place = (side: 'core' | 'cause' | 'effect') => () => {
    if (placeCard(drawing, card, side) && drawing.items.every(isLastCard)) setView('problems');
  };
  const isLastCard = ({ kind, thread }: { kind: string; thread: string }) =>
    kind !== 'card' || thread === card.thread;
  const places: KeyUse[] = mayPlace(drawing, 'core')
    ? [{ keys: ['Enter'], says: t('problemTree.card.isCore'), run: place('core') }]
    : [
        { keys: ['C'], says: t('problemTree.card.isCause'), run: place('cause') },
        { keys: ['E'], says: t('problemTree.card.isEffect'), run: place('effect') },
        {
          keys: ['Enter'],
          says: t('problemTree.write'),
          run: () => focusWords(card.thread),
          quiet: true,
        },
      ];
  return [
    add,
    ...places,
    ...moves(
      [
        ['Alt ArrowUp', t('problemTree.moveUp'), () => moveCard(drawing, card, -1)],
        ['Alt ArrowDown', t('problemTree.moveDown'), () => moveCard(drawing, card, 1)],
      ],
      2,
    ),
    {
      keys: ['W'],
      says: t('problemTree.write'),
      run: () => focusWords(card.thread),
    },
    {
      keys: ['Delete'],
      says: t('problemTree.remove'),
      run: () => takeCardAway(drawing, card),
      quiet: true,
    },
  ];
}
