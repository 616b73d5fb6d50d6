// Drawing a problem tree with the keyboard alone; sorting cards with keys and with a finger.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards, family, manyStatements, nothing } from '../../drawings/samples/problem-tree.ts';
import { drawingView, drawOn, finishedView } from '../support/drawing.ts';
import { problemTreeAnswers } from '../support/drawing-problem-tree.ts';
import { openStage, type Stage } from '../support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const treeView = (sample: typeof family) => drawingView('problem-tree', sample);

async function open(view = treeView(nothing)) {
  const opened = await drawOn(stage, view, problemTreeAnswers(view));
  return {
    ...opened,
    /** The newest that was kept of the item that says this. */
    said: (words: string) => opened.puts().findLast(({ content }) => content.words === words),
    rows: () => opened.page.locator('.problem-tree-list [data-row] .row-words').allInnerTexts(),
  };
}

test('a tree grows by keys alone: trunk, causes under causes, effects, weights and answers', async () => {
  const { page, said, press, type, rows, here, complaints } = await open();
  await type('Rithy may leave school');
  await press('Enter', 'c');
  await type('No bicycle');
  await press('Enter', 'c');
  await type('It was sold');
  await press('Enter', '3', 'h', 'e');
  await type('He works');
  await press('Escape');
  await expect.poll(() => said('No bicycle')).toBeDefined();
  await expect
    .poll(() => said('It was sold'))
    .toMatchObject({
      parent: said('No bicycle')?.thread,
      content: { side: 'cause', weight: 3, changeable: 'with-help' },
    });
  expect(said('No bicycle')?.parent).toBe(said('Rithy may leave school')?.thread);
  await expect.poll(() => said('He works')?.content).toMatchObject({ side: 'effect' });
  expect(await rows()).toEqual([
    expect.stringContaining('He works'),
    expect.stringContaining('Rithy may leave school'),
    expect.stringContaining('No bicycle'),
    expect.stringContaining('It was sold'),
  ]);

  await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Alt+ArrowLeft');
  await expect.poll(() => said('It was sold')?.parent).toBe(said('Rithy may leave school')?.thread);
  await press('Alt+ArrowUp');
  await expect.poll(async () => (await rows())[2]).toContain('It was sold');
  await press('Alt+ArrowDown', 'Alt+ArrowRight');
  await expect.poll(() => said('It was sold')?.parent).toBe(said('No bicycle')?.thread);
  await press('Delete');
  await expect.poll(async () => (await rows()).length).toBe(3);
  await press('Control+z');
  await expect.poll(async () => (await rows()).length).toBe(4);

  await press('Tab', 'ArrowUp');
  await expect.poll(() => here.getAttribute('aria-label')).toContain('Core problem');
  await press('Delete');
  await page.getByText('still hang on the core problem').waitFor();
  expect(await rows()).toHaveLength(4);
  expect(complaints).toEqual([]);
});

test('a statement without its twin asks for it, and becomes a goal in the words of the twin', async () => {
  const { page, press, type, here, sent } = await open(treeView(family));
  await page.locator('[data-row]').last().click();
  await press('g');
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('[data-words$=" good"]') !== null),
    )
    .toBe(true);
  expect(sent('forms.goalFromDrawing')).toEqual([]);
  await page.getByText('Only then can it become a goal').waitFor();
  await type('A permit for two visits a month');
  await press('Escape', 'm', 'g');
  await expect
    .poll(() => sent('forms.goalFromDrawing').map(({ words }) => words))
    .toEqual(['A permit for two visits a month']);
  await expect
    .poll(() => here.getAttribute('aria-label'))
    .toMatch(/^Means: A permit for two visits.*Goal 3$/);
});

test('cards are written one after the other, sorted by keys and by hand, and put into the tree', async () => {
  const { page, said, press, type, rows } = await open(treeView(cards));
  await press('Escape', 'k', 'n');
  await type('The roof leaks');
  await press('Enter');
  await type('Another');
  await press('Escape', 'Alt+ArrowUp');
  await expect.poll(async () => (await rows()).slice(-2)).toEqual(['Another', 'The roof leaks']);

  const sign = (at: number) => page.locator(`.drawing-picture [aria-label^="${at}, "]`);
  const [from, to] = [await sign(5).boundingBox(), await sign(1).boundingBox()];
  if (!from || !to) throw new Error('no cards');
  await page.mouse.move(from.x + 40, from.y + 40);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 20, { steps: 3 });
  await page.mouse.move(to.x + 60, to.y + 40, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await rows())[0]).toBe('ខែខ្លះ គ្មានលុយទិញអង្ករ');

  await page.locator('[data-row]').nth(2).click();
  await press('Enter');
  const core = 'ឫទ្ធីប្រឈមនឹងការឈប់រៀន';
  await expect
    .poll(() => said(core))
    .toMatchObject({ kind: 'statement', content: { side: 'core' } });
  for (const key of ['c', 'e', 'c', 'c', 'c', 'c']) await press(key);
  await page.locator('.view-switch [aria-pressed=true]', { hasText: 'Problems' }).waitFor();
  expect(await rows()).toHaveLength(7);
});

test('a finger drags a statement onto another one, in a tree so large that the trunk has to be found', async () => {
  const items = manyStatements(89);
  const { page, press, puts, here } = await open(treeView({ ...family, items }));
  const box = async (number: number) => {
    const mark = page.locator(`.drawing-picture [data-thread="${items[number - 1]?.thread}"]`);
    const found = await mark.boundingBox();
    if (!found) throw new Error(`no box ${number}`);
    return { x: found.x + found.width / 2, y: found.y + found.height / 2, height: found.height };
  };
  const room = (await page.locator('.picture-frame').boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  const core = await box(1);
  expect(core.x).toBeGreaterThan(room.x);
  expect(core.x).toBeLessThan(room.x + room.width);
  expect(core.y).toBeGreaterThan(room.y);
  expect(core.y).toBeLessThan(room.y + room.height);

  const parentOf = (number: number) =>
    puts().findLast((item) => item.thread === items[number - 1]?.thread)?.parent;
  const drag = async (from: number, to: { x: number; y: number }) => {
    const start = await box(from);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(to.x + 9, to.y + 2, { steps: 5 });
    await page.mouse.move(to.x, to.y);
    await page.mouse.up();
  };
  // 2 and 8 are causes of the core; from afar both are in sight.
  await press('-', '-', '-');
  await drag(8, await box(2));
  await expect.poll(() => parentOf(8)).toBe(items[1]?.thread);
  expect(await here.getAttribute('data-thread')).toBe(items[7]?.thread);
  await press('Control+z');
  await expect.poll(() => parentOf(8)).toBe(items[0]?.thread);
  await drag(1, await box(2));
  await page.getByText('The core problem stays the trunk.').waitFor();

  await press('y');
  await expect.poll(() => puts().at(-1)?.content.changeable).toBe('yes');
  expect(await page.locator('.pen-bar').count()).toBe(0);
  await press('d');
  await page.locator('.pen-bar').waitFor();
});

test('a finished tree is read and not drawn on', async () => {
  const { press, rows, sent } = await open(finishedView(treeView(family)));
  await press('ArrowDown', 'ArrowDown', 'c', '1', 'y', 'Delete', 'm', 'Alt+ArrowDown');
  expect(await rows()).toHaveLength(11);
  expect(sent('drawings.change')).toEqual([]);
});
