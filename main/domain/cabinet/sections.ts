// What the separators of a batch say: which pages come out of which folder and belong where, and what does not fit.
import { fitsCount } from './folder-state.ts';

/** A sheet with a code. Without a kind it is the first sheet of a folder; without a case it goes by its folder. */
export type Separator = {
  id: string;
  folderId: string | null;
  caseId: string | null;
  kind: string | null;
  step: number | null;
};
/** A page in the order of the batch, `number` from 1. */
export type BatchPage = {
  id: string;
  number: number;
  blank: boolean;
  /** A person says that a paper begins with it, or that it goes on with the page before; null: nobody said. */
  begins: boolean | null;
  separator: Separator | null;
};
/** A folder as it was planned. */
export type PlannedFolder = {
  id: string;
  caseId: string | null;
  /** Sheets counted by hand. */
  sheets: number | null;
  /** Pages of it that came in with other batches, and of them the blank ones. */
  before: { pages: number; blank: number };
  /** All of it was in before this batch. */
  wasScanned: boolean;
  /** Separators that were printed for it alone. */
  separators: readonly Separator[];
};

/** Pages between two separators; `place` null: a person says what they are. */
export type Section = {
  folderId: string | null;
  place: { caseId: string; kind: string; step: number } | null;
  pages: BatchPage[];
};

export type SortFault =
  | { what: 'not-planned' | 'twice' | 'again' | 'order'; folderId: string; page: number }
  | { what: 'missing'; folderId: string }
  | { what: 'before'; pages: number }
  | { what: 'count'; folderId: string; sheets: number; pages: number }
  | { what: 'separator-missing'; folderId: string; kind: string }
  | { what: 'other-case'; folderId: string; page: number };

const isStart = (separator: Separator) => separator.kind === null;

function placeOf(separator: Separator, folder: PlannedFolder | null): Section['place'] {
  const { kind, step } = separator;
  const caseId = separator.caseId ?? folder?.caseId ?? null;
  return kind === null || step === null || caseId === null ? null : { caseId, kind, step };
}

/**
 * The empty backs of the separators, where both sides of a stack were scanned: the page behind each of them is blank
 * then. Where it is not so behind one of them, an empty page is a sheet of the folder. With a single separator
 * nobody can tell: it is taken for a back, so that a counted folder asks and no back stands for a lost sheet.
 */
function backsOf(pages: readonly BatchPage[]): ReadonlySet<BatchPage> {
  const behind = pages.filter((_, at) => pages[at - 1]?.separator);
  const separators = pages.filter(({ separator }) => separator !== null).length;
  const all = behind.length === separators && behind.every(({ blank }) => blank);
  return new Set(all ? behind : []);
}

/**
 * Cuts a batch at its separators. Each holds until the next one and never longer: a new folder begins without
 * a place. `first` is the folder of the pages before the first separator. The backs of separators are in none.
 */
export function cutAtSeparators(
  pages: readonly BatchPage[],
  folderOf: (id: string) => PlannedFolder | null,
  first: string | null,
): Section[] {
  let folderId = first;
  let now: Section = { folderId, place: null, pages: [] };
  const sections = [now];
  const backs = backsOf(pages);
  for (const page of pages) {
    const { separator } = page;
    if (separator === null) {
      if (!backs.has(page)) now.pages.push(page);
      continue;
    }
    if (isStart(separator)) folderId = separator.folderId;
    const folder = folderId === null ? null : folderOf(folderId);
    now = { folderId, place: placeOf(separator, folder), pages: [] };
    sections.push(now);
  }
  return sections.filter((section) => section.pages.length > 0);
}

const present = <T>(one: T | null): one is T => one !== null;

/**
 * What in a batch does not fit the folders it should be. `plan` are the folders a person named, in order;
 * empty when nobody did: then its first sheets are believed, and only counts and the rest are looked at.
 */
export function findSortFaults(
  pages: readonly BatchPage[],
  plan: readonly string[],
  folderOf: (id: string) => PlannedFolder | null,
): SortFault[] {
  const faults: SortFault[] = [];
  const starts = pages.flatMap(({ separator, number }) =>
    separator?.folderId && isStart(separator)
      ? [{ folderId: separator.folderId, page: number }]
      : [],
  );
  // Whoever said which one folder it is need not lay a first sheet on it.
  const alone = plan.length === 1 && starts.length === 0 ? (plan[0] ?? null) : null;
  const found = alone ? [alone] : [...new Set(starts.map(({ folderId }) => folderId))];
  if (plan.length > 0) faults.push(...comparePlan(plan, starts, found));
  for (const [at, start] of starts.entries()) {
    if (starts.findIndex(({ folderId }) => folderId === start.folderId) < at)
      faults.push({ what: 'twice', ...start });
  }
  const sections = cutAtSeparators(pages, folderOf, alone);
  const loose = sections.filter(({ folderId, place }) => folderId === null && place === null);
  const before = loose.flatMap((section) => section.pages).filter(({ blank }) => !blank).length;
  if (found.length > 0 && before > 0) faults.push({ what: 'before', pages: before });
  for (const folder of found.map(folderOf).filter(present)) {
    const page = starts.find(({ folderId }) => folderId === folder.id)?.page ?? 1;
    if (folder.wasScanned) faults.push({ what: 'again', folderId: folder.id, page });
    faults.push(...lookInside(folder, pages, sections, alone !== null));
  }
  return faults;
}

function comparePlan(
  plan: readonly string[],
  starts: readonly { folderId: string; page: number }[],
  found: readonly string[],
): SortFault[] {
  const faults: SortFault[] = [];
  for (const start of starts) {
    if (!plan.includes(start.folderId)) faults.push({ what: 'not-planned', ...start });
  }
  for (const folderId of plan) {
    if (!found.includes(folderId)) faults.push({ what: 'missing', folderId });
  }
  const planned = plan.filter((id) => found.includes(id));
  const came = found.filter((id) => plan.includes(id));
  const at = came.findIndex((id, n) => id !== planned[n]);
  const first = starts.find(({ folderId }) => folderId === came[at]);
  if (at >= 0 && first) faults.push({ what: 'order', ...first });
  return faults;
}

/** Its count, and the separators between its first sheet and the next one. */
function lookInside(
  folder: PlannedFolder,
  pages: readonly BatchPage[],
  sections: readonly Section[],
  isAlone: boolean,
): SortFault[] {
  const faults: SortFault[] = [];
  const folderId = folder.id;
  const own = sections.filter((one) => one.folderId === folderId).flatMap((one) => one.pages);
  const all = {
    pages: folder.before.pages + own.length,
    blank: folder.before.blank + own.filter(({ blank }) => blank).length,
  };
  if (folder.sheets !== null && !fitsCount(folder.sheets, all))
    faults.push({ what: 'count', folderId, sheets: folder.sheets, pages: all.pages });
  let here = isAlone;
  const seen = new Set<string>();
  for (const { separator, number } of pages) {
    if (!separator) continue;
    if (isStart(separator)) here = separator.folderId === folderId;
    else if (here) {
      seen.add(separator.id);
      const strange = separator.caseId !== null && separator.caseId !== folder.caseId;
      if (strange && folder.caseId !== null)
        faults.push({ what: 'other-case', folderId, page: number });
    }
  }
  for (const { id, kind } of folder.separators) {
    if (kind !== null && !seen.has(id)) faults.push({ what: 'separator-missing', folderId, kind });
  }
  return faults;
}

/** The papers of a section: a new one wherever a person said that one begins. Blank pages are in none. */
export function papersOf({ pages }: Section): string[][] {
  const papers: string[][] = [];
  for (const { id, blank, begins } of pages) {
    if (blank) continue;
    const last = papers.at(-1);
    if (last && begins !== true) last.push(id);
    else papers.push([id]);
  }
  return papers;
}
