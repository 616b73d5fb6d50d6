// Finds the small code in the foot of a printed form, whichever way the page lies.
import jsQR from 'jsqr';
import sharp from 'sharp';
import { readSheetCode, sheetCode } from '#domain/forms/sheet-code.ts';
import type { Raster } from './raster.ts';

/** Shares of `READING_DPI`: at 100 dpi the grain is gone and a page costs least, at 150 a faint code is found. */
const SMALL = 0.5;
const LARGER = 0.75;

async function smaller(page: Raster, share: number): Promise<Raster> {
  const { data, info } = await sharp(page.data, { raw: page })
    .resize({ width: Math.round(page.width * share) })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: 1, dpi: page.dpi * share };
}

function codeIn({ data, width, height }: Raster): string | null {
  const colours = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < data.length; at++) colours.fill(data[at] ?? 255, at * 4, at * 4 + 3);
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
 * The code of a printed form that stands on a grey page of `READING_DPI`, or null. `prepared` is the
 * page as it was read, `upright` as it lies: preparing can wash a pale code out.
 */
export async function findSheetCode(prepared: Raster, upright: Raster): Promise<string | null> {
  return codeIn(await smaller(prepared, SMALL)) ?? codeIn(await smaller(upright, LARGER));
}
