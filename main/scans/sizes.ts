// How large pages are, on paper and in pixels. Pure: main must not load what decodes pictures.
import { limits } from './limits.ts';

/** Dots per inch at which pages are read; more costs time and finds nothing more. */
export const READING_DPI = 200;
/** The long side of A4 in inches, for pictures that do not say how large their paper was. */
export const A4_LONG = 11.69;
/** The long side in pixels of the small picture, and of the one a person reads. */
export const THUMB_LONG = 320;
export const VIEW_LONG = Math.round(A4_LONG * READING_DPI);

/** Size of the paper in inches, upright as the file says (EXIF, PDF rotation). */
export type PaperSize = { width: number; height: number };
export const turns = [0, 90, 180, 270] as const;
/** Quarter turns clockwise that bring a page upright. */
export type Turn = (typeof turns)[number];

const LARGEST_PAPER = 17;
const SMALLEST_PAPER = 2;

/**
 * Size of the paper of a picture. Its density is believed from 100 dots per inch up and when a
 * sheet between 2 and 17 inches comes of it; telephones write 72, which means nothing.
 */
export function paperOf(width: number, height: number, density: number | undefined): PaperSize {
  const long = Math.max(width, height);
  const said = density && density >= 100 ? long / density : 0;
  const inches = said >= SMALLEST_PAPER && said <= LARGEST_PAPER ? said : A4_LONG;
  return { width: (width / long) * inches, height: (height / long) * inches };
}

/** `dpi`, or less when the page would have more pixels than are allowed. */
export function allowedDpi(paper: PaperSize, dpi: number): number {
  return Math.min(dpi, Math.sqrt(limits.pagePixels / (paper.width * paper.height)));
}
