// Typing an old form from its scan with the keyboard: the place of an answer, and a second person's reading.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openForm } from './support/form-screens.ts';
import { officeAnswers } from './support/office.ts';
import { intake } from './support/papers.ts';
import { offering, readAgain, readDifferently } from './support/typed-screens.ts';
import { type Answers, openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const begin = async (own: Answers) => {
  const answers = { ...officeAnswers({ state: 'unlocked' }), ...own };
  const opened = await openWindow(stage, answers, { language: 'en' });
  await openForm(opened);
  return opened;
};

test('F4 offers a line of the page, the arrows step among lines and words, Enter keeps it with the answer', async () => {
  const { page, sent } = await begin(offering);
  const box = page.locator('[data-path=reason] textarea');
  await page.keyboard.press('F4');
  await page.locator('.spot-strip .btn').nth(1).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const pageId = intake.scanPages[0];
  await expect
    .poll(() => sent('forms.save').at(-1)?.spots)
    .toEqual({ reason: { pageId, box: { x: 0.3, y: 0.3, w: 0.16, h: 0.025 } } });
  await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.locator('.page-mark').waitFor();
});

test('on a page that was not read the arrows move a frame from line to line, and the next answer begins where the last one stood', async () => {
  const { page, sent } = await begin({
    ...offering,
    'scans.page': (input) => ({ ...(offering['scans.page']?.(input) as object), text: null }),
  });
  const boxes = () => sent('forms.save').at(-1)?.spots ?? {};
  await page.keyboard.press('F4');
  await page.getByText('Nothing was read here', { exact: false }).waitFor();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter'])
    await page.keyboard.press(key);
  await expect.poll(() => boxes().reason?.box.y).toBeCloseTo(3 / 28, 3);
  expect(boxes().reason?.box.x).toBeCloseTo(0.28, 2);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('F4');
  await page.getByText('Nothing was read here', { exact: false }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const others = () => Object.entries(boxes()).filter(([path]) => path !== 'reason');
  await expect.poll(() => others()[0]?.[1]?.box.y).toBeCloseTo(4 / 28, 3);
});

test('Esc leaves the offer, and the hands are in the box again', async () => {
  const { page } = await begin({
    ...offering,
    'scans.page': (input) => ({ ...(offering['scans.page']?.(input) as object), text: null }),
  });
  const box = page.locator('[data-path=reason] textarea');
  await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('F4');
  await page.locator('.spot-strip .btn').nth(1).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('a place is marked with the mouse', async () => {
  const { page, sent } = await begin(offering);
  const veil = page.locator('.mark-veil');
  await veil.waitFor();
  const at = (await veil.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(at.x + at.width * 0.2, at.y + at.height * 0.1);
  await page.mouse.down();
  await page.mouse.move(at.x + at.width * 0.6, at.y + at.height * 0.2);
  await page.mouse.up();
  await expect.poll(() => sent('forms.save').at(-1)?.spots?.reason?.box.x).toBeCloseTo(0.2, 1);
  expect(sent('forms.save').at(-1)?.spots?.reason?.box.w).toBeCloseTo(0.4, 1);
});

test('a second person agrees with Enter, or writes what the paper says, with the page at the marked place', async () => {
  const { page, sent } = await begin(readAgain);
  await page.keyboard.press('F3');
  await page.getByLabel('What the paper says instead').waitFor();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => sent('forms.readAgain').at(-1))
    .toMatchObject({ field: 'received-on', said: null });
  await page.locator('.second-reading b').getByText(/worry/).waitFor();
  await page.locator('.page-mark').waitFor();
  await page.keyboard.type('Father left');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => sent('forms.readAgain').at(-1))
    .toMatchObject({ field: 'reason', said: 'Father left' });
});

test('whoever agreed too fast goes back one answer and says it anew, and Esc stops reading without leaving the form', async () => {
  const { page, sent } = await begin(readAgain);
  const asked = page.locator('.second-reading b');
  await page.keyboard.press('F3');
  await page.getByLabel('What the paper says instead').waitFor();
  await page.keyboard.press('Enter');
  await asked.getByText(/worry/).waitFor();
  await page.keyboard.press('F3');
  await asked.getByText('Who sent it').waitFor();
  expect(await page.getByLabel('What the paper says instead').inputValue()).toBe('ប្រធានភូមិ ស្រី');
  await page.keyboard.press('F3');
  await asked.getByText('Date received').waitFor();
  await page.keyboard.type('4 February');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => sent('forms.readAgain').at(-1))
    .toMatchObject({ field: 'received-on', said: '4 February' });
  await page.keyboard.press('Escape');
  await page.getByLabel('What the paper says instead').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Read against the paper' }).waitFor();
});

test('the coordinator opens what was read differently from the first page, sees both readings and decides', async () => {
  const answers = { ...officeAnswers({ state: 'unlocked', who: 2 }), ...readDifferently };
  const { page, sent } = await openWindow(stage, answers, { language: 'en' });
  await page.getByText('Read differently').click();
  await page.locator('.readings-page .agenda').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.form-screen .fields').first().waitFor();
  await page.getByText('Decide what the paper says').first().waitFor();
  await page.keyboard.press('F3');
  const both = page.locator('.two-readings');
  await both.waitFor();
  await page.locator('.page-mark').waitFor();
  expect(await both.textContent()).toContain('ប្រធានភូមិ ស្រី');
  await page.keyboard.press('Escape');
  await both.waitFor({ state: 'detached' });
  expect(sent('forms.decideReading')).toEqual([]);
  await page.keyboard.press('F3');
  await both.waitFor();
  await page.keyboard.press('2');
  await both.waitFor({ state: 'detached' });
  expect(sent('forms.decideReading')).toMatchObject([{ holds: 'second' }]);
  await page.getByText(/Decided: the second reading is right/).waitFor();
});
