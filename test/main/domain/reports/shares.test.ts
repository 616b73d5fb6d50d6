// Per cents of a report: what is shown adds up, and no part is told wrong by it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundShares } from '#domain/reports/shares.ts';
import { sayCount } from '../../../../renderer/reports/say-count.ts';

const shown = (counts: number[]) =>
  roundShares(counts).map((share) => sayCount({ share, of: 1 }).replace(' %', ''));
const tenths = (text: string) => Math.round(Number(text) * 10);

test('what rounding each part alone would show as 100.1 adds up to 100.0', () => {
  expect(shown([549, 495, 10])).toEqual(['52.1', '47.0', '0.9']);
  expect(shown([0, 7])).toEqual(['0.0', '100.0']);
  expect(shown([0, 0])).toEqual(['0.0', '0.0']);
});

test('equal parts are told equal, even if that is not quite 100', () => {
  expect(shown([4, 4, 1])).toEqual(['44.4', '44.4', '11.1']);
  expect(shown([1, 1, 1])).toEqual(['33.3', '33.3', '33.3']);
});

test('different parts add up to exactly 100.0, nothing stays nothing, and a larger part is never shown smaller', () => {
  const counts = fc.array(fc.oneof(fc.nat(3), fc.nat(100_000)), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(counts, (all) => {
      const total = all.reduce((sum, count) => sum + count, 0);
      fc.pre(total > 0);
      const parts = shown(all).map(tenths);
      const sum = parts.reduce((so, part) => so + part, 0);
      const isAlike = new Set(all).size < all.length;
      expect(sum).toBeLessThanOrEqual(1000);
      expect(sum).toBeGreaterThan(isAlike ? 1000 - all.length : 999);
      parts.forEach((part, at) => {
        const count = all[at] ?? 0;
        expect(Math.abs(part - (count * 1000) / total)).toBeLessThan(1);
        if (count === 0) expect(part).toBe(0);
        all.forEach((other, beside) => {
          if (other === count) expect(parts[beside]).toBe(part);
          if (other > count) expect(parts[beside]).toBeGreaterThanOrEqual(part);
        });
      });
    }),
  );
});
