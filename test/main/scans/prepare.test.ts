// Pages are made straight, evenly lit and full of contrast before they are read.
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { studyLight } from '../../../main/scans/light.ts';
import { openPages } from '../../../main/scans/page-file.ts';
import { boxOnUpright, prepareForReading, toGrey, turnPage } from '../../../main/scans/prepare.ts';
import type { Raster } from '../../../main/scans/raster.ts';
import { findSkew } from '../../../main/scans/skew.ts';
import { benchPages } from '../../fixtures/folder/bench-pages.ts';
import { seeded } from '../../fixtures/folder/paper.ts';

let page: Raster;
beforeAll(async () => {
  const english = (await benchPages()).find(({ name }) => name === 'english');
  if (!english) throw new Error('no page');
  page = await toGrey(await (await openPages(english.jpeg)).raster(0, 200));
}, 120_000);

async function tilted(degrees: number): Promise<Raster> {
  const { data, info } = await sharp(page.data, { raw: page })
    .rotate(degrees, { background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { ...page, data, width: info.width, height: info.height };
}

/** Grey paper with the grain of a scanner. */
function emptyPage(): Raster {
  const next = seeded(7);
  const data = Uint8Array.from({ length: 1654 * 2339 }, () => 238 + Math.floor(next() * 14));
  return { data, width: 1654, height: 2339, channels: 1, dpi: 200 };
}

describe('A page that was laid down askew', () => {
  test.for([-5.5, -3, -0.5, 0, 1.2, 4, 6])('by %f degrees is found to a tenth', async (degrees) => {
    expect(Math.abs((await findSkew(await tilted(degrees))) - degrees)).toBeLessThanOrEqual(0.1);
  });

  test('has its words where they stand on the page as it lies', () => {
    const upright = { width: 1000, height: 1400 };
    const size = { width: 1080, height: 1450 };
    const middle = boxOnUpright({ x: 530, y: 715, w: 20, h: 20 }, size, upright, 5);
    expect(middle).toEqual({ x: 0.49, y: 0.4929, w: 0.02, h: 0.0143 });
    const right = boxOnUpright({ x: 930, y: 715, w: 20, h: 20 }, size, upright, 5);
    expect(right.y).toBeGreaterThan(middle.y);
  });
});

describe('Light and emptiness', () => {
  test('A page with nothing on it is blank, with one short line it is not', async () => {
    const blank = emptyPage();
    expect((await prepareForReading(blank)).blank).toBe(true);
    for (let y = 1000; y < 1030; y++) blank.data.fill(60, y * 1654 + 800, y * 1654 + 815);
    expect((await prepareForReading(blank)).blank).toBe(false);
  });

  test('Light from one side is noticed and taken out', async () => {
    const data = page.data.map((value, i) => value * (1 - (0.5 * (i % page.width)) / page.width));
    const dim = { ...page, data };
    expect((await studyLight(page)).uneven).toBe(false);
    expect((await studyLight(dim)).uneven).toBe(true);
    const margins = (await prepareForReading(dim)).page;
    const at = (x: number) => margins.data[100 * margins.width + x] ?? 0;
    expect(Math.abs(at(60) - at(1590))).toBeLessThan(40);
  });

  test('A quarter turn and three more give the same page', async () => {
    const there = await turnPage(page, 90);
    expect([there.width, there.height]).toEqual([page.height, page.width]);
    const back = await turnPage(there, 270);
    expect(Buffer.from(back.data).equals(page.data)).toBe(true);
  });
});
