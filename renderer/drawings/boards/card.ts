// What stands on one card of a board: words as long as they were said, who said them, and its marks.
import { textIn } from '../../i18n/text-in.ts';
import type { Measure } from '../svg/measure.ts';
import { endsOf, wrapText } from '../svg/wrap.ts';
import type { Scene } from '../tool.ts';
import type { Row } from './places.ts';
import { type Told, toldOf } from './told.ts';

/** `ends`: a space stood behind it, or its text is over; Khmer is broken where there is none. */
export type Line = {
  text: string;
  size: number;
  bold: boolean;
  quiet: boolean;
  y: number;
  ends: boolean;
};
export type Card = {
  row: Row;
  /** `y`: the foot of each line, from the top of the card. */
  lines: Line[];
  told: Told;
  width: number;
  height: number;
};
/** Of a card that was begun on the sheet before, fewer lines than this stand on no sheet alone. */
const FEWEST = 2;
const AGAIN = 3;
/** A card and where it lies. */
export type PlacedCard = Card & { x: number; y: number };

export const PAD = 10;
const SIZES = { words: 14, small: 12 } as const;
/** Khmer has signs far below its line. */
const LINE = { words: 22, small: 20 } as const;
const GAP = 8;

type Wrapped = Map<string, string[]>;
const wrappedBy = new WeakMap<Measure, Wrapped>();

/** Lines of a text, remembered: a picture is drawn with every key, and most of its texts stay. */
export function linesOf(measure: Measure, text: string, size: number, width: number, bold = false) {
  const known: Wrapped = wrappedBy.get(measure) ?? new Map();
  wrappedBy.set(measure, known);
  const key = `${size} ${width} ${bold} ${text}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size > 4_000) known.clear();
  const lines = wrapText(measure, text, { size, width, bold });
  known.set(key, lines);
  return lines;
}

/** The lines as one text again. */
export const toText = (lines: readonly Pick<Line, 'text' | 'ends'>[]): string =>
  lines
    .map(({ text, ends }) => (ends ? `${text} ` : text))
    .join('')
    .trim();

/** A card as wide as told and as high as its words need. */
export function writeCard(scene: Scene, row: Row, width: number): Card {
  const told = toldOf(scene, row);
  const lines: Line[] = [];
  let y = PAD - 4;
  const write = (text: string, kind: 'words' | 'small', bold = false) => {
    const size = SIZES[kind];
    const written = linesOf(scene.measure, text, size, width - 2 * PAD, bold);
    const ends = endsOf(text, written);
    written.forEach((line, at) => {
      y += LINE[kind];
      const quiet = kind === 'small' && !bold;
      lines.push({ text: line, size, bold, quiet, y: y - 5, ends: ends[at] ?? true });
    });
  };
  if (told.above) write(told.above, 'small');
  write(told.words, 'words', told.isBold);
  for (const text of told.below) write(text, 'small');
  for (const mark of told.marks) write(mark, 'small', true);
  return { row, lines, told, width, height: y + PAD - 2 };
}

/** From the foot of the last line to the edge of the card. */
const FOOT = PAD + 3;

/** These lines as a card of their own, which says that it was begun on the sheet before. */
export function moreOf(scene: Scene, card: Card): Card {
  const text = textIn(scene.language)('boards.goesOn');
  const y = PAD + 11;
  const first: Line = { ...{ text, size: SIZES.small, bold: false, quiet: true, ends: true }, y };
  const [next, last] = [card.lines[0], card.lines.at(-1)];
  const down = next ? y + (next.size > SIZES.small ? LINE.words : LINE.small) - next.y : 0;
  const lines = card.lines.map((line) => ({ ...line, y: line.y + down }));
  return { ...card, lines: [first, ...lines], height: (last ? last.y + down : y) + FOOT };
}

/** A card in two: the lines that have room in `height`, and the others; null when too few have room. */
export function partCard(scene: Scene, card: Card, height: number): [Card, Card] | null {
  const shown = card.lines.filter(({ y }) => y + FOOT <= height);
  const last = shown.at(-1);
  if (!last || shown.length < FEWEST || shown.length === card.lines.length) return null;
  const rest = { ...card, lines: card.lines.slice(shown.length) };
  return [{ ...card, lines: shown, height: last.y + FOOT }, moreOf(scene, rest)];
}

/** Where a row of a table goes on: what it is about once more, in three lines at most. */
export function cardAgain(scene: Scene, card: Card): Card {
  const { words, isBold: bold } = card.told;
  const width = card.width - 2 * PAD;
  const size = SIZES.words;
  const written = wrapText(scene.measure, words, { size, bold, width, most: AGAIN });
  const ends = endsOf(words, written);
  const lines = written.map((text, at): Line => {
    const y = PAD - 9 + (at + 1) * LINE.words;
    return { text, size, bold, quiet: false, y, ends: ends[at] ?? true };
  });
  return moreOf(scene, { ...card, lines });
}

/** Cards one below the other; answers them with the height of all. */
export function stackCards(cards: readonly Card[], x: number, y: number) {
  let top = y;
  const placed = cards.map((card): PlacedCard => {
    const at = { ...card, x, y: top };
    top += card.height + GAP;
    return at;
  });
  return { cards: placed, height: Math.max(0, top - y - GAP) };
}

/** Cards side by side in so many columns; each line as high as its highest card. */
export function gridCards(cards: readonly Card[], columns: number, x: number, y: number) {
  let top = y;
  const placed: PlacedCard[] = [];
  for (let at = 0; at < cards.length; at += columns) {
    const line = cards.slice(at, at + columns);
    let left = x;
    for (const card of line) {
      placed.push({ ...card, x: left, y: top });
      left += card.width + GAP;
    }
    top += Math.max(...line.map(({ height }) => height)) + GAP;
  }
  return { cards: placed, height: Math.max(0, top - y - GAP) };
}
export { GAP };
