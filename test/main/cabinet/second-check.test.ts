// What somebody has before them who holds a paper folder against its pages.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { Role, type Session } from '#domain/roles.ts';
import { sortWhenRead } from '../../../main/scans/separators/sort-batch.ts';
import { insertRestriction } from '../../../main/storage/access.ts';
import { removeOffices, somebody } from '../scans/office.ts';
import { type CabinetOffice, openCabinetOffice } from './office.ts';

const coordinator = somebody('coordinator');
const clerk = somebody('scan-clerk');
let office: CabinetOffice;
beforeAll(() => {
  office = openCabinetOffice(coordinator);
});
afterAll(async () => {
  await office.close();
  removeOffices();
});

test('Every page that came out of a folder is seen in its order, without the sheets between, wherever it was filed', async () => {
  const caseId = office.addCase('SR-2019-3000');
  const other = office.addCase('SR-2019-3001');
  const folderId = await office.list('H-1', { caseId });
  const sheets = [
    await office.print({ first: folderId }),
    null,
    await office.print({ kind: 'letter' }),
  ];
  const { batchId, pages } = office.scan(clerk, [...sheets, null, null]);
  sortWhenRead(office.store, clerk, batchId);
  const more = office.scan(clerk, [await office.print({ first: folderId }), null]);
  const answer = { batchId: more.batchId, answer: 'as-found', folderId: null };
  await office.ask(clerk, 'separators.answer', answer);
  const [, , , , strayed = ''] = pages;
  await office.call(clerk, 'scans.file', {
    ...{ documentId: newId(), caseId: other, pages: [strayed], kind: 'letter', step: 5 },
    ...{ paperDate: null, restricted: false },
  });
  const seen = await office.call(coordinator, 'scans.folder', { folderId });
  const came = [pages[1], pages[3], strayed, more.pages[1]];
  expect(seen.pages.map(({ id }) => id)).toEqual(came);
  expect(seen.pages.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(seen.pages.map((page) => page.caseId)).toEqual([null, caseId, other, null]);
  expect(seen.hidden).toBe(0);
  await expect(office.call(clerk, 'scans.folder', { folderId })).rejects.toThrow('not-allowed');
});

describe('Whoever checks a folder', () => {
  async function filed(number: string) {
    const caseId = office.addCase(`SR-2019-31${number}`);
    const folderId = await office.list(number, { caseId, sheets: 2 });
    const sheets = [
      await office.print({ first: folderId }),
      await office.print({ kind: 'consent' }),
    ];
    const { batchId } = office.scan(clerk, [...sheets, null, null]);
    expect(sortWhenRead(office.store, clerk, batchId)).toBe(true);
    return { caseId, folderId };
  }
  const seenBy = (who: Session, folderId: string) => office.call(who, 'scans.folder', { folderId });
  async function check(folderId: string, seen: string[]) {
    const { folders } = await office.ask(coordinator, 'cabinet.view', {});
    const baseRev = folders.find(({ id }) => id === folderId)?.rev;
    return office.ask(coordinator, 'cabinet.check', { baseRev, folderId, holds: true, seen });
  }

  test('is a coordinator, who sees each of its pages, however it was closed', async () => {
    const { caseId, folderId } = await filed('10');
    const { db } = office.store;
    const open = await seenBy(coordinator, folderId);
    const [first] = open.pages;
    db.prepare('UPDATE cases SET restricted = 1 WHERE id = ?').run(caseId);
    db.prepare('UPDATE documents SET restricted = 1 WHERE case_id = ?').run(caseId);
    insertRestriction(
      db,
      {
        ...{ id: newId(), caseId, entity: 'document', entityId: first?.documentId ?? '' },
        ...{ user: clerk.user, at: Date.now(), reason: 'kin work here' },
      },
      newId(),
    );
    const closed = await seenBy(coordinator, folderId);
    expect([closed.pages.length, closed.hidden]).toEqual([2, 0]);
    await check(
      folderId,
      closed.pages.map(({ id }) => id),
    );
    for (const role of Role.options.filter((one) => one !== 'coordinator')) {
      await expect(seenBy(somebody(role), folderId)).rejects.toThrow('not-allowed');
    }
  });

  test('confirms no page that they did not have before them', async () => {
    const { folderId } = await filed('11');
    const ids = (await seenBy(coordinator, folderId)).pages.map(({ id }) => id);
    await expect(check(folderId, ids.slice(1))).rejects.toThrow('conflict');
    await expect(check(folderId, [])).rejects.toThrow('conflict');
    await check(folderId, ids);
    const { folders } = await office.ask(coordinator, 'cabinet.view', {});
    expect(folders.find(({ id }) => id === folderId)?.checkedBy).toBe(coordinator.user);
  });
  test('has not confirmed a page that was taken out of its case afterwards and marked as empty', async () => {
    const { folderId } = await filed('12');
    const { pages } = await seenBy(coordinator, folderId);
    await check(
      folderId,
      pages.map(({ id }) => id),
    );
    const [first] = pages;
    await office.call(clerk, 'scans.unfile', { documentId: first?.documentId });
    for (const { id: pageId } of pages) {
      const { page } = await office.call(clerk, 'scans.page', { pageId });
      await office.call(clerk, 'scans.show', { pageId, baseRev: page.rev, blank: true });
    }
    const { folders } = await office.ask(coordinator, 'cabinet.view', {});
    expect(folders.find(({ id }) => id === folderId)?.state).toBe('filed');
  });
});
