// Scanners of Windows through NAPS2: its command line, played by a small program of our own.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { ScanWanted } from '#contract/scanners.ts';
import { naps2Way } from '../../../../main/scans/scanners/naps2.ts';

const folder = mkdtempSync(join(tmpdir(), 'naps2-'));
const program = join(folder, 'NAPS2.Console');
const heard = join(folder, 'heard.json');
writeFileSync(
  program,
  `#!${process.execPath}
const { writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
const of = (name) => args[args.indexOf(name) + 1];
if (args.includes('--listdevices')) {
  if (of('--driver') === 'wia') console.log('Invented 3\\r\\n');
} else {
  writeFileSync(${JSON.stringify(heard)}, JSON.stringify(args));
  const sheets = of('--source') === 'feeder' ? 3 : 0;
  for (let n = 1; n <= sheets; n++) {
    writeFileSync(of('-o').replace('$(nnnn)', String(n).padStart(4, '0')), 'sheet ' + n);
  }
}`,
);
chmodSync(program, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

const never = new AbortController().signal;
async function letThrough(source: ScanWanted['source']) {
  const pages: string[] = [];
  const wanted: ScanWanted = { source, dpi: 300, colour: 'grey' };
  try {
    for await (const page of naps2Way(program).scan('wia:Invented 3', wanted, never)) {
      pages.push(page.toString());
    }
  } catch (thrown) {
    return { pages, stop: (thrown as { code: string }).code };
  }
  return { pages, stop: null };
}

test('the scanners it knows are listed with the driver that found them', async () => {
  expect(await naps2Way(program).list(never)).toMatchObject([
    { via: 'naps2', key: 'wia:Invented 3', name: 'Invented 3 (WIA)', there: true },
  ]);
});

test('the sheets come in their order, and it is told the scanner and what is wanted', async () => {
  expect(await letThrough('feeder')).toEqual({
    ...{ pages: ['sheet 1', 'sheet 2', 'sheet 3'], stop: null },
  });
  const args = readFileSync(heard, 'utf8');
  for (const part of ['"--device","Invented 3"', '"--dpi","300"', '"--bitdepth","gray"']) {
    expect(args).toContain(part);
  }
});

test('nothing from the feeder means that no paper was in it', async () => {
  expect(await letThrough('both-sides')).toEqual({ pages: [], stop: 'feeder-empty' });
});

test('where it is not installed there is no scanner of it', async () => {
  expect(await naps2Way(null).list(never)).toEqual([]);
});
