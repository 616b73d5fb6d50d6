// Questions about people and places that are known, or only named.
import { MapPin } from 'lucide-react';
import { LONGEST_LINE, PersonAnswer } from '#domain/forms/answers.ts';
import type { NamedFrom } from '#domain/forms/form.ts';
import { isOfFamily } from '#domain/forms/of-family.ts';
import { normaliseText } from '#domain/khmer/normalise.ts';
import { readPlace } from '#domain/places/find-place.ts';
import { namePlace, PlaceAnswer } from '#domain/places/place.ts';
import { placeOffers } from '../../cases/place-offers.ts';
import { useText } from '../../i18n/use-text.ts';
import type { AskedOf, KnownPerson } from './asked.ts';
import { useTooLong } from './bounded-field.tsx';
import { SuggestBox } from './suggest-box.tsx';
import { useBoxed } from './use-shared.ts';

/** Characters of a place in words. */
const LONGEST_PLACE = 400;

/** The name in the language of the window, or the only one that is known. */
export function useNameOf(): (person: KnownPerson) => string {
  const { language } = useText();
  return ({ nameKm, nameLatin }) => (language === 'km' ? nameKm || nameLatin : nameLatin || nameKm);
}

/** Those whose name, in either script, holds what was typed; everybody before anything is. */
export function whoFits(known: readonly KnownPerson[], typed: string): KnownPerson[] {
  const query = normaliseText(typed).trim();
  return known.filter(
    ({ nameKm, nameLatin }) =>
      query === '' || [nameKm, nameLatin].some((name) => normaliseText(name).includes(query)),
  );
}

/** Who was picked of the offers: by id, or by name where nobody has that id yet. */
export function asAnswer(
  known: readonly KnownPerson[],
  offer: { id: string; label: string },
): PersonAnswer {
  const isTyped = known.some(({ id, isTyped }) => id === offer.id && isTyped);
  return isTyped ? { id: null, text: offer.label } : { id: offer.id, text: '' };
}

/** Of the register nobody of the office where one of the family is meant. */
export const whomToOffer = (
  { path, world }: Pick<AskedOf<'person' | 'people'>, 'path' | 'world'>,
  from: NamedFrom,
): readonly KnownPerson[] => world.named[from === 'register' && isOfFamily(path) ? 'family' : from];

export function NamedPerson(props: AskedOf<'person'>) {
  const { t } = useText();
  const nameOf = useNameOf();
  const known = whomToOffer(props, props.field.from);
  const answer = PersonAnswer.safeParse(props.answer).data ?? { id: null, text: '' };
  const chosen = answer.id === null ? null : (props.world.nameOf(answer.id) ?? t('words.someone'));
  const boxed = useBoxed(props, t('forms.choose'));
  const typed = useTooLong(LONGEST_LINE, (text) =>
    props.onAnswer(text === '' ? undefined : { id: null, text }),
  );
  return (
    <SuggestBox
      {...boxed}
      value={chosen ?? answer.text}
      error={typed.says ?? boxed.error}
      offers={whoFits(known, chosen === null ? answer.text : '').map((person) => ({
        id: person.id,
        label: nameOf(person),
        small: person.small,
      }))}
      onType={typed.change}
      onPick={(offer) => props.onAnswer(asAnswer(known, offer))}
    />
  );
}

/** The words as people give them; the smallest place of the list that they name is understood. */
export function NamedPlace(props: AskedOf<'place'>) {
  const { t, language } = useText();
  const parsed = PlaceAnswer.safeParse(props.answer);
  const text = parsed.success ? parsed.data.placeText : '';
  const known = readPlace(text);
  const offers = placeOffers(text, language);
  const { change, says } = useTooLong(LONGEST_PLACE, (placeText) =>
    props.onAnswer(
      placeText === '' ? undefined : { placeText, placeId: readPlace(placeText)?.id ?? null },
    ),
  );
  const boxed = useBoxed(props, t('forms.choose'));
  return (
    <SuggestBox
      {...boxed}
      value={text}
      error={says ?? boxed.error}
      offers={offers.map(({ place, text }) => ({
        id: place.id,
        label: text,
        small: namePlace(place, language === 'km' ? 'en' : 'km'),
      }))}
      onType={change}
      onPick={(offer) => change(offer.label)}
      help={
        known ? (
          <>
            <MapPin className="ic" aria-hidden />
            <span>{namePlace(known, language)}</span>
          </>
        ) : (
          boxed.help
        )
      }
    />
  );
}
