// Several people: those of the case as boxes to tick, and anybody else by name.
import { X } from 'lucide-react';
import { useState } from 'react';
import { LONGEST_LINE, PeopleAnswer, type PersonAnswer } from '#domain/forms/answers.ts';
import { nameSeveral } from '#domain/forms/name-people.ts';
import { useText } from '../../i18n/use-text.ts';
import { Choices } from '../../ui/choice.tsx';
import { langOf } from '../../ui/person-name.tsx';
import type { AskedOf, KnownPerson } from './asked.ts';
import { asAnswer, useNameOf, whoFits, whomToOffer } from './known.tsx';
import { SuggestBox } from './suggest-box.tsx';
import { useShared } from './use-shared.ts';

/** So many people of a case have a box of their own; the others are found by their names. */
const BOXES = 14;
const MOST = 100;

export function SeveralPeople(props: AskedOf<'people'>) {
  const { t } = useText();
  const nameOf = useNameOf();
  const { family } = props.world;
  const answered = PeopleAnswer.safeParse(props.answer).data?.people ?? [];
  const people = nameSeveral(
    answered,
    family.map(({ id: personId, ...names }) => ({ personId, ...names })),
  );
  const boxes = family.slice(0, BOXES);
  const isBox = ({ id }: PersonAnswer) => boxes.some((one) => one.id === id);
  const others = people.filter((person) => !isBox(person));
  const write = (next: readonly PersonAnswer[]) =>
    props.onAnswer(next.length === 0 ? undefined : { people: next });
  const { readOnly, ...shared } = useShared(props);
  const offered = whomToOffer(props, 'register').filter(
    (known) => !people.some(({ id }) => id === known.id),
  );
  return (
    <div className="people-answer">
      <Choices
        {...shared}
        readOnly={readOnly}
        options={boxes.map((person) => ({ value: person.id, label: nameOf(person) }))}
        value={people.flatMap(({ id }) => (id === null ? [] : [id]))}
        onChange={(ids) =>
          write([
            ...ids
              .filter((id) => boxes.some((one) => one.id === id))
              .map((id): PersonAnswer => ({ id, text: '' })),
            ...others,
          ])
        }
        after={
          <>
            {others.map((person, at) => (
              <OtherPerson
                key={person.id ?? `${at} ${person.text}`}
                name={
                  person.id === null
                    ? person.text
                    : (props.world.nameOf(person.id) ?? t('words.someone'))
                }
                readOnly={readOnly}
                onRemove={() => write(people.filter((one) => one !== person))}
              />
            ))}
            {!readOnly && people.length < MOST && (
              <AnotherName
                label={t('forms.people.another')}
                offered={offered.filter(({ id }) => !boxes.some((one) => one.id === id))}
                onAdd={(person) => write([...people, person])}
              />
            )}
            {props.noAnswer}
          </>
        }
      />
    </div>
  );
}

export function OtherPerson(props: { name: string; readOnly: boolean; onRemove: () => void }) {
  const { t } = useText();
  return (
    <span className="choice other-person" data-selected>
      <span lang={langOf(props.name)}>{props.name}</span>
      {!props.readOnly && (
        <button
          type="button"
          className="icbtn"
          aria-label={`${t('forms.remove')}: ${props.name}`}
          title={t('forms.remove')}
          onClick={props.onRemove}
        >
          <X className="ic s" aria-hidden />
        </button>
      )}
    </span>
  );
}

/** Enter or leaving the box puts the name beside the others, so that no typed name is lost. */
export function AnotherName(props: {
  label: string;
  offered: readonly KnownPerson[];
  onAdd: (person: PersonAnswer) => void;
}) {
  const nameOf = useNameOf();
  const [typed, setTyped] = useState('');
  const add = (person: PersonAnswer) => {
    setTyped('');
    props.onAdd(person);
  };
  const addTyped = () => {
    const text = typed.trim();
    if (text !== '') add({ id: null, text });
  };
  return (
    <div className="another-name">
      <SuggestBox
        label={props.label}
        quietLabel
        value={typed}
        example={props.label}
        maxLength={LONGEST_LINE}
        offers={whoFits(props.offered, typed).map((person) => ({
          id: person.id,
          label: nameOf(person),
          small: person.small,
        }))}
        onType={setTyped}
        onPick={(offer) => add(asAnswer(props.offered, offer))}
        onEnter={addTyped}
        onBlur={addTyped}
      />
    </div>
  );
}
