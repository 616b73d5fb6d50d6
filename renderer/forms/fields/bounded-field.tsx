// A text box that never cuts: what does not fit is not put in, and it says so.
import { useState } from 'react';
import { formatNumber } from '#domain/khmer/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Field, type FieldProps } from '../../ui/field.tsx';

type Props = Omit<FieldProps, 'maxLength' | 'onChange'> & {
  /** Characters that fit. */
  limit: number;
  onChange: (value: string) => void;
};

/** A browser would drop the end of a long paste without a word; here the whole paste stays outside. */
export function BoundedField({ limit, onChange, ...field }: Props) {
  const tooLong = useTooLong(limit, onChange);
  return <Field {...field} onChange={tooLong.change} error={tooLong.says ?? field.error} />;
}

/** The same guard for boxes that are built on another one. */
export function useTooLong(limit: number, onChange: (value: string) => void) {
  const { t, language } = useText();
  const [refused, setRefused] = useState(0);
  const change = (next: string) => {
    const fits = next.length <= limit;
    setRefused(fits ? 0 : next.length);
    if (fits) onChange(next);
  };
  const says =
    refused === 0
      ? undefined
      : t('forms.tooLong', {
          length: formatNumber(refused, language),
          limit: formatNumber(limit, language),
        });
  return { change, says };
}
