// The PDF of a folder can be searched, copied from and printed, and holds the pictures untouched.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { glyphlessFont } from '../../../main/scans/glyphless-font.ts';
import { openPages } from '../../../main/scans/page-file.ts';
import { type PdfPage, writeSearchablePdf } from '../../../main/scans/searchable-pdf.ts';
import type { Turn } from '../../../main/scans/sizes.ts';
import { english, khmer } from '../../fixtures/folder/texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'searchable-'));
afterAll(() => rmSync(folder, { recursive: true }));

let jpeg: Buffer;
beforeAll(async () => {
  // Red at the top of the page, as an upright picture.
  const red = {
    input: { create: { width: 600, height: 200, channels: 3, background: '#c00' } },
  } as const;
  jpeg = await sharp({ create: { width: 600, height: 849, channels: 3, background: '#fff' } })
    .composite([{ ...red, gravity: 'north' }])
    .jpeg()
    .toBuffer();
});

/** Text as a page of lines, each word in its box. */
function pageOf(text: string, bytes: Buffer, turn: Turn = 0): PdfPage {
  const lines = text.split('\n').map((line, row) =>
    line.split(' ').map((word, column, all) => ({
      text: word,
      box: {
        x: 0.1 + (0.8 * column) / all.length,
        y: 0.1 + row * 0.04,
        w: 0.7 / all.length,
        h: 0.02,
      },
    })),
  );
  return { picture: { bytes, kind: 'jpeg' }, turn, lines };
}

async function textOf(pages: PdfPage[]): Promise<string> {
  const path = join(folder, 'out.pdf');
  writeFileSync(path, await writeSearchablePdf(pages));
  return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
}
const khmerText = khmer
  .flatMap((text) => text.split('។ '))
  .slice(0, 20)
  .join('\n');

test('Another program finds exactly the Khmer that was read', async () => {
  expect((await textOf([pageOf(khmerText, jpeg)])).trim()).toBe(khmerText);
});

test('It finds the text of a page that was scanned upside down, and of every other page', async () => {
  const text = english[0].split('. ').join('.\n');
  const found = await textOf([pageOf(text, jpeg, 180), pageOf(khmerText, jpeg, 90)]);
  expect(found.split('\f').map((page) => page.trim())).toEqual([text, khmerText, '']);
});

test('A picture that lies somewhere inside a larger buffer is found', async () => {
  const inside = Buffer.concat([Buffer.alloc(100), jpeg]).subarray(100);
  expect((await writeSearchablePdf([pageOf('x', inside)])).length).toBeGreaterThan(jpeg.length);
});

test('The scan in the PDF is the scan that came in, byte for byte', async () => {
  await textOf([pageOf(khmerText, jpeg)]);
  execFileSync('pdfimages', ['-all', 'out.pdf', 'picture'], { cwd: folder });
  const [picture] = readdirSync(folder).filter((name) => name.startsWith('picture'));
  expect(readFileSync(join(folder, picture ?? '')).equals(jpeg)).toBe(true);
});

test('Text adds less than four kilobytes to a page', async () => {
  const bare = await writeSearchablePdf([{ ...pageOf('', jpeg), lines: [] }]);
  const full = await writeSearchablePdf([pageOf(khmerText, jpeg)]);
  expect(full.length - bare.length).toBeLessThan(4096);
});

test.for([0, 90, 180, 270] as const)(
  'A page that lies turned by %i is shown upright',
  async (turn) => {
    const lying = await sharp(jpeg)
      .rotate((360 - turn) % 360)
      .jpeg()
      .toBuffer();
    const pdf = await writeSearchablePdf([{ ...pageOf('x', lying, turn), lines: [] }]);
    const opened = await openPages(pdf);
    const { data, width, height } = await opened.raster(0, 20);
    opened.close();
    expect(height).toBeGreaterThan(width);
    const green = (row: number) => data[(row * width + 50) * 3 + 1] ?? 0;
    expect(green(10)).toBeLessThan(60);
    expect(green(height - 10)).toBeGreaterThan(230);
  },
);

test('The invisible font is a font', () => {
  const font = glyphlessFont();
  writeFileSync(join(folder, 'font.ttf'), font);
  expect(font.length).toBeLessThan(500);
  const seen = execFileSync('pdffonts', [join(folder, 'out.pdf')], { encoding: 'utf8' });
  expect(seen).toMatch(/SamnumInvisible\s+CID TrueType\s+Identity-H\s+yes no\s+yes/);
});
