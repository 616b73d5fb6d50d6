// One row of the list: the sign, the name, what they are to the child and where; open where the hands are.
import { memo } from 'react';
import type { Kin } from '#contract/drawings.ts';
import { useText } from '../../i18n/use-text.ts';
import { langOf } from '../../ui/person-name.tsx';
import { RowButton } from '../row-button.tsx';
import type { ToolProps } from '../tool.ts';
import { personWords } from './changes.ts';
import { Figure } from './figures.tsx';
import { focusFirstBox } from './hands.ts';
import { factsIn, ownName, termText } from './names.ts';
import { OpenPerson } from './open-person.tsx';
import { treeOf } from './tree.ts';
import { useOpens } from './use-opens.ts';

/** `isShut`: the hands are here, and somebody is being added beside. */
type Props = ToolProps & { person: Kin; isHere: boolean; isShut: boolean };

/**
 * A row is drawn again only when something else is told: there may be hundreds, and the open one has many boxes.
 * What it does to the drawing stays the same all along.
 */
const isSame = ({ drawing: before, ...a }: Props, { drawing: now, ...b }: Props) =>
  a.scene === b.scene &&
  a.person === b.person &&
  a.isHere === b.isHere &&
  a.isShut === b.isShut &&
  (!b.isHere || (before.view === now.view && before.here === now.here));

export const PersonRow = memo(function PersonRow(props: Props) {
  const { drawing, scene, person, isHere, isShut } = props;
  const { t } = useText();
  const { personId } = person;
  const opens = useOpens(isHere && !isShut);
  return (
    <li className={isHere ? 'draw-row here' : 'draw-row'}>
      <RowButton {...{ drawing, isHere }} on={personId} isOpen={opens} onEnter={focusFirstBox}>
        <RowWords {...{ scene, person }} />
      </RowButton>
      {opens && (
        <fieldset className="open" aria-label={t('familyTree.edit')}>
          <OpenPerson key={personId} {...{ drawing, scene, person }} />
        </fieldset>
      )}
    </li>
  );
}, isSame);

const RowWords = memo(function RowWords({ scene, person }: Pick<Props, 'scene' | 'person'>) {
  const tree = treeOf(scene);
  const { language } = scene;
  const { personId, sex, prison, died } = person;
  const name = scene.hidesNames ? '' : ownName(language, person);
  const term = termText(language, tree, person);
  return (
    <>
      <svg viewBox="-26 -26 52 52" width="24" height="24" aria-hidden="true">
        <Figure
          {...{ sex, isIndex: personId === tree.index, isHome: tree.home.has(personId) }}
          inPrison={prison !== null}
          dead={died ? 'cross' : null}
        />
      </svg>
      <span className="grow">
        {name && <b lang={langOf(name)}>{name}</b>}{' '}
        <span className="cap">{[term, ...factsIn(scene, person)].filter(Boolean).join(' · ')}</span>
        {personWords(scene, personId).map((word) => (
          <span key={word} className="change-mark">
            {word}
          </span>
        ))}
      </span>
    </>
  );
});
