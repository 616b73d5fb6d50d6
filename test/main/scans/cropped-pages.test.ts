// A cropped page: what is given out shows its part, and holds the whole scan and every word of it.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { viewCase } from '../../../main/cases/view.ts';
import { beginBatch } from '../../../main/scans/batches.ts';
import { filePages } from '../../../main/scans/file-pages.ts';
import { openPages } from '../../../main/scans/page-file.ts';
import { outcomeOf } from '../../../main/scans/queue.ts';
import type { PageReading } from '../../../main/scans/reader-messages.ts';
import { changeShow } from '../../../main/scans/show-page.ts';
import { takeIn } from '../../../main/scans/take-in.ts';
import { insertReading } from '../../../main/storage/page-texts.ts';
import { findPage, insertPage } from '../../../main/storage/pages.ts';
import {
  coordinator,
  makeFolder,
  openPaperOffice,
  type PaperOffice,
  removeOffices,
} from './office.ts';

const WORDS = ['ផ្ទះ', 'នៅ', 'ភូមិ'];
const A4 = { width: 595.28, height: 841.89 };
/** The red part of the paper, before a person turned it and after. */
const RED = { x: 0.2, y: 0.1, w: 0.5, h: 0.3 };
const TURNED = { x: 0.6, y: 0.2, w: 0.3, h: 0.5 };

let office: PaperOffice;
let scan: Buffer;
let pageId: string;
let caseId: string;
let folder: string;

/** A telephone's picture: it lies on its side and says so; a red field on it. */
async function takePicture(): Promise<Buffer> {
  const [width, height] = [600, 849];
  const field = { width: RED.w * width, height: Math.round(RED.h * height), background: '#c00' };
  const upright = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite([
      {
        input: { create: { ...field, channels: 3 } },
        ...{ left: RED.x * width, top: Math.round(RED.y * height) },
      },
    ])
    .png()
    .toBuffer();
  return sharp(upright).rotate(270).withMetadata({ orientation: 6 }).jpeg().toBuffer();
}

function show(how: object): void {
  const baseRev = findPage(office.store.db, pageId)?.rev ?? '';
  changeShow(office.store, coordinator, { cmd: newId(), pageId, baseRev, ...how });
}

beforeAll(async () => {
  office = openPaperOffice();
  const { store } = office;
  scan = await takePicture();
  const batchId = newId();
  beginBatch(store, coordinator, { cmd: newId(), batchId, origin: 'dialog' });
  const sourceId = takeIn(store, coordinator, { batchId, ord: 0, name: 'a.jpg', bytes: scan });
  pageId = newId();
  insertPage(store.db, { id: pageId, sourceId, ix: 0, rev: newId() });
  show({ crop: RED });
  show({ turn: 90 });
  const words = WORDS.map((text, row) => ({
    ...{ text, confidence: 90, box: { x: 0.1, y: 0.1 + row * 0.3, w: 0.2, h: 0.02 } },
  }));
  caseId = office.addCase('SR-2026-0143');
  insertReading(store.db, {
    ...{ id: newId(), pageId, caseId, at: 1, engine: 'x', author: null },
    ...{ text: WORDS.join('\n'), words, confidence: 90, needsEye: false },
  });
  const filing = { documentId: newId(), caseId, pages: [pageId], kind: 'letter', step: 5 };
  const input = { cmd: newId(), ...filing, paperDate: null, restricted: false };
  filePages(store, coordinator, input);
  folder = makeFolder();
  office.choose.save = join(folder, 'folder.pdf');
  await office.call(coordinator, 'scans.exportPdf', { of: { caseId } });
  await office.jobsDone();
});
afterAll(async () => {
  await office.close();
  removeOffices();
});

const given = () => readFileSync(join(folder, 'folder.pdf'));

test('The page of the PDF shows the part that was cropped, turned as the page was turned', async () => {
  const [page] = (await PDFDocument.load(given())).getPages();
  expect(page?.getMediaBox()).toMatchObject({ x: 0, width: A4.height, height: A4.width });
  const box = page?.getCropBox();
  expect(box?.x).toBeCloseTo(TURNED.x * A4.height, 2);
  expect(box?.y).toBeCloseTo((1 - TURNED.y - TURNED.h) * A4.width, 2);
  expect(box?.width).toBeCloseTo(TURNED.w * A4.height, 2);
  expect(box?.height).toBeCloseTo(TURNED.h * A4.width, 2);
});

test('Whoever opens it sees that part and nothing beside it', async () => {
  const opened = await openPages(given());
  const { data, width, height, channels } = await opened.raster(0, 30);
  opened.close();
  for (const x of [2, width - 3])
    for (const y of [2, height - 3]) {
      const at = (y * width + x) * channels;
      expect([x, y, Number(data[at]) > 150, Number(data[at + 1]) < 60]).toEqual([x, y, true, true]);
    }
});

test('The whole scan is in it, byte for byte, and every word, also beside the part', () => {
  execFileSync('pdfimages', ['-all', 'folder.pdf', 'scan'], { cwd: folder });
  const [picture = ''] = readdirSync(folder).filter((name) => name.startsWith('scan'));
  expect(readFileSync(join(folder, picture)).equals(scan)).toBe(true);
  const path = join(folder, 'folder.pdf');
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  expect(text.trim().split('\n')).toEqual(WORDS);
});

test('The page of the case is told which part to show', () => {
  const { crops, folder: papers } = viewCase(office.store, coordinator, caseId);
  expect(papers.flatMap(({ pages }) => pages)).toEqual([pageId]);
  expect(crops[pageId]).toEqual(findPage(office.store.db, pageId)?.crop);
  expect(crops[pageId]?.w).toBeCloseTo(TURNED.w);
});

test('What was cropped before its reading turned the page turns with it', () => {
  const page = findPage(office.store.db, pageId);
  if (!page) throw new Error('no page');
  const read: PageReading = {
    ...{ turn: 180, skew: 0, blank: false, width: 600, height: 849 },
    reading: { claim: 'read', script: 'khmer', text: '', words: [], confidence: 90 },
    ...{ engine: 'x', sheetCode: null, thumb: Buffer.alloc(0) },
  };
  const whenUpright = { ...page, turn: 0, crop: RED } as const;
  const { crop } = outcomeOf(whenUpright, read, newId());
  expect([crop?.x, crop?.y].map((at) => at?.toFixed(2))).toEqual(['0.30', '0.60']);
});
