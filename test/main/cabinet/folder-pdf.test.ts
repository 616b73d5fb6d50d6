// A folder of the cabinet is given out as one PDF: by the rules of the cases its pages lie in, in the order of the paper.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { beginBatch } from '../../../main/scans/batches.ts';
import { takeIn } from '../../../main/scans/take-in.ts';
import { insertReading } from '../../../main/storage/page-texts.ts';
import { insertPage, markPage } from '../../../main/storage/pages.ts';
import { putInFolder } from '../../../main/storage/separators.ts';
import { makeFolder, removeOffices, somebody } from '../scans/office.ts';
import { type CabinetOffice, openCabinetOffice } from './office.ts';

const coordinator = somebody('coordinator');
const clerk = somebody('scan-clerk');
const worker = somebody('social-worker');
const other = somebody('social-worker');
let office: CabinetOffice;
let scans = 0;

beforeAll(() => {
  office = openCabinetOffice(coordinator);
});
afterAll(async () => {
  await office.close();
  removeOffices();
});

type Paper = { word: string; caseId?: string; kind?: string; step?: number; restricted?: boolean };

/** Pages that came out of a folder in this order, each a JPEG with one word on it; answers their scans. */
async function comeOutOf(folderId: string, papers: readonly Paper[]): Promise<Buffer[]> {
  const { store } = office;
  const batchId = newId();
  beginBatch(store, coordinator, { cmd: newId(), batchId, origin: 'dialog' });
  const jpegs: Buffer[] = [];
  for (const [ord, { word, caseId, kind = 'letter', step = 5, restricted = false }] of [
    ...papers.entries(),
  ]) {
    const colour = { r: scans++ * 9, g: 200, b: 200 };
    const create = { width: 83, height: 117, channels: 3, background: colour } as const;
    const bytes = await sharp({ create }).jpeg().toBuffer();
    jpegs.push(bytes);
    const pageId = newId();
    const sourceId = takeIn(store, coordinator, { batchId, ord, name: 'a.jpg', bytes });
    insertPage(store.db, { id: pageId, sourceId, ix: 0, rev: newId() });
    markPage(store.db, pageId, { state: 'read', attempts: 0, notBefore: 0, error: null });
    putInFolder(store.db, [pageId], folderId);
    insertReading(store.db, {
      ...{ id: newId(), pageId, caseId: caseId ?? null, at: 1, engine: 'x', author: null },
      words: [{ text: word, confidence: 90, box: { x: 0.1, y: 0.1, w: 0.2, h: 0.02 } }],
      ...{ text: word, confidence: 90, needsEye: false },
    });
    if (caseId === undefined) continue;
    const filing = { documentId: newId(), caseId, pages: [pageId], kind, step, restricted };
    await office.call(coordinator, 'scans.file', { ...filing, paperDate: null });
  }
  return jpegs;
}

/** Gives the folder out; answers where it went. */
async function giveOut(who: typeof worker, folderId: string, chosen = {}): Promise<string> {
  const path = join(makeFolder(), 'folder.pdf');
  office.choose.save = path;
  await office.call(who, 'scans.exportPdf', { of: { folderId }, ...chosen });
  await office.jobsDone();
  return path;
}
const wordsIn = (path: string) =>
  execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).trim().split(/\s+/);
const exported = (folderId: string) =>
  office.store.db
    .prepare<[string], { user: string; caseId: string; fields: string | null }>(
      `SELECT user, case_id AS caseId, fields FROM events
       WHERE op = 'exported' AND entity = 'cabinet-folder' AND entity_id = ? ORDER BY n`,
    )
    .all(folderId);

test('Its pages are found by their words, in the order of the paper, whichever case they lie in, and byte for byte', async () => {
  const caseId = office.addCase('SR-2019-4000');
  const astray = office.addCase('SR-2019-4001');
  const folderId = await office.list('P-1', { caseId });
  const jpegs = await comeOutOf(folderId, [
    { word: 'ផ្ទះ', caseId, step: 7 },
    { word: 'ភូមិ', caseId: astray },
    { word: 'គ្រួសារ', caseId, step: 1 },
  ]);
  const elsewhere = await office.list('P-2', { caseId });
  await comeOutOf(elsewhere, [{ word: 'elsewhere', caseId }]);
  const path = await giveOut(coordinator, folderId);
  expect(wordsIn(path)).toEqual(['ផ្ទះ', 'ភូមិ', 'គ្រួសារ']);
  const into = makeFolder();
  execFileSync('pdfimages', ['-all', path, join(into, 'scan')]);
  const pictures = readdirSync(into).sort();
  expect(pictures.map((name) => readFileSync(join(into, name)))).toEqual(jpegs);
  // The record of both cases tells who gave pages of them out.
  const told = exported(folderId).map((event) => [event.user, event.caseId]);
  expect(told).toEqual([caseId, astray].map((id) => [coordinator.user, id]));
});

test('What is restricted, may be a body map or lies in no case stays behind; what was chosen goes, and is written down', async () => {
  const caseId = office.addCase('SR-2019-4002');
  const folderId = await office.list('P-3', { caseId });
  await comeOutOf(folderId, [
    { word: 'open', caseId },
    { word: 'restricted', caseId, restricted: true },
    { word: 'body-map', caseId, kind: 'body-map', restricted: true },
    { word: 'drawing', caseId, kind: 'drawing' },
    { word: 'unfiled' },
  ]);
  expect(wordsIn(await giveOut(coordinator, folderId))).toEqual(['open']);
  const asked = await office.call(coordinator, 'scans.papersToGiveOut', { of: { folderId } });
  expect(asked.papers.map(({ kind, restricted }) => [kind, restricted])).toEqual([
    ['letter', false],
    ['letter', true],
    ['body-map', true],
    ['drawing', false],
  ]);
  expect(asked.photosLeft).toBe(0);
  const restricted = await giveOut(coordinator, folderId, { restricted: true });
  expect(wordsIn(restricted)).toEqual(['open', 'restricted']);
  const all = { restricted: true, drawings: true, bodyMaps: true };
  const words = ['open', 'restricted', 'body-map', 'drawing'];
  expect(wordsIn(await giveOut(coordinator, folderId, all))).toEqual(words);
  const fields = ['', 'restricted', 'restricted drawings bodyMaps'];
  expect(exported(folderId).map((event) => event.fields ?? '')).toEqual(fields);
});

test('Who may not read the case of a folder gives nothing of it out, and of others only what is open to them', async () => {
  const own = office.addCase('SR-2019-4003', { worker });
  const closed = office.addCase('SR-2019-4004', { restricted: true, worker: other });
  const folderId = await office.list('P-4', { caseId: own });
  await comeOutOf(folderId, [
    { word: 'mine', caseId: own },
    { word: 'theirs', caseId: closed },
  ]);
  expect(wordsIn(await giveOut(worker, folderId))).toEqual(['mine']);
  expect(exported(folderId).map(({ caseId }) => caseId)).toEqual([own]);
  const closedFolder = await office.list('P-5', { caseId: closed });
  await comeOutOf(closedFolder, [{ word: 'alone', caseId: own }]);
  for (const [who, folder] of [
    [worker, closedFolder],
    [clerk, folderId],
  ] as const) {
    await expect(giveOut(who, folder)).rejects.toThrow('not-allowed');
    const papers = office.call(who, 'scans.papersToGiveOut', { of: { folderId: folder } });
    await expect(papers).rejects.toThrow('not-allowed');
  }
  await expect(giveOut(worker, newId())).rejects.toThrow('not-found');
  expect(exported(closedFolder)).toEqual([]);
});

test('A folder of which no page goes out makes no empty file, and says so', async () => {
  const folderId = await office.list('P-6');
  await comeOutOf(folderId, [{ word: 'unfiled' }]);
  await expect(giveOut(coordinator, folderId)).rejects.toThrow('nothing-to-give-out');
  expect(existsSync(office.choose.save ?? '')).toBe(false);
  expect(exported(folderId)).toEqual([]);
});
