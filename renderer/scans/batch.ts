// What the pages of a batch mean for whoever files them: where to begin, what is next, what is left.
import type { Output } from '#contract/calls.ts';

export type BatchView = Output<'scans.batch'>;
export type Page = BatchView['pages'][number];
export type Source = BatchView['sources'][number];

export const isFiled = (page: Page) => page.documentId !== null;
/** Still wants a place: not filed, and not marked as blank. */
export const isOpen = (page: Page) => !isFiled(page) && !page.blank;
/** Nothing more will be read on it. */
export const isRead = (page: Page) => page.state !== 'queued' && page.state !== 'running';

/** Gave no pages of its own: it did not come in, or could not be read. */
export const isAside = ({ state }: Source) => state === 'coming' || state === 'quarantined';

/** All of the paper is here, as far as anybody knows: it can go back to its shelf. */
export const mayGoBack = ({ coming, missing, differs }: BatchView['batch']) =>
  !coming && missing === 0 && (differs ?? 0) >= 0;

/** Where the hands go: the first open page at or after a number, else the first open one of all. */
export function nextOpen(pages: readonly Page[], fromNumber: number): Page | undefined {
  return pages.find((page) => isOpen(page) && page.number >= fromNumber) ?? pages.find(isOpen);
}

/** Up to `count` pages in a row from this one that are not filed yet; always at least itself. */
export function runFrom(pages: readonly Page[], first: Page, count: number): Page[] {
  const at = pages.findIndex((page) => page.id === first.id);
  const run: Page[] = [first];
  for (let i = at + 1; i < pages.length && run.length < count; i++) {
    const page = pages[i];
    if (!page || isFiled(page)) break;
    run.push(page);
  }
  return run;
}

export function countBatch(pages: readonly Page[]) {
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
