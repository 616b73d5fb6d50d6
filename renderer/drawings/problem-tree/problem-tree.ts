// The problem tree as a tool of the desk: the same statements as problems and as objectives, and cards.
import type { ToolModule } from '../tool.ts';
import { moveCardTo, placeAt } from './acts.ts';
import { blankProblemTree } from './blank.tsx';
import { placeOfCard } from './card-layout.ts';
import { aimAt } from './drop.ts';
import { layoutOf, sheetsOf } from './layout.ts';
import { problemTreeLegend } from './legend.tsx';
import { ProblemTreeList } from './list.tsx';
import { problemTreePicture } from './picture.tsx';
import { problemTreeRows } from './rows.ts';
import { ProblemTreeToolbar } from './toolbar.tsx';
import { cardsOf, findBranch, statementsOf, treeOf, VIEWS } from './tree.ts';
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
  touch: ({ drawing, scene, view, say }) =>
    view === 'cards'
      ? {
          onMove: (thread, x, y) => {
            const count = cardsOf(drawing).length;
            moveCardTo(drawing, thread, placeOfCard(count, { x, y }));
          },
        }
      : {
          onDrop: (thread, x, y) => {
            const branch = findBranch(treeOf(drawing), thread);
            const aim = aimAt(layoutOf(scene, view), thread, { x, y });
            if (typeof aim === 'string') say((t) => t(`problemTree.refused.${aim}`));
            else if (branch && aim) placeAt(drawing, branch, aim);
          },
        },
  useToolKeys: useProblemTreeKeys,
};
