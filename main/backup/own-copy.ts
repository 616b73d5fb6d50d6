// The copy that an office came back from, in the office's own list of copies: while it was made its end was not known.
import { isDeepStrictEqual } from 'node:util';
import { activeTargets, type Counts, endRun, runsOf } from '../storage/backups.ts';
import type { Db } from '../storage/database.ts';
import type { Place } from './messages.ts';
import { placeOf } from './targets.ts';

/** `at`: when it was made, ms since 1970; `coversEvent`: the newest event in it. */
export type OwnCopy = { snapshot: string; at: number; counts: Counts; coversEvent: number };

const whereOf = (place: Place) => {
  if (place.kind === 'folder') return [place.path];
  return [place.endpoint, place.bucket, place.prefix];
};

/**
 * Ends the run that made this copy as done. Copies to several places are made at the same time: it is the one to
 * `place`, or the only one to a place of its kind, as a disk has another path on another computer.
 */
export function endOwnRun(db: Db, profile: string, place: Place, copy: OwnCopy): void {
  const underWay = activeTargets(db).flatMap((row) =>
    runsOf(db, row.id)
      .filter(({ state }) => state === 'running')
      .map(({ id }) => ({ id, to: placeOf(row, profile) })),
  );
  const alike = underWay.filter(({ to }) => to.kind === place.kind);
  const same = alike.filter(({ to }) => isDeepStrictEqual(whereOf(to), whereOf(place)));
  const [own, another] = same.length > 0 ? same : alike;
  if (own && !another) endRun(db, own.id, { state: 'done', ...copy });
}
