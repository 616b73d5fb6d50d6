// Pages as an office scanner sends them: 200 dots per inch, single pictures and files of twenty pages.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { READING_DPI } from '../../../main/scans/sizes.ts';
import { benchPages } from '../../fixtures/folder/bench-pages.ts';

const PER_PDF = 20;
const A4 = { width: 595, height: 842 };

/** The six pages of `bench ocr`, as smaller pictures. */
export async function pagesAt200(): Promise<Buffer[]> {
  const pages = await benchPages();
  const width = Math.round((A4.width / 72) * READING_DPI);
  return Promise.all(
    pages.map(({ jpeg }) =>
      sharp(jpeg).resize({ width }).withMetadata({ density: READING_DPI }).jpeg().toBuffer(),
    ),
  );
}

/** The same picture in other bytes: a comment behind the first two. */
export function withComment(jpeg: Buffer, text: string): Buffer {
  const words = Buffer.from(text);
  const head = Buffer.from([0xff, 0xfe, (words.length + 2) >> 8, (words.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, words, jpeg.subarray(2)]);
}

export async function bindPdf(jpegs: readonly Buffer[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (const jpeg of jpegs) {
    const picture = await pdf.embedJpg(jpeg);
    const { width, height } = A4;
    pdf.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
  }
  return Buffer.from(await pdf.save());
}

/** Writes files of `pages` pages in all, half of them in PDFs; answers their paths in the order they are laid on. */
export async function writePaper(folder: string, pages: number): Promise<string[]> {
  const six = await pagesAt200();
  let made = 0;
  const next = () => withComment(six[made % six.length] as Buffer, `page ${made++}`);
  const paths: string[] = [];
  while (made < pages) {
    const isPdf = made < pages / 2 && pages - made > PER_PDF;
    const path = join(folder, `scan-${String(made).padStart(4, '0')}.${isPdf ? 'pdf' : 'jpg'}`);
    writeFileSync(path, isPdf ? await bindPdf(Array.from({ length: PER_PDF }, next)) : next());
    paths.push(path);
  }
  return paths;
}
