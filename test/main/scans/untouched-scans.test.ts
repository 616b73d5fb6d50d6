// What leaves the office as one PDF: the scans that came in, in the shape of their paper, also those out of a copier's PDF.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { degrees, PDFDocument, type PDFImage, PDFName, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { beginBatch } from '../../../main/scans/batches.ts';
import { exportFolder } from '../../../main/scans/export-folder.ts';
import { filePages } from '../../../main/scans/file-pages.ts';
import { openPages } from '../../../main/scans/page-file.ts';
import { takeIn } from '../../../main/scans/take-in.ts';
import { insertPage, showPage } from '../../../main/storage/pages.ts';
import { sealedPath } from '../../../main/storage/sealed-files.ts';
import {
  coordinator,
  makeFolder,
  openPaperOffice,
  type PaperOffice,
  removeOffices,
} from './office.ts';

const A4 = { width: 595, height: 842 };
/** As far as these tests need them: a dark head and lines below it. */
async function scanOf(width: number, height: number, turn = 0): Promise<Buffer> {
  const field = (w: number, h: number) => ({
    create: { width: w, height: h, channels: 3 as const, background: '#333' },
  });
  const marks = [
    { input: field(Math.round(width * 0.6), 40), left: 40, top: 40 },
    ...Array.from({ length: 12 }, (_, at) => ({
      input: field(Math.round(width * (0.7 - (at % 3) * 0.1)), 6),
      ...{ left: 40, top: Math.round(height * 0.2) + at * 24 },
    })),
  ];
  const upright = await sharp({ create: { width, height, channels: 3, background: '#f7f5ee' } })
    .composite(marks)
    .png()
    .toBuffer();
  return sharp(upright).rotate(turn).jpeg({ quality: 85 }).toBuffer();
}

let office: PaperOffice;
let folder: string;
let scan: Buffer;
let lying: Buffer;
let receipt: Buffer;

/** What a PDF reader writes for a line that was marked in yellow: beside the page, not on it. */
function highlight({ doc, node }: PDFPage): void {
  const { context } = doc;
  const BBox = [60, 600, 360, 640];
  const form = { Type: 'XObject', Subtype: 'Form', BBox };
  const Resources = { ExtGState: { G: { BM: 'Multiply' } } };
  const look = context.stream('/G gs 1 1 0 rg 60 600 300 40 re f', { ...form, Resources });
  const AP = { N: context.register(look) };
  const mark = context.obj({ Type: 'Annot', Subtype: 'Highlight', Rect: BBox, F: 4, AP });
  node.set(PDFName.of('Annots'), context.obj([context.register(mark)]));
}

type Images = [upright: PDFImage, onItsSide: PDFImage, endless: PDFImage];
/** How a copier, and a program that puts something on the scan, write a page. */
const PAGES: readonly ((page: PDFPage, ...images: Images) => void)[] = [
  (page, upright) => page.drawImage(upright, { x: 0, y: 0, ...A4 }),
  (page, _, onItsSide) => {
    page.setSize(A4.height, A4.width);
    page.drawImage(onItsSide, { x: 0, y: 0, width: A4.height, height: A4.width });
    page.setRotation(degrees(90));
  },
  (page, upright) => {
    page.drawImage(upright, { x: 0, y: 0, ...A4 });
    page.drawText('received', { x: 120, y: 90, size: 40 });
  },
  (page, upright) => page.drawImage(upright, { x: 0, y: 300, width: 300, height: 424 }),
  (page, upright) => page.drawImage(upright, { x: 0, y: 0, ...A4, opacity: 0.4 }),
  (page, upright) => {
    page.drawImage(upright, { x: 0, y: 0, ...A4 });
    highlight(page);
  },
  (page, _, __, endless) => page.drawImage(endless, { x: 0, y: 0, ...A4 }),
];

async function copierPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const endless = scan.subarray(0, -2);
  const images: Images = [
    await pdf.embedJpg(scan),
    await pdf.embedJpg(lying),
    await pdf.embedJpg(endless),
  ];
  for (const write of PAGES) write(pdf.addPage([A4.width, A4.height]), ...images);
  return Buffer.from(await pdf.save());
}

const given = () => readFileSync(join(folder, 'folder.pdf'));

/** Files the pages of these files in a case of their own; answers it, and where its folder will be saved. */
async function fileAway(code: string, files: readonly (readonly [string, Buffer])[]) {
  const { store } = office;
  const batchId = newId();
  beginBatch(store, coordinator, { cmd: newId(), batchId, origin: 'dialog' });
  const pages: string[] = [];
  for (const [ord, [name, bytes]] of files.entries()) {
    const sourceId = takeIn(store, coordinator, { batchId, ord, name, bytes });
    const opened = await openPages(bytes);
    for (let ix = 0; ix < opened.count; ix++) {
      const id = newId();
      insertPage(store.db, { id, sourceId, ix, rev: newId() });
      pages.push(id);
      const { width, height } = await opened.raster(ix, 200).catch(() => ({ width: 0, height: 0 }));
      const plain = { turn: 0, skew: 0, crop: null, blank: false, pictureOnly: false } as const;
      showPage(store.db, id, { ...plain, state: 'read', width, height, rev: newId() });
    }
    opened.close();
  }
  const caseId = office.addCase(code);
  const paper = { kind: 'letter', step: 5, paperDate: null, restricted: false };
  filePages(store, coordinator, { cmd: newId(), documentId: newId(), caseId, pages, ...paper });
  return { into: makeFolder(), caseId };
}

beforeAll(async () => {
  scan = await scanOf(827, 1170);
  lying = await scanOf(827, 1170, 270);
  receipt = await scanOf(400, 1200);
  office = openPaperOffice();
  const filed = await fileAway('SR-2026-0144', [
    ['copier.pdf', await copierPdf()],
    ['receipt.jpg', receipt],
  ]);
  folder = filed.into;
  office.choose.save = join(folder, 'folder.pdf');
  await office.call(coordinator, 'scans.exportPdf', { of: { caseId: filed.caseId } });
  await office.jobsDone();
}, 60_000);
afterAll(async () => {
  await office?.close();
  removeOffices();
});

test('A scan out of the PDF of a copier goes out byte for byte; a page with more on it is drawn', () => {
  execFileSync('pdfimages', ['-all', 'folder.pdf', 'picture'], { cwd: folder });
  const pictures = readdirSync(folder).filter((name) => name.startsWith('picture'));
  const bytes = pictures.sort().map((name) => readFileSync(join(folder, name)));
  const isWhole = bytes.map((each) => [scan, lying, receipt].some((came) => came.equals(each)));
  expect(isWhole).toEqual([true, true, false, false, false, false, false, true]);
});

test('Every page looks as the page that came in', async () => {
  const [before, after] = [await openPages(await copierPdf()), await openPages(given())];
  for (let ix = 0; ix < PAGES.length; ix++) {
    const [came, went] = [await before.raster(ix, 30), await after.raster(ix, 30)];
    expect([ix, went.width, went.height]).toEqual([ix, came.width, came.height]);
    const differs = came.data.reduce((sum, value, at) => {
      return sum + Math.abs(value - (went.data[at] ?? 0));
    }, 0);
    expect(differs / came.data.length, `page ${ix}`).toBeLessThan(12);
  }
  before.close();
  after.close();
}, 60_000);

test('A receipt keeps its shape and is not drawn out to a sheet of A4', async () => {
  const last = (await PDFDocument.load(given())).getPages().at(-1);
  const { width, height } = last?.getSize() ?? { width: 1, height: 1 };
  expect(height / width).toBeCloseTo(3, 1);
});

test('A page that cannot be drawn is crossed out, and said; the rest of the folder goes', async () => {
  const { into, caseId } = await fileAway('SR-2026-0145', [
    ['lost.png', await sharp(scan).png().toBuffer()],
    ['whole.jpg', receipt],
  ]);
  const [{ name = '' } = {}] = office.store.db
    .prepare<[], { name: string }>(
      "SELECT sealed_name AS name FROM sources WHERE name = 'lost.png'",
    )
    .all();
  rmSync(sealedPath(office.folder, name));
  const { store, scans } = office;
  const chosen = { restricted: false, drawings: false, bodyMaps: false };
  const deps = { store, session: coordinator, reader: scans.viewer, chosen };
  const job = { id: newId(), signal: new AbortController().signal, progress() {} };
  await expect(exportFolder(deps, { caseId }, join(into, 'folder.pdf'), job)).rejects.toMatchObject(
    {
      code: 'pages-crossed-out',
    },
  );
  const opened = await openPages(readFileSync(join(into, 'folder.pdf')));
  const dark = async (ix: number) => {
    const { data, width, height } = await opened.raster(ix, 40);
    const [x, y] = [Math.round(width / 2), Math.round(height / 2)];
    return Math.min(...[-1, 0, 1].map((by) => data[(y * width + x + by) * 3] ?? 255)) < 200;
  };
  expect([opened.count, await dark(0), await dark(1)]).toEqual([2, true, false]);
  opened.close();
}, 60_000);
