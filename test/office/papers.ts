// The paper of an invented folder: documents with their pages, and what the machine read on each.
import type { PartialDate } from '#domain/people/partial-date.ts';
import type { PageWord } from '../../main/storage/page-texts.ts';
import type { Dice } from './random.ts';
import { type About, writePage } from './texts.ts';

export type InventedPage = { text: string; words: PageWord[]; confidence: number };
export type InventedDocument = {
  kind: string;
  step: number;
  paperDate: PartialDate | null;
  pages: InventedPage[];
};

const KINDS: readonly (readonly [kind: string, step: number])[] = [
  ['intake', 1],
  ['consent', 1],
  ['assessment', 2],
  ['family-tree', 2],
  ['problem-tree', 3],
  ['case-plan', 4],
  ['case-note', 5],
  ['letter', 5],
  ['review', 6],
];

const round = (value: number) => Math.round(value * 1e4) / 1e4;

/** Boxes as a reader would tell them: lines one below the other, words side by side. */
function placeWords(dice: Dice, text: string): PageWord[] {
  const lines = text.split('\n');
  const height = 0.88 / Math.max(20, lines.length);
  return lines.flatMap((line, at) => {
    let x = 0.08;
    return line.split(' ').map((word) => {
      const w = Math.min(0.84, word.length * 0.012);
      const box = {
        x: round(x),
        y: round(0.06 + at * height),
        w: round(w),
        h: round(height * 0.7),
      };
      x += w + 0.012;
      return { text: word, box, confidence: dice.between(62, 97) };
    });
  });
}

function inventPage(dice: Dice, people: readonly About[]): InventedPage {
  const english = dice.chance(0.15);
  const text = writePage(dice, people, dice.between(6, 20), english);
  return { text, words: placeWords(dice, text), confidence: dice.between(60, 95) };
}

/** The folder of a case that has come to `step`: `pages` pages in all, in the order of the steps. */
export function inventFolder(
  dice: Dice,
  people: readonly About[],
  step: number,
  pages: number,
): InventedDocument[] {
  const kinds = KINDS.filter((kind) => kind[1] <= step);
  const documents: InventedDocument[] = [];
  for (let left = pages; left > 0; ) {
    const [kind, at] = kinds[documents.length] ?? ['case-note', Math.min(5, step)];
    const count = Math.min(left, dice.between(1, 4));
    const year = String(dice.between(2019, 2026));
    const paperDate: PartialDate | null = dice.chance(0.8)
      ? { typed: year, precision: 'year', from: `${year}-01-01`, to: `${year}-12-31` }
      : null;
    const own = Array.from({ length: count }, () => inventPage(dice, people));
    documents.push({ kind, step: at, paperDate, pages: own });
    left -= count;
  }
  return documents;
}
