// When something was in a child's life: read as people say it ("age 8" counts from the birth), and said again.
import { inDigitsOf, type Language } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  monthsBetween,
  yearsBetween,
} from '#domain/people/iso-day.ts';
import { type DateProblem, parsePartialDate } from '#domain/people/parse-date.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { textIn } from '../../i18n/text-in.ts';

export type Birth = PartialDate | null;
/** The first and the last ISO day it can mean; null is an open end. */
export type Span = Pick<PartialDate, 'from' | 'to'>;

const NO_SPAN: Span = { from: null, to: null };
/** Ages are counted back from any one day and forth from the birth: which day does not matter. */
const ANY_DAY = '2000-01-01';

/** "age 8", "age 8-9", "7 months": the first and the last month of life it can mean. */
function monthsSaid(typed: string): { first: number; last: number } | null {
  const read = parsePartialDate(typed, { today: ANY_DAY });
  if (!read.ok || read.date.precision !== 'age' || !read.date.from || !read.date.to) return null;
  return {
    first: monthsBetween(read.date.to, ANY_DAY),
    last: monthsBetween(read.date.from, ANY_DAY),
  };
}

/** The days it can mean; an age counts from the birth as it is known now. */
export function spanOfWhen(when: PartialDate | null, birth: Birth): Span {
  if (when?.precision !== 'age') return when ?? NO_SPAN;
  const said = monthsSaid(when.typed);
  if (!said || !birth) return when;
  return {
    from: birth.from && addMonths(birth.from, said.first),
    to: birth.to && addDays(addMonths(birth.to, said.last + 1), -1),
  };
}

/**
 * Reads what was typed into the box. What is no date ("evenings", "one day") is kept as words that have no
 * place in time, and `problem` says why. Null when nothing was typed.
 */
export function readWhen(
  typed: string,
  { today, birth }: { today: string; birth: Birth },
): { when: PartialDate | null; problem: DateProblem | null } {
  if (typed.trim() === '') return { when: null, problem: null };
  const read = parsePartialDate(typed, { today });
  if (!read.ok) {
    return {
      when: { typed: typed.trim(), precision: 'unknown', ...NO_SPAN },
      problem: read.reason,
    };
  }
  if (read.date.precision !== 'age') return { when: read.date, problem: null };
  const unplaced: PartialDate = { ...read.date, ...NO_SPAN };
  return { when: { ...unplaced, ...spanOfWhen(unplaced, birth) }, problem: null };
}

/** The day in the middle, for order; an open end counts as the other one. Null: nothing is known. */
export function middleOf({ from, to }: Span): string | null {
  if (from === null || to === null) return from ?? to;
  return addDays(from, Math.floor(daysBetween(from, to) / 2));
}

const yearOf = (day: string, language: Language) => inDigitsOf(language, day.slice(0, 4));

/** In words: "March 2018", "about 2020"; what is no date as it was said; '' when nothing was. */
export function sayWhen(when: PartialDate | null, language: Language, birth: Birth): string {
  if (!when) return '';
  if (when.precision === 'unknown') return when.typed;
  if (when.precision !== 'age') return describePartialDate(when, language);
  const middle = middleOf(spanOfWhen(when, birth));
  if (middle === null) return sayAge(when, language, birth) ?? when.typed;
  return textIn(language)('lifeRiver.about', { year: yearOf(middle, language) });
}

/** For a narrow row: "2018", "~2020", "2014–2016". */
export function sayYear(when: PartialDate | null, language: Language, birth: Birth): string {
  const span = spanOfWhen(when, birth);
  const middle = middleOf(span);
  if (!when || middle === null) return sayWhen(when, language, birth);
  const { precision } = when;
  if (precision === 'age' || precision === 'about')
    return textIn(language)('lifeRiver.aboutShort', { year: yearOf(middle, language) });
  if (precision === 'before' || precision === 'after') return sayWhen(when, language, birth);
  const [first, last] = [span.from ?? middle, span.to ?? middle].map((day) =>
    yearOf(day, language),
  );
  return first === last ? `${first}` : `${first}–${last}`;
}

/** How old the child was then: "age 8", "age 5–6". Null when it is not known or says nothing. */
export function sayAge(when: PartialDate | null, language: Language, birth: Birth): string | null {
  const range = when && agesThen(when, birth);
  if (!range) return null;
  const [low, high] = range;
  const age = low === high ? `${low}` : `${low}–${high}`;
  return textIn(language)('lifeRiver.age', { age: inDigitsOf(language, age) });
}

function agesThen(when: PartialDate, birth: Birth): [low: number, high: number] | null {
  if (when.precision === 'age') {
    const said = monthsSaid(when.typed);
    return said && [Math.floor(said.first / 12), Math.floor(said.last / 12)];
  }
  const { from, to } = when;
  if (!birth?.from || !birth.to || !from || !to || from < birth.to) return null;
  const [low, high] = [yearsBetween(birth.to, from), yearsBetween(birth.from, to)];
  return high - low > 1 ? null : [low, high];
}
