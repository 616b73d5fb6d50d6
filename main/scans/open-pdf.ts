// PDF through PDFium compiled to WebAssembly: every kind of page is drawn, nothing in it is run.
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { limits } from './limits.ts';
import type { PageFile, Raster } from './raster.ts';
import { Refusal } from './refusal.ts';
import { allowedDpi } from './sizes.ts';

const POINTS_PER_INCH = 72;
/** Smaller or larger than any paper: such a page is drawn as if it were this size. */
const SIDE = { least: 0.5, most: 200 };

let library: Promise<PDFiumLibrary> | undefined;

const inches = (points: number) =>
  Math.min(SIDE.most, Math.max(SIDE.least, points / POINTS_PER_INCH));

function toRgb(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    rgb[to++] = rgba[from] ?? 0;
    rgb[to++] = rgba[from + 1] ?? 0;
    rgb[to++] = rgba[from + 2] ?? 0;
  }
  return rgb;
}

/** Opens a PDF. A page that PDFium cannot load is refused as `damaged` when it is drawn. */
export async function openPdf(bytes: Uint8Array): Promise<Omit<PageFile, 'kind'>> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(bytes);
  const count = document.getPageCount();
  if (count > limits.pagesPerFile) throw new Refusal('too-large');
  return {
    count,
    lies: null,
    async raster(ix, wanted): Promise<Raster> {
      const page = document.getPage(ix);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      if (!originalWidth || !originalHeight) throw new Refusal('damaged');
      const paper = { width: inches(originalWidth), height: inches(originalHeight) };
      const dpi = allowedDpi(paper, wanted);
      const drawn = await page.render({
        width: Math.max(1, Math.round(paper.width * dpi)),
        height: Math.max(1, Math.round(paper.height * dpi)),
        render: 'bitmap',
      });
      const { width, height } = drawn;
      return { data: toRgb(drawn.data), width, height, channels: 3, dpi };
    },
    close: () => document.destroy(),
  };
}
