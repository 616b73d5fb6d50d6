// The price list: what a service usually costs. A request above it asks for a reason.
import { useState } from 'react';
import { SERVICES } from '#domain/forms/services.ts';
import { normaliseText } from '#domain/khmer/normalise.ts';
import type { Setting } from '#domain/office/settings.ts';
import { SuggestBox } from '../../forms/fields/suggest-box.tsx';
import { useText } from '../../i18n/use-text.ts';
import { ListEditor } from './list-editor.tsx';
import { MoneyBox } from './money-box.tsx';

type Prices = Setting<'price-list'>;
type Price = Prices[number];

export function PricesEditor(props: { value: Prices; onChange: (value: Prices) => void }) {
  const { t, language } = useText();
  const [typed, setTyped] = useState('');
  const nameOf = (service: string) =>
    SERVICES.find(({ id }) => id === service)?.label[language] ?? service;
  const listed = new Set(props.value.map(({ service }) => service));
  const wanted = normaliseText(typed);
  const offers = SERVICES.filter(
    ({ id, label }) =>
      !listed.has(id) && [label.km, label.en].some((name) => normaliseText(name).includes(wanted)),
  ).map(({ id, label, unit }) => ({ id, label: label[language], small: unit[language] }));
  return (
    <ListEditor
      value={props.value}
      onChange={props.onChange}
      line={(line, onChange) => (
        <MoneyBox
          label={nameOf(line.service)}
          value={line.price}
          // An amount that is not there yet is refused with the whole list.
          onChange={(price) => onChange({ ...line, price: price as Price['price'] })}
          autoFocus={line.price === null}
        />
      )}
      foot={(add) => (
        <SuggestBox
          label={t('office.edit.addPrice')}
          value={typed}
          offers={offers}
          onType={setTyped}
          onPick={({ id }) => {
            setTyped('');
            add({ service: id, price: null } as unknown as Price);
          }}
        />
      )}
    />
  );
}
