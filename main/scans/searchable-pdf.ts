// Writes a folder as a PDF that can be searched: pictures as they are, the read text invisibly above them.
import {
  degrees,
  JpegEmbedder,
  PDFDocument,
  type PDFImage,
  type PDFPage,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import { GLYPH_WIDTH, glyphlessFont } from './glyphless-font.ts';
import { markForKeeping } from './pdf-a.ts';
import type { Box } from './prepare.ts';
import type { Turn } from './sizes.ts';

const A4 = { short: 595.28, long: 841.89 };
const POINTS_PER_INCH = 72;

/** Readers of PDF see two words when this share of the letters' height is free between them. */
const GAP = 0.25;

export type PdfWord = { text: string; box: Box };
export type PdfPage = {
  /**
   * A JPEG is put in byte for byte; a PNG (or a picture made for this page) as pdf-lib does. Null: there is none,
   * and the sheet is crossed out.
   */
  picture: { bytes: Uint8Array; kind: 'jpeg' | 'png' } | null;
  /** Quarter turns clockwise that bring the picture upright; EXIF counts as turns here. */
  turn: Turn;
  /** The part that is shown, as shares of the upright page; without, all of it. */
  crop?: Box | null;
  /** Inches of the upright page; without, A4. */
  paper?: { width: number; height: number } | null;
  /** Words of each line in reading order, boxes as shares of the upright page. */
  lines: PdfWord[][];
};

/** No letters: PDF/A-2u lets no code mean one of them (6.2.11.7.2). */
const NO_LETTERS = /[\0\uFEFF\uFFFE\uFFFF]/g;

/** ToUnicode: every two-byte code is the UTF-16 unit of that number. A range keeps its first byte. */
function toUnicode(): string {
  const code = (value: number) => `<${value.toString(16).toUpperCase().padStart(4, '0')}>`;
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const first = high === 0 ? 1 : high << 8;
    const last = (high << 8) + ({ 254: 0xfe, 255: 0xfd }[high] ?? 0xff);
    return `${code(first)} ${code(last)} ${code(first)}`;
  });
  const blocks = [ranges.slice(0, 100), ranges.slice(100, 200), ranges.slice(200)].map(
    (block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`,
  );
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

/**
 * [Note: invisible text] A composite font (Type 0, Identity-H) whose codes are UTF-16 units, all drawn
 * with one empty glyph, and a ToUnicode map that says so. Nothing is shaped, so Khmer comes out of the
 * PDF exactly as it went in, whatever fonts a reader has.
 */
function addFont(pdf: PDFDocument): PDFRef {
  const { context } = pdf;
  const font = glyphlessFont();
  const name = 'SamnumInvisible';
  const file = context.register(context.flateStream(font, { Length1: font.length }));
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 5,
      FontBBox: [0, 0, GLYPH_WIDTH, 1000],
      ItalicAngle: 0,
      Ascent: 1000,
      Descent: 0,
      CapHeight: 1000,
      StemV: 80,
      FontFile2: file,
    }),
  );
  const toGlyphOne = Buffer.alloc(131_072);
  for (let at = 1; at < toGlyphOne.length; at += 2) toGlyphOne[at] = 1;
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      DW: GLYPH_WIDTH,
      CIDToGIDMap: context.register(context.flateStream(toGlyphOne)),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(toUnicode())),
    }),
  );
}

function hexOf(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return hex;
}

/** Operators that set every word, invisibly, over its box. */
function textOperators(lines: PdfWord[][], size: { width: number; height: number }, font: string) {
  const parts = ['BT 3 Tr'];
  for (const whole of lines) {
    const line = whole
      .map((word) => ({ ...word, text: word.text.replace(NO_LETTERS, '') }))
      .filter(({ text }) => text !== '');
    line.forEach((word, i) => {
      const last = i === line.length - 1;
      const height = Math.max(4, word.box.h * size.height);
      const toNext = ((line[i + 1]?.box.x ?? 1) - word.box.x) * size.width;
      const room = last || toNext <= 0 ? Number.POSITIVE_INFINITY : toNext - GAP * height;
      const width = Math.max(1, Math.min(word.box.w * size.width, room));
      const stretch = (width * 100) / ((word.text.length * GLYPH_WIDTH * height) / 1000);
      const x = word.box.x * size.width;
      const y = size.height - (word.box.y + word.box.h) * size.height;
      parts.push(
        `/${font} ${height.toFixed(2)} Tf ${stretch.toFixed(2)} Tz 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm <${hexOf(last ? word.text : `${word.text} `)}> Tj`,
      );
    });
  }
  parts.push('ET');
  return parts.join('\n');
}

/** Where a picture that is turned clockwise must be drawn to fill an upright page. */
function drawTurned(
  page: PDFPage,
  image: PDFImage,
  turn: Turn,
  size: { width: number; height: number },
): void {
  const { width, height } = size;
  const at = {
    0: { x: 0, y: 0, width, height },
    90: { x: 0, y: height, width: height, height: width },
    180: { x: width, y: height, width, height },
    270: { x: width, y: 0, width: height, height: width },
  }[turn];
  page.drawImage(image, { ...at, rotate: degrees(-turn) });
}

/**
 * Shows a part of the page: its crop box. Picture and text stay whole behind it, so that a reader can take
 * the crop away again.
 */
function showPart(page: PDFPage, { x, y, w, h }: Box): void {
  const { width, height } = page.getSize();
  page.setCropBox(x * width, (1 - y - h) * height, w * width, h * height);
}

/** Are its colours those of a printing machine? Then sRGB says nothing of them. */
async function isForPrinting(jpeg: Uint8Array): Promise<boolean> {
  return String((await JpegEmbedder.for(jpeg)).colorSpace) === 'DeviceCMYK';
}

type Embedded = { image: PDFImage; isForPrinting: boolean };

async function embed(
  pdf: PDFDocument,
  { bytes, kind }: NonNullable<PdfPage['picture']>,
): Promise<Embedded> {
  // A copy of its own: pdf-lib reads the buffer from its start, wherever the bytes lie in it.
  const own = new Uint8Array(bytes);
  if (kind === 'png') return { image: await pdf.embedPng(own), isForPrinting: false };
  return { image: await pdf.embedJpg(own), isForPrinting: await isForPrinting(own) };
}

/** A sheet of A4 that stands or lies as its picture does. */
function a4Of(embedded: Embedded | null, turn: Turn): { width: number; height: number } {
  const { width, height } = embedded?.image ?? { width: 0, height: 1 };
  const wide = turn === 90 || turn === 270 ? height > width : width > height;
  return wide ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long };
}

/** In the place of a page that cannot be drawn, so that nobody takes it for an empty one. */
function crossOut(page: PDFPage, { width, height }: { width: number; height: number }): void {
  page.drawLine({ start: { x: 0, y: 0 }, end: { x: width, y: height } });
  page.drawLine({ start: { x: 0, y: height }, end: { x: width, y: 0 } });
}

/**
 * Makes the PDF, page after page; `pages` may make each only when it is asked for. It is made to the
 * rules of PDF/A-2u and marked so, unless a picture in it has colours of a printing machine.
 */
export async function writeSearchablePdf(
  pages: AsyncIterable<PdfPage> | Iterable<PdfPage>,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = addFont(pdf);
  let forKeeping = true;
  for await (const { picture, turn, crop, paper, lines } of pages) {
    const image = picture && (await embed(pdf, picture));
    if (image?.isForPrinting) forKeeping = false;
    const size = paper
      ? { width: paper.width * POINTS_PER_INCH, height: paper.height * POINTS_PER_INCH }
      : a4Of(image, turn);
    const page = pdf.addPage([size.width, size.height]);
    if (image) drawTurned(page, image.image, turn, size);
    else crossOut(page, size);
    if (crop) showPart(page, crop);
    const key = page.node.newFontDictionary('Read', font).decodeText();
    const operators = textOperators(lines, size, key);
    page.node.addContentStream(pdf.context.register(pdf.context.flateStream(operators)));
  }
  if (forKeeping) markForKeeping(pdf);
  return pdf.save();
}
