// Any family at all: everybody stands once, partners side by side, siblings by age, and every line is true.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutFamily } from '../../../renderer/drawings/family-tree/layout/layout.ts';
import { findApart, findFaults, findUnsorted } from '../../drawings/families/find-faults.ts';
import { inventFamily } from '../../drawings/families/invent.ts';

const sizes = { width: (id: string) => 56 + (Number(id.slice(1)) % 5) * 14, height: () => 84 };
const families = (least: number, most: number) =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 1, max: 1_000_000 }))
    .map(([size, seed]) => inventFamily(size, seed));

describe('A family tree of any family', () => {
  test('everybody stands once and over nobody; every line connects whom it says', () => {
    fc.assert(
      fc.property(families(1, 16), (family) => {
        const layout = layoutFamily(family, sizes);
        expect(findFaults(family, layout)).toEqual([]);
        expect(findApart(family, layout)).toEqual([]);
        expect(findUnsorted(family, layout)).toEqual([]);
      }),
      { numRuns: 1_000, seed: 7 },
    );
  });

  test('a large family is drawn as well as a small one', () => {
    fc.assert(
      fc.property(families(40, 120), (family) => {
        const layout = layoutFamily(family, sizes);
        expect(findFaults(family, layout)).toEqual([]);
        expect(findApart(family, layout)).toEqual([]);
        expect(findUnsorted(family, layout)).toEqual([]);
      }),
      { numRuns: 6, seed: 7 },
    );
  });

  test('the same family always gives the same picture', () => {
    fc.assert(
      fc.property(families(1, 20), (family) => {
        expect(layoutFamily(family, sizes)).toEqual(layoutFamily(structuredClone(family), sizes));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('who was moved by hand never stands over somebody, and stays in the row', () => {
    fc.assert(
      fc.property(families(2, 16), fc.integer({ min: -400, max: 400 }), (family, by) => {
        const [somebody] = family.people;
        const still = layoutFamily(family, sizes);
        const moved = layoutFamily(family, {
          ...sizes,
          nudges: new Map([[somebody?.id ?? '', by]]),
        });
        expect(findFaults(family, moved)).toEqual([]);
        expect(moved.rows).toEqual(still.rows);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
