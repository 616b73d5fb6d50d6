// The original of a page is a whole file: a stack that a copier made one PDF of may hold papers of several children.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { originalOf } from '../../../main/scans/take-in.ts';
import { findPage } from '../../../main/storage/pages.ts';
import { findSource } from '../../../main/storage/sources.ts';
import {
  clerk,
  coordinator,
  makeFolder,
  openPaperOffice,
  type PaperOffice,
  removeOffices,
  somebody,
} from './office.ts';
import { scanPages } from './printed-form.ts';

const worker = somebody('social-worker');
let office: PaperOffice;
beforeAll(() => {
  office = openPaperOffice();
});
afterAll(async () => {
  await office.close();
  removeOffices();
});

const file = (caseId: string, pages: (string | undefined)[]) =>
  office.call(coordinator, 'scans.file', {
    ...{ documentId: newId(), caseId, pages, kind: 'letter', step: 6 },
    ...{ paperDate: null, restricted: false },
  });

/** Saves the original of a page under a new name; answers the path. */
async function save(who: Session, pageId: string | undefined): Promise<string> {
  const path = join(makeFolder(), 'scan.pdf');
  office.choose.save = path;
  await office.call(who, 'scans.exportOriginal', { pageId }).catch(({ message }: Error) => {
    if (message !== 'not-allowed') throw new Error(message);
  });
  return path;
}

test('It is not given to a person to whom a page of it is closed, by none of its other pages', async () => {
  const open = office.addCase('SR-2026-0801');
  const closed = office.addCase('SR-2026-0802', { restricted: true });
  const [own, secret, waiting] = scanPages(office, clerk, 3);
  await file(open, [own]);
  await file(closed, [secret]);
  for (const pageId of [own, secret, waiting])
    expect(existsSync(await save(worker, pageId))).toBe(false);
  const source = findSource(office.store.db, findPage(office.store.db, own ?? '')?.sourceId ?? '');
  const given = readFileSync(await save(coordinator, own));
  expect(source && originalOf(office.store, source).equals(given)).toBe(true);
});

test('Each case of which a page went is told so', async () => {
  const cases = [office.addCase('SR-2026-0803'), office.addCase('SR-2026-0804')];
  const pages = scanPages(office, clerk, 2);
  for (const [at, caseId] of cases.entries()) await file(caseId, [pages[at]]);
  await save(worker, pages[0]);
  const sql = `SELECT case_id FROM events WHERE op = 'exported' AND entity_id = ? ORDER BY n`;
  expect(office.store.db.prepare(sql).pluck().all(pages[0])).toEqual(cases);
});
