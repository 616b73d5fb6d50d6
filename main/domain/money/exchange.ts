// Riel and dollars added up in one currency, each amount at the rate that the office had set for its day.
import { readSetting } from '../office/settings.ts';
import type { Money } from './money.ts';

/** What one dollar is worth in riel from an ISO day on; null where the office took its rate back. */
export type Rate = { riel: number | null; validFrom: string };
/** An amount, and the ISO day whose rate it is changed at. */
export type DatedMoney = { money: Money; day: string };
/** All of it in whole riel and in whole cents; null when one amount had no rate. `rates`: those used. */
export type Exchanged = { khr: number | null; usd: number | null; rates: Rate[] };

/** The rates of an office from its dated setting, the newest first. */
export function ratesFrom(history: readonly { value: unknown; validFrom: string }[]): Rate[] {
  return history.map(({ value, validFrom }) => ({
    riel: readSetting('riel-per-dollar', value),
    validFrom,
  }));
}

/** The rate of a day, or null when the office had set none by then. `rates`: the newest first. */
export function rateOn(rates: readonly Rate[], day: string): Rate | null {
  const rate = rates.find(({ validFrom }) => validFrom <= day);
  return rate && rate.riel !== null ? rate : null;
}

const plus = (sum: number | null, more: number | null) =>
  sum === null || more === null ? null : sum + more;

/** Rounded once, at the end. An amount that needs no rate is in its own sum without one. */
export function exchange(amounts: readonly DatedMoney[], rates: readonly Rate[]): Exchanged {
  const used = new Set<Rate>();
  let khr: number | null = 0;
  let usd: number | null = 0;
  for (const { money, day } of amounts) {
    const rate = rateOn(rates, day);
    if (rate) used.add(rate);
    const riel = rate?.riel ?? null;
    const [inRiel, inCents] =
      money.currency === 'KHR'
        ? [money.amount, riel === null ? null : (money.amount * 100) / riel]
        : [riel === null ? null : (money.amount * riel) / 100, money.amount];
    khr = plus(khr, inRiel);
    usd = plus(usd, inCents);
  }
  const whole = (sum: number | null) => (sum === null ? null : Math.round(sum));
  return { khr: whole(khr), usd: whole(usd), rates: rates.filter((rate) => used.has(rate)) };
}
