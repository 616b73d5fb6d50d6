// A drawing on paper: the sheet lies so that its letters are largest, and they can be read.
import fc from 'fast-check';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { readPicture } from '../../../renderer/drawings/svg/picture-file.tsx';
import { TOOL_MODULES } from '../../../renderer/drawings/tools.ts';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import {
  layOnPaper,
  type Picture,
  PT_IN_MM,
  READABLE_PT,
  SMALLEST_PT,
} from '../../../renderer/print/paper.ts';

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

/** Millimetres that an empty sheet has for what lies on it: `drawing-sheet.css` on A4. */
const ROOM = { lying: { width: 271, height: 110 }, upright: { width: 174, height: 199 } };

test.each(Object.entries(TOOL_MODULES))(
  '%s: on an empty sheet every word can be read, and the columns of the office have room',
  (_, { blank, blankViews = [{ view: '' }] }) => {
    prepareTexts('km');
    const columns = Array.from({ length: 8 }, (_, at) => ({ km: `ជួរទី ${at}`, en: `Column ${at}` }));
    for (const { view } of blankViews)
      for (const language of ['km', 'en'] as const) {
        const sheet = blank?.(language, { view, columns });
        if (!sheet) continue;
        const { width, height, smallest } = readPicture(renderToStaticMarkup(sheet));
        const room = width > height ? ROOM.lying : ROOM.upright;
        const scale = Math.min(room.width / width, room.height / height);
        expect(smallest * scale * PT_IN_MM).toBeGreaterThanOrEqual(READABLE_PT - 0.1);
      }
  },
);

test('an empty sheet of choices has the columns of the office, and of the family tree there is an eco-map too', () => {
  prepareTexts('km');
  const { 'personal-choice': choices, 'family-tree': tree } = TOOL_MODULES;
  const svg = (sheet: ReactElement | undefined) => (sheet ? renderToStaticMarkup(sheet) : '');
  const columns = [{ km: 'ហានិភ័យ', en: 'Risks' }];
  expect(svg(choices?.blank?.('en', { columns }))).toContain('Risks');
  expect(svg(choices?.blank?.('en', { columns }))).not.toContain('Who can help');
  expect(svg(choices?.blank?.('en'))).toContain('Who can help');
  const map = svg(tree?.blank?.('en', { view: 'eco-map' }));
  for (const words of ['The whole household', 'Pagoda or faith', 'Full of stress'])
    expect(map).toContain(words);
  expect(svg(tree?.blank?.('en', { view: 'tree' }))).not.toContain('Pagoda or faith');
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
      const { landscape, pageMm, pictureMm } = small;
      // For half a millimetre a sheet is not turned.
      expect(large.pictureMm.width).toBeGreaterThanOrEqual(pictureMm.width - 0.5);
      expect(pictureMm.width).toBeLessThan((landscape ? 271 : 175) + 0.001);
      expect(pictureMm.height).toBeLessThan(pageMm);
      expect(pictureMm.width / pictureMm.height).toBeCloseTo(width / height, 5);
    }),
  );
});
