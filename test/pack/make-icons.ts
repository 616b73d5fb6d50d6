// Draws the app's icon files from assets/icon.svg: a PNG for Linux and macOS, an ICO for Windows.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const assets = join(import.meta.dirname, '..', '..', 'assets');
const drawn = (size: number) =>
  sharp(join(assets, 'icon.svg'), { density: (72 * size) / 512 })
    .resize(size, size)
    .png()
    .toBuffer();

/** An ICO file: a header, one 16-byte entry for each picture, then the PNGs themselves. */
function packIco(pictures: { size: number; png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // A side of 256 is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

const sizes = [16, 24, 32, 48, 64, 128, 256];
const pictures = await Promise.all(sizes.map(async (size) => ({ size, png: await drawn(size) })));
await writeFile(join(assets, 'icon.ico'), packIco(pictures));
await writeFile(join(assets, 'icon.png'), await drawn(1024));
