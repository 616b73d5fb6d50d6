// The goals of the plan, each with how it goes. What nobody spoke of stays unanswered.
import { chosenOf, rowsOf } from '#domain/forms/answers.ts';
import type { RowsField } from '#domain/forms/form.ts';
import { optionsFor } from '#domain/forms/lists.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import type { FormWorld } from './fields/asked.ts';
import { GroupLabel } from './group-label.tsx';
import type { FieldNotes } from './notes.ts';
import { offeredRows } from './offered-rows.ts';
import { type SetAnswer, useRowsAnswer } from './use-rows-answer.ts';

type Props = {
  field: RowsField;
  number: string | undefined;
  answer: unknown;
  notes: FieldNotes;
  world: FormWorld;
  setAnswer: SetAnswer;
};

export function NoteGoals({ field, number, answer, world, setAnswer }: Props) {
  const { t, language } = useText();
  const { change } = useRowsAnswer(field, setAnswer);
  const rows = rowsOf(field, { [field.id]: answer });
  const offered = world.readOnly ? [] : offeredRows(field, rows, world.seeds);
  const order = (world.seeds[field.id] ?? []).map(({ id }) => id);
  const goals = [...rows, ...offered].toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const [said, asked] = field.columns;
  const options = asked?.type === 'choice' ? optionsFor(asked) : [];
  if (!said || !asked) return null;
  /** The same answer once more takes it back. */
  const choose = (id: string, option: string) => {
    const goal = goals.find((one) => one.id === id);
    const isChosen = chosenOf(goal?.answers[asked.id])[0] === option;
    change((before) => {
      const others = before.filter((one) => one.id !== id);
      if (isChosen || !goal) return others;
      const words = { [said.id]: goal.answers[said.id] };
      return [...others, { id, answers: { ...words, [asked.id]: { option } } }];
    });
  };
  return (
    <fieldset className="field note-goals">
      <GroupLabel field={field} number={number} />
      {goals.length === 0 && <p className="cap">{t('forms.note.noGoals')}</p>}
      {goals.map((goal, at) => {
        const words = String(goal.answers[said.id] ?? '');
        const chosen = chosenOf(goal.answers[asked.id])[0];
        return (
          <div key={goal.id} className="note-goal" data-path={`${field.id}.${goal.id}`}>
            <span>
              <b>{inDigitsOf(language, at + 1)}</b>{' '}
              <span lang={langOf(words)}>{language === 'km' ? `«${words}»` : `“${words}”`}</span>
            </span>
            <span role="radiogroup" className="note-parts" aria-label={words}>
              {options.map(({ id, label }) => (
                <label key={id} data-selected={chosen === id || undefined}>
                  <input
                    type="radio"
                    name={goal.id}
                    checked={chosen === id}
                    onChange={() => {}}
                    onClick={() => !world.readOnly && choose(goal.id, id)}
                    onKeyDown={(event) => {
                      if (event.key !== ' ' || chosen !== id || world.readOnly) return;
                      event.preventDefault();
                      choose(goal.id, id);
                    }}
                  />
                  {label[language]}
                </label>
              ))}
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}
