// A place or people around the household: what it is, with whom it has to do, how strong, who supports whom.
import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Flow, Strength, SystemKind } from '#domain/drawings/kinds/family-tree.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Pick } from '../../ui/pick.tsx';
import { DrawRow } from '../draw-row.tsx';
import type { ToolProps } from '../tool.ts';
import { calledIn } from './names.ts';
import { SystemName } from './system-name.tsx';
import { SystemSign } from './system-signs.tsx';
import { type Bond, NEW_BOND, type SystemItem, systemName, toContent } from './systems.ts';

export function SystemRow({ drawing, scene, item }: ToolProps & { item: SystemItem }) {
  const { t } = useText();
  const { content } = item;
  const strengths = content.bonds.map(({ strength }) => t(`familyTree.strength.${strength}`));
  return (
    <DrawRow
      {...{ drawing, scene, item }}
      open={() => <OpenSystem {...{ drawing, scene, item }} />}
    >
      <svg viewBox="-13 -13 26 26" width="24" height="24" aria-hidden="true">
        <SystemSign kind={content.kind} />
      </svg>
      <span className="grow">
        <b>{systemName(scene, item)}</b> <span className="cap">{strengths.join(', ')}</span>
      </span>
    </DrawRow>
  );
}

function OpenSystem({ drawing, scene, item }: ToolProps & { item: SystemItem }) {
  const { t } = useText();
  const { thread, content } = item;
  const { mayEdit } = drawing.view;
  const readOnly = !mayEdit;
  const change = (part: Partial<SystemItem['content']>, typing = false) =>
    drawing.change(thread, { content: toContent({ ...content, ...part }) }, typing);
  const changeBond = (at: number, part: Partial<Bond>) =>
    change({ bonds: content.bonds.map((bond, n) => (n === at ? { ...bond, ...part } : bond)) });
  const people = scene.facts.people.map((one) => {
    return { value: one.personId, label: calledIn(scene, one.personId) };
  });
  const group = useId();
  return (
    <div className="open" data-words={thread}>
      <SystemName {...{ drawing, item }} />
      {mayEdit && (
        <Pick
          label={t('familyTree.systemKind')}
          options={SystemKind.options.map((value) => {
            return { value, label: t(`familyTree.systemKinds.${value}`) };
          })}
          value={content.kind}
          onChange={(kind) => change({ kind: SystemKind.parse(kind) })}
        />
      )}
      {content.bonds.map((bond, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a bond is nothing but its place in the list
          key={`${group} ${at}`}
          className="kin-tie"
          aria-label={t('familyTree.bondWith')}
        >
          <div className="row wrap">
            {mayEdit ? (
              <Pick
                label={t('familyTree.bondWith')}
                options={[{ value: '', label: t('familyTree.household') }, ...people]}
                value={bond.person ?? ''}
                onChange={(person) => changeBond(at, { person: person || null })}
              />
            ) : (
              <span>{bond.person ? calledIn(scene, bond.person) : t('familyTree.household')}</span>
            )}
            {mayEdit && content.bonds.length > 1 && (
              <button
                type="button"
                className="icbtn"
                aria-label={t('familyTree.remove')}
                onClick={() => change({ bonds: content.bonds.filter((_, n) => n !== at) })}
              >
                <X className="ic" aria-hidden />
              </button>
            )}
          </div>
          <Choice
            label={t('familyTree.strengthLabel')}
            readOnly={readOnly}
            options={Strength.options.map((value) => {
              return { value, label: t(`familyTree.strength.${value}`) };
            })}
            value={bond.strength}
            onChange={(strength) => changeBond(at, { strength })}
          />
          <Choice
            label={t('familyTree.flowLabel')}
            readOnly={readOnly}
            options={Flow.options.map((value) => ({ value, label: t(`familyTree.flow.${value}`) }))}
            value={bond.flow}
            onChange={(flow) => changeBond(at, { flow })}
          />
        </fieldset>
      ))}
      {mayEdit && (
        <div className="row wrap">
          <Button
            small
            quiet
            off={content.bonds.length >= 20}
            onPress={() => change({ bonds: [...content.bonds, NEW_BOND] })}
          >
            <Plus className="ic s" aria-hidden />
            {t('familyTree.addBond')}
          </Button>
          <Button small quiet hint="Delete" onPress={() => drawing.drop(thread)}>
            {t('familyTree.remove')}
          </Button>
        </div>
      )}
    </div>
  );
}
