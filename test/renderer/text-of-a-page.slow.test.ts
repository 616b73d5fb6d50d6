// The text of a page beside its paper, with the keyboard alone: read again with care, and nothing typed is lost.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { id, officeAnswers } from './support/office.ts';
import { sources } from './support/paper-files.ts';
import { batch, onPage, pages, scanAnswers } from './support/papers.ts';
import { type Answers, openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

async function openText(who: number, own: Answers = {}) {
  const answers = { ...officeAnswers({ state: 'unlocked', who }), ...scanAnswers, ...own };
  const opened = await openWindow(stage, answers, { language: 'en' });
  await opened.page.keyboard.press('Alt+3');
  await opened.page.locator('.batch-list').waitFor();
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('.filing-panel .sug b').waitFor();
  await opened.page.keyboard.press('t');
  await opened.page.getByRole('dialog').waitFor();
  return opened;
}

test('one key has a page read again with care, and the desk says that what was read stays', async () => {
  const running = pages.map((one) => ({ ...one, state: 'running', pictureOnly: true }));
  const { page, sent } = await openText(1, {
    'scans.batch': () => ({ batch, sources, pages: running, trouble: null }),
  });
  await page.keyboard.press('F3');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(sent('scans.readAgain')[0]).toMatchObject({ pages: [id(1006)], careful: true });
  await page
    .locator('.page-text-note')
    .getByText('What was read stays', { exact: false })
    .waitFor();
});

test('words that were typed are not lost to another reading', async () => {
  const { page, sent } = await openText(0);
  await page.keyboard.type('My own words. ');
  await page.keyboard.press('F3');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(sent('scans.readAgain')).toEqual([]);
  expect(sent('scans.acceptText')[0]?.text).toContain('My own words.');
});

test('words that were typed and not saved are there again after Escape, until they are taken back or saved', async () => {
  let begun: string | null = null;
  const { page, sent } = await openText(0, {
    'scans.page': () => ({ ...onPage, begun }),
    'scans.keepText': ({ text }) => {
      begun = text === onPage.text?.text ? null : text;
      return {};
    },
  });
  const reopen = async () => {
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => sent('scans.page').length).toBeGreaterThan(1);
    await page.keyboard.press('t');
    await page.getByRole('dialog').waitFor();
  };
  const box = page.getByLabel('What stands on the page');
  const [mine, read] = ['My own words.', onPage.text?.text ?? ''];
  await box.fill(mine);
  await page.getByText('Your words are not saved yet').waitFor();
  await page.keyboard.press('Escape');
  await reopen();
  expect(await box.inputValue()).toBe(mine);
  await page.getByRole('button', { name: 'Back to the text of before' }).click();
  expect(await box.inputValue()).toBe(read);
  await page.keyboard.press('Escape');
  await expect.poll(() => begun).toBe(null);
  await reopen();
  expect(await box.inputValue()).toBe(read);
  await box.fill(mine);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(sent('scans.acceptText')[0]?.text).toBe(mine);
});

test('words that are being typed when the office locks are kept first', async () => {
  const { page, sent } = await openText(0);
  await page.getByLabel('What stands on the page').fill('My own words.');
  await page.keyboard.press('Control+l');
  await page.locator('.door').waitFor();
  expect(sent('scans.keepText').map(({ text }) => text)).toEqual(['My own words.']);
});
