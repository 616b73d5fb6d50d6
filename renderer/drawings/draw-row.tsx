// One row of the list of a drawing: its sign and words, what became of it; open where the hands are.
import { Flag } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { isTyping } from '../app/key-match.ts';
import { useText } from '../i18n/use-text.ts';
import { goalWord } from './goal-word.ts';
import { focusRow, focusWords } from './hands.ts';
import { RowButton } from './row-button.tsx';
import type { ToolProps } from './tool.ts';

type Props = ToolProps & {
  item: Pick<DrawingItem, 'thread' | 'goal'>;
  /** The sign and the words of the row. */
  children: ReactNode;
  /** What stands behind the words while the row is shut. */
  end?: ReactNode;
  /** The row opened in place. */
  open: () => ReactNode;
  /** Enter on the open row; into its words when left out. */
  onEnter?: () => void;
};

export function DrawRow({ drawing, scene, item, children, end, open, onEnter }: Props) {
  const { thread } = item;
  const isHere = drawing.here === thread;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  /** Escape leaves a text and goes back to its row. */
  const leaveText = (event: KeyboardEvent) => {
    // A list of offers that was open is shut first.
    if (event.defaultPrevented || event.key !== 'Escape' || !isTyping(event.target)) return;
    event.preventDefault();
    focusRow(thread);
  };
  return (
    <li ref={row} className={isHere ? 'draw-row here' : 'draw-row'} onKeyDown={leaveText}>
      <RowButton
        {...{ drawing, isHere, end }}
        on={thread}
        onEnter={onEnter ?? (() => focusWords(thread))}
      >
        {children}
        <Marks {...{ scene, item }} />
      </RowButton>
      {isHere && open()}
    </li>
  );
}

function Marks({ scene, item }: Pick<Props, 'scene' | 'item'>) {
  const { t } = useText();
  const change = scene.changes?.of.get(item.thread);
  return (
    <>
      {change && <span className="change-mark">{t(`drawings.${change}`)}</span>}
      {item.goal && (
        <span className="goal-mark">
          <Flag className="ic s" aria-hidden />
          {goalWord(scene, item)}
        </span>
      )}
    </>
  );
}
