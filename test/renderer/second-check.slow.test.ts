// The second check of a folder: its pages are seen beside the paper, one after the other, before anybody says that all are here.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cabinet, cabinetAnswers, folders, openCabinet } from './support/cabinet-screens.ts';
import { id, officeAnswers } from './support/office.ts';
import { pages } from './support/papers.ts';
import { type Answers, openStage, openWindow, Refusal, type Stage } from './support/window.ts';

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
    'scans.folder': () => ({ pages: own, hidden: 0 }),
  };
  const opened = await openWindow(stage, answers, { language: 'en' });
  const { page, sent } = opened;
  await openCabinet(opened);
  await page.locator('.cabinet-picture .binder.filed').first().click();
  await page.keyboard.press('c');
  const at = page.locator('.folder-page b');
  await expect.poll(() => at.textContent()).toContain('Page 1');
  expect(await page.getByText('Lies in another case').count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => at.textContent()).toContain('Page 2');
  await page.getByText('Lies in another case').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => at.textContent()).toContain('Page 3');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sent('cabinet.check').length).toBe(1);
  expect(sent('cabinet.check')[0]?.seen).toEqual(own.map((page) => page.id));
});

test('the first screen says how many folders wait for the second check, and Enter leads to the first of them', async () => {
  const [checked, mine, waits, other] = folders.filter(({ pages }) => pages > 12);
  const waiting = [waits, other].map((one) => ({ ...one, state: 'filed', mayCheck: true }));
  const scannedByMe = { ...mine, state: 'filed', mayCheck: false };
  let view = { ...cabinet, folders: [checked, scannedByMe, ...waiting] };
  const answers = {
    ...officeAnswers({ state: 'unlocked', who: 2 }),
    ...cabinetAnswers,
    'cabinet.view': () => view,
  };
  const opened = await openWindow(stage, answers, { language: 'en' });
  const { page, tell } = opened;
  const line = page.getByRole('button', { name: /waits? for the second check/ });
  await expect.poll(() => line.textContent()).toContain('2 folders wait for the second check');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => line.getAttribute('aria-current')).toBe('true');
  await page.keyboard.press('Enter');
  const card = page.locator('.cabinet-card h2');
  await expect.poll(() => card.textContent()).toBe(`Folder ${waits?.number}`);
  await page.keyboard.press('c');
  await page.locator('.folder-page').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  // Esc leads back to where the folder was asked for.
  await page.keyboard.press('Escape');
  await line.waitFor();
  view = { ...cabinet, folders: [checked, scannedByMe] };
  await tell('changed', { entity: 'cabinet', id: null, caseId: null });
  await line.waitFor({ state: 'detached' });
});

test('a social worker, who checks no folder, is not told of them', async () => {
  const { page, sent } = await openWindow(
    stage,
    { ...officeAnswers({ state: 'unlocked', who: 0 }), ...cabinetAnswers },
    { language: 'en' },
  );
  await page.locator('.day .agenda').first().waitFor();
  expect(sent('cabinet.view')).toEqual([]);
  expect(await page.getByText('second check').count()).toBe(0);
});

async function openCheck(own: Answers) {
  const office = officeAnswers({ state: 'unlocked', who: 2 });
  const opened = await openWindow(
    stage,
    { ...office, ...cabinetAnswers, ...own },
    { language: 'en' },
  );
  await openCabinet(opened);
  await opened.page.locator('.cabinet-picture .binder.filed').first().click();
  await opened.page.keyboard.press('c');
  return { ...opened, done: opened.page.getByRole('button', { name: 'Every sheet is here' }) };
}

test('no page lies over another in the dialog, and the one at hand is among those that are seen', async () => {
  const { page } = await openCheck({
    'scans.folder': () => ({ pages: pages.slice(0, 12), hidden: 0 }),
  });
  const thumbs = page.locator('.folder-thumbs button');
  await expect.poll(() => thumbs.count()).toBe(12);
  const [first, third] = await Promise.all(
    [thumbs.nth(0), thumbs.nth(2)].map((one) => one.boundingBox()),
  );
  expect(third?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
  for (let n = 0; n < 11; n++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('.folder-page b').textContent()).toContain('Page 12');
  const [last, seen] = await Promise.all(
    [thumbs.nth(11), page.locator('.folder-thumbs')].map((one) => one.boundingBox()),
  );
  const foot = (box: typeof last) => (box?.y ?? 0) + (box?.height ?? 0);
  expect(foot(last)).toBeLessThanOrEqual(foot(seen) + 1);
});

test('nobody says that every sheet is here of pages that are closed to them', async () => {
  const { page, sent, done } = await openCheck({
    'scans.folder': () => ({ pages: pages.slice(0, 2), hidden: 1 }),
  });
  await page.getByText('1 page is closed to you. Let somebody check it who may see it.').waitFor();
  await expect.poll(() => done.getAttribute('aria-disabled')).toBe('true');
  await page.keyboard.press('Control+Enter');
  await done.click({ force: true });
  await page.keyboard.press('Escape');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  expect(sent('cabinet.check')).toEqual([]);
});

test('pages that came in while somebody looked are shown, and every sheet is here only when they were seen too', async () => {
  let all = pages.slice(0, 2);
  const { page, sent } = await openCheck({
    'scans.folder': () => ({ pages: all, hidden: 0 }),
    'cabinet.check': ({ seen }) => {
      if (seen?.length !== 3) throw new Refusal('conflict');
      return {};
    },
  });
  const thumbs = page.locator('.folder-thumbs button');
  await expect.poll(() => thumbs.count()).toBe(2);
  all = pages.slice(0, 3);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Look at its pages again before you say that every sheet').waitFor();
  await expect.poll(() => thumbs.count()).toBe(3);
  await page.keyboard.press('Control+Enter');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  expect(sent('cabinet.check').map(({ seen }) => seen?.length)).toEqual([2, 3]);
});

test('a folder of which fewer pages came in than sheets were counted is marked before it is checked', async () => {
  const whole = folders.find(({ state, sheets }) => state === 'filed' && sheets !== null);
  if (!whole) throw new Error('no filed folder');
  const short = { ...whole, pages: (whole.sheets ?? 0) - 2 };
  const answers = {
    ...officeAnswers({ state: 'unlocked', who: 2 }),
    ...cabinetAnswers,
    'cabinet.view': () => ({ ...cabinet, folders: [short] }),
  };
  const opened = await openWindow(stage, answers, { language: 'en' });
  const { page } = opened;
  await openCabinet(opened);
  await page.locator('.cabinet-card').getByText('At least 2 sheets are missing').waitFor();
  await page.keyboard.press('c');
  await page.locator('.dialog').getByText('At least 2 sheets are missing').waitFor();
  await page.context().close();
});
