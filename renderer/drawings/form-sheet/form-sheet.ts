// A form that is filled in by hand, as a tool of the desk: one view for each page.
import type { ToolModule } from '../tool.ts';
import { PageList } from './page-list.tsx';
import { pagePicture } from './page-picture.tsx';
import { PrintByHand } from './print-by-hand.tsx';
import { viewOf, WHOLE } from './sheet-pages.ts';
import { useSheetKeys } from './use-sheet-keys.ts';

const made = new Map<number, ToolModule>();

/** The tool for a form of so many pages; always the same one for the same number. */
export function formSheet(pages: number): ToolModule {
  const found = made.get(pages);
  if (found) return found;
  const views = Array.from({ length: pages }, (_, at) => viewOf(at + 1));
  const tool: ToolModule = {
    ...{ List: PageList, picture: pagePicture, views, whole: WHOLE, Print: PrintByHand },
    fitsWidth: () => true,
    legend: () => [],
    useToolKeys: (props) => useSheetKeys(props, pages),
    startsWithPen: true,
  };
  made.set(pages, tool);
  return tool;
}
