// Breaks a text into lines at the ends of words; Khmer has no spaces, so words are asked of the browser,
// whose dictionary goes by script and not by the language it is given.
import type { Measure } from './measure.ts';

const words = new Intl.Segmenter('en-GB', { granularity: 'word' });
const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

const segments = (segmenter: Intl.Segmenter, text: string) =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

/** A word that is wider than a line is broken between letters. */
function breakWord(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  for (const letter of segments(letters, word)) {
    const last = parts.at(-1);
    if (last !== undefined && fits(last + letter)) parts[parts.length - 1] = last + letter;
    else parts.push(letter);
  }
  return parts;
}

export type WrapOptions = { size: number; bold?: boolean; width: number; most?: number };

/** The lines of a text, none wider than `width` px; after `most` lines the last one ends with an ellipsis. */
export function wrapText(measure: Measure, text: string, options: WrapOptions): string[] {
  const { size, bold = false, width, most = Number.POSITIVE_INFINITY } = options;
  const fits = (line: string) => measure(line.trimEnd(), size, bold) <= width;
  const lines: string[] = [];
  for (const paragraph of text.trim().split(/\n+/)) {
    let line = '';
    for (const part of segments(words, paragraph).flatMap((word) => breakWord(word, fits))) {
      if (line !== '' && !fits(line + part)) {
        lines.push(line.trimEnd());
        line = part.trimStart();
      } else line += part;
    }
    lines.push(line.trimEnd());
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = segments(letters, kept[most - 1] ?? '');
  while (last.length > 0 && !fits(`${last.join('')}…`)) last = last.slice(0, -1);
  kept[most - 1] = `${last.join('').trimEnd()}…`;
  return kept;
}

/** Behind which lines of a text there is a space, for whoever hears or copies it. */
export function endsOf(text: string, lines: readonly string[]): boolean[] {
  let rest = text;
  return lines.map((line) => {
    rest = rest.slice(Math.max(0, rest.indexOf(line)) + line.length);
    return rest.trim() === '' || /^\s/.test(rest);
  });
}
