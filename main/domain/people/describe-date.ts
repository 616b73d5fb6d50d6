// Says in words what was understood of a partial date, so that a misreading is seen at once.
import {
  formatDay,
  formatMonth,
  formatShortDay,
  formatSpan,
  inDigitsOf,
  type Language,
} from '../khmer/format.ts';
import { plainWords, readAnimalYear } from './date-words.ts';
import { addDays, daysBetween, monthsBetween, spanOf } from './iso-day.ts';
import { ageOn, type PartialDate } from './partial-date.ts';

const year = (day: string, language: Language) => inDigitsOf(language, day.slice(0, 4));

/** The shortest words for the boundary before a day: a year for 1 January, a month for a first. */
function formatStart(day: string, language: Language): string {
  if (day.endsWith('-01-01')) return year(day, language);
  return day.endsWith('-01') ? formatMonth(day, language) : formatDay(day, language);
}

/** The same for the boundary behind which a date lies; `next` is the first day after it. */
function formatEnd(next: string, language: Language): string {
  const day = addDays(next, -1);
  if (next.endsWith('-01-01')) return year(day, language);
  return next.endsWith('-01') ? formatMonth(day, language) : formatDay(day, language);
}

function formatYears(from: string, to: string, language: Language): string {
  const [first, last] = [year(from, language), year(to, language)];
  return first === last ? first : `${first}–${last}`;
}

function formatMiddle(from: string, to: string, language: Language): string {
  const middle = addDays(from, Math.floor(daysBetween(from, to) / 2));
  const length = daysBetween(from, to);
  const wholeYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  if (wholeYears && length < 3.5 * 366) return year(middle, language);
  if (length > 100) return formatYears(from, to, language);
  const whole = spanOf(Number(to.slice(0, 4)), Number(to.slice(5, 7)));
  return from.endsWith('-01') && to === whole.to
    ? formatMonth(middle, language)
    : formatDay(middle, language);
}

/** A partial date in words: «១២ មីនា ២០០៩», "March 2009", "about 2010", "before 14 April 2019". */
export function describePartialDate(date: PartialDate, language: Language): string {
  const km = language === 'km';
  const { from, to, precision } = date;
  if (precision === 'before' && to)
    return (km ? 'មុន ' : 'before ') + formatStart(addDays(to, 1), language);
  if (precision === 'after' && from) return (km ? 'ក្រោយ ' : 'after ') + formatEnd(from, language);
  if (!from || !to) return describeUnknown(date, language);
  if (precision === 'day') return formatDay(from, language);
  if (precision === 'month') return formatMonth(from, language);
  if (precision === 'about') return (km ? 'ប្រហែល ' : 'about ') + formatMiddle(from, to, language);
  if (precision === 'age') return (km ? 'កើត ' : 'born ') + formatYears(from, to, language);
  return formatYears(from, to, language);
}

/** A date as it stands in its box: as somebody typed it; a day that the app filled in as days are written. */
export function showTyped(date: PartialDate, language: Language): string {
  const isFilledIn = date.precision === 'day' && date.typed === date.from;
  return isFilledIn ? formatShortDay(date.typed, language) : date.typed;
}

function describeUnknown(date: PartialDate, language: Language): string {
  const animal = readAnimalYear(plainWords(date.typed));
  if (!animal) return language === 'km' ? 'មិនដឹង' : 'not known';
  const name = animal.en.charAt(0).toUpperCase() + animal.en.slice(1);
  return language === 'km' ? `ឆ្នាំ${animal.km}` : `Year of the ${name}`;
}

/**
 * The age a person born then has on an ISO day, in words: «អាយុ ១៧ ឆ្នាំ», "16–17 years old"; in
 * months under two years. Null when no age can be said.
 */
export function describeAge(birth: PartialDate, day: string, language: Language): string | null {
  const range = ageOn(birth, day);
  if (!range || range.max === null || !birth.from || birth.to === null) return null;
  const inMonths = range.max < 2;
  const low = inMonths ? monthsBetween(birth.to < day ? birth.to : day, day) : range.min;
  const high = inMonths ? monthsBetween(birth.from, day) : range.max;
  const span = formatSpan(high, inMonths ? 'month' : 'year', language);
  const count = low === high ? span : `${inDigitsOf(language, low)}–${span}`;
  return language === 'km' ? `អាយុ ${count}` : `${count} old`;
}

/** A birth date with the age on an ISO day: "12 March 2009 · 17 years old". */
export function describeBirth(birth: PartialDate, day: string, language: Language): string {
  const age = describeAge(birth, day, language);
  const date = describePartialDate(birth, language);
  return age === null ? date : `${date} · ${age}`;
}
