// What can be done to a mark: put it, move it, turn it to the other side, say more of it.
import { flushSync } from 'react-dom';
import { itemsOf } from '#domain/drawings/items.ts';
import type { BodyRegion, Outline } from '#domain/drawings/kinds/body-map.ts';
import { addAndGo, dropAndGo, focusMark } from '../hands.ts';
import type { Drawing } from '../use-drawing.ts';
import { placeAt } from './ground.ts';
import { type Pin, pinsOf } from './label.ts';
import { moved, type Place, placeOf, regionAt, turned } from './regions.ts';

export type MarkPart = Partial<Pin['content']>;

/** The mark where the hands are. */
export const pinHere = (drawing: Drawing): Pin | undefined =>
  pinsOf(drawing).find(({ thread }) => thread === drawing.here);

/** `typing`: one of many small changes, undone with those around it. */
export function changeMark(drawing: Drawing, pin: Pin, part: MarkPart, typing = false): void {
  drawing.change(pin.thread, { content: { ...pin.content, ...part } }, typing);
}

/** The part of the body always follows from the place. */
const at = (place: Place): MarkPart => ({ ...place, region: regionAt(place) });

/** A new mark is a feeling of middle strength until the child says more; the hands are on it. */
export function putMark(drawing: Drawing, place: Place): void {
  const content: Pin['content'] = {
    ...place,
    ...{ region: regionAt(place), kind: 'feeling', feeling: '', strength: 2, words: '' },
  };
  addAndGo(drawing, () => drawing.add('pin', content), focusMark);
}

/** At the middle of the side that was marked last: from there the arrow keys take it. */
export const putMarkInMiddle = (drawing: Drawing): void =>
  putMark(drawing, { view: pinHere(drawing)?.content.view ?? 'front', x: 0.5, y: 0.45 });

export function moveMark(drawing: Drawing, pin: Pin, right: number, down: number): void {
  changeMark(drawing, pin, at(moved(pin.content, right, down)), true);
}

/** To where a finger is, in units of the picture; beside both outlines it stays where it was. */
export function dragMark(drawing: Drawing, thread: string, x: number, y: number): void {
  const pins = pinsOf(drawing);
  const pin = pins.find((one) => one.thread === thread);
  const place = placeAt(pins.length, { x, y });
  if (pin && place) changeMark(drawing, pin, at(place), true);
}

export function turnMark(drawing: Drawing, pin: Pin): void {
  changeMark(drawing, pin, at(turned(pin.content)));
}

/** The place by its name instead of by pointing. */
export function placeMark(drawing: Drawing, pin: Pin, region: BodyRegion, view: Place['view']) {
  const place = placeOf(region, { ...pin.content, view });
  changeMark(drawing, pin, { ...place, region });
}

export function chooseOutline(drawing: Drawing, outline: Outline): void {
  const body = itemsOf('body-map', 'body', drawing.items).at(-1);
  if (body) drawing.change(body.thread, { content: { outline } });
  else drawing.add('body', { outline });
}

/** The hands go on to the mark that comes after it, in the list or in the picture. */
export function dropMark(drawing: Drawing, pin: Pin): void {
  const pins = pinsOf(drawing);
  const at = pins.findIndex(({ thread }) => thread === pin.thread);
  const next = pins[at + 1] ?? pins[at - 1];
  dropAndGo(drawing, pin.thread, next?.thread ?? null);
}

/** The hands go to the next mark or the one before; at the ends they stay. */
export function goToMark(drawing: Drawing, by: number): string | undefined {
  const threads = pinsOf(drawing).map(({ thread }) => thread);
  const from = drawing.here === null ? -1 : threads.indexOf(drawing.here);
  const next = threads[Math.min(Math.max(from + by, 0), threads.length - 1)];
  if (next !== undefined) flushSync(() => drawing.setHere(next));
  return next;
}

/** Where the feeling is written, among the texts of its row. */
export const feelingBoxOf = (thread: string): string => `${thread} feeling`;
