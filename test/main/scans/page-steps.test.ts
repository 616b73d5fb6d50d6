// What a person does to pages is a row and an event, can be undone step by step, and leaves the paper as it came.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { filePages, unfilePages } from '../../../main/scans/file-pages.ts';
import { joinPapers, splitPaper } from '../../../main/scans/join-pages.ts';
import { orderPages } from '../../../main/scans/order-pages.ts';
import { changeShow } from '../../../main/scans/show-page.ts';
import { originalOf } from '../../../main/scans/take-in.ts';
import { undoStep } from '../../../main/scans/undo-step.ts';
import { insertRestriction } from '../../../main/storage/access.ts';
import { insertReading } from '../../../main/storage/page-texts.ts';
import { findPage, markPage, pagesOfBatch } from '../../../main/storage/pages.ts';
import { pagesIn, placePage } from '../../../main/storage/placements.ts';
import { insertSeparator, markSeparator } from '../../../main/storage/separators.ts';
import { findSource } from '../../../main/storage/sources.ts';
import {
  clerk,
  coordinator,
  openOffice,
  openPaperOffice,
  type PaperOffice,
  removeOffices,
  somebody,
} from './office.ts';
import { scanPages } from './printed-form.ts';

const other = somebody('scan-clerk');
let office: PaperOffice;
let pages: string[];
let batchId: string;
let caseId: string;
let cases = 0;

beforeAll(() => {
  office = openPaperOffice();
});
afterAll(async () => {
  await office.close();
  removeOffices();
});
beforeEach(() => {
  pages = scanPages(office, clerk, 6);
  batchId = at(0).batchId;
  caseId = office.addCase(`SR-2026-2${String(cases++).padStart(3, '0')}`);
});

/** The page that came as this one, from 0. */
function at(number: number) {
  const page = findPage(office.store.db, pages[number] ?? '');
  if (!page) throw new Error('no page');
  return page;
}
const idOf = (number: number) => pages[number] ?? '';
/** Pages in their order, each by the number with which it came. */
const order = () =>
  pagesOfBatch(office.store.db, batchId)
    .map(({ id }) => pages.indexOf(id))
    .join('');
const inPaper = (documentId: string | null) =>
  pagesIn(office.store.db, documentId ?? '').map((id) => pages.indexOf(id));
function show(number: number, how: object) {
  const { id: pageId, rev: baseRev } = at(number);
  changeShow(office.store, clerk, { cmd: newId(), pageId, baseRev, ...how });
}
function put(numbers: number[], who = clerk, restricted = false): string {
  const documentId = newId();
  filePages(office.store, who, {
    ...{ cmd: newId(), documentId, caseId, pages: numbers.map(idOf), kind: 'case-note' },
    ...{ step: 5, paperDate: null, restricted },
  });
  return documentId;
}
type How = Parameters<typeof orderPages>[2]['how'];
const reorder = (numbers: number[], how: How) =>
  orderPages(office.store, clerk, { cmd: newId(), batchId, how, pages: numbers.map(idOf) });
const split = (number: number, documentId = newId()) =>
  splitPaper(office.store, clerk, { cmd: newId(), pageId: idOf(number), documentId });
const join = (numbers: number[], who = clerk) =>
  joinPapers(office.store, who, { cmd: newId(), pages: numbers.map(idOf) });
const undo = (who = clerk, step?: string) =>
  undoStep(office.store, who, { cmd: newId(), batchId, step }).what;

describe('The order of pages', () => {
  test('backs that came in reverse go behind their fronts, and the file stays byte for byte', () => {
    const bytes = () => {
      const source = findSource(office.store.db, at(0).sourceId);
      return source && originalOf(office.store, source);
    };
    const before = bytes();
    reorder([0, 1, 2, 3, 4, 5], 'backs-reversed');
    expect(order()).toBe('051423');
    expect(bytes()).toEqual(before);
  });
  test('one page goes up or down, and pages that come in later lie behind', () => {
    reorder([3], 'earlier');
    expect(order()).toBe('013245');
    reorder([0, 1], 'later');
    expect(order()).toBe('301245');
    expect(reorder([3], 'earlier').moved).toBe(0);
  });
  test('pages of a paper that is filed lie in it as they lie in the batch', () => {
    const paper = put([0, 1, 2]);
    reorder([2], 'earlier');
    expect(inPaper(paper)).toEqual([0, 2, 1]);
    expect(undo()).toBe('order');
    expect([order(), inPaper(paper)]).toEqual(['012345', [0, 1, 2]]);
  });
});

describe('Where a paper ends', () => {
  test('is said of pages before they are filed', () => {
    join([1]);
    split(2);
    expect([0, 1, 2].map((number) => at(number).begins)).toEqual([null, false, true]);
  });
  test('a filed paper is split before a page, and both are alike', () => {
    const paper = put([0, 1, 2]);
    const second = newId();
    split(1, second);
    expect([inPaper(paper), inPaper(second)]).toEqual([[0], [1, 2]]);
    expect([at(1).kind, at(1).caseId]).toEqual(['case-note', caseId]);
    expect(split(1).changed).toBe(false);
    expect(undo()).toBe('split');
    expect(inPaper(paper)).toEqual([0, 1, 2]);
  });
  test('a page that was forgotten goes behind the filed paper before it', () => {
    const paper = put([0, 1]);
    join([2, 3]);
    expect(inPaper(paper)).toEqual([0, 1, 2, 3]);
    undo();
    expect([inPaper(paper), at(2).caseId]).toEqual([[0, 1], null]);
  });
  test('a page that was joined to pages of a printed form lies behind them, and later where it is put', () => {
    const { db } = office.store;
    const paper = put([0]);
    const by = { documentId: paper, caseId, at: 1, user: clerk.user, rev: newId(), byCode: true };
    placePage(db, idOf(2), 2, by);
    join([1]);
    expect(inPaper(paper)).toEqual([0, 2, 1]);
    reorder([1], 'earlier');
    expect([order(), inPaper(paper)]).toEqual(['102345', [1, 0, 2]]);
  });
  test('a page that was filed twice in one place lies where it is put', () => {
    const paper = put([0]);
    const by = { documentId: paper, caseId, at: 1, user: clerk.user, rev: newId() };
    placePage(office.store.db, idOf(2), 1, by);
    placePage(office.store.db, idOf(1), 1, by);
    reorder([1], 'earlier');
    expect([order(), inPaper(paper)]).toEqual(['102345', [1, 0, 2]]);
  });
  test('a sheet between papers goes into none of them', () => {
    const { db } = office.store;
    const sheet = { id: newId(), folderId: null, caseId: null, kind: 'letter', step: 5 };
    insertSeparator(db, sheet, { at: 1, user: clerk.user, rev: newId() });
    const paper = put([0]);
    markSeparator(db, idOf(2), sheet.id);
    expect(() => join([2])).toThrow('invalid-input');
    join([1, 2, 3]);
    expect(inPaper(paper)).toEqual([0, 1, 3]);
  });
  test('two filed papers of one case become one, those of two cases never', () => {
    const paper = put([0, 1]);
    put([2]);
    join([2]);
    expect(inPaper(paper)).toEqual([0, 1, 2]);
    caseId = office.addCase(`SR-2027-${cases}`);
    put([3]);
    expect(() => join([3])).toThrow('conflict');
  });
  test('what is closed to others is not joined with what is open', () => {
    caseId = office.addCase(`SR-2028-${cases}`);
    put([0], coordinator);
    put([1], coordinator, true);
    expect(() => join([1], coordinator)).toThrow('conflict');
  });
  test('a paper that is kept for named people is neither split nor joined', () => {
    const paper = put([0, 1], coordinator);
    const { user } = coordinator;
    const closed = { id: newId(), caseId, entityId: paper, reason: 'x', user, at: 1 };
    insertRestriction(office.store.db, { ...closed, entity: 'document' }, newId());
    const input = { cmd: newId(), pageId: idOf(1), documentId: newId() };
    expect(() => splitPaper(office.store, coordinator, input)).toThrow('not-allowed');
    expect(() => join([2], coordinator)).toThrow('not-allowed');
  });
});

describe('Undoing', () => {
  test('goes back step by step, over everything that was done to pages', () => {
    show(0, { turn: 90 });
    show(0, { crop: { x: 0.1, y: 0.1, w: 0.5, h: 0.5 } });
    show(1, { blank: true });
    reorder([5], 'earlier');
    join([3]);
    const paper = put([2, 3]);
    unfilePages(office.store, clerk, { cmd: newId(), documentId: paper });
    const steps = Array.from({ length: 8 }, () => undo());
    expect(steps).toEqual(['unfile', 'file', 'join', 'order', 'show', 'show', 'show', null]);
    expect([at(0).turn, at(0).crop, at(1).blank, at(3).begins]).toEqual([0, null, false, null]);
    expect([order(), at(2).documentId]).toEqual(['012345', null]);
  });
  test('passes over what somebody else has filed where this person may not', () => {
    show(0, { blank: true });
    show(1, { turn: 90 });
    caseId = office.addCase(`SR-2029-${cases}`, { restricted: true });
    put([1], coordinator);
    expect([undo(), at(0).blank, at(1).turn]).toEqual(['show', false, 90]);
  });
  test('puts pages that were taken out back into their paper', () => {
    const paper = put([0, 1]);
    unfilePages(office.store, clerk, { cmd: newId(), documentId: paper });
    expect(inPaper(paper)).toEqual([]);
    undo();
    expect(inPaper(paper)).toEqual([0, 1]);
  });
  test('what was cropped turns with the page, and both come back', () => {
    show(0, { crop: { x: 0, y: 0, w: 1, h: 0.5 } });
    show(0, { turn: 90 });
    expect(at(0).crop).toEqual({ x: 0.5, y: 0, w: 0.5, h: 1 });
    undo();
    expect([at(0).turn, at(0).crop]).toEqual([0, { x: 0, y: 0, w: 1, h: 0.5 }]);
  });
  test('asks for a look again where a mark had answered for it', () => {
    const { db } = office.store;
    insertReading(db, {
      ...{ id: newId(), pageId: idOf(0), caseId: null, at: 1, engine: 'x', author: null },
      ...{ text: 'hardly', words: [], confidence: 55, needsEye: true },
    });
    markPage(db, idOf(0), { state: 'needs-eye', attempts: 0, notBefore: 0, error: null });
    show(0, { blank: true });
    expect(at(0).state).toBe('read');
    undo();
    expect([at(0).state, at(0).blank]).toEqual(['needs-eye', false]);
  });
  test('goes on after the app was closed and opened again', () => {
    show(0, { blank: true });
    put([1]);
    const again = openOffice(office.folder);
    const input = () => ({ cmd: newId(), batchId });
    expect(undoStep(again, clerk, input()).what).toBe('file');
    expect(undoStep(again, clerk, input()).what).toBe('show');
    again.close();
    expect([at(0).blank, at(1).caseId]).toEqual([false, null]);
  });
  test('leaves what others did, also when it came after', () => {
    show(0, { blank: true });
    show(1, { blank: true });
    const { id: pageId, rev: baseRev } = at(1);
    changeShow(office.store, other, { cmd: newId(), pageId, baseRev, blank: false });
    expect(undo()).toBe('show');
    expect([at(0).blank, at(1).blank]).toEqual([false, false]);
    expect(undo()).toBeNull();
    expect(undo(other)).toBe('show');
  });
  test('takes back one step by its name, or says that it no longer can', () => {
    const cmd = newId();
    const { id: pageId, rev: baseRev } = at(0);
    changeShow(office.store, clerk, { cmd, pageId, baseRev, blank: true });
    show(1, { blank: true });
    expect(undo(clerk, cmd)).toBe('show');
    expect([at(0).blank, at(1).blank]).toEqual([false, true]);
    expect(undo(clerk, cmd)).toBeNull();
  });
  test('never puts a page into a case that was closed to this person meanwhile', () => {
    const paper = put([0]);
    unfilePages(office.store, clerk, { cmd: newId(), documentId: paper });
    office.store.db.prepare('UPDATE cases SET restricted = 1 WHERE id = ?').run(caseId);
    expect(undo()).toBe(null);
    expect(at(0).caseId).toBeNull();
  });
  test('is an act of its own in the record of the office, for every page', () => {
    put([0, 1]);
    undo();
    const sql = `SELECT count(*) FROM events WHERE op = 'undone' AND entity = 'page' AND case_id = ?`;
    expect(office.store.db.prepare(sql).pluck().get(caseId)).toBe(2);
  });
});
