// The pages of a sheet that is written on by hand, and the names of the views that show them.
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { SheetPage } from '#domain/drawings/kinds/form-sheet.ts';

export const viewOf = (number: number): string => `page-${number}`;
export const numberOf = (view: string): number => Number(view.replace('page-', '')) || 1;
/** All pages one below the other: as files have them, and what is frozen. */
export const WHOLE = 'whole';

const known = new WeakMap<DrawingItem['content'], SheetPage | null>();

function pageOf({ content }: DrawingItem): SheetPage | null {
  const found = known.get(content);
  if (found !== undefined) return found;
  const page = SheetPage.safeParse(content).data ?? null;
  known.set(content, page);
  return page;
}

/** In their order; of pages that were laid out twice at the same moment the first. */
export function pagesOf(items: readonly DrawingItem[]): SheetPage[] {
  const pages = new Map<number, SheetPage>();
  for (const item of items) {
    const page = item.kind === 'page' ? pageOf(item) : null;
    if (page && !pages.has(page.number)) pages.set(page.number, page);
  }
  return [...pages.values()].sort((a, b) => a.number - b.number);
}
