// The official list of places, loaded with the keyboard: looked at first, then taken over.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { id } from './support/office.ts';
import { answersFor, screens } from './support/screens.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

test('L shows what a list would change; Esc leaves everything, Ctrl Enter takes it over', async () => {
  const shown = screens.find(({ name }) => name === 'office-places-look');
  if (!shown) throw new Error('no such screen');
  const answers = { ...answersFor(shown), 'office.takePlaces': () => ({ count: 1012 }) };
  const opened = await openWindow(stage, answers, { language: 'km' });
  const { page, asked } = opened;
  const taken = () => asked.filter(({ name }) => name === 'office.takePlaces');
  await shown.reach?.(opened);
  await page.keyboard.press('Escape');
  await page.locator('#looked').waitFor({ state: 'detached' });
  expect(taken()).toEqual([]);
  await page.keyboard.press('l');
  await page.locator('#looked').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('#looked').waitFor({ state: 'detached' });
  expect(taken().map(({ input }) => input)).toEqual([
    { cmd: expect.any(String), token: id(2400), hash: '0'.repeat(64) },
  ]);
});
