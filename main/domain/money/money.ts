// Amounts of money: whole riel or whole US cents, each with its currency, never turned into the other.
import { z } from 'zod';
import { normaliseText } from '../khmer/normalise.ts';

export const Currency = z.enum(['KHR', 'USD']);
export type Currency = z.infer<typeof Currency>;

/** `amount` counts riel for KHR and cents for USD, always whole. */
export const BareMoney = z.strictObject({
  amount: z.int().min(0).max(1_000_000_000_000),
  currency: Currency,
});
/** `typed`: how somebody wrote it, where that is not how it is shown. */
export const MoneySchema = BareMoney.extend({ typed: z.string().max(60).optional() });
export type Money = z.infer<typeof MoneySchema>;

export type MoneyProblem =
  | 'empty'
  | 'not-understood'
  | 'currency-missing'
  | 'two-currencies'
  | 'riel-has-no-decimals'
  | 'too-many-decimals'
  | 'too-large';

export type ParsedMoney = { ok: true; money: Money } | { ok: false; reason: MoneyProblem };

const SIGNS: readonly (readonly [Currency, RegExp])[] = [
  ['USD', /(?:us)?\$|\b(?:usd?|dollars?)\b|ដុល្លារ?(?:អាមេរិក)?/],
  ['KHR', /៛|\b(?:khr|riels?|r)\b|(?<=\d)r\b|រៀល/],
];

/** Large numbers as they are said: ម៉ឺន ten thousand, សែន hundred thousand, លាន million. */
const COUNTS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`${normaliseText('ពាន់')}|\\b(?:k|thousand)\\b|(?<=\\d)k\\b`), 1_000],
  [new RegExp(normaliseText('ម៉ឺន')), 10_000],
  [new RegExp(normaliseText('សែន')), 100_000],
  [new RegExp(`${normaliseText('លាន')}|\\bmillions?\\b`), 1_000_000],
];

/**
 * Reads "45,000 ៛", "៤៥,០០០", "$12.50", "12.5 USD", «៥ ម៉ឺន» in either digit set. Without a sign
 * the amount is in `usual`; when that is null too it is refused. A comma parts thousands; a point
 * parts cents, except before three figures of riel, where it parts thousands as some papers do.
 */
export function parseMoney(typed: string, usual: Currency | null): ParsedMoney {
  let text = normaliseText(typed).replace(/\s+/g, ' ').trim();
  if (text === '') return { ok: false, reason: 'empty' };
  const named: Currency[] = [];
  for (const [currency, sign] of SIGNS)
    if (sign.test(text)) {
      named.push(currency);
      text = text.replace(sign, ' ').trim();
    }
  if (named.length > 1) return { ok: false, reason: 'two-currencies' };
  const counts = COUNTS.filter(([word]) => word.test(text));
  const [count] = counts;
  if (count) text = text.replace(count[0], ' ').trim();
  const currency = named[0] ?? usual;
  if (counts.length > 1 || !/^\d/.test(text)) return { ok: false, reason: 'not-understood' };
  if (!currency) return { ok: false, reason: 'currency-missing' };
  return readFigures(text, currency, count?.[1] ?? 1);
}

function readFigures(text: string, currency: Currency, times: number): ParsedMoney {
  const thousands =
    currency === 'KHR' && times === 1
      ? /^\d{1,3}(?:[,. ]\d{3})+$/
      : /^\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/;
  const plain = thousands.test(text)
    ? text.replace(currency === 'KHR' && times === 1 ? /[,. ]/g : /[, ]/g, '')
    : text;
  const figures = plain.match(/^(\d+)(?:\.(\d+))?$/);
  if (!figures) return { ok: false, reason: 'not-understood' };
  const [, whole = '', decimals = ''] = figures;
  const unit = (currency === 'USD' ? 100 : 1) * times;
  if (10 ** decimals.length > unit)
    return { ok: false, reason: unit === 1 ? 'riel-has-no-decimals' : 'too-many-decimals' };
  const amount = Number(whole) * unit + (Number(decimals || 0) * unit) / 10 ** decimals.length;
  const money = MoneySchema.safeParse({ amount, currency });
  return money.success ? { ok: true, money: money.data } : { ok: false, reason: 'too-large' };
}

/** The amount with the words it was typed in, which stand in its box again. */
export function asTyped(money: Money, typed: string): Money {
  const words = typed.trim();
  return words === formatMoney(money) ? money : { ...money, typed: words };
}

/** An amount as it is shown and printed, in 0-9 in both languages: "45,000 ៛", "$12.50", "−$2.50". */
export function formatMoney(money: Money): string {
  if (money.amount < 0) return `−${formatMoney({ ...money, amount: -money.amount })}`;
  if (money.currency === 'KHR') return `${money.amount.toLocaleString('en-GB')} ៛`;
  const cents = String(money.amount % 100).padStart(2, '0');
  return `$${Math.floor(money.amount / 100).toLocaleString('en-GB')}.${cents}`;
}

/** Sums by currency; riel and dollars are never added to each other. */
export function sumMoney(amounts: readonly Money[]): Money[] {
  return Currency.options
    .map((currency) => ({
      currency,
      amount: amounts
        .filter((money) => money.currency === currency)
        .reduce((sum, money) => sum + money.amount, 0),
    }))
    .filter((sum) => sum.amount > 0);
}
