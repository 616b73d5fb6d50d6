// How somebody feels for others of the family: drawn lines, each of its own pattern.
import type { Kin } from '#contract/drawings.ts';
import { itemsOf } from '#domain/drawings/items.ts';
import { useText } from '../../i18n/use-text.ts';
import { Pick } from '../../ui/pick.tsx';
import type { ToolProps } from '../tool.ts';
import { FeelingActs } from './feeling-row.tsx';
import { calledIn } from './names.ts';
import { isDirected } from './tie-words.ts';

type Props = ToolProps & { person: Kin };

export function Feelings({ drawing, scene, person }: Props) {
  const { t } = useText();
  const { mayEdit } = drawing.view;
  const { personId } = person;
  const ties = itemsOf('family-tree', 'tie', scene.items).filter(({ content }) =>
    [content.from, content.to].includes(personId),
  );
  const others = scene.facts.people.filter((one) => one.personId !== personId);
  if (ties.length === 0 && (!mayEdit || others.length === 0)) return null;
  return (
    <section className="kin-ties">
      <h3>{t('familyTree.group.ties')}</h3>
      {ties.map((item) => (
        <div key={item.thread} className="row wrap kin-tie">
          <span className="grow">
            {calledIn(scene, item.content.from)} {isDirected(item.content.line) ? '→' : '–'}{' '}
            {calledIn(scene, item.content.to)}
          </span>
          <FeelingActs {...{ drawing, item }} />
        </div>
      ))}
      {mayEdit && (
        <Pick
          label={t('familyTree.tieTo')}
          options={others.map((one) => ({
            value: one.personId,
            label: calledIn(scene, one.personId),
          }))}
          value=""
          onChange={(to) => drawing.add('tie', { from: personId, to, line: 'close' })}
        />
      )}
    </section>
  );
}
