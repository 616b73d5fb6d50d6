// Filing paper and finding it again, with the keyboard alone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropFiles } from '../support/drop-files.ts';
import { id, officeAnswers } from './support/office.ts';
import { sources } from './support/paper-files.ts';
import { batch, onPage, pages, scanAnswers } from './support/papers.ts';
import { searchAll } from './support/scan-screens.ts';
import { type Answers, openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

async function begin(state: 'unlocked' | 'locked', own: Answers = {}, who = 0) {
  const answers = { ...officeAnswers({ state, who }), ...scanAnswers, ...own };
  return openWindow(stage, answers, { language: 'en' });
}
async function beginFiling(own: Answers = {}) {
  const opened = await begin('unlocked', own, 1);
  await opened.page.keyboard.press('Alt+3');
  await opened.page.locator('.batch-list').waitFor();
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('.filing-panel .sug b').waitFor();
  return opened;
}

test('Enter files the page as the machine suggested and goes on to the next', async () => {
  const { page, sent } = await beginFiling();
  await page.keyboard.press('Enter');
  await page.locator('.page-tools b', { hasText: '7' }).waitFor();
  expect(sent('scans.file')[0]).toMatchObject({
    caseId: id(100),
    pages: [id(1006)],
    kind: 'case-note',
    step: 5,
    paperDate: { from: '2026-02-14' },
    restricted: false,
  });
});

test('the next page is on the screen without being fetched, and none of a folder was fetched unseen', async () => {
  const { page } = await beginFiling();
  const pictures = () =>
    page
      .locator('.page-paper img')
      .evaluateAll((all) =>
        all.map((one) => Number((one as HTMLImageElement).src.match(/10\d\d/)?.[0])),
      );
  await expect.poll(pictures).toEqual([1006, 1007]);
  await page
    .locator('.page-paper img[hidden]')
    .evaluate((one) => (one as HTMLImageElement).decode());
  await page.route(/\/view/, (route) => route.abort());
  await page.keyboard.press('ArrowRight');
  await page.locator('.page-tools b', { hasText: '7' }).waitFor();
  await page.locator('.page-paper.there img:not([hidden])').waitFor();
  expect((await pictures()).slice(0, 2)).toEqual([1006, 1007]);
});

test('a page that bears the code of a form is filed with Enter where that form stands, also at its step', async () => {
  const suggestion = { ...onPage.suggestion, why: 'printed-code', step: 2 };
  const { page, sent } = await beginFiling({
    'scans.page': (input) => ({
      ...onPage,
      page: pages.find((one) => one.id === input.pageId) ?? onPage.page,
      suggestion,
    }),
  });
  await page.getByText('By the printed code on the page').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('scans.file').length).toBe(1);
  expect(sent('scans.file')[0]).toMatchObject({ caseId: id(100), kind: 'case-note', step: 2 });
  await page.context().close();
});

test('digits choose the kind, M joins the next page, H restricts, and Enter files both', async () => {
  const { page, sent } = await beginFiling();
  for (const key of ['3', 'm', 'h', 'Enter']) await page.keyboard.press(key);
  await expect.poll(() => sent('scans.file').length).toBe(1);
  expect(sent('scans.file')[0]).toMatchObject({
    pages: [id(1006), id(1007)],
    kind: 'consent',
    step: 1,
    restricted: true,
  });
});

test('U and Ctrl Z take back the last step, in a box of text what was typed', async () => {
  const { page, sent } = await beginFiling();
  await page.keyboard.press('Enter');
  await page.locator('.toast').waitFor();
  await page.keyboard.press('u');
  await expect.poll(() => sent('scans.undo').length).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => sent('scans.undo').length).toBe(2);
  // The desk goes back to the page of the step; what is typed before it is there belongs to the page before.
  await page.locator('.page-tools b', { hasText: '6' }).waitFor();
  await page.locator('.filing-panel[aria-busy=false]').waitFor();
  await page.keyboard.press('d');
  await page.keyboard.type('3');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.filing-two input').first().inputValue()).toBe('14/2/2026');
  expect(sent('scans.undo')).toHaveLength(2);
});

test('arrow down in the date goes to the next date of the page; day and month take its year', async () => {
  const { page, sent } = await beginFiling();
  const box = page.locator('.filing-two input').first();
  await page.keyboard.press('d');
  await page.keyboard.press('ArrowDown');
  expect(await box.inputValue()).toBe('៣/២/២០២៦');
  await page.keyboard.press('ArrowDown');
  expect(await box.inputValue()).toBe('14/2/2026');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1/3');
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('scans.file').length).toBe(1);
  expect(sent('scans.file')[0]?.paperDate).toMatchObject({ typed: '1/3', from: '2026-03-01' });
});

test('S splits, Shift M joins with the paper before, and the arrows move a page', async () => {
  const { page, sent } = await beginFiling();
  for (const key of ['m', 's', 'Shift+M', 'Alt+ArrowUp']) await page.keyboard.press(key);
  await expect.poll(() => sent('scans.order').length).toBe(1);
  expect(sent('scans.order')[0]).toMatchObject({ how: 'earlier', pages: [id(1006)] });
  expect(sent('scans.join').map((one) => one.pages)).toEqual([[id(1007)], [id(1006)]]);
  expect(sent('scans.split')[0]?.pageId).toBe(id(1007));
});

test('a page that goes on with a filed one is put behind it with Enter', async () => {
  const suggestion = { ...onPage.suggestion, joins: true };
  const { page, sent } = await begin(
    'unlocked',
    { 'scans.page': () => ({ ...onPage, suggestion }) },
    1,
  );
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('This page goes on with the filed paper before it.').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('scans.join').length).toBe(1);
  expect([sent('scans.join')[0]?.pages, sent('scans.file')]).toEqual([[id(1006)], []]);
});

test('X crops a page with the arrow keys or the mouse, O puts a feeder right', async () => {
  const { page, sent } = await beginFiling();
  await page.keyboard.press('x');
  await page.locator('.crop-frame').waitFor();
  for (const key of ['Shift+ArrowDown', 'Tab', 'ArrowLeft', 'Enter'])
    await page.keyboard.press(key);
  await expect.poll(() => sent('scans.show').length).toBe(1);
  expect(sent('scans.show')[0]?.crop).toEqual({ x: 0, y: 0.05, w: 0.99, h: 0.95 });
  await page.keyboard.press('x');
  const veil = await page.locator('.crop-veil').boundingBox();
  const at = (x: number, y: number) =>
    [(veil?.x ?? 0) + (veil?.width ?? 0) * x, (veil?.y ?? 0) + (veil?.height ?? 0) * y] as const;
  await page.mouse.move(...at(0.2, 0.2));
  await page.mouse.down();
  await page.mouse.move(...at(0.6, 0.5));
  await page.mouse.up();
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('scans.show').length).toBe(2);
  expect(sent('scans.show')[1]?.crop).toMatchObject({ x: expect.closeTo(0.2, 1) });
  await page.keyboard.press('o');
  await page.locator('.order-rows').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('scans.order').length).toBe(1);
  expect(sent('scans.order')[0]).toMatchObject({ how: 'backs-reversed' });
  expect(sent('scans.order')[0]?.pages).toHaveLength(7);
});

test('B says that a page is blank and P that it is a picture; of a cropped page the strip shows the same part', async () => {
  let now = pages.map((page) =>
    page.number === 6 ? { ...page, crop: { x: 0.1, y: 0, w: 0.9, h: 0.6 } } : page,
  );
  const { page, sent } = await beginFiling({
    'scans.batch': () => ({ batch, sources, pages: now, trouble: null }),
    'scans.show': ({ cmd, pageId, blank, pictureOnly }) => {
      now = now.map((one) => ({
        ...one,
        ...(one.id === pageId && {
          ...{ blank: blank ?? one.blank, pictureOnly: pictureOnly ?? one.pictureOnly, rev: cmd },
        }),
      }));
      return { rev: cmd };
    },
  });
  const small = page.locator('.strip .thumb.here img');
  const style = (one: Element) => getComputedStyle(one).getPropertyValue('object-view-box');
  expect(await small.evaluate(style)).toBe('inset(0% 0% 40% 10%)');
  // A sheet is higher than wide, this part of one is not.
  const shape = async () => {
    const box = await small.boundingBox();
    return (box?.height ?? 0) / (box?.width ?? 1);
  };
  await expect.poll(shape).toBeCloseTo((0.6 * 1414) / (0.9 * 1000), 1);
  await page.keyboard.press('b');
  await page.locator('.strip .blank .thumb.here').waitFor();
  await page.keyboard.press('p');
  await page.locator('.strip .blank .thumb.here.picture').waitFor();
  const [blank, picture] = sent('scans.show');
  expect([blank?.blank, picture?.pictureOnly]).toEqual([true, true]);
  expect(picture?.baseRev).toBe(blank?.cmd);
});

test('a page that was filed days ago can be taken out of its case', async () => {
  const { page, sent } = await beginFiling();
  await page.locator('.strip .thumb.filed').first().click();
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect.poll(() => sent('scans.unfile').length).toBe(1);
  expect(sent('scans.unfile')[0]?.documentId).toBe(pages[0]?.documentId);
  await page.context().close();
});

test('a page of which nothing is known asks for the case before it can be filed', async () => {
  const nothing = {
    ...{ ...onPage.suggestion, caseId: null, code: '', why: 'none', kind: null, whyKind: null },
    ...{ paperDate: null, whyDate: null, marks: [], others: [], dates: [] },
  };
  const { page, sent } = await begin(
    'unlocked',
    { 'scans.page': () => ({ ...onPage, suggestion: nothing }) },
    1,
  );
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Please choose the case first.').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.case-rows .pick').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Please say what it is first.').waitFor();
  expect(sent('scans.file')).toEqual([]);
});

test('turning a page tells how it is shown and never touches the original', async () => {
  const { page, sent } = await beginFiling();
  await page.keyboard.press('r');
  await expect.poll(() => sent('scans.show').length).toBe(1);
  expect(sent('scans.show')[0]).toMatchObject({
    pageId: id(1006),
    turn: 90,
    baseRev: pages[5]?.rev,
  });
});

test('a scan clerk may read the text of a page but not say that it is right', async () => {
  const { page } = await beginFiling();
  await page.keyboard.press('t');
  await page.locator('.page-text-box').waitFor();
  expect(await page.getByRole('button', { name: 'The text is right' }).count()).toBe(0);
  // The paper lies beside its words: nobody can say what is right without it.
  await page.locator('.dialog .page-paper.there img').waitFor();
});

test('files dropped anywhere become a batch; their paths never reach the window', async () => {
  const { page, sent } = await begin('unlocked', {}, 1);
  await page.locator('.sheet').waitFor();
  await dropFiles(page.locator('.sheet'), [import.meta.filename]);
  await expect.poll(() => sent('scans.drop').length).toBe(1);
  expect(sent('scans.drop')[0]?.tokens).toEqual(['01935a5e-0000-7000-8000-0000000000ff']);
});

test('a found page opens with its place marked', async () => {
  const { page } = await begin('unlocked');
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').waitFor();
  await page.keyboard.type('ឫទ្ធី');
  await page.locator('.hit-text').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const mark = await page.locator('.page-mark').evaluate((one) => (one as HTMLElement).style.left);
  expect(mark).toBe('20%');
});

test('the frame where the machine read something stands around the words and covers none', async () => {
  const { page } = await beginFiling();
  const frame = page.locator('.page-mark.pencil').first();
  await frame.waitFor();
  const [free, whole] = await frame.evaluate((one) => [
    one.clientHeight,
    (one as HTMLElement).offsetHeight,
  ]);
  expect(free).toBe(whole);
});

test('a search is narrowed with the keyboard, shows the place on the paper, and Escape widens it again', async () => {
  const opened = await begin('unlocked');
  const { page, sent } = opened;
  await searchAll(opened);
  await page.keyboard.press('Alt+c');
  await page.locator('.case-rows .here').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Only: SR-2026-0143').waitFor();
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('listbox', { name: 'Kind of paper or form' }).waitFor();
  await page.keyboard.type('Let');
  await page.keyboard.press('Enter');
  await page.getByText('Only: SR-2026-0143 · Letter').waitFor();
  const narrowed = { caseId: id(100), form: 'letter' };
  await expect.poll(() => sent('search.find').at(-1)).toMatchObject(narrowed);
  await page.locator('.search-page input').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  // Without a word the filter alone is asked for.
  await expect.poll(() => sent('search.find').at(-1)).toMatchObject({ ...narrowed, text: '' });
  await page.keyboard.type('ឫទ្ធី');
  await expect.poll(() => sent('search.find').at(-1)).toMatchObject({ text: 'ឫទ្ធី' });
  for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  await page.locator('.found-place .page-mark').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.page-tools').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Only: SR-2026-0143 · Letter').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => Object.keys(sent('search.find').at(-1) ?? {})).not.toContain('caseId');
  expect(await page.locator('.search-page input').inputValue()).toBe('ឫទ្ធី');
});

test('the file that is saved is that of the page on the screen, also while the next one is on its way', async () => {
  const next = pages[0]?.id;
  const { page, sent } = await begin('unlocked', {
    'scans.page': (input) =>
      input.pageId === next ? new Promise(() => {}) : scanAnswers['scans.page']?.(input),
  });
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').waitFor();
  await page.keyboard.type('ឫទ្ធី');
  await page.locator('.hit-text').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.page-tools').getByText('/ 12').waitFor();
  await page.keyboard.press('PageDown');
  await expect.poll(() => sent('scans.page').at(-1)?.pageId).toBe(next);
  await page.getByRole('button', { name: 'Save the original' }).click();
  await expect.poll(() => sent('scans.exportOriginal').length).toBe(1);
  expect(sent('scans.exportOriginal')[0]?.pageId).toBe(sent('scans.page')[0]?.pageId);
});

test('a found place is marked only when the picture of the page is there, and nothing jumps', async () => {
  const { page } = await begin('unlocked');
  let send = () => {};
  const picture = new Promise<void>((done) => {
    send = done;
  });
  await page.route(/\/view/, (route) => picture.then(() => route.continue()));
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').waitFor();
  await page.keyboard.type('ឫទ្ធី');
  await page.locator('.hit-text').first().waitFor();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  const paper = page.locator('.page-paper');
  await paper.waitFor();
  const coming = await paper.boundingBox();
  expect([await page.locator('.page-mark').count(), (coming?.height ?? 0) > 400]).toEqual([
    0,
    true,
  ]);
  send();
  await page.locator('.page-mark').waitFor();
  const there = await paper.boundingBox();
  expect(Math.abs((there?.height ?? 0) - (coming?.height ?? 0))).toBeLessThan(10);
});

test('Esc closes the palette and the screen below is as it was', async () => {
  const { page } = await begin('unlocked');
  await page.keyboard.press('Alt+2');
  await page.locator('table').waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('.palette').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.palette').waitFor({ state: 'detached' });
  await page.locator('table').waitFor();
});
