// What all drawing tools share on the screen, with the keyboard: list and picture, last time, the pen, the
// paper, printing, saving as a file, finishing.
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DrawingView } from '#contract/drawings.ts';
import { TOOLS } from '#domain/cases/tools.ts';
import { drawingAnswers, openDrawing } from '../support/drawing.ts';
import { yearsApart } from '../support/drawing-life-river.ts';
import { caseView, id, officeAnswers } from '../support/office.ts';
import { scanAnswers } from '../support/papers.ts';
import { type Opened, openStage, openWindow, type Stage } from '../support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const paper = { documentId: id(7900), kind: 'life-river', pages: [id(900)], restricted: false };
const agreed = { keep: 'yes', print: 'no', share: 'not-asked' } as const;
const view: DrawingView = {
  ...yearsApart,
  papers: [paper],
  details: { ...yearsApart.details, agreed, present: [], place: '' },
};

/** The year of the one event that was told in private, in either language. */
const IN_PRIVATE = /2019|២០១៩/;

/** The drawing on the screen, and the sheets that were printed as PDF. */
async function open(finished: string[] = [], part: Partial<DrawingView> = {}) {
  const sheets: { pages: number; width: number; text: string }[] = [];
  let opened: Opened | undefined;
  const answers = {
    ...{
      ...officeAnswers({ state: 'unlocked' }),
      ...scanAnswers,
      ...drawingAnswers({ ...view, ...part }),
    },
    'app.print': async () => {
      const page = opened?.page;
      const bytes = await page?.pdf({ preferCSSPageSize: true });
      const pages = bytes ? (await PDFDocument.load(bytes)).getPages() : [];
      const text = (await page?.locator('#print').textContent()) ?? '';
      sheets.push({ pages: pages.length, width: Math.round(pages[0]?.getWidth() ?? 0), text });
      return { done: true };
    },
    'drawings.export': () => ({ done: true }),
    'drawings.list': () => ({
      drawings: finished.map((one) => ({
        ...{ ...view.head, id: one, tool: 'three-houses', state: 'final' },
        personId: caseView.people.find(({ nameLatin }) => nameLatin === 'Sok Sreymom')?.personId,
      })),
    }),
    'access.list': () => ({ restriction: null, named: [] }),
    'drawings.begin': () => ({ drawingId: view.head.id }),
    'drawings.finish': () => ({ version: 2, hash: '0'.repeat(64) }),
  };
  opened = await openWindow(stage, answers, { language: 'en' });
  await openDrawing(opened);
  const { page } = opened;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return { ...opened, page, press, sheets };
}

test('the page of a case: who may see a paper of the folder, and which child draws what', async () => {
  const { page, press, sent } = await open([id(7201)]);
  await press('Alt+ArrowLeft');
  await page.locator('.casehead').waitFor();
  const row = page.locator('.papers button.paper').first();
  await row.focus();
  await press('a');
  const named = page.locator('.dialog .choice').nth(1);
  expect(await named.textContent()).toBe(await row.locator('.clip').textContent());
  await named.click();
  const [, paper] = sent('access.list');
  expect(paper).toMatchObject({ entity: 'document', entityId: caseView.folder[0]?.id });
  await press('Escape');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  await press('t');
  await page.locator('.tool-slots .here').waitFor();
  const slot = TOOLS.findIndex((tool) => tool.id === 'reflection');
  for (let at = 0; at < slot; at++) await press('ArrowDown');
  await press('d');
  const options = page.locator('.which [role=option]');
  await expect.poll(() => options.count()).toBe(6);
  await press('ArrowDown', 'Enter');
  await expect.poll(() => options.allTextContents()).toEqual(['Sok Rithy', 'Sok Sreymom']);
  await press('ArrowDown', 'Enter');
  await expect.poll(() => sent('drawings.begin').length).toBe(1);
  const sister = caseView.people.find(({ nameLatin }) => nameLatin === 'Sok Sreymom');
  expect(sent('drawings.begin')).toMatchObject([
    { tool: 'three-houses', personId: sister?.personId, follows: id(7201) },
  ]);
  await page.locator('.drawing').waitFor();
});

test('the pen of a child draws, is undone, and each stroke is taken away without a mouse', async () => {
  const { page, press, sent, complaints } = await open();
  await press('d');
  const box = await page.locator('.pen-layer').boundingBox();
  if (!box) throw new Error('no pen');
  const stroke = async (down: number) => {
    await page.mouse.move(box.x + 40, box.y + down);
    await page.mouse.down();
    for (let step = 1; step < 12; step++)
      await page.mouse.move(box.x + 40 + step * 12, box.y + down);
    await page.mouse.up();
  };
  await stroke(30);
  await stroke(80);
  const strokes = page.locator('.pen-strokes button');
  await expect.poll(() => strokes.count()).toBe(2);
  const inks = () =>
    sent('drawings.change').flatMap(({ put }) => put.filter(({ kind }) => kind === 'ink'));
  await expect.poll(() => inks().length).toBe(2);
  expect(inks()[0]?.content).toMatchObject({ width: 4 });
  await press('Control+z');
  await expect.poll(() => strokes.count()).toBe(1);
  await strokes.first().focus();
  await press('Enter');
  await expect.poll(() => strokes.count()).toBe(0);
  await expect.poll(() => sent('drawings.change').flatMap(({ drop }) => drop).length).toBe(2);
  await press('d');
  await page.locator('.pen-layer').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('who was there is parted at commas, and the scanned paper lies beside the picture', async () => {
  const { page, press, sent, complaints } = await open();
  await press('i');
  await page.getByLabel('Others, by name').fill('Yeay Mom, the teacher ,, Bopha');
  await page.locator('.drawing-papers .btn').click();
  await page.getByText('Lies with this drawing').waitFor();
  await press('Escape');
  const details = () => sent('drawings.change').findLast((one) => one.details?.present)?.details;
  await expect
    .poll(() => details()?.present?.map(({ text }) => text))
    .toEqual(['Yeay Mom', 'the teacher', 'Bopha']);
  await press('o');
  await page.locator('.paper-beside .page-view').waitFor();
  await press('o');
  await page.locator('.paper-beside').waitFor({ state: 'detached' });
  await press('i', 's');
  await page.locator('.batch-list, .scan-empty').first().waitFor();
  expect(complaints).toEqual([]);
});

test('of a scan that was cropped the papers of the drawing show that part, small and beside the picture', async () => {
  const { page, press, complaints } = await open([], {
    papers: [{ ...paper, pages: [id(900), id(901)] }],
    crops: { [id(900)]: { x: 0.1, y: 0, w: 0.9, h: 0.6 } },
  });
  await press('i');
  const small = page.locator('.drawing-papers .thumb img');
  const part = (one: Element) => getComputedStyle(one).getPropertyValue('object-view-box');
  await small.waitFor();
  expect(await small.evaluate(part)).toBe('inset(0% 0% 40% 10%)');
  await page.locator('.drawing-papers .btn').click();
  await page.getByText('Lies with this drawing').waitFor();
  await press('Escape', 'o');
  const sheets = page.locator('.paper-beside .page-paper');
  await sheets.first().locator('img').waitFor();
  await expect.poll(() => page.locator('.paper-beside .page-paper.cropped').count()).toBe(1);
  // The part fills its place: nine tenths of the width, and its left tenth lies outside.
  const [whole, shown] = await Promise.all([
    sheets.first().locator('.page-whole').boundingBox(),
    sheets.first().boundingBox(),
  ]);
  expect((shown?.width ?? 0) / (whole?.width ?? 1)).toBeCloseTo(0.9, 2);
  expect(((shown?.x ?? 0) - (whole?.x ?? 0)) / (whole?.width ?? 1)).toBeCloseTo(0.1, 2);
  expect((shown?.height ?? 0) / (whole?.height ?? 1)).toBeCloseTo(0.6, 2);
  expect(complaints).toEqual([]);
});

test('many people with long names stand below the picture, which keeps its place on the first sheet', async () => {
  const name = (at: number) => `${'ព្រះមហាឧបាសិកាសុវណ្ណារ៉ាមុនីរ័ត្ន '.repeat(2)}${at}`;
  const present = Array.from({ length: 6 }, (_, at) => ({ id: null, text: name(at) }));
  const details = { ...view.details, agreed: { ...agreed, print: 'yes' as const }, present };
  for (const [part, isBelow] of [
    [{ details }, true],
    [{ details: { ...details, present: present.slice(0, 1) } }, false],
  ] as const) {
    const { page, press, sheets } = await open([], part);
    await press('Control+p');
    await page.locator('.dialog').waitFor();
    await press('Control+p');
    await expect.poll(() => sheets.length).toBe(1);
    const text = sheets[0]?.text ?? '';
    const ends = text.indexOf('ខ្ញុំកើត');
    expect([ends > 0, text.indexOf(name(0)) > ends]).toEqual([true, isBelow]);
  }
});

test('it prints on A4 and A3 in either language when that is answered, and stands alone as a file', async () => {
  const { page, press, sent, sheets, complaints } = await open();
  const openDialog = async () => {
    await press('Control+p');
    await page.locator('.dialog').waitFor();
  };
  await openDialog();
  await page.getByText('They did not agree that it is printed.').waitFor();
  await page.getByText('Nobody has asked yet whether it may be shared').waitFor();
  await press('Control+p');
  expect(sent('app.print')).toEqual([]);
  await page.getByLabel(/There is a reason to print/).check();
  await press('Control+p');
  await expect.poll(() => sheets.length).toBe(1);
  expect(sent('app.print')).toMatchObject([{ what: 'drawing', size: 'A4', landscape: true }]);
  expect(sheets[0]).toMatchObject({ width: 842 });
  expect(sheets[0]?.text).toContain('CONFIDENTIAL');
  expect(sheets[0]?.text).toContain('Who drew');
  await page.locator('.dialog').waitFor({ state: 'detached' });

  await openDialog();
  await page.getByLabel(/There is a reason to print/).check();
  await page.getByText('A3', { exact: true }).click();
  await page.getByText('Khmer', { exact: true }).click();
  await press('Control+p');
  await expect.poll(() => sheets.length).toBe(2);
  expect(sheets[1]).toMatchObject({ width: 1191, pages: 1 });
  expect(sheets[1]?.text).toContain('ទន្លេជីវិត');
  for (const { text } of sheets) expect(text).not.toMatch(IN_PRIVATE);
  await page.locator('.dialog').waitFor({ state: 'detached' });

  for (const as of ['SVG', 'PNG']) {
    await openDialog();
    await page.getByLabel(/There is a reason to print/).check();
    await page.getByRole('button', { name: `Picture as ${as}` }).click();
    await page.locator('.dialog').waitFor({ state: 'detached' });
  }
  const [svg, png] = sent('drawings.export').map(({ picture }) => picture);
  expect(svg).toMatch(/^<svg/);
  expect(svg).toContain('data:font/woff2;base64,');
  expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)|class=/);
  expect(svg).not.toMatch(/>[^<]*(2019|២០១៩)/);
  expect(png).toMatch(/^iVBOR/);

  // Once they refuse to share it, a worker prints it and saves no file.
  await press('i');
  const share = page.getByRole('radiogroup', { name: 'Share it with others who help' });
  await share.getByText('No', { exact: true }).click();
  await press('Escape');
  await openDialog();
  await page.getByLabel(/There is a reason to print/).check();
  await page.getByText('no file of it is saved').waitFor();
  for (const name of ['Save as PDF', 'Picture as SVG', 'Picture as PNG']) {
    const button = page.getByRole('button', { name });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await button.click({ force: true });
  }
  expect(sent('drawings.export')).toHaveLength(2);
  await press('Control+p');
  await expect.poll(() => sheets.length).toBe(3);
  expect(sent('app.print').map(({ to }) => to)).toEqual(['printer', 'printer', 'printer']);
  expect(complaints).toEqual([]);
});

test('Tab changes sides, one key shows the last time, and finishing freezes both languages', async () => {
  const { page, press, sent, complaints } = await open();
  const side = () =>
    page.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-label'));
  await press('ArrowDown', 'Tab');
  expect(await side()).toBe('Drawing');
  await press('Tab');
  expect(await side()).toBe('List');
  await press('v');
  await page.locator('.before-picture').waitFor();
  expect(await page.locator('.picture-sheet').textContent()).toMatch(IN_PRIVATE);
  expect(await page.locator('.before-picture').textContent()).toMatch(/2 new · 1 changed/);
  await press('Control+Enter');
  await page.getByText('Finish this drawing?').waitFor();
  await press('Control+Enter');
  await expect.poll(() => sent('drawings.finish').length).toBe(1);
  const [{ pictures } = { pictures: { km: '', en: '' } }] = sent('drawings.finish');
  expect(pictures.km).toContain('<title>ទន្លេជីវិត');
  expect(pictures.en).toContain('<title>Life river');
  expect(pictures.km).toContain('lang="km"');
  for (const picture of Object.values(pictures)) {
    expect(picture).toContain('ប៉ាត្រូវគេចាប់');
    expect(picture).not.toMatch(IN_PRIVATE);
    expect(picture).not.toMatch(/class=|foreignObject|data-here/);
  }
  expect(pictures.en).not.toBe(pictures.km);
  expect(complaints).toEqual([]);
});
