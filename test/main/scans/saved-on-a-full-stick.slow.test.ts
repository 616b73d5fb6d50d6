// Everything a person can save as a file, onto a stick that is full: a real one, soon full.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Dialogs } from '../../../main/electron/dialogs.ts';
import { printSheet } from '../../../main/electron/printing.ts';
import { toErrorCode } from '../../../main/ipc/errors.ts';
import { beginBatch } from '../../../main/scans/batches.ts';
import { takeIn } from '../../../main/scans/take-in.ts';
import { insertPage } from '../../../main/storage/pages.ts';
import { flatPicture } from '../../fixtures/hostile-files.ts';
import { type OfficeOnDisk, openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';
import { mountSmallDisk, type SmallDisk, whyNoSmallDisk } from '../../support/small-disk.ts';
import { drawingSteps } from '../drawings/drawing-steps.ts';
import { clerk, coordinator, openPaperOffice, type PaperOffice, removeOffices } from './office.ts';

const why = whyNoSmallDisk();
if (why !== null) console.warn(`the full stick is left out: ${why}`);

let stick: SmallDisk;
let papers: PaperOffice;
let office: OfficeOnDisk;
const of = { caseId: '' };
const [pageId, batchId] = [newId(), newId()];
let drawingId = '';

beforeAll(async () => {
  if (why !== null) return;
  stick = mountSmallDisk(2);
  office = openOffice();
  office.saveInto = stick.folder;
  const worker = office.person('social-worker');
  const { caseId } = await openCase(office, worker);
  drawingId = await drawingSteps(office, worker).begin(caseId, 'swot');
  papers = openPaperOffice();
  of.caseId = papers.addCase('SR-2026-0805');
  beginBatch(papers.store, clerk, { cmd: newId(), batchId, origin: 'dialog' });
  const bytes = await flatPicture(900, 1200, 'jpeg');
  const sourceId = takeIn(papers.store, clerk, { batchId, ord: 0, name: 'a.jpg', bytes });
  insertPage(papers.store.db, { id: pageId, sourceId, ix: 0, rev: newId() });
  await papers.call(coordinator, 'scans.file', {
    ...{ documentId: newId(), caseId: of.caseId, pages: [pageId], kind: 'letter', step: 6 },
    ...{ paperDate: null, restricted: false },
  });
});
afterEach(() => {
  for (const name of readdirSync(stick.folder)) rmSync(join(stick.folder, name));
});
afterAll(async () => {
  stick?.unmount();
  office?.close();
  await papers?.close();
  removeOffices();
});

const options = { from: null, to: null, module: null, district: null, public: false };
const onStick = (name: string) => join(stick.folder, name);

/** Rejects with the code that the window is told. */
async function told(saving: Promise<unknown>): Promise<void> {
  await saving.catch((thrown: unknown) => {
    throw new Error(toErrorCode(thrown), { cause: thrown });
  });
}

async function ask(name: 'drawings.export' | 'reports.export', input: object): Promise<void> {
  const result = await office.route(office.person('coordinator'), name, input);
  if (!result.ok) throw new Error(result.code);
}

const WAYS: Record<string, () => Promise<void>> = {
  async 'The PDF of a folder'() {
    papers.choose.save = onStick('folder.pdf');
    await papers.call(coordinator, 'scans.exportPdf', { of });
    await told(papers.jobsDone());
  },
  async 'The original of a page'() {
    papers.choose.save = onStick('scan.jpg');
    await papers.call(coordinator, 'scans.exportOriginal', { pageId });
  },
  'A drawing': () => ask('drawings.export', { drawingId, to: 'svg', picture: '<svg/>' }),
  'A report': () => ask('reports.export', { report: 'funnel', options, to: 'csv', language: 'km' }),
  async 'A printed sheet as PDF'() {
    const printToPDF = async () => Buffer.from('%PDF');
    const window = { webContents: { printToPDF } } as unknown as BrowserWindow;
    const dialogs = { saveAs: async (name: string) => onStick(name) } as unknown as Dialogs;
    const job = { to: 'pdf', name: 'case.pdf', landscape: false, size: 'A4' } as const;
    await told(printSheet(window, dialogs, job));
  },
};

const noted = () =>
  [papers, office].map(({ store }) =>
    store.db.prepare(`SELECT count(*) FROM events WHERE op = 'exported'`).pluck().get(),
  );

describe.runIf(why === null)('On a stick that is full', () => {
  test.for(Object.entries(WAYS))(
    '%s leaves no half file and the older one of its name, says so, and is not noted as given out',
    async ([, save]) => {
      await save();
      const [name = ''] = readdirSync(stick.folder);
      writeFileSync(onStick(name), 'older');
      const before = noted();
      stick.fill(0);
      await expect(save()).rejects.toThrow('no-room-there');
      expect(readFileSync(onStick(name), 'utf8')).toBe('older');
      expect(readdirSync(stick.folder).sort()).toEqual(['ballast', name]);
      expect(noted()).toEqual(before);
      stick.free();
      await save();
      expect(readFileSync(onStick(name), 'utf8')).not.toBe('older');
      expect(readdirSync(stick.folder)).toEqual([name]);
    },
  );
});
