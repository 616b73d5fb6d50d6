// A drawing on paper that is scanned lies with its drawing by itself; what is not sure waits for a person.
import { afterAll, describe, expect, test } from 'vitest';
import type { DrawingTool } from '#domain/drawings/drawing.ts';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { pagesToGiveOut } from '../../../main/scans/export-folder.ts';
import { fileByCode } from '../../../main/scans/file-by-code.ts';
import { filePages, unfilePages } from '../../../main/scans/file-pages.ts';
import { suggestFor } from '../../../main/scans/suggest.ts';
import { insertRestriction } from '../../../main/storage/access.ts';
import { findCase, updateCase } from '../../../main/storage/cases.ts';
import { findPage, type PageRecord, setSheetCode } from '../../../main/storage/pages.ts';
import { findDocument } from '../../../main/storage/placements.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';
import { drawingSteps, statement } from './drawing-steps.ts';

const office = openOffice();
const worker = office.person('social-worker');
const stranger = office.person('social-worker');
const coordinator = office.person('coordinator');
const clerk = office.person('scan-clerk');
afterAll(() => office.close());

const { begin, put, view, finish } = drawingSteps(office, worker);
const { db } = office.store;

/** Paper of which nobody has said where it belongs, as the scanner brings it. */
function scanned(code: string, pages = 1): string[] {
  const { pages: ids } = fileDocument(office, worker, null, { kind: '', pages });
  for (const id of ids) setSheetCode(db, id, code);
  return ids;
}
const page = (id: string | undefined) => findPage(db, id ?? '') as PageRecord;
/** What happens once the code of a page was read. */
const read = (id: string | undefined, who: Session = worker) =>
  office.store.act(who, newId(), (act) => fileByCode(office.store, act, who, page(id)));
const codeOf = (id: string) => sheetCode({ id, version: 1 });

async function printSheet(
  caseId: string,
  tool: DrawingTool,
  kind: string = tool,
  personId: string | null = null,
): Promise<string> {
  const id = newId();
  const input = { cmd: newId(), id, caseId, tool, kind, personId };
  return (await office.call(worker, 'drawings.sheet', input)).sheetId;
}
const draftsOf = async (caseId: string) =>
  (await office.call(worker, 'drawings.list', { caseId })).drawings;

describe('A printed drawing that comes back on paper', () => {
  test('of a form filled in by hand is filed as that form, as closed as the form is', async () => {
    const { caseId } = await openCase(office, worker);
    const id = newId();
    const input = { cmd: newId(), id, caseId, tool: 'form-sheet', form: 'case-plan' } as const;
    await office.call(worker, 'drawings.begin', { ...input, personId: null, follows: null });
    const [paper] = scanned(codeOf(id));
    read(paper);
    expect(page(paper)).toMatchObject({ kind: 'case-plan', byCode: true, restricted: true });
  });

  test('lies with its drawing, all its pages in one paper, marked in pencil', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'problem-tree');
    const pages = scanned(codeOf(drawingId), 2);
    const second = read(pages[1]);
    const first = read(pages[0]);
    expect(first).toEqual(second);
    expect(page(pages[0])).toMatchObject({ kind: 'problem-tree', byCode: true, restricted: false });
    const { papers } = await view(drawingId);
    expect(papers).toEqual([
      {
        documentId: first?.documentId,
        kind: 'problem-tree',
        pages,
        restricted: false,
        byCode: true,
      },
    ]);
  });

  test('lies with a finished drawing too, and changes nothing that was frozen', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'life-river');
    const { hash } = await finish(drawingId);
    const [id] = scanned(codeOf(drawingId));
    expect(read(id)?.caseId).toBe(caseId);
    expect(page(id).kind).toBe('life-river');
    const seen = await view(drawingId);
    expect(seen.papers.map(({ byCode }) => byCode)).toEqual([true]);
    expect(seen.hash).toBe(hash);
  });

  test('is taken out with one key, lies with nothing then, and never comes back by itself', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'swot');
    const [id] = scanned(codeOf(drawingId));
    const documentId = read(id)?.documentId ?? '';
    unfilePages(office.store, worker, { cmd: newId(), documentId });
    expect(read(id)).toBeNull();
    expect((await view(drawingId)).papers).toEqual([]);
    const proposed = suggestFor(office.store, worker, page(id), [], '2026-11-22');
    expect(proposed).toMatchObject({ caseId, why: 'printed-code', kind: 'reflection', step: 3 });
  });

  test('lies with it no more when its page was put into another paper', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'swot');
    const [coded] = scanned(codeOf(drawingId));
    const { pages: others } = fileDocument(office, worker, null, { kind: '' });
    const together = { caseId, kind: 'letter', step: 5, paperDate: null, restricted: false };
    const file = (documentId: string, pages: string[]) =>
      filePages(office.store, worker, { cmd: newId(), documentId, pages, ...together });
    const [first, second] = [newId(), newId()];
    file(first, [coded ?? '', ...others]);
    const papers = async () => (await view(drawingId)).papers.map(({ documentId }) => documentId);
    expect(await papers()).toEqual([first]);
    file(second, [coded ?? '']);
    expect(await papers()).toEqual([second]);
  });

  test('is one paper however often it is read', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'network');
    const [id] = scanned(codeOf(drawingId));
    read(id);
    expect(read(id)).toBeNull();
    expect((await view(drawingId)).papers).toHaveLength(1);
  });

  test('of a body map is as closed as the map: the clerk’s waits, the worker’s is filed closed', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'body-map');
    const [first] = scanned(codeOf(drawingId));
    expect(read(first, clerk)).toBeNull();
    const told = suggestFor(office.store, clerk, page(first), [], '2026-11-22');
    expect(JSON.stringify(told)).not.toContain(caseId);
    const documentId = read(first)?.documentId ?? '';
    expect(page(first)).toMatchObject({ kind: 'body-map', restricted: true, byCode: true });
    expect(findDocument(db, documentId)).toEqual({ caseId, restricted: true });
    const { folder } = await office.call(stranger, 'cases.view', { caseId });
    expect(folder).toMatchObject([{ hidden: true, pages: [] }]);
  });

  test('of a body map is closed and stays behind also when a person files it as something else', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'body-map');
    const pages = scanned(codeOf(drawingId));
    const documentId = newId();
    filePages(office.store, worker, {
      ...{ cmd: newId(), documentId, caseId, pages, kind: 'photo', step: 2, paperDate: null },
      restricted: false,
    });
    expect(findDocument(db, documentId)?.restricted).toBe(true);
    const chosen = { restricted: true, drawings: true, bodyMaps: false };
    expect(pagesToGiveOut({ store: office.store, session: worker }, caseId, chosen)).toEqual([]);
  });

  test('of a body map that was filed before its code was read is closed once it is read', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'body-map');
    const { documentId, pages } = fileDocument(office, worker, caseId, { kind: 'photo' });
    setSheetCode(db, pages[0] ?? '', codeOf(drawingId));
    expect(read(pages[0])).toBeNull();
    expect(findDocument(db, documentId)?.restricted).toBe(true);
  });

  test('is closed when its drawing is', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'swot');
    const [id] = scanned(codeOf(drawingId));
    const documentId = read(id)?.documentId ?? '';
    const close = { cmd: newId(), drawingId, details: { restricted: true as const } };
    await office.call(worker, 'drawings.change', { ...close, put: [], drop: [] });
    expect(findDocument(db, documentId)?.restricted).toBe(true);
  });

  test.for([
    ['somebody else’s case', () => {}, stranger],
    [
      'a drawing that is closed to named people',
      (caseId: string, entityId: string) => {
        const why = { caseId, entity: 'drawing' as const, entityId, reason: 'x', at: 1 };
        insertRestriction(db, { id: newId(), ...why, user: worker.user }, newId());
      },
      worker,
    ],
    [
      'a case that is over',
      (caseId: string) => {
        const record = findCase(db, caseId);
        if (record) updateCase(db, { ...record, status: 'closed' });
      },
      worker,
    ],
  ] as const)('of %s waits for a person', async ([, make, who]) => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'problem-tree');
    make(caseId, drawingId);
    const [id] = scanned(codeOf(drawingId));
    expect(read(id, who)).toBeNull();
    expect(page(id).caseId).toBeNull();
  });
});

describe('An empty sheet that a family drew on', () => {
  test('begins the drawing it is, with its paper and whose it is, once', async () => {
    const { caseId, personId } = await openCase(office, worker);
    const sheetId = await printSheet(caseId, 'life-river', 'timeline', personId);
    expect(await draftsOf(caseId)).toEqual([]);
    const [first, again] = scanned(codeOf(sheetId), 2);
    read(first);
    read(again);
    const drafts = await draftsOf(caseId);
    expect(drafts).toMatchObject([{ id: sheetId, tool: 'life-river', state: 'draft', held: null }]);
    expect(drafts[0]?.personId).toBe(personId);
    const { papers, details, items } = await view(sheetId);
    expect(papers).toMatchObject([{ kind: 'timeline', byCode: true }]);
    expect(papers[0]?.pages).toHaveLength(2);
    expect(details.worker).toBeNull();
    expect(items).toEqual([]);
  });

  test('that is scanned a second time lies with the same drawing, which may have gone on', async () => {
    const { caseId } = await openCase(office, worker);
    const sheetId = await printSheet(caseId, 'problem-tree');
    read(scanned(codeOf(sheetId))[0]);
    await put(sheetId, statement('ឫស'));
    read(scanned(codeOf(sheetId))[0]);
    expect(await draftsOf(caseId)).toHaveLength(1);
    expect((await view(sheetId)).papers).toHaveLength(2);
  });

  test('brought by the scan clerk is filed in the folder and begins nothing', async () => {
    const { caseId } = await openCase(office, worker);
    const sheetId = await printSheet(caseId, 'swot', 'reflection');
    const [id] = scanned(codeOf(sheetId));
    expect(read(id, clerk)?.caseId).toBe(caseId);
    expect(page(id).kind).toBe('reflection');
    expect(await draftsOf(caseId)).toEqual([]);
  });

  test('of a body map is closed from the first moment, and waits when the clerk brings it', async () => {
    const { caseId } = await openCase(office, worker);
    const sheetId = await printSheet(caseId, 'body-map');
    const [id] = scanned(codeOf(sheetId));
    expect(read(id, clerk)).toBeNull();
    read(id);
    expect(page(id)).toMatchObject({ kind: 'body-map', restricted: true });
    expect((await view(sheetId)).details.restricted).toBe(true);
  });

  test('is printed with a code only by who may write in the case, and as a paper of its tool', async () => {
    const { caseId } = await openCase(office, worker);
    const input = { cmd: newId(), id: newId(), caseId, tool: 'swot' as const, personId: null };
    const asked = { ...input, kind: 'reflection' };
    expect((await office.refused(stranger, 'drawings.sheet', asked)).code).toBe('not-allowed');
    await office.call(coordinator, 'cases.assign', { cmd: newId(), caseId, workers: [] });
    const gone = await office.refused(worker, 'drawings.sheet', { ...asked, cmd: newId() });
    expect(gone.code).toBe('not-allowed');
    expect(gone.detail?.late).not.toBe(true);
    await office.call(coordinator, 'cases.assign', {
      ...{ cmd: newId(), caseId, workers: [worker.user] },
    });
    const wrong = { ...input, kind: 'consent' };
    expect((await office.refused(worker, 'drawings.sheet', wrong)).code).toBe('invalid-input');
  });
});
