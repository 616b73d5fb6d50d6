// Questions that are answered by writing: text, long text, a date, a number, an amount.
import { useState } from 'react';
import type { Cell } from '#domain/forms/form.ts';
import { toLatinDigits } from '#domain/khmer/digits.ts';
import { type Currency, formatMoney, MoneySchema, parseMoney } from '#domain/money/money.ts';
import { type PartialDate, PartialDateSchema } from '#domain/people/partial-date.ts';
import { useText } from '../../i18n/use-text.ts';
import { DateBox } from '../../ui/date-box.tsx';
import { Field } from '../../ui/field.tsx';
import { langOf } from '../../ui/person-name.tsx';
import type { Asked } from './asked.ts';
import { useLabels } from './labels.ts';

type Of<T extends Cell['type']> = Asked<Extract<Cell, { type: T }>>;

function useShared(props: Asked) {
  const labels = useLabels();
  const { t, language } = useText();
  const { field } = props;
  return {
    ...labels(field.label),
    ...(props.number && { number: props.number }),
    ...(props.world.readOnly
      ? { example: t('words.notRecorded') }
      : field.example && { example: field.example[language] }),
    required: field.needed !== undefined || field.neededForDraft === true,
    readOnly: props.world.readOnly,
    error: props.error,
    help: props.help,
    trailing: props.noAnswer,
  };
}

export function WrittenText(props: Of<'text' | 'long'>) {
  const value = typeof props.answer === 'string' ? props.answer : '';
  return (
    <Field
      {...useShared(props)}
      value={value}
      onChange={(text) => props.onAnswer(text === '' ? undefined : text)}
      area={props.field.type === 'long'}
      maxLength={props.field.type === 'long' ? 20_000 : 2000}
      lang={langOf(value)}
    />
  );
}

export function WrittenDate(props: Of<'date'>) {
  const date = PartialDateSchema.safeParse(props.answer);
  const { help: _, ...shared } = useShared(props);
  return (
    <>
      <DateBox
        {...shared}
        value={date.success ? date.data : null}
        onChange={(value, typed) => props.onAnswer(value ?? asTyped(typed))}
        maxLength={200}
        past={props.field.past ?? false}
        withAge={props.field.id === 'birth'}
      />
      {props.error && <p className="help bad">{props.error}</p>}
      {props.help && <p className="help">{props.help}</p>}
    </>
  );
}

/** Words that are not understood are kept as they are: a date nobody knows yet, never an empty box. */
function asTyped(typed: string): PartialDate | undefined {
  if (typed.trim() === '') return undefined;
  return { typed, precision: 'unknown', from: null, to: null };
}

export function WrittenNumber(props: Of<'num'>) {
  const { t } = useText();
  const [typed, setTyped] = useState(props.answer === undefined ? '' : String(props.answer));
  const { min, max } = props.field;
  const write = (text: string) => {
    setTyped(text);
    const number = Number(toLatinDigits(text).trim());
    const fits = text.trim() !== '' && Number.isInteger(number) && number >= min && number <= max;
    props.onAnswer(fits ? number : undefined);
  };
  const wrong = typed.trim() !== '' && props.answer === undefined;
  const shared = useShared(props);
  return (
    <Field
      {...shared}
      value={typed}
      onChange={write}
      error={wrong ? t('forms.number', { min, max }) : shared.error}
    />
  );
}

/** Riel or dollars beside the box; what was understood below it. */
export function WrittenMoney(props: Of<'money'>) {
  const { t } = useText();
  const money = MoneySchema.safeParse(props.answer);
  const [typed, setTyped] = useState(money.success ? formatMoney(money.data) : '');
  const [usual, setUsual] = useState<Currency>(money.success ? money.data.currency : 'KHR');
  const read = parseMoney(typed, usual);
  const write = (text: string, currency: Currency) => {
    setTyped(text);
    setUsual(currency);
    const now = parseMoney(text, currency);
    props.onAnswer(now.ok ? now.money : undefined);
  };
  const shared = useShared(props);
  const wrong = typed.trim() !== '' && !read.ok ? t(`forms.money.${read.reason}`) : undefined;
  return (
    <Field
      {...shared}
      value={typed}
      onChange={(text) => write(text, usual)}
      error={wrong ?? shared.error}
      help={read.ok ? formatMoney(read.money) : shared.help}
      trailing={
        <>
          {(['KHR', 'USD'] as const).map((currency) => (
            <button
              key={currency}
              type="button"
              className="icbtn currency"
              aria-pressed={usual === currency}
              aria-label={currency === 'KHR' ? '៛' : '$'}
              onClick={() => write(typed, currency)}
            >
              {t(currency === 'KHR' ? 'forms.riel' : 'forms.dollar')}
            </button>
          ))}
          {props.noAnswer}
        </>
      }
    />
  );
}
