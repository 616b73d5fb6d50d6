// A text box that offers what fits while one types: places, people, long lists of options.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Field, type FieldProps } from '../../ui/field.tsx';
import { langOf } from '../../ui/person-name.tsx';

export type Offer = { id: string; label: string; small?: string };
type Props = Omit<FieldProps, 'onChange' | 'onKeyDown' | 'onFocus'> & {
  offers: readonly Offer[];
  onType: (text: string) => void;
  onPick: (offer: Offer) => void;
  /** Enter while no offer is marked. */
  onEnter?: () => void;
};
const SHOWN = 7;

/** Arrow keys choose, Enter takes, Esc closes the list and nothing else; typing goes on as it likes. */
export function SuggestBox({ offers, onType, onPick, onEnter, onBlur, ...field }: Props) {
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const shown = open ? offers.slice(0, SHOWN) : [];

  const take = (offer: Offer | undefined) => {
    setOpen(false);
    setAt(-1);
    if (offer) onPick(offer);
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const count = Math.min(offers.length, SHOWN);
      if (count > 0) setAt((old) => (old + (key === 'ArrowDown' ? 1 : -1) + count) % count);
    } else if (key === 'Enter' && shown[at]) {
      event.preventDefault();
      take(shown[at]);
    } else if (key === 'Enter' && onEnter && !event.ctrlKey) {
      event.preventDefault();
      setOpen(false);
      onEnter();
    } else if (key === 'Tab') {
      // Before Tab looks for the next stop: the answer may bring a question right behind this one.
      setOpen(false);
      onBlur?.();
    } else if (key === 'Escape' && shown.length > 0) {
      event.preventDefault();
      setOpen(false);
    }
  };
  return (
    <div className="suggest">
      <Field
        {...field}
        onChange={(text) => {
          setOpen(true);
          setAt(-1);
          onType(text);
        }}
        onKeyDown={press}
        onBlur={() => {
          setOpen(false);
          onBlur?.();
        }}
      />
      {shown.length > 0 && !field.readOnly && (
        <OfferList label={field.label} offers={shown} at={at} onTake={take} />
      )}
    </div>
  );
}

/** Above everything else, below its box: nothing that scrolls cuts it off. */
function OfferList(props: {
  label: string;
  offers: readonly Offer[];
  at: number;
  onTake: (offer: Offer) => void;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.showPopover(), []);
  return (
    <div
      ref={list}
      popover="manual"
      className="suggest-list"
      role="listbox"
      id={id}
      aria-label={props.label}
    >
      {props.offers.map((offer, index) => (
        <div
          key={offer.id}
          role="option"
          tabIndex={-1}
          aria-selected={index === props.at}
          className={index === props.at ? 'pick here' : 'pick'}
          lang={langOf(offer.label)}
          onPointerDown={(event) => {
            event.preventDefault();
            props.onTake(offer);
          }}
        >
          <span>{offer.label}</span>
          {offer.small && (
            <span className="cap" lang={langOf(offer.small)}>
              {offer.small}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
