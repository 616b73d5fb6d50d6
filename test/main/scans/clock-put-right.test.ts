// A computer whose clock was a year ahead and is put right: what was done last is what holds, and nothing waits a year.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { newId } from '#domain/ids.ts';
import { sortWhenRead } from '../../../main/scans/separators/sort-batch.ts';
import { acceptText } from '../../../main/scans/show-page.ts';
import { shownText, textsOf } from '../../../main/storage/page-texts.ts';
import { findPage, markPage, nextWaitingPage } from '../../../main/storage/pages.ts';
import { flatPicture } from '../../fixtures/hostile-files.ts';
import { type CabinetOffice, openCabinetOffice } from '../cabinet/office.ts';
import {
  clerk,
  coordinator,
  makeFolder,
  openPaperOffice,
  removeOffices,
  somebody,
} from './office.ts';
import { scanPages } from './printed-form.ts';

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;
const worker = somebody('social-worker');
let office: CabinetOffice;
beforeAll(() => {
  office = openCabinetOffice(coordinator);
});
afterEach(() => void vi.useRealTimers());
afterAll(async () => {
  await office.close();
  removeOffices();
});

/** Does something while the clock is a year ahead. */
async function aYearAhead<T>(work: () => T | Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + YEAR });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

const write = (pageId: string, text: string, who = coordinator) =>
  acceptText(office.store, who, { cmd: newId(), pageId, text });
const file = (pages: string[], caseId: string) =>
  office.call(clerk, 'scans.file', {
    ...{ documentId: newId(), caseId, pages, kind: 'letter', step: 5 },
    ...{ paperDate: null, restricted: false },
  });

test('The text that was corrected last is shown and found', async () => {
  const [pageId = ''] = scanPages(office, clerk, 1);
  await aYearAhead(() => write(pageId, 'Sok Dara'));
  write(pageId, 'Sok Dary', worker);
  expect(shownText(office.store.db, pageId)?.text).toBe('Sok Dary');
  expect(textsOf(office.store.db, pageId)).toEqual(['Sok Dary']);
});

test('What was done last to a page is undone first', async () => {
  const [pageId = ''] = scanPages(office, clerk, 1);
  const page = () => findPage(office.store.db, pageId);
  const show = (how: object) =>
    office.call(clerk, 'scans.show', { pageId, baseRev: page()?.rev, ...how });
  await aYearAhead(() => show({ blank: true }));
  await show({ pictureOnly: true });
  await office.call(clerk, 'scans.undo', { batchId: page()?.batchId });
  expect([page()?.blank, page()?.pictureOnly]).toEqual([true, false]);
});

/** A folder of the cabinet with one letter in it, which its separators filed. */
async function filedLetter(number: string, code: string) {
  const caseId = office.addCase(code);
  const folderId = await office.list(number, { caseId, sheets: 1 });
  const first = await office.print({ first: folderId });
  const { batchId, pages } = office.scan(clerk, [
    first,
    await office.print({ kind: 'letter' }),
    null,
  ]);
  const [, , pageId = ''] = pages;
  const folder = async () =>
    (await office.ask(coordinator, 'cabinet.view', {})).folders.find(({ id }) => id === folderId);
  const state = async () => (await folder())?.state;
  const check = async () => {
    const line = { folderId, baseRev: (await folder())?.rev };
    await office.ask(coordinator, 'cabinet.check', { ...line, holds: true, seen: [pageId] });
    return state();
  };
  sortWhenRead(office.store, clerk, batchId);
  return { batchId, pageId, caseId, check, state };
}

test('A stack whose sorting was taken back waits for an answer', async () => {
  const { batchId } = await aYearAhead(() => filedLetter('C-1', 'SR-2019-4000'));
  await office.call(clerk, 'scans.undo', { batchId });
  expect((await office.ask(clerk, 'separators.view', { batchId })).state).toBe('by-hand');
});

test('A page that was to be tried again in a minute is tried again, and not in a year', async () => {
  const [pageId = ''] = scanPages(office, clerk, 1);
  const { db } = office.store;
  await office.scans.stop();
  db.prepare(`UPDATE pages SET state = 'read'`).run();
  const wait = (notBefore: number) =>
    markPage(db, pageId, { state: 'queued', attempts: 1, notBefore, error: null });
  wait(Date.now() + 20 * MINUTE);
  expect(nextWaitingPage(db, Date.now(), 25 * MINUTE)).toBe(null);
  wait(Date.now() + YEAR);
  expect(nextWaitingPage(db, Date.now(), 25 * MINUTE)?.id).toBe(pageId);
});

test('Paper that comes into the watched folder afterwards is a stack of its own', async () => {
  const watched = openPaperOffice();
  const folder = makeFolder();
  const batches = () => {
    const sql = 'SELECT batch_id FROM sources ORDER BY rowid';
    return watched.store.db.prepare(sql).pluck().all();
  };
  const untilIn = (count: number) =>
    vi.waitFor(() => expect(batches().length).toBe(count), { timeout: 20_000 });
  const scan = async (side: number) =>
    writeFileSync(join(folder, `${side}.jpg`), await flatPicture(side, side, 'jpeg'));
  watched.scans.setWatched(folder);
  await aYearAhead(async () => {
    await scan(300);
    await untilIn(1);
  });
  await scan(301);
  await untilIn(2);
  await scan(302);
  await untilIn(3);
  const [ahead, next, last] = batches();
  expect([ahead === next, next === last]).toEqual([false, true]);
  await watched.close();
}, 60_000);

test('A folder of which paper moves after its second check is to be checked again', async () => {
  const { pageId, caseId, check, state } = await filedLetter('C-2', 'SR-2019-4001');
  expect(await aYearAhead(check)).toBe('second-checked');
  await file([pageId], office.addCase('SR-2019-4002'));
  expect(await state()).toBe('filed');
  await aYearAhead(() => file([pageId], caseId));
  expect(await check()).toBe('second-checked');
});

test('A folder that was copied while the clock was ahead, and again since, is safe', async () => {
  const { check, state } = await filedLetter('C-4', 'SR-2019-4004');
  await aYearAhead(() => office.copyAway());
  expect(await check()).toBe('second-checked');
  office.copyAway();
  expect(await state()).toBe('safe');
});
