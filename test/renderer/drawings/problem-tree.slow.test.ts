// Drawing a problem tree with the keyboard alone; sorting cards with keys and with a finger.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards, family, nothing } from '../../drawings/samples/problem-tree.ts';
import {
  openProblemTree,
  problemTreeAnswers,
  problemTreeView,
} from '../support/drawing-problem-tree.ts';
import { officeAnswers } from '../support/office.ts';
import { openStage, openWindow, type Stage } from '../support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

async function open(view = problemTreeView(nothing)) {
  const answers = { ...officeAnswers({ state: 'unlocked' }), ...problemTreeAnswers(view) };
  const opened = await openWindow(stage, answers, { language: 'en' });
  await openProblemTree(opened);
  /** The newest of what was sent to be kept, of the item that says this. */
  const kept = (words: string) =>
    opened
      .sent('drawings.change')
      .flatMap(({ put }) => put)
      .findLast(({ content }) => content.words === words);
  const press = async (...keys: string[]) => {
    for (const key of keys) await opened.page.keyboard.press(key);
  };
  const type = (words: string) => opened.page.keyboard.type(words);
  const rows = () =>
    opened.page.locator('.problem-tree-list [data-row] .row-words').allInnerTexts();
  return { ...opened, kept, press, type, rows };
}

test('a tree grows by keys alone: trunk, causes under causes, effects, weights and answers', async () => {
  const { page, kept, press, type, rows, complaints } = await open();
  await type('Rithy may leave school');
  await press('Enter', 'c');
  await type('No bicycle');
  await press('Enter', 'c');
  await type('It was sold');
  await press('Enter', '3', 'h', 'e');
  await type('He works');
  await press('Escape');
  await expect
    .poll(() => kept('It was sold'))
    .toMatchObject({
      parent: kept('No bicycle')?.thread,
      content: { side: 'cause', weight: 3, changeable: 'with-help' },
    });
  expect(kept('No bicycle')?.parent).toBe(kept('Rithy may leave school')?.thread);
  await expect.poll(() => kept('He works')?.content).toMatchObject({ side: 'effect' });
  expect(await rows()).toEqual([
    expect.stringContaining('He works'),
    expect.stringContaining('Rithy may leave school'),
    expect.stringContaining('No bicycle'),
    expect.stringContaining('It was sold'),
  ]);

  await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Alt+ArrowLeft');
  await expect.poll(() => kept('It was sold')?.parent).toBe(kept('Rithy may leave school')?.thread);
  await press('Alt+ArrowUp');
  await expect.poll(async () => (await rows())[2]).toContain('It was sold');
  await press('Alt+ArrowDown', 'Alt+ArrowRight');
  await expect.poll(() => kept('It was sold')?.parent).toBe(kept('No bicycle')?.thread);
  await press('Delete');
  await expect.poll(async () => (await rows()).length).toBe(3);
  await press('Control+z');
  await expect.poll(async () => (await rows()).length).toBe(4);

  await press('Tab', 'ArrowUp');
  const here = page.locator('.drawing-picture [data-here=true]');
  await expect.poll(() => here.getAttribute('aria-label')).toContain('Core problem');
  await press('Delete');
  await page.getByText('still hang on the core problem').waitFor();
  expect(await rows()).toHaveLength(4);
  expect(complaints).toEqual([]);
});

test('a statement without its twin asks for it, and becomes a goal in the words of the twin', async () => {
  const { page, press, type, sent } = await open(problemTreeView(family));
  await page.locator('[data-row]').last().click();
  await press('g');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-words$=" good"]') !== null))
    .toBe(true);
  expect(sent('forms.goalFromDrawing')).toEqual([]);
  await page.getByText('Only then can it become a goal').waitFor();
  await type('A permit for two visits a month');
  await press('Escape', 'm', 'g');
  await expect
    .poll(() => sent('forms.goalFromDrawing').map(({ words }) => words))
    .toEqual(['A permit for two visits a month']);
  const box = page.locator('.drawing-picture [data-here=true]');
  await expect
    .poll(() => box.getAttribute('aria-label'))
    .toMatch(/^Means: A permit for two visits.*Goal$/);
});

test('cards are written one after the other, sorted by keys and by hand, and put into the tree', async () => {
  const { page, kept, press, type, rows } = await open(problemTreeView(cards));
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
    .poll(() => kept(core))
    .toMatchObject({ kind: 'statement', content: { side: 'core' } });
  for (const key of ['c', 'e', 'c', 'c', 'c', 'c']) await press(key);
  await page.locator('.view-switch [aria-pressed=true]', { hasText: 'Problems' }).waitFor();
  expect(await rows()).toHaveLength(7);
});

test('a finished tree is read and not drawn on', async () => {
  const view = problemTreeView(family, { mayEdit: false, hash: '0'.repeat(64) });
  const { press, rows, sent } = await open({ ...view, head: { ...view.head, state: 'final' } });
  await press('ArrowDown', 'ArrowDown', 'c', '1', 'y', 'Delete', 'm', 'Alt+ArrowDown');
  expect(await rows()).toHaveLength(11);
  expect(sent('drawings.change')).toEqual([]);
});
