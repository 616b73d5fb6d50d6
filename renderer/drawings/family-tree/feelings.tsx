// How somebody feels for others of the family: drawn lines, each of its own pattern.
import { ArrowLeftRight, X } from 'lucide-react';
import type { Kin } from '#contract/drawings.ts';
import { itemsOf } from '#domain/drawings/items.ts';
import { TieLine } from '#domain/drawings/kinds/family-tree.ts';
import { useText } from '../../i18n/use-text.ts';
import { Pick } from '../../ui/pick.tsx';
import type { ToolProps } from '../tool.ts';
import { calledIn } from './names.ts';
import { isDirected } from './tie-lines.tsx';

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
      {ties.map(({ thread, content }) => (
        <div key={thread} className="row wrap kin-tie">
          <span className="grow">
            {calledIn(scene, content.from)} {isDirected(content.line) ? '→' : '–'}{' '}
            {calledIn(scene, content.to)}
          </span>
          {mayEdit ? (
            <Pick
              label={t('familyTree.tieLine')}
              options={TieLine.options.map((value) => ({
                value,
                label: t(`familyTree.tie.${value}`),
              }))}
              value={content.line}
              onChange={(line) => drawing.change(thread, { content: { ...content, line } })}
            />
          ) : (
            <span className="cap">{t(`familyTree.tie.${content.line}`)}</span>
          )}
          {mayEdit && isDirected(content.line) && (
            <button
              type="button"
              className="icbtn"
              aria-label={t('familyTree.turnTie')}
              onClick={() => {
                const turned = { ...content, from: content.to, to: content.from };
                drawing.change(thread, { content: turned });
              }}
            >
              <ArrowLeftRight className="ic" aria-hidden />
            </button>
          )}
          {mayEdit && (
            <button
              type="button"
              className="icbtn"
              aria-label={t('familyTree.remove')}
              onClick={() => drawing.drop(thread)}
            >
              <X className="ic" aria-hidden />
            </button>
          )}
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
