// What leaves the office with a whole case: never a body map, neither drawn nor on paper.
import { afterAll, describe, expect, test } from 'vitest';
import type { Input } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { type Folder, pagesToGiveOut, photosLeft } from '../../../main/scans/export-folder.ts';
import { insertFolder } from '../../../main/storage/cabinet.ts';
import { putInFolder } from '../../../main/storage/separators.ts';
import { girl } from '../../drawings/samples/body-map.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

type Put = Input<'drawings.change'>['put'][number];
const put = (kind: string, content: Put['content']): Put => ({
  ...{ id: newId(), thread: newId(), kind, parent: null, ord: 1, base: null, content },
});

/** A body map with all that a child said, and the paper it was drawn on. */
async function drawBodyMap(caseId: string, documentId: string): Promise<string> {
  const id = newId();
  const input = { id, caseId, tool: 'body-map', personId: null, follows: null } as const;
  await office.call(worker, 'drawings.begin', { cmd: newId(), ...input });
  const said = girl.items.map(({ kind, content }) => put(kind, content));
  const items = [...said, put('paper', { documentId })];
  await office.call(worker, 'drawings.change', {
    cmd: newId(),
    drawingId: id,
    put: items,
    drop: [],
  });
  return id;
}

const WORDS = girl.items.map(({ content }) => content.words).filter((words) => words !== undefined);

describe('Given out with a whole case', () => {
  test('are the pages of its folder in order, without the paper of a body map', async () => {
    const { caseId } = await openCase(office, worker);
    const letter = fileDocument(office, worker, caseId, { kind: 'letter', step: 5, pages: 2 });
    const intake = fileDocument(office, worker, caseId, { kind: 'intake' });
    fileDocument(office, worker, caseId, { kind: 'body-map', step: 2 });
    const photo = fileDocument(office, worker, caseId, { kind: 'photo', step: 2 });
    const givenOut = () =>
      pagesToGiveOut({ store: office.store, session: worker }, caseId).map(({ id }) => id);
    expect(givenOut()).toEqual([...intake.pages, ...photo.pages, ...letter.pages]);
    await drawBodyMap(caseId, photo.documentId);
    expect(givenOut()).toEqual([...intake.pages, ...letter.pages]);
  });

  test('the paper of a body map is closed to other workers as the map is, and stays so', async () => {
    const { caseId } = await openCase(office, worker);
    const { documentId } = fileDocument(office, worker, caseId, { kind: 'photo' });
    const seenBy = async (who: typeof worker) => {
      const { folder } = await office.call(who, 'cases.view', { caseId });
      return folder.find(({ id }) => id === documentId);
    };
    expect(await seenBy(other)).toMatchObject({ restricted: false, hidden: false });
    const drawingId = await drawBodyMap(caseId, documentId);
    expect(await seenBy(other)).toMatchObject({ restricted: true, hidden: true, pages: [] });
    expect((await seenBy(worker))?.pages).toHaveLength(1);
    const { items } = await office.call(worker, 'drawings.view', { drawingId });
    const drop = items
      .filter(({ kind }) => kind === 'paper')
      .map(({ id, rev }) => ({ id, base: rev }));
    await office.call(worker, 'drawings.change', { cmd: newId(), drawingId, put: [], drop });
    expect(await seenBy(other)).toMatchObject({ restricted: true, hidden: true });
  });

  test('is no photograph once the family or a child takes that consent back', async () => {
    const { caseId, personId } = await openCase(office, worker);
    const letter = fileDocument(office, worker, caseId, { kind: 'letter' });
    const photo = fileDocument(office, worker, caseId, { kind: 'photo' });
    const givenOut = () =>
      pagesToGiveOut({ store: office.store, session: worker }, caseId).map(({ id }) => id);
    const folderId = newId();
    const line = { id: folderId, number: '7', name: '', shelf: '', sheets: null, caseId };
    insertFolder(office.store.db, line, { at: Date.now(), rev: newId() });
    putInFolder(office.store.db, [...letter.pages, ...photo.pages], folderId);
    const left = (session: typeof worker, of: Folder = { caseId }) =>
      photosLeft({ store: office.store, session }, of).map(({ id }) => id);
    expect(givenOut()).toEqual([...letter.pages, ...photo.pages]);
    expect(left(worker)).toEqual([]);
    await office.call(worker, 'consent.takeBack', {
      ...{ cmd: newId(), caseId, id: newId(), child: personId, purposes: ['photo'], words: '' },
      ...{ on: exactDay(dayOf(Date.now())), who: { id: personId, text: '' }, how: 'said' },
      heardBy: { id: worker.user, text: '' },
    });
    expect(givenOut()).toEqual(letter.pages);
    expect(left(worker)).toEqual(photo.pages);
    expect(left(worker, { folderId })).toEqual(photo.pages);
    // One that is closed to who asks is not told them either.
    const closed = fileDocument(office, worker, caseId, { kind: 'photo', restricted: true });
    expect(left(other)).toEqual(photo.pages);
    expect(left(worker)).toEqual([...photo.pages, ...closed.pages]);
  });

  test('are no pages that are closed to who asks', async () => {
    const { caseId } = await openCase(office, worker);
    fileDocument(office, worker, caseId, { kind: 'letter', restricted: true });
    expect(pagesToGiveOut({ store: office.store, session: other }, caseId)).toEqual([]);
  });

  test('is no plan with a goal made of a body map', async () => {
    const { caseId } = await openCase(office, worker);
    const { documentId } = fileDocument(office, worker, caseId, { kind: 'photo' });
    const drawingId = await drawBodyMap(caseId, documentId);
    const { items } = await office.call(worker, 'drawings.view', { drawingId });
    const itemId = items.find(({ kind }) => kind === 'pin')?.id ?? '';
    const ids = { cmd: newId(), formId: newId(), row: newId() };
    const input = { ...ids, drawingId, itemId, words: 'មិនឈឺក្បាលទៀត' };
    const refusal = await office.refused(worker, 'forms.goalFromDrawing', input);
    expect(refusal.code).toBe('not-allowed');
    const { chronology } = await office.call(worker, 'cases.view', { caseId });
    expect(chronology.some(({ form }) => form === 'case-plan')).toBe(false);
  });

  test('no sheet for handing over and no view of a past day tells a word of a body map', async () => {
    const { caseId } = await openCase(office, worker);
    const { documentId } = fileDocument(office, worker, caseId, { kind: 'photo' });
    const drawingId = await drawBodyMap(caseId, documentId);
    const pictures = { km: '<svg>ខ្មែរ</svg>', en: '<svg>English</svg>' };
    const { rev: baseRev } = await office.call(worker, 'drawings.view', { drawingId });
    await office.call(worker, 'drawings.finish', { cmd: newId(), drawingId, baseRev, pictures });
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const told = [
      await office.call(worker, 'cases.view', { caseId }),
      await office.call(worker, 'cases.asItStood', { caseId, day }),
      await office.call(coordinator, 'handover.view', { from: worker.user }),
    ].map((one) => JSON.stringify(one));
    expect(WORDS.length).toBeGreaterThan(5);
    for (const words of WORDS)
      for (const text of told) expect(text.includes(String(words))).toBe(false);
  });
});

describe('Given out with a whole case only when it was chosen', () => {
  const givenOut = (caseId: string, restricted: boolean, drawings: boolean, bodyMaps = false) => {
    const chosen = { restricted, drawings, bodyMaps };
    const asking = { store: office.store, session: worker };
    return pagesToGiveOut(asking, caseId, chosen).map(({ id }) => id);
  };

  test('are scans of a drawing that may be a body map; one that lies with a named drawing goes', async () => {
    const { caseId } = await openCase(office, worker);
    const unknown = fileDocument(office, worker, caseId, { kind: 'drawing', step: 2 });
    const known = fileDocument(office, worker, caseId, { kind: 'drawing', step: 3 });
    const id = newId();
    const begun = { id, caseId, tool: 'problem-tree', personId: null, follows: null } as const;
    await office.call(worker, 'drawings.begin', { cmd: newId(), ...begun });
    const paper = [put('paper', { documentId: known.documentId })];
    const change = { cmd: newId(), drawingId: id, put: paper, drop: [] };
    await office.call(worker, 'drawings.change', change);
    expect(givenOut(caseId, false, false)).toEqual(known.pages);
    expect(givenOut(caseId, false, true)).toEqual([...unknown.pages, ...known.pages]);
  });

  test('are restricted papers', async () => {
    const { caseId } = await openCase(office, worker);
    const letter = fileDocument(office, worker, caseId, { kind: 'letter', restricted: true });
    expect(givenOut(caseId, false, true)).toEqual([]);
    expect(givenOut(caseId, true, false)).toEqual(letter.pages);
  });

  test('is never the paper of a drawing that its family refused to share', async () => {
    const { caseId } = await openCase(office, worker);
    const { documentId } = fileDocument(office, worker, caseId, { kind: 'family-tree' });
    const id = newId();
    const begun = { id, caseId, tool: 'family-tree', personId: null, follows: null } as const;
    await office.call(worker, 'drawings.begin', { cmd: newId(), ...begun });
    await office.call(worker, 'drawings.change', {
      ...{ cmd: newId(), drawingId: id, put: [put('paper', { documentId })], drop: [] },
      details: { agreed: { share: 'no' } },
    });
    expect(givenOut(caseId, true, true, true)).toEqual([]);
  });

  test('are body maps, also when other restricted papers are not', async () => {
    const { caseId } = await openCase(office, worker);
    const map = fileDocument(office, worker, caseId, { kind: 'body-map', restricted: true });
    const photo = fileDocument(office, worker, caseId, { kind: 'photo', step: 3 });
    await drawBodyMap(caseId, photo.documentId);
    fileDocument(office, worker, caseId, { kind: 'letter', restricted: true });
    expect(givenOut(caseId, false, true)).toEqual([]);
    expect(givenOut(caseId, false, false, true)).toEqual([...map.pages, ...photo.pages]);
  });
});
