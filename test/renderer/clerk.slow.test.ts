// A day of whoever scans, with the keyboard alone: from the first screen to the batch, to what waits, to the next folder.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cabinet } from './support/cabinet-screens.ts';
import { clerkScreens } from './support/clerk-screens.ts';
import { id, officeAnswers } from './support/office.ts';
import { batch, pages } from './support/papers.ts';
import { scanScreens } from './support/scan-screens.ts';
import { answersFor } from './support/screens.ts';
import { type Answers, type Opened, openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

async function open(name: string, own: Answers = {}) {
  const shown = clerkScreens.find((one) => one.name === name);
  if (!shown) throw new Error(name);
  return openWindow(stage, { ...answersFor(shown), ...own }, { language: 'en' });
}

test('Enter goes on with the batch at hand, and back on Today the same key goes on again', async () => {
  const { page, sent, complaints } = await open('clerk-today');
  await page.getByText('Go on here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.filing-panel').waitFor();
  expect(sent('scans.batch').at(-1)?.batchId).toBe(id(1211));
  await page.keyboard.press('Alt+1');
  await page.getByText('Go on here').waitFor();
  expect(await page.locator('.agenda .here').textContent()).toContain('29 to file');
  expect(complaints).toEqual([]);
});

test('S plans the next folder of the shelf and asks for the scanner; Enter on its line does the same', async () => {
  const { page, sent } = await open('clerk-today');
  const next = cabinet.folders.find(({ state }) => state === 'not-begun');
  await page.getByText(`Folder ${next?.number}`, { exact: true }).waitFor();
  await page.locator('footer.keys').getByText('Choose files of the next folder').waitFor();
  await page.keyboard.press('s');
  await page.locator('.dialog input[type=radio]').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sent('scanners.scan').length).toBe(1);
  const [plan] = sent('separators.plan');
  expect(plan?.folders).toEqual([next?.id]);
  expect(sent('scanners.scan')[0]?.batchId).toBe(plan?.batchId);
  await page.locator('.dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+1');
  await page.getByText('Next from the cabinet').waitFor();
  const here = page.locator('.agenda .here');
  while (!(await here.textContent())?.includes('Scan this folder'))
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.dialog').waitFor();
  await expect.poll(() => sent('separators.plan').length).toBe(2);
});

test('after the last page the desk closes, and Enter leads back to Today and its next folder', async () => {
  let isFiled = false;
  const filed = { documentId: id(1401), caseId: id(100), kind: 'case-note' };
  const { page } = await open('clerk-today', {
    'scans.batch': () => {
      const told = pages.slice(0, 6).map((one) => (isFiled ? { ...one, ...filed } : one));
      return { batch, sources: [], pages: told, trouble: null };
    },
    'scans.file': (input) => {
      isFiled = true;
      return { documentId: input.documentId };
    },
  });
  await page.getByText('Go on here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.filing-panel .sug b').waitFor();
  // Begun from the overview, as whoever scanned it does.
  await page.keyboard.press('g');
  await page.locator('.im-grid').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.filing-panel .sug b').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Go on with the next' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Next from the cabinet').waitFor();
});

test('a page that seems to be of another family than the one before it says so, until a person says whose it is', async () => {
  const shown = scanScreens.find(({ name }) => name === 'scan-other-case');
  const { page } = await openWindow(stage, answersFor(shown as never), { language: 'en' });
  await shown?.reach?.({ page } as Opened);
  const mark = page.getByText('Another case than the page before');
  await mark.waitFor();
  await page.keyboard.press('c');
  await page.locator('.case-rows .pick').first().waitFor();
  // Not the case of the page before either: who says so has looked.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await mark.waitFor({ state: 'detached' });
  const same = scanScreens.find(({ name }) => name === 'scan-filing');
  const other = await openWindow(stage, answersFor(same as never), { language: 'en' });
  await same?.reach?.(other);
  expect(await other.page.getByText('Another case than the page before').count()).toBe(0);
});

test.each([
  ['who scans', 1],
  ['the coordinator', 2],
])('a page that was hard to read is opened itself, not its batch, for %s', async (_, who) => {
  const hard = pages[7];
  const { page, sent } = await open('clerk-today', {
    'vault.status': officeAnswers({ state: 'unlocked', who })['vault.status'],
    'scans.batch': async (input) => {
      const told = (await answersFor(clerkScreens[0] as never)['scans.batch']?.(input)) as never;
      const state = (one: (typeof pages)[number]) => (one === hard ? 'needs-eye' : one.state);
      return { ...(told as object), pages: pages.map((one) => ({ ...one, state: state(one) })) };
    },
  } as Answers);
  await page.getByText('hard to read').click();
  await page.locator('.page-tools b', { hasText: String(hard?.number) }).waitFor();
  expect(sent('scans.page').at(-1)?.pageId).toBe(hard?.id);
});

test('more batches than fit are counted, and lead to the list of all', async () => {
  const { page } = await open('clerk-today-troubled');
  await page.getByText('and 4 more batches').click();
  await page.locator('.batch-list').waitFor();
});

test('a scanner folder out of reach, or without room behind it, is told on the first screen as it comes and goes', async () => {
  let watch = { folder: 'Scans', away: true, trouble: null as string | null };
  const { page, tell } = await open('clerk-today', { 'scans.watch': () => watch });
  await page.getByText('“Scans” cannot be reached now').waitFor();
  watch = { ...watch, away: false, trouble: 'disk-full' };
  await tell('changed', { entity: 'source', id: null, caseId: null });
  const line = page.getByText('What the scanner writes into “Scans” stays there');
  await line.click();
  await page.locator('.batch-list').waitFor();
  watch = { ...watch, trouble: null };
  await page.keyboard.press('Alt+1');
  await page.getByText('Go on here').waitFor();
  await expect.poll(() => line.count()).toBe(0);
});

test('while the office is asked nothing is told, and what cannot be told says so', async () => {
  const later = Promise.withResolvers<never>();
  const { page } = await open('clerk-today', { 'scans.batches': () => later.promise });
  await page.locator('.waiting').waitFor();
  later.reject(new Error('on purpose'));
  await page.locator('.trouble').waitFor();
  const other = await open('clerk-today-error');
  await other.page.locator('.day .right .banner.risk').waitFor();
  await expect.poll(() => other.page.getByText('Go on here').count()).toBe(1);
});
