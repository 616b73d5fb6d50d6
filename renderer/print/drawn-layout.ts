// On which sheets the picture of a drawing lies, and how: read from the picture itself.
import { cloneElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { inkedPicture } from '../drawings/ink/with-ink.tsx';
import { type PictureSize, readPicture } from '../drawings/svg/picture-file.tsx';
import type { Scene, ToolModule } from '../drawings/tool.ts';
import {
  cutIntoStrips,
  type Layout,
  layOnPaper,
  laySheets,
  type PaperSize,
  type Picture,
  paperRooms,
  READABLE_PT,
  type Strips,
} from './paper.ts';

type Svg = ReactElement<{ viewBox?: string }>;

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
type Drawn = Omit<DrawnOn, 'at' | 'layout'> & { box: PictureSize & Picture };
type Drawing = { tool: ToolModule; scene: Scene; view: string; size: PaperSize };

function drawOne({ tool, view }: Pick<Drawing, 'tool' | 'view'>, scene: Scene): Drawn {
  const picture = inkedPicture(tool, view)(scene);
  const legend = tool
    .legend(scene, view)
    .map(({ says }) => (scene.measure(says, LEGEND_PX) + AROUND_PX) * PX_IN_MM);
  return { scene, picture, box: { ...readPicture(renderToStaticMarkup(picture)), legend } };
}

/** A picture of each of so many sheets. */
const drawAll = (drawing: Drawing, scene: Scene, count: number) =>
  Array.from({ length: count }, (_, sheet) => drawOne(drawing, { ...scene, sheet }));

function onPaper(drawn: readonly Drawn[], layouts: readonly Layout[], isCut = false): OnPaper {
  const sheets = drawn.flatMap((one, at): DrawnOn[] => {
    const layout = layouts[at];
    return layout ? [{ at, scene: one.scene, picture: one.picture, layout }] : [];
  });
  return {
    ...{ sheets, isCut, landscape: layouts[0]?.landscape ?? true },
    smallestPt: Math.min(...layouts.map(({ smallestPt }) => smallestPt)),
  };
}

const boxesOf = (drawn: readonly Drawn[]) => drawn.map(({ box }) => box);

/** As few sheets as it can be read on, lying or upright. */
function layGoingOn(drawing: Drawing, whole: Drawn): OnPaper {
  const { tool, scene, view, size } = drawing;
  const ways = paperRooms(whole.box, size).map(({ landscape, ...paper }) => {
    const onPaper = { ...scene, paper };
    const count = tool.sheets?.(onPaper, view) ?? 1;
    const { box } = drawOne(drawing, { ...onPaper, sheet: 0 });
    return { landscape, onPaper, count, isReadable: box.width <= paper.width };
  });
  const readable = ways.filter(({ isReadable }) => isReadable);
  const [way] = (readable.length > 0 ? readable : ways).toSorted((a, b) => a.count - b.count);
  if (!way) return onPaper([whole], [layOnPaper(whole.box, size)]);
  const drawn = drawAll(drawing, way.onPaper, way.count);
  return onPaper(drawn, laySheets(boxesOf(drawn), size, way.landscape));
}

/** Sheets as the tool parts them, the way round on which their letters are larger. */
function layParted(drawing: Drawing, count: number): OnPaper {
  const drawn = drawAll(drawing, drawing.scene, count);
  const [lying, upright] = [true, false].map((landscape) =>
    onPaper(drawn, laySheets(boxesOf(drawn), drawing.size, landscape)),
  ) as [OnPaper, OnPaper];
  return upright.smallestPt > lying.smallestPt ? upright : lying;
}

function layStrips({ box, scene, picture }: Drawn, { layout, count, crop }: Strips): OnPaper {
  const strips = Array.from({ length: count }, (_, at): Drawn => {
    const { x, width } = crop(at);
    const viewBox = `${box.x + x} ${box.y} ${width} ${box.height}`;
    return { scene, box, picture: cloneElement(picture as Svg, { viewBox }) };
  });
  return onPaper(strips, Array<Layout>(count).fill(layout), true);
}

/** `mayCut`: a picture whose letters get too small on one sheet is cut into strips. */
export function layDrawing(
  tool: ToolModule,
  scene: Scene,
  view: string,
  { size, mayCut }: { size: PaperSize; mayCut: boolean },
): OnPaper {
  const drawing = { tool, scene, view, size };
  if (tool.goesOn?.(view)) {
    const whole = drawOne(drawing, scene);
    const layout = layOnPaper(whole.box, size, READABLE_PT);
    if (layout.smallestPt >= READABLE_PT) return onPaper([whole], [layout]);
    return layGoingOn(drawing, whole);
  }
  const count = tool.sheets?.(scene, view) ?? 1;
  if (count > 1) return layParted(drawing, count);
  const whole = drawOne(drawing, scene);
  const cut = tool.cut?.(view);
  const strips = mayCut ? cutIntoStrips(whole.box, size, cut) : null;
  if (strips) return layStrips(whole, strips);
  return onPaper([whole], [layOnPaper(whole.box, size, cut?.leastPt)]);
}
