// The way from the sixteen tools to a drawing: which one is gone on with, and what a slot can be filled with.
import { expect, test } from 'vitest';
import type { DrawingHead } from '#contract/drawings.ts';
import { TOOLS } from '#domain/cases/tools.ts';
import { newId } from '#domain/ids.ts';
import { kindsOf, type Way } from '../../../renderer/cases/tools/kinds.ts';
import { lastOf } from '../../../renderer/cases/tools/use-draw.ts';

const [sokha, dara] = [newId(), newId()];
const head = (part: Partial<DrawingHead>): DrawingHead => ({
  ...{ id: newId(), tool: 'life-river', thread: newId(), version: 1, state: 'final', held: null },
  ...{ personId: sokha, restricted: false, hidden: false, author: newId(), changedAt: 0, ...part },
});

test('what is being drawn is gone on with, before a finished one is copied', () => {
  const [draft, final] = [head({ state: 'draft' }), head({})];
  expect(lastOf([final, draft], 'life-river', sokha)).toBe(draft);
  expect(lastOf([final], 'life-river', sokha)).toBe(final);
});

test('the river of one child never begins as a copy of the river of another', () => {
  expect(lastOf([head({ personId: dara })], 'life-river', sokha)).toBeUndefined();
  expect(lastOf([head({ tool: 'swot' })], 'life-river', sokha)).toBeUndefined();
});

test('what is closed to somebody is not copied for them', () => {
  expect(lastOf([head({ hidden: true, personId: null })], 'life-river', null)).toBeUndefined();
});

test('the slot of reflection can be drawn in five ways or its form by hand, typed in one, and prints all six empty', () => {
  const slot = TOOLS.find(({ id }) => id === 'reflection');
  const count = (way: Way) => slot && kindsOf(way, slot).length;
  expect([count('draw'), count('write'), count('print'), count('scan')]).toEqual([6, 1, 6, 1]);
});
