// What a hit shows: the piece of the original text around the place, with marks, and boxes on the page.
import type { FormText } from '#domain/forms/project.ts';
import { type FoundRange, tokenise } from '#domain/khmer/tokens.ts';
import type { PageWord } from '../storage/page-texts.ts';
import { asLines } from './form-texts.ts';

export type Snippet = { snippet: string; marks: [from: number, to: number][] };
export type Box = PageWord['box'];

const BEFORE = 40;
const LENGTH = 160;
/** A piece is cut at a gap at most this far before where it should be, or else between two clusters. */
const NEAR = 20;
const GAPS = /[\s។,;:·]/;

function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  const from = Math.max(0, at - NEAR);
  for (let i = at; i > from; i--) if (GAPS.test(text[i - 1] ?? '')) return i;
  // The first piece of the window may be half a cluster; those after it begin where clusters begin.
  const starts = tokenise(text.slice(from, at + NEAR))
    .slice(1)
    .map((token) => from + token.start);
  return starts.findLast((start) => start <= at) ?? at;
}

/** The piece of `text` around the first of the places found in it; null when there is none. */
export function cutSnippet(text: string, found: readonly FoundRange[]): Snippet | null {
  const first = found[0];
  if (!first) return null;
  const from = Math.min(first.start, cutBefore(text, first.start - BEFORE));
  const to = Math.max(first.end, cutBefore(text, from + LENGTH));
  const marks = found
    .filter((range) => range.end > range.start && range.start >= from && range.end <= to)
    .map((range): [number, number] => [range.start - from, range.end - from]);
  return { snippet: text.slice(from, to).replace(/\s/g, ' '), marks };
}

/** How many different words stand at the places. */
const countWords = (text: string, places: readonly FoundRange[]) =>
  new Set(places.map(({ start, end }) => text.slice(start, end).toLowerCase())).size;

/**
 * The one answer that holds most of the different words that were found, the first of several, and the piece
 * of it around them; null when nothing was found. `placesOf` looks through all answers as one text, as the
 * index does; a piece never goes on into the next answer.
 */
export function cutAnswer(
  answers: readonly FormText[],
  placesOf: (text: string) => FoundRange[],
): { field: string; snippet: Snippet } | null {
  const places = placesOf(asLines(answers));
  let best = { words: 0, path: '', text: '', within: [] as FoundRange[] };
  let from = 0;
  for (const { path, text } of answers) {
    const to = from + text.length;
    const within = places
      .filter(({ start }) => start >= from && start < to)
      .map((one) => ({ ...one, start: one.start - from, end: Math.min(one.end, to) - from }));
    const words = countWords(text, within);
    if (words > best.words) best = { words, path, text, within };
    from = to + 1;
  }
  const snippet = cutSnippet(best.text, best.within);
  return snippet && { field: best.path, snippet };
}

/**
 * Boxes of the words that hold the places found in `text`. The words stand in it in their order, so
 * each is looked for after the one before; a word the text does not have is left out.
 */
export function boxesOf(
  text: string,
  words: readonly PageWord[],
  found: readonly FoundRange[],
): Box[] {
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
