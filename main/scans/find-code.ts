// Finds the small code in the foot of a printed form, whichever way the page lies.
import jsQR from 'jsqr';
import sharp from 'sharp';
import { readSheetCode, sheetCode } from '#domain/forms/sheet-code.ts';
import type { Raster } from './raster.ts';

/**
 * Shares of `READING_DPI`: at 100 and 120 dpi the grain of a scanner is gone. One of the two found the
 * code on all but one of the pages it was measured on; larger pictures cost more and found fewer.
 */
const SHARES = [0.5, 0.6];

async function smaller(page: Raster, share: number): Promise<Raster> {
  const { data, info } = await sharp(page.data, { raw: page })
    .resize({ width: Math.round(page.width * share) })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: 1, dpi: page.dpi * share };
}

function codeIn({ data, width, height }: Raster): string | null {
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at++) pixels[at] = 0xff000000 + (data[at] ?? 255) * 0x010101;
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
  for (const share of SHARES) {
    const code = codeIn(await smaller(page, share));
    if (code !== null) return code;
  }
  return null;
}
