// A drawing on paper: the sheet lies so that its letters are largest, and they can be read.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOnPaper, type Picture, SMALLEST_PT } from '../../../renderer/print/paper.ts';

const picture = (part: Partial<Picture>): Picture => ({
  ...{ width: 1200, height: 600, smallest: 13, legend: [30, 30, 40] },
  ...part,
});

test('a wide picture lies on its side, a high one stands upright', () => {
  expect(layOnPaper(picture({}), 'A4').landscape).toBe(true);
  expect(layOnPaper(picture({ width: 600, height: 1200 }), 'A4').landscape).toBe(false);
});

test('signatures go to the next page before letters become too small to read', () => {
  const family = picture({ width: 1100, height: 600, smallest: 12 });
  const { signsBelow, smallestPt } = layOnPaper(family, 'A4');
  expect(signsBelow).toBe(false);
  expect(smallestPt).toBeGreaterThanOrEqual(SMALLEST_PT);
  expect(layOnPaper(family, 'A3').signsBelow).toBe(true);
});

test('two people do not become a poster', () => {
  const { pictureMm } = layOnPaper(picture({ width: 200, height: 120 }), 'A3');
  expect(pictureMm.width).toBeLessThan(100);
});

test('whatever is drawn stays on its page, and A3 is never smaller than A4', () => {
  const size = fc.integer({ min: 40, max: 9000 });
  const legend = fc.array(fc.integer({ min: 10, max: 300 }), { maxLength: 12 });
  fc.assert(
    fc.property(size, size, legend, (width, height, signs) => {
      const drawn = picture({ width, height, legend: signs });
      const [small, large] = [layOnPaper(drawn, 'A4'), layOnPaper(drawn, 'A3')];
      expect(large.smallestPt).toBeGreaterThanOrEqual(small.smallestPt * 0.999);
      const { landscape, pageMm, pictureMm } = small;
      expect(pictureMm.width).toBeLessThan((landscape ? 271 : 175) + 0.001);
      expect(pictureMm.height).toBeLessThan(pageMm);
      expect(pictureMm.width / pictureMm.height).toBeCloseTo(width / height, 5);
    }),
  );
});
