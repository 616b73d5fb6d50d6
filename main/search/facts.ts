// What a search can be narrowed to, as words of the index that no text can hold: case, kind, years.
import { dayOf } from '#domain/people/iso-day.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';

/** What is known of a document besides its words. */
export type Facts = {
  caseId: string | null;
  /** Id of a form, tool of a drawing, kind of a paper; empty for a case. */
  form: string;
  /** When it happened or what date stands on it; null when nobody knows. */
  date: PartialDate | null;
  /** Milliseconds since 1970. */
  changedAt: number;
};

/** What a search is narrowed to; what is left out narrows nothing. Year `none`: without a date. */
export type Filter = {
  caseId?: string | undefined;
  form?: string | undefined;
  year?: number | 'none' | undefined;
};

// [Note: facts in the index] A fact begins with a letter of private use, which `tokenise` never makes:
// nobody can type it and no page can hold it. So a filter is one more word of the same index, and a
// search that is narrowed stops as early as one that is not.
const SIGN = '\u{E000}';
/** A date that can mean more years than this says too little to be found by each of them. */
const MOST_YEARS = 10;

const wordOf = (letter: string, value: string) =>
  `${SIGN}${letter}${value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}`;

/** Every year a date can mean; `none` when it says nothing, or next to nothing. */
function yearsOf(date: PartialDate | null): (number | 'none')[] {
  const [from, to] = [date?.from ?? date?.to, date?.to ?? date?.from];
  if (!from || !to) return ['none'];
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (last - first >= MOST_YEARS) return ['none'];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The words of the index that stand for the facts of a document. */
export function factWords({ caseId, form, date }: Facts): string[] {
  return [
    ...(caseId === null ? [] : [wordOf('c', caseId)]),
    ...(form === '' ? [] : [wordOf('f', form), ...yearsOf(date).map((y) => wordOf('y', `${y}`))]),
  ];
}

/** The day by which a document is listed: the first its date can mean, or that of its last change. */
export function listedDay({ date, changedAt }: Facts): string {
  return date?.from ?? date?.to ?? dayOf(changedAt);
}

/** The FTS5 query `match`, narrowed; null: the filter alone. Null when there is neither. */
export function narrow(match: string | null, { caseId, form, year }: Filter): string | null {
  const words = [
    ...(caseId === undefined ? [] : [wordOf('c', caseId)]),
    ...(form === undefined ? [] : [wordOf('f', form)]),
    ...(year === undefined ? [] : [wordOf('y', `${year}`)]),
  ];
  const asked = [...(match === null ? [] : [`(${match})`]), ...words.map((word) => `"${word}"`)];
  return asked.length === 0 ? null : asked.join(' AND ');
}
