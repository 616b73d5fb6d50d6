// What is wrong with a picture as the browser drew it: words over words, or something that leaves the sheet.

type Box = { x: number; y: number; right: number; bottom: number };
/** One letter: the room it may have, and how to draw it there. */
type Letter = Box & { draw: (on: OffscreenCanvasRenderingContext2D) => void };
/** So much may lie over each other or outside, in units of the picture. */
const [TOUCH, EDGE] = [0.8, 1];

/** From the units of an element to those of the picture. */
function matrixOf(root: SVGSVGElement, element: SVGGraphicsElement): DOMMatrix {
  const inverse = root.getScreenCTM()?.inverse();
  const own = element.getScreenCTM();
  return inverse && own ? DOMMatrix.fromMatrix(inverse.multiply(own)) : new DOMMatrix();
}

function boxOf(matrix: DOMMatrix, local: Box): Box {
  const corners = [
    [local.x, local.y],
    [local.right, local.y],
    [local.x, local.bottom],
    [local.right, local.bottom],
  ].map(([x = 0, y = 0]) => new DOMPoint(x, y).matrixTransform(matrix));
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, right: Math.max(...xs), bottom: Math.max(...ys) };
}

const pen = new OffscreenCanvas(1, 1).getContext('2d');
const letters = new Intl.Segmenter('km', { granularity: 'grapheme' });

/** The ink of each letter, not the room its font asks for: Khmer fonts ask for much. */
function inkOf(root: SVGSVGElement, line: SVGTextContentElement): Letter[] {
  const text = line.textContent ?? '';
  if (!pen || line.getNumberOfChars() < text.length) return [];
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(line);
  const font = `${fontWeight} ${fontSize} ${fontFamily}`;
  pen.font = font;
  const matrix = matrixOf(root, line);
  return [...letters.segment(text)].flatMap(({ segment, index }) => {
    if (!pen || segment.trim() === '') return [];
    const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } =
      pen.measureText(segment);
    const { x, y } = line.getStartPositionOfChar(index);
    const right = line.getEndPositionOfChar(index + segment.length - 1).x;
    const draw: Letter['draw'] = (on) => {
      on.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
      on.font = font;
      on.fillText(segment, x, y);
    };
    return [{ ...boxOf(matrix, { x, y: y - above, right, bottom: y + below }), draw }];
  });
}

/** Every line of words: a `<text>`, or its `<tspan>`s when it has some. */
const linesIn = (root: SVGSVGElement) =>
  [...root.querySelectorAll<SVGTextContentElement>('text, tspan')].filter(
    (one) => one.querySelector('tspan') === null,
  );

const meet = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.x, b.x) > TOUCH &&
  Math.min(a.bottom, b.bottom) - Math.max(a.y, b.y) > TOUCH;

/** The room around all of them. */
const around = (boxes: readonly Box[]): Box => ({
  x: Math.min(...boxes.map(({ x }) => x)),
  y: Math.min(...boxes.map(({ y }) => y)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

type Line = { text: string; ink: Letter[]; box: Box };
const FINE = 4;

/** Where the letter is, dot by dot, in the room that both may have. */
function dotsOf({ draw }: Letter, room: Box): Uint8ClampedArray {
  const wide = Math.ceil((room.right - room.x) * FINE);
  const high = Math.ceil((room.bottom - room.y) * FINE);
  const on = new OffscreenCanvas(wide, high).getContext('2d');
  if (!on) return new Uint8ClampedArray();
  on.scale(FINE, FINE);
  on.translate(-room.x, -room.y);
  draw(on);
  return on.getImageData(0, 0, wide, high).data;
}

/** Two letters of which a dot is the same: their rooms alone often meet, signs below and above a line. */
function touch(a: Letter, b: Letter): boolean {
  if (!meet(a, b)) return false;
  const room = {
    x: Math.max(a.x, b.x),
    y: Math.max(a.y, b.y),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  const [one, other] = [dotsOf(a, room), dotsOf(b, room)];
  return one.some((dot, at) => at % 4 === 3 && dot > 96 && (other[at] ?? 0) > 96);
}

const overlap = (a: Line, b: Line) =>
  meet(a.box, b.box) && a.ink.some((one) => b.ink.some((other) => touch(one, other)));

function wordsOverWords(lines: readonly Line[]): string[] {
  return lines.flatMap((line, at) =>
    lines
      .slice(at + 1)
      .filter((other) => overlap(line, other))
      // The same words twice at one place: a halo below them.
      .filter(({ text, box }) => text !== line.text || Math.abs(line.box.x - box.x) > 0.1)
      .map((other) => `“${line.text}” lies over “${other.text}”`),
  );
}

const NOT_DRAWN = 'defs, clipPath, mask, marker, pattern, symbol, [clip-path]';

/** Sentences about what is wrong; none when all is right. */
export function faultsOf(root: SVGSVGElement): string[] {
  const { x, y, width, height } = root.viewBox.baseVal;
  const isOutside = (box: Box) =>
    box.x < x - EDGE ||
    box.y < y - EDGE ||
    box.right > x + width + EDGE ||
    box.bottom > y + height + EDGE;
  const lines = linesIn(root).flatMap((line): Line[] => {
    const ink = inkOf(root, line);
    return ink.length > 0 ? [{ text: line.textContent ?? '', ink, box: around(ink) }] : [];
  });
  const shapes = [
    ...root.querySelectorAll<SVGGraphicsElement>(
      'path, line, rect, circle, ellipse, polygon, polyline, image',
    ),
  ]
    .filter((one) => !one.closest(NOT_DRAWN))
    .map((one) => {
      const { x: left, y: top, width: wide, height: high } = one.getBBox();
      const local = { x: left, y: top, right: left + wide, bottom: top + high };
      return { text: one.tagName, box: boxOf(matrixOf(root, one), local) };
    });
  const outside = [...lines, ...shapes].filter(({ box }) => isOutside(box));
  return [
    ...wordsOverWords(lines),
    ...outside.map(({ text, box }) => {
      return `“${text}” leaves the sheet at ${Math.round(box.x)}, ${Math.round(box.y)}`;
    }),
  ];
}
