// A screen follows what main does: soon when it was one thing, and not for every one of many.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gatherChanges, newestOfCases } from '../../renderer/app/gather-changes.ts';

const page = (id: string, caseId: string | null = null) =>
  ({ entity: 'page', id, caseId }) as const;

let told: (string | null)[];
let changes: ReturnType<typeof gatherChanges>;
beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  changes = gatherChanges((events) => {
    for (const { id } of newestOfCases(events)) told.push(id);
  });
});
afterEach(() => {
  changes.stop();
  vi.useRealTimers();
});

test('what changed at once is told once, a moment later, and of each case', () => {
  changes.hear(page('one'));
  changes.hear(page('two'));
  changes.hear(page('theirs', 'case'));
  expect(told).toEqual([]);
  vi.advanceTimersByTime(60);
  expect(told).toEqual(['two', 'theirs']);
});

test('while pages come in without a pause the screen still follows, twice a second', () => {
  for (let ms = 0; ms < 2000; ms += 40) {
    changes.hear(page(`at ${ms}`));
    vi.advanceTimersByTime(40);
  }
  expect(told).toEqual(['at 480', 'at 1000', 'at 1520']);
  vi.advanceTimersByTime(60);
  expect(told.at(-1)).toBe('at 1960');
});

test('a screen that was left hears nothing more', () => {
  changes.hear(page('one'));
  changes.stop();
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([]);
});
