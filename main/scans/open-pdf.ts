// PDF through PDFium compiled to WebAssembly: every kind of page is drawn, nothing in it is run.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { limits } from './limits.ts';
import type { PageFile, Raster } from './raster.ts';
import { Refusal } from './refusal.ts';
import { scanOnPage } from './scan-in-pdf.ts';
import { allowedDpi, READING_DPI, THUMB_LONG } from './sizes.ts';

const POINTS_PER_INCH = 72;
/** Enough to see that a page looks like its scan. */
const COMPARING_DPI = 40;
/** Smaller or larger than any paper: such a page is drawn as if it were this size. */
const SIDE = { least: 0.5, most: 200 };

let code: Promise<WebAssembly.Module> | undefined;

const inches = (points: number) =>
  Math.min(SIDE.most, Math.max(SIDE.least, points / POINTS_PER_INCH));

async function loadCode(): Promise<WebAssembly.Module> {
  const path = fileURLToPath(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm'));
  return WebAssembly.compile(await readFile(path));
}

/** PDFium with memory of its own, which only the end of it gives back: 50 MB and more once a page was drawn. */
async function startLibrary(): Promise<PDFiumLibrary> {
  code ??= loadCode();
  const compiled = await code;
  return PDFiumLibrary.init({
    instantiateWasm: (imports, done) => {
      // The library asks for the module by its types, and takes the instance.
      const instance = new WebAssembly.Instance(compiled, imports);
      done(instance as unknown as WebAssembly.Module);
      return instance.exports;
    },
  });
}

async function withDocument<T>(
  bytes: Uint8Array,
  work: (document: PDFiumDocument) => T | Promise<T>,
): Promise<T> {
  const document = await (await startLibrary()).loadDocument(bytes);
  try {
    return await work(document);
  } finally {
    document.destroy();
  }
}

/** Leaves transparency out, in the same memory: a page has fifteen megabytes. */
function toRgb(rgba: Uint8Array): Uint8Array {
  let to = 0;
  for (let from = 0; from < rgba.length; from += 4) {
    rgba[to++] = rgba[from] ?? 0;
    rgba[to++] = rgba[from + 1] ?? 0;
    rgba[to++] = rgba[from + 2] ?? 0;
  }
  return rgba.subarray(0, to);
}

async function draw(
  document: PDFiumDocument,
  ix: number,
  wanted: number,
  colorSpace: 'BGRA' | 'Gray' = 'BGRA',
): Promise<Raster> {
  const page = document.getPage(ix);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  if (!originalWidth || !originalHeight) throw new Refusal('damaged');
  const paper = { width: inches(originalWidth), height: inches(originalHeight) };
  const dpi = allowedDpi(paper, wanted);
  const drawn = await page.render({
    width: Math.max(1, Math.round(paper.width * dpi)),
    height: Math.max(1, Math.round(paper.height * dpi)),
    render: 'bitmap',
    colorSpace,
    // Answers typed into the fields of a form, and signatures, stand in no other part of a page.
    renderFormFields: true,
  });
  const { width, height } = drawn;
  if (colorSpace === 'Gray') return { data: drawn.data, width, height, channels: 1, dpi };
  return { data: toRgb(drawn.data), width, height, channels: 3, dpi };
}

/** Opens a PDF. A page that PDFium cannot load is refused as `damaged` when it is drawn. */
export async function openPdf(bytes: Uint8Array): Promise<Omit<PageFile, 'kind'>> {
  const count = await withDocument(bytes, (document) => document.getPageCount());
  if (count > limits.pagesPerFile) throw new Refusal('too-many-pages');
  return {
    count,
    raster: (ix, dpi) => withDocument(bytes, (document) => draw(document, ix, dpi)),
    forReading: (ix) =>
      withDocument(bytes, async (document) => {
        const grey = await draw(document, ix, READING_DPI, 'Gray');
        const long = Math.max(grey.width, grey.height) / grey.dpi;
        return { grey, small: await draw(document, ix, THUMB_LONG / long) };
      }),
    scan: (ix) =>
      withDocument(bytes, async (document) =>
        scanOnPage(document, ix, await draw(document, ix, COMPARING_DPI)),
      ),
    close() {},
  };
}
