// Finds the dates that stand on a paper: in figures of either script, with the names of months, in either era.
import { toLatinDigits } from '../khmer/digits.ts';
import { monthNames } from '../khmer/format.ts';
import { parsePartialDate } from '../people/parse-date.ts';
import type { PartialDate } from '../people/partial-date.ts';
import type { Found } from './read-paper.ts';

const YEAR = '(?:19|20|24|25)\\d{2}';
/** Month names as papers write them, the longer first; reading loses or doubles the sign at the end of some. */
const MONTHS = [
  ...monthNames('en').flatMap((name) => [name, name.slice(0, 3)]),
  'Sept',
  ...monthNames('km').flatMap((name) => [name, name.replace(/[\u17C7\u17C8:]$/, '')]),
  'កុម្ភះ',
  'មិនា',
].sort((a, b) => b.length - a.length);
const MONTH = `(?:${MONTHS.join('|')})[៖ៈះ:.]?`;
const GAP = '[ \\t\\u200B,]*';

const FIGURES = `(?<![\\d/.-])\\d{1,2}[ ]?([/.-])[ ]?\\d{1,2}[ ]?\\1[ ]?${YEAR}(?![\\d/-])`;
const DAY_FIRST = `\\d{1,2}(?:st|nd|rd|th)?${GAP}(?:of )?(?:ខែ)?${GAP}${MONTH}${GAP}(?:ឆ្នាំ)?${GAP}${YEAR}(?!\\d)`;
const MONTH_FIRST = `(?<![A-Za-z])(?:${MONTHS.filter((name) => /^[A-Z]/.test(name)).join('|')})\\.? \\d{1,2}(?:st|nd|rd|th)?,? ${YEAR}(?!\\d)`;
const DATE = new RegExp(`${FIGURES}|${DAY_FIRST}|${MONTH_FIRST}`, 'gi');

/** Words in front of a date that say whose birthday it is, or that it is the paper's own. */
const BIRTH = /birth|born|d\.?o\.?b|កំណើត|ថ្ងៃកើត|កើត(?=ថ្ងៃ|នៅ)/i;
const OWN = /date|dated|កាលបរិច្ឆេទ|ថ្ងៃធ្វើ|ធ្វើនៅ|ថ្ងៃទី/i;
const LOOKS_BACK = 32;

/** What stands in front of a date on its line, as far as it can belong to it. */
const inFront = (text: string, start: number) =>
  text
    .slice(Math.max(0, start - LOOKS_BACK), start)
    .split('\n')
    .at(-1) ?? '';

function rankOf(before: string): number {
  if (BIRTH.test(before)) return 2;
  return OWN.test(before) ? 0 : 1;
}

/** The figures and the month, without the words between them, so that any spelling is understood. */
const plain = (typed: string) => typed.replace(/[\u200B]/g, '').replace(/[ ]*([/.-])[ ]*/g, '$1');

/**
 * The full dates of a text, each day once: first those that are called the date of the paper, last those of
 * births. None lies after `today` (ISO day). What is typed stays as it stands on the paper.
 */
export function datesIn(text: string, today: string): Found<PartialDate>[] {
  const latin = toLatinDigits(text);
  const found: (Found<PartialDate> & { rank: number })[] = [];
  for (const match of latin.matchAll(DATE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const typed = text.slice(start, end);
    const parsed = parsePartialDate(plain(typed), { today, past: true });
    if (!parsed.ok || parsed.date.precision !== 'day') continue;
    if (found.some(({ value }) => value.from === parsed.date.from)) continue;
    const rank = rankOf(inFront(text, start));
    found.push({ value: { ...parsed.date, typed }, start, end, rank });
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.start - b.start)
    .map(({ rank: _, ...date }) => date);
}

/** The date a paper most likely bears; a birthday alone is none. */
export function paperDateIn(text: string, today: string): Found<PartialDate> | null {
  const [first] = datesIn(text, today);
  return first && !BIRTH.test(inFront(text, first.start)) ? first : null;
}
