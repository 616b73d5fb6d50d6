// Above the picture: a new cause, a new effect, and which of the three views is shown.
import { Sprout, StickyNote, TreeDeciduous } from 'lucide-react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import type { ToolProps, ViewProps } from '../tool.ts';
import { ViewSwitch } from '../view-switch.tsx';
import { addCard, addStatement } from './acts.ts';
import { treeOf } from './tree.ts';

/** M turns the problems round and comes back to them from everywhere else. */
const VIEWS = [
  { name: 'problems', icon: TreeDeciduous, hint: () => 'M' },
  { name: 'objectives', icon: Sprout, hint: (view: string) => (view === 'problems' ? 'M' : '') },
  { name: 'cards', icon: StickyNote, hint: () => 'K' },
] as const;

export function ProblemTreeToolbar({ drawing, scene, view, setView }: ToolProps & ViewProps) {
  const { t } = useText();
  const { mayEdit } = drawing.view;
  const hasCore = treeOf(scene).core !== null;
  return (
    <>
      {mayEdit && view === 'cards' && (
        <Button hint="N" onPress={() => addCard(drawing)}>
          {t('problemTree.card.add')}
        </Button>
      )}
      {mayEdit && view !== 'cards' && hasCore && (
        <>
          <Button hint="C" onPress={() => addStatement(drawing, 'cause')}>
            {t('problemTree.addCause')}
          </Button>
          <Button hint="E" onPress={() => addStatement(drawing, 'effect')}>
            {t('problemTree.addEffect')}
          </Button>
        </>
      )}
      <ViewSwitch
        {...{ view, setView }}
        label={t('problemTree.views')}
        views={VIEWS.map(({ name, icon, hint }) => {
          return { name, icon, says: t(`problemTree.view.${name}`), hint: hint(view) };
        })}
      />
    </>
  );
}
