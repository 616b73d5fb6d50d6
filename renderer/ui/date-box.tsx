// One text box for every way people give a date; the line below says what was understood.
import { Check, CircleDashed } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { describeAge, describePartialDate, showTyped } from '#domain/people/describe-date.ts';
import { parsePartialDate } from '#domain/people/parse-date.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { today } from '../app/clock.ts';
import { useText } from '../i18n/use-text.ts';
import { Field, type FieldProps } from './field.tsx';

type Props = Omit<FieldProps, 'value' | 'onChange' | 'help' | 'error' | 'example'> & {
  /** What was typed is kept in `typed`; null while nothing is understood. */
  value: PartialDate | null;
  onChange: (value: PartialDate | null, typed: string) => void;
  /** Typed before and not understood, to begin with. */
  typed?: string;
  /** Refuses what can only lie ahead: births, visits that were made. */
  past?: boolean;
  /** Shows the age beside the date. */
  withAge?: boolean;
  example?: string;
  /** Dates to choose from with the arrow keys up and down, and a word about them. */
  offers?: readonly PartialDate[];
  offerWord?: string;
  /** The year of a day and month that are typed without one. */
  year?: number | undefined;
};

export function DateBox(props: Props) {
  const { value, onChange, typed, past, withAge, onBlur, ...rest } = props;
  const { offers = [], offerWord, year, ...field } = rest;
  const { t, language } = useText();
  // While somebody types; else the box says what there is.
  const [typing, setTyping] = useState<string | null>(null);
  const text = typing ?? (value ? showTyped(value, language) : (typed ?? ''));
  const [left, setLeft] = useState(true);
  const day = today();
  const how = { today: day, past: past ?? false, ...(year !== undefined && { year }) };
  const read = parsePartialDate(text, how);
  const wrong = text.trim() !== '' && !read.ok && left ? t(`app.date.problem.${read.reason}`) : '';

  const type = (next: string) => {
    setTyping(next);
    setLeft(false);
    const now = parsePartialDate(next, how);
    onChange(now.ok ? now.date : null, next);
  };
  const offer = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || offers.length === 0) return;
    event.preventDefault();
    const at = offers.findIndex((one) => showTyped(one, language) === text);
    const next = offers[(Math.max(at, by > 0 ? -1 : 0) + by + offers.length) % offers.length];
    if (!next) return;
    setTyping(showTyped(next, language));
    onChange(next, next.typed);
  };
  const exact = read.ok && read.date.precision === 'day';
  return (
    <Field
      {...field}
      value={text}
      onChange={type}
      onKeyDown={offer}
      onBlur={() => {
        setLeft(true);
        if (value && read.ok) setTyping(null);
        onBlur?.();
      }}
      example={field.example ?? t('app.date.example')}
      error={wrong || undefined}
      help={
        <>
          {read.ok &&
            (exact ? (
              <Check className="ic" aria-hidden />
            ) : (
              <CircleDashed className="ic" aria-hidden />
            ))}
          <span>
            {[
              read.ok && describePartialDate(read.date, language),
              read.ok && withAge && describeAge(read.date, day, language),
              offerWord,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      }
    />
  );
}
