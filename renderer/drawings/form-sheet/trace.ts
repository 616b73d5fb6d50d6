// Reads a laid out sheet as plain lines of letters, bands and shapes, column by column: each column is a page.
import type { SheetPage } from '#domain/drawings/kinds/form-sheet.ts';

/** Of one page and the gap behind it, in px. */
export type Columns = { width: number; gap: number };
export type Drawn = Pick<SheetPage, 'letters' | 'bands' | 'shapes'>;
type Side = { box: Box; colour: string; isDotted: boolean };
type Box = { x: number; y: number; width: number; height: number };

type Four = [number, number, number, number];

const round = (value: number) => Math.round(value * 100) / 100;
const words = new Intl.Segmenter('en-GB', { granularity: 'word' });
const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
const CLEAR = /^rgba\(.*, 0\)$|^transparent$/;

/** The lines that a text was broken into, each with the place of its letters. */
function linesOf(node: Text): { text: string; box: DOMRect }[] {
  const range = document.createRange();
  const lines: { text: string; box: DOMRect }[] = [];
  for (const { segment, index } of words.segment(node.data)) {
    range.setStart(node, index);
    range.setEnd(node, index + segment.length);
    for (const box of range.getClientRects()) {
      const last = lines.at(-1);
      const goesOn = last && Math.abs(last.box.top - box.top) < 2 && box.left >= last.box.left;
      if (goesOn) last.text += segment;
      else if (segment.trim() !== '') lines.push({ text: segment, box });
      // A long word lies on two lines: it is told once, where it begins.
      break;
    }
  }
  return lines;
}

const known = new Map<string, number>();
/** How far the base line lies below the top of letters in this font. */
function ascentOf(context: CanvasRenderingContext2D, font: string): number {
  const found = known.get(font);
  if (found !== undefined) return found;
  context.font = font;
  const { fontBoundingBoxAscent } = context.measureText('x');
  known.set(font, fontBoundingBoxAscent);
  return fontBoundingBoxAscent;
}

const weightOf = ({ fontWeight }: CSSStyleDeclaration): 400 | 600 | 700 => {
  const weight = Number(fontWeight);
  return weight >= 700 ? 700 : weight >= 600 ? 600 : 400;
};

/** A side of a box as one band, or as two when it is double. */
function sideOf(box: Box, style: string, along: 'x' | 'y'): Box[] {
  const thick = along === 'x' ? box.height : box.width;
  if (style === 'double' && thick >= 3) {
    const third = thick / 3;
    const [first, last] = [0, 2 * third].map((at) =>
      along === 'x'
        ? { ...box, y: box.y + at, height: third }
        : { ...box, x: box.x + at, width: third },
    ) as [Box, Box];
    return [first, last];
  }
  return [box];
}

/** The sides of one part of a box; of a box that goes on overleaf the first and last part have top and bottom. */
function sidesOf(
  style: CSSStyleDeclaration,
  { x, y, width, height }: Box,
  part: { isFirst: boolean; isLast: boolean },
): Side[] {
  return SIDES.flatMap((side) => {
    const thick = Number.parseFloat(style[`border${side}Width`]);
    const kind = style[`border${side}Style`];
    const colour = style[`border${side}Color`];
    if (!(thick > 0) || kind === 'none' || kind === 'hidden' || CLEAR.test(colour)) return [];
    if ((side === 'Top' && !part.isFirst) || (side === 'Bottom' && !part.isLast)) return [];
    const along = side === 'Top' || side === 'Bottom' ? 'x' : 'y';
    const box =
      along === 'x'
        ? { x, y: side === 'Top' ? y : y + height - thick, width, height: thick }
        : { x: side === 'Left' ? x : x + width - thick, y, width: thick, height };
    const isDotted = kind === 'dotted' || kind === 'dashed';
    return sideOf(box, kind, along).map((one) => ({ box: one, colour, isDotted }));
  });
}

/** The pages of a sheet that lies in columns, `root` being what is broken into them. */
export function tracePages(root: HTMLElement, { width, gap }: Columns): Drawn[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas');
  const origin = root.getBoundingClientRect();
  const pages: Drawn[] = [];
  const placed = (x: number, y: number) => {
    const at = Math.max(0, Math.floor((x - origin.left + gap / 2) / (width + gap)));
    for (let next = pages.length; next <= at; next++)
      pages.push({ letters: [], bands: [], shapes: [] });
    const page = pages[at] as Drawn;
    return { page, x: round(x - origin.left - at * (width + gap)), y: round(y - origin.top) };
  };
  const traceText = (node: Text, style: CSSStyleDeclaration) => {
    const size = Number.parseFloat(style.fontSize);
    const weight = weightOf(style);
    const ascent = ascentOf(context, `${weight} ${size}px ${style.fontFamily}`);
    for (const { text, box } of linesOf(node)) {
      const { page, x, y } = placed(box.left, box.top + ascent);
      page.letters.push([x, y, size, weight, text.replace(/\s+/g, ' ').trimEnd(), style.color]);
    }
  };
  const traceBox = (element: Element, style: CSSStyleDeclaration) => {
    const parts = [...element.getClientRects()];
    for (const [at, part] of parts.entries()) {
      const { page, x, y } = placed(part.left, part.top);
      const box = { x, y, width: part.width, height: part.height };
      const colour = style.backgroundColor;
      const bands: Side[] = [
        ...(CLEAR.test(colour) ? [] : [{ box, colour, isDotted: false }]),
        ...sidesOf(style, box, { isFirst: at === 0, isLast: at === parts.length - 1 }),
      ];
      for (const { box: one, colour, isDotted } of bands) {
        const [left, top, wide, high] = [one.x, one.y, one.width, one.height].map(round) as Four;
        page.bands.push([left, top, wide, high, colour, isDotted]);
      }
    }
  };
  const traceShape = (svg: SVGSVGElement) => {
    const path = svg.querySelector('path')?.getAttribute('d');
    const { left, top, width: wide } = svg.getBoundingClientRect();
    const { x: fromX, y: fromY, width: own } = svg.viewBox.baseVal;
    if (!path || own === 0) return;
    const scale = wide / own;
    const { page, x, y } = placed(left, top);
    page.shapes.push([round(x - fromX * scale), round(y - fromY * scale), scale, path]);
  };
  const trace = (element: Element) => {
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    if (element instanceof SVGSVGElement) return traceShape(element);
    traceBox(element, style);
    for (const node of element.childNodes) {
      if (node instanceof Text) traceText(node, style);
      else if (node instanceof Element) trace(node);
    }
  };
  trace(root);
  return pages;
}
