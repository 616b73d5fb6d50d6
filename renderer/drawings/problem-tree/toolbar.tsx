// Above the picture: a new cause, a new effect, and which of the three views is shown.
import { type LucideIcon, Sprout, StickyNote, TreeDeciduous } from 'lucide-react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import type { ToolProps, ViewProps } from '../tool.ts';
import { addCard, addStatement } from './acts.ts';
import { treeOf } from './tree.ts';

const VIEWS: readonly (readonly ['problems' | 'objectives' | 'cards', LucideIcon, string])[] = [
  ['problems', TreeDeciduous, 'M'],
  ['objectives', Sprout, 'M'],
  ['cards', StickyNote, 'K'],
];

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
      <fieldset className="tree-views" aria-label={t('problemTree.views')}>
        {VIEWS.map(([one, Icon, key]) => (
          <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
            <Icon className="ic s" aria-hidden />
            {t(`problemTree.view.${one}`)}
            {one !== 'problems' && <KeyHint name={key} />}
          </button>
        ))}
      </fieldset>
    </>
  );
}
