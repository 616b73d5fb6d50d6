// The same file twice: the second leads to the first, wherever it is, for whoever may see it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { flatPicture } from '../../fixtures/hostile-files.ts';
import {
  clerk,
  makeFolder,
  openPaperOffice,
  type PaperOffice,
  removeOffices,
  somebody,
} from './office.ts';

let office: PaperOffice;
let paper: string;
let first: string;
let second: string;
const worker = somebody('social-worker');

const see = (who: Session, batchId: string) => office.call(who, 'scans.batch', { batchId });
async function file(restricted: boolean): Promise<string> {
  const { pages } = await see(clerk, first);
  const caseId = office.addCase('SR-2026-0143', { restricted, worker });
  await office.call(worker, 'scans.file', {
    ...{ documentId: newId(), caseId, pages: [pages[0]?.id], kind: 'letter', step: 5 },
    ...{ paperDate: null, restricted: false },
  });
  return pages[0]?.id ?? '';
}

beforeEach(async () => {
  office = openPaperOffice();
  paper = join(makeFolder(), 'letter from the prison.jpg');
  writeFileSync(paper, await flatPicture(300, 400, 'jpeg'));
  first = await office.bringIn([paper]);
  second = await office.bringIn([paper]);
});
afterEach(() => office.close());
afterAll(removeOffices);

test('leads to the page of the first, in another batch', async () => {
  const { pages } = await see(clerk, first);
  const { sources } = await see(clerk, second);
  expect(sources[0]?.twin).toEqual({ batchId: first, pageId: pages[0]?.id });
});

test('leads to the page where it is filed, for whoever may see that case', async () => {
  const pageId = await file(false);
  expect((await see(clerk, second)).sources[0]?.twin).toEqual({ batchId: first, pageId });
});

test('says only that it is here already to a person who may not see the case', async () => {
  const pageId = await file(true);
  const [hidden] = (await see(clerk, second)).sources;
  expect([hidden?.state, hidden?.twin]).toEqual(['duplicate', null]);
  const [open] = (await see(worker, second)).sources;
  expect(open?.twin).toEqual({ batchId: first, pageId });
});

test('the name of a file of a restricted case is not told to who may not see its pages', async () => {
  await file(true);
  expect((await see(clerk, first)).sources).toEqual([]);
  expect((await see(worker, first)).sources).toHaveLength(1);
});
