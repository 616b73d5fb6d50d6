// Where on a page a part of its text stands, by the places of its words.
import type { PageBox } from './turned-box.ts';

type PlacedWord = { text: string; box: PageBox };

/** The one box around boxes; `boxes` is not empty. */
export function around(boxes: readonly PageBox[]): PageBox {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const foot = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: foot - y };
}

/**
 * The place of the characters from `start` to `end` (UTF-16 offsets): around the words that hold them, as far
 * as these lie on one line. `words` stand in the text in this order; null when none is there.
 */
export function boxOfText(
  text: string,
  words: readonly PlacedWord[],
  { start, end }: { start: number; end: number },
): PageBox | null {
  const held: PageBox[] = [];
  let at = 0;
  for (const { text: word, box } of words) {
    const from = word === '' ? -1 : text.indexOf(word, at);
    if (from < 0) continue;
    at = from + word.length;
    if (from < end && at > start) held.push(box);
    if (from >= end) break;
  }
  const [first] = held;
  if (!first) return null;
  const middle = first.y + first.h / 2;
  return around(held.filter((box) => box.y <= middle && box.y + box.h >= middle));
}
