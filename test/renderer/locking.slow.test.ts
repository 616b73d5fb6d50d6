// The door: a wrong passphrase tells nothing, a lock leaves nothing of the office on the screen.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeAnswers } from './support/office.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const open = (start: Parameters<typeof officeAnswers>[0], own = {}) =>
  openWindow(stage, { ...officeAnswers(start), ...own }, { language: 'en' });

test('before unlocking, nothing is asked about cases and no case stands on the screen', async () => {
  const { page, asked } = await open({ state: 'locked' });
  const words = await page.locator('body').textContent();
  expect(words).not.toMatch(/SR-20|Rithy|ឫទ្ធី/);
  expect(
    asked.map((one) => one.name).filter((name) => /cases|forms|scans|search/.test(name)),
  ).toEqual([]);
});

test('a wrong passphrase empties the box, keeps the person and gives no hint', async () => {
  const { page } = await open({ state: 'locked' });
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await page.locator('.help.bad').waitFor();
  expect(await page.locator('input[type=password]').inputValue()).toBe('');
  expect(await page.locator('.help.bad').textContent()).toBe(
    'This does not open the office. Please look at it again.',
  );
});

test('after several tries the seconds that are left are shown and Enter asks nothing', async () => {
  const { page, asked } = await open({ state: 'locked' });
  await page.keyboard.type('wait');
  await page.keyboard.press('Enter');
  await page.locator('.help.bad', { hasText: 'Please wait' }).waitFor();
  const before = asked.length;
  await page.keyboard.type('again');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(200);
  expect(asked.slice(before).filter((one) => one.name === 'vault.unlock')).toEqual([]);
});

test('when the office is locked by itself, every name and number goes from the page at once', async () => {
  const answers = officeAnswers({ state: 'unlocked', who: 2 });
  let locked = false;
  const { page, tell } = await open(
    { state: 'unlocked' },
    {
      'vault.status': () => {
        const now = answers['vault.status']?.({}) as { state: string; me: unknown };
        return locked ? { ...now, state: 'locked', me: null } : now;
      },
    },
  );
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  expect(await page.content()).toContain('SR-2026-0143');
  locked = true;
  await tell('locked', { why: 'idle' });
  await page.locator('.door').waitFor();
  expect(await page.content()).not.toMatch(/SR-20|Rithy|ឫទ្ធី/);
  // Whoever worked is chosen, and what is typed goes into the box at once.
  expect(await page.locator('.who-card[data-selected]').textContent()).toContain('Ly Mara');
  await page.keyboard.type('a long passphrase');
  expect(await page.locator('input[type=password]').inputValue()).toBe('a long passphrase');
});

test('Ctrl L locks from inside a text box and asks main to do it', async () => {
  const { page, asked } = await open({ state: 'unlocked' });
  await page.keyboard.press('Alt+2');
  await page.locator('.casesbox input').waitFor();
  await page.keyboard.type('sok');
  await page.keyboard.press('Control+l');
  await page.locator('.door').waitFor();
  expect(asked.some((one) => one.name === 'vault.lock')).toBe(true);
});

test('F9 turns names into case numbers, and after a lock they stay hidden until F9 is pressed', async () => {
  const { page } = await open({ state: 'unlocked' });
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('F9');
  await page.locator('tr.here b', { hasText: 'SR-2026-0143' }).waitFor();
  expect(await page.locator('table').textContent()).not.toMatch(/Rithy|ឫទ្ធី/);
  await page.keyboard.press('F9');
  await page.locator('tr.here b', { hasText: 'Sok Rithy' }).waitFor();
  await page.keyboard.press('Control+l');
  await page.locator('.door').waitFor();
  await page.keyboard.type('a long passphrase');
  await page.keyboard.press('Enter');
  await page.locator('.agenda').first().waitFor();
  expect(await page.locator('.day .left').textContent()).not.toMatch(/Rithy|ឫទ្ធី/);
});
