// Any family at all: everybody stands once, partners side by side, siblings by age, and every line is true.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutFamily, orderFamily } from '../../../renderer/drawings/family-tree/layout/layout.ts';
import { setOut } from '../../../renderer/drawings/family-tree/layout/set-out.ts';
import { TIGHT } from '../../../renderer/drawings/family-tree/layout/spacing.ts';
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

  test('on a narrow sheet all stand in the same order, nobody over another, and no wider than asked', () => {
    fc.assert(
      fc.property(families(8, 36), fc.double({ min: 0, max: 1, noNaN: true }), (family, share) => {
        const ordered = orderFamily(family, sizes);
        const lay = (within: number) => setOut(ordered, { ...sizes, spacing: TIGHT, within });
        const [free, packed] = [lay(Number.POSITIVE_INFINITY), lay(0)];
        const [most, least] = [free.bounds.width, packed.bounds.width];
        expect(least).toBeLessThanOrEqual(most + 1);
        const within = least + share * (most - least);
        const between = lay(within);
        expect(between.bounds.width).toBeLessThanOrEqual(within + 1);
        for (const layout of [packed, between]) {
          expect(findFaults(family, layout)).toEqual([]);
          expect(layout.rows).toEqual(free.rows);
        }
      }),
      { numRuns: 60, seed: 7 },
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
