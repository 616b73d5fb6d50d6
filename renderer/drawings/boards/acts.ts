// What a person does to a board: adds to the place where the hands are, changes, moves, takes away.
import { StandardColumn } from '#domain/drawings/kinds/boards.ts';
import { addAndGo, dropAndGo } from '../hands.ts';
import type { ToolProps } from '../tool.ts';
import type { ItemPart } from '../use-drawing.ts';
import {
  type Board,
  handsOn,
  newContent,
  type Place,
  placeOf,
  type Row,
  rowsByPlace,
  toContent,
} from './places.ts';
import { moveInPlace, moveToPlace, placeOfHands } from './walk.ts';

/** What an act needs: the drawing, and the board that it is drawn on. */
export type BoardProps = ToolProps & { board: Board };

export const rowsOn = ({ board, scene }: BoardProps) => rowsByPlace(board, scene.items);

export function rowOfHands(props: BoardProps): Row | undefined {
  const { here } = props.drawing;
  return [...rowsOn(props).values()].flat().find(({ thread }) => thread === here);
}

/** Where something new goes: the place of the hands, the first of the board when they are nowhere. */
export function placeToAdd(props: BoardProps): Place | undefined {
  const { board, drawing } = props;
  return placeOfHands(board, rowsOn(props), drawing.here) ?? board.places[0];
}

export function changeRow({ drawing }: ToolProps, row: Row, part: object, typing = false): void {
  drawing.change(row.thread, { content: toContent({ ...row.content, ...part }) }, typing);
}

/** A new row at the end of its place, ready to be written. */
export function addRow(props: BoardProps, place: Place | undefined = placeToAdd(props)): void {
  if (!place) return;
  const { drawing } = props;
  if (place.id === 'columns') keepColumns(props);
  const last = Math.max(0, ...[...rowsOn(props).values()].flat().map(({ ord }) => ord));
  const ord = last + 1 + StandardColumn.options.length;
  addAndGo(drawing, () => drawing.add(place.kind, newContent(place), { ord }));
}

/** Before the first column is worded, the four of the tool become rows of this table. */
export function keepColumns(props: BoardProps): void {
  if ((rowsOn(props).get('columns') ?? []).length > 0) return;
  StandardColumn.options.forEach((standard, at) => {
    props.drawing.add('column', { words: '', standard }, { ord: at + 1 });
  });
}

/** Up or down in its place, or to the one before or after. */
export function moveRow(props: BoardProps, row: Row, to: 'up' | 'down' | 'back' | 'forth'): void {
  const { board, drawing } = props;
  const rows = rowsOn(props);
  if (to === 'up' || to === 'down') {
    const moved = moveInPlace(rows, row, to === 'up' ? -1 : 1);
    if (moved) drawing.changeAll(moved);
    return;
  }
  const moved: ItemPart | null = moveToPlace(board, rows, row, to === 'back' ? -1 : 1);
  if (moved) drawing.changeAll(new Map([[row.thread, moved]]));
}

/** The hands go to the next row of its place, or stay on the place. A table keeps one column. */
export function dropRow(props: BoardProps, row: Row): void {
  const place = placeOf(row);
  const beside = rowsOn(props).get(place) ?? [];
  if (row.kind === 'column' && beside.length === 1) return;
  const at = beside.findIndex(({ thread }) => thread === row.thread);
  const next = beside[at + 1] ?? beside[at - 1];
  dropAndGo(props.drawing, row.thread, next?.thread ?? handsOn(place));
}

/** Only one choice is the chosen one. */
export function choose(props: BoardProps, row: Row): void {
  if (row.kind !== 'choice') return;
  const turned = (rowsOn(props).get('choices') ?? []).flatMap((one) => {
    if (one.kind !== 'choice') return [];
    const chosen = one.thread === row.thread ? !one.content.chosen : false;
    if (chosen === one.content.chosen) return [];
    return [[one.thread, { content: { ...one.content, chosen } }] as const];
  });
  props.drawing.changeAll(new Map(turned));
}
