// An amount in a box: "20,000" is riel, "$5" is dollars; empty is null, what is no amount is undefined.
import { useState } from 'react';
import { formatMoney, type Money, parseMoney } from '#domain/money/money.ts';
import { useText } from '../../i18n/use-text.ts';
import { Field } from '../../ui/field.tsx';

export function MoneyBox(props: {
  label: string;
  value: Money | null | undefined;
  onChange: (value: Money | null | undefined) => void;
  autoFocus?: boolean;
}) {
  const { t } = useText();
  const [text, setText] = useState(props.value ? formatMoney(props.value) : '');
  const read = parseMoney(text, 'KHR');
  const isEmpty = text.trim() === '';
  return (
    <Field
      label={props.label}
      value={text}
      onChange={(next) => {
        setText(next);
        const now = parseMoney(next, 'KHR');
        props.onChange(next.trim() === '' ? null : now.ok ? now.money : undefined);
      }}
      error={isEmpty || read.ok ? undefined : t(`forms.money.${read.reason}`)}
      help={!isEmpty && read.ok && formatMoney(read.money)}
      maxLength={60}
      lang="en"
      autoFocus={props.autoFocus ?? false}
    />
  );
}
