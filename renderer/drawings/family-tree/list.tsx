// The family by generation, then what was drawn around it; the row where the hands are opens in place.
import { Plus } from 'lucide-react';
import { Fragment, useEffect } from 'react';
import { itemsOf } from '#domain/drawings/items.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import type { ToolProps } from '../tool.ts';
import { AddKin } from './add-kin.tsx';
import { tellChanges } from './changes.ts';
import { FeelingRow } from './feeling-row.tsx';
import { focusHands, handsAt } from './hands.ts';
import { PersonRow } from './person-row.tsx';
import { SystemRow } from './system-row.tsx';
import { addSystem } from './systems.ts';
import { tiesOf } from './tie-words.ts';
import { useTold } from './told-alike.ts';
import { treeOf } from './tree.ts';
import { addUnborn } from './unborn.ts';
import { UnbornRow } from './unborn-row.tsx';
import './family-tree.css';

export function FamilyList({ drawing, scene }: ToolProps) {
  const { t, language } = useText();
  const tree = treeOf(scene);
  const told = useTold(scene);
  const { here, setHere } = drawing;
  const { mayEdit } = drawing.view;
  const { on, asks } = handsAt(here);
  const unborn = itemsOf('family-tree', 'expected', scene.items);
  const systems = itemsOf('family-tree', 'system', scene.items);
  const feelings = tiesOf(scene);
  const gone = scene.changes ? tellChanges(scene).filter(({ what }) => what === 'gone') : [];
  // Hands that come by arrow key take the focus along; a text box keeps it.
  useEffect(() => {
    if (here && !document.activeElement?.matches('input, textarea')) focusHands(here);
  }, [here]);
  const step = asks === 'take-out' ? null : asks;
  return (
    <div className="tree-list">
      {tree.people.length === 0 && mayEdit && (
        <>
          <p className="cap tree-note">{t('familyTree.nobody')}</p>
          <AddKin {...{ drawing, scene }} step={null} of={null} onClose={() => {}} />
        </>
      )}
      {tree.groups.map(({ generation, people }) => (
        <Fragment key={generation}>
          <h2 className="draw-group">
            <span>{t(`familyTree.group.${generation}`)}</span>
            <span>{inDigitsOf(language, people.length)}</span>
          </h2>
          <ul className="tree-rows">
            {people.map((person) => (
              <Fragment key={person.personId}>
                <PersonRow
                  {...{ drawing, person }}
                  scene={told}
                  isHere={on === person.personId}
                  isShut={step !== null}
                />
                {step && on === person.personId && (
                  <li className="draw-row">
                    <AddKin
                      key={here}
                      {...{ drawing, scene, step }}
                      of={on}
                      onClose={() => setHere(on)}
                    />
                  </li>
                )}
              </Fragment>
            ))}
          </ul>
        </Fragment>
      ))}
      {tree.people.length === 1 && <p className="cap tree-note">{t('familyTree.empty')}</p>}
      {unborn.length > 0 && (
        <>
          <h2 className="draw-group">{t('familyTree.group.unborn')}</h2>
          <ul className="tree-rows">
            {unborn.map((item) => (
              <UnbornRow key={item.thread} {...{ drawing, scene, item }} />
            ))}
          </ul>
        </>
      )}
      {feelings.length > 0 && (
        <>
          <h2 className="draw-group">
            <span>{t('familyTree.group.ties')}</span>
            <span>{inDigitsOf(language, feelings.length)}</span>
          </h2>
          <ul className="tree-rows">
            {feelings.map((item) => (
              <FeelingRow key={item.thread} {...{ drawing, scene, item }} />
            ))}
          </ul>
        </>
      )}
      <h2 className="draw-group">
        <span>{t('familyTree.group.systems')}</span>
        {systems.length > 0 && <span>{inDigitsOf(language, systems.length)}</span>}
      </h2>
      {systems.length === 0 && <p className="cap tree-note">{t('familyTree.noSystems')}</p>}
      <ul className="tree-rows">
        {systems.map((item) => (
          <SystemRow key={item.thread} {...{ drawing, scene, item }} />
        ))}
      </ul>
      {gone.length > 0 && (
        <>
          <h2 className="draw-group">
            <span>{t('drawings.gone')}</span>
            <span>{inDigitsOf(language, gone.length)}</span>
          </h2>
          <ul className="tree-rows">
            {gone.map(({ id, says }) => (
              <li key={id} className="cap tree-note">
                {says}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayEdit && (
        <div className="row wrap tree-note">
          <Button small quiet hint="N" onPress={() => addSystem(drawing)}>
            <Plus className="ic s" aria-hidden />
            {t('familyTree.system')}
          </Button>
          {on && tree.byId.has(on) && (
            <Button small quiet hint="X" onPress={() => addUnborn(drawing, scene, on)}>
              <Plus className="ic s" aria-hidden />
              {t('familyTree.unbornAdd')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
