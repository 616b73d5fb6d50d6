// Everybody's number from 0 to 10 at each visit: a line for each person, a column for each visit, the newest last.
import type { PersonAnswer } from '#domain/forms/answers.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { textIn } from '../../i18n/text-in.ts';
import { wrapText } from '../svg/wrap.ts';
import type { Scene } from '../tool.ts';
import { linesOf } from './card.ts';
import type { RatingRow } from './places.ts';
import { calledIn } from './who.ts';

/** Sizes in px; Khmer has signs far below its line. */
export const TABLE = { size: 12, line: 18, head: 24 } as const;
const [NAME_WIDTH, COLUMN_WIDTH, PAD] = [230, 102, 6];
const NOT_GIVEN = '–';

export type OverTime = {
  title: string;
  /** Visits that have no room; '' when all stand there. */
  earlier: string;
  /** `x`: the middle of the column. */
  columns: { x: number; lines: string[]; isNow: boolean }[];
  people: { y: number; height: number; lines: string[]; numbers: string[] }[];
  /** People who have no room: «+3»; '' when all stand there. */
  more: string;
  x: number;
  width: number;
  /** Of the words above the columns, of all of it. */
  head: number;
  height: number;
};

type Given = Pick<RatingRow['content'], 'by' | 'value'>;
type Person = { by: PersonAnswer; numbers: string[] };

/** The same person in every visit: by the register, else by what they are called. */
const keyOf = ({ id, text }: PersonAnswer) => id ?? text.trim();

/** Whose numbers, at all visits, the newest last; the order of now first, then who gave one only earlier. */
function peopleOf(scene: Scene, visits: readonly (readonly Given[])[]): Person[] {
  const people = new Map<string, Person>();
  for (const { by } of visits.toReversed().flat()) {
    if (people.has(keyOf(by))) continue;
    const numbers = visits.map((given) => {
      const own = given.filter((one) => keyOf(one.by) === keyOf(by));
      return own.map(({ value }) => inDigitsOf(scene.language, value)).join(' · ') || NOT_GIVEN;
    });
    people.set(keyOf(by), { by, numbers });
  }
  return [...people.values()];
}

/** How many of these stand one below the other in `room`; those that do not are counted in a line of their own. */
function fitting(heights: readonly number[], room: number): number {
  let foot = 0;
  const fits = heights.findIndex((height, at) => {
    foot += height;
    return foot + (at < heights.length - 1 ? TABLE.line : 0) > room;
  });
  return fits === -1 ? heights.length : fits;
}

/** The numbers of the last visit stand on the line itself, if it gave any and this reader may see them. */
export function hasTable({ visits = [], before }: Scene): boolean {
  const onLine = before?.items.some(({ kind }) => kind === 'rating') ? 1 : 0;
  return visits.length > onLine;
}

/**
 * Null when no visit gave numbers but those on the line. `most` is how high it
 * may become; without enough room the last people are only counted.
 */
export function layOverTime(
  scene: Scene,
  { rows, x, width, most }: { rows: readonly RatingRow[]; x: number; width: number; most: number },
): OverTime | null {
  if (!hasTable(scene)) return null;
  const before = scene.visits ?? [];
  const t = textIn(scene.language);
  const { measure, language } = scene;
  const room = Math.floor((width - NAME_WIDTH) / COLUMN_WIDTH) - 1;
  const shown = before.slice(-room);
  const hidden = before.length - shown.length;
  const dayOf = (held: Scene['details']['held'], none: string) =>
    held ? describePartialDate(held, language) : none;
  const days = [
    ...shown.map(({ held }) => dayOf(held, t('drawings.noDay'))),
    dayOf(scene.details.held, t('boards.rating.now')),
  ];
  const columns = days.map((day, at) => ({
    x: x + NAME_WIDTH + COLUMN_WIDTH * (at + 0.5),
    lines: linesOf(measure, day, TABLE.size, COLUMN_WIDTH - PAD, at === shown.length),
    isNow: at === shown.length,
  }));
  const head =
    TABLE.head + Math.max(...columns.map(({ lines }) => lines.length)) * TABLE.line + PAD;
  const given = rows.map(({ content }) => content);
  const all = peopleOf(scene, [...shown.map(({ ratings }) => ratings), given]).map((person) => {
    const name = calledIn(scene, person.by) || t('boards.nobody');
    const style = { size: TABLE.size, bold: true, width: NAME_WIDTH - PAD, most: 2 };
    const lines = wrapText(measure, name, style);
    return { lines, numbers: person.numbers, height: lines.length * TABLE.line + PAD };
  });
  const count = fitting(
    all.map(({ height }) => height),
    most - head,
  );
  let foot = head;
  const people = all.slice(0, count).map((person) => {
    const y = foot;
    foot += person.height;
    return { ...person, y };
  });
  const left = all.length - count;
  return {
    ...{ title: t('boards.rating.overTime'), columns, people, x, head },
    width: NAME_WIDTH + COLUMN_WIDTH * columns.length,
    earlier: hidden > 0 ? t('boards.rating.earlier', { count: hidden }) : '',
    more: left > 0 ? `+${inDigitsOf(language, left)}` : '',
    height: foot + (left > 0 ? TABLE.line : 0) + PAD,
  };
}

/** Somebody's numbers in the order of the visits, for the list; '' when there is no table. */
export function numbersOf(scene: Scene, { content }: RatingRow): string {
  if (!hasTable(scene)) return '';
  const visits = [...(scene.visits ?? []).map(({ ratings }) => ratings), [content]];
  const own = peopleOf(scene, visits).find(({ by }) => keyOf(by) === keyOf(content.by));
  return own?.numbers.join(' → ') ?? '';
}
