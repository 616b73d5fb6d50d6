// Sealed files for invented folders: small true JPEG pictures, each with its own bytes.
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { type SealedFile, sealOriginal } from '../../main/storage/sealed-files.ts';
import type { Store } from '../../main/storage/store.ts';

const COMMENT = 60_000;

/** A page of A4 at 100 dpi with lines of grey where text would be. */
async function drawPage(): Promise<Buffer> {
  const [width, height] = [827, 1169];
  const pixels = Buffer.alloc(width * height, 250);
  for (let line = 0; line < 40; line++) {
    const top = 80 + line * 26;
    for (let y = top; y < top + 9; y++)
      pixels.fill(90, y * width + 70, y * width + 700 - (line % 5) * 60);
  }
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 70 })
    .toBuffer();
}

/** The picture with comments of noise behind its first two bytes: the same page, other bytes, `size` large. */
function vary(jpeg: Buffer, size: number, salt: string): Buffer {
  const parts = [jpeg.subarray(0, 2)];
  for (let left = size - jpeg.length, at = 0; left > 0; at++) {
    const length = Math.min(left, COMMENT);
    const noise = createHash('shake256', { outputLength: length }).update(`${salt} ${at}`).digest();
    const head = Buffer.from([0xff, 0xfe, (length + 2) >> 8, (length + 2) & 0xff]);
    parts.push(head, noise);
    left -= length + head.length;
  }
  return Buffer.concat([...parts, jpeg.subarray(2)]);
}

export type InventedScan = { sealed: SealedFile; bytes: number; original: Buffer };
export type MakeScan = () => InventedScan;

/**
 * Answers a sealed file for each source: `count` different ones of about 300 KB, then the same
 * small one again and again, so that an office without scans is still whole.
 */
export async function createScans(store: Store, count: number): Promise<MakeScan> {
  const page = await drawPage();
  const seal = (original: Buffer): InventedScan => ({
    sealed: sealOriginal(store.folder, store.keys, original),
    bytes: original.length,
    original,
  });
  const small = seal(page);
  let made = 0;
  return () => {
    if (made >= count) return small;
    made++;
    return seal(vary(page, 300_000, `scan ${made}`));
  };
}
