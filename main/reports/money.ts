// Sums of money: what was written in each currency stays, and beside it all of it in one.
import type { Bilingual } from '#domain/forms/form.ts';
import { readSetting } from '#domain/office/settings.ts';
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
  const history = settingHistory(db, 'riel-per-dollar');
  const rateOn = (day: string) =>
    readSetting('riel-per-dollar', history.find(({ validFrom }) => validFrom <= day)?.value);
  const sums: Sums = { khr: 0, usd: 0, allKhr: 0, allUsd: 0 };
  for (const { value, day } of amounts) {
    const [figures = '', currency] = value.split(' ');
    const amount = Number(figures);
    if (currency !== 'KHR' && currency !== 'USD') continue;
    const inRiel = currency === 'KHR';
    if (inRiel) sums.khr += amount;
    else sums.usd += amount;
    const rate = rateOn(day ?? today);
    const riel = inRiel ? amount : rate === null ? null : (amount * rate) / 100;
    const cents = inRiel ? (rate === null ? null : (amount * 100) / rate) : amount;
    sums.allKhr = sums.allKhr === null || riel === null ? null : sums.allKhr + riel;
    sums.allUsd = sums.allUsd === null || cents === null ? null : sums.allUsd + cents;
  }
  return sums;
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
