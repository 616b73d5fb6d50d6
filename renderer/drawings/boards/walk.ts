// Going from row to row of a board, and moving a row: up or down in its place, or to the next place.
import type { ItemPart } from '../use-drawing.ts';
import { type Board, handsOn, movedTo, type Place, placeOf, type Row } from './places.ts';

type Rows = ReadonlyMap<string, readonly Row[]>;

/** Where the arrow keys stop: every row, and the head of a place that has none. */
export function stopsOf(board: Board, rows: Rows): string[] {
  return board.places.flatMap(({ id }) => {
    const here = rows.get(id) ?? [];
    return here.length > 0 ? here.map(({ thread }) => thread) : [handsOn(id)];
  });
}

/** The next stop in that direction; from nowhere the first or the last. */
export function nextStop(board: Board, rows: Rows, here: string | null, step: 1 | -1) {
  const stops = stopsOf(board, rows);
  const at = here === null ? -1 : stops.indexOf(here);
  if (at < 0) {
    const place = placeOfHands(board, rows, here);
    const first = place && stopOf(rows, place);
    return first ?? stops.at(step === 1 ? 0 : -1) ?? null;
  }
  return stops[at + step] ?? null;
}

/** Where the hands come to when a place is chosen. */
export const stopOf = (rows: Rows, { id }: Place): string =>
  rows.get(id)?.[0]?.thread ?? handsOn(id);

/** The place that a row stands in, or the one that was chosen itself. */
export function placeOfHands(board: Board, rows: Rows, here: string | null): Place | undefined {
  return board.places.find(
    ({ id }) => here === handsOn(id) || rows.get(id)?.some(({ thread }) => thread === here),
  );
}

/** One up or down among those of its place; null: it is the first or the last. */
export function moveInPlace(rows: Rows, row: Row, step: 1 | -1): Map<string, ItemPart> | null {
  const beside = rows.get(placeOf(row)) ?? [];
  const at = beside.findIndex(({ thread }) => thread === row.thread);
  const other = beside[at + step];
  if (!other) return null;
  const next = beside.map(({ thread }) => thread);
  [next[at], next[at + step]] = [other.thread, row.thread];
  const ords = beside.map(({ ord }) => ord).toSorted((a, b) => a - b);
  const areApart = new Set(ords).size === ords.length;
  return new Map(next.map((thread, i) => [thread, { ord: areApart ? (ords[i] ?? i) : i }]));
}

/** At the end of the next place that can hold it; null: there is none. */
export function moveToPlace(board: Board, rows: Rows, row: Row, step: 1 | -1): ItemPart | null {
  const from = board.places.findIndex(({ id }) => id === placeOf(row));
  const others =
    step === 1 ? board.places.slice(from + 1) : board.places.slice(0, from).toReversed();
  for (const place of others) {
    const content = movedTo(row, place);
    const last = rows.get(place.id)?.at(-1)?.ord ?? 0;
    if (content) return { content, ord: last + 1 };
  }
  return null;
}
