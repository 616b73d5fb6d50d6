// A number in a box, in the digits of the window; empty is null, what is not a number is undefined.
import { useState } from 'react';
import { toLatinDigits } from '#domain/khmer/digits.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Field } from '../../ui/field.tsx';

export type Typed = number | null | undefined;

function readNumber(text: string): Typed {
  const plain = toLatinDigits(text).replace(/[, ]/g, '');
  if (plain === '') return null;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

export function NumberBox(props: {
  label: string;
  quietLabel?: boolean;
  value: Typed;
  onChange: (value: Typed) => void;
  autoFocus?: boolean;
}) {
  const { t, language } = useText();
  const [text, setText] = useState(props.value == null ? '' : String(props.value));
  const isWrong = readNumber(text) === undefined;
  return (
    <Field
      label={props.label}
      quietLabel={props.quietLabel ?? false}
      value={inDigitsOf(language, toLatinDigits(text))}
      onChange={(next) => {
        setText(next);
        props.onChange(readNumber(next));
      }}
      error={isWrong ? t('office.edit.number') : undefined}
      maxLength={20}
      lang={language}
      autoFocus={props.autoFocus ?? false}
    />
  );
}
