// A stack with separators files itself when it fits its plan; when it does not, nothing is filed until somebody answers.
import QRCode from 'qrcode';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { newId } from '#domain/ids.ts';
import { fileByCode } from '../../../main/scans/file-by-code.ts';
import { findSheetCode } from '../../../main/scans/find-code.ts';
import { sortWhenRead } from '../../../main/scans/separators/sort-batch.ts';
import { placementOfPage } from '../../../main/storage/documents.ts';
import { findPage, insertPage, type PageRecord } from '../../../main/storage/pages.ts';
import { pagesIn } from '../../../main/storage/placements.ts';
import { putInFolder } from '../../../main/storage/separators.ts';
import { countBatch } from '../../../main/storage/sources.ts';
import { type CabinetOffice, openCabinetOffice } from '../cabinet/office.ts';
import { readOn } from './named-child.ts';
import { removeOffices, somebody } from './office.ts';
import { writeForm } from './printed-form.ts';

const coordinator = somebody('coordinator');
const clerk = somebody('scan-clerk');
const worker = somebody('social-worker');
let office: CabinetOffice;
let caseId: string;
let folderId: string;
let first: string;
let consent: string;
let count = 0;

beforeAll(() => {
  office = openCabinetOffice(coordinator);
});
afterAll(async () => {
  await office.close();
  removeOffices();
});
beforeEach(async () => {
  count++;
  caseId = office.addCase(`SR-2018-1${String(count).padStart(3, '0')}`, { worker });
  folderId = await office.list(String(count), { caseId });
  first = await office.print({ first: folderId });
  consent = await office.print({ kind: 'consent' });
});

const page = (id: string | undefined) => findPage(office.store.db, id ?? '') as PageRecord;
const sort = (batchId: string) => sortWhenRead(office.store, clerk, batchId);
const view = (batchId: string) => office.ask(clerk, 'separators.view', { batchId });
const folderOf = (id: string | undefined) =>
  office.store.db.prepare('SELECT folder_id FROM pages WHERE id = ?').pluck().get(id);
const answer = (batchId: string, what: string, more = {}) =>
  office.ask(clerk, 'separators.answer', { batchId, answer: what, folderId: null, ...more });

test('Pages behind a separator lie in its case as one paper; the separator stays, and counts nowhere', async () => {
  const { batchId, pages } = office.scan(clerk, [first, null, consent, null, null]);
  expect(sort(batchId)).toBe(true);
  const [start, loose, sheet, one, two] = pages.map(page);
  expect([one?.caseId, one?.kind, one?.byCode]).toEqual([caseId, 'consent', true]);
  expect(pagesIn(office.store.db, one?.documentId ?? '')).toEqual([one?.id, two?.id]);
  expect([loose?.caseId, folderOf(loose?.id)]).toEqual([null, folderId]);
  expect([start?.isSeparator, sheet?.isSeparator, sheet?.caseId]).toEqual([true, true, null]);
  expect(countBatch(office.store.db, batchId)).toMatchObject({ pages: 3, filed: 2 });
  expect((await view(batchId)).state).toBe('sorted');
});

test('The same sheet printed again has the same code, and one sheet serves every folder', async () => {
  expect(await office.print({ first: folderId })).toBe(first);
  expect(await office.print({ kind: 'consent' })).toBe(consent);
});

test('A stack that is another folder than was named stops and asks; nothing of it is filed', async () => {
  const other = await office.list(`${count}-other`);
  const stack = office.scan(clerk, [first, consent, null]);
  const { batchId, pages } = stack;
  await office.ask(clerk, 'separators.plan', { batchId, folders: [other] });
  expect(sort(batchId)).toBe(false);
  const told = await view(batchId);
  expect(told.state).toBe('asks');
  expect(told.questions).toEqual([
    { what: 'not-planned', number: String(count), page: 1 },
    { what: 'missing', number: `${count}-other` },
  ]);
  expect(pages.map((id) => page(id).caseId)).toEqual([null, null, null]);
  const asks = async () =>
    (await office.call(clerk, 'scans.batches', {})).find(({ id }) => id === batchId)?.asks;
  expect(await asks()).toBe(true);
  expect(await answer(batchId, 'as-found')).toEqual({ filed: 1 });
  expect(await asks()).toBe(false);
  expect(page(pages[2]).caseId).toBe(caseId);
  expect((await view(batchId)).state).toBe('sorted');
  await expect(answer(batchId, 'as-found')).rejects.toThrow('conflict');
});

test('A printed form in such a stack waits with the rest, and then goes where it says itself', async () => {
  const form = writeForm(office, worker, { caseId, form: 'review' });
  const code = sheetCode({ id: form, version: 1 });
  const other = await office.list(`${count}-b`);
  const { batchId, pages } = office.scan(clerk, [first, consent, null, code]);
  await office.ask(clerk, 'separators.plan', { batchId, folders: [folderId, other] });
  expect(sort(batchId)).toBe(false);
  const { store } = office;
  const early = store.act(clerk, newId(), (act) => fileByCode(store, act, clerk, page(pages[3])));
  expect(early).toBeNull();
  await answer(batchId, 'as-found');
  expect(page(pages[3])).toMatchObject({ caseId, kind: 'review' });
  expect(page(pages[2])).toMatchObject({ caseId, kind: 'consent' });
});

test('A folder of which sheets are missing stays open for them when a person says they will come', async () => {
  const counted = await office.list(`${count}-c`, { caseId, sheets: 4 });
  const sheet = await office.print({ first: counted });
  const { batchId, pages } = office.scan(clerk, [sheet, consent, null, null]);
  expect(sort(batchId)).toBe(false);
  expect((await view(batchId)).questions).toEqual([
    { what: 'count', number: `${count}-c`, sheets: 4, pages: 2 },
  ]);
  await answer(batchId, 'more-to-come');
  expect(folderOf(pages[2])).toBe(counted);
  const isShort = () => countBatch(office.store.db, batchId)?.short === 1;
  expect(isShort()).toBe(true);
  const rest = office.scan(clerk, [sheet, consent, null, null]);
  expect(sort(rest.batchId)).toBe(true);
  expect(isShort()).toBe(false);
});

test('Of a stack scanned on both sides the empty backs of its separators are no pages of the folder', async () => {
  const counted = await office.list(`${count}-g`, { caseId, sheets: 3 });
  const sheet = await office.print({ first: counted });
  const back = null;
  const papers = [null, back, null, null];
  const stack = [sheet, back, ...papers, consent, back, null, back];
  const { batchId, pages } = office.scan(clerk, stack);
  const markBlank = office.store.db.prepare('UPDATE pages SET blank = 1 WHERE id = ?');
  for (const at of [1, 3, 7, 9]) markBlank.run(pages[at]);
  expect(sort(batchId)).toBe(true);
  expect([1, 3, 7, 9].map((at) => folderOf(pages[at]))).toEqual([null, counted, null, counted]);
  const { folders } = await office.ask(clerk, 'cabinet.view', {});
  expect(folders.find(({ id }) => id === counted)).toMatchObject({ sheets: 3, pages: 6, blank: 2 });
});

test('A person can say that all of it is one folder, or file it by hand', async () => {
  const other = await office.list(`${count}-d`, { sheets: 9 });
  const one = office.scan(clerk, [first, null, await office.print({ first: other }), null]);
  expect(sort(one.batchId)).toBe(false);
  expect(await answer(one.batchId, 'by-hand')).toEqual({ filed: 0 });
  expect((await view(one.batchId)).state).toBe('by-hand');
  expect(folderOf(one.pages[1])).toBeNull();
  await answer(one.batchId, 'one-folder', { folderId });
  expect([folderOf(one.pages[1]), folderOf(one.pages[3])]).toEqual([folderId, folderId]);
});

test('A sheet whose code could not be read is named by hand, and the stack fits', async () => {
  const { batchId, pages } = office.scan(clerk, [null, consent, null]);
  await office.ask(clerk, 'separators.plan', { batchId, folders: [folderId] });
  const other = await office.list(`${count}-e`, { caseId });
  const stack = office.scan(clerk, [first, null, null, null]);
  await office.ask(clerk, 'separators.plan', {
    batchId: stack.batchId,
    folders: [folderId, other],
  });
  expect((await view(stack.batchId)).questions).toMatchObject([
    { what: 'missing' },
    { what: 'again' },
  ]);
  await office.ask(clerk, 'separators.mark', {
    pageId: stack.pages[2],
    folderId: other,
    paper: null,
  });
  expect((await view(stack.batchId)).questions).toMatchObject([{ what: 'again' }]);
  expect(page(pages[2]).caseId).toBe(caseId);
  const filed = { pageId: pages[2], folderId, paper: null };
  await expect(office.ask(clerk, 'separators.mark', filed)).rejects.toThrow('final');
});

test('A sheet for papers whose code was not read is said to be one, and the papers behind it are filed', async () => {
  const own = await office.list('M-1', { caseId, sheets: 3 });
  const start = await office.print({ first: own });
  await office.print({ folderId: own, kind: 'letter' });
  const { batchId, pages } = office.scan(clerk, [start, null, null, null, null, null]);
  expect(sort(batchId)).toBe(false);
  expect((await view(batchId)).questions).toMatchObject([
    { what: 'count', sheets: 3, pages: 5 },
    { what: 'separator-missing', kind: 'letter' },
  ]);
  const say = (at: number, folder: string | null, kind: string) =>
    office.ask(clerk, 'separators.mark', {
      ...{ pageId: pages[at], folderId: folder, paper: { kind, step: kind === 'letter' ? 1 : 5 } },
    });
  // One that serves any folder, then the one that was printed for this folder alone.
  await say(1, null, 'case-note');
  expect((await view(batchId)).questions).toMatchObject([{ what: 'count' }, { kind: 'letter' }]);
  await say(3, own, 'letter');
  expect((await view(batchId)).state).toBe('sorted');
  const kindOf = (at: number) => placementOfPage(office.store.db, pages[at] ?? '')?.kind;
  expect([kindOf(2), kindOf(4)]).toEqual(['case-note', 'letter']);
});

test('Of two folders only the one that is short stays open for more', async () => {
  const [short, whole] = [
    await office.list('M-2', { caseId, sheets: 2 }),
    await office.list('M-3', { caseId, sheets: 1 }),
  ];
  const sheets = [await office.print({ first: short }), null, await office.print({ first: whole })];
  const { batchId } = office.scan(clerk, [...sheets, null]);
  const answer = { batchId, answer: 'more-to-come', folderId: null };
  await office.ask(clerk, 'separators.answer', answer);
  const { folders } = await office.ask(clerk, 'cabinet.view', {});
  const stateOf = (folder: string) => folders.find(({ id }) => id === folder)?.state;
  expect([stateOf(short), stateOf(whole)]).toEqual(['scanning', 'scanned']);
});

test('A sorted stack is taken back in one step, and filed again only when a person answers so', async () => {
  const { batchId, pages } = office.scan(clerk, [first, consent, null, consent, null]);
  expect(sort(batchId)).toBe(true);
  const undone = await office.call(clerk, 'scans.undo', { batchId });
  expect(undone.what).toBe('sort');
  expect([page(pages[2]).caseId, page(pages[4]).caseId]).toEqual([null, null]);
  expect(sort(batchId)).toBe(false);
  expect((await view(batchId)).state).toBe('by-hand');
  const answer = { batchId, answer: 'as-found', folderId: null };
  expect(await office.ask(clerk, 'separators.answer', answer)).toEqual({ filed: 2 });
  expect(page(pages[4]).caseId).toBe(caseId);
});

test('A page that was called a separator is a page again when that is taken back', async () => {
  const { batchId, pages } = office.scan(clerk, [first, null, null]);
  const other = await office.list(`${count}-f`, { caseId });
  await office.ask(clerk, 'separators.plan', { batchId, folders: [folderId, other] });
  const say = (paper: object) =>
    office.ask(clerk, 'separators.mark', { pageId: pages[1], folderId: null, paper });
  const undo = () => office.call(clerk, 'scans.undo', { batchId });
  await say({ kind: 'letter', step: 1 });
  const letter = page(pages[1]).lay.separator;
  await say({ kind: 'case-note', step: 5 });
  expect(await undo()).toEqual({ what: 'mark', pageId: pages[1] });
  expect(page(pages[1]).lay.separator).toBe(letter);
  await undo();
  expect(page(pages[1]).isSeparator).toBe(false);
  expect((await undo()).what).toBeNull();
});

test('Nothing is sorted while a page of it is not read yet, and what comes later is sorted too', async () => {
  const { batchId, pages } = office.scan(clerk, [first, consent, null]);
  const late = newId();
  insertPage(office.store.db, { id: late, sourceId: page(pages[0]).sourceId, ix: 9, rev: newId() });
  expect(sort(batchId)).toBe(false);
  expect((await view(batchId)).state).toBe('waits');
  office.store.db.prepare(`UPDATE pages SET state = 'read' WHERE id = ?`).run(late);
  expect(sort(batchId)).toBe(true);
  expect(page(late).caseId).toBe(caseId);
});

test('A body map behind its separator is closed, and a clerk who may not see it leaves it for others', async () => {
  const map = await office.print({ kind: 'body-map' });
  const { batchId, pages } = office.scan(clerk, [first, map, null]);
  expect(sort(batchId)).toBe(true);
  expect(page(pages[2]).caseId).toBeNull();
  const again = office.scan(worker, [first, map, null]);
  const { batchId: next } = again;
  await office.ask(worker, 'separators.answer', {
    batchId: next,
    answer: 'as-found',
    folderId: null,
  });
  expect(page(again.pages[2])).toMatchObject({ caseId, restricted: true });
});

test('By hand a page is offered the place of the separator before it, and nothing from before that', async () => {
  const other = office.addCase('SR-2018-9000', { worker });
  const code = await office.print({ kind: 'letter', caseId: other });
  const { pages } = office.scan(clerk, [code, null, first, null, consent, null]);
  const suggested = async (at: number) =>
    (await office.call(clerk, 'scans.page', { pageId: pages[at] })).suggestion;
  expect(await suggested(1)).toMatchObject({ caseId: other, kind: 'letter', why: 'separator' });
  expect(await suggested(3)).toMatchObject({ caseId, kind: null });
  expect(await suggested(5)).toMatchObject({ caseId, kind: 'consent', step: 1 });
});

test('Pages out of a folder that is listed with its case are offered this case, without any sheet between them', async () => {
  const other = office.addCase('SR-2018-9002', { worker });
  const own = office.addCase('SR-2018-9003', { worker });
  const hidden = office.addCase('SR-2018-9004', { restricted: true });
  const suggested = async (pageId = '') =>
    (await office.call(clerk, 'scans.page', { pageId })).suggestion;
  const outOf = async (listed: { caseId?: string }) => {
    const { pages } = office.scan(clerk, [null, null]);
    putInFolder(office.store.db, pages, await office.list(newId().slice(-8), listed));
    return pages;
  };
  const [quiet = '', loud = ''] = await outOf({ caseId: own });
  readOn(office, loud, 'Case number: SR-2018-9002');
  expect(await suggested(quiet)).toMatchObject({ caseId: own, why: 'folder', against: false });
  expect(await suggested(loud)).toMatchObject({ caseId: own, why: 'folder', against: true });
  expect((await suggested(loud)).others[0]?.caseId).toBe(other);
  // Nothing is offered of a folder without a case, nor a case that is closed to who asks.
  for (const listed of [{}, { caseId: hidden }]) {
    const [page] = await outOf(listed);
    expect(await suggested(page)).toMatchObject({ caseId: null, why: 'none' });
  }
});

test('A page that speaks of another case than the sheet before it says so', async () => {
  const other = office.addCase('SR-2018-9001', { worker });
  const { pages } = office.scan(clerk, [first, null, null]);
  const [, quiet = '', loud = ''] = pages;
  readOn(office, loud, 'Case number: SR-2018-9001');
  const suggested = async (pageId: string) =>
    (await office.call(clerk, 'scans.page', { pageId })).suggestion;
  expect(await suggested(quiet)).toMatchObject({ caseId, why: 'separator', against: false });
  expect(await suggested(loud)).toMatchObject({ caseId, why: 'separator', against: true });
  expect((await suggested(loud)).others[0]?.caseId).toBe(other);
});

test('A separator itself is filed nowhere', async () => {
  const { pages } = office.scan(clerk, [first, null]);
  const input = { caseId, kind: 'letter', step: 1, paperDate: null, restricted: false };
  const file = (some: string[]) =>
    office.call(clerk, 'scans.file', { ...input, documentId: newId(), pages: some });
  await expect(file(pages.slice(0, 1))).rejects.toThrow('invalid-input');
  const { documentId } = await file(pages);
  expect(pagesIn(office.store.db, documentId)).toEqual(pages.slice(1));
});

test.each([0, 90, 180, 3, -4])(
  'The code of a sheet is read from a page that lies by %d degrees',
  async (turn) => {
    // 34 mm at 200 dpi, where the sheet has it; the grain is that of a cheap scanner.
    const code = await QRCode.toBuffer(first, { errorCorrectionLevel: 'M', margin: 2, width: 268 });
    const lies = sharp({
      create: { width: 1654, height: 2339, channels: 3, background: '#f4f1ea' },
    })
      .composite([{ input: code, left: 690, top: 260 }])
      .png();
    const { data, info } = await sharp(await lies.toBuffer())
      .rotate(turn, { background: '#ffffff' })
      .greyscale()
      .blur(0.8)
      .jpeg({ quality: 60 })
      .toBuffer({ resolveWithObject: true })
      .then(({ data: page }) =>
        sharp(page).greyscale().raw().toBuffer({ resolveWithObject: true }),
      );
    const { width, height } = info;
    expect(await findSheetCode({ data, width, height, channels: 1, dpi: 200 })).toBe(first);
  },
);

test('A batch without separators and without a plan is an ordinary batch', async () => {
  const { batchId } = office.scan(clerk, [null, null]);
  expect(sort(batchId)).toBe(false);
  expect((await view(batchId)).state).toBe('none');
});
