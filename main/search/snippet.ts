// What a hit shows: the piece of the original text around the place, with marks, and boxes on the page.
import { findInText, tokenise } from '#domain/khmer/tokens.ts';
import type { PageWord } from '../storage/page-texts.ts';

export type Marks = [from: number, to: number][];
export type Snippet = { snippet: string; marks: Marks; exact: boolean };

const BEFORE = 40;
const LENGTH = 160;

const GAPS = /[\s។,;:·]/;

/** The nearest gap at or before `at`, but not more than 20 characters away; never inside a cluster. */
function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  for (let i = at; i > Math.max(0, at - 20); i--) if (GAPS.test(text[i - 1] ?? '')) return i;
  const whole = tokenise(text.slice(0, at + 20)).find((token) => token.end > at);
  return whole ? Math.min(whole.start, at) : at;
}

/** The piece of `text` around the first place where `query` stands; null when it does not. */
export function cutSnippet(text: string, query: string): Snippet | null {
  const found = findInText(text, query);
  const first = found[0];
  if (!first) return null;
  const from = cutBefore(text, first.start - BEFORE);
  const to = Math.max(first.end, cutBefore(text, Math.min(text.length, from + LENGTH)));
  const marks = found
    .filter((range) => range.start >= from && range.end <= to)
    .map((range): [number, number] => [range.start - from, range.end - from]);
  return {
    snippet: text.slice(from, to).replace(/\s/g, ' '),
    marks,
    exact: found.every((range) => range.kind === 'exact'),
  };
}

export type Box = PageWord['box'];

/**
 * Boxes of the words that hold the marked places. The words stand in the text in their order, so
 * each is looked for after the one before; a word the text does not have is left out.
 */
export function boxesOf(text: string, words: readonly PageWord[], query: string): Box[] {
  const found = findInText(text, query);
  if (found.length === 0) return [];
  const boxes: Box[] = [];
  let at = 0;
  for (const word of words) {
    const start = text.indexOf(word.text, at);
    if (start < 0 || word.text === '') continue;
    at = start + word.text.length;
    if (found.some((range) => range.start < at && start < range.end)) boxes.push(word.box);
  }
  return boxes;
}
