// Above the picture of a board: something new in the place where the hands are, and its other view.
import { Plus } from 'lucide-react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import type { ToolProps, ViewProps } from '../tool.ts';
import { addRow, placeToAdd } from './acts.ts';
import { boardOf } from './all-boards.ts';
import { titleOf } from './section.ts';
import './boards.css';

export function BoardToolbar(tool: ToolProps & ViewProps) {
  const { drawing, scene, view, setView } = tool;
  const board = boardOf(drawing.view.head.tool);
  const { views = [] } = board;
  const props = { ...tool, board };
  const { t } = useText();
  const place = placeToAdd(props);
  return (
    <>
      {drawing.view.mayEdit && place && (
        <Button hint="N" onPress={() => addRow(props, place)}>
          <Plus className="ic" aria-hidden />
          {t('boards.addTo', { place: titleOf(scene, board.tool, place.id) })}
        </Button>
      )}
      {views.length > 1 && (
        <fieldset className="board-views" aria-label={t('boards.views')}>
          {views.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={view === name}
              onClick={() => setView(name)}
            >
              {t(`boards.view.${name as 'circles'}`)}
            </button>
          ))}
          <KeyHint name="T" />
        </fieldset>
      )}
    </>
  );
}
