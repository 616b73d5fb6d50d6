// One of many: the first few in sight, the others in a list beside them.
import { ChoiceAnswer } from '#domain/forms/answers.ts';
import type { ChoiceField } from '#domain/forms/form.ts';
import { OTHER, optionsFor } from '#domain/forms/lists.ts';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import type { FormWorld } from './fields/asked.ts';
import { BoundedField } from './fields/bounded-field.tsx';
import { useLabels } from './fields/labels.ts';
import type { Note } from './notes.ts';

type Props = {
  field: ChoiceField;
  number: string | undefined;
  answer: unknown;
  onAnswer: (answer: unknown) => void;
  note: Note | undefined;
  world: FormWorld;
};
const IN_SIGHT = 3;
const LONGEST_WORDS = 2000;

export function NoteKind({ field, number, answer, onAnswer, note, world }: Props) {
  const { t, language } = useText();
  const labels = useLabels()(field.label);
  const options = optionsFor(field).map(({ id, label }) => ({ value: id, label: label[language] }));
  const chosen = ChoiceAnswer.safeParse(answer).data;
  const choose = (option: string) =>
    onAnswer(option === OTHER ? { option, other: chosen?.other ?? '' } : { option });
  const others = options.slice(IN_SIGHT);
  const isOther = others.some(({ value }) => value === chosen?.option);
  return (
    <>
      <Choice
        {...labels}
        {...(number && { number })}
        required
        readOnly={world.readOnly}
        options={options.slice(0, IN_SIGHT)}
        value={chosen?.option ?? null}
        onChange={choose}
        error={note?.problem && t(`forms.problem.${note.problem}`)}
        after={
          <select
            className="note-select"
            aria-label={`${labels.label}: ${t('forms.note.otherKinds')}`}
            data-selected={isOther || undefined}
            disabled={world.readOnly}
            value={isOther ? chosen?.option : ''}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="" disabled>
              {t('forms.note.otherKinds')}
            </option>
            {others.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        }
      />
      {chosen?.option === OTHER && (
        <BoundedField
          label={t('forms.other')}
          value={chosen.other ?? ''}
          onChange={(other) => onAnswer({ option: OTHER, other })}
          readOnly={world.readOnly}
          limit={LONGEST_WORDS}
        />
      )}
    </>
  );
}
