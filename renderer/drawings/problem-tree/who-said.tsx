// Who said it, out of the case or by a name, and how they said it.
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { Pick } from '../../ui/pick.tsx';
import type { Drawing } from '../use-drawing.ts';
import { useKinName } from '../use-kin-name.ts';
import { changeStatement } from './acts.ts';
import type { Statement } from './tree.ts';

/** Of the choices: somebody who is not a person of the case. */
const OTHER = 'other';

export function WhoSaid({ drawing, item }: { drawing: Drawing; item: Statement }) {
  const { t } = useText();
  const { view } = drawing;
  const kinName = useKinName(view);
  const { by, quote } = item.content;
  const [namesOther, setNamesOther] = useState(by !== null && by.id === null);
  const known = view.facts.people.find(({ personId }) => personId === by?.id);
  const options = [
    { value: '', label: t('problemTree.nobody') },
    ...view.facts.people.map((one) => ({ value: one.personId, label: kinName(one) })),
    { value: OTHER, label: t('problemTree.somebodyElse') },
  ];
  const choose = (value: string) => {
    setNamesOther(value === OTHER);
    const who = value === '' || value === OTHER ? null : { id: value, text: '' };
    changeStatement(drawing, item, { by: who });
  };
  if (!view.mayEdit) {
    const name = known ? kinName(known) : (by?.text ?? '');
    const said = [name, quote].filter((part) => part !== '').join(': ');
    return said === '' ? null : <p className="cap">{said}</p>;
  }
  return (
    <>
      <div className="tree-who">
        <span className="cap">{t('problemTree.whoSaid')}</span>
        <Pick
          label={t('problemTree.whoSaid')}
          options={options}
          value={namesOther ? OTHER : (known?.personId ?? '')}
          onChange={choose}
        />
      </div>
      {namesOther && (
        <Field
          label={t('problemTree.nameOfOther')}
          value={by?.text ?? ''}
          maxLength={200}
          onChange={(text) => {
            const who = text === '' ? null : { id: null, text };
            changeStatement(drawing, item, { by: who }, true);
          }}
        />
      )}
      <Field
        label={t('problemTree.quote')}
        value={quote}
        maxLength={4_000}
        onChange={(words) => changeStatement(drawing, item, { quote: words }, true)}
      />
    </>
  );
}
