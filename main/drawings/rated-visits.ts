// The numbers from 0 to 10 of all the visits that led to a drawing: each began as a copy of the one before.
import type { RatedVisit } from '#contract/drawings.ts';
import { isSound } from '#domain/drawings/items.ts';
import type { Rating } from '#domain/drawings/kinds/boards.ts';
import type { Session } from '#domain/roles.ts';
import type { Db } from '../storage/database.ts';
import { type DrawingRecord, findDrawing, itemsOfDrawing } from '../storage/drawings.ts';
import { mayReadDrawing } from './rights.ts';

/**
 * Oldest first; those this person may not read, and those without any number, are left out. Of one that is still a
 * draft nothing is told: what a finished drawing showed would change with it.
 */
export function ratedVisits(db: Db, session: Session, drawing: DrawingRecord): RatedVisit[] {
  const visits: RatedVisit[] = [];
  const seen = new Set([drawing.id]);
  let earlier = drawing.follows;
  while (earlier !== null && !seen.has(earlier)) {
    seen.add(earlier);
    const visit = findDrawing(db, earlier);
    if (!visit) break;
    const isTold = visit.state === 'final' && mayReadDrawing(db, session, visit);
    const ratings = isTold ? ratingsOf(db, visit) : [];
    if (ratings.length > 0) visits.unshift({ held: visit.details.held, ratings });
    earlier = visit.follows;
  }
  return visits;
}

function ratingsOf(db: Db, { id, tool }: DrawingRecord): RatedVisit['ratings'] {
  return itemsOfDrawing(db, id)
    .filter(({ kind, content }) => kind === 'rating' && isSound(tool, kind, content))
    .toSorted((a, b) => a.ord - b.ord)
    .map(({ content }) => {
      const { by, value } = content as Rating;
      return { by, value };
    });
}
