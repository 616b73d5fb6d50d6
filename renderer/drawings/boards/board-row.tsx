// One row in the list of a board; the one where the hands are is open, with a button for every key.
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Flag, Trash2 } from 'lucide-react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { DrawRow } from '../draw-row.tsx';
import { RowMoves } from '../row-moves.tsx';
import type { GoalProps } from '../tool.ts';
import { type BoardProps, dropRow, moveRow } from './acts.ts';
import { RowEditor } from './editors.tsx';
import { numbersOf } from './over-time.ts';
import type { Row } from './places.ts';
import { sayRow, toldOf } from './told.ts';

export function BoardRow({ row, makeGoal, ...props }: BoardProps & GoalProps & { row: Row }) {
  const { drawing, scene } = props;
  const { above, words } = toldOf(scene, row);
  const numbers = row.kind === 'rating' ? numbersOf(scene, row) : '';
  return (
    <DrawRow
      {...{ drawing, scene }}
      item={row}
      open={() => (
        <div className="open board-open" data-words={row.thread}>
          {drawing.view.mayEdit ? (
            <>
              <RowEditor key={row.thread} {...props} row={row} />
              {makeGoal && <GoalButton makeGoal={makeGoal} />}
              <Moves {...props} row={row} />
            </>
          ) : (
            <p className="as-said">{sayRow(scene, row)}</p>
          )}
        </div>
      )}
    >
      <span className="row-words">
        {above && <span className="cap">{above}</span>} {words}{' '}
        {numbers && <span className="cap">{numbers}</span>}
      </span>
    </DrawRow>
  );
}

function GoalButton({ makeGoal }: { makeGoal: () => void }) {
  const { t } = useText();
  return (
    <Button main hint="G" onPress={makeGoal}>
      <Flag className="ic" aria-hidden />
      {t('drawings.goal')}
    </Button>
  );
}

function Moves({ row, ...props }: BoardProps & { row: Row }) {
  const { t } = useText();
  const hasOthers = props.board.places.filter(({ kind }) => kind === row.kind).length > 1;
  return (
    <RowMoves
      moves={[
        [t('boards.up'), ArrowUp, () => moveRow(props, row, 'up')],
        [t('boards.down'), ArrowDown, () => moveRow(props, row, 'down')],
        ...(hasOthers
          ? ([
              [t('boards.back'), ArrowLeft, () => moveRow(props, row, 'back')],
              [t('boards.forth'), ArrowRight, () => moveRow(props, row, 'forth')],
            ] as const)
          : []),
        [t('boards.remove'), Trash2, () => dropRow(props, row)],
      ]}
    />
  );
}
