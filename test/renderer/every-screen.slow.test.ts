// Every state of every screen in both languages and at every size: nothing cut, nothing too small, nothing axe
// would complain about. States that the real app reaches by itself are looked at in test/flows/screens.test.ts.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookEveryWay } from './support/checks.ts';
import { answersFor, screens } from './support/screens.ts';
import type { Shown } from './support/shown.ts';
import { type Answers, openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

/** Told by an answer of the script on purpose, not by the window. */
const onPurpose = (line: string) => line.includes('on purpose');

/**
 * Every office begins with Today, which takes a third of opening it, on the way to any other screen. Here it is told
 * what stands on it only once somebody stays there.
 */
function keepTodayWaiting(answers: Answers) {
  const { promise: isReached, resolve: tell } = Promise.withResolvers<void>();
  const today: Answers['cases.today'] = (input) =>
    isReached.then(() => answers['cases.today']?.(input));
  return { answers: { ...answers, 'cases.today': today }, tell };
}

/** Nothing is to be written before the office opens. */
const isOpen = ({ start }: Shown) => start.state === 'unlocked' && start.wordsProved !== false;

/** An open office was looked at last and nothing was wrong: it is locked, and the next one opened in its page. */
let mayGoOn = false;

const here = screens.filter((shown) => !shown.onTheWay);

test.each(here.map((shown) => [shown.name, shown] as const))(
  'the screen "%s" is whole and readable in Khmer, and after one press in English',
  async (_, shown) => {
    const { answers, tell } = keepTodayWaiting(answersFor(shown));
    if (shown.throughToday) tell();
    const isNext = mayGoOn && isOpen(shown);
    mayGoOn = false;
    const opened = await openWindow(stage, answers, { language: 'km', isNext });
    const { page } = opened;
    await shown.reach?.(opened);
    tell();
    await page.locator('.waiting').first().waitFor({ state: 'detached' });
    const faults = await lookEveryWay(page, ['km', 'en'], async (language) => {
      if (language === 'km') return;
      // Pressed from within the page, because a dialog may lie over the switch.
      await page.locator(`.seg [lang=${language}]`).dispatchEvent('click');
      await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
    });
    expect(faults).toEqual([]);
    expect(opened.complaints.filter((line) => !onPurpose(line))).toEqual([]);
    mayGoOn = isOpen(shown);
  },
  60_000,
);
