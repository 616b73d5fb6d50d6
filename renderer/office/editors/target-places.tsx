// Where families are taken on: places of the list; a place inside one of them counts too.
import { useState } from 'react';
import { placeWithin } from '#domain/places/find-place.ts';
import { namePlace } from '#domain/places/place.ts';
import { placeOffers } from '../../cases/place-offers.ts';
import { SuggestBox } from '../../forms/fields/suggest-box.tsx';
import { useText } from '../../i18n/use-text.ts';
import { ListEditor } from './list-editor.tsx';

export function TargetPlaces(props: {
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const { t, language } = useText();
  const [typed, setTyped] = useState('');
  const nameOf = (id: string) =>
    placeWithin(id)
      .map((place) => namePlace(place, language))
      .join(', ') || id;
  const offers = placeOffers(typed, language)
    .filter(({ place }) => !props.value.includes(place.id))
    .map(({ place }) => ({ id: place.id, label: nameOf(place.id) }));
  return (
    <ListEditor
      value={props.value}
      onChange={props.onChange}
      line={(id) => <span className="grow">{nameOf(id)}</span>}
      foot={(add) => (
        <SuggestBox
          label={t('office.edit.addPlace')}
          value={typed}
          offers={offers}
          onType={setTyped}
          onPick={({ id }) => {
            setTyped('');
            add(id);
          }}
          autoFocus
        />
      )}
    />
  );
}
