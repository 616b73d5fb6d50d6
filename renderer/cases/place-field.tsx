// Where the family lives, in the person's own words; places of the list are offered, and what is known is named below.
import { MapPin } from 'lucide-react';
import { readPlace } from '#domain/places/find-place.ts';
import { namePlace } from '#domain/places/place.ts';
import { SuggestBox } from '../forms/fields/suggest-box.tsx';
import { useText } from '../i18n/use-text.ts';
import { placeOffers } from './place-offers.ts';

type Value = { placeId: string | null; placeText: string };

export function PlaceField(props: { value: Value; onChange: (value: Value) => void }) {
  const { t, language } = useText();
  const known = readPlace(props.value.placeText);
  const write = (placeText: string) =>
    props.onChange({ placeText, placeId: readPlace(placeText)?.id ?? null });
  return (
    <SuggestBox
      label={t('cases.add.place')}
      value={props.value.placeText}
      offers={placeOffers(props.value.placeText, language).map(({ place, text }) => ({
        id: place.id,
        label: text,
        small: namePlace(place, language === 'km' ? 'en' : 'km'),
      }))}
      onType={write}
      onPick={(offer) => write(offer.label)}
      example={t('cases.add.placeExample')}
      maxLength={400}
      help={
        known && (
          <>
            <MapPin className="ic" aria-hidden />
            <span>{t('cases.add.placeKnown', { place: namePlace(known, language) })}</span>
          </>
        )
      }
    />
  );
}
