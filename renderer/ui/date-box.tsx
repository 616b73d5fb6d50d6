// One text box for every way people give a date; the line below says what was understood.
import { Check, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { describeAge, describePartialDate } from '#domain/people/describe-date.ts';
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
};

export function DateBox({ value, onChange, typed, past, withAge, onBlur, ...field }: Props) {
  const { t, language } = useText();
  const [text, setText] = useState(value?.typed ?? typed ?? '');
  const [left, setLeft] = useState(true);
  const day = today();
  const read = parsePartialDate(text, { today: day, past: past ?? false });
  const wrong = text.trim() !== '' && !read.ok && left ? t(`app.date.problem.${read.reason}`) : '';

  const type = (next: string) => {
    setText(next);
    setLeft(false);
    const now = parsePartialDate(next, { today: day, past: past ?? false });
    onChange(now.ok ? now.date : null, next);
  };
  const exact = read.ok && read.date.precision === 'day';
  return (
    <Field
      {...field}
      value={text}
      onChange={type}
      onBlur={() => {
        setLeft(true);
        onBlur?.();
      }}
      example={field.example ?? t('app.date.example')}
      error={wrong || undefined}
      help={
        read.ok && (
          <>
            {exact ? (
              <Check className="ic" aria-hidden />
            ) : (
              <CircleDashed className="ic" aria-hidden />
            )}
            <span>
              {[
                describePartialDate(read.date, language),
                withAge && describeAge(read.date, day, language),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>
        )
      }
    />
  );
}
