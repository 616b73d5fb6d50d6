// Small office screens at 125 % and 150 % scaling, and a large one: nothing is cut off.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookForCuts } from './support/checks.ts';
import { answersFor, screens } from './support/screens.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const names = ['unlock', 'first-run-prove', 'today', 'cases', 'new-case', 'case', 'settings'];
const shownHere = screens.filter((shown) => names.includes(shown.name));
const sizes = [
  ['125 %', { width: 1366, height: 768, zoom: 1.25 }],
  ['150 %', { width: 1366, height: 768, zoom: 1.5 }],
  ['a large screen', { width: 1920, height: 1080 }],
] as const;

test.each(
  sizes.flatMap(([size, box]) => shownHere.map((shown) => [shown.name, size, shown, box] as const)),
)(
  'the screen "%s" is whole at %s',
  async (_name, _size, shown, box) => {
    const opened = await openWindow(stage, answersFor(shown), { language: 'km', ...box });
    await shown.reach?.(opened);
    expect(await lookForCuts(opened.page)).toEqual([]);
    await opened.page.context().close();
  },
  60_000,
);
