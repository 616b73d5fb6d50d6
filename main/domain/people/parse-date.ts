// Reads a date as people type it: either digit set, day before month, Buddhist years, ages, words.

import { formatShortDay } from '../khmer/format.ts';
import {
  khmerNewYear,
  plainWords,
  readAnimalYear,
  readDayWord,
  readLimit,
  readMonthWords,
  readNewYear,
  saysUnknown,
  withoutUnknown,
} from './date-words.ts';
import { addDays, addMonths, addYears, isoDay, spanOf } from './iso-day.ts';
import { exactDay, type PartialDate } from './partial-date.ts';
import { isKhmer } from './sound-code.ts';

export type DateProblem =
  | 'empty'
  | 'not-understood'
  | 'number-alone'
  | 'year-missing'
  | 'no-such-day'
  | 'no-such-month'
  | 'month-before-day'
  | 'year-out-of-range'
  | 'age-too-high'
  | 'range-reversed'
  | 'in-future';

export type ParsedDate = { ok: true; date: PartialDate } | { ok: false; reason: DateProblem };

/**
 * `today` is the ISO day from which ages count; `past` refuses what can only lie after it; `year` is that of a
 * day and month without one.
 */
export type ParseDateOptions = { today: string; past?: boolean; year?: number };

type Span = Pick<PartialDate, 'precision' | 'from' | 'to'>;
type Closed = { precision: PartialDate['precision']; from: string; to: string };

const isProblem = <T>(value: T | DateProblem): value is DateProblem => typeof value === 'string';
const BUDDHIST_ERA = 543;
const OLDEST = 120;

/**
 * Reads ១២/៣/២០០៩, 12-3-09, 12 March 2009, 3/2009, 2009, 2009-2010, 2552 (Buddhist), ?/3/2009,
 * "age 12", "7 months", "about 2010", "before Khmer New Year 2019", "Year of the Dragon", "not known",
 * "unknown, before April 2019",
 * and the same in Khmer. A day always stands before its month. A two-digit year is the one nearest
 * to today, and never after it when `past` is set. What was typed is kept beside what was understood; only
 * "today", "yesterday", «ថ្ងៃនេះ» and «ម្សិលមិញ» become the figures of their day, as they mean another one tomorrow.
 */
export function parsePartialDate(typed: string, options: ParseDateOptions): ParsedDate {
  const plain = plainWords(typed);
  if (plain === '') return { ok: false, reason: 'empty' };
  const ago = readDayWord(plain);
  if (ago !== null) return { ok: true, date: dayCalled(plain, addDays(options.today, -ago)) };
  const span = readSpan(plain, options);
  if (isProblem(span)) return { ok: false, reason: span };
  if (options.past === true && span.from !== null && span.from > options.today)
    return { ok: false, reason: 'in-future' };
  return { ok: true, date: { typed: typed.trim(), ...span } };
}

const dayCalled = (plain: string, day: string): PartialDate => ({
  ...exactDay(day),
  typed: formatShortDay(day, isKhmer(plain) ? 'km' : 'en'),
});

function readSpan(plain: string, options: ParseDateOptions): Span | DateProblem {
  if (saysUnknown(plain) || readAnimalYear(plain))
    return { precision: 'unknown', from: null, to: null };
  const limited = readLimit(withoutUnknown(plain));
  if (!limited) return readClosed(plain, options);
  const span = readClosed(limited.rest, options);
  if (isProblem(span)) return span;
  if (limited.limit === 'before')
    return { precision: 'before', from: null, to: addDays(span.from, -1) };
  if (limited.limit === 'after') return { precision: 'after', from: addDays(span.to, 1), to: null };
  return widen(span);
}

/** "About": a week around a day, a month around a month, a year around anything longer. */
function widen(span: Closed): Closed {
  if (span.precision === 'day')
    return { precision: 'about', from: addDays(span.from, -7), to: addDays(span.to, 7) };
  const year = Number(span.from.slice(0, 4));
  if (span.precision === 'month') {
    const month = Number(span.from.slice(5, 7));
    return {
      precision: 'about',
      from: spanOf(year, month - 1).from,
      to: spanOf(year, month + 1).to,
    };
  }
  return { precision: 'about', from: addYears(span.from, -1), to: addYears(span.to, 1) };
}

function readClosed(plain: string, options: ParseDateOptions): Closed | DateProblem {
  const age = readAge(plain, options.today);
  if (age) return age;
  const newYear = readNewYear(plain);
  if (newYear === null) return readFigures(plain, options);
  const year = readFigures(newYear, options);
  if (isProblem(year)) return newYear === '' ? 'year-missing' : year;
  return { precision: 'about', ...khmerNewYear(Number(year.from.slice(0, 4))) };
}

const AGE =
  /^(?:(?<word>aged? |age:|អាយុ) ?)?(?<low>\d{1,3})(?: ?(?:-|to|ដល់) ?(?<high>\d{1,3}))? ?(?<unit>years?|yrs?|y|months?|ឆ្នាំ|ខែ)?(?<old> ?old)?$/;

function readAge(plain: string, today: string): Closed | DateProblem | null {
  const groups = plain.match(AGE)?.groups;
  if (!groups || !(groups.word ?? groups.unit)) return null;
  const low = Number(groups.low);
  const high = Number(groups.high ?? groups.low);
  if (high < low) return 'range-reversed';
  const inMonths = /^(?:month|ខែ)/.test(groups.unit ?? '');
  if (high > (inMonths ? OLDEST * 12 : OLDEST)) return 'age-too-high';
  const back = (count: number) => addMonths(today, -count * (inMonths ? 1 : 12));
  return { precision: 'age', from: addDays(back(high + 1), 1), to: back(low) };
}

function readFigures(plain: string, options: ParseDateOptions): Closed | DateProblem {
  const parts = readMonthWords(plain)
    .split(/[\s/.\-–—]+/)
    .filter((part) => part !== '');
  if (parts.length === 0 || !parts.every((part) => /^(?:m?\d{1,4}|\?+|x+)$/.test(part)))
    return 'not-understood';
  const [one = '', two = '', three = ''] = parts;
  const isYear = (part: string) => /^\d{4}$/.test(part);
  if (parts.length === 1) {
    if (isYear(one)) return toSpan('', '', one, options);
    return /^m/.test(one) ? 'year-missing' : /^\d/.test(one) ? 'number-alone' : 'not-understood';
  }
  if (parts.length === 2) {
    if (isYear(one) && isYear(two)) return between(one, two, options);
    if (isYear(two)) return toSpan('', one, two, options);
    if (isYear(one)) return toSpan('', two, one, options);
    if (/^m/.test(one)) return toSpan('', one, two, options);
    return options.year ? toSpan(one, two, String(options.year), options) : 'year-missing';
  }
  if (parts.length > 3) return 'not-understood';
  if (isYear(one)) return toSpan(three, two, one, options);
  return /^m/.test(one) ? toSpan(two, one, three, options) : toSpan(one, two, three, options);
}

function between(one: string, two: string, options: ParseDateOptions): Closed | DateProblem {
  const [first, last] = [readYear(one, options), readYear(two, options)];
  if (isProblem(first)) return first;
  if (isProblem(last)) return last;
  if (last < first) return 'range-reversed';
  return { precision: 'between', from: spanOf(first).from, to: spanOf(last).to };
}

/** A part that the paper leaves open: nothing, ?, x or 0. */
const isOpen = (part: string) => /^(?:|\?+|x+|0+)$/.test(part);

function toSpan(
  day: string,
  month: string,
  year: string,
  options: ParseDateOptions,
): Closed | DateProblem {
  const y = readYear(year, options);
  if (isProblem(y)) return y;
  if (isOpen(month)) return isOpen(day) ? { precision: 'year', ...spanOf(y) } : 'no-such-month';
  const m = Number(month.replace('m', ''));
  const d = Number(day);
  if (m > 12 || m < 1) return m <= 31 && d >= 1 && d <= 12 ? 'month-before-day' : 'no-such-month';
  if (isOpen(day)) return { precision: 'month', ...spanOf(y, m) };
  const iso = isoDay(y, m, d);
  return iso === null ? 'no-such-day' : { precision: 'day', from: iso, to: iso };
}

function readYear(part: string, options: ParseDateOptions): number | DateProblem {
  const thisYear = Number(options.today.slice(0, 4));
  const figure = Number(part);
  if (/^\d{4}$/.test(part)) {
    const year = figure >= 2400 && figure < 2700 ? figure - BUDDHIST_ERA : figure;
    return year >= 1900 && year <= thisYear + 100 ? year : 'year-out-of-range';
  }
  if (!/^\d{2}$/.test(part)) return 'year-missing';
  const latest = options.past === true ? thisYear : thisYear + 20;
  const century = latest - (latest % 100);
  return century + figure <= latest ? century + figure : century - 100 + figure;
}
