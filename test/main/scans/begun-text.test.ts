// What a person types as the text of a page is kept for them until they save it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { readOn } from './named-child.ts';
import {
  coordinator,
  openPaperOffice,
  type PaperOffice,
  removeOffices,
  somebody,
} from './office.ts';
import { scanPages } from './printed-form.ts';

const worker = somebody('social-worker');
let office: PaperOffice;
let pageId = '';
beforeAll(() => {
  office = openPaperOffice();
});
afterAll(async () => {
  await office.close();
  removeOffices();
});
beforeEach(() => {
  pageId = scanPages(office, coordinator, 1)[0] ?? '';
  readOn(office, pageId, 'Tbe roof');
});
const begunBy = async (who: typeof worker) =>
  (await office.call(who, 'scans.page', { pageId })).begun;
const keep = (text: string) => office.call(worker, 'scans.keepText', { pageId, text });

test('they find it again, nobody else does, and it is no text of the page', async () => {
  await keep('The ro');
  await keep('The roof is');
  expect(await begunBy(worker)).toBe('The roof is');
  expect(await begunBy(coordinator)).toBeNull();
  expect((await office.call(worker, 'scans.page', { pageId })).text?.text).toBe('Tbe roof');
});

test('nothing is left of it once it is saved, found right, or typed back to what stood there', async () => {
  await keep('The roof');
  await office.call(worker, 'scans.acceptText', { pageId, text: 'The roof' });
  expect(await begunBy(worker)).toBeNull();
  await keep('The roof is dry');
  await keep('The roof');
  expect(await begunBy(worker)).toBeNull();
  await keep('The roof is wet');
  await office.call(worker, 'scans.acceptText', { pageId });
  expect(await begunBy(worker)).toBeNull();
});

test('it cannot be kept for a page that is closed to the person', async () => {
  const caseId = office.addCase('SR-2026-0810', { restricted: true });
  await office.call(coordinator, 'scans.file', {
    ...{ documentId: newId(), caseId, pages: [pageId], kind: 'letter', step: 6 },
    ...{ paperDate: null, restricted: false },
  });
  await expect(keep('The roof')).rejects.toThrow('not-allowed');
});
