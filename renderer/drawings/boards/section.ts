// One place of a board in the picture: its title, its cards below it, and what stands there while it is empty.
import { textIn } from '../../i18n/text-in.ts';
import type { Scene } from '../tool.ts';
import {
  type Card,
  endsOf,
  GAP,
  gridCards,
  type Line,
  linesOf,
  type PlacedCard,
  stackCards,
  writeCard,
} from './card.ts';
import type { Row } from './places.ts';

export type Section = {
  place: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** From the top of the section. */
  title: Line[];
  titleHeight: number;
  cards: PlacedCard[];
  /** Where "nothing yet" stands, from the top of the picture; null when there are cards. */
  emptyAt: number | null;
};

export type SectionPlan = {
  place: string;
  title: string;
  rows: readonly Row[];
  x: number;
  y: number;
  width: number;
  columns?: number;
  /** Height in px that the cards of one sheet of paper may take here. */
  budget: number;
  /** On an empty sheet: room to write in, in px. */
  room?: number | undefined;
  /** Of the letters of the title. */
  size?: number;
};

/** Cards parted so that none but a single one is higher than the budget. */
export function partCards(cards: readonly Card[], budget: number): Card[][] {
  const parts: Card[][] = [[]];
  let high = 0;
  for (const card of cards) {
    const part = parts.at(-1) ?? [];
    if (part.length > 0 && high + card.height > budget) {
      parts.push([card]);
      high = card.height + GAP;
    } else {
      part.push(card);
      high += card.height + GAP;
    }
  }
  return parts;
}

const cardWidth = ({ width, columns = 1 }: Pick<SectionPlan, 'width' | 'columns'>) =>
  Math.floor((width - GAP * (columns - 1)) / columns);

function partsOf(scene: Scene, plan: SectionPlan): Card[][] {
  const width = cardWidth(plan);
  const cards = plan.rows.map((row) => writeCard(scene, row, width));
  return partCards(cards, plan.budget * (plan.columns ?? 1));
}

/** What has no room on the first sheet of paper goes on with the next: only the cards, and where they stand. */
export const goesOn = ({ sheet = 0 }: Pick<Scene, 'sheet'>): boolean => sheet > 0;

/** The rows whose cards stand in these sections. */
export const rowsIn = (sections: readonly Section[]): Row[] =>
  sections.flatMap(({ cards }) => cards.map(({ row }) => row));

/** On how many sheets of paper the cards of this place go. */
export const sheetsOfSection = (scene: Scene, plan: SectionPlan): number =>
  partsOf(scene, plan).length;

export function laySection(scene: Scene, plan: SectionPlan): Section {
  const { place, title, x, y, width, columns = 1, room, size = 13 } = plan;
  const written = linesOf(scene.measure, title, size, width - 8, true);
  const ends = endsOf(title, written);
  const lines = written.map((text, at): Line => {
    const y = size + 5 + at * (size + 9);
    return { text, size, bold: true, quiet: false, y, ends: ends[at] ?? true };
  });
  const titleHeight = lines.length * (size + 9) + 8;
  const parts = partsOf(scene, plan);
  const shown = scene.sheet === undefined ? parts.flat() : (parts[scene.sheet] ?? []);
  const top = y + titleHeight;
  const { cards, height } =
    columns > 1 ? gridCards(shown, columns, x, top) : stackCards(shown, x, top);
  const isEmpty = plan.rows.length === 0;
  const least = room ?? (isEmpty ? 26 : 0);
  return {
    ...{ place, x, y, width, title: lines, titleHeight, cards },
    emptyAt: isEmpty && room === undefined && !goesOn(scene) ? top + 16 : null,
    height: titleHeight + Math.max(least, height),
  };
}

/** The title of a place in the language of the picture. */
export function titleOf(
  { language }: Pick<Scene, 'language'>,
  tool: string,
  place: string,
): string {
  return textIn(language)(`boards.place.${tool}.${place}` as 'boards.place.swot.chances');
}
