// The dialog of scanners: when the network is asked, what stops scanning, and a stack that is turned.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { id } from './support/office.ts';
import { batch, pages } from './support/papers.ts';
import { scannerScreens } from './support/scanner-screens.ts';
import { answersFor } from './support/screens.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

async function open(name: string, reaches = true) {
  const shown = scannerScreens.find((one) => one.name === `scanner-${name}`);
  if (!shown) throw new Error(name);
  const opened = await openWindow(stage, answersFor(shown), { language: 'en' });
  if (reaches) await shown.reach?.(opened);
  const asked = (call: string) =>
    opened.asked.filter((one) => one.name === call).map(({ input }) => input as object);
  return { ...opened, asked };
}

test('the network is asked when the dialog of scanners opens, and at no other time', async () => {
  const { page, asked } = await open('three', false);
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  expect(asked('scanners.search')).toEqual([]);
  await page.keyboard.press('s');
  await page.locator('.dialog input[type=radio]').first().waitFor();
  expect(asked('scanners.search')).toHaveLength(1);
  await page.keyboard.press('Escape');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  expect(asked('scanners.search')).toHaveLength(1);
});

test('where none answered, R looks once more, and no key is named that would scan', async () => {
  const { page, asked } = await open('none');
  await page.getByText('No scanner answered').waitFor();
  expect(await page.locator('footer.keys').textContent()).not.toContain('↵');
  await page.keyboard.press('r');
  await expect.poll(() => asked('scanners.search').length).toBe(2);
});

test('a scanner is asked about once, by its mark, and cannot scan before', async () => {
  const { page, asked } = await open('asks');
  await page.getByText('A1B2 C3D4 E5F6 0789').waitFor();
  await page.keyboard.press('Control+Enter');
  expect(asked('scanners.scan')).toEqual([]);
  await page.getByRole('button', { name: 'Yes, scan with it' }).click();
  await page.getByText('Pages come from Invented 7').waitFor();
  expect(asked('scanners.trust')).toMatchObject([
    { key: 'http://192.0.2.20/eSCL', certificate: 'a1b2c3d4e5f60789'.repeat(4) },
  ]);
});

test('a scan clerk is told to ask a coordinator about a certificate that changed', async () => {
  const { page } = await open('changed');
  await page.getByText('A coordinator can look at the scanner').waitFor();
  expect(await page.locator('.banner button').count()).toBe(0);
});

test('a coordinator is offered to agree to a certificate that changed', async () => {
  const { page } = await open('agrees');
  await page.getByRole('button', { name: 'I looked at the scanner: agree' }).waitFor();
});

test('a feeder that takes one side only offers to turn the stack, and the backs are asked for', async () => {
  const { page, asked } = await open('three');
  await page.getByText('first the fronts, then the turned stack').click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  expect(asked('scanners.scan')).toMatchObject([{ turns: true, wanted: { source: 'feeder' } }]);
  const turned = await open('turn');
  await turned.page.getByRole('button', { name: 'Scan the backs' }).click();
  await expect.poll(() => turned.asked('scanners.turned')).toMatchObject([{ more: true }]);
});

test('whoever files the fronts meanwhile is asked over the desk, and one key scans the backs', async () => {
  const { page, asked } = await open('turn-filing');
  await page.locator('.filing').getByText('The fronts are in. Now the backs.').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => asked('scanners.turned')).toMatchObject([{ more: true }]);
});

test('a feeder that stops is told over the desk too, with what is in', async () => {
  const shown = scannerScreens.find(({ name }) => name === 'scanner-turn-filing');
  const { page, tell } = await openWindow(
    stage,
    {
      ...answersFor(shown as never),
      'jobs.list': () => [],
      'scans.batch': () => ({
        batch: { ...batch, origin: 'scanner', quarantined: 0 },
        ...{ sources: [], pages, trouble: null },
      }),
    },
    { language: 'en' },
  );
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('s');
  await page.locator('.dialog input[type=radio]').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.filing-panel').waitFor();
  const job = { jobId: id(1500), kind: 'import', stage: 'scanning', done: 12, total: null };
  await tell('job', { ...job, state: 'failed', error: 'feeder-jam' });
  await page.locator('.filing .banner.risk').getByText('12 pages are in and safe.').waitFor();
});
