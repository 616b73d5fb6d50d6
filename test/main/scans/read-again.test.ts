// A page is read again after a person said what stands on it: that person's word holds.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { outcomeOf } from '../../../main/scans/queue.ts';
import type { PageReading } from '../../../main/scans/reader-messages.ts';
import { readingsOf, textsOf } from '../../../main/storage/page-texts.ts';
import { findPage } from '../../../main/storage/pages.ts';
import { readOn } from './named-child.ts';
import { coordinator, openPaperOffice, type PaperOffice, removeOffices } from './office.ts';
import { scanPages } from './printed-form.ts';

let office: PaperOffice;
beforeAll(() => {
  office = openPaperOffice();
});
afterAll(async () => {
  await office.close();
  removeOffices();
});
const shown = async (pageId: string) =>
  (await office.call(coordinator, 'scans.page', { pageId })).text;

test('a reading that was found right stays checked when the page is read again, and both can be seen', async () => {
  const { db } = office.store;
  const [pageId = ''] = scanPages(office, coordinator, 1);
  readOn(office, pageId, 'The roof is dry');
  await office.call(coordinator, 'scans.acceptText', { pageId });
  readOn(office, pageId, 'Tbe roof is drv');
  const text = await shown(pageId);
  expect(text).toMatchObject({ text: 'The roof is dry', acceptedBy: coordinator.user });
  expect(text?.readings.map((one) => one.text)).toEqual(['Tbe roof is drv', 'The roof is dry']);
  expect(readingsOf(db, pageId).machine?.accepted).toBe(true);
  expect(textsOf(db, pageId)).toEqual(['The roof is dry']);
});

test('what a person corrected is shown whatever is read afterwards', async () => {
  const [pageId = ''] = scanPages(office, coordinator, 1);
  readOn(office, pageId, 'Tbe roof');
  await office.call(coordinator, 'scans.acceptText', { pageId, text: 'The roof' });
  readOn(office, pageId, 'Tho root');
  expect(await shown(pageId)).toMatchObject({ text: 'The roof', corrected: true });
});

test('a page somebody checked does not ask for an eye again because a second reading is poor', async () => {
  const { db } = office.store;
  const [pageId = ''] = scanPages(office, coordinator, 1);
  readOn(office, pageId, 'The roof is dry');
  const poor: PageReading = {
    ...{ turn: 0, skew: 0, width: 100, height: 140, blank: false, sheetCode: null },
    ...{ engine: 'x', thumb: Buffer.alloc(0) },
    reading: { claim: 'unread', script: 'khmer', text: '', words: [], confidence: 20 },
  };
  const outcome = () => {
    const page = findPage(db, pageId);
    if (!page) throw new Error('no page');
    return outcomeOf(page, poor, newId());
  };
  expect(outcome()).toMatchObject({ state: 'needs-eye', pictureOnly: true });
  await office.call(coordinator, 'scans.acceptText', { pageId });
  expect(outcome()).toMatchObject({ state: 'read', pictureOnly: false });
});
