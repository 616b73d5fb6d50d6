// Numbers, dates and spans of time in words, in Khmer and English. Chromium has no Khmer Intl data.
import { toKhmerDigits } from './digits.ts';

export type Language = 'km' | 'en';

const MONTHS: Record<Language, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  km: ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ'],
};

/** Monday first. Never shortened in Khmer: the short forms of Tuesday and Sunday are the same. */
const WEEKDAYS: Record<Language, readonly string[]> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  km: ['ចន្ទ', 'អង្គារ', 'ពុធ', 'ព្រហស្បតិ៍', 'សុក្រ', 'សៅរ៍', 'អាទិត្យ'],
};

/** The digits of a sentence in this language: ០-៩ in Khmer, 0-9 in English. */
export function inDigitsOf(language: Language, text: string | number): string {
  return language === 'km' ? toKhmerDigits(String(text)) : String(text);
}

/** The twelve months, January first. */
export function monthNames(language: Language): readonly string[] {
  return MONTHS[language];
}

/** The seven days, Monday first. */
export function weekdayNames(language: Language): readonly string[] {
  return WEEKDAYS[language];
}

const GROUPED = new Intl.NumberFormat('en-GB');

/** A whole number with a comma between thousands in both languages: ២,០៧៩ and 2,079. */
export function formatNumber(value: number, language: Language): string {
  return inDigitsOf(language, GROUPED.format(value));
}

/** An ISO month (2009-03) in words: «មីនា ២០០៩», "March 2009". */
export function formatMonth(isoMonth: string, language: Language): string {
  const [year = '', month = ''] = isoMonth.split('-');
  return `${MONTHS[language][Number(month) - 1] ?? ''} ${inDigitsOf(language, Number(year))}`;
}

/** An ISO day (2009-03-12) in words: «១២ មីនា ២០០៩», "12 March 2009". */
export function formatDay(isoDay: string, language: Language): string {
  return `${inDigitsOf(language, Number(isoDay.slice(8, 10)))} ${formatMonth(isoDay, language)}`;
}

/** An ISO day with its weekday: «ថ្ងៃព្រហស្បតិ៍ ១២ មីនា ២០០៩», "Thursday 12 March 2009". */
export function formatWeekdayAndDay(isoDay: string, language: Language): string {
  const mondayFirst = (new Date(`${isoDay}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weekday = WEEKDAYS[language][mondayFirst] ?? '';
  return `${language === 'km' ? 'ថ្ងៃ' : ''}${weekday} ${formatDay(isoDay, language)}`;
}

/** An ISO day in figures, day first: «១២/០៣/២០០៩», "12/03/2009". */
export function formatShortDay(isoDay: string, language: Language): string {
  return inDigitsOf(language, isoDay.slice(0, 10).split('-').reverse().join('/'));
}

type SpanUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const SPAN_WORDS: Record<SpanUnit, string> = {
  minute: 'នាទី',
  hour: 'ម៉ោង',
  day: 'ថ្ងៃ',
  week: 'សប្ដាហ៍',
  month: 'ខែ',
  year: 'ឆ្នាំ',
};

/** A count with its unit of time: «៥២ នាទី», "52 minutes". `count` is a whole number. */
export function formatSpan(count: number, unit: SpanUnit, language: Language): string {
  if (language === 'km') return `${formatNumber(count, 'km')} ${SPAN_WORDS[unit]}`;
  return `${formatNumber(count, 'en')} ${unit}${count === 1 ? '' : 's'}`;
}

const MINUTE = 60_000;
const SPAN_STEPS: readonly (readonly [unit: SpanUnit, milliseconds: number])[] = [
  ['year', 365.25 * 24 * 60 * MINUTE],
  ['month', 30.44 * 24 * 60 * MINUTE],
  ['week', 7 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/**
 * How long ago, or how long until, in the largest unit that fits: «៥២ នាទីមុន», "in 3 days".
 * Both moments in milliseconds since 1970; under a minute is "just now".
 */
export function formatSince(then: number, now: number, language: Language): string {
  const apart = Math.abs(now - then);
  const step = SPAN_STEPS.find(([, milliseconds]) => apart >= milliseconds);
  if (!step) return language === 'km' ? 'អម្បាញ់មិញ' : 'just now';
  const span = formatSpan(Math.floor(apart / step[1]), step[0], language);
  if (language === 'km') return then <= now ? `${span}មុន` : `${span}ទៀត`;
  return then <= now ? `${span} ago` : `in ${span}`;
}
