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
