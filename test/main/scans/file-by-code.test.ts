// A printed form that comes back on paper files itself by its code; what is not sure waits for a person.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { fileByCode } from '../../../main/scans/file-by-code.ts';
import { unfilePages } from '../../../main/scans/file-pages.ts';
import { findCase, updateCase } from '../../../main/storage/cases.ts';
import { findPage, type PageRecord, setSheetCode } from '../../../main/storage/pages.ts';
import { pagesIn } from '../../../main/storage/placements.ts';
import { openPaperOffice, type PaperOffice, removeOffices, somebody } from './office.ts';
import { scanPages, writeForm } from './printed-form.ts';

const worker = somebody('social-worker');
const stranger = somebody('social-worker');
let office: PaperOffice;
let caseId: string;
let formId: string;
let pages: string[];
let cases = 0;

beforeAll(() => {
  office = openPaperOffice();
});
afterAll(async () => {
  await office.close();
  removeOffices();
});

const write = (restricted = false) =>
  writeForm(office, worker, { caseId, form: 'review', restricted });

/** Three pages of one file: two bear the code of a review, the last bears none. */
beforeEach(() => {
  caseId = office.addCase(`SR-2026-2${String(cases++).padStart(3, '0')}`, { worker });
  formId = write();
  pages = scanPages(office, worker, 3);
  for (const id of pages.slice(0, 2))
    setSheetCode(office.store.db, id, sheetCode({ id: formId, version: 1 }));
});

const page = (n: number) => findPage(office.store.db, pages[n] ?? '') as PageRecord;
const read = (n: number, who: Session = worker) =>
  office.store.act(who, newId(), (act) => fileByCode(office.store, act, who, page(n)));

test('Its pages lie together in the folder of their case, in the order of the paper', () => {
  const second = read(1);
  const first = read(0);
  expect(first).toEqual(second);
  expect(first?.caseId).toBe(caseId);
  expect(pagesIn(office.store.db, first?.documentId ?? '')).toEqual(pages.slice(0, 2));
  expect(page(0)).toMatchObject({ kind: 'review', caseId, byCode: true, restricted: false });
  const filed = office.store.db
    .prepare(`SELECT fields, user FROM events WHERE op = 'filed' AND case_id = ?`)
    .all(caseId);
  expect(filed).toHaveLength(2);
  expect(filed[0]).toEqual({ fields: 'sheet-code', user: worker.user });
});

test('A page without a code waits for a person', () => {
  expect(read(2)).toBeNull();
  expect(page(2).caseId).toBeNull();
});

test('A page that a person took out again stays out, also when it is read once more', () => {
  const filed = read(0);
  unfilePages(office.store, worker, { cmd: newId(), documentId: filed?.documentId ?? '' });
  expect(read(0)).toBeNull();
  expect(page(0)).toMatchObject({ caseId: null, byCode: false });
});

test.for([
  ['of somebody else’s case', () => {}, stranger],
  [
    'of a form that is closed for some',
    () => setSheetCode(office.store.db, pages[0] ?? '', sheetCode({ id: write(true), version: 1 })),
    worker,
  ],
  [
    'of a case that is over',
    () => {
      const record = findCase(office.store.db, caseId);
      if (record) updateCase(office.store.db, { ...record, status: 'closed' });
    },
    worker,
  ],
  [
    'of a form that is not in this office',
    () => setSheetCode(office.store.db, pages[0] ?? '', sheetCode({ id: newId(), version: 1 })),
    worker,
  ],
] as const)('A page %s waits for a person', ([, make, who]) => {
  make();
  expect(read(0, who)).toBeNull();
  expect(page(0).caseId).toBeNull();
});
