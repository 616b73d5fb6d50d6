// Makes of a page what reads best: grey, upright, straight, evenly lit, full contrast. Only for reading.
import sharp, { type Sharp } from 'sharp';
import { evenLight, spreadContrast, studyLight } from './light.ts';
import type { Raster } from './raster.ts';
import type { Turn } from './sizes.ts';
import { findSkew } from './skew.ts';

export type Prepared = {
  page: Raster;
  /** Degrees the lines ran downhill before they were made level. */
  skew: number;
  blank: boolean;
};

async function grey(image: Sharp, dpi: number): Promise<Raster> {
  const { data, info } = await image
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: 1, dpi };
}

/** A page without its colours. */
export function toGrey(page: Raster): Promise<Raster> {
  return grey(sharp(page.data, { raw: page }), page.dpi);
}

/** A grey page turned clockwise by quarter turns. */
export async function turnPage(page: Raster, turn: Turn): Promise<Raster> {
  return turn === 0 ? page : grey(sharp(page.data, { raw: page }).rotate(turn), page.dpi);
}

/**
 * Prepares a grey page of `READING_DPI` that stands upright. A page with uneven light is divided by
 * its own blurred background; a skewed one is turned back and grows by the white corners.
 */
export async function prepareForReading(upright: Raster): Promise<Prepared> {
  const light = await studyLight(upright);
  if (light.blank) return { page: upright, skew: 0, blank: true };
  const lit = light.uneven ? await evenLight(upright, light) : upright;
  const skew = await findSkew(lit);
  const level =
    skew === 0
      ? lit
      : await grey(sharp(lit.data, { raw: lit }).rotate(-skew, { background: '#fff' }), lit.dpi);
  return { page: spreadContrast(level, light.uneven ? 0.9 : 0.99), skew, blank: false };
}

export type Box = { x: number; y: number; w: number; h: number };

/** A box on the prepared page (pixels) as a box on the upright page before levelling, from 0 to 1. */
export function boxOnUpright(
  box: Box,
  prepared: { width: number; height: number },
  upright: { width: number; height: number },
  skew: number,
): Box {
  const angle = (skew * Math.PI) / 180;
  const dx = box.x + box.w / 2 - prepared.width / 2;
  const dy = box.y + box.h / 2 - prepared.height / 2;
  const cx = upright.width / 2 + dx * Math.cos(angle) - dy * Math.sin(angle);
  const cy = upright.height / 2 + dx * Math.sin(angle) + dy * Math.cos(angle);
  const share = (value: number, of: number) =>
    Math.round(Math.min(1, Math.max(0, value / of)) * 1e4) / 1e4;
  return {
    x: share(cx - box.w / 2, upright.width),
    y: share(cy - box.h / 2, upright.height),
    w: share(box.w, upright.width),
    h: share(box.h, upright.height),
  };
}
