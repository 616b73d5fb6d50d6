// A date as families and papers give it: a day, a month, a year, an age, "before …", or not known.
import { z } from 'zod';
import { yearsBetween } from './iso-day.ts';

export const DatePrecision = z.enum([
  'day',
  'month',
  'year',
  'between',
  'age',
  'before',
  'after',
  'about',
  'unknown',
]);
export type DatePrecision = z.infer<typeof DatePrecision>;

/**
 * `typed` is what the person wrote and is never changed. `from` and `to` are the first and the last
 * ISO day it can mean, both included; null is an open end, both null means nothing is known.
 */
export const PartialDateSchema = z
  .object({
    typed: z.string().max(200),
    precision: DatePrecision,
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
  })
  .refine((date) => date.from === null || date.to === null || date.from <= date.to);
export type PartialDate = z.infer<typeof PartialDateSchema>;

/** A date that is known to the day, as the app itself makes them. `day` is an ISO day. */
export function exactDay(day: string): PartialDate {
  return { typed: day, precision: 'day', from: day, to: day };
}

/** Order for lists: earliest first by the first day it can mean, dates nothing is known of last. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  const keyOf = (date: PartialDate) => date.from ?? date.to ?? '9999';
  const [first, second] = [keyOf(a), keyOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return (a.to ?? '9999') < (b.to ?? '9999') ? -1 : (a.to ?? '9999') > (b.to ?? '9999') ? 1 : 0;
}

/** Can both be said of one and the same day? An unknown date agrees with every other. */
export function datesMayAgree(a: PartialDate, b: PartialDate): boolean {
  return (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
}

export type AgeRange = { min: number; max: number | null };

/**
 * Age in whole years on an ISO day of a person born on a partial date: the youngest and the oldest
 * the person can be (`max` null when there is no earliest day). Null when nothing can be said.
 */
export function ageOn(birth: PartialDate, day: string): AgeRange | null {
  if ((birth.from === null && birth.to === null) || (birth.from ?? '') > day) return null;
  const latest = birth.to === null || birth.to > day ? day : birth.to;
  return {
    min: yearsBetween(latest, day),
    max: birth.from === null ? null : yearsBetween(birth.from, day),
  };
}
