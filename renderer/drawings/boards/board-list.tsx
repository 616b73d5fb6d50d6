// The list of a board: its places with how many stand in each, their rows, and what is still empty.
import { useText } from '../../i18n/use-text.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import type { GoalProps, ToolProps } from '../tool.ts';
import { addRow, type BoardProps, rowsOn } from './acts.ts';
import { BoardRow } from './board-row.tsx';
import { missingParts } from './next-steps.tsx';
import { columnsOf } from './personal-choice.tsx';
import { boardOf, handsOn, type Place } from './places.ts';
import { titleOf } from './section.ts';
import './boards.css';

export function BoardList(tool: ToolProps & GoalProps) {
  const { drawing, scene } = tool;
  const board = boardOf(drawing.view.head.tool);
  const props = { ...tool, board };
  const { t } = useText();
  return (
    <>
      {board.tool === 'next-steps' && <StillEmpty scene={scene} />}
      {board.tool === 'safety-house' && <p className="board-told cap">{t('boards.ownReading')}</p>}
      {board.places.map((place, at) => (
        <PlaceRows key={place.id} {...props} place={place} number={at + 1} />
      ))}
      {board.tool === 'personal-choice' && scene.items.every(({ kind }) => kind !== 'column') && (
        <p className="board-told cap">
          {columnsOf(scene)
            .map(({ title }) => title)
            .join(' · ')}
        </p>
      )}
    </>
  );
}

type PlaceProps = BoardProps & GoalProps & { place: Place; number: number };

function PlaceRows({ place, number, ...props }: PlaceProps) {
  const { board, drawing, scene } = props;
  const { t } = useText();
  const rows = rowsOn(props).get(place.id) ?? [];
  const hands = handsOn(place.id);
  const isHere = drawing.here === hands;
  return (
    <section aria-label={titleOf(scene, board.tool, place.id)}>
      <h2 className={isHere ? 'draw-group board-place here' : 'draw-group board-place'}>
        <button
          type="button"
          data-row={hands}
          data-here={isHere}
          onClick={() => {
            if (isHere && drawing.view.mayEdit) addRow(props, place);
            else drawing.setHere(hands);
          }}
        >
          <KeyHint name={`${number}`} />
          <span className="board-title">{titleOf(scene, board.tool, place.id)}</span>
          <span>{t('boards.count', { count: rows.length })}</span>
        </button>
      </h2>
      {isHere && board.tool === 'next-steps' && place.id !== 'scale' && (
        <p className="board-told cap">{t(`boards.help.${place.id as 'harm'}`)}</p>
      )}
      <ul className="draw-rows">
        {rows.map((row) => (
          <BoardRow key={row.thread} {...props} row={row} />
        ))}
      </ul>
    </section>
  );
}

/** Told, and never in the way. */
function StillEmpty({ scene }: Pick<ToolProps, 'scene'>) {
  const { t } = useText();
  const missing = missingParts(scene).map((part) => t(`boards.complete.${part}`));
  return (
    <p className="board-told cap" role="status">
      {missing.length === 0
        ? t('boards.complete.all')
        : t('boards.complete.missing', { parts: missing.join(', ') })}
    </p>
  );
}
