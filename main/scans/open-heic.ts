// HEIC, what iPhones write: decoded whole, then scaled. The decoder turns it upright by itself.
import heic from 'heic-decode';
import sharp from 'sharp';
import { limits } from './limits.ts';
import { rasterOf } from './open-picture.ts';
import type { PageFile } from './raster.ts';
import { Refusal } from './refusal.ts';
import { paperOf } from './sizes.ts';

/** Opens a HEIC file; each of its main pictures is a page. */
export async function openHeic(bytes: Uint8Array): Promise<Omit<PageFile, 'kind'>> {
  const pictures = await heic.all({ buffer: bytes });
  if (pictures.length > limits.pagesPerFile) throw new Refusal('too-many-pages');
  for (const { width, height } of pictures)
    if (width * height > limits.pagePixels) throw new Refusal('too-large');
  return {
    count: pictures.length,
    scan: async () => null,
    async raster(ix, dpi) {
      const picture = pictures[ix];
      if (!picture) throw new Refusal('damaged');
      const { data, width, height } = await picture.decode();
      const paper = paperOf(width, height, undefined);
      const image = sharp(data, { raw: { width, height, channels: 4 } });
      return rasterOf(image.resize({ width: Math.round(paper.width * dpi) }), dpi);
    },
    close: () => pictures.dispose(),
  };
}
