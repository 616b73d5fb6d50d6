// Adding cloud storage for copies: what becomes of a trial that somebody did not wait for.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeAnswers } from './support/office.ts';
import { scanAnswers } from './support/papers.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

test('a place whose trial was left before it ended well stands in the list', async () => {
  const trial = Promise.withResolvers<unknown>();
  const answers = {
    ...officeAnswers({ state: 'unlocked', who: 2 }),
    ...scanAnswers,
    'backup.addTarget': () => trial.promise as never,
  };
  const { page, sent } = await openWindow(stage, answers, { language: 'en' });
  await page.keyboard.press('Alt+4');
  await page.locator('.chain').waitFor();
  await page.keyboard.press('c');
  await page.locator('.s3-fields').waitFor();
  for (const box of await page.locator('.s3-fields input').all()) await box.fill('s3.example.org');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sent('backup.addTarget').length).toBe(1);
  await page.keyboard.press('Escape');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  const asked = sent('backup.status').length;
  trial.resolve(scanAnswers['backup.addTarget']?.(sent('backup.addTarget')[0] as never));
  await expect.poll(() => sent('backup.status').length).toBeGreaterThan(asked);
});
