// A form filled in by hand: laid out once as it is printed, written on with a pen, printed, and finished.
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SheetPage } from '#domain/drawings/kinds/form-sheet.ts';
import { drawOn } from '../support/drawing.ts';
import { emptySheet, keptSheet } from '../support/drawing-form-sheet.ts';
import { openStage, type Stage } from '../support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

async function write(form: string, revision = 1) {
  const empty = emptySheet(form, revision);
  const printed: { pages: number; paths: number }[] = [];
  let page: Awaited<ReturnType<typeof drawOn>>['page'] | undefined;
  const on = await drawOn(stage, empty, {
    ...keptSheet(empty),
    'app.print': async () => {
      const bytes = await page?.pdf({ preferCSSPageSize: true });
      const pages = bytes ? (await PDFDocument.load(bytes)).getPageCount() : 0;
      const paths = (await page?.locator('#print .hand-sheet g[fill="#1b2240"] path').count()) ?? 0;
      printed.push({ pages, paths });
      return { done: true };
    },
    'drawings.export': () => ({ done: true }),
  });
  ({ page } = on);
  const layer = page.locator('.pen-layer');
  await layer.waitFor();
  const pages = on
    .puts()
    .filter(({ kind }) => kind === 'page')
    .map(({ content }) => SheetPage.parse(content));
  const strokes = () => on.puts().filter(({ kind }) => kind === 'ink');
  /** A stroke at this height below the top of what is shown. */
  const stroke = async (down: number) => {
    const { x, y } = (await layer.boundingBox()) ?? { x: 0, y: 0 };
    const top = Math.max(y, 200);
    await on.page.mouse.move(x + 60, top + down);
    await on.page.mouse.down();
    for (let at = 1; at < 8; at++) await on.page.mouse.move(x + 60 + 9 * at, top + down + (at % 3));
    await on.page.mouse.up();
  };
  return { ...on, pages, strokes, stroke, printed };
}

test('every line of it lies on its page, with the number of the case above and the code below', async () => {
  const { pages } = await write('case-plan');
  expect(pages.length).toBeGreaterThan(1);
  for (const { letters, bands, shapes, width, height } of pages) {
    expect(letters.some(([, , , , text]) => text === 'SR-2026-0143')).toBe(true);
    expect(shapes).toHaveLength(1);
    for (const [x, y] of letters) {
      expect(x).toBeGreaterThan(-1);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(8);
      expect(y).toBeLessThan(height);
    }
    for (const [, y, , high] of bands) expect(y + high).toBeLessThan(height + 2);
  }
  const asked = pages.flatMap(({ letters }) => letters.map(([, , , , text]) => text));
  expect(asked.filter((text) => text === 'How we want to live')).toHaveLength(1);
});

test('a form that lies on its side is laid out on its side', async () => {
  const { pages } = await write('reflection');
  expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? 0);
});

test('with pen and keyboard: each stroke is kept, undone and rubbed out, page by page, then printed and finished', async () => {
  const { page, press, stroke, strokes, sent, pages, printed } = await write('case-plan');
  await stroke(100);
  await stroke(160);
  await expect.poll(() => strokes().length).toBe(2);
  expect(strokes()[0]?.content.view).toBe('page-1');
  const count = page.locator('.sheet-pages .here .cap');
  expect(await count.textContent()).toBe('2 strokes');
  await press('Control+z');
  await expect.poll(() => sent('drawings.change').flatMap(({ drop }) => drop).length).toBe(1);
  await page.getByRole('button', { name: 'Eraser' }).click();
  await stroke(100);
  await expect.poll(() => count.textContent()).toBe('empty');
  await press('Control+z');
  await expect.poll(() => count.textContent()).toBe('1 stroke');
  await page.getByRole('button', { name: 'Thick' }).click();
  await press('PageDown');
  await stroke(120);
  await expect.poll(() => strokes().at(-1)?.content).toMatchObject({ view: 'page-2', width: 12 });
  // Each stroke can be taken away by key as well.
  await page.getByRole('button', { name: 'Take away stroke 1' }).focus();
  await press('Enter');
  await expect.poll(() => count.textContent()).toBe('empty');
  await press('Control+z');
  const dialog = page.locator('.dialog');
  await press('Control+p');
  await dialog.waitFor();
  await press('Control+p');
  await expect.poll(() => printed).toEqual([{ pages: pages.length, paths: 2 }]);
  await dialog.waitFor({ state: 'detached' });
  await press('Control+p');
  await page.getByRole('button', { name: 'SVG' }).click();
  await expect.poll(() => sent('drawings.export').length).toBe(1);
  await dialog.waitFor({ state: 'detached' });
  const [file] = sent('drawings.export');
  expect(file?.picture.match(/<path d="M[^"]*Q/g)).toHaveLength(2);
  for (const line of ['SR-2026-0143', 'How we want to live']) expect(file?.picture).toContain(line);
  await press('Control+Enter');
  await dialog.waitFor();
  await press('Control+Enter');
  await expect.poll(() => sent('drawings.finish').length).toBe(1);
  const { pictures } = sent('drawings.finish')[0] ?? {};
  expect(pictures?.km.match(/<path d="M[^"]*Q/g)).toHaveLength(2);
  expect(pictures?.en).toContain('How we want to live');
});
