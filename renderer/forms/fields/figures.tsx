// Questions that are answered in figures: a number, an amount, a time of day.
import { Check } from 'lucide-react';
import { useState } from 'react';
import { TimeAnswer } from '#domain/forms/answers.ts';
import { describeClock, parseClock } from '#domain/khmer/clock.ts';
import { toLatinDigits } from '#domain/khmer/digits.ts';
import {
  asTyped,
  type Currency,
  formatMoney,
  MoneySchema,
  parseMoney,
} from '#domain/money/money.ts';
import { useText } from '../../i18n/use-text.ts';
import { Field } from '../../ui/field.tsx';
import type { AskedOf } from './asked.ts';
import { useFigures } from './half-written.ts';
import { useBoxed } from './use-shared.ts';

/** More than any number, amount or time has; the box says at once that it is not understood. */
const LONGEST = 60;

export function WrittenNumber(props: AskedOf<'num'>) {
  const { t } = useText();
  const { min, max } = props.field;
  const read = (text: string) => {
    const number = Number(toLatinDigits(text).replace(/[, ]/g, ''));
    return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
  };
  const shown = typeof props.answer === 'number' ? String(props.answer) : '';
  const { typed, type } = useFigures(props.path, shown, props.onAnswer, read);
  const isWrong = typed.trim() !== '' && read(typed) === undefined;
  const boxed = useBoxed(props);
  return (
    <Field
      {...boxed}
      value={typed}
      onChange={(text) => type(text)}
      maxLength={LONGEST}
      error={isWrong ? t('forms.number', { min, max }) : boxed.error}
    />
  );
}

/** Goes when the other currency is pressed, because it would speak for the old one. */
const SIGN = /៛|\$|\b(?:khr|usd?|riels?|dollars?)\b|រៀល|ដុល្លារ?(?:អាមេរិក)?/giu;

/** Riel or dollars beside the box; what was understood below it. */
export function WrittenMoney(props: AskedOf<'money'>) {
  const { t } = useText();
  const money = MoneySchema.safeParse(props.answer).data;
  const [usual, setUsual] = useState<Currency>(money?.currency ?? 'KHR');
  const readIn = (currency: Currency) => (text: string) => {
    const now = parseMoney(text, currency);
    return now.ok ? asTyped(now.money, text) : undefined;
  };
  const shown = money ? (money.typed ?? formatMoney(money)) : '';
  const { typed, type } = useFigures(props.path, shown, props.onAnswer, readIn(usual));
  const now = parseMoney(typed, usual);
  const boxed = useBoxed(props);
  const isWrong = typed.trim() !== '' && !now.ok;
  const turnTo = (currency: Currency) => {
    setUsual(currency);
    type(typed.replace(SIGN, '').trim(), readIn(currency));
  };
  return (
    <Field
      {...boxed}
      value={typed}
      onChange={(text) => type(text)}
      maxLength={LONGEST}
      error={isWrong ? t(`forms.money.${now.reason}`) : boxed.error}
      help={now.ok && formatMoney(now.money) !== typed ? formatMoney(now.money) : boxed.help}
      trailing={
        <>
          {!boxed.readOnly &&
            (['KHR', 'USD'] as const).map((currency) => (
              <button
                key={currency}
                type="button"
                className="icbtn currency"
                aria-pressed={(now.ok ? now.money.currency : usual) === currency}
                aria-label={currency === 'KHR' ? '៛' : '$'}
                onClick={() => turnTo(currency)}
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

/** "9.20", «៩:២០ ព្រឹក»: what was understood stands below, with its part of the day. */
export function WrittenTime(props: AskedOf<'time'>) {
  const { t, language } = useText();
  const read = (text: string) => parseClock(text) ?? undefined;
  const shown = TimeAnswer.safeParse(props.answer).data ?? '';
  const { typed, type } = useFigures(props.path, shown, props.onAnswer, read);
  const time = read(typed);
  const boxed = useBoxed(props, t('forms.timeExample'));
  const isWrong = typed.trim() !== '' && time === undefined;
  return (
    <Field
      {...boxed}
      value={typed}
      onChange={(text) => type(text)}
      maxLength={LONGEST}
      error={isWrong ? t('forms.timeWrong') : boxed.error}
      help={
        time === undefined ? (
          boxed.help
        ) : (
          <>
            <Check className="ic" aria-hidden />
            <span>{describeClock(time, language)}</span>
          </>
        )
      }
    />
  );
}
