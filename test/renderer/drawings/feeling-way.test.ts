// The lines of feeling in a family tree go round people and names.
import { expect, test } from 'vitest';
import { waysOf } from '../../../renderer/drawings/family-tree/feeling-way.ts';
import type { Layout, Place } from '../../../renderer/drawings/family-tree/layout/types.ts';
import { spotOn } from '../../../renderer/drawings/family-tree/tie-lines.tsx';

const place = (id: string, x: number, row: number): Place => ({
  ...{ id, row, x, y: 20 + row * 200, width: 90, height: 100 },
});
const layoutOf = (...all: Place[]): Layout => ({
  ...{ family: { people: [], unions: [], children: [], indexId: null }, rows: [], couples: [] },
  ...{ places: new Map(all.map((one) => [one.id, one])), descents: [] },
  bounds: { width: 900, height: 640 },
});
const spots = (layout: Layout, id = 't') => {
  const way = waysOf(layout, [{ id: 't', from: 'old', to: 'young' }]).get(id);
  if (!way) throw new Error('no way');
  return Array.from({ length: 50 }, (_, at) => spotOn(way, at / 50));
};

test('a line of feeling goes round somebody who stands between two people', () => {
  const between = place('between', 450, 1);
  const layout = layoutOf(place('old', 450, 0), between, place('young', 450, 2));
  for (const { x, y } of spots(layout))
    expect(Math.abs(x - between.x) < 27 && y > between.y && y < between.y + 100).toBe(false);
});

test('two lines between the same two people do not lie on each other', () => {
  const layout = layoutOf(place('old', 300, 0), place('young', 600, 2));
  const ways = waysOf(layout, [
    { id: 'one', from: 'old', to: 'young' },
    { id: 'two', from: 'old', to: 'young' },
  ]);
  const [one, two] = [ways.get('one'), ways.get('two')];
  if (!one || !two) throw new Error('no way');
  const [a, b] = [spotOn(one, 0.5), spotOn(two, 0.5)];
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(12);
});

test('the same ties have the same ways, and who has no place has none', () => {
  const layout = layoutOf(place('old', 300, 0), place('young', 600, 2));
  expect(spots(layout)).toEqual(spots(layout));
  expect(waysOf(layout, [{ id: 't', from: 'old', to: 'nobody' }]).size).toBe(0);
});
