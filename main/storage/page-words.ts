// Where each word of a page stands, packed small: written in full they were three quarters of a case file.

/** `box` on the upright page, all four from 0 to 1; `confidence` from 0 to 100. */
export type PageWord = {
  text: string;
  box: { x: number; y: number; w: number; h: number };
  confidence: number;
};

/** A ten thousandth of the page: a sixth of a dot at 200 dpi. */
const GRAIN = 10_000;

/**
 * One word: where it begins, counted from the end of the word before, and its length, in UTF-16
 * units of the page's text; a word that does not stand there is written out instead. Then the box
 * in ten thousandths, and the confidence.
 */
type Packed =
  | [skip: number, length: number, x: number, y: number, w: number, h: number, confidence: number]
  | [word: string, x: number, y: number, w: number, h: number, confidence: number];

/** Words in reading order, as they go into the column. `text` is the text they stand in. */
export function packWords(text: string, words: readonly PageWord[]): string {
  let end = 0;
  const packed = words.map((word): Packed => {
    const { x, y, w, h } = word.box;
    const place = [x, y, w, h].map((value) => Math.round(value * GRAIN));
    const [left = 0, top = 0, width = 0, height = 0] = place;
    const confidence = Math.round(word.confidence);
    const start = word.text === '' ? -1 : text.indexOf(word.text, end);
    if (start < 0) return [word.text, left, top, width, height, confidence];
    const skip = start - end;
    end = start + word.text.length;
    return [skip, word.text.length, left, top, width, height, confidence];
  });
  return JSON.stringify(packed);
}

/** What `packWords` wrote, with the same text; boxes are right to a ten thousandth of the page. */
export function unpackWords(text: string, column: string): PageWord[] {
  let end = 0;
  return (JSON.parse(column) as Packed[]).map((packed) => {
    const [x, y, w, h, confidence] = packed.slice(-5) as [number, number, number, number, number];
    const box = { x: x / GRAIN, y: y / GRAIN, w: w / GRAIN, h: h / GRAIN };
    if (typeof packed[0] === 'string') return { text: packed[0], box, confidence };
    const start = end + packed[0];
    end = start + Number(packed[1]);
    return { text: text.slice(start, end), box, confidence };
  });
}
