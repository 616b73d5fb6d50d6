// One row in the list of a board; the one where the hands are is open, with a button for every key.
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Flag, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { isTyping } from '../../app/key-match.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import type { GoalProps } from '../tool.ts';
import { type BoardProps, dropRow, focusWords, moveRow } from './acts.ts';
import { RowEditor } from './editors.tsx';
import type { Row } from './places.ts';
import { sayRow, toldOf } from './told.ts';

const MOVES = [
  ['up', ArrowUp],
  ['down', ArrowDown],
  ['back', ArrowLeft],
  ['forth', ArrowRight],
] as const;

export function BoardRow({ row, makeGoal, ...props }: BoardProps & GoalProps & { row: Row }) {
  const { drawing, scene } = props;
  const { t } = useText();
  const { thread, goal } = row;
  const isHere = drawing.here === thread;
  const change = scene.changes?.of.get(thread);
  const { above, words } = toldOf(scene, row);
  /** Escape leaves a text and goes back to its row. */
  const leaveText = (pressed: KeyboardEvent<HTMLElement>) => {
    if (pressed.key !== 'Escape' || !isTyping(pressed.target)) return;
    pressed.preventDefault();
    pressed.currentTarget.querySelector<HTMLElement>('[data-row]')?.focus();
  };
  return (
    <li className={isHere ? 'draw-row here' : 'draw-row'} onKeyDown={leaveText}>
      <button
        type="button"
        data-row={thread}
        data-here={isHere}
        aria-expanded={isHere}
        onClick={(press) => {
          // A key opens the words of the row that is open already; a hand closes it.
          if (!isHere) drawing.setHere(thread);
          else if (press.detail === 0) focusWords(thread);
          else drawing.setHere(null);
        }}
      >
        <span className="board-words">
          {above && <span className="cap">{above}</span>} {words}
        </span>
        {goal && (
          <Mark kind="plain" icon={Flag}>
            {t('drawings.isGoal')}
          </Mark>
        )}
        {change && <Mark kind="plain">{t(`drawings.${change}`)}</Mark>}
      </button>
      {isHere && (
        <div className="open board-open" data-words={thread}>
          {drawing.view.mayEdit ? (
            <>
              <RowEditor key={thread} {...props} row={row} />
              {makeGoal && (
                <Button main hint="G" onPress={makeGoal}>
                  <Flag className="ic" aria-hidden />
                  {t('drawings.goal')}
                </Button>
              )}
              <RowFoot {...props} row={row} />
            </>
          ) : (
            <p className="board-said">{sayRow(scene, row)}</p>
          )}
        </div>
      )}
    </li>
  );
}

function RowFoot({ row, ...props }: BoardProps & { row: Row }) {
  const { t } = useText();
  const movable = props.board.places.filter(({ kind }) => kind === row.kind).length > 1;
  return (
    <div className="board-foot">
      {MOVES.map(([to, Icon]) =>
        movable || to === 'up' || to === 'down' ? (
          <button
            key={to}
            type="button"
            className="icbtn"
            aria-label={t(`boards.${to}`)}
            onClick={() => moveRow(props, row, to)}
          >
            <Icon className="ic" aria-hidden />
          </button>
        ) : null,
      )}
      <button
        type="button"
        className="icbtn"
        aria-label={t('boards.remove')}
        onClick={() => dropRow(props, row)}
      >
        <Trash2 className="ic" aria-hidden />
      </button>
    </div>
  );
}
