// One row of the list: its words, how it weighs or that it became a goal; open where the hands are.
import { ChevronUp, Flag } from 'lucide-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text.ts';
import type { GoalProps, ToolProps, ViewProps } from '../tool.ts';
import { focusWords } from './focus.ts';
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
  const { thread } = item;
  const isHere = drawing.here === thread;
  const change = scene.changes?.of.get(thread);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  /** The mouse opens and closes; Enter on an open row goes to its words. */
  const press = (event: MouseEvent) => {
    if (isHere && event.detail === 0) return focusWords(thread);
    drawing.setHere(isHere ? null : thread);
  };
  const says = wordsOf(item, view);
  const indent = Math.max(0, Math.min(depth, DEEPEST) - 1) * INDENT_PX;
  const { weight, changeable } = item.content;
  const more = [
    side !== 'core' && t(`problemTree.weight.w${weight}`),
    changeable && t(`problemTree.canChange.${changeable}`),
  ].filter(Boolean);
  return (
    <li ref={row} className={isHere ? 'draw-row here' : 'draw-row'}>
      <button
        type="button"
        data-row={thread}
        data-here={isHere}
        aria-expanded={isHere}
        onClick={press}
      >
        <span
          className={`tree-words ${side === 'core' ? 'str' : ''} ${isUnturned(item, view) ? 'cap' : ''}`}
          style={{ paddingInlineStart: indent }}
        >
          <span className="hidden">{sideIn(language, branch, view)}: </span>
          {says || t('problemTree.noWords')}
          <span className="hidden">, {more.join(', ')}</span>
        </span>
        {change && <span className="tag">{t(`drawings.${change}`)}</span>}
        {item.goal && (
          <span className="tree-goal">
            <Flag className="ic s" aria-hidden />
            {t('drawings.isGoal')}
          </span>
        )}
        {isHere ? (
          <ChevronUp className="ic s" aria-hidden />
        ) : (
          !item.goal && side !== 'core' && <DotsOf weight={item.content.weight} />
        )}
      </button>
      {isHere && <OpenStatement {...{ drawing, branch, makeGoal }} />}
    </li>
  );
}

function DotsOf({ weight }: { weight: 1 | 2 | 3 }) {
  return (
    <svg viewBox="0 -6 36 12" width="36" height="12" aria-hidden="true">
      <Dots weight={weight} />
    </svg>
  );
}
