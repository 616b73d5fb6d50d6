// Pages are read offline, and the same page always reads the same.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOcrEngine, type OcrEngine } from '../../../main/scans/ocr.ts';
import { openPages } from '../../../main/scans/page-file.ts';
import { toGrey } from '../../../main/scans/prepare.ts';
import type { Raster } from '../../../main/scans/raster.ts';
import type { Line } from '../../../main/scans/reading.ts';
import { READING_DPI } from '../../../main/scans/sizes.ts';
import { benchPages } from '../../fixtures/folder/bench-pages.ts';
import { tessdata } from './spawn-reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'reading-'));
const engines: OcrEngine[] = [];
const jpegs = new Map<string, Buffer>();
let english: Raster;
let khmer: Raster;

function newEngine(): OcrEngine {
  const engine = createOcrEngine(tessdata);
  engines.push(engine);
  return engine;
}

/** The upper part of a bench page: enough to read, in a quarter of the time. */
async function topOf(name: string): Promise<Raster> {
  const file = await openPages(jpegs.get(name) ?? Buffer.of());
  const page = await toGrey(await file.raster(0, READING_DPI));
  const height = page.height >> 2;
  return { ...page, height, data: page.data.subarray(0, page.width * height) };
}

const textOf = (lines: Line[]) =>
  lines.map((line) => line.words.map((word) => word.text).join(' ')).join('\n');

beforeAll(async () => {
  for (const { name, jpeg } of await benchPages()) jpegs.set(name, jpeg);
  english = await topOf('english');
  khmer = await topOf('khmer');
}, 120_000);
afterAll(async () => {
  for (const engine of engines) await engine.close();
  rmSync(folder, { recursive: true });
});

describe('Reading stays inside the computer', () => {
  test('A page is read with nothing to connect with, and nothing is written down', () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    const source = (name: string) => join(import.meta.dirname, name);
    const guard = ['--import', String(pathToFileURL(source('no-network.ts')))];
    const page = [tessdata, String(english.width), String(english.height)];
    const program = [...guard, source('read-alone.ts'), ...page];
    const { stdout, stderr } = spawnSync(process.execPath, program, {
      cwd: empty,
      env: { ...process.env, HOME: empty, TMPDIR: empty },
      input: english.data,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const found = JSON.parse(stdout);
    expect(textOf(found.lines)).toMatch(/\b(child|family|the)\b/);
    expect(textOf(found.carefully)).toMatch(/\b(child|family|the)\b/);
    expect(found.up.turn).toBe(0);
    expect(found.up.confidence).toBeGreaterThan(2);
    expect(readdirSync(empty)).toEqual([]);
  }, 120_000);

  test('The same page reads the same, whatever was read before', async () => {
    const tired = newEngine();
    await tired.findTurn(khmer);
    await tired.read({ ...khmer, dpi: 100 }, 'standard');
    const later = await tired.read(english, 'standard');
    expect(textOf(later)).not.toBe('');
    expect(later).toEqual(await newEngine().read(english, 'standard'));
  }, 120_000);
});
