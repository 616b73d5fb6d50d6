// A life river in the window, by keyboard: written, moved, felt, covered, taken from the records, seen two ways.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROTHER, PRIVATE_WORDS, river, samples } from '../../drawings/samples/life-river.ts';
import { drawOn, finishedView } from '../support/drawing.ts';
import { riverView, yearsApart } from '../support/drawing-life-river.ts';
import { openStage, type Stage } from '../support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

async function open(view = yearsApart) {
  const opened = await drawOn(stage, view);
  /** What the newest save put for each event. */
  const saved = () => new Map(opened.puts().map((item) => [item.thread, item]));
  const here = () => opened.page.locator('.draw-row.here [data-row]').getAttribute('data-row');
  const contentOf = async () => saved().get((await here()) ?? '')?.content;
  return { ...opened, saved, here, contentOf };
}

test('an event is written, felt, covered and taken away without a mouse, and undone', async () => {
  const { page, press, here, contentOf } = await open();
  await press('n');
  const words = page.locator('.river-open textarea');
  await expect.poll(() => words.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.type('I learned to swim');
  await press('Shift+Tab', 'Shift+Tab');
  await page.keyboard.type('age 9');
  await page.locator('.river-open').getByText('about 2021 · age 9').waitFor();
  await press('Escape', 'Shift+ArrowRight', 'Shift+ArrowRight', 'l');
  await expect
    .poll(contentOf)
    .toMatchObject({ words: 'I learned to swim', mood: 2, private: true, kind: 'calm' });
  expect((await contentOf())?.when).toMatchObject({ typed: 'age 9', from: '2021-02-09' });
  const thread = await here();
  // Its words are in the list only, not in the picture that others may look at.
  expect(await page.locator('.picture-sheet').textContent()).not.toContain('swim');
  await press('Delete');
  await expect.poll(() => page.locator(`[data-row="${thread}"]`).count()).toBe(0);
  await press('Control+z');
  await expect.poll(() => page.locator(`[data-row="${thread}"]`).count()).toBe(1);
});

test('arrow keys go through list and drawing together, and Tab from one to the other', async () => {
  const { page, press, here } = await open();
  const threads = river.items.map(({ thread }) => thread);
  await press('ArrowDown', 'ArrowDown');
  expect(await here()).toBe(threads[1]);
  const isFocused = (place: string) =>
    page.locator(place).evaluate((element) => element === document.activeElement);
  await expect.poll(() => isFocused(`[data-row="${threads[1]}"]`)).toBe(true);
  await press('Tab');
  await expect.poll(() => isFocused(`.picture-sheet [data-thread="${threads[1]}"]`)).toBe(true);
  await press('ArrowRight');
  await expect.poll(() => isFocused(`.picture-sheet [data-thread="${threads[2]}"]`)).toBe(true);
  expect(await here()).toBe(threads[2]);
  await press('Enter');
  await expect.poll(() => page.locator('.river-open textarea').inputValue()).toBe(PRIVATE_WORDS);
  await expect.poll(() => isFocused('.river-open textarea')).toBe(true);
});

test('what has no date is moved with Alt and the arrows; a date is not moved, and that is said', async () => {
  const { page, press, saved, here } = await open();
  const island = river.items[8]?.thread ?? '';
  for (let row = 0; row < 9; row++) await press('ArrowDown');
  expect(await here()).toBe(island);
  await press('Alt+ArrowUp');
  const rows = () =>
    page.locator('[data-row]').evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
  await expect.poll(async () => (await rows()).indexOf(island)).toBe(7);
  await expect.poll(() => saved().get(island)?.ord).toBe(8);
  await press('ArrowUp', 'Alt+ArrowUp');
  await page.getByText('The date decides the order.').waitFor();
});

test('what the records offer is taken with its number, once', async () => {
  const { page, press, contentOf } = await open();
  const offers = page.locator('.river-offer');
  expect(await offers.allTextContents()).toEqual(['12016 Sok Visal was born', '22020 Moved house']);
  await press('1');
  await expect
    .poll(contentOf)
    .toMatchObject({ fact: `birth ${BROTHER}`, words: 'Sok Visal was born', mood: 0 });
  expect(await offers.allTextContents()).toEqual(['12020 Moved house']);
});

test('the timeline is one key away, and last year stands below with the differences in words', async () => {
  const { page, press } = await open();
  await press('t', 'v');
  await page.getByRole('group', { name: 'Timeline' }).waitFor();
  await page.getByText('2 new · 1 changed').waitFor();
  expect(await page.locator('.draw-rows .change-mark').allTextContents()).toEqual([
    ...['new', 'new', 'changed'],
  ]);
});

test('a finished river can be read in full and not changed', async () => {
  const { page, press } = await open(finishedView(riverView(river)));
  await press('ArrowDown', 'ArrowDown', 'l', 'n', 'Delete');
  expect(await page.locator('[data-row]').count()).toBe(river.items.length);
  expect(await page.locator('.as-said').textContent()).toBe('ប៉ាត្រូវគេចាប់ខ្លួន');
  expect(await page.locator('.river-open').count()).toBe(0);
});

test('a hundred events, some of four thousand letters, are all in the list and none over another', async () => {
  const hundred = samples.find(({ name }) => name === 'hundred') ?? river;
  const { page } = await open(riverView(hundred));
  await expect.poll(() => page.locator('[data-row]').count()).toBe(100);
  const meeting = await page.locator('.picture-sheet [data-label]').evaluateAll((labels) => {
    const boxes = labels.map((label) => label.getBoundingClientRect());
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) =>
            a.left < b.right - 1 &&
            b.left < a.right - 1 &&
            a.top < b.bottom - 1 &&
            b.top < a.bottom - 1,
        ),
    ).length;
  });
  expect(meeting).toBe(0);
});
