// JPEG, PNG, WebP and TIFF (many pages) through libvips.
import sharp, { type Sharp } from 'sharp';
import { limits } from './limits.ts';
import type { PageFile, Raster } from './raster.ts';
import { Refusal } from './refusal.ts';
import { type PaperSize, paperOf } from './sizes.ts';

sharp.cache(false);
sharp.concurrency(1);

const SHRINKABLE = new Set(['jpeg', 'webp']);
/** EXIF orientation as quarter turns; the four mirrored ones are left out. */
const LYING: Record<number, 0 | 90 | 180 | 270> = { 1: 0, 3: 180, 6: 90, 8: 270 };
const turned = (orientation: number | undefined) => orientation !== undefined && orientation >= 5;

async function measureFrame(bytes: Uint8Array, page: number): Promise<PaperSize> {
  const about = await sharp(bytes, { page, limitInputPixels: false }).metadata();
  const pixels = about.width * about.height;
  const allowed = SHRINKABLE.has(about.format) ? limits.shrinkablePixels : limits.pagePixels;
  if (pixels > allowed) throw new Refusal('too-large');
  const [width, height] = turned(about.orientation)
    ? [about.height, about.width]
    : [about.width, about.height];
  return paperOf(width, height, about.density);
}

/** The pixels of an image of libvips. */
export async function rasterOf(image: Sharp, dpi: number): Promise<Raster> {
  const { data, info } = await image
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return {
    data,
    width: info.width,
    height: info.height,
    channels: info.channels === 1 ? 1 : 3,
    dpi,
  };
}

/** Opens a picture file; each page of a TIFF is a page. */
export async function openPicture(bytes: Uint8Array): Promise<Omit<PageFile, 'kind'>> {
  const about = await sharp(bytes, { limitInputPixels: false }).metadata();
  const count = about.format === 'tiff' ? (about.pages ?? 1) : 1;
  if (count > limits.pagesPerFile) throw new Refusal('too-many-pages');
  const papers: PaperSize[] = [];
  for (let page = 0; page < count; page++) papers.push(await measureFrame(bytes, page));
  const lies = about.format === 'jpeg' ? LYING[about.orientation ?? 1] : undefined;
  return {
    count,
    scan: async () => (lies === undefined ? null : { jpeg: bytes, lies }),
    async raster(ix, dpi) {
      const paper = papers[ix];
      if (!paper) throw new Refusal('damaged');
      const width = Math.round(paper.width * dpi);
      const image = sharp(bytes, {
        page: ix,
        limitInputPixels: limits.shrinkablePixels,
        failOn: 'error',
      })
        .autoOrient()
        .resize({ width, kernel: 'lanczos3' });
      return rasterOf(image, dpi);
    },
    close() {},
  };
}
