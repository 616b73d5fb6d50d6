// The pen of a child: strokes stay where they were drawn, whatever the size of the picture.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { newId } from '#domain/ids.ts';
import { outlineOf, strokeAt, strokesOf } from '../../../renderer/drawings/ink/strokes.ts';

const item = (ord: number, content: DrawingItem['content'], kind = 'ink'): DrawingItem => ({
  ...{ id: newId(), thread: newId(), kind, parent: null, ord, content, goal: null, rev: newId() },
});
const VIEW = 'river';
const line = (y: number) => ({
  ...{ view: VIEW, width: 4 },
  points: [
    [100, y, 0.5],
    [500, y, 0.5],
    [900, y, 0.5],
  ],
});
const numbersIn = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

test('strokes come in the order of the hand, and what is no stroke is left out', () => {
  const items = [
    item(2, line(20)),
    item(1, line(10)),
    item(3, { points: 'x' }),
    item(4, {}, 'note'),
  ];
  expect(strokesOf(items, VIEW).map(({ points }) => points[0]?.[1])).toEqual([10, 20]);
});

test('a stroke over one view is not drawn over the other', () => {
  expect(strokesOf([item(1, line(500))], 'timeline')).toEqual([]);
});

test('a stroke lies in the picture where it lay under the hand', () => {
  const [stroke] = strokesOf([item(1, line(500))], VIEW);
  const path = stroke ? outlineOf(stroke, { x: 50, y: 20, width: 2000, height: 100 }) : '';
  const ys = numbersIn(path).filter((_, at) => at % 2 === 1);
  expect(Math.min(...ys)).toBeGreaterThan(60);
  expect(Math.max(...ys)).toBeLessThan(80);
});

test('the eraser takes the newest stroke that it touches, and none that is far', () => {
  const strokes = strokesOf([item(1, line(500)), item(2, line(505))], VIEW);
  expect(strokeAt(strokes, 500, 502)).toBe(strokes[1]);
  expect(strokeAt(strokes, 500, 700)).toBeUndefined();
});

test('any stroke a hand can make is a path without a hole in its numbers', () => {
  const part = fc.double({ min: 0, max: 1000, noNaN: true });
  const press = fc.double({ min: 0, max: 1, noNaN: true });
  const points = fc.array(fc.tuple(part, part, press), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(points, fc.double({ min: 1, max: 40, noNaN: true }), (drawn, width) => {
      const path = outlineOf({ points: drawn, width }, { x: 0, y: 0, width: 800, height: 600 });
      expect(path).not.toMatch(/NaN|undefined|Infinity/);
    }),
  );
});
