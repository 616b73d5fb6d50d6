// Sums of money: what was written in each currency stays, and beside it all of it in one.
import type { Bilingual } from '#domain/forms/form.ts';
import { exchange, ratesFrom } from '#domain/money/exchange.ts';
import type { Currency, Money } from '#domain/money/money.ts';
import type { Count } from '#domain/reports/report.ts';
import { settingHistory } from '../storage/settings.ts';
import type { Counting } from './counting.ts';
import type { Column } from './table.ts';
import type { Told } from './values.ts';

/** Riel whole, dollars in cents; `all…` is null when a day had no rate. */
export type Sums = { khr: number; usd: number; allKhr: number | null; allUsd: number | null };
type Amount = Pick<Told, 'value' | 'day'>;

export const MONEY_COLUMNS: readonly Bilingual[] = [
  { en: 'Times', km: 'ដង' },
  { en: 'In riel', km: 'ជារៀល' },
  { en: 'In dollars', km: 'ជាដុល្លារ' },
  { en: 'All in riel', km: 'សរុបជារៀល' },
  { en: 'All in dollars', km: 'សរុបជាដុល្លារ' },
];

export const RATE_NOTE: Bilingual = {
  en: 'Each amount is changed at the rate the office had set for its day; “—” where it had set none.',
  km: 'ទឹកប្រាក់នីមួយៗ ប្ដូរតាមអត្រាដែលការិយាល័យបានកំណត់សម្រាប់ថ្ងៃនោះ។ «—» បើមិនបានកំណត់។',
};

/** Amounts as statistics have them, "79200 KHR"; what is not recorded adds nothing. */
export function addUp(
  { db, today }: Pick<Counting, 'db' | 'today'>,
  amounts: readonly Amount[],
): Sums {
  const dated = amounts.flatMap(({ value, day }) => {
    const [figures = '', currency] = value.split(' ');
    if (currency !== 'KHR' && currency !== 'USD') return [];
    const money: Money = { amount: Number(figures), currency };
    return [{ money, day: day ?? today }];
  });
  const written = (asked: Currency) =>
    dated.reduce((sum, { money }) => sum + (money.currency === asked ? money.amount : 0), 0);
  const { khr, usd } = exchange(dated, ratesFrom(settingHistory(db, 'riel-per-dollar')));
  return { khr: written('KHR'), usd: written('USD'), allKhr: khr, allUsd: usd };
}

/** The columns of a table of money; what its items cost is added up once for each row. */
export function moneyColumns<T>(
  counting: Counting,
  amountsOf: (items: readonly T[]) => readonly Amount[],
): Column<T>[] {
  const known = new Map<readonly T[], Count[]>();
  const valuesOf = (items: readonly T[]) => {
    const values = known.get(items) ?? moneyValues(items.length, addUp(counting, amountsOf(items)));
    known.set(items, values);
    return values;
  };
  return MONEY_COLUMNS.map((head, at) => ({
    head,
    of: (items) => valuesOf(items)[at] ?? { none: true },
  }));
}

/** How often, and the sums, under `MONEY_COLUMNS`. */
export function moneyValues(times: number, { khr, usd, allKhr, allUsd }: Sums): Count[] {
  const whole = (amount: number | null, currency: 'KHR' | 'USD'): Count =>
    amount === null ? { none: true } : { money: Math.round(amount), currency };
  return [
    { count: times },
    whole(khr, 'KHR'),
    whole(usd, 'USD'),
    whole(allKhr, 'KHR'),
    whole(allUsd, 'USD'),
  ];
}
