// Sorts a batch by its separators once all of it is read: by itself when everything fits, else as a person answers.
import type { z } from 'zod';
import type { separatorCalls } from '#contract/separators.ts';
import { isClosedPaper } from '#domain/cabinet/closed-paper.ts';
import { fitsCount } from '#domain/cabinet/folder-state.ts';
import {
  type BatchPage,
  cutAtSeparators,
  findSortFaults,
  type PlannedFolder,
  papersOf,
  type Section,
  type Separator,
  type SortFault,
} from '#domain/cabinet/sections.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../../ipc/errors.ts';
import { findFolder, markChecked, markScanned, paperOfFolders } from '../../storage/cabinet.ts';
import type { Db } from '../../storage/database.ts';
import { keepStep } from '../../storage/page-steps.ts';
import { type PageRecord, pagesOfBatch } from '../../storage/pages.ts';
import { insertDocument, placePage, wasPlaced, wasPlacedByHand } from '../../storage/placements.ts';
import {
  countUnready,
  insertSort,
  lastSort,
  paperBefore,
  planOfBatch,
  putInFolder,
  type SortAnswer,
  separatorsIn,
  separatorsOf,
} from '../../storage/separators.ts';
import type { Act, Store } from '../../storage/store.ts';
import { fileByCode } from '../file-by-code.ts';
import { mayFileIn } from '../place-of-code.ts';

export type Sorting = {
  state: 'none' | 'waits' | 'asks' | 'sorted' | 'by-hand';
  plan: string[];
  sections: Section[];
  faults: SortFault[];
};

function folderFinder(db: Db, batchId: string): (id: string) => PlannedFolder | null {
  const known = new Map<string, PlannedFolder | null>();
  const find = (id: string): PlannedFolder | null => {
    const row = findFolder(db, id);
    if (!row) return null;
    const before = paperBefore(db, id, batchId);
    const wasScanned = row.scannedAt !== null && before.pages > 0;
    const separators = separatorsOf(db, id);
    return { id, caseId: row.caseId, sheets: row.sheets, before, wasScanned, separators };
  };
  return (id) => {
    const folder = known.get(id) ?? find(id);
    known.set(id, folder);
    return folder;
  };
}

function pagesWith(
  db: Db,
  batchId: string,
  separators: ReadonlyMap<string, Separator>,
): BatchPage[] {
  return pagesOfBatch(db, batchId).map(({ id, blank, begins }, at) => ({
    ...{ id, number: at + 1, blank, begins, separator: separators.get(id) ?? null },
  }));
}

/** What the separators of a batch say now. Nothing is stored: what does not fit is worked out anew each time. */
export function lookAtBatch(db: Db, batchId: string): Sorting {
  const plan = planOfBatch(db, batchId);
  const separators = separatorsIn(db, batchId);
  const none = { plan, sections: [], faults: [] };
  if (plan.length === 0 && separators.size === 0) return { state: 'none', ...none };
  if (countUnready(db, batchId) > 0) return { state: 'waits', ...none };
  const pages = pagesWith(db, batchId, separators);
  if (pages.length === 0) return { state: 'waits', ...none };
  const folderOf = folderFinder(db, batchId);
  const starts = pages.some(({ separator }) => separator?.kind === null);
  const alone = plan.length === 1 && !starts ? (plan[0] ?? null) : null;
  const sections = cutAtSeparators(pages, folderOf, alone);
  const last = lastSort(db, batchId);
  // Pages that came after it was sorted are sorted too; what lies somewhere stays there.
  if (last?.pages === pages.length) {
    const state = last.answer === 'by-hand' ? 'by-hand' : 'sorted';
    return { state, plan, sections, faults: [] };
  }
  return { state: 'asks', plan, sections, faults: findSortFaults(pages, plan, folderOf) };
}

/**
 * Files the papers of one section; what this person may not file, or a person placed before, waits. What was
 * filed by separators and taken out again (`isFree` tells) is only filed again when a person answers so.
 */
function fileSection(
  store: Store,
  act: Act,
  session: Session,
  section: Section,
  records: ReadonlyMap<string, PageRecord>,
  isFree: (pageId: string) => boolean,
): number {
  const { place } = section;
  if (!place) return 0;
  const { caseId, kind, step } = place;
  const restricted = isClosedPaper(kind);
  if (!mayFileIn(store, session, caseId, restricted)) return 0;
  let filed = 0;
  for (const paper of papersOf(section)) {
    const free = paper.filter((id) => {
      const page = records.get(id);
      // A sheet with a code of its own says itself where it belongs, or waits for a person.
      return page && page.sheetCode === null && page.caseId === null && isFree(id);
    });
    if (free.length === 0) continue;
    const documentId = newId();
    insertDocument(store.db, {
      ...{ id: documentId, caseId, kind, step, paperDate: null, restricted },
      ...{ filedBy: session.user, filedAt: act.at, rev: act.cmd },
    });
    const placing = { documentId, caseId, at: act.at, user: session.user, rev: act.cmd };
    for (const [ix, id] of free.entries())
      placePage(store.db, id, ix, { ...placing, byCode: true });
    const fields = ['separator'];
    act.event({ op: 'filed', entity: 'document', entityId: documentId, caseId, fields });
    filed += free.length;
  }
  return filed;
}

/** Folders of which as many sheets were counted as there are pages now. */
function wholeFolders(db: Db, folders: ReadonlySet<string>): Set<string> {
  const paper = paperOfFolders(db);
  const isWhole = (id: string) => {
    const sheets = findFolder(db, id)?.sheets ?? null;
    const own = paper.get(id);
    return sheets !== null && own !== undefined && fitsCount(sheets, own);
  };
  return new Set([...folders].filter(isWhole));
}

type Answer = { answer: SortAnswer; folderId: string | null };

/**
 * Writes down which folder each page came out of, and files what has a place. Answers how many pages were
 * filed. All of it is one step that can be undone.
 */
function sortPages(
  store: Store,
  act: Act,
  session: Session,
  batchId: string,
  sorting: Sorting,
  by: Answer,
): number {
  const { db } = store;
  const { user } = session;
  const all = pagesOfBatch(db, batchId);
  insertSort(db, { id: act.cmd, batchId, ...by, pages: all.length, at: act.at, user });
  const step = { id: act.cmd, batchId, what: 'sort' as const, user, at: act.at };
  const ids = all.map(({ id }) => id);
  return keepStep(db, step, ids, () => placeSorted(store, act, session, all, sorting, by));
}

function placeSorted(
  store: Store,
  act: Act,
  session: Session,
  all: readonly PageRecord[],
  sorting: Sorting,
  { answer, folderId }: Answer,
): number {
  const { db } = store;
  const entityId = all[0]?.batchId ?? '';
  act.event({ op: 'sorted', entity: 'batch', entityId, fields: [answer] });
  const records = new Map(all.map((page) => [page.id, page]));
  const codes = () => {
    for (const page of all) fileByCode(store, act, session, page);
  };
  if (answer === 'by-hand') {
    codes();
    return 0;
  }
  const sections =
    answer === 'one-folder'
      ? sorting.sections.map((section) => ({ ...section, folderId, place: null }))
      : sorting.sections;
  // Without an answer of a person nothing is filed again that was taken out.
  const wasThere = answer === 'fits' ? wasPlaced : wasPlacedByHand;
  const isFree = (id: string) => !wasThere(db, id);
  const folders = new Set<string>();
  let filed = 0;
  for (const section of sections) {
    const { folderId: from, pages } = section;
    if (from !== null) {
      const ids = pages.map(({ id }) => id);
      putInFolder(db, ids, from);
      folders.add(from);
    }
    filed += fileSection(store, act, session, section, records, isFree);
  }
  codes();
  // Of a stack of several folders mostly one is short: those that are whole need no more paper.
  const done = answer === 'more-to-come' ? wholeFolders(db, folders) : folders;
  for (const id of folders) {
    markScanned(db, id, done.has(id) ? act.at : null);
    markChecked(db, id, null);
    const caseId = findFolder(db, id)?.caseId ?? null;
    act.event({ op: 'scanned', entity: 'cabinet-folder', entityId: id, caseId });
  }
  return filed;
}

/**
 * Sorts a batch whose last page was read, for the person who brought it in, when everything fits. Answers
 * whether it did; with anything that does not fit nothing is filed, and the batch asks.
 */
export function sortWhenRead(store: Store, session: Session, batchId: string): boolean {
  const { db } = store;
  if (countUnready(db, batchId) > 0) return false;
  const first = lookAtBatch(db, batchId);
  if (first.state !== 'asks' || first.faults.length > 0) return false;
  store.act(session, newId(), (act) =>
    sortPages(store, act, session, batchId, first, { answer: 'fits', folderId: null }),
  );
  return true;
}

/** What a person answers when a batch does not fit. Throws `conflict` when it asks nothing (any more). */
export function answerBatch(
  store: Store,
  session: Session,
  input: z.output<(typeof separatorCalls)['separators.answer']['input']>,
): { filed: number } {
  const { db } = store;
  const { cmd, batchId, answer, folderId } = input;
  return store.act(session, cmd, (act) => {
    const sorting = lookAtBatch(db, batchId);
    if (sorting.state !== 'asks' && sorting.state !== 'by-hand') throw new AppError('conflict');
    if (answer === 'one-folder' && !(folderId && findFolder(db, folderId)))
      throw new AppError('not-found');
    return { filed: sortPages(store, act, session, batchId, sorting, { answer, folderId }) };
  });
}
