// Questions about people and places that are known, or only named.
import { MapPin } from 'lucide-react';
import { PersonAnswer } from '#domain/forms/answers.ts';
import type { Cell } from '#domain/forms/form.ts';
import { normaliseText } from '#domain/khmer/normalise.ts';
import { findPlaces } from '#domain/places/find-place.ts';
import { namePlace, PlaceAnswer } from '#domain/places/place.ts';
import { knownPlace } from '../../cases/place-field.tsx';
import { useText } from '../../i18n/use-text.ts';
import type { Asked, KnownPerson } from './asked.ts';
import { useLabels } from './labels.ts';
import { SuggestBox } from './suggest-box.tsx';

type Of<T extends Cell['type']> = Asked<Extract<Cell, { type: T }>>;

function useShared(props: Asked) {
  const labels = useLabels();
  const { t, language } = useText();
  const { field } = props;
  return {
    ...labels(field.label),
    ...(props.number && { number: props.number }),
    required: field.needed !== undefined || field.neededForDraft === true,
    readOnly: props.world.readOnly,
    example: props.world.readOnly
      ? t('words.notRecorded')
      : (field.example?.[language] ?? t('forms.choose')),
    error: props.error,
    trailing: props.noAnswer,
  };
}

export function NamedPerson(props: Of<'person'>) {
  const { language } = useText();
  const known = props.field.from === 'staff' ? props.world.staff : props.world.register;
  const parsed = PersonAnswer.safeParse(props.answer);
  const answer = parsed.success ? parsed.data : { id: null, text: '' };
  const chosen = known.find((person) => person.id === answer.id);
  const nameOf = (person: KnownPerson) =>
    language === 'km' ? person.nameKm || person.nameLatin : person.nameLatin || person.nameKm;
  const shown = chosen ? nameOf(chosen) : answer.text;
  const query = normaliseText(shown);
  const offers = known.filter(
    (person) =>
      chosen !== undefined ||
      query === '' ||
      [person.nameKm, person.nameLatin].some((name) => normaliseText(name).includes(query)),
  );
  return (
    <SuggestBox
      {...useShared(props)}
      value={shown}
      help={props.help}
      maxLength={2000}
      offers={offers.map((person) => ({
        id: person.id,
        label: nameOf(person),
        small: person.small,
      }))}
      onType={(text) => props.onAnswer(text === '' ? undefined : { id: null, text })}
      onPick={(offer) => props.onAnswer({ id: offer.id, text: '' })}
    />
  );
}

/** The words as people give them; the last part that is a place of the list is understood. */
export function NamedPlace(props: Of<'place'>) {
  const { language } = useText();
  const parsed = PlaceAnswer.safeParse(props.answer);
  const text = parsed.success ? parsed.data.placeText : '';
  const known = knownPlace(text);
  const parts = text.split(/[,،]/);
  const last = parts.at(-1)?.trim() ?? '';
  const write = (placeText: string) =>
    props.onAnswer(
      placeText === ''
        ? undefined
        : { placeText: placeText.slice(0, 400), placeId: knownPlace(placeText)?.id ?? null },
    );
  return (
    <SuggestBox
      {...useShared(props)}
      value={text}
      maxLength={400}
      offers={
        last.length < 2 || (known !== null && namePlace(known, language) === last)
          ? []
          : findPlaces(last, 5).map(({ place }) => ({
              id: place.id,
              label: namePlace(place, language),
              small: namePlace(place, language === 'km' ? 'en' : 'km'),
            }))
      }
      onType={write}
      onPick={(offer) =>
        write([...parts.slice(0, -1).map((part) => part.trim()), offer.label].join(', '))
      }
      help={
        known ? (
          <>
            <MapPin className="ic" aria-hidden />
            <span>{namePlace(known, language)}</span>
          </>
        ) : (
          props.help
        )
      }
    />
  );
}
