// How this family wishes that its dead are shown: asked before a cross is drawn, one answer for the whole tree.
import { itemsOf } from '#domain/drawings/items.ts';
import { DeadAs } from '#domain/drawings/kinds/family-tree.ts';
import { useText } from '../../i18n/use-text.ts';
import { Choice } from '../../ui/choice.tsx';
import type { ToolProps } from '../tool.ts';
import { deadAs } from './dead-as.ts';

export function DeadWish({ drawing, scene }: ToolProps) {
  const { t } = useText();
  const wish = itemsOf('family-tree', 'wish', scene.items)[0];
  return (
    <Choice
      label={t('familyTree.deadAs')}
      readOnly={!drawing.view.mayEdit}
      options={DeadAs.options.map((value) => ({ value, label: t(`familyTree.dead.${value}`) }))}
      value={deadAs(scene)}
      onChange={(dead) => {
        if (wish) drawing.change(wish.thread, { content: { dead } });
        else drawing.add('wish', { dead });
      }}
    />
  );
}
