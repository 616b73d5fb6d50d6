// Where on its paper an answer of a form stands, and what of the recognised text is offered as that place.
import { z } from 'zod';
import { Id } from '../ids.ts';
import { normaliseText } from '../khmer/normalise.ts';
import type { PageBox } from '../scans/turned-box.ts';
import { around } from '../scans/word-boxes.ts';

const Share = z.number().min(0).max(1);

/** A place on a page of paper: all four from 0 to 1 of the page as it lies. */
export const PaperSpot = z.strictObject({
  pageId: Id,
  box: z.strictObject({ x: Share, y: Share, w: Share, h: Share }),
});
export type PaperSpot = z.infer<typeof PaperSpot>;

/** By the path of the answer: a field, or `field.row.column`. */
export const PaperSpots = z.record(z.string().max(160), PaperSpot);
export type PaperSpots = z.infer<typeof PaperSpots>;

/**
 * The marks of a form after somebody saved `sent`. What they may not see was not sent to them, so it is
 * kept as it stands; a mark on a page closed to them is not taken from them.
 */
export function mergeSpots(
  before: PaperSpots,
  sent: PaperSpots,
  isOpen: (pageId: string) => boolean,
): PaperSpots {
  const closed = Object.entries(before).filter(([, { pageId }]) => !isOpen(pageId));
  const own = Object.entries(sent).filter(([, { pageId }]) => isOpen(pageId));
  return Object.fromEntries([...own, ...closed]);
}

/** Fields (without rows and columns) whose marks differ. */
export function changedSpots(before: PaperSpots, after: PaperSpots): string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...paths].filter(
    (path) => JSON.stringify(before[path]) !== JSON.stringify(after[path]),
  );
  return [...new Set(changed.map((path) => path.split('.')[0] ?? path))];
}

type PlacedWord = { text: string; box: PageBox };
export type WordLine = { box: PageBox; words: readonly PlacedWord[] };

/** Words in reading order, as the lines they stand in: a word whose middle lies beside the one before it goes on. */
export function linesOf(words: readonly PlacedWord[]): WordLine[] {
  const lines: PlacedWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const last = line?.at(-1)?.box;
    const middle = word.box.y + word.box.h / 2;
    if (line && last && last.y <= middle && middle <= last.y + last.h) line.push(word);
    else lines.push([word]);
  }
  return lines.map((own) => ({ words: own, box: around(own.map(({ box }) => box)) }));
}

const BANDS = 28;
const PARTS = 4;
const EDGE = 0.06;

/** Where nothing was read, as handwriting: bands of a page as high as a written line, each in four parts. */
export const bandsOfPage: readonly WordLine[] = Array.from({ length: BANDS }, (_, at) => {
  const [y, h, whole] = [at / BANDS, 1 / BANDS, 1 - 2 * EDGE];
  const part = (n: number) => ({ x: EDGE + (n * whole) / PARTS, y, w: whole / PARTS, h });
  const words = Array.from({ length: PARTS }, (_, n) => ({ text: '', box: part(n) }));
  return { words, box: { x: EDGE, y, w: whole, h } };
});

/** The line that stands where this place does, or the first below it; the last where none does. */
export function lineAt(lines: readonly WordLine[], { y, h }: PageBox): number {
  const found = lines.findIndex(({ box }) => box.y + box.h > y + h / 2);
  return found < 0 ? lines.length - 1 : found;
}

const PIECE = 3;

/** How much of `text` stands in `line`, from 0 to 1, by pieces of three characters; reading errors cost little. */
function shareIn(text: string, line: string): number {
  const want = plain(text);
  if (want === '') return 0;
  if (want.length < PIECE) return line === want ? 1 : 0;
  const pieces = Array.from({ length: want.length - PIECE + 1 }, (_, at) =>
    want.slice(at, at + PIECE),
  );
  return pieces.filter((piece) => line.includes(piece)).length / pieces.length;
}

const plain = (text: string) =>
  normaliseText(text)
    .toLowerCase()
    .replace(/[\s\p{P}\u200b]/gu, '');

/** Below this a line has no more in common with a label than any other line. */
const ENOUGH = 0.5;

/**
 * The line that most likely holds the answer: what was typed counts before the printed label; null when
 * nothing on the page is like either.
 */
export function offerLine(
  lines: readonly WordLine[],
  { typed, labels }: { typed: string; labels: readonly string[] },
): number | null {
  const texts = lines.map(({ words }) => plain(words.map(({ text }) => text).join('')));
  const scored = texts.map((line, at) => {
    const label = Math.max(0, ...labels.map((one) => shareIn(one, line)));
    const value = shareIn(typed, line);
    return { at, fits: Math.max(label, value) >= ENOUGH, score: value * 2 + label };
  });
  const [best] = scored.filter(({ fits }) => fits).toSorted((a, b) => b.score - a.score);
  return best?.at ?? null;
}
