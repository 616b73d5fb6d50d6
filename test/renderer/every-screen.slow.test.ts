// Every screen in both languages: nothing cut, nothing too small, nothing axe would complain about.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookForFaults } from './support/checks.ts';
import { answersFor, screens } from './support/screens.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

/** Told by an answer of the script on purpose, not by the window. */
const onPurpose = (line: string) => line.includes('on purpose');

test.each(screens.map((shown) => [shown.name, shown] as const))(
  'the screen "%s" is whole and readable in Khmer, and after one press in English',
  async (_, shown) => {
    const opened = await openWindow(stage, answersFor(shown), { language: 'km' });
    const { page } = opened;
    await shown.reach?.(opened);
    expect(await lookForFaults(page), 'in Khmer').toEqual([]);
    // Pressed from within the page, because a dialog may lie over the switch.
    await page.locator('.seg [lang=en]').evaluate((english) => (english as HTMLElement).click());
    await page.locator('html[lang=en]').waitFor({ state: 'attached' });
    expect(await lookForFaults(page), 'in English').toEqual([]);
    expect(opened.complaints.filter((line) => !onPurpose(line))).toEqual([]);
    await page.context().close();
  },
  60_000,
);
