// Finds the small code in the foot of a printed form, whichever way the page lies.
import jsQR from 'jsqr';
import sharp from 'sharp';
import { readSheetCode, sheetCode } from '#domain/forms/sheet-code.ts';
import { findSquares, type Place } from './finder-patterns.ts';
import type { Raster } from './raster.ts';

/**
 * Shares of `READING_DPI`: at 100 and 120 dpi the grain of a scanner is gone. One of the two found the
 * code on all but one of the pages it was measured on; larger pictures cost more and found fewer. The
 * places are looked for in the larger one.
 */
const SHARES = { places: 0.6, first: 0.5 };

async function smaller(page: Raster, share: number): Promise<Raster> {
  const { data, info } = await sharp(page.data, { raw: page })
    .resize({ width: Math.round(page.width * share) })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: 1, dpi: page.dpi * share };
}

/** The code at a place that is given in pixels of a picture `scale` times as large. */
function codeAt(page: Raster, place: Place, scale: number): string | null {
  const left = Math.max(0, Math.floor(place.x * scale));
  const top = Math.max(0, Math.floor(place.y * scale));
  const width = Math.min(page.width - left, Math.ceil(place.w * scale));
  const height = Math.min(page.height - top, Math.ceil(place.h * scale));
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = page.data[(top + y) * page.width + left + x] ?? 255;
      pixels[y * width + x] = 0xff000000 + light * 0x010101;
    }
  }
  const colours = new Uint8ClampedArray(pixels.buffer);
  try {
    const found = jsQR(colours, width, height, { inversionAttempts: 'dontInvert' });
    const code = found && readSheetCode(found.data);
    return code ? sheetCode(code) : null;
  } catch {
    // A pattern that the decoder stumbles over is no code; the page is read all the same.
    return null;
  }
}

/**
 * The code of a printed form that stands on a grey page of `READING_DPI`, or null. The page is looked
 * at as it lies: what is done for reading washes a code on pale paper out.
 */
export async function findSheetCode(page: Raster): Promise<string | null> {
  const large = await smaller(page, SHARES.places);
  const places = findSquares(large);
  if (places.length === 0) return null;
  const small = await smaller(page, SHARES.first);
  for (const place of places) {
    const code = codeAt(small, place, SHARES.first / SHARES.places) ?? codeAt(large, place, 1);
    if (code !== null) return code;
  }
  return null;
}
