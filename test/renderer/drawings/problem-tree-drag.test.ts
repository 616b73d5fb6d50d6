// A statement that is dragged: where it comes to, what goes along, what is refused, and one press takes it back.
import { beforeAll, expect, test } from 'vitest';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { aimAt } from '../../../renderer/drawings/problem-tree/drop.ts';
import { layoutOf } from '../../../renderer/drawings/problem-tree/layout.ts';
import { placedAt } from '../../../renderer/drawings/problem-tree/moves.ts';
import { allBranches, findBranch, treeOf } from '../../../renderer/drawings/problem-tree/tree.ts';
import { roughMeasure } from '../../../renderer/drawings/svg/measure.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import { family } from '../../drawings/samples/problem-tree.ts';

beforeAll(() => prepareTexts('en'));

/** The family's tree: 2 to 5 are effects, 6, 8 and 10 causes of the core with 7, 9 and 11 below them. */
const scene: Scene = { ...family, language: 'en', measure: roughMeasure };
const thread = (ord: number) => family.items.find((item) => item.ord === ord)?.thread ?? '';
const layout = layoutOf(scene, 'problems');

/** `across` and `down` in parts of the box, 0 to 1. */
function aim(from: number, on: number, across = 0.5, down = 0.5) {
  const box = layout.boxes.find(({ branch }) => branch.item.thread === thread(on));
  if (!box) throw new Error(`no box ${on}`);
  const spot = { x: box.x + across * box.width, y: box.y + down * box.height };
  return aimAt(layout, thread(from), spot);
}

/** All items as they are once it was let go there. */
function itemsAfter(from: number, on: number, across?: number, down?: number): DrawingItem[] {
  const aimed = aim(from, on, across, down);
  const tree = treeOf(scene);
  const branch = findBranch(tree, thread(from));
  if (!branch || aimed === null || typeof aimed === 'string') throw new Error(String(aimed));
  const parts = placedAt(tree, branch, aimed);
  return family.items.map((item) => ({ ...item, ...parts.get(item.thread) }) as DrawingItem);
}

/** The tree as it stands then: what each is, what it hangs on, in the order of the list. */
function drop(from: number, on: number, across?: number, down?: number): string[] {
  const items = itemsAfter(from, on, across, down);
  return allBranches(treeOf({ items })).map(
    ({ item, side, parent }) => `${numberOf(item)} ${side} ${parent ? numberOf(parent.item) : ''}`,
  );
}
const numberOf = ({ thread: of }: { thread: string }) =>
  family.items.find((item) => item.thread === of)?.ord ?? 0;

test('let go on the middle of a cause it becomes a cause of that one, behind those that hang there', () => {
  expect(drop(8, 6).slice(5)).toEqual([
    '6 cause 1',
    '7 cause 6',
    '8 cause 6',
    '9 cause 8',
    '10 cause 1',
    '11 cause 10',
  ]);
});

test('let go at an edge it stands before or behind', () => {
  const direct = (rows: string[]) => rows.filter((row) => row.endsWith(' cause 1'));
  expect(direct(drop(10, 6, 0.02))).toEqual(['10 cause 1', '6 cause 1', '8 cause 1']);
  expect(direct(drop(6, 10, 0.98))).toEqual(['8 cause 1', '10 cause 1', '6 cause 1']);
  expect(drop(10, 7, 0.5, 0.02).slice(6, 9)).toEqual(['10 cause 6', '11 cause 10', '7 cause 6']);
  expect(drop(10, 7, 0.5, 0.98).slice(6, 9)).toEqual(['7 cause 6', '10 cause 6', '11 cause 10']);
});

test('a branch grows upwards: at its lower edge is before it', () => {
  const effects = (rows: string[]) => rows.slice(0, 4).map((row) => row.split(' ')[0]);
  expect(effects(drop(5, 2, 0.5, 0.98))).toEqual(['5', '2', '3', '4']);
  expect(effects(drop(5, 2, 0.5, 0.02))).toEqual(['2', '5', '3', '4']);
});

test('a cause let go among the effects is an effect, with all that hangs on it', () => {
  const rows = drop(6, 3);
  expect(rows.slice(0, 6)).toEqual([
    '2 effect 1',
    '3 effect 1',
    '6 effect 3',
    '7 effect 6',
    '4 effect 1',
    '5 effect 1',
  ]);
  const changed = itemsAfter(6, 3).filter(({ ord }) => ord === 6 || ord === 7);
  expect(changed.map(({ content }) => content.side)).toEqual(['effect', 'effect']);
});

test('the upper half of the trunk is for branches, the lower one for roots', () => {
  expect(drop(7, 1, 0.5, 0.2)).toContain('7 effect 1');
  expect(drop(7, 1, 0.5, 0.8)).toContain('7 cause 1');
});

test('the core stays, nothing hangs on what hangs on it, and beside the tree there is nothing', () => {
  expect(aim(1, 6)).toBe('core');
  expect(aim(6, 7)).toBe('below');
  expect(aimAt(layout, thread(6), { x: -500, y: -500 })).toBe('nowhere');
  expect(aim(6, 6)).toBeNull();
});
