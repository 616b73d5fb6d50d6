// On which sheets the picture of a drawing lies, and how: read from the picture itself.
import { cloneElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { inkedPicture } from '../drawings/ink/with-ink.tsx';
import { readPicture } from '../drawings/svg/picture-file.tsx';
import type { Scene, ToolModule } from '../drawings/tool.ts';
import { cutIntoStrips, type Layout, layOnPaper, type PaperSize } from './paper.ts';

const PX_IN_MM = 25.4 / 96;
/** Size of the words of a legend, and what stands around them: its sign and the gap to the next. */
const [LEGEND_PX, AROUND_PX] = [12, 46];

/** One sheet of paper with what lies on it. */
export type DrawnOn = { at: number; scene: Scene; picture: ReactElement; layout: Layout };
export type OnPaper = {
  sheets: DrawnOn[];
  /** All lie the same way. */
  landscape: boolean;
  smallestPt: number;
  /** The sheets are strips of one picture, to be laid side by side. */
  isCut: boolean;
};

/** What each sheet shows: a view that is too long for one goes on with the next. */
function sheetScenes(tool: ToolModule, scene: Scene, view: string): Scene[] {
  const count = tool.sheets?.(scene, view) ?? 1;
  return count > 1 ? Array.from({ length: count }, (_, sheet) => ({ ...scene, sheet })) : [scene];
}

/** `mayCut`: a picture whose letters get too small on one sheet is cut into strips. */
export function layDrawing(
  tool: ToolModule,
  scene: Scene,
  view: string,
  { size, mayCut }: { size: PaperSize; mayCut: boolean },
): OnPaper {
  const draw = inkedPicture(tool, view);
  const scenes = sheetScenes(tool, scene, view);
  const measured = scenes.map((one) => {
    const picture = draw(one) as ReactElement<{ viewBox?: string }>;
    const legend = tool
      .legend(one, view)
      .map(({ says }) => (scene.measure(says, LEGEND_PX) + AROUND_PX) * PX_IN_MM);
    return { scene: one, picture, box: { ...readPicture(renderToStaticMarkup(picture)), legend } };
  });
  const [only] = measured;
  const strips = mayCut && only && measured.length === 1 ? cutIntoStrips(only.box, size) : null;
  const sheets: DrawnOn[] =
    strips && only
      ? Array.from({ length: strips.count }, (_, at) => {
          const { x, width } = strips.crop(at);
          const { box } = only;
          const viewBox = `${box.x + x} ${box.y} ${width} ${box.height}`;
          const picture = cloneElement(only.picture, { viewBox });
          return { at, scene: only.scene, picture, layout: strips.layout };
        })
      : measured.map((one, at) => ({ at, ...one, layout: layOnPaper(one.box, size) }));
  return {
    sheets,
    landscape: sheets[0]?.layout.landscape ?? true,
    smallestPt: Math.min(...sheets.map(({ layout }) => layout.smallestPt)),
    isCut: strips !== null,
  };
}
