// What the words of a paper say about it: its case number, what it is, and which of its pages this is.
import { toLatinDigits } from '../khmer/digits.ts';

/** Something found in a text, with its place in it as UTF-16 offsets. */
export type Found<T> = { value: T; start: number; end: number };

/** A case number as offices write it: letters, a year, a running number; spaces and dashes get lost in reading. */
const CODE = /\b([A-Z]{2,4})[\s–—-]{0,3}((?:19|20)\d{2})[\s–—-]{1,3}(\d{3,5})\b/g;
/** Titles stand in the first lines. */
const TITLE_LINES = 6;

/** Words in the titles of papers, by what the paper is called when it is filed; the more particular stand first. */
const TITLES: readonly (readonly [kind: string, words: RegExp])[] = [
  ['case-plan', /case plan|ផែនការករណី/i],
  ['case-note', /case note|home visit|កំណត់ត្រាករណី|ចុះសួរសុខទុក្ខ/i],
  ['assessment', /assessment|ការវាយតម្លៃ|ការប៉ាន់ប្រមាណ/i],
  ['consent', /consent|ការយល់ព្រម/i],
  ['minutes', /minutes|case conference|កំណត់ហេតុ/i],
  ['intake', /referral|intake|ទទួលករណី|ការបញ្ជូន/i],
  ['receipt', /receipt|បង្កាន់ដៃ/i],
  ['review', /review|ពិនិត្យករណីឡើងវិញ/i],
  ['closure', /closure|ការបិទករណី/i],
];

const between = <T>(value: T, match: RegExpMatchArray, from = 0): Found<T> => {
  const start = from + (match.index ?? 0);
  return { value, start, end: start + match[0].length };
};

/** Every case number that may stand in a text, each once, in the order in which they stand there. */
export function codesIn(text: string): Found<string>[] {
  const found = new Map<string, Found<string>>();
  for (const match of toLatinDigits(text).matchAll(CODE)) {
    const code = `${match[1]}-${match[2]}-${match[3]}`;
    if (!found.has(code)) found.set(code, between(code, match));
  }
  return [...found.values()];
}

/** Where the first lines with anything on them end. */
function endOfTitle(text: string): number {
  let lines = 0;
  for (const line of text.matchAll(/[^\n]+/g)) {
    lines++;
    if (lines === TITLE_LINES) return line.index + line[0].length;
  }
  return text.length;
}

/** The form a paper belongs to by the words of its title, or null. */
export function kindIn(text: string): Found<string> | null {
  const title = text.slice(0, endOfTitle(text));
  for (const [kind, words] of TITLES) {
    const match = title.match(words);
    if (match) return between(kind, match);
  }
  return null;
}

export type PageOf = { page: number; of: number };
/** "Page 2 of 3", "2/3" and «ទំព័រ ២/៣» alone on a line; a bare fraction in a sentence is something else. */
const PAGE_OF =
  /(?:page|p\.|ទំព័រ(?:ទី)?)\s*:?\s*(\d{1,2})\s*(?:\/|of|នៃ|ក្នុងចំណោម)\s*(\d{1,2})(?!\d|\s*\/)|^[ \t–—-]*(\d{1,2})\s*\/\s*(\d{1,2})[ \t–—-]*$/gim;

/** Which of its pages a sheet says it is, nearest to its foot; null when it does not say, or of one page only. */
export function pageOfIn(text: string): Found<PageOf> | null {
  for (const match of [...toLatinDigits(text).matchAll(PAGE_OF)].reverse()) {
    const [page, of] = [Number(match[1] ?? match[3]), Number(match[2] ?? match[4])];
    if (page >= 1 && of > 1 && page <= of) return between({ page, of }, match);
  }
  return null;
}

/** Does a sheet say that it goes on with the one before: the next page of as many? */
export function followsOn(before: PageOf | null | undefined, page: PageOf | null | undefined) {
  return before != null && page != null && page.of === before.of && page.page === before.page + 1;
}
