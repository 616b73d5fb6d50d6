// Children of one birth: chosen among brothers and sisters, identical or not.
import { X } from 'lucide-react';
import type { Kin } from '#contract/drawings.ts';
import { itemsOf } from '#domain/drawings/items.ts';
import { useText } from '../../i18n/use-text.ts';
import { Tick } from '../../ui/choice.tsx';
import { Pick } from '../../ui/pick.tsx';
import type { ToolProps } from '../tool.ts';
import { calledIn } from './names.ts';
import { siblingsOf } from './tree.ts';

export function Twins({ drawing, scene, person }: ToolProps & { person: Kin }) {
  const { t } = useText();
  const { personId } = person;
  const { mayEdit } = drawing.view;
  const all = itemsOf('family-tree', 'twins', scene.items);
  const own = all.find(({ content }) => content.people.includes(personId));
  const siblings = siblingsOf(scene, personId).filter((id) => !own?.content.people.includes(id));
  if (!own && (!mayEdit || siblings.length === 0)) return null;
  const join = (id: string) => {
    if (!own) return drawing.add('twins', { people: [personId, id], identical: false });
    const people = [...own.content.people, id].slice(0, 5);
    drawing.change(own.thread, { content: { ...own.content, people } });
  };
  return (
    <section className="kin-ties">
      <h3>{t('familyTree.sign.twins')}</h3>
      {own && (
        <div className="row wrap kin-tie">
          <span className="grow">
            {own.content.people
              .filter((id) => id !== personId)
              .map((id) => calledIn(scene, id))
              .join(', ')}
          </span>
          {mayEdit && (
            <>
              <Tick
                label={t('familyTree.twinsIdentical')}
                checked={own.content.identical}
                onChange={(identical) =>
                  drawing.change(own.thread, { content: { ...own.content, identical } })
                }
              />
              <button
                type="button"
                className="icbtn"
                aria-label={t('familyTree.remove')}
                onClick={() => drawing.drop(own.thread)}
              >
                <X className="ic" aria-hidden />
              </button>
            </>
          )}
        </div>
      )}
      {mayEdit && siblings.length > 0 && (
        <Pick
          label={t('familyTree.twinsWith')}
          options={siblings.map((value) => ({ value, label: calledIn(scene, value) }))}
          value=""
          onChange={join}
        />
      )}
    </section>
  );
}
