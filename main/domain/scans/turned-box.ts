// A part of a page that was marked stays on the same paper when the page is turned.

/** All four from 0 to 1 of the page as it lies. */
export type PageBox = { x: number; y: number; w: number; h: number };

/** The same place after the page was turned clockwise by quarter turns, in degrees (also less than 0). */
export function turnBox({ x, y, w, h }: PageBox, degrees: number): PageBox {
  const quarters = (((degrees / 90) % 4) + 4) % 4;
  if (quarters === 1) return { x: 1 - y - h, y: x, w: h, h: w };
  if (quarters === 2) return { x: 1 - x - w, y: 1 - y - h, w, h };
  if (quarters === 3) return { x: y, y: 1 - x - w, w: h, h: w };
  return { x, y, w, h };
}
