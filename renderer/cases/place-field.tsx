// Where the family lives, in the person's own words; a district or province that is known is named below.
import { MapPin } from 'lucide-react';
import { readPlace } from '#domain/places/find-place.ts';
import { namePlace } from '#domain/places/place.ts';
import { useText } from '../i18n/use-text.ts';
import { Field } from '../ui/field.tsx';

type Value = { placeId: string | null; placeText: string };

export function PlaceField(props: { value: Value; onChange: (value: Value) => void }) {
  const { t, language } = useText();
  const known = readPlace(props.value.placeText);
  return (
    <Field
      label={t('cases.add.place')}
      value={props.value.placeText}
      onChange={(placeText) =>
        props.onChange({ placeText, placeId: readPlace(placeText)?.id ?? null })
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
