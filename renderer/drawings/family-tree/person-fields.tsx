// Name in both scripts, birth with the age, sex, death: what is typed is written into the record.
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Kin } from '#contract/drawings.ts';
import { wordOfStep } from '#domain/drawings/kin-steps.ts';
import { useText } from '../../i18n/use-text.ts';
import { Choice, Tick } from '../../ui/choice.tsx';
import { DateBox } from '../../ui/date-box.tsx';
import { Field } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { focusRow } from '../hands.ts';
import type { ToolProps } from '../tool.ts';
import { treeOf } from './tree.ts';
import type { KinActs } from './use-kin-acts.ts';
import { usePersonKeeper } from './use-person-keeper.ts';

/** `children` stand after name and birth. */
type Props = ToolProps & { person: Kin; acts: KinActs; children: ReactNode };
const SEXES = ['m', 'f', 'u'] as const;

export function PersonFields({ drawing, scene, person, acts, children }: Props) {
  const { t, language } = useText();
  const { caseId, mayEdit } = drawing.view;
  const { shown, tell, flush, error } = usePersonKeeper(person, caseId);
  const { personId, recordingWish } = person;
  const readOnly = !mayEdit;
  // Who asked for initials goes back to initials when the stricter wish is taken away.
  const [wishBefore] = useState<Kin['recordingWish']>(
    recordingWish === 'initials' ? 'initials' : 'record',
  );
  const tree = treeOf(scene);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    void flush();
    focusRow(personId);
  };
  /** Who was entered as kin without a sex gets the word of the record once it is known. */
  const setSex = (sex: (typeof SEXES)[number]) => {
    tell({ sex });
    if (person.relation !== 'other' && person.relation !== '') return;
    const { people } = scene.facts;
    const known = { people, links: tree.links, child: tree.child };
    const relation = wordOfStep(known, { personId, sex, birth: person.birth }, []);
    if (relation !== 'other') void flush().then(() => acts.setRelation(person, relation));
  };
  const [own, other] =
    language === 'km' ? (['nameKm', 'nameLatin'] as const) : (['nameLatin', 'nameKm'] as const);
  const hidesName = scene.hidesNames || recordingWish === 'not-record';
  const nameBox = (field: 'nameKm' | 'nameLatin', label: string) => (
    <Field
      label={label}
      value={shown[field]}
      lang={field === 'nameKm' ? 'km' : 'en'}
      readOnly={readOnly}
      maxLength={120}
      onChange={(value) => tell({ [field]: value }, true)}
      onBlur={() => void flush()}
      onKeyDown={leave}
    />
  );
  return (
    <>
      <div className="kin-boxes">
        {hidesName ? (
          <p className="cap">{recordingWish === 'not-record' && t('familyTree.fact.unrecorded')}</p>
        ) : (
          nameBox(own, t('familyTree.name'))
        )}
        <DateBox
          label={t('familyTree.born')}
          value={shown.birth}
          past
          withAge
          example=""
          readOnly={readOnly}
          onChange={(birth) => tell({ birth }, true)}
          onBlur={() => void flush()}
          onKeyDown={leave}
        />
      </div>
      {children}
      <div className="kin-boxes">
        {!hidesName && nameBox(other, t('familyTree.otherName'))}
        <DateBox
          label={t('familyTree.died')}
          value={shown.died}
          past
          example=""
          readOnly={readOnly}
          onChange={(died) => tell({ died }, true)}
          onBlur={() => void flush()}
          onKeyDown={leave}
        />
      </div>
      <Choice
        label={t('familyTree.sex')}
        quietLabel
        readOnly={readOnly}
        options={SEXES.map((value) => ({ value, label: t(`familyTree.sexes.${value}`) }))}
        value={shown.sex === 'x' ? null : shown.sex}
        onChange={setSex}
      />
      {mayEdit && (
        <div className="choices">
          <Tick
            label={t('familyTree.wish')}
            checked={shown.recordingWish === 'not-record'}
            onChange={(isAsked) => tell({ recordingWish: isAsked ? 'not-record' : wishBefore })}
          />
        </div>
      )}
      <ErrorNote error={error} />
    </>
  );
}
