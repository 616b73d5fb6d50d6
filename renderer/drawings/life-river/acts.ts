// What a person does to a river: adds an event, changes one, begins to write.
import type { EventKind } from '#domain/drawings/kinds/life-river.ts';
import { addAndGo, dropAndGo } from '../hands.ts';
import type { ToolProps } from '../tool.ts';
import type { Drawing } from '../use-drawing.ts';
import { allEvents, isHope, newEvent, ordBehind, type RiverEvent } from './events.ts';

type Content = RiverEvent['content'];

export function changeEvent(
  drawing: Drawing,
  event: RiverEvent,
  part: Partial<Content>,
  typing = false,
): void {
  drawing.change(event.thread, { content: { ...event.content, ...part } }, typing);
}

/** A new event behind the one where the hands are, ready to be written; among hopes it is a hope. */
export function addEvent({ drawing, scene }: ToolProps, kind: EventKind): void {
  const events = allEvents(scene);
  const here = events.find(({ thread }) => thread === drawing.here);
  const wanted = here && isHope(here) ? 'hope' : kind;
  const ord =
    here && isHope(here) === (wanted === 'hope') ? ordBehind(events, here.thread) : undefined;
  const first = events.length === 0 && wanted === 'calm' ? 'source' : wanted;
  const where = ord === undefined ? {} : { ord };
  addAndGo(drawing, () => drawing.add('event', newEvent({ kind: first }), where));
}

/** Takes an event away; the hands go to the one behind it, or before it. */
export function dropEvent({ drawing, scene }: ToolProps, { thread }: RiverEvent): void {
  const events = allEvents(scene);
  const at = events.findIndex((event) => event.thread === thread);
  const next = events[at + 1] ?? events[at - 1];
  dropAndGo(drawing, thread, next?.thread ?? null);
}
