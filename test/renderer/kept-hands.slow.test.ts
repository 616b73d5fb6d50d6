// What had the focus is gone after an act: the hands are on the page then, and not nowhere.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cabinetAnswers, openCabinet } from './support/cabinet-screens.ts';
import { officeAnswers } from './support/office.ts';
import { scanAnswers } from './support/papers.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const open = (who: number) =>
  openWindow(
    stage,
    { ...officeAnswers({ state: 'unlocked', who }), ...scanAnswers, ...cabinetAnswers },
    { language: 'en' },
  );

test('a line of the list that is left, and a dialog that is closed after it, leave the hands on the page', async () => {
  const opened = await open(2);
  const { page } = opened;
  const hands = () => page.evaluate(() => document.activeElement?.tagName);
  await openCabinet(opened);
  await page.keyboard.press('l');
  await page.locator('.cabinet-list').waitFor();
  await page.keyboard.press('n');
  await expect.poll(hands).toBe('INPUT');
  await page.keyboard.press('Escape');
  await expect.poll(hands).toBe('MAIN');
  await page.keyboard.press('l');
  await page.locator('.cabinet-card').waitFor();
  await page.keyboard.press('b');
  await expect.poll(hands).toBe('BUTTON');
  await page.keyboard.press('Escape');
  await expect.poll(hands).toBe('MAIN');
  await page.context().close();
});

test('a paper that is filed from the box of its date leaves the hands on the page', async () => {
  const { page } = await open(1);
  const hands = () => page.evaluate(() => document.activeElement?.tagName);
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.filing-panel').waitFor();
  await page.keyboard.press('d');
  await expect.poll(hands).toBe('INPUT');
  await page.keyboard.press('Enter');
  await expect.poll(hands).toBe('MAIN');
  await page.context().close();
});

test('End and Home go to the foot and the head of a page, also where no part of it has the focus', async () => {
  const { page } = await open(2);
  await page.keyboard.press('Alt+4');
  await page.locator('.chain').waitFor();
  const sheet = page.locator('.bk.scroll');
  const below = () => sheet.evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop);
  expect(await below()).toBeGreaterThan(1);
  await page.keyboard.press('End');
  await expect.poll(below).toBeLessThan(1);
  await page.keyboard.press('Home');
  await expect.poll(() => sheet.evaluate((box) => box.scrollTop)).toBe(0);
  await page.context().close();
});
