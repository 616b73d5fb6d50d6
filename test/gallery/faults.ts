// What is wrong with a picture as the browser drew it: words over words, or something that leaves the sheet.

type Box = { x: number; y: number; right: number; bottom: number };
/** So much may lie over each other or outside, in units of the picture. */
const [TOUCH, EDGE] = [0.8, 1];

function boxOf(root: SVGSVGElement, element: SVGGraphicsElement, local: Box): Box {
  const inverse = root.getScreenCTM()?.inverse();
  const own = element.getScreenCTM();
  const matrix = inverse && own ? inverse.multiply(own) : new DOMMatrix();
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

const pen = document.createElement('canvas').getContext('2d');

const letters = new Intl.Segmenter('km', { granularity: 'grapheme' });

/** The ink of each letter, not the room its font asks for: Khmer fonts ask for much. */
function inkOf(root: SVGSVGElement, line: SVGTextContentElement): Box[] {
  const text = line.textContent ?? '';
  if (!pen || line.getNumberOfChars() < text.length) return [];
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(line);
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return [...letters.segment(text)].flatMap(({ segment, index }) => {
    if (!pen || segment.trim() === '') return [];
    const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } =
      pen.measureText(segment);
    const { x, y } = line.getStartPositionOfChar(index);
    const right = line.getEndPositionOfChar(index + segment.length - 1).x;
    return [boxOf(root, line, { x, y: y - above, right, bottom: y + below })];
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

type Line = { text: string; ink: Box[]; box: Box };

const overlap = (a: Line, b: Line) =>
  meet(a.box, b.box) && a.ink.some((one) => b.ink.some((other) => meet(one, other)));

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
      return { text: one.tagName, box: boxOf(root, one, local) };
    });
  const outside = [...lines, ...shapes].filter(({ box }) => isOutside(box));
  return [
    ...wordsOverWords(lines),
    ...outside.map(({ text, box }) => {
      return `“${text}” leaves the sheet at ${Math.round(box.x)}, ${Math.round(box.y)}`;
    }),
  ];
}
