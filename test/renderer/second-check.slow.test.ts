// The second check of a folder: its pages are seen beside the paper, one after the other, before anybody says that all are here.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cabinetAnswers, openCabinet } from './support/cabinet-screens.ts';
import { id, officeAnswers } from './support/office.ts';
import { pages } from './support/papers.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

test('the pages of the folder lie in the dialog, arrows go through them, and one of another case is told', async () => {
  const own = pages.slice(0, 3).map((page) => ({ ...page, caseId: id(100) }));
  own[1] = { ...own[1], caseId: id(104) } as (typeof own)[number];
  const answers = {
    ...officeAnswers({ state: 'unlocked', who: 2 }),
    ...cabinetAnswers,
    'scans.folder': () => ({ pages: own, hidden: 1 }),
  };
  const opened = await openWindow(stage, answers, { language: 'en' });
  const { page, sent } = opened;
  await openCabinet(opened);
  await page.locator('.cabinet-picture .binder.filed').first().click();
  await page.keyboard.press('c');
  const at = page.locator('.folder-page b');
  await expect.poll(() => at.textContent()).toContain('Page 1');
  await page.getByText('1 page is closed to you').waitFor();
  expect(await page.getByText('Lies in another case').count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => at.textContent()).toContain('Page 2');
  await page.getByText('Lies in another case').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => at.textContent()).toContain('Page 3');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sent('cabinet.check').length).toBe(1);
  await page.context().close();
});
