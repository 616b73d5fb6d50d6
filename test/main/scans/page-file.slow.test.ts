// What counts as paper, whatever a file is called, and what is refused with which reason.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPages } from '../../../main/scans/page-file.ts';
import type { Raster } from '../../../main/scans/raster.ts';
import { allowedDpi, paperOf } from '../../../main/scans/sizes.ts';
import { type CaseFolder, caseFolder } from '../../fixtures/folder/folder.ts';
import { flatPicture, lockedPdf } from '../../fixtures/hostile-files.ts';
import { smallHeic } from '../../fixtures/small-heic.ts';

let folder: CaseFolder;
beforeAll(async () => {
  folder = await caseFolder();
}, 120_000);
const fileOf = (name: string) => readFileSync(join(folder.dir, name));

const white = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } });

describe('Paper comes in many kinds of files', () => {
  test.for([
    ['scan0001.pdf', 'pdf', 4],
    ['scan0002.jpg', 'jpeg', 1],
    ['scan0005.tif', 'tiff', 3],
  ] as const)('%s is opened as %s with %i pages', async ([name, kind, count]) => {
    const opened = await openPages(fileOf(name));
    expect([opened.kind, opened.count]).toEqual([kind, count]);
    const page = await opened.raster(count - 1, 100);
    expect(page.width).toBe(827);
    expect(Math.abs(page.height - 1169)).toBeLessThanOrEqual(1);
    expect(page.data.length).toBe(827 * page.height * page.channels);
    opened.close();
  });

  test('PNG and WebP pictures are opened too', async () => {
    const png = await openPages(await white(400, 600).png().toBuffer());
    const webp = await openPages(await white(400, 600).webp().toBuffer());
    expect([png.kind, webp.kind]).toEqual(['png', 'webp']);
  });

  test('A HEIC picture from a telephone is opened with its colours', async () => {
    const opened = await openPages(smallHeic);
    const page = await opened.raster(0, 20);
    opened.close();
    const pixel = (y: number) => [
      ...page.data.subarray(y * page.width * 3, y * page.width * 3 + 3),
    ];
    expect(opened.kind).toBe('heic');
    expect(pixel(20)[0]).toBeGreaterThan(180);
    expect(pixel(20)[1]).toBeLessThan(60);
    expect(pixel(page.height - 5)[1]).toBeGreaterThan(230);
  });

  test('A picture from a telephone that lies on its side comes upright', async () => {
    const page = await (await openPages(fileOf('IMG_0147.jpg'))).raster(0, 50);
    expect(page.height).toBeGreaterThan(page.width);
  });

  test('Each page of a TIFF is another page', async () => {
    const opened = await openPages(fileOf('scan0005.tif'));
    const [first, second] = [await opened.raster(0, 30), await opened.raster(1, 30)];
    expect(Buffer.from(first.data).equals(second.data)).toBe(false);
  });
});

describe('A form that was filled on a computer', () => {
  /** Shares of a sheet of A4 from its top at which something dark stands. */
  function inkAt({ data, width, height, channels }: Raster): number[] {
    const rows = Array.from({ length: 10 }, (_, part) => part);
    return rows.filter((part) => {
      const [from, to] = [part, part + 1].map((at) => Math.round((at * height) / 10) * width);
      return data.subarray((from ?? 0) * channels, (to ?? 0) * channels).some((dot) => dot < 100);
    });
  }

  test('shows what was typed, chosen and ticked in its fields, and nothing that is hidden', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 840]);
    const form = pdf.getForm();
    const at = (part: number) => ({ x: 50, y: 840 - part * 84 - 60, width: 200, height: 40 });
    const name = form.createTextField('name');
    name.setText('Sok Dara');
    name.addToPage(page, { ...at(1), borderWidth: 0 });
    const sex = form.createDropdown('sex');
    sex.addOptions(['girl', 'boy']);
    sex.select('boy');
    sex.addToPage(page, { ...at(3), borderWidth: 0 });
    const agreed = form.createCheckBox('agreed');
    agreed.addToPage(page, { ...at(5), borderWidth: 0 });
    agreed.check();
    const hidden = form.createTextField('hidden');
    hidden.setText('hidden');
    hidden.addToPage(page, { ...at(7), hidden: true });
    const opened = await openPages(await pdf.save());
    const { grey, small } = (await opened.forReading?.(0)) ?? {};
    for (const drawn of [await opened.raster(0, 100), grey, small])
      expect(drawn && inkAt(drawn)).toEqual([1, 3, 5]);
    opened.close();
  });
});

describe('A file that cannot be read is refused with its reason', () => {
  const reasonFor = (bytes: Uint8Array) =>
    openPages(bytes).then(
      () => 'opened',
      (refusal: { reason: string }) => refusal.reason,
    );
  const letter = Buffer.from('A letter that somebody named photo.jpg.\n'.repeat(40));

  test('An empty file', async () => expect(await reasonFor(Buffer.alloc(0))).toBe('empty'));
  test('A text file, whatever its name says', async () =>
    expect(await reasonFor(letter)).toBe('not-a-picture'));
  test('A PDF with a password', async () => expect(await reasonFor(lockedPdf())).toBe('password'));
  test('A PDF of which only the beginning arrived', async () =>
    expect(await reasonFor(fileOf('scan0001.pdf').subarray(0, 50_000))).toBe('damaged'));
  test('A PNG of sixty million pixels', async () =>
    expect(await reasonFor(await flatPicture(10_000, 6_000, 'png'))).toBe('too-large'));

  test('A PDF of more than five hundred pages, which is told apart from a picture too large', async () => {
    const pdf = await PDFDocument.create();
    for (let page = 0; page < 501; page++) pdf.addPage();
    expect(await reasonFor(Buffer.from(await pdf.save()))).toBe('too-many-pages');
  });

  test('A JPEG of sixty million pixels is shrunk while it is read', async () => {
    const opened = await openPages(await flatPicture(10_000, 6_000, 'jpeg'));
    expect((await opened.raster(0, 100)).width).toBe(1169);
  });
  test('A JPEG of which only half arrived is damaged when its page is asked for', async () => {
    const scan = fileOf('scan0002.jpg');
    const opened = await openPages(scan.subarray(0, scan.length / 2));
    await expect(opened.raster(0, 100)).rejects.toThrow();
  });
});

describe('How large the paper was', () => {
  test('A scanner says it in dots per inch', () =>
    expect(paperOf(1240, 1754, 150).height).toBeCloseTo(11.69, 1));
  test('A telephone does not know, so A4 is assumed', () =>
    expect(paperOf(3000, 4000, 72)).toEqual({ width: 8.7675, height: 11.69 }));
  test('Nonsense is not believed', () => expect(paperOf(3000, 4000, 6000).height).toBe(11.69));
  test('A huge page gets fewer dots rather than too many pixels', () => {
    const dpi = allowedDpi({ width: 100, height: 100 }, 200);
    expect(dpi * 100 * dpi * 100).toBeLessThanOrEqual(40_000_001);
  });
});

test('Nothing that decodes files of others is loaded outside the reading process', () => {
  const look = `
    const seen = [];
    (await import('node:module')).registerHooks({
      resolve: (name, context, next) => (seen.push(name), next(name, context)),
    });
    for (const part of ['open-scans', 'handlers']) await import('./main/scans/' + part + '.ts');
    console.log(seen.join(' '));`;
  const root = join(import.meta.dirname, '../../..');
  const options = { cwd: root, encoding: 'utf8' } as const;
  const seen = execFileSync(process.execPath, ['--input-type=module', '-e', look], options).split(
    ' ',
  );
  expect(seen).toContain('pdf-lib');
  const decoders = ['sharp', 'tesseract.js', '@hyzyla/pdfium', 'heic-decode'];
  expect(seen.filter((name) => decoders.includes(name))).toEqual([]);
}, 20_000);
