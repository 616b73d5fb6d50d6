// A scanner of this computer: SANE's own test device, which has a feeder of ten sheets.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScanWanted } from '#contract/scanners.ts';
import { saneWay } from '../../../../main/scans/scanners/sane.ts';

const FEEDER: ScanWanted = { source: 'feeder', dpi: 200, colour: 'grey' };
const config = mkdtempSync(join(tmpdir(), 'sane-'));
const memory = mkdtempSync(join(tmpdir(), 'sane-memory-'));
const before = { ...process.env };
const way = saneWay();
const never = new AbortController().signal;

beforeAll(() => {
  writeFileSync(join(config, 'dll.conf'), 'test\n');
  writeFileSync(join(config, 'test.conf'), '');
  process.env.SANE_CONFIG_DIR = config;
});
afterAll(() => {
  process.env = before;
  for (const folder of [config, memory]) rmSync(folder, { recursive: true });
});

async function letThrough(device: string, wanted: ScanWanted) {
  const pages: Buffer[] = [];
  let stop: string | null = null;
  try {
    for await (const page of way.scan(device, wanted, never)) pages.push(page);
  } catch (thrown) {
    stop = (thrown as { code: string }).code;
  }
  return { pages, stop };
}

test('the scanners of the computer are listed with where paper can lie', async () => {
  const found = await way.list(never);
  expect(found.map(({ key }) => key)).toContain('test:0');
  expect(found.find(({ key }) => key === 'test:0')).toMatchObject({
    ...{ via: 'sane', sources: ['glass', 'feeder'], there: true },
  });
});

test('ten sheets in the feeder come as ten pictures at the resolution that was asked for', async () => {
  const { pages, stop } = await letThrough('test:0', FEEDER);
  expect([pages.length, stop]).toEqual([10, null]);
  const { format, density } = await sharp(pages[0]).metadata();
  expect([format, density]).toEqual(['jpeg', 200]);
});

test('one sheet on the glass is one page, in colour', async () => {
  const glass: ScanWanted = { source: 'glass', dpi: 300, colour: 'colour' };
  const { pages, stop } = await letThrough('test:0', glass);
  expect([pages.length, stop]).toEqual([1, null]);
  expect((await sharp(pages[0]).metadata()).channels).toBe(3);
});

test('a scanner that is not there says so', async () => {
  expect(await letThrough('test:9', FEEDER)).toEqual({ pages: [], stop: 'scanner-away' });
});

test('no page stays lying when a person stops in the middle', async () => {
  const runtime = process.env.XDG_RUNTIME_DIR;
  process.env.XDG_RUNTIME_DIR = memory;
  let seen = 0;
  for await (const _page of way.scan('test:0', FEEDER, never)) {
    expect(readdirSync(memory)).toHaveLength(1);
    if (++seen === 2) break;
  }
  expect(readdirSync(memory)).toEqual([]);
  process.env.XDG_RUNTIME_DIR = runtime;
});
