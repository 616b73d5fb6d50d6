// Every screen in both languages: nothing cut, nothing too small, nothing axe would complain about.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe.each(['km', 'en'] as const)('in %s', (language) => {
  test.each(screens.map((shown) => [shown.name, shown] as const))(
    'the screen "%s" is whole, readable and speaks one language',
    async (_, shown) => {
      const opened = await openWindow(stage, answersFor(shown), { language });
      await shown.reach?.(opened);
      expect(await lookForFaults(opened.page)).toEqual([]);
      expect(opened.complaints.filter((line) => !onPurpose(line))).toEqual([]);
      await opened.page.context().close();
    },
    60_000,
  );
});
