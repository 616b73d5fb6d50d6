// One place of a board in the picture: its title, its cards below it, and what stands there while it is empty.
import { textIn } from '../../i18n/text-in.ts';
import { endsOf } from '../svg/wrap.ts';
import type { Scene } from '../tool.ts';
import { type Card, gridCards, type Line, linesOf, type PlacedCard, stackCards } from './card.ts';
import type { Row } from './places.ts';
import { takeCards } from './sheets.ts';

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
  /** For the next sheet. */
  rest: readonly Card[];
  /** Where "nothing yet" stands, from the top of the picture; null when there are cards. */
  emptyAt: number | null;
};

export type SectionPlan = {
  place: string;
  title: string;
  cards: readonly Card[];
  /** Says that nothing is there yet. */
  isEmpty?: boolean;
  x: number;
  y: number;
  width: number;
  columns?: number;
  /** As high as it may become on this sheet. */
  most?: number;
  /** On an empty sheet: room to write in, in px. */
  room?: number | undefined;
  /** Of the letters of the title. */
  size?: number;
};

/** The rows whose cards stand in these sections. */
export const rowsIn = (sections: readonly Section[]): Row[] =>
  sections.flatMap(({ cards }) => cards.map(({ row }) => row));

export function laySection(scene: Scene, plan: SectionPlan): Section {
  const { place, title, x, y, width, columns = 1, room, size = 13 } = plan;
  const { cards: all, isEmpty = false, most = Number.POSITIVE_INFINITY } = plan;
  const written = linesOf(scene.measure, title, size, width - 8, true);
  const ends = endsOf(title, written);
  const lines = written.map((text, at): Line => {
    const y = size + 5 + at * (size + 9);
    return { text, size, bold: true, quiet: false, y, ends: ends[at] ?? true };
  });
  const titleHeight = lines.length * (size + 9) + 8;
  const { shown, rest } = takeCards(scene, all, { columns, height: most - titleHeight });
  const top = y + titleHeight;
  const { cards, height } =
    columns > 1 ? gridCards(shown, columns, x, top) : stackCards(shown, x, top);
  const least = room ?? (isEmpty ? 26 : 0);
  return {
    ...{ place, x, y, width, title: lines, titleHeight, cards, rest },
    emptyAt: isEmpty && room === undefined ? top + 16 : null,
    height: titleHeight + Math.max(least, height),
  };
}

/** What is left once this section stands. */
export function settle(left: Map<string, readonly Card[]>, { place, rest }: Section): void {
  if (rest.length > 0) left.set(place, rest);
  else left.delete(place);
}

/** The title of a place in the language of the picture. */
export function titleOf(
  { language }: Pick<Scene, 'language'>,
  tool: string,
  place: string,
): string {
  return textIn(language)(`boards.place.${tool}.${place}` as 'boards.place.swot.chances');
}
