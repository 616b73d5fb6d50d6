// Who said it, whose number it is, who helps: somebody of the case, or somebody by name.
import type { PersonAnswer } from '#domain/forms/answers.ts';
import { useText } from '../../i18n/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { SignPick } from '../life-river/kind-pick.tsx';
import type { Drawing } from '../use-drawing.ts';
import { useKinName } from '../use-kin-name.ts';

const [NOBODY, OTHER] = ['', 'other'];

type Props = {
  drawing: Drawing;
  label: string;
  value: PersonAnswer | null;
  onChange: (who: PersonAnswer | null, typing: boolean) => void;
  /** It is somebody, though nobody may have said who. */
  needed?: boolean;
};

export function WhoPick({ drawing, label, value, onChange, needed = false }: Props) {
  const { t } = useText();
  const nameOf = useKinName(drawing.view);
  const { people } = drawing.view.facts;
  const isOther = value !== null && value.id === null;
  const chosen = value === null ? NOBODY : (value.id ?? OTHER);
  return (
    <div className="board-who">
      <SignPick
        label={label}
        options={[
          ...(needed ? [] : [{ value: NOBODY, says: t('boards.byNobody') }]),
          ...people.map((one) => ({ value: one.personId, says: nameOf(one) })),
          { value: OTHER, says: t('boards.byOther') },
        ]}
        value={chosen}
        onChange={(id) =>
          onChange(id === NOBODY ? null : { id: id === OTHER ? null : id, text: '' }, false)
        }
      />
      {isOther && (
        <Field
          label={t('boards.name')}
          value={value.text}
          maxLength={200}
          onChange={(text) => onChange({ id: null, text }, true)}
        />
      )}
    </div>
  );
}
