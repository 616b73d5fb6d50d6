// A batch of which every page is filed, with the keyboard alone: what was filed last can still be taken back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { id, officeAnswers } from './support/office.ts';
import { sources } from './support/paper-files.ts';
import { batch, pages, scanAnswers } from './support/papers.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

test('the paper that was filed last is taken back by a key long after its note is gone, and lies on the desk', async () => {
  const filed = { caseId: id(100), documentId: id(1700), kind: 'letter', state: 'read' };
  const answers = {
    ...officeAnswers({ state: 'unlocked', who: 1 }),
    ...scanAnswers,
    'scans.batch': () => ({
      ...{ batch, sources: sources.map((one) => ({ ...one, state: 'split' })), trouble: null },
      pages: pages.map((one) => ({ ...one, ...filed })),
    }),
  };
  const { page, sent } = await openWindow(stage, answers, { language: 'en' });
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.im-grid').waitFor();
  expect(await page.locator('.toast').count()).toBe(0);
  await page.keyboard.press('u');
  await expect.poll(() => sent('scans.undo').length).toBe(1);
  await page.locator('.page-desk').waitFor();
});
