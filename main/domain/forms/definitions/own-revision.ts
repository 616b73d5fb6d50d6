// Revisions of a form of the app that an office completed with lines of its own: 1003 is its third of revision 1.

/** So many revisions of an office have room between two of the app. */
const ROOM = 1000;

/** The number of the office's `nth` revision (from 1) of the app's revision `base`. */
export const ownRevision = (base: number, nth: number): number => base * ROOM + nth;

/** Was it made of a revision of the app, with lines of the office? */
export const isOwnRevision = (revision: number): boolean => revision >= ROOM;

/** The revision of the app that it is, or was made of. */
export const baseOf = (revision: number): number =>
  isOwnRevision(revision) ? Math.floor(revision / ROOM) : revision;

/** As people read it: "2", and "1.3" with lines of the office. */
export const sayRevision = (revision: number): string =>
  isOwnRevision(revision) ? `${baseOf(revision)}.${revision % ROOM}` : String(revision);

/**
 * Of which day are the questions of a form? `own` is its revision, `held` the one that did on the day it is
 * about, `now` today's. Null where it asks what is asked today, or where only the app has revisions: those
 * have no days.
 */
export function dayOfQuestions(
  own: number,
  { held, now }: { held: number; now: number },
): 'of-that-day' | 'of-another-day' | null {
  if (![own, held, now].some(isOwnRevision)) return null;
  if (own !== held) return 'of-another-day';
  return own === now ? null : 'of-that-day';
}
