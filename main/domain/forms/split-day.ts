// A step as it is written in one line: "ask the school about the exam 20.11".
import { parsePartialDate } from '../people/parse-date.ts';
import type { PartialDate } from '../people/partial-date.ts';

const MOST_WORDS = 3;

/**
 * What is to be done, and the day at its end when there is one; null when the last words are no day.
 * Only figures are taken for a day: a word like "today" may belong to what is to be done.
 */
export function splitDay(typed: string, today: string): { what: string; due: PartialDate } | null {
  const words = typed.trim().split(/\s+/);
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    const end = words.slice(-count).join(' ');
    if (!/^[0-9០-៩]/.test(end)) continue;
    const parsed = parsePartialDate(withYear(end, today), { today });
    if (!parsed.ok || parsed.date.precision !== 'day') continue;
    return { what: words.slice(0, -count).join(' '), due: { ...parsed.date, typed: end } };
  }
  return null;
}

/** "20.11" is the next 20 November there is. */
function withYear(end: string, today: string): string {
  const short = /^([0-9០-៩]{1,2})[./-]([0-9០-៩]{1,2})$/.exec(end);
  if (!short) return end;
  const [year] = today.split('-');
  const candidate = parsePartialDate(`${end}/${year}`, { today });
  const isPast = candidate.ok && (candidate.date.from ?? '') < today;
  return `${short[1]}/${short[2]}/${isPast ? Number(year) + 1 : year}`;
}
