// The people who were met: a box for each of the family; in a child's box, whether it was alone with us.
import { Check, Users } from 'lucide-react';
import { type Answers, PeopleAnswer, type PersonAnswer } from '#domain/forms/answers.ts';
import type { Field } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import type { FormWorld } from './fields/asked.ts';
import { useNameOf } from './fields/known.tsx';
import { AnotherName, OtherPerson } from './fields/people.tsx';
import { GroupLabel } from './group-label.tsx';
import type { Note } from './notes.ts';
import type { SetAnswer } from './use-rows-answer.ts';

type Props = {
  field: Field;
  number: string | undefined;
  answer: unknown;
  note: Note | undefined;
  world: FormWorld;
  /** The question that marks some of them. */
  marked: Field | undefined;
  answers: Answers;
  setAnswer: SetAnswer;
};

const peopleIn = (answer: unknown) => PeopleAnswer.safeParse(answer).data?.people ?? [];
const toAnswer = (people: readonly PersonAnswer[]) =>
  people.length === 0 ? undefined : { people };

export function NotePeople(props: Props) {
  const { t } = useText();
  const nameOf = useNameOf();
  const { field, world, marked, setAnswer } = props;
  const met = peopleIn(props.answer);
  const alone = marked ? peopleIn(props.answers[marked.id]) : [];
  const isMet = (id: string) => met.some((one) => one.id === id);
  const isAlone = (id: string) => alone.some((one) => one.id === id);
  const turn = (question: string, id: string, on: boolean) =>
    setAnswer(question, (before) => {
      const others = peopleIn(before).filter((one) => one.id !== id);
      return toAnswer(on ? [...others, { id, text: '' }] : others);
    });
  const turnMet = (id: string, on: boolean) => {
    turn(field.id, id, on);
    if (!on && marked && isAlone(id)) turn(marked.id, id, false);
  };
  const others = met.filter((one) => !world.family.some(({ id }) => id === one.id));
  const problem = props.note?.problem;
  return (
    <fieldset className="field">
      <GroupLabel field={field} number={props.number} />
      <div className="choices">
        {world.family.map((person) => (
          <span key={person.id} className="note-person">
            <label className="choice" data-selected={isMet(person.id) || undefined}>
              <input
                type="checkbox"
                checked={isMet(person.id)}
                aria-readonly={world.readOnly}
                onChange={(event) => !world.readOnly && turnMet(person.id, event.target.checked)}
              />
              <span className="dot box" aria-hidden>
                {isMet(person.id) && <Check className="ic" />}
              </span>
              <span lang={langOf(nameOf(person))}>{nameOf(person)}</span>
              {person.small && <span className="cap">{person.small}</span>}
            </label>
            {marked && isMet(person.id) && world.children.includes(person.id) && (
              <label className="choice alone" data-selected={isAlone(person.id) || undefined}>
                <input
                  type="checkbox"
                  checked={isAlone(person.id)}
                  aria-label={`${t('forms.note.alone')}: ${nameOf(person)}`}
                  aria-readonly={world.readOnly}
                  onChange={(event) =>
                    !world.readOnly && turn(marked.id, person.id, event.target.checked)
                  }
                />
                <Users className="ic s" aria-hidden />
                {t('forms.note.alone')}
              </label>
            )}
          </span>
        ))}
        {others.map((person) => (
          <OtherPerson
            key={person.id ?? person.text}
            name={person.id ? (world.nameOf(person.id) ?? t('words.someone')) : person.text}
            readOnly={world.readOnly}
            onRemove={() =>
              setAnswer(field.id, () => toAnswer(met.filter((one) => one !== person)))
            }
          />
        ))}
        {!world.readOnly && (
          <AnotherName
            label={t('forms.note.someoneElse')}
            offered={world.named.register.filter(
              ({ id }) => !isMet(id) && !world.family.some((one) => one.id === id),
            )}
            onAdd={(person) =>
              setAnswer(field.id, (before) => toAnswer([...peopleIn(before), person]))
            }
          />
        )}
      </div>
      {problem && <p className="help bad">{t(`forms.problem.${problem}`)}</p>}
    </fieldset>
  );
}
