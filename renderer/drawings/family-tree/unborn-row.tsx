// A child who is not born, or was lost: what it is and when, under the parents.
import { Unborn } from '#domain/drawings/kinds/family-tree.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DateBox } from '../../ui/date-box.tsx';
import { DrawRow } from '../draw-row.tsx';
import type { ToolProps } from '../tool.ts';
import { UnbornFigure } from './figures.tsx';
import { calledIn } from './names.ts';
import type { UnbornItem } from './unborn.ts';

export function UnbornRow({ drawing, scene, item }: ToolProps & { item: UnbornItem }) {
  const { t } = useText();
  const { thread, content } = item;
  const { mayEdit } = drawing.view;
  const parents = content.parents.map((id) => calledIn(scene, id)).join(', ');
  return (
    <DrawRow
      {...{ drawing, scene, item }}
      open={() => (
        <div className="open" data-words={thread}>
          <Choice
            label={t('familyTree.unbornWhat')}
            quietLabel
            readOnly={!mayEdit}
            options={Unborn.options.map((value) => ({
              value,
              label: t(`familyTree.unborn.${value}`),
            }))}
            value={content.what}
            onChange={(what) => drawing.change(thread, { content: { ...content, what } })}
          />
          <DateBox
            label={t('familyTree.unbornWhen')}
            value={content.when}
            readOnly={!mayEdit}
            onChange={(when) => drawing.change(thread, { content: { ...content, when } }, true)}
          />
          {mayEdit && (
            <Button small quiet hint="Delete" onPress={() => drawing.drop(thread)}>
              {t('familyTree.remove')}
            </Button>
          )}
        </div>
      )}
    >
      <svg viewBox="-26 -26 52 52" width="24" height="24" aria-hidden="true">
        <UnbornFigure what={content.what} />
      </svg>
      <span className="grow">
        {t('familyTree.unbornOf', { what: t(`familyTree.unborn.${content.what}`), parents })}
      </span>
    </DrawRow>
  );
}
