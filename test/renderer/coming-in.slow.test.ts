// What a person is told of the paper of a batch: what came in, what did not, and what to do.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { id, officeAnswers } from './support/office.ts';
import { batches, missingSources, pages, scanAnswers } from './support/papers.ts';
import { type Answers, openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

/** The overview of the newest batch, as the scan clerk sees it. */
async function openBatch(own: Answers = {}) {
  const answers = { ...officeAnswers({ state: 'unlocked', who: 1 }), ...scanAnswers, ...own };
  const opened = await openWindow(stage, answers, { language: 'en' });
  const { page, asked } = opened;
  const sent = (name: string) =>
    asked.filter((one) => one.name === name).map((one) => one.input as { batchId: string });
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.filing-panel, .im').waitFor();
  return { ...opened, sent };
}
const notIn = (settled: boolean, coming = false): Answers => ({
  'scans.batch': () => ({
    batch: { ...batches[0], coming, missing: settled ? 0 : 2 },
    sources: missingSources.map((source) => ({ ...source, settled })),
    pages,
  }),
});

test('each file that did not come in is named with the reason, and its paper must be kept', async () => {
  const { page } = await openBatch(notIn(false));
  const note = page.locator('.banner.risk');
  await note.getByText('2 files did not come in. Keep their paper').waitFor();
  await note.getByText('The file could not be read where it lies.').waitFor();
  await page.keyboard.press('g');
  const lines = page.locator('.aside-files li');
  await lines.filter({ hasText: 'IMG_2240.jpg' }).getByText('Did not come in').waitFor();
  await lines.filter({ hasText: 'ស្កេន ០០៨.pdf' }).getByText('The import ended').waitFor();
  await page.context().close();
});

test('A brings the missing files into the same batch, X says that they are dealt with', async () => {
  const { page, sent } = await openBatch(notIn(false));
  await page.keyboard.press('g');
  await page.locator('.aside-ways').waitFor();
  await page.keyboard.press('x');
  await expect.poll(() => sent('scans.settle').map(({ batchId }) => batchId)).toEqual([id(1200)]);
  await page.keyboard.press('a');
  await expect.poll(() => sent('scans.pick').map(({ batchId }) => batchId)).toEqual([id(1200)]);
  await page.context().close();
});

test('files that are dealt with stay in the list and are no longer asked about', async () => {
  const { page } = await openBatch(notIn(true));
  await page.keyboard.press('g');
  await page
    .locator('.aside-files li', { hasText: 'IMG_2240.jpg' })
    .getByText('Dealt with')
    .waitFor();
  expect(await page.locator('.banner.risk, .aside-ways').count()).toBe(0);
  await page.context().close();
});

test('a file that is still coming in is not called missing', async () => {
  const { page } = await openBatch(notIn(false, true));
  await page.locator('.phase .now').first().waitFor();
  expect(await page.locator('.banner.risk').count()).toBe(0);
  expect(await page.locator('.aside-files li', { hasText: 'ស្កេន ០០៨.pdf' }).count()).toBe(0);
  await page.context().close();
});

test('a file that was here before opens the first one, also in another batch', async () => {
  const away = { batchId: id(1201), pageId: id(1042) };
  const sources = missingSources.map((source) =>
    source.twin ? { ...source, twin: away } : source,
  );
  const { page, sent } = await openBatch({
    'scans.batch': () => ({ batch: batches[0], sources, pages }),
  });
  await page.keyboard.press('g');
  await page.getByRole('button', { name: 'Show the first one' }).click();
  await expect.poll(() => sent('scans.batch').at(-1)?.batchId).toBe(id(1201));
  await page.context().close();
});

test('of a file that is kept for other people only that is said', async () => {
  const sources = missingSources.map((source) => ({ ...source, twin: null }));
  const { page } = await openBatch({
    'scans.batch': () => ({ batch: batches[0], sources, pages }),
  });
  await page.keyboard.press('g');
  await page.getByText('already in the office, kept for other people').waitFor();
  expect(await page.getByRole('button', { name: 'Show the first one' }).count()).toBe(0);
  await page.context().close();
});
