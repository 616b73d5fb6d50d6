// The reading process with the twelve papers of a case folder, and with files that mean harm.
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../../main/scans/limits.ts';
import type { Reader } from '../../../main/scans/reader.ts';
import type { PageReading } from '../../../main/scans/reader-messages.ts';
import { countErrors, errorRate } from '../../bench/character-errors.ts';
import { type CaseFolder, caseFolder, type FolderPage } from '../../fixtures/folder/folder.ts';
import { bombPdf, flatPicture } from '../../fixtures/hostile-files.ts';
import { peakOf } from '../../support/processes.ts';
import { asFile, tessdata, testReader } from './spawn-reader.ts';

/** One of each kind; all twelve go their way in folder-way.slow.test.ts. */
const chosen = ['intake', 'body-map', 'case-plan', 'note-2', 'note-3', 'note-5', 'receipt'];

let folder: CaseFolder;
let papers: FolderPage[];
let reader: Reader;
const read = new Map<string, PageReading>();
/** Most memory that the process had over all papers, in bytes. */
let most = 0;
const fileOf = (name: string) => ({ key: name, bytes: () => readFileSync(join(folder.dir, name)) });
const readingOf = (name: FolderPage['name']) => {
  const found = read.get(name);
  if (!found) throw new Error(name);
  return found;
};

beforeAll(async () => {
  folder = await caseFolder();
  reader = testReader();
  papers = folder.pages.filter(({ name }) => chosen.includes(name));
  for (const page of papers)
    read.set(page.name, await reader.read(fileOf(page.file), page.ix, null, 'standard'));
  most = peakOf(reader.pid() ?? 0);
}, 180_000);
afterAll(() => reader.close());

describe('A case folder is read', () => {
  test('Every printed page is read, handwriting and drawings are kept as pictures', () => {
    for (const page of papers) {
      const { reading } = readingOf(page.name);
      expect([page.name, reading.claim]).toEqual([
        page.name,
        page.holds === 'text' ? 'read' : 'unread',
      ]);
      if (page.holds === 'picture') expect([reading.text, reading.words]).toEqual(['', []]);
    }
  });

  test('Few letters are wrong: Khmer under 2 in 100, English under 2 in 100', () => {
    const printed = papers.filter((page) => page.holds === 'text');
    const errors = printed.map((page) => countErrors(page.text, readingOf(page.name).reading.text));
    expect(errorRate(errors, 'khmer')).toBeLessThan(0.02);
    expect(errorRate(errors, 'english')).toBeLessThan(0.02);
  });

  test('A Khmer word inside an unbroken run of letters is there', () => {
    expect(readingOf('case-plan').reading.text).toContain('តម្រូវការ');
  });

  test('The page that lay upside down is turned, all others stay as they are', () => {
    for (const page of papers)
      expect([page.name, readingOf(page.name).turn]).toEqual([page.name, page.turn]);
  });

  test('The page that lay askew is made level', () => {
    expect(Math.abs(readingOf('note-5').skew - 3)).toBeLessThanOrEqual(0.2);
  });

  test('Words know their place on the upright page', () => {
    const { words } = readingOf('note-2').reading;
    const title = words.find((word) => word.text === 'Case');
    expect(title?.box.x).toBeCloseTo(0.088, 1);
    expect(title?.box.y).toBeCloseTo(0.07, 1);
    for (const { box } of words) expect(box.x + box.w).toBeLessThanOrEqual(1.001);
  });

  test('Print, drawings and a page upside down take less than 335 MB', () => {
    // Of these the compiler of the tests' own process takes 12; the app reads in less than 320.
    expect(most).toBeGreaterThan(100e6);
    expect(most).toBeLessThan(335e6);
  });

  test('Each page has a small picture', () => {
    for (const { thumb } of read.values()) expect(thumb.length).toBeGreaterThan(500);
  });

  test('The same page reads the same, whatever was read before', async () => {
    const [page] = folder.pages.filter(({ name }) => name === 'case-plan');
    if (!page) throw new Error('no page');
    const again = await reader.read(fileOf(page.file), page.ix, null, 'standard');
    const alone = testReader();
    const first = await alone.read(fileOf(page.file), page.ix, null, 'standard');
    alone.close();
    expect(again.reading).toEqual(readingOf('case-plan').reading);
    expect(first.reading).toEqual(again.reading);
  });

  test('A page can be looked at, turned as the person wants', async () => {
    const { bytes, mime } = await reader.picture(fileOf('scan0002.jpg'), 0, 90, 1200);
    expect([mime, bytes[0], bytes[1]]).toEqual(['image/jpeg', 0xff, 0xd8]);
  });
});

describe('A file that means harm stops itself, not the app', () => {
  const reasonOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (refusal: { reason: string }) => refusal.reason,
    );
  const goesOn = async () => {
    const good = asFile(await flatPicture(600, 800, 'jpeg'));
    expect((await reader.open(good)).pages).toBe(1);
  };

  test('A small file that unfolds without end is stopped at the memory limit', async () => {
    const bomb = asFile(bombPdf(256));
    expect(await reasonOf(reader.read(bomb, 0, null, 'standard'))).toBe('too-hungry');
    await goesOn();
  });

  test('A page that takes too long is given up', async () => {
    const slow = testReader({ limits: { ...limits, pageMs: 1 } });
    const file = fileOf('scan0002.jpg');
    expect(await reasonOf(slow.read(file, 0, null, 'standard'))).toBe('too-slow');
    expect((await slow.open(file)).pages).toBe(1);
    slow.close();
  });

  test('A process that dies in the middle is replaced', async () => {
    await reader.read(asFile(await flatPicture(600, 800, 'jpeg')), 0, 0, 'standard');
    const file = fileOf('scan0002.jpg');
    // It has been given the file and cannot have read it yet.
    const bytes = () => {
      setImmediate(() => process.kill(reader.pid() ?? 0, 'SIGKILL'));
      return file.bytes();
    };
    const dying = reader.read({ ...file, bytes }, 0, null, 'standard');
    expect(await reasonOf(dying)).toBe('damaged');
    await goesOn();
  });

  test('Language data that is found damaged in the middle of a page is not laid on the page', async () => {
    const data = mkdtempSync(join(tmpdir(), 'samnum-data-'));
    for (const name of readdirSync(tessdata)) symlinkSync(join(tessdata, name), join(data, name));
    rmSync(join(data, 'osd.traineddata'));
    writeFileSync(join(data, 'osd.traineddata'), 'rubbish');
    const poor = testReader({ tessdata: data });
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
    const create = { width: 400, height: 400, channels: 3 as const, background: '#fff', noise };
    const file = asFile(await sharp({ create }).jpeg().toBuffer());
    await expect(poor.read(file, 0, null, 'standard')).rejects.toThrow('reading-cannot-start');
    expect((await poor.open(file)).pages).toBe(1);
    poor.close();
    rmSync(data, { recursive: true });
  });

  test('A process is replaced after as many pages as it may read', async () => {
    const tired = testReader({ limits: { ...limits, recyclePages: 1 } });
    const file = asFile(await flatPicture(600, 800, 'jpeg'));
    await tired.read(file, 0, 0, 'standard');
    const first = tired.pid();
    await tired.read(file, 0, 0, 'standard');
    expect(tired.pid()).not.toBe(first);
    tired.close();
  });

  test('What waits when the office is locked is cancelled', async () => {
    const closing = testReader();
    const waiting = closing.read(fileOf('scan0002.jpg'), 0, null, 'standard');
    closing.close();
    await expect(waiting).rejects.toThrow('cancelled');
  });
});
