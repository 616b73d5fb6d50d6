// Small invented papers, each different from all others: some words to read, one page or two.
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const words = ['river', 'mango', 'school', 'market', 'bicycle', 'garden', 'teacher', 'kitchen'];

const draw = (line: string, n: number) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="420">
    <rect width="900" height="420" fill="white"/>
    <text x="60" y="120" font-size="44" font-family="serif">${line}</text>
    <text x="60" y="240" font-size="44" font-family="serif">paper number ${n}</text></svg>`);

/** Writes paper `n` and answers its bytes and how many pages it has. */
export async function writePaper(
  path: string,
  n: number,
): Promise<{ bytes: Buffer; pages: number }> {
  const line = `${words[n % 8]} ${words[Math.floor(n / 8) % 8]}`;
  const pages = n % 3 === 0 ? 2 : 1;
  const sides = Array.from({ length: pages }, (_, side) => draw(line, n * 10 + side));
  const flat = await Promise.all(sides.map((side) => sharp(side).png().toBuffer()));
  const joined = pages > 1 ? sharp(flat, { join: { animated: true } }) : sharp(flat[0]);
  const bytes = await joined.withMetadata({ density: 150 }).tiff({ compression: 'lzw' }).toBuffer();
  await writeFile(path, bytes);
  return { bytes, pages };
}
