// The problem tree as a tool of the desk: the same statements as problems and as objectives, and cards.
import type { ToolModule } from '../tool.ts';
import { moveCardTo } from './acts.ts';
import { blankProblemTree } from './blank.tsx';
import { placeOfCard } from './card-layout.ts';
import { sheetsOf } from './layout.ts';
import { problemTreeLegend } from './legend.tsx';
import { ProblemTreeList } from './list.tsx';
import { problemTreePicture } from './picture.tsx';
import { problemTreeRows } from './rows.ts';
import { ProblemTreeToolbar } from './toolbar.tsx';
import { cardsOf, statementsOf, VIEWS } from './tree.ts';
import { useProblemTreeKeys } from './use-problem-tree-keys.ts';

export const problemTree: ToolModule = {
  List: ProblemTreeList,
  Toolbar: ProblemTreeToolbar,
  picture: problemTreePicture,
  views: VIEWS,
  sheets: (scene, view) => (view === 'cards' ? 1 : sheetsOf(scene)),
  legend: problemTreeLegend,
  rows: problemTreeRows,
  blank: blankProblemTree,
  goalWords: (scene, thread) => {
    const statement = statementsOf(scene).find((one) => one.thread === thread);
    return statement?.content.good.trim() || null;
  },
  touch: ({ drawing }) => ({
    onMove: (thread, x, y) => {
      const count = cardsOf(drawing).length;
      moveCardTo(drawing, thread, placeOfCard(count, { x, y }));
    },
  }),
  useToolKeys: useProblemTreeKeys,
};
