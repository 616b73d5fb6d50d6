// What the desk where pages are filed says while a page waits for its reading, and how the keyboard leaves it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { id, officeAnswers } from './support/office.ts';
import { batch, batches, onPage, pages, scanAnswers } from './support/papers.ts';
import { type Answers, openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

async function openDesk(own: Answers = {}) {
  const answers = { ...officeAnswers({ state: 'unlocked', who: 1 }), ...scanAnswers, ...own };
  const opened = await openWindow(stage, answers, { language: 'en' });
  await opened.page.keyboard.press('Alt+3');
  await opened.page.locator('.batch-list').waitFor();
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('.filing-panel[aria-busy=false]').waitFor();
  return opened;
}

test('Esc leaves the box of the date, so that letters are keys again, and then the desk', async () => {
  const { page } = await openDesk();
  await page.keyboard.press('d');
  await page.keyboard.type('2/3');
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await page.locator('.filing-fields input[type=checkbox]:checked').waitFor();
  expect(await page.getByLabel('Date on paper').inputValue()).toBe('2/3');
  await page.keyboard.press('Escape');
  await page.locator('.im-grid').waitFor();
});

test('while somebody types on the desk letters are written, and the bar offers none of them as a key', async () => {
  const { page, sent } = await openDesk();
  const bar = page.locator('footer.keys');
  const offered = () => bar.locator('kbd').allTextContents();
  await expect.poll(offered).toEqual(expect.arrayContaining(['C', 'D', 'M', '1', '?']));
  await page.keyboard.press('d');
  const box = page.getByLabel('Date on paper');
  await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
  const letters = async () => (await offered()).filter((name) => /^[A-Z0-9?]$/.test(name));
  await expect.poll(letters).toEqual([]);
  // What holds in a text box is still offered, and how to leave it.
  expect(await offered()).toEqual(expect.arrayContaining(['Enter', 'Ctrl Z', 'Esc', 'F1']));
  await page.keyboard.type('smrxcobph 12?');
  expect(await box.inputValue()).toBe('smrxcobph 12?');
  expect(await page.locator('.dialog').count()).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(offered).toEqual(expect.arrayContaining(['C', 'D', 'M', '1', '?']));
  for (const name of ['scans.show', 'scans.join', 'scans.split'] as const)
    expect(sent(name)).toEqual([]);
});

test('a date that is not understood keeps the page on the desk, and what was typed in its box', async () => {
  const { page, sent } = await openDesk();
  await page.keyboard.press('d');
  await page.keyboard.type('31/2/2026');
  await page.keyboard.press('Enter');
  await page.getByText('This date is not understood.', { exact: false }).waitFor();
  const box = page.getByLabel('Date on paper');
  expect(await box.inputValue()).toBe('31/2/2026');
  expect(sent('scans.file')).toEqual([]);
  // The whole of it is chosen: the right one is typed over it.
  await page.keyboard.type('28/2/2026');
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('scans.file').length).toBe(1);
  expect(sent('scans.file')[0]?.paperDate).toMatchObject({ from: '2026-02-28' });
});

test('Enter in the box of the pages takes the pages that were typed before it files them', async () => {
  const { page, sent } = await openDesk();
  const box = page.getByLabel('Pages', { exact: true });
  await expect.poll(() => box.inputValue()).toBe('6');
  await box.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('6-8');
  await page.keyboard.press('Enter');
  await page.getByText('3 pages', { exact: true }).waitFor();
  expect(sent('scans.file')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('scans.file').length).toBe(1);
  expect(sent('scans.file')[0]?.pages).toEqual([6, 7, 8].map((number) => id(1000 + number)));
  // At the next page the hands are not in a box, where a digit would be written: it says what the page is.
  await page.getByText('9 / 12').waitFor();
  await page.keyboard.press('3');
  await page.locator('.nine [aria-pressed=true]', { hasText: 'Consent' }).waitFor();
});

test('the case of the folder a page came out of goes before that of the page that was filed last', async () => {
  const ofFolder = { ...onPage.suggestion, caseId: id(104), code: 'SR-2026-0139', why: 'folder' };
  const { page, sent } = await openDesk({
    'scans.page': ({ pageId }) => {
      const page = pages.find((one) => one.id === pageId) ?? onPage.page;
      return { ...onPage, page, ...(pageId !== id(1006) && { suggestion: ofFolder }) };
    },
  });
  await page.getByText('The case number was read on the page').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('By the folder it came out of').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('scans.file').length).toBe(2);
  expect(sent('scans.file').map(({ caseId }) => caseId)).toEqual([id(100), id(104)]);
});

test('on a page that is filed the bar names no key that files, and none of them asks anything', async () => {
  const { page, sent } = await openDesk();
  const offered = () => page.locator('footer.keys kbd').allTextContents();
  await expect.poll(offered).toEqual(expect.arrayContaining(['Enter', 'C', 'D', '1', 'R']));
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: 'Take it out' }).waitFor();
  await expect.poll(offered).not.toContain('C');
  for (const name of ['Enter', 'D', '1']) expect(await offered()).not.toContain(name);
  expect(await offered()).toContain('R');
  for (const key of ['c', '9', 'd', 'Enter']) await page.keyboard.press(key);
  await page.keyboard.press('ArrowRight');
  await expect.poll(offered).toContain('C');
  expect(await page.locator('.dialog').count()).toBe(0);
  expect(sent('scans.file')).toEqual([]);
});

test('A chooses files at the desk too', async () => {
  const { page, sent } = await openDesk();
  await page.keyboard.press('a');
  await expect.poll(() => sent('scans.pick').length).toBe(1);
});

test('a page that is being read is not said to name no case, and nothing is framed on it', async () => {
  const waits = pages.map((page) => ({ ...page, state: 'running' as const }));
  const suggestion = { ...onPage.suggestion, caseId: null, code: '', why: 'none', others: [] };
  const asked = { 'scans.page': () => ({ ...onPage, suggestion }) } as const;
  const view = (shown: typeof pages) => () => ({ batch, sources: [], pages: shown, trouble: null });
  const read = await openDesk({ ...asked, 'scans.batch': view(pages) });
  await read.page.getByText('The machine found no case on this page').waitFor();
  await read.page.locator('.page-mark').first().waitFor();
  const { page } = await openDesk({ ...asked, 'scans.batch': view(waits) });
  await page.getByText('The machine has not read this page yet').waitFor();
  await page.locator('.page-paper.there').waitFor();
  expect(await page.getByText('The machine found no case on this page').count()).toBe(0);
  expect(await page.locator('.page-mark').count()).toBe(0);
});

test('while a folder is watched, nothing offers to watch one: the same key would stop it', async () => {
  const watched = { 'scans.watch': () => ({ folder: 'Scans', away: false, trouble: null }) };
  const answers = {
    ...officeAnswers({ state: 'unlocked', who: 1 }),
    ...{ ...scanAnswers, ...watched, 'scans.batches': () => [] },
  };
  const { page } = await openWindow(stage, answers, { language: 'en' });
  await page.keyboard.press('Alt+3');
  await page.getByText('Stop watching').first().waitFor();
  expect(await page.locator('.way', { hasText: 'Watch a folder' }).count()).toBe(0);
});

test('Enter on a batch is called what it does: pages are filed where some are left, else all are shown', async () => {
  const [sample] = batches;
  const at = (n: number, own: object) => ({
    ...{ ...sample, id: id(1210 + n), at: Date.now() - n, coming: false, asks: false, ...own },
  });
  const answers = {
    ...officeAnswers({ state: 'unlocked', who: 1 }),
    ...scanAnswers,
    'scans.batches': () => [at(1, { left: 3 }), at(2, { left: 0 }), at(3, { left: 3, asks: true })],
  };
  const { page } = await openWindow(stage, answers, { language: 'en' });
  await page.keyboard.press('Alt+3');
  const enter = page.locator('footer.keys .key', { hasText: 'Enter' });
  await expect.poll(() => enter.textContent()).toContain('File pages');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => enter.textContent()).toContain('All pages');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => enter.textContent()).toContain('File pages');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => enter.textContent()).toContain('All pages');
});
