// A page of a PDF that is nothing but one JPEG, as office scanners write it: the scan itself, not a drawing of it.
import type { PDFiumDocument } from '@hyzyla/pdfium';
import sharp, { type Sharp } from 'sharp';
import { limits } from './limits.ts';
import { rasterOf } from './open-picture.ts';
import type { Raster, Scan } from './raster.ts';
import { type Turn, turns } from './sizes.ts';

/** Both are blurred by this much first: two programs that shrink a picture differ at the edges of letters. */
const BLUR = 2;
/** In no place may one of the three colours of the page differ from the scan by more, of 255. */
const SAME = 32;

/** The JPEG on a page that has nothing else on it, byte for byte, or null. */
async function jpegOn(document: PDFiumDocument, ix: number): Promise<Uint8Array | null> {
  const page = document.getPage(ix);
  if (page.getObjectCount() !== 1) return null;
  const object = page.getObject(0);
  if (object.type !== 'image') return null;
  const { data, filters } = await object.getImageDataRaw();
  return filters.join() === 'DCTDecode' ? data : null;
}

async function blurred(picture: Sharp): Promise<Buffer> {
  return picture.toColourspace('srgb').blur(BLUR).raw({ depth: 'uchar' }).toBuffer();
}

/** Null for a picture that has no end, or too many points: the page can be drawn, and is given out drawn. */
async function shrunk(jpeg: Uint8Array, long: number): Promise<Raster | null> {
  const whole = sharp(jpeg, { limitInputPixels: limits.shrinkablePixels, failOn: 'error' });
  return rasterOf(whole.resize({ width: long, height: long, fit: 'inside' }), 0).catch(() => null);
}

/** The largest difference between two places of two pictures of one size. */
const difference = (one: Uint8Array, other: Uint8Array) =>
  one.reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? 0))), 0);

/**
 * The scan of which the page consists, or null. `drawn` is the page in three colours, small: what a page does to its
 * picture (turned, cut, covered, its colours changed) is not asked of its code but seen, by holding the two together.
 */
export async function scanOnPage(
  document: PDFiumDocument,
  ix: number,
  drawn: Raster,
): Promise<Scan | null> {
  const jpeg = await jpegOn(document, ix);
  if (!jpeg) return null;
  const { width, height } = drawn;
  const page = await blurred(sharp(drawn.data, { raw: drawn }));
  const small = await shrunk(jpeg, 2 * Math.max(width, height));
  if (!small) return null;
  let best: { lies: Turn; differs: number } | null = null;
  for (const lies of turns) {
    const upright = await sharp(small.data, { raw: small })
      .rotate(lies)
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = upright.info;
    const scan = sharp(upright.data, { raw }).resize({ width, height, fit: 'fill' });
    const differs = difference(page, await blurred(scan));
    if (differs < (best?.differs ?? SAME)) best = { lies, differs };
  }
  return best && { jpeg, lies: best.lies };
}
