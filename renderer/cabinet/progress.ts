// Numbers of the cabinet as people are told them: folders by state, shelves in their order, what is left.
import type { CabinetFolder } from '#contract/cabinet.ts';
import type { Output } from '#contract/calls.ts';
import { FOLDER_STATES, type FolderState, fitsCount } from '#domain/cabinet/folder-state.ts';

export type CabinetView = Output<'cabinet.view'>;

export type ShelfOfFolders = { shelf: string; folders: CabinetFolder[] };

/** Shelves in the order in which the list names them. */
export function shelvesOf(folders: readonly CabinetFolder[]): ShelfOfFolders[] {
  const shelves = Map.groupBy(folders, ({ shelf }) => shelf);
  return [...shelves].map(([shelf, own]) => ({ shelf, folders: own }));
}

/** So many characters stand on a spine. */
const ROOM = 7;
const characters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** What stands on a spine: a number too long for it begins where folders differ from their neighbours, near its end. */
export function onSpine(number: string): string {
  const letters = [...characters.segment(number)].map(({ segment }) => segment);
  return letters.length <= ROOM ? number : `…${letters.slice(1 - ROOM).join('')}`;
}

const rank = (state: FolderState) => FOLDER_STATES.indexOf(state);
/** Is the folder at this state, or further? */
export const hasReached = ({ state }: CabinetFolder, wanted: FolderState): boolean =>
  rank(state) >= rank(wanted);

export function countCabinet(folders: readonly CabinetFolder[]) {
  const reached = (state: FolderState) =>
    folders.filter((folder) => hasReached(folder, state)).length;
  const done = reached('scanned');
  return {
    count: folders.length,
    done,
    left: folders.length - done,
    checked: reached('second-checked'),
    safe: reached('safe'),
    pages: folders.reduce((sum, { pages }) => sum + pages, 0),
  };
}

/**
 * Folders that are in and whose sheets were counted, with their sheets and pages, and those of them that have
 * other than as many pages.
 */
export function heldAgainstCount(folders: readonly CabinetFolder[]) {
  const counted = folders.filter((one) => one.sheets !== null && hasReached(one, 'scanned'));
  const differ = counted.filter((one) => !fitsCount(one.sheets ?? 0, one));
  return {
    counted: counted.length,
    sheets: counted.reduce((sum, { sheets }) => sum + (sheets ?? 0), 0),
    pages: counted.reduce((sum, { pages }) => sum + pages, 0),
    differ: differ.map(({ number }) => number),
  };
}

/** Folders and pages at each state; every folder is in exactly one. */
export function countByState(folders: readonly CabinetFolder[]) {
  return FOLDER_STATES.map((state) => {
    const own = folders.filter((folder) => folder.state === state);
    return { state, folders: own.length, pages: own.reduce((sum, one) => sum + one.pages, 0) };
  });
}

/** Hours and days until all is scanned; null while nothing can be told. Days only when they are more than one. */
export function timeLeft({ pace }: CabinetView): { hours: number; days: number | null } | null {
  const { anHour, hoursADay, toCome } = pace;
  if (anHour === null || anHour === 0 || toCome === null) return null;
  const hours = toCome / anHour;
  const days = hoursADay > 0 ? Math.ceil(hours / hoursADay) : null;
  return { hours: Math.max(1, Math.round(hours)), days: days !== null && days > 1 ? days : null };
}
