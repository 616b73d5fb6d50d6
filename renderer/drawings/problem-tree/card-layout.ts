// Problem cards on the table, in the order the family gave them: rows from left to right.
import type { Difference } from '#domain/drawings/differences.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { wrapText } from '../svg/wrap.ts';
import type { Scene } from '../tool.ts';
import { TEXT } from './box.ts';
import type { Frame } from './crown.ts';
import type { Spot } from './place.ts';
import { type Card, cardsOf } from './tree.ts';

export const CARD = { width: 216, height: 124, gap: 18, edge: 22, number: 26 } as const;
const ACROSS = 4;
const MOST_LETTERS = 600;

export type CardBox = Frame & {
  card: Card;
  number: string;
  lines: string[];
  isCut: boolean;
  change: Difference | undefined;
};

const letters = (text: string) => text.replace(/[\s…]/gu, '');

export function cardBoxes(scene: Scene): { boxes: CardBox[]; width: number; height: number } {
  const { measure, language, changes } = scene;
  const cards = cardsOf(scene);
  const across = Math.max(ACROSS, Math.ceil(Math.sqrt(cards.length * 0.8)));
  const step = { x: CARD.width + CARD.gap, y: CARD.height + CARD.gap };
  const boxes = cards.map((card, at) => {
    const words = card.content.words.trim();
    const said = words.slice(0, MOST_LETTERS) || textIn(language)('problemTree.noWords');
    const { size, pad } = TEXT;
    const width = CARD.width - 2 * pad;
    const lines = wrapText(measure, said, { size, bold: true, width, most: 4 });
    return {
      card,
      number: inDigitsOf(language, at + 1),
      lines,
      isCut: words !== '' && !letters(lines.join('')).includes(letters(words)),
      change: changes?.of.get(card.thread),
      x: CARD.edge + (at % across) * step.x,
      y: CARD.edge + Math.floor(at / across) * step.y,
      width: CARD.width,
      height: CARD.height,
    };
  });
  const rows = Math.max(2, Math.ceil(cards.length / across));
  return {
    boxes,
    width: 2 * CARD.edge + across * step.x - CARD.gap,
    height: 2 * CARD.edge + rows * step.y - CARD.gap,
  };
}

/** Which place in the order a card is dragged to, counted from 0. */
export function placeOfCard(count: number, { x, y }: Spot): number {
  const across = Math.max(ACROSS, Math.ceil(Math.sqrt(count * 0.8)));
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const column = within(Math.floor((x - CARD.edge) / (CARD.width + CARD.gap)), across - 1);
  const row = Math.max(0, Math.floor((y - CARD.edge) / (CARD.height + CARD.gap)));
  return within(row * across + column, count - 1);
}
