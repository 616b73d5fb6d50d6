// The papers of the folder that lie with a drawing: put to it, and taken away again.
import { itemsOf } from '#domain/drawings/items.ts';
import type { Drawing } from '../use-drawing.ts';

export type PaperHere = Drawing['view']['papers'][number] & { isAttached: boolean };

export function usePapers(drawing: Drawing) {
  const { view, items, add, drop } = drawing;
  const attached = itemsOf(view.head.tool, 'paper', items);
  const papers: PaperHere[] = view.papers.map((paper) => ({
    ...paper,
    isAttached:
      paper.byCode === true ||
      attached.some(({ content }) => content.documentId === paper.documentId),
  }));
  const toggle = ({ documentId, isAttached }: PaperHere) => {
    if (!isAttached) return void add('paper', { documentId });
    drop(
      ...attached
        .filter(({ content }) => content.documentId === documentId)
        .map(({ thread }) => thread),
    );
  };
  /** The pages that lie with the drawing, in their order. */
  const pages = papers.flatMap(({ isAttached, pages }) => (isAttached ? pages : []));
  return { papers, pages, toggle };
}
