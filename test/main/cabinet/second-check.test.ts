// What somebody has before them who holds a paper folder against its pages.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { sortWhenRead } from '../../../main/scans/separators/sort-batch.ts';
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
