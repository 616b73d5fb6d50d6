// Papers that come after a restore: what a person is told while they are not here yet, and that they see them come.
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  arrival,
  ON_ITS_WAY,
  onItsWay,
  openHeldPage,
  openHeldReceipt,
  openHeldStrip,
} from './support/arriving-screens.ts';
import { officeAnswers } from './support/office.ts';
import { paperAnswers, scanAnswers } from './support/papers.ts';
import { receiptAnswers } from './support/support-screens.ts';
import { type Answers, type Opened, openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const open = (own: Answers) =>
  openWindow(
    stage,
    { ...officeAnswers({ state: 'unlocked' }), ...own, ...onItsWay },
    { language: 'en' },
  );
/** The paper of the page that was asked about last is here now. */
async function arrive({ page, sent, tell }: Opened) {
  const { pageId } = sent('scans.whyNoPicture').at(-1) ?? {};
  await page.unroute(/\/page\//);
  await tell('changed', { entity: 'page', id: pageId ?? null, caseId: null });
}

test('a page that is not here yet says so, and shows itself when its paper comes', async () => {
  const opened = await open({ ...paperAnswers, ...scanAnswers });
  const { page } = opened;
  await openHeldPage(opened);
  expect(opened.sent('scans.whyNoPicture').length).toBeGreaterThan(0);
  await arrive(opened);
  await page.locator('.page-paper.there img:not([hidden])').waitFor();
  expect(await page.locator('.page-none').count()).toBe(0);
  expect(opened.complaints).toEqual([]);
});

test('the place of a found word says that its paper is coming, and is cut out when it came', async () => {
  const opened = await open(paperAnswers);
  await openHeldStrip(opened);
  expect(await opened.page.locator('.found-place.coming').textContent()).toMatch(ON_ITS_WAY);
  await arrive(opened);
  await opened.page.locator('.found-place .page-mark').first().waitFor();
});

test('whoever pays is told that a receipt is coming, and sees it when it came', async () => {
  const opened = await open(receiptAnswers);
  await openHeldReceipt(opened);
  await arrive(opened);
  await opened.page.locator('.receipts img:not([hidden])').first().waitFor();
});

test('the tray tells how many papers came, that the place cannot be reached, and that all are here', async () => {
  const { page, tell } = await open({});
  await tell('job', arrival({}));
  await page.keyboard.press('j');
  const line = page.locator('.tray li');
  await line.filter({ hasText: 'The newest papers come first' }).waitFor();
  await line.filter({ hasText: '180' }).waitFor();
  await tell('job', arrival({ stage: 'waiting' }));
  await line.filter({ hasText: 'Waiting for the internet or the storage' }).waitFor();
  await tell('job', arrival({ stage: 'unplugged' }));
  await line.filter({ hasText: 'Plug it in' }).waitFor();
  await tell('job', arrival({ state: 'done', done: 412 }));
  await page.locator('.tray li .ring').waitFor({ state: 'detached' });
  expect(await line.textContent()).not.toContain('Plug it in');
});

test('the tray says what the case file of a past day waits for', async () => {
  const { page, tell } = await open({});
  await tell('job', arrival({ kind: 'past', stage: 'restoring' }));
  await page.keyboard.press('j');
  const line = page.locator('.tray li');
  await line.filter({ hasText: 'Fetching the case file of that day' }).waitFor();
  await tell('job', arrival({ kind: 'past', stage: 'waiting' }));
  await line.filter({ hasText: 'It goes on by itself' }).waitFor();
});
