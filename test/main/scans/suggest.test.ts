// Where a page belongs is suggested by what was read on it and by the pages before; a person decides.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { filePages } from '../../../main/scans/file-pages.ts';
import { suggestFor } from '../../../main/scans/suggest.ts';
import { findPage, pagesOfBatch, setBegins } from '../../../main/storage/pages.ts';
import { addPerson, readOn } from './named-child.ts';
import { clerk, openPaperOffice, type PaperOffice, removeOffices, somebody } from './office.ts';
import { scanPages } from './printed-form.ts';

const stranger = somebody('social-worker');
let office: PaperOffice;
let pages: string[];
let cases = 0;
/** Cases of ឫទ្ធី, of Sokha, and one that is closed to clerks. */
let rithy: string;
let sokha: string;
let hidden: string;

beforeAll(() => {
  office = openPaperOffice();
  rithy = office.addCase('SR-2026-0143');
  addPerson(office, rithy, { km: 'សុខ ឫទ្ធី', latin: 'Sok Rithy' }, true);
  addPerson(office, rithy, { km: 'ម៉ុម សារី', latin: 'Mom Sary' });
  sokha = office.addCase('SR-2026-0144');
  addPerson(office, sokha, { km: 'ចាន់ សុខា', latin: 'Chan Sokha' }, true);
  hidden = office.addCase('SR-2026-0145', { restricted: true });
  addPerson(office, hidden, { km: 'ឡេង សុវណ្ណ', latin: 'Leng Sovan' }, true);
});
afterAll(async () => {
  await office.close();
  removeOffices();
});
beforeEach(() => {
  pages = scanPages(office, clerk, 4);
  cases++;
});

const idOf = (number: number) => pages[number] ?? '';
const read = (number: number, text: string) => readOn(office, idOf(number), text);
function suggested(number = 0, who = clerk) {
  const page = findPage(office.store.db, idOf(number));
  if (!page) throw new Error('no page');
  const batch = pagesOfBatch(office.store.db, page.batchId);
  return suggestFor(office.store, who, page, batch, '2026-11-21');
}
function put(numbers: number[], caseId: string, kind = 'case-note') {
  filePages(office.store, clerk, {
    ...{ cmd: newId(), documentId: newId(), caseId, pages: numbers.map(idOf), kind, step: 5 },
    ...{ paperDate: null, restricted: false },
  });
}

describe('The case', () => {
  test('is that of the child named on the page, in Khmer with and without spaces', () => {
    read(0, 'កំណត់ត្រាករណី\nឈ្មោះ សុខ ឫទ្ធី អាយុ ១២');
    expect(suggested()).toMatchObject({ caseId: rithy, why: 'name-on-page', code: 'SR-2026-0143' });
    read(1, 'កុមារឈ្មោះសុខឫទ្ធីនៅជាមួយជីដូន');
    expect(suggested(1)).toMatchObject({ caseId: rithy, why: 'name-on-page' });
  });
  test('is found by any romanisation of the name', () => {
    for (const [at, name] of ['Sok Rithy', 'SOKH RITTHY', 'Rithy Sok'].entries()) {
      read(at, `Visit to ${name} at home`);
      expect([name, suggested(at).caseId]).toEqual([name, rithy]);
    }
  });
  test('is not taken from half a name, nor from two people on two lines', () => {
    read(0, 'ឈ្មោះ សុខ មករា\nAsked for Chan\nRithy came too');
    expect(suggested()).toMatchObject({ caseId: null, why: 'none' });
  });
  test('is not guessed when two children have the same name; both are offered', () => {
    const [one, two] = [1, 2].map((n) => office.addCase(`SR-2025-${cases}00${n}`));
    for (const id of [one, two]) addPerson(office, id ?? '', { latin: 'Heng Piseth' }, true);
    read(0, 'Heng Piseth');
    expect(suggested().caseId).toBe(null);
    expect(new Set(suggested().others.map(({ caseId }) => caseId))).toEqual(new Set([one, two]));
  });
  test('is the case at hand when somebody of it is named, though another child is too', () => {
    put([0], rithy);
    read(1, 'Mom Sary spoke with Chan Sokha');
    expect(suggested(1)).toMatchObject({ caseId: rithy, why: 'name-on-page' });
    expect(suggested(1).others).toEqual([
      { caseId: sokha, code: 'SR-2026-0144', why: 'name-on-page' },
    ]);
  });
  test('is that of the page before when nothing on the page says more', () => {
    put([0], rithy);
    read(1, 'A drawing');
    expect(suggested(1)).toMatchObject({ caseId: rithy, why: 'same-as-before', marks: [] });
  });
  test('goes by its number before any name', () => {
    read(0, 'SR-2026-0144\nSok Rithy');
    expect(suggested()).toMatchObject({ caseId: sokha, why: 'code-on-page' });
    expect(suggested().others[0]).toMatchObject({ caseId: rithy });
  });
  test('is never named to who may not file in it', () => {
    read(0, 'ឡេង សុវណ្ណ\nChan Sokha');
    expect(JSON.stringify(suggested())).not.toContain(hidden);
    expect(JSON.stringify(suggested(0, stranger))).not.toContain(sokha);
  });
});

describe('What was read', () => {
  test('is marked where it stands on the page', () => {
    read(0, 'កំណត់ត្រាចុះសួរសុខទុក្ខ\nName Sok Rithy\nDate 14 February 2026');
    const { marks, kind, whyKind, paperDate, whyDate } = suggested();
    expect([kind, whyKind, whyDate]).toEqual(['case-note', 'title', 'on-page']);
    expect(paperDate?.from).toBe('2026-02-14');
    expect(marks).toEqual([
      { what: 'case', box: { x: 0.2, y: expect.closeTo(0.15), w: expect.closeTo(0.19), h: 0.03 } },
      { what: 'kind', box: { x: 0.1, y: 0.1, w: 0.09, h: 0.03 } },
      { what: 'date', box: { x: 0.2, y: 0.2, w: expect.closeTo(0.29), h: 0.03 } },
    ]);
  });
  test('offers every other date of the page', () => {
    read(0, 'Born 12/3/2009\n1/2/2020\nDate: 5/8/2021');
    expect(suggested().dates.map(({ from }) => from)).toEqual([
      ...['2021-08-05', '2020-02-01', '2009-03-12'],
    ]);
  });
});

describe('Sheets of one paper', () => {
  test('are suggested together when they say which page they are', () => {
    for (const [at] of pages.entries()) read(at, `words\nPage ${at + 1} of 3`);
    expect([suggested(0).run, suggested(1).run, suggested(3).run]).toEqual([3, 2, 1]);
  });
  test('end where a person says so, and go on where a person says so', () => {
    for (const [at] of pages.entries()) read(at, `words\nPage ${at + 1} of 4`);
    setBegins(office.store.db, idOf(2), true);
    expect([suggested(0).run, suggested(2).run]).toEqual([2, 2]);
    setBegins(office.store.db, idOf(2), false);
    expect(suggested(0).run).toBe(4);
  });
  test('a sheet that follows a filed one goes on with it, as what that is', () => {
    read(0, 'Case plan\nPage 1 of 2');
    read(1, 'more\nPage 2 of 2');
    put([0], rithy, 'case-plan');
    expect(suggested(1)).toMatchObject({
      ...{ joins: true, kind: 'case-plan', whyKind: 'same-as-before', caseId: rithy },
    });
  });
});
