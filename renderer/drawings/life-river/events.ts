// The events of a river in their order: the source, what was, now, what is hoped for.
import type { Kin } from '#contract/drawings.ts';
import { type ItemOf, itemsOf } from '#domain/drawings/items.ts';
import type { EventKind } from '#domain/drawings/kinds/life-river.ts';
import type { Scene } from '../tool.ts';
import { type Birth, middleOf, spanOfWhen } from './when.ts';

export type RiverEvent = ItemOf<'life-river', 'event'>;
type Content = RiverEvent['content'];

/** Where each kind has its place along the river; within a place the dates decide. */
const PLACE: Record<EventKind, number> = {
  ...{ source: 0, calm: 1, bend: 1, rock: 1, rapids: 1, waterfall: 1 },
  ...{ tributary: 1, bridge: 1, island: 1, now: 2, hope: 3 },
};

export const isHope = (event: RiverEvent) => event.content.kind === 'hope';

export function newEvent(part: Partial<Content> = {}): Content {
  return {
    ...{ kind: 'calm', when: null, words: '', mood: 0, helper: null, private: false, fact: null },
    ...part,
  };
}

/** Whose life it is: the child of the drawing, or the main child of the case. */
export function childOf(scene: Pick<Scene, 'facts' | 'personId'>): Kin | null {
  const { people } = scene.facts;
  return (
    people.find(({ personId }) => personId === scene.personId) ??
    people.find(({ roles }) => roles.includes('main-child')) ??
    null
  );
}

export const birthOf = (scene: Pick<Scene, 'facts' | 'personId'>): Birth =>
  childOf(scene)?.birth ?? null;

/** The day it lies in the middle of what it can mean; null: it has no date. */
export const dayOfEvent = (event: RiverEvent, birth: Birth): string | null =>
  middleOf(spanOfWhen(event.content.when, birth));

/** By date, then by `ord`; what has no date comes behind the last one that `ord` puts before it. */
export function orderEvents(events: readonly RiverEvent[], birth: Birth): RiverEvent[] {
  return [0, 1, 2, 3].flatMap((place) =>
    orderPlace(
      events.filter(({ content }) => PLACE[content.kind] === place),
      birth,
    ),
  );
}

function orderPlace(events: readonly RiverEvent[], birth: Birth): RiverEvent[] {
  const byOrd = events.toSorted((a, b) => a.ord - b.ord);
  const day = new Map(byOrd.map((event) => [event, dayOfEvent(event, birth)]));
  const dated = byOrd
    .filter((event) => day.get(event) !== null)
    .toSorted((a, b) =>
      (day.get(a) ?? '') < (day.get(b) ?? '') ? -1 : day.get(a) === day.get(b) ? 0 : 1,
    );
  const behind = (event: RiverEvent) => dated.findLastIndex(({ ord }) => ord < event.ord);
  const undated = byOrd.filter((event) => day.get(event) === null);
  return [null, ...dated].flatMap((event, at) => [
    ...(event ? [event] : []),
    ...undated.filter((one) => behind(one) === at - 1),
  ]);
}

/** When it was; now is the day of the drawing, unless somebody says another. */
export const momentOf = (scene: Pick<Scene, 'details'>, { content }: RiverEvent) =>
  content.when ?? (content.kind === 'now' ? scene.details.held : null);

/** All events as rows show them. */
export function allEvents(scene: Scene): RiverEvent[] {
  return orderEvents(itemsOf('life-river', 'event', scene.items), birthOf(scene));
}

/** The events a picture shows: a copy has no place for what is private. */
export function shownEvents(scene: Scene): RiverEvent[] {
  const events = allEvents(scene);
  return scene.isCopy ? events.filter(({ content }) => !content.private) : events;
}

/**
 * What `ord` everything needs so that this one changes places with its neighbour: by thread, only what
 * changes. Null at the ends, and where the dates say another order.
 */
export function moveEvent(
  events: readonly RiverEvent[],
  thread: string,
  step: 1 | -1,
  birth: Birth,
): Map<string, { ord: number }> | 'by-date' | null {
  const at = events.findIndex((event) => event.thread === thread);
  const [one, other] = [events[at], events[at + step]];
  if (!one || !other || PLACE[one.content.kind] !== PLACE[other.content.kind]) return null;
  const [day, otherDay] = [dayOfEvent(one, birth), dayOfEvent(other, birth)];
  if (day !== null && otherDay !== null && day !== otherDay) return 'by-date';
  const next = events.with(at, other).with(at + step, one);
  return new Map(
    next.flatMap((event, place) =>
      event.ord === place + 1 ? [] : [[event.thread, { ord: place + 1 }]],
    ),
  );
}

/** The `ord` of a new event behind this one; undefined: at the end. */
export function ordBehind(
  events: readonly RiverEvent[],
  thread: string | null,
): number | undefined {
  const at = events.findIndex((event) => event.thread === thread);
  const [one, next] = [events[at], events[at + 1]];
  return one && next && next.ord > one.ord ? (one.ord + next.ord) / 2 : undefined;
}
