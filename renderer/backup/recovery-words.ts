// Recovery words as they are typed from paper: which are known, which can be completed, do they fit?
import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

export const WORD_COUNT = 24;
/** Words of the list differ within their first four letters. */
const UNIQUE_FROM = 4;
const KNOWN = new Set(wordlist);

/** Everything that looks like a word, e.g. from a pasted "1. harvest, 2. bridge". */
export function splitWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  );
}

/** The whole word once its beginning is unmistakable; what was typed otherwise. */
export function completeWord(typed: string): string {
  if (typed.length < UNIQUE_FROM || KNOWN.has(typed)) return typed;
  return wordlist.find((word) => word.startsWith(typed)) ?? typed;
}

export type WordsState =
  | { state: 'missing'; count: number }
  | { state: 'unknown'; places: number[] }
  | { state: 'checksum' }
  | { state: 'right' };

const fitTogether = (words: readonly string[]) => validateMnemonic(words.join(' '), wordlist);

/**
 * `words` has one entry for each box of the sheet; an empty box is an empty string. `fits` tells whether
 * known words belong together, for a sheet that is not one of the twenty-four words.
 */
export function judgeWords(words: readonly string[], fits = fitTogether): WordsState {
  const places = words.flatMap((word, at) => (word !== '' && !KNOWN.has(word) ? [at + 1] : []));
  const count = words.filter((word) => word === '').length;
  if (count > 0) return { state: 'missing', count };
  if (places.length > 0) return { state: 'unknown', places };
  return fits(words) ? { state: 'right' } : { state: 'checksum' };
}

/** Places of words that cannot be on the list however they go on. */
export function strangeWords(words: readonly string[]): number[] {
  return words.flatMap((word, at) =>
    word.length >= UNIQUE_FROM && !wordlist.some((known) => known.startsWith(word)) ? [at + 1] : [],
  );
}
