// The open row of a person: name and birth first, ticks, then ties and feelings. Read only when it is finished.
import type { Kin } from '#contract/drawings.ts';
import { AWAY } from '#domain/drawings/case-parts.ts';
import { useText } from '../../i18n/use-text.ts';
import { Tick } from '../../ui/choice.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import type { ToolProps } from '../tool.ts';
import { DeadWish } from './dead-wish.tsx';
import { Feelings } from './feelings.tsx';
import { KinTies } from './kin-ties.tsx';
import { LoopNote } from './loop-note.tsx';
import { PersonFields } from './person-fields.tsx';
import { TakeOut } from './take-out.tsx';
import { MAIN_CARER, treeOf } from './tree.ts';
import { Twins } from './twins.tsx';
import { useKinActs } from './use-kin-acts.ts';

type PersonProps = ToolProps & { person: Kin };

export function OpenPerson({ drawing, scene, person }: PersonProps) {
  const { t } = useText();
  const acts = useKinActs(drawing, scene);
  const tree = treeOf(scene);
  const { personId } = person;
  const { mayEdit } = drawing.view;
  return (
    <>
      <PersonFields {...{ drawing, scene, person, acts }}>
        {mayEdit && (
          <div className="choices">
            <Tick
              label={t('familyTree.carerTick')}
              checked={tree.isCarer(personId)}
              onChange={(isOn) => acts.setRole(person, MAIN_CARER, isOn, ['carer', 'carer-2'])}
            />
            {personId !== tree.index && (
              <Tick
                label={t('familyTree.homeTick')}
                checked={tree.home.has(personId)}
                onChange={(isHome) => acts.setHome(person, isHome)}
              />
            )}
            <Tick
              label={t('familyTree.awayTick')}
              checked={person.roles.includes(AWAY)}
              onChange={(isOn) => acts.setRole(person, AWAY, isOn)}
            />
          </div>
        )}
      </PersonFields>
      <LoopNote chain={acts.loop} scene={scene} />
      {acts.loop.length === 0 && <ErrorNote error={acts.error} />}
      <KinTies {...{ drawing, scene, person, acts }} />
      <Feelings {...{ drawing, scene, person }} />
      <Twins {...{ drawing, scene, person }} />
      {person.died && <DeadWish {...{ drawing, scene }} />}
      {mayEdit && <TakeOut {...{ drawing, scene, person, acts }} />}
    </>
  );
}
