// The language can be changed at any time: what is on the page then follows, whatever said it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeAnswers } from './support/office.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const open = () => openWindow(stage, officeAnswers({ state: 'unlocked' }), { language: 'en' });
const khmer = '.seg [lang=km]';

test('a word about what happened is told in the language that is chosen now', async () => {
  const { page } = await open();
  await page.locator('.keys .key').first().waitFor();
  await page.keyboard.press('Control+n');
  await page.locator('.newcase input').nth(1).fill('Zzz Nobody');
  await page.keyboard.press('Enter');
  await page.locator('.toast', { hasText: 'is open' }).waitFor();
  await page.locator(khmer).click();
  await page.locator('.toast', { hasText: 'ត្រូវបានបើក' }).waitFor();
  expect(await page.locator('.toast').textContent()).not.toMatch(/is open/);
});

test('the number beside the tab of papers follows the language, and a long one does not cover the sign', async () => {
  const own = officeAnswers({ state: 'unlocked' });
  const many = async (input: object) => {
    const today = (await own['cases.today']?.(input as never)) as object;
    return { ...today, unfiledPages: 3000 };
  };
  const { page } = await openWindow(stage, { ...own, 'cases.today': many }, { language: 'en' });
  const number = page.locator('.nav .n');
  await number.getByText('99+').waitFor();
  expect(await number.getAttribute('title')).toContain('3,000');
  await page.locator(khmer).click();
  await number.getByText('៩៩+').waitFor();
});

test('the list of all keys follows too, while it is open', async () => {
  const { page } = await open();
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('F1');
  const list = page.locator('.allkeys');
  await list.first().waitFor();
  expect(await list.first().textContent()).toMatch(/Peek/);
  // The dialog covers the switch for the mouse; it is pressed as a screen reader would.
  await page.locator(khmer).evaluate((button: HTMLElement) => button.click());
  await page.getByText('មើលរហ័ស').first().waitFor();
  const words = (await list.allTextContents()).join(' ');
  expect(words).toMatch(/មើលរហ័ស/);
  expect(words.replace(/Ctrl|Alt|Enter|Space|Esc|PgUp|PgDn|F\d|\b[A-Z]\b/g, '')).not.toMatch(
    /[A-Za-z]{3}/,
  );
});
