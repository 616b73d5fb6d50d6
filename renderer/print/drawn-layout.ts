// How the picture of a drawing lies on its sheet: read from the picture itself.
import { renderToStaticMarkup } from 'react-dom/server';
import { readPicture } from '../drawings/svg/picture-file.tsx';
import type { Scene, ToolModule } from '../drawings/tool.ts';
import { type Layout, layOnPaper, type PaperSize } from './paper.ts';

const PX_IN_MM = 25.4 / 96;
/** Size of the words of a legend, and what stands around them: its sign and the gap to the next. */
const [LEGEND_PX, AROUND_PX] = [12, 46];

/** What each sheet shows: a view that is too long for one goes on with the next. */
export function sheetScenes(tool: ToolModule, scene: Scene, view: string): Scene[] {
  const count = tool.sheets?.(scene, view) ?? 1;
  return count > 1 ? Array.from({ length: count }, (_, sheet) => ({ ...scene, sheet })) : [scene];
}

export function drawnLayout(tool: ToolModule, scene: Scene, view: string, size: PaperSize): Layout {
  const picture = readPicture(renderToStaticMarkup(tool.picture(view)(scene)));
  const legend = tool
    .legend(scene, view)
    .map(({ says }) => (scene.measure(says, LEGEND_PX) + AROUND_PX) * PX_IN_MM);
  return layOnPaper({ ...picture, legend }, size);
}
