// A board as its places and the rows that stand in each: the same for every tool that is a board.
import type { DrawingItem, DrawingTool } from '#domain/drawings/drawing.ts';
import { isSound } from '#domain/drawings/items.ts';
import {
  type Choice,
  Circle,
  type Column,
  type Helper,
  type Note,
  type Rating,
} from '#domain/drawings/kinds/boards.ts';

type As<K extends string, C> = Omit<DrawingItem, 'kind' | 'content'> & { kind: K; content: C };
export type NoteRow = As<'note', Note>;
export type RatingRow = As<'rating', Rating>;
export type HelperRow = As<'helper', Helper>;
export type ChoiceRow = As<'choice', Choice>;
export type ColumnRow = As<'column', Column>;
export type Row = NoteRow | RatingRow | HelperRow | ChoiceRow | ColumnRow;

/** What stands on one sheet; the line from 0 to 10 only on one of several. */
export type Shown = { rows: readonly Row[]; hasScale?: boolean };

export type BoardTool = Extract<
  DrawingTool,
  'personal-choice' | 'next-steps' | 'three-houses' | 'safety-house' | 'network' | 'swot'
>;
/** `id` is its name on this board: what `slot` or `circle` of a row says, or `scale`, `choices`, `columns`. */
export type Place = { id: string; kind: Row['kind'] };
export type Board = {
  tool: BoardTool;
  places: readonly Place[];
  /** Where a statement stands that is a goal already, in the words of the family. */
  goals: readonly string[];
  /** Its pictures, when it has more than one. */
  views?: readonly ('circles' | 'matrix')[];
};

const notes = (...places: string[]) => places.map((id): Place => ({ id, kind: 'note' }));
const SCALE: Place = { id: 'scale', kind: 'rating' };
const BOARDS: Record<BoardTool, Omit<Board, 'tool'>> = {
  'next-steps': {
    places: [
      ...notes('harm', 'danger', 'complicating', 'strengths', 'safety', 'goals', 'steps'),
      SCALE,
    ],
    goals: ['goals', 'steps'],
  },
  'three-houses': { places: notes('worries', 'good', 'dreams'), goals: ['dreams'] },
  'safety-house': {
    places: [...notes('inside', 'circle', 'outside', 'roof'), SCALE],
    goals: ['roof'],
  },
  network: {
    places: Circle.options.map((id) => ({ id, kind: 'helper' })),
    goals: [],
    views: ['circles', 'matrix'],
  },
  swot: { places: notes('strengths', 'weaknesses', 'chances', 'dangers'), goals: ['chances'] },
  'personal-choice': {
    places: [
      { id: 'choices', kind: 'choice' },
      { id: 'columns', kind: 'column' },
    ],
    goals: ['choices'],
  },
};

/** The board that a drawing of this tool is drawn on. */
export function boardOf(drawn: DrawingTool): Board {
  const tool = drawn as BoardTool;
  return { tool, ...BOARDS[tool] };
}

/** Where the hands are when they are on a place and on none of its rows. */
export const handsOn = (place: string): string => `place:${place}`;

const KINDS: readonly string[] = ['note', 'rating', 'helper', 'choice', 'column'];
const FIXED: Record<string, string> = { rating: 'scale', choice: 'choices', column: 'columns' };

export function placeOf({ kind, content }: Row): string {
  if (kind === 'note') return content.slot;
  return kind === 'helper' ? content.circle : (FIXED[kind] ?? '');
}

/** All rows in their order; what a later version of the app wrote otherwise is left out. */
export function rowsOf({ tool }: Board, items: readonly DrawingItem[]): Row[] {
  return items
    .filter(({ kind, content }) => KINDS.includes(kind) && isSound(tool, kind, content))
    .toSorted((a, b) => a.ord - b.ord || (a.thread < b.thread ? -1 : 1)) as unknown as Row[];
}

/** The rows of every place of the board, in the order of the places. */
export function rowsByPlace(board: Board, items: readonly DrawingItem[]): Map<string, Row[]> {
  const places = new Map<string, Row[]>(board.places.map(({ id }) => [id, []]));
  for (const row of rowsOf(board, items)) places.get(placeOf(row))?.push(row);
  return places;
}

/** What is kept of a row; fields that say nothing are left out. */
export const toContent = (content: object): DrawingItem['content'] =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));

/** What a new row of this place holds. */
export function newContent({ id, kind }: Place): DrawingItem['content'] {
  switch (kind) {
    case 'note':
      return { slot: id, words: '', by: null, quote: false };
    case 'rating':
      return { by: { id: null, text: '' }, value: 5, why: '', next: '' };
    case 'helper':
      return { who: { id: null, text: '' }, circle: id, knows: '', does: '' };
    case 'choice':
      return { words: '', cells: {}, chosen: false, when: null };
    case 'column':
      return { words: '', standard: null };
  }
}

/** What a row holds once it stands in another place; null: it cannot stand there. */
export function movedTo(row: Row, place: Place): DrawingItem['content'] | null {
  if (row.kind !== place.kind) return null;
  if (row.kind === 'note') return toContent({ ...row.content, slot: place.id });
  const circle = Circle.safeParse(place.id).data;
  return row.kind === 'helper' && circle ? { ...row.content, circle } : null;
}
