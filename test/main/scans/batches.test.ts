// What the list of batches tells whoever scans: what is left of each, and none that waits is ever lost from it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { findPage, markPage, pagesOfBatch } from '../../../main/storage/pages.ts';
import { listBatches, settleSource } from '../../../main/storage/sources.ts';
import {
  clerk,
  coordinator,
  openPaperOffice,
  type PaperOffice,
  removeOffices,
  somebody,
} from './office.ts';
import { scanPages } from './printed-form.ts';

const counsellor = somebody('counsellor');
let office: PaperOffice;
beforeAll(() => {
  office = openPaperOffice();
});
afterAll(async () => {
  await office.close();
  removeOffices();
});

/** Pages of one file that was opened and read. */
function readPages(count: number): string[] {
  const { db } = office.store;
  const pages = scanPages(office, clerk, count);
  for (const id of pages) markPage(db, id, READ);
  const split = { state: 'split', reason: null, mime: 'application/pdf', rev: newId() } as const;
  settleSource(db, findPage(db, pages[0] ?? '')?.sourceId ?? '', split);
  return pages;
}
const READ = { state: 'read', attempts: 1, notBefore: 0, error: null } as const;
const batchOf = (pageId: string | undefined) => findPage(office.store.db, pageId ?? '')?.batchId;
const told = async (pageId: string | undefined) =>
  (await office.call(clerk, 'scans.batches', {})).find(({ id }) => id === batchOf(pageId));
const file = (caseId: string, pages: string[]) =>
  office.call(coordinator, 'scans.file', {
    ...{ documentId: newId(), caseId, pages, kind: 'letter', step: 6 },
    ...{ paperDate: null, restricted: false },
  });

test('a page is left until it is filed or somebody says that it is blank; one hard to read is told', async () => {
  const pages = readPages(4);
  const [first = '', second = '', third = ''] = pages;
  expect(await told(first)).toMatchObject({ pages: 4, left: 4, unclear: 0, asks: false });
  await file(office.addCase('SR-2026-0701'), [first]);
  const baseRev = findPage(office.store.db, second)?.rev;
  await office.call(clerk, 'scans.show', { pageId: second, baseRev, blank: true });
  markPage(office.store.db, third, { ...READ, state: 'needs-eye' });
  expect(await told(first)).toMatchObject({ pages: 4, left: 2, unclear: 1 });
});

test('a batch that waits for somebody stands in the list however many came after it', async () => {
  const caseId = office.addCase('SR-2026-0702');
  const [waiting = ''] = readPages(2);
  const done = readPages(1);
  await file(caseId, done);
  await file(caseId, readPages(1));
  const ids = listBatches(office.store.db, 1).map(({ id }) => id);
  expect(ids).toContain(batchOf(waiting));
  expect(ids).not.toContain(batchOf(done[0]));
});

test('a counsellor, who reads the pages of her cases, cannot have them read again', async () => {
  const [page = ''] = readPages(1);
  const caseId = office.addCase('SR-2026-0703', { worker: counsellor });
  await file(caseId, [page]);
  expect((await office.call(counsellor, 'scans.page', { pageId: page })).page.id).toBe(page);
  const again = office.call(counsellor, 'scans.readAgain', { pages: [page], careful: true });
  await expect(again).rejects.toThrow('not-allowed');
  const [after] = pagesOfBatch(office.store.db, batchOf(page) ?? '');
  expect(after?.state).toBe('read');
});
