// How far each paper folder is, from what rows tell of its pages and of the copies away from this computer.
import { type CopyFacts, folderState, safeLacks } from '#domain/cabinet/folder-state.ts';
import { activeTargets, lastGoodRun } from './backups.ts';
import { type FolderPaper, type FolderRow, listFolders, paperOfFolders } from './cabinet.ts';
import type { Db } from './database.ts';
import { pagesReadBack } from './read-backs.ts';

type Place = { readBack: Map<string, number>; coversEvent: number };

/** Places that are not on this computer: what burns with it keeps nothing safe. */
export function placesAway(db: Db): Place[] {
  return activeTargets(db)
    .filter(({ config }) => !('builtIn' in (JSON.parse(config) as object)))
    .map(({ id }) => ({
      readBack: pagesReadBack(db, id),
      coversEvent: lastGoodRun(db, id)?.covers_event ?? 0,
    }));
}

const NO_PAPER = { pages: 0, blank: 0, unfiled: 0, damaged: 0, lastMovedAt: 0 };

/** What is known of one folder, and what that makes of it. */
export function judgeFolder(
  row: FolderRow,
  paper: FolderPaper | undefined,
  places: readonly Place[],
  begun: boolean,
) {
  const has = paper ?? { folderId: row.id, ...NO_PAPER };
  const facts = { ...row, ...has, begun };
  const copies: CopyFacts[] = places.map(({ readBack, coversEvent }) => ({
    readBack: readBack.get(row.id) ?? 0,
    coversEvent,
  }));
  const state = folderState(facts, copies);
  const lacks = state === 'second-checked' ? safeLacks(facts, copies) : [];
  const readBack = Math.max(0, ...copies.map((copy) => copy.readBack));
  return { ...has, state, lacks, readBack };
}

/** How many folders are listed and how many of them are safe; null while the office has no list. */
export function countListed(db: Db): { folders: number; safeFolders: number } | null {
  const rows = listFolders(db);
  if (rows.length === 0) return null;
  // Only what was checked can be safe: until then the pages need not be counted.
  const checked = rows.filter(({ checkedAt }) => checkedAt !== null);
  if (checked.length === 0) return { folders: rows.length, safeFolders: 0 };
  const paper = paperOfFolders(db);
  const places = placesAway(db);
  const safe = checked.filter(
    (row) => judgeFolder(row, paper.get(row.id), places, true).state === 'safe',
  );
  return { folders: rows.length, safeFolders: safe.length };
}
