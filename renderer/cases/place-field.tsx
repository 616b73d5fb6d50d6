// Where the family lives, in the person's own words; a district or province that is known is named below.
import { MapPin } from 'lucide-react';
import { findPlaces } from '#domain/places/find-place.ts';
import { namePlace, type Place } from '#domain/places/place.ts';
import { useText } from '../i18n/use-text.ts';
import { Field } from '../ui/field.tsx';

const SURE = 0.9;

/** The smallest known place among the words, read from the end where the larger places stand. */
export function knownPlace(typed: string): Place | null {
  const found = typed
    .split(/[,·/។]|\s{2,}/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1)
    .map((part) => findPlaces(part, 1)[0])
    .filter((hit) => hit !== undefined && hit.score >= SURE)
    .map((hit) => hit?.place);
  return found.find((place) => place?.level === 'district') ?? found.at(-1) ?? null;
}

type Value = { placeId: string | null; placeText: string };

export function PlaceField(props: { value: Value; onChange: (value: Value) => void }) {
  const { t, language } = useText();
  const known = knownPlace(props.value.placeText);
  return (
    <Field
      label={t('cases.add.place')}
      value={props.value.placeText}
      onChange={(placeText) =>
        props.onChange({ placeText, placeId: knownPlace(placeText)?.id ?? null })
      }
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
