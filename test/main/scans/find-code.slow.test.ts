// A printed form that comes back from the scanner says by its code which form it is.
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSheetCode, sheetCode } from '#domain/forms/sheet-code.ts';
import { findSheetCode } from '../../../main/scans/find-code.ts';
import { openPages } from '../../../main/scans/page-file.ts';
import { toGrey } from '../../../main/scans/prepare.ts';
import { READING_DPI } from '../../../main/scans/sizes.ts';
import { benchPages } from '../../fixtures/folder/bench-pages.ts';
import { asScanned } from '../../fixtures/folder/paper.ts';
import { CODE_WIDTH, drawCode } from '../../fixtures/printed-code.ts';

const id = '0199c000-0000-7000-8000-000000000501';
const code = sheetCode({ id, version: 2 });

let page: Buffer;
beforeAll(async () => {
  const form = (await benchPages()).find(({ name }) => name === 'form')?.jpeg;
  page = await sharp(form).resize({ width: 1654 }).png({ compressionLevel: 1 }).toBuffer();
}, 120_000);

/** The page with a code in its foot. */
async function withCode(text: string): Promise<Buffer> {
  const { height } = await sharp(page).metadata();
  const foot = { input: drawCode(text), left: 200, top: height - CODE_WIDTH - 100 };
  return sharp(page).composite([foot]).png({ compressionLevel: 1 }).toBuffer();
}

type Look = { upsideDown?: boolean; degrees?: number; sigma?: number };

async function scanAndFind(sheet: Buffer, look: Look = {}): Promise<string | null> {
  const laid = look.upsideDown
    ? await sharp(sheet).rotate(180).png({ compressionLevel: 1 }).toBuffer()
    : sheet;
  const { degrees = 0, sigma = 7 } = look;
  const scan = await (await asScanned(laid, { seed: 5, degrees, sigma, dpi: READING_DPI }))
    .jpeg()
    .toBuffer();
  const file = await openPages(scan);
  return findSheetCode(await toGrey(await file.raster(0, READING_DPI)));
}

describe('The code on a printed form', () => {
  test.for<[string, Look]>([
    ['upside down, two degrees askew', { upsideDown: true, degrees: 2 }],
    ['upside down, askew and with much grain', { upsideDown: true, degrees: -2, sigma: 15 }],
  ])('is read %s', async ([, look]) => {
    expect(await scanAndFind(await withCode(code), look)).toBe(code);
  });

  test('is not seen on a page that bears none, nor in the code of a bottle of soap', async () => {
    expect(await scanAndFind(page)).toBeNull();
    expect(await scanAndFind(await withCode('https://example.org/soap'))).toBeNull();
  });

  test('says a form and its version, and nothing that is not written that way', () => {
    expect(readSheetCode(code)).toEqual({ id, version: 2 });
    for (const wrong of [
      'samnum:',
      `samnum:${id}`,
      `x${code}`,
      `${code} `,
      `samnum:${'-'.repeat(36)}:1`,
    ])
      expect(readSheetCode(wrong)).toBeNull();
  });
});
