// Filling boards with the keyboard alone: a map of worries and next steps, and a network.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { network } from '../../drawings/samples/network.ts';
import { map } from '../../drawings/samples/next-steps.ts';
import { drawingView, drawOn } from '../support/drawing.ts';
import { openStage, Refusal, type Stage } from '../support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

test('a map is filled by keys alone: words in a place, quotation, another place, a goal, a number', async () => {
  const view = drawingView('next-steps', { ...map, items: [] });
  const { page, kept, press, type, here, sent, complaints } = await drawOn(stage, view);
  const told = page.locator('.board-told').first();
  expect(await told.textContent()).toContain('harm or danger, strengths');
  await press('4', 'n');
  await type('Grandmother sells cakes, 2 baskets');
  await press('Escape', 'q');
  await expect
    .poll(() => kept('note'))
    .toMatchObject({ slot: 'strengths', words: 'Grandmother sells cakes, 2 baskets', quote: true });
  await press('Alt+ArrowRight');
  await expect.poll(() => kept('note')).toMatchObject({ slot: 'safety' });
  await press('Alt+ArrowRight');
  await expect.poll(() => kept('note')).toMatchObject({ slot: 'goals' });
  await press('g');
  await expect
    .poll(() => sent('forms.goalFromDrawing').map(({ words }) => words))
    .toEqual(['Grandmother sells cakes, 2 baskets']);
  await press('n');
  await type('A grown-up at night');
  await press('Escape', 'Alt+ArrowUp');
  const rows = page.locator('.draw-rows [data-row]');
  await expect.poll(() => rows.first().textContent()).toContain('A grown-up at night');
  expect(await here.getAttribute('aria-label')).toBe('A grown-up at night');
  await press('Delete');
  await expect.poll(() => rows.count()).toBe(1);
  await press('Control+z');
  await expect.poll(() => rows.count()).toBe(2);

  await press('8', 'n', 'Escape');
  await page.locator('.number-row label').nth(7).click();
  await expect.poll(() => kept('rating')).toMatchObject({ value: 7 });
  expect(await told.textContent()).toBe(
    'Still empty: harm or danger, strengths, existing safety, next steps',
  );
  expect(complaints).toEqual([]);
});

test('a worry becomes a goal once the family has said what should be instead', async () => {
  const { page, press, type, sent, complaints } = await drawOn(
    stage,
    drawingView('next-steps', map),
  );
  await press('2', 'g');
  const dialog = page.locator('.dialog');
  await dialog.waitFor();
  expect(await dialog.locator('.selectable').textContent()).toContain('យាយឈឺញឹកញាប់');
  await press('Control+Enter');
  expect(sent('forms.goalFromDrawing')).toEqual([]);
  await type('Somebody sleeps at home each night');
  await press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(sent('forms.goalFromDrawing')).toMatchObject([
    { words: 'Somebody sleeps at home each night' },
  ]);
  await page.locator('.picture-sheet text', { hasText: 'Goal 3' }).waitFor();
  expect(complaints).toEqual([]);
});

test('what kept one goal from being made is not told when the family is asked about another', async () => {
  const { page, press, type } = await drawOn(stage, drawingView('next-steps', map), {
    'forms.goalFromDrawing': () => {
      throw new Refusal('disk-full');
    },
  });
  await press('2', 'g');
  const dialog = page.locator('.dialog');
  await dialog.waitFor();
  await type('Somebody sleeps at home each night');
  await press('Control+Enter');
  await dialog.locator('.banner').waitFor();
  await press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await press('g');
  await dialog.waitFor();
  expect(await page.locator('.banner.risk').count()).toBe(0);
});

test('people of a network are chosen in both panes, moved to another circle, and shown as a table', async () => {
  const view = drawingView('network', network);
  const { page, kept, press, here, complaints } = await drawOn(stage, view);
  await press('1', 'ArrowDown', 'Tab');
  expect(await here.getAttribute('aria-label')).toContain('Meas Chantha');
  await press('Alt+ArrowRight');
  await expect.poll(() => kept('helper')).toMatchObject({ circle: 'middle' });
  await press('Enter');
  await page.getByRole('textbox', { name: 'What they will do' }).fill('Comes on Mondays');
  await expect
    .poll(() => kept('helper'))
    .toMatchObject({ does: 'Comes on Mondays', circle: 'middle' });
  await press('Escape', 't');
  await page.locator('.picture-sheet text', { hasText: 'Comes on Mondays' }).waitFor();
  expect(complaints).toEqual([]);
});
