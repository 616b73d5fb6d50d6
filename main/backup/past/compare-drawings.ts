// Drawings of a case on a past day: which sessions today does not hold as they were then.
import type { z } from 'zod';
import type { PastCase } from '#contract/past.ts';
import type { Session } from '#domain/roles.ts';
import type { Db } from '../../storage/database.ts';
import { type DrawingRecord, drawingsOfCase, itemsOfDrawing } from '../../storage/drawings.ts';
import { isErased } from '../../storage/kept.ts';
import { mayReadPaperBoth, type TwoDays, type TwoScopes } from './rights.ts';

export type DrawingPair = {
  stood: DrawingRecord;
  /** The same session today, or null when it is not there. */
  now: DrawingRecord | null;
  /** How many items stood in it then, and stand in it today. */
  items: { stood: number; now: number };
};
export type ComparedDrawings = {
  differing: DrawingPair[];
  same: number;
  since: number;
  closed: number;
};

const itemsIn = (db: Db, { id }: DrawingRecord) =>
  itemsOfDrawing(db, id).map(({ thread, kind, parent, ord, content }) => {
    return { thread, kind, parent, ord, content };
  });

/**
 * A session says the same when it, or another of its thread, holds today what was drawn and told then: so one
 * that was brought back before is not listed again. Whatever was erased stays erased.
 */
export function compareDrawings(
  days: TwoDays,
  session: Session,
  scopes: TwoScopes,
  caseId: string,
): ComparedDrawings {
  const before = drawingsOfCase(days.stood, caseId);
  const today = drawingsOfCase(days.now, caseId);
  const compared: ComparedDrawings = { differing: [], same: 0, since: 0, closed: 0 };
  for (const stood of before) {
    if (isErased(days.now, stood.id)) continue;
    const now = today.find(({ id }) => id === stood.id) ?? null;
    const restricted = [stood, now].some((one) => one?.details.restricted);
    const then = itemsIn(days.stood, stood);
    const saysSame = (one: DrawingRecord) =>
      JSON.stringify(one.details) === JSON.stringify(stood.details) &&
      JSON.stringify(itemsIn(days.now, one)) === JSON.stringify(then);
    if (!mayReadPaperBoth(days, session, scopes, { id: stood.id, restricted })) {
      compared.closed += 1;
    } else if (today.some((one) => one.thread === stood.thread && saysSame(one))) {
      compared.same += 1;
    } else {
      const items = { stood: then.length, now: now ? itemsIn(days.now, now).length : 0 };
      compared.differing.push({ stood, now, items });
    }
  }
  const known = new Set(before.map(({ id }) => id));
  const threads = new Set(before.map(({ thread }) => thread));
  compared.since = today.filter(({ id, thread }) => !known.has(id) && !threads.has(thread)).length;
  return compared;
}

type Listed = z.input<typeof PastCase>['drawings'][number];

export function toListedDrawing({ stood, now, items }: DrawingPair): Listed {
  const { id, tool, form, details } = stood;
  const stateOf = ({ state, changedAt, author }: DrawingRecord, count: number) => {
    return { state, changedAt, author, items: count };
  };
  return {
    ...{ id, tool, held: details.held, ...(form && { form }) },
    ...{ stood: stateOf(stood, items.stood), now: now && stateOf(now, items.now) },
  };
}
