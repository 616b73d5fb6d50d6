// What the boxes have no room for: on paper it stands below the picture, whole, with who said it.
import type { PictureRow, Scene } from '../tool.ts';
import { cardBoxes } from './card-layout.ts';
import { layoutOf, sheetsOf } from './layout.ts';
import { wordsOf } from './tree.ts';
import { sideIn } from './words.ts';

export function problemTreeRows(scene: Scene, view: string): PictureRow[] {
  const { language } = scene;
  if (view === 'cards') {
    const cut = cardBoxes(scene).boxes.filter(({ isCut }) => isCut);
    return cut.map(({ card, number }) => {
      return { id: card.thread, mark: number, text: card.content.words.trim() };
    });
  }
  const sheets = sheetsOf(scene) > 1 ? [0, 1] : [undefined];
  const boxes = sheets.flatMap((sheet) => {
    const { sheet: _, ...whole } = scene;
    return layoutOf(sheet === undefined ? whole : { ...whole, sheet }, view).boxes;
  });
  const seen = new Set<string>();
  return boxes
    .filter(({ text, branch }) => {
      const isNew = !seen.has(branch.item.thread);
      seen.add(branch.item.thread);
      return text.isCut && isNew;
    })
    .map(({ branch }) => ({
      id: branch.item.thread,
      mark: sideIn(language, branch, view),
      text: wordsOf(branch.item, view),
    }));
}
