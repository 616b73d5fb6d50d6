// The keys of every board: its places by number, its rows by arrows, a new row, order, other place, quotation.
import { type KeyUse, useKeys } from '../../app/keys.tsx';
import { useText } from '../../i18n/use-text.ts';
import { focusWords, useFollow } from '../hands.ts';
import type { ToolProps, ViewProps } from '../tool.ts';
import { addRow, changeRow, choose, dropRow, moveRow, rowOfHands, rowsOn } from './acts.ts';
import { boardOf } from './places.ts';
import { nextStop, stopOf } from './walk.ts';

export function useBoardKeys(tool: ToolProps & ViewProps): void {
  const { drawing, view, setView } = tool;
  const board = boardOf(drawing.view.head.tool);
  const props = { ...tool, board };
  const views: readonly string[] = board.views ?? [view];
  const { t } = useText();
  const { here, setHere } = drawing;
  const row = rowOfHands(props);
  const go = (step: 1 | -1) => {
    const stop = nextStop(board, rowsOn(props), here, step);
    if (stop) setHere(stop);
  };
  useFollow(here);

  const places: KeyUse[] = board.places.map((place, at) => ({
    keys: [`${at + 1}`],
    says: t('boards.placeKey'),
    run: () => setHere(stopOf(rowsOn(props), place)),
    ...(at === 0 ? { shown: ['1', '–', `${board.places.length}`] } : { quiet: true }),
  }));
  const moves: KeyUse[] = row
    ? [
        {
          keys: ['Alt ArrowUp'],
          says: t('boards.move'),
          run: () => moveRow(props, row, 'up'),
          shown: ['Alt ArrowUp', 'ArrowDown'],
        },
        {
          keys: ['Alt ArrowDown'],
          says: t('boards.move'),
          run: () => moveRow(props, row, 'down'),
          quiet: true,
        },
        {
          keys: ['Alt ArrowLeft'],
          says: t('boards.toOther'),
          run: () => moveRow(props, row, 'back'),
          shown: ['Alt ArrowLeft', 'ArrowRight'],
        },
        {
          keys: ['Alt ArrowRight'],
          says: t('boards.toOther'),
          run: () => moveRow(props, row, 'forth'),
          quiet: true,
        },
        { keys: ['Delete'], says: t('boards.remove'), run: () => dropRow(props, row), quiet: true },
      ]
    : [];
  const quotes: KeyUse[] =
    row?.kind === 'note'
      ? [
          {
            keys: ['Q'],
            says: t('boards.quoteKey'),
            run: () => changeRow(props, row, { quote: !row.content.quote }),
          },
        ]
      : [];
  const chooses: KeyUse[] =
    row?.kind === 'choice'
      ? [{ keys: ['C'], says: t('boards.choice.key'), run: () => choose(props, row) }]
      : [];
  const next = views[(views.indexOf(view) + 1) % views.length] ?? view;
  useKeys([
    ...(drawing.view.mayEdit
      ? [{ keys: ['N'], says: t('boards.add'), run: () => addRow(props) }]
      : []),
    ...places,
    {
      keys: ['ArrowUp'],
      says: t('boards.choose'),
      run: () => go(-1),
      shown: ['ArrowUp', 'ArrowDown'],
      quiet: true,
    },
    { keys: ['ArrowDown'], says: t('boards.choose'), run: () => go(1), quiet: true },
    ...(drawing.view.mayEdit ? [...quotes, ...chooses, ...moves] : []),
    {
      keys: ['Enter'],
      says: t('boards.openWords'),
      run: () => row && focusWords(row.thread),
      quiet: true,
    },
    ...(views.length > 1
      ? [{ keys: ['T'], says: t('boards.otherView'), run: () => setView(next) }]
      : []),
  ]);
}
