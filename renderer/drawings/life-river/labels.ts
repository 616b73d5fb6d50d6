// The label of an event: when, and the words, broken into lines that fit its slot; longer words are cut with
// an ellipsis here and stand in full in the list.
import type { Measure } from '../svg/measure.ts';
import { wrapText } from '../svg/wrap.ts';

/** What a label says. `covered`: the word that stands for what is private. */
export type LabelText = {
  /** The moment and the age; one line when there is room. */
  when: readonly string[];
  words: string;
  tag: string | null;
  covered: string | null;
  isHope: boolean;
};
export type Slot = { left: number; right: number; at: number };
export type Box = { x: number; y: number; width: number; height: number };
export type LabelLine = { text: string; x: number; y: number; of: 'when' | 'words' };
/** In px; its lines are centred on their `x`, and `y` is their base line. */
export type Label = {
  box: Box;
  lines: LabelLine[];
  tag: (Box & { text: string }) | null;
  /** What stands in place of private words. */
  cover: (Box & { text: string }) | null;
  /** There are more words than it has room for. */
  isCut: boolean;
};

export const WORDS_SIZE = 15;
export const WHEN_SIZE = 13.5;
export const TAG_SIZE = 12;
/** Khmer has signs above and below the line. */
const WORDS_LINE = 24;
const WHEN_LINE = 22;
const WIDEST = 196;
const MOST_LINES = 4;
const PAD = 6;
const LOCK = 20;

const unspaced = (words: string) => words.replace(/\s+/g, '');

/** The label with its top at 0, centred over `slot.at` as far as its slot lets it. */
export function labelIn(measure: Measure, text: LabelText, slot: Slot): Label {
  const room = Math.min(WIDEST, slot.right - slot.left);
  const wrap = (words: string, size: number, bold: boolean, most: number) =>
    words.trim() === '' ? [] : wrapText(measure, words, { size, bold, width: room, most });
  const moment = text.when.join(' · ');
  const when =
    measure(moment, WHEN_SIZE) <= room
      ? [moment].filter((line) => line !== '')
      : text.when.flatMap((part) => wrap(part, WHEN_SIZE, false, 2));
  const words = text.covered === null ? wrap(text.words, WORDS_SIZE, !text.isHope, MOST_LINES) : [];
  const tagWidth = text.tag === null ? 0 : measure(text.tag, TAG_SIZE, true) + 2 * PAD;
  const whenWidth = Math.max(0, ...when.map((line) => measure(line, WHEN_SIZE)));
  const isBeside = tagWidth > 0 && when.length === 1 && whenWidth + PAD + tagWidth <= room;
  const coverWidth =
    text.covered === null
      ? 0
      : Math.min(room, measure(text.covered, WHEN_SIZE, true) + LOCK + 2 * PAD);
  const width = Math.max(
    isBeside ? whenWidth + PAD + tagWidth : Math.max(whenWidth, tagWidth),
    ...words.map((line) => measure(line, WORDS_SIZE, !text.isHope)),
    coverWidth,
  );
  const left = Math.min(Math.max(slot.at - width / 2, slot.left), slot.right - width);
  const middle = left + width / 2;
  const whenAt = isBeside ? middle - (PAD + tagWidth) / 2 : middle;
  let y = 0;
  const take = (height: number) => {
    y += height;
    return y - height;
  };
  const lines: LabelLine[] = when.map((line) => ({
    ...{ text: line, x: whenAt, of: 'when' as const },
    y: take(WHEN_LINE) + 16,
  }));
  const tagTop = isBeside ? 1 : tagWidth > 0 ? take(WHEN_LINE) + 1 : 0;
  const tagLeft = isBeside ? whenAt + whenWidth / 2 + PAD : middle - tagWidth / 2;
  lines.push(
    ...words.map((line) => ({
      ...{ text: line, x: middle, of: 'words' as const },
      y: take(WORDS_LINE) + 17,
    })),
  );
  const coverTop = text.covered === null ? 0 : take(WORDS_LINE + 5);
  return {
    box: { x: left, y: 0, width, height: y },
    lines,
    isCut: text.covered === null && unspaced(words.join('')) !== unspaced(text.words),
    tag:
      text.tag === null
        ? null
        : { text: text.tag, x: tagLeft, y: tagTop, width: tagWidth, height: 19 },
    cover:
      text.covered === null
        ? null
        : {
            text: text.covered,
            x: middle - coverWidth / 2,
            y: coverTop,
            width: coverWidth,
            height: 27,
          },
  };
}

/** The same label further down. */
export function lower(label: Label, by: number): Label {
  const move = <T extends { y: number }>(one: T): T => ({ ...one, y: one.y + by });
  return {
    ...label,
    box: move(label.box),
    lines: label.lines.map(move),
    tag: label.tag && move(label.tag),
    cover: label.cover && move(label.cover),
  };
}

/**
 * One slot for each place along the river, alternately above and below: half way to its neighbours on the
 * same side, so that no two labels meet and every leader goes straight down or up.
 */
export function slotsOf(places: readonly number[], left: number, right: number): Slot[] {
  const GAP = 16;
  return places.map((at, i) => {
    const [before, after] = [places[i - 2], places[i + 2]];
    return {
      at,
      left: before === undefined ? left : (before + at + GAP) / 2,
      right: after === undefined ? right : (at + after - GAP) / 2,
    };
  });
}
