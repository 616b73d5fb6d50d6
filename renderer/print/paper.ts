// How a picture lies on paper: upright or on its side, whichever makes it larger, and how large its letters get.

export type PaperSize = 'A4' | 'A3';
/** Millimetres inside of the margins of `sheet.css` and `page-foot.ts`; the holes are at the long edge. */
const ROOM: Record<PaperSize, { short: number; long: number }> = {
  A4: { short: 175, long: 271 },
  A3: { short: 262, long: 394 },
};
/** Head, title and two lines of facts, in both languages never higher than this. */
const HEAD_MM = 31;
/** At the foot of a page: boxes to sign in; one line to sign on, where the boxes stand overleaf; or neither. */
const FOOT_MM = { boxes: 34, line: 15, none: 4 } as const;
type Foot = keyof typeof FOOT_MM;
const LEGEND_LINE_MM = 7;
export const PT_IN_MM = 72 / 25.4;
/** A picture of two people does not become a poster. */
const LARGEST_MM = 0.42;
/** No letter is smaller on paper, where the paper allows it: years below names, which get 7.5 then. */
export const SMALLEST_PT = 6.5;
/** What is read as a text goes on with the next sheet before its letters are smaller than this. */
export const READABLE_PT = 7;

/** How wide what is printed may be, in millimetres. */
export const widthOf = (size: PaperSize, landscape: boolean): number =>
  ROOM[size][landscape ? 'long' : 'short'];

export type Picture = {
  /** Of its viewBox. */
  width: number;
  height: number;
  /** The smallest letters in it, in its own units. */
  smallest: number;
  /** The widths of the entries of its legend in millimetres. */
  legend: readonly number[];
};
export type Layout = {
  landscape: boolean;
  /** Millimetres for the picture and what stands below it on its page. */
  pageMm: number;
  /** How large the picture may become, in millimetres. */
  pictureMm: { width: number; height: number };
  /** Signatures stand below the picture; else on the next page. */
  signsBelow: boolean;
  /** Points of the smallest letters. */
  smallestPt: number;
};

function linesOf(widths: readonly number[], room: number): number {
  let lines = widths.length > 0 ? 1 : 0;
  let used = 0;
  for (const width of widths) {
    if (used > 0 && used + width > room) {
      lines++;
      used = 0;
    }
    used += width;
  }
  return lines;
}

function layOn(picture: Picture, size: PaperSize, landscape: boolean, foot: Foot): Layout {
  const { short, long } = ROOM[size];
  const [width, height] = landscape ? [long, short] : [short, long];
  const pageMm = height - HEAD_MM;
  const below = linesOf(picture.legend, width) * LEGEND_LINE_MM + FOOT_MM[foot];
  const fits = Math.min(width / picture.width, (pageMm - below) / picture.height);
  const scale = Math.min(LARGEST_MM, fits);
  const left = pageMm - below - picture.height * scale;
  return {
    ...{ landscape, pageMm },
    signsBelow: foot === 'boxes' || (foot === 'none' && left >= FOOT_MM.boxes),
    pictureMm: { width: picture.width * scale, height: picture.height * scale },
    smallestPt: picture.smallest * scale * PT_IN_MM,
  };
}

/** What a sheet has for a picture with so many lines of legend, signatures on the next page: lying, upright. */
export function sheetRooms(size: PaperSize, legendLines: number) {
  const { short, long } = ROOM[size];
  const taken = HEAD_MM + legendLines * LEGEND_LINE_MM + FOOT_MM.none;
  return [
    { width: long, height: short - taken },
    { width: short, height: long - taken },
  ];
}

/** In px of a picture, what one sheet of several holds when its letters are just large enough: lying, upright. */
export function paperRooms({ smallest, legend }: Picture, size: PaperSize) {
  const { short, long } = ROOM[size];
  const pxInMm = (smallest * PT_IN_MM) / READABLE_PT;
  return [true, false].map((landscape) => {
    const [width, height] = landscape ? [long, short] : [short, long];
    const taken = HEAD_MM + linesOf(legend, width) * LEGEND_LINE_MM + FOOT_MM.line;
    return { landscape, width: width * pxInMm, height: (height - taken) * pxInMm };
  });
}

/** Of two ways the one with the larger letters; on its side when both are the same. */
function better(one: Layout, other: Layout): Layout {
  return other.pictureMm.width > one.pictureMm.width + 0.5 ? other : one;
}

/** Signatures leave the page of the picture when its letters would else be smaller than `least` points. */
export function layOnPaper(picture: Picture, size: PaperSize, least = SMALLEST_PT): Layout {
  const [below, after] = (['boxes', 'none'] as const).map((foot) =>
    better(layOn(picture, size, true, foot), layOn(picture, size, false, foot)),
  ) as [Layout, Layout];
  return below.smallestPt >= least ? below : after;
}

/** Several sheets that all lie the same way; on each but the last is a line to sign on. */
export function laySheets(
  pictures: readonly Picture[],
  size: PaperSize,
  landscape: boolean,
): Layout[] {
  return pictures.map((picture, at) =>
    layOn(picture, size, landscape, at < pictures.length - 1 ? 'line' : 'none'),
  );
}

/**
 * `leastPt`: points of the smallest letters before a picture is cut; `shared`: what two strips of it share, in its
 * units, so that whoever stands at the cut stands on both.
 */
export type Cut = { leastPt: number; shared: number };
const USUAL_CUT: Cut = { leastPt: SMALLEST_PT, shared: 120 };
const MOST_STRIPS = 8;
export type Strips = {
  layout: Layout;
  count: number;
  crop: (at: number) => { x: number; width: number };
};

/**
 * A picture that is too wide for one sheet, cut into as few strips as it can be read in, to be laid side by
 * side; null when one sheet is enough or no number of strips helps.
 */
export function cutIntoStrips(
  picture: Picture,
  size: PaperSize,
  { leastPt, shared } = USUAL_CUT,
): Strips | null {
  if (layOnPaper(picture, size, leastPt).smallestPt >= leastPt) return null;
  for (let count = 2; count <= MOST_STRIPS; count++) {
    const step = (picture.width - shared) / count;
    const width = step + shared;
    const strip = { ...picture, width };
    const layout = better(layOn(strip, size, true, 'line'), layOn(strip, size, false, 'line'));
    if (layout.smallestPt >= leastPt)
      return { layout, count, crop: (at) => ({ x: at * step, width }) };
  }
  return null;
}
