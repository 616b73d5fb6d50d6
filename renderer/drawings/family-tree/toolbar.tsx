// Above the picture: the four keys that add somebody, what is around the household, and the other views.
import { Users, Waypoints } from 'lucide-react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import type { ToolProps, ViewProps } from '../tool.ts';
import { askingAt, handsAt, STEPS } from './hands.ts';
import { ALL_AT_ONCE } from './near.ts';
import { addSystem } from './systems.ts';
import { treeOf } from './tree.ts';

export function FamilyToolbar({ drawing, scene, view, setView }: ToolProps & ViewProps) {
  const { t } = useText();
  const tree = treeOf(scene);
  const { on } = handsAt(drawing.here);
  const at = on && tree.byId.has(on) ? on : tree.index;
  const isEco = view === 'eco-map';
  return (
    <>
      {drawing.view.mayEdit &&
        !isEco &&
        at &&
        STEPS.map(({ step, key }) => (
          <Button key={step} small hint={key} onPress={() => drawing.setHere(askingAt(step, at))}>
            {t(`familyTree.add.${step}`)}
          </Button>
        ))}
      {drawing.view.mayEdit && isEco && (
        <Button small hint="N" onPress={() => addSystem(drawing)}>
          {t('familyTree.systemAdd')}
        </Button>
      )}
      <span className="grow" />
      {tree.people.length > ALL_AT_ONCE && !isEco && (
        <Button small hint="W" onPress={() => setView(view === 'everybody' ? 'tree' : 'everybody')}>
          <Users className="ic s" aria-hidden />
          {t(view === 'everybody' ? 'familyTree.showNear' : 'familyTree.showAll')}
        </Button>
      )}
      <Button small hint="M" onPress={() => setView(isEco ? 'tree' : 'eco-map')}>
        <Waypoints className="ic s" aria-hidden />
        {t(isEco ? 'familyTree.view.tree' : 'familyTree.view.eco-map')}
      </Button>
    </>
  );
}
