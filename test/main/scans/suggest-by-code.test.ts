// A page that bears the code of a printed form is proposed where that form belongs, and to nobody else.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { suggestFor } from '../../../main/scans/suggest.ts';
import { insertRestriction } from '../../../main/storage/access.ts';
import { findCase, updateCase } from '../../../main/storage/cases.ts';
import { insertReading } from '../../../main/storage/page-texts.ts';
import { findPage, type PageRecord, setSheetCode } from '../../../main/storage/pages.ts';
import { clerk, openPaperOffice, type PaperOffice, removeOffices, somebody } from './office.ts';
import { scanPages, writeForm } from './printed-form.ts';

const worker = somebody('social-worker');
const stranger = somebody('social-worker');
let office: PaperOffice;
let caseId: string;
let pageId: string;
let formId: string;
let cases = 0;

beforeAll(() => {
  office = openPaperOffice();
});
afterAll(async () => {
  await office.close();
  removeOffices();
});

const write = (form: string, restricted = false) =>
  writeForm(office, worker, { caseId, form, restricted });

/** A page on which a number of another case stands in print, and in its foot the code of a form. */
beforeEach(() => {
  const { store } = office;
  caseId = office.addCase(`SR-2026-1${String(cases++).padStart(3, '0')}`, { worker });
  const other = office.addCase(`SR-2021-1${String(cases).padStart(3, '0')}`, { worker });
  const [scanned = ''] = scanPages(office, clerk, 1);
  pageId = scanned;
  insertReading(store.db, {
    ...{ id: newId(), pageId, caseId: null, at: 1, engine: 'x', author: null, words: [] },
    ...{ text: `Receipt\n${findCase(store.db, other)?.code}`, confidence: 90, needsEye: false },
  });
  formId = write('review');
  setSheetCode(store.db, pageId, sheetCode({ id: formId, version: 1 }));
});

const proposed = (who = worker) =>
  suggestFor(office.store, who, findPage(office.store.db, pageId) as PageRecord, [], '2026-11-22');

test('It is proposed with the case, the kind, the step and the day of the form, whatever else stands on it', () => {
  expect(proposed()).toMatchObject({
    ...{ caseId, code: findCase(office.store.db, caseId)?.code, why: 'printed-code' },
    ...{ kind: 'review', step: 6, paperDate: exactDay('2026-02-01') },
  });
  expect(proposed(clerk).why).toBe('printed-code');
});

test.for(['assent', 'consent-withdrawal'])('A signed %s is filed with the consents', (form) => {
  setSheetCode(office.store.db, pageId, sheetCode({ id: write(form), version: 1 }));
  expect(proposed().kind).toBe('consent');
});

test('Nothing of it is said to somebody who may not file in that case', () => {
  expect(JSON.stringify(proposed(stranger))).not.toContain(caseId);
});

test.for([
  ['a form that is restricted', () => write('assessment', true)],
  ['a concern, which is not even named', () => write('concern')],
  ['a choice that stays with the workers', () => write('personal-choice')],
  ['a form of another office', () => newId()],
] as const)('A page of %s waits for a person', ([, make]) => {
  setSheetCode(office.store.db, pageId, sheetCode({ id: make(), version: 1 }));
  for (const who of [worker, clerk]) expect(proposed(who).why).toBe('code-on-page');
});

test('A page of a form that was closed for all but a few waits for a person', () => {
  insertRestriction(
    office.store.db,
    {
      id: newId(),
      caseId,
      entity: 'form',
      entityId: formId,
      reason: 'x',
      user: worker.user,
      at: 1,
    },
    newId(),
  );
  expect(proposed().why).toBe('code-on-page');
});

test('A page of a form of a closed case waits for a person', () => {
  const record = findCase(office.store.db, caseId);
  if (record) updateCase(office.store.db, { ...record, status: 'closed' });
  expect(proposed().why).toBe('code-on-page');
});
