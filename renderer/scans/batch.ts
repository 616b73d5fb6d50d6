// What the pages of a batch mean for whoever files them: where to begin, what is next, what is left.
import type { Output } from '#contract/calls.ts';

export type BatchView = Output<'scans.batch'>;
export type Page = BatchView['pages'][number];
export type Source = BatchView['sources'][number];

export const isFiled = (page: Page) => page.documentId !== null;
/** Still wants a place: not filed, not marked as blank, and no sheet that separates papers. */
export const isOpen = (page: Page) => !isFiled(page) && !page.blank && !page.isSeparator;
/** Nothing more will be read on it. */
export const isRead = (page: Page) => page.state !== 'queued' && page.state !== 'running';

/** Something is still to be read: a page, or a file of which nobody knows yet how many pages it has. */
export const isReading = ({ pages, sources }: BatchView) =>
  !pages.every(isRead) || sources.some(({ state }) => state === 'sealed');

/** Gave no pages of its own: it did not come in, or could not be read. */
export const isAside = ({ state }: Source) => state === 'coming' || state === 'quarantined';

/** All that was scanned is here, so far as is known. Of a file that nobody can read it is not. */
export const isAllHere = ({ coming, missing, quarantined, differs }: BatchView['batch']) =>
  !coming && missing === 0 && quarantined === 0 && (differs ?? 0) >= 0;

/** The paper can go back to its shelf: no sheet of its folders is still to be scanned either. */
export const mayGoBack = (batch: BatchView['batch']) => isAllHere(batch) && !batch.short;

/** Where the hands go: the first open page at or after a number, else the first open one of all. */
export function nextOpen(pages: readonly Page[], fromNumber: number): Page | undefined {
  return pages.find((page) => isOpen(page) && page.number >= fromNumber) ?? pages.find(isOpen);
}

/** The pages before and after one; one that is filed is left out, since each look at it is kept. */
export function unfiledBeside(pages: readonly Page[], pageId: string) {
  const at = pages.findIndex(({ id }) => id === pageId);
  const unfiled = (page: Page | undefined) => (page && !isFiled(page) ? page : undefined);
  return { before: unfiled(pages[at - 1]), after: at < 0 ? undefined : unfiled(pages[at + 1]) };
}

/** The first page of the paper a page is part of: people said of the pages between that they go on with it. */
export function paperStart(pages: readonly Page[], page: Page): Page {
  let at = pages.indexOf(page);
  while (at > 0 && pages[at]?.begins === false) {
    const before = pages[at - 1];
    if (!before || isFiled(before) || before.isSeparator) break;
    at--;
  }
  return pages[at] ?? page;
}

/**
 * The pages of the paper that begins with `first` and is not filed yet: as far as people said, and where nobody
 * said anything, the `likely` number of them. Always at least itself.
 */
export function runFrom(pages: readonly Page[], first: Page, likely: number): Page[] {
  const run: Page[] = [first];
  if (isFiled(first)) return run;
  for (const page of pages.slice(pages.indexOf(first) + 1)) {
    if (isFiled(page) || page.isSeparator || page.begins === true) break;
    if (page.begins === null && run.length >= likely) break;
    run.push(page);
  }
  return run;
}

/**
 * The batch with a newer answer about a part of it. Null when the two do not fit: a page of the part has gone
 * (`asked` says which were asked for), or its number is another's; then the whole is asked for again.
 */
export function withPart(
  view: BatchView,
  part: BatchView,
  asked: readonly string[],
): BatchView | null {
  const pages = withNewer(view.pages, part.pages).toSorted((a, b) => a.number - b.number);
  const told = new Set(part.pages.map(({ id }) => id));
  const isGone = view.pages.some(({ id }) => asked.includes(id) && !told.has(id));
  const fits = pages.every(({ number }, at) => number !== pages[at - 1]?.number);
  return fits && !isGone
    ? { ...part, pages, sources: withNewer(view.sources, part.sources) }
    : null;
}

/** Each in its place, as it is now; those that are new at the end. */
function withNewer<T extends { id: string }>(old: readonly T[], newer: readonly T[]): T[] {
  const told = new Map(newer.map((one) => [one.id, one]));
  const known = new Set(old.map(({ id }) => id));
  return [
    ...old.map((one) => told.get(one.id) ?? one),
    ...newer.filter(({ id }) => !known.has(id)),
  ];
}

export function countBatch(all: readonly Page[]) {
  const pages = all.filter((page) => !page.isSeparator);
  return {
    total: pages.length,
    filed: pages.filter(isFiled).length,
    open: pages.filter(isOpen).length,
    read: pages.filter(isRead).length,
  };
}

/** Filed, only a picture, or still waiting. */
export function thumbState(page: Page): 'new' | 'filed' | 'picture' {
  if (isFiled(page)) return 'filed';
  return page.pictureOnly || page.state === 'failed' ? 'picture' : 'new';
}
