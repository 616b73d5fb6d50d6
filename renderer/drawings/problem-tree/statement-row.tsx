// One row of the list: its words, how it weighs or that it became a goal; open where the hands are.
import { useText } from '../../i18n/use-text.ts';
import { DrawRow } from '../draw-row.tsx';
import type { GoalProps, ToolProps, ViewProps } from '../tool.ts';
import { OpenStatement } from './open-statement.tsx';
import { Dots } from './signs.tsx';
import { type Branch, isUnturned, wordsOf } from './tree.ts';
import { sideIn } from './words.ts';

const INDENT_PX = 20;
const DEEPEST = 6;

type Props = ToolProps & ViewProps & GoalProps & { branch: Branch };

export function StatementRow({ drawing, scene, view, branch, makeGoal }: Props) {
  const { t, language } = useText();
  const { item, side, depth } = branch;
  const isCore = side === 'core';
  const says = wordsOf(item, view);
  const indent = Math.max(0, Math.min(depth, DEEPEST) - 1) * INDENT_PX;
  const { weight, changeable } = item.content;
  const more = [
    !isCore && t(`problemTree.weight.w${weight}`),
    changeable && t(`problemTree.canChange.${changeable}`),
  ].filter(Boolean);
  return (
    <DrawRow
      {...{ drawing, scene, item }}
      open={() => <OpenStatement {...{ drawing, branch, makeGoal }} />}
      end={!item.goal && !isCore && <DotsOf weight={weight} />}
    >
      <span
        className={`row-words ${isCore ? 'str' : ''} ${isUnturned(item, view) ? 'cap' : ''}`}
        style={{ paddingInlineStart: indent }}
      >
        <span className="hidden">{sideIn(language, branch, view)}: </span>
        {says || t('problemTree.noWords')}
        <span className="hidden">, {more.join(', ')}</span>
      </span>
    </DrawRow>
  );
}

function DotsOf({ weight }: { weight: 1 | 2 | 3 }) {
  return (
    <svg viewBox="0 -6 36 12" width="36" height="12" aria-hidden="true">
      <Dots weight={weight} />
    </svg>
  );
}
