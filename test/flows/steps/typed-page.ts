// A page with a few typed lines, as a scanner would give it.
import sharp from 'sharp';

/** Writes a picture of an A4 page at 150 dots per inch; the ending of `path` says which kind. */
export async function typePage(path: string, lines: readonly string[]): Promise<string> {
  const line = (text: string, index: number) =>
    `<text x="120" y="${260 + index * 130}" font-family="DejaVu Serif" font-size="54">${text}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754">
    <rect width="100%" height="100%" fill="#fff"/>${lines.map(line).join('')}</svg>`;
  await sharp(Buffer.from(svg)).withMetadata({ density: 150 }).toFile(path);
  return path;
}
