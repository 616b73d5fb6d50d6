// Above the picture of a board: something new in the place where the hands are, and its other view.
import { CircleDot, Plus, Table2 } from 'lucide-react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import type { ToolProps, ViewProps } from '../tool.ts';
import { ViewSwitch } from '../view-switch.tsx';
import { addRow, placeToAdd } from './acts.ts';
import { boardOf } from './places.ts';
import { titleOf } from './section.ts';
import './boards.css';

const ICONS = { circles: CircleDot, matrix: Table2 } as const;

export function BoardToolbar(tool: ToolProps & ViewProps) {
  const { drawing, scene, view, setView } = tool;
  const board = boardOf(drawing.view.head.tool);
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
      {board.views && (
        <ViewSwitch
          {...{ view, setView }}
          label={t('boards.views')}
          views={board.views.map((name) => {
            return { name, says: t(`boards.view.${name}`), icon: ICONS[name], hint: 'T' };
          })}
        />
      )}
    </>
  );
}
