// Words people use in dates, in Khmer and English: months, "before", "about", animal years, New Year.
import { monthNames, weekdayNames } from '../khmer/format.ts';
import { normaliseText } from '../khmer/normalise.ts';
import { addDays } from './iso-day.ts';

const ANIMALS = [
  { en: 'rat', km: 'ជូត' },
  { en: 'ox', km: 'ឆ្លូវ' },
  { en: 'tiger', km: 'ខាល' },
  { en: 'rabbit', km: 'ថោះ' },
  { en: 'dragon', km: 'រោង' },
  { en: 'snake', km: 'ម្សាញ់' },
  { en: 'horse', km: 'មមី' },
  { en: 'goat', km: 'មមែ' },
  { en: 'monkey', km: 'វក' },
  { en: 'rooster', km: 'រកា' },
  { en: 'dog', km: 'ច' },
  { en: 'pig', km: 'កុរ' },
] as const;
export type AnimalYear = (typeof ANIMALS)[number];

const UNKNOWN = [
  'not known',
  'not known yet',
  'unknown',
  'do not know',
  "don't know",
  '?',
  'មិនដឹង',
  'មិនទាន់ដឹង',
  'អត់ទាន់ដឹង',
  'អត់ដឹង',
  'មិនស្គាល់',
  'មិនចាំ',
].map(normaliseText);

/** The form in which all words here are compared: search form, single spaces, trimmed. */
export function plainWords(typed: string): string {
  return normaliseText(typed).replace(/\s+/g, ' ').trim();
}

export function saysUnknown(plain: string): boolean {
  return UNKNOWN.includes(plain);
}

/** "Unknown, before …": what stands behind the first words when it says more; else all of it. */
export function withoutUnknown(plain: string): string {
  const word = [...UNKNOWN]
    .sort((a, b) => b.length - a.length)
    .find((one) => plain.startsWith(one));
  const rest = word === undefined ? '' : plain.slice(word.length).replace(/^[\s,;:–-]+/, '');
  return rest !== '' && readLimit(rest) ? rest : plain;
}

/** The words of a day by how many days ago it was. */
const DAY_WORDS = [
  ['today', 'ថ្ងៃនេះ'],
  ['yesterday', 'ម្សិលមិញ', 'ម្សិលម៉ិញ', 'មសិលមិញ', 'មសិលម៉ិញ'],
].map((words) => words.map(plainWords));
const SINCE = new RegExp(`^(?:${plainWords('កាលពី')}|ពី) ?`);

/** How many days ago a day was that is called by its word: «ថ្ងៃនេះ», "yesterday", «ម្សិលមិញ», «កាលពីម្សិលមិញ»; else null. */
export function readDayWord(plain: string): number | null {
  const word = plain.replace(SINCE, '');
  const ago = DAY_WORDS.findIndex((words) => words.includes(word) || words.includes(plain));
  return ago < 0 ? null : ago;
}

/** The animal year that stands alone ("Year of the Dragon", «ឆ្នាំរោង»); it repeats every 12 years. */
export function readAnimalYear(plain: string): AnimalYear | null {
  const english = plain.match(/^(?:the )?year of the (\w+)$/)?.[1];
  const khmer = plain.match(/^ឆ្នាំ ?(\S+)$/)?.[1];
  return (
    ANIMALS.find((animal) => animal.en === english || normaliseText(animal.km) === khmer) ?? null
  );
}

export type Limit = 'before' | 'after' | 'about';

const LIMITS: readonly (readonly [Limit, RegExp])[] = [
  ['before', /^(?:before |មុន(?:ពេល)? ?)/],
  ['after', /^(?:after |ក្រោយ(?:ពេល)? ?|បន្ទាប់ពី ?)/],
  ['about', /^(?:about |around |approximately |approx\.? |circa |ca?\. ?|~ ?|≈ ?|ប្រហែល(?:ជា)? ?)/],
];

/** Takes "before", "after" or "about" off the front. */
export function readLimit(plain: string): { limit: Limit; rest: string } | null {
  // "aged about 12" and «អាយុប្រហែល ១២» put the word second.
  const swapped = plain.replace(/^(aged? |អាយុ ?)((?:about |around |~ ?|ប្រហែល(?:ជា)? ?))/, '$2$1');
  for (const [limit, words] of LIMITS)
    if (words.test(swapped)) return { limit, rest: swapped.replace(words, '') };
  return null;
}

/**
 * Khmer New Year of a year, as the three days from 14 April, in leap years from 13 April.
 * The almanac sets the hour; this rule holds for the years of the case folders.
 */
export function khmerNewYear(year: number): { from: string; to: string } {
  const from = `${year}-04-${year % 4 === 0 ? 13 : 14}`;
  return { from, to: addDays(from, 2) };
}

const NEW_YEAR = /^(?:the )?(?:khmer new year|kny|(?:បុណ្យ)?ចូលឆ្នាំ(?:ខ្មែរ|ថ្មី)?) ?/;

/** What stands behind "Khmer New Year", normally the year, or null if it is not named. */
export function readNewYear(plain: string): string | null {
  return NEW_YEAR.test(plain) ? plain.replace(NEW_YEAR, '') : null;
}

const MONTH_WORDS: readonly (readonly [word: string, month: number])[] = [
  ...monthNames('en').flatMap((name, at) => [
    [name.toLowerCase(), at + 1] as const,
    [name.slice(0, 3).toLowerCase(), at + 1] as const,
  ]),
  ['sept', 9] as const,
  ...monthNames('km').map((name, at) => [normaliseText(name), at + 1] as const),
  [normaliseText('កុម្ភះ'), 2] as const,
  [normaliseText('មិនា'), 3] as const,
].sort((a, b) => b[0].length - a[0].length);

const WEEKDAY = new RegExp(`ថ្ងៃ(?:${weekdayNames('km').map(normaliseText).join('|')})`, 'g');

/** Turns month names into m1 … m12 and drops the words around the figures of a date. */
export function readMonthWords(plain: string): string {
  let text = plain
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(
      /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the|of|in|on|year|from|between|and|to|b\.?e\.?|c\.?e\.?|a\.?d\.?)(?![a-z])/g,
      ' ',
    )
    .replace(WEEKDAY, ' ')
    .replace(/ចន្លោះ|ពី|ដល់|និង|ថ្ងៃទី|ថ្ងៃ|ខែ|ឆ្នាំ|(?<![ក-ឳ])ទី|គ\.ស\.?|ព\.ស\.?|,/g, ' ');
  for (const [word, month] of MONTH_WORDS)
    text = text.replace(new RegExp(`(?<![a-zក-៑])${word}\\.?(?![a-zក-៑])`, 'g'), ` m${month} `);
  return text.trim();
}
