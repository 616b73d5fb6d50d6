// Who said it, whose number it is, who helps: somebody of the case, or somebody by name.
import type { PersonAnswer } from '#domain/forms/answers.ts';
import { useText } from '../i18n/use-text.ts';
import { Field } from '../ui/field.tsx';
import { PickBox } from '../ui/pick.tsx';
import type { Drawing } from './use-drawing.ts';
import { useKinName } from './use-kin-name.ts';

const [NOBODY, OTHER] = ['', 'other'];

type Props = {
  drawing: Drawing;
  label: string;
  value: PersonAnswer | null;
  /** `typing`: a key in the name of somebody else. */
  onChange: (who: PersonAnswer | null, typing: boolean) => void;
  /** How it is said that it is nobody; left out, it is somebody, though nobody may have said who. */
  nobody?: string;
  /** Somebody of the case who is not offered. */
  but?: string | null;
};

export function WhoPick({ drawing, label, value, onChange, nobody, but = null }: Props) {
  const { t } = useText();
  const nameOf = useKinName(drawing.view);
  const people = drawing.view.facts.people.filter(({ personId }) => personId !== but);
  return (
    <div className="who-pick">
      <PickBox
        label={label}
        options={[
          ...(nobody === undefined ? [] : [{ value: NOBODY, label: nobody }]),
          ...people.map((one) => ({ value: one.personId, label: nameOf(one) })),
          { value: OTHER, label: t('drawings.who.other') },
        ]}
        value={value === null ? NOBODY : (value.id ?? OTHER)}
        onChange={(id) =>
          onChange(id === NOBODY ? null : { id: id === OTHER ? null : id, text: '' }, false)
        }
      />
      {value?.id === null && (
        <Field
          label={t('drawings.who.name')}
          value={value.text}
          maxLength={200}
          onChange={(text) => onChange({ id: null, text }, true)}
        />
      )}
    </div>
  );
}
