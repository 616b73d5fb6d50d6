// The same drawings at another visit: beside those of the time before, as a copy that may leave the office, in ink.
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import type { Sample } from '../../gallery/sample.ts';
import { girl } from './body-map.ts';
import { lastYear, river } from './life-river.ts';
import { lastTime, map } from './next-steps.ts';
import { family, statement } from './problem-tree.ts';
import { samples as houses } from './three-houses.ts';

const id = (n: number) => `01935a5e-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A line of the pen as a hand draws it: round and round, from the middle outwards. */
function ink(n: number, view: string, [x, y]: [number, number], turns: number): DrawingItem {
  const points = Array.from({ length: turns * 24 }, (_, at): [number, number, number] => {
    const angle = (at / 24) * 2 * Math.PI;
    const far = 10 + at * 0.9;
    return [x + far * Math.cos(angle), y + far * 1.4 * Math.sin(angle), 0.5];
  });
  return {
    ...{ id: id(89_000 + n), thread: id(89_000 + n), kind: 'ink', parent: null, ord: 900 + n },
    ...{ goal: null, rev: id(89_900), content: { view, points, width: 4 } },
  };
}
const [house] = houses;

export const samples: readonly Sample[] = [
  { ...river, tool: 'life-river', name: 'beside-last-year', before: lastYear.items },
  { ...river, tool: 'life-river', name: 'copy-without-private', isCopy: true },
  {
    ...{ ...river, tool: 'life-river', name: 'ink' },
    items: [...river.items, ink(1, 'river', [360, 300], 3)],
  },
  { ...map, tool: 'next-steps', name: 'over-time', before: lastTime.items },
  {
    ...{ ...family, tool: 'problem-tree', name: 'since-last-time' },
    before: [
      ...family.items.slice(0, 9),
      statement(11, { side: 'cause', words: 'សុំច្បាប់មិនបាន', on: 10 }),
    ],
  },
  {
    ...{ ...girl, tool: 'body-map', name: 'ink' },
    items: [...girl.items, ink(2, 'picture', [700, 620], 4)],
  },
  ...(house
    ? [
        {
          ...{ ...house, tool: 'three-houses' as const, name: 'ink' },
          items: [...house.items, ink(3, 'picture', [480, 800], 4)],
        },
      ]
    : []),
];
