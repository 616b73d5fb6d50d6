// A large family on paper: thirty people on one sheet of A4, sixty on A3, and every name can be read.
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '#domain/khmer/format.ts';
import { familyTree } from '../../../renderer/drawings/family-tree/family-tree.ts';
import { laidOut } from '../../../renderer/drawings/family-tree/laid-out.ts';
import { roughMeasure } from '../../../renderer/drawings/svg/measure.ts';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import { layDrawing } from '../../../renderer/print/drawn-layout.ts';
import { type PaperSize, SMALLEST_PT } from '../../../renderer/print/paper.ts';
import { sceneOf } from '../../drawings/families/as-scene.ts';
import { inventFamily } from '../../drawings/families/invent.ts';
import { NAMED } from '../../drawings/families/named.ts';

beforeAll(() => prepareTexts('km'));

type Scene = ReturnType<typeof sceneOf>;

const NAMES_PT = 7;
const MOST_PARTNERS = 2;
const invented = (count: number, seed: number, language: Language) =>
  sceneOf(inventFamily(count, seed, MOST_PARTNERS), language, roughMeasure, seed);

/** How a family is printed, and how large its names come out. */
function print(scene: Scene, size: PaperSize) {
  const { sheets, smallestPt } = layDrawing(familyTree, scene, 'tree', { size, mayCut: true });
  const { name, small } = laidOut(scene, false).letters;
  return { sheets, smallestPt, namesPt: (smallestPt * name.size) / small.size };
}

const boxOf = (scene: Scene, size: PaperSize, mayCut: boolean) =>
  layDrawing(familyTree, scene, 'tree', { size, mayCut }).sheets.map(({ picture }) => {
    const box = /viewBox="([^"]*)"/.exec(renderToStaticMarkup(picture))?.[1] ?? '';
    const [x = 0, , width = 0] = box.split(' ').map(Number);
    return { x, width };
  });

describe('The family tree on paper', () => {
  test.each([
    ['A4', 30, 12],
    ['A3', 60, 5],
  ] as const)(
    'on one sheet of %s %i people stand, and every name can be read',
    (size, count, runs) => {
      const seed = fc.integer({ min: 1, max: 1_000_000 });
      fc.assert(
        fc.property(seed, fc.constantFrom('km' as const, 'en' as const), (family, language) => {
          const { sheets, namesPt } = print(invented(count, family, language), size);
          expect(namesPt).toBeGreaterThanOrEqual(NAMES_PT);
          expect(sheets).toHaveLength(1);
        }),
        { numRuns: runs, seed: 7 },
      );
    },
  );

  test.each(['km', 'en'] as const)(
    'the chain of remarriages stands on one A4 in %s, and every name can be read',
    (language) => {
      const { sheets, namesPt } = print(sceneOf(NAMED.chain, language, roughMeasure), 'A4');
      expect(namesPt).toBeGreaterThanOrEqual(NAMES_PT);
      expect(sheets).toHaveLength(1);
    },
  );

  test('a family that no sheet holds is cut into strips before its names get too small', () => {
    const scene = invented(60, 12, 'en');
    const { sheets, smallestPt, namesPt } = print(scene, 'A4');
    expect(smallestPt).toBeGreaterThanOrEqual(SMALLEST_PT);
    expect(namesPt).toBeGreaterThanOrEqual(NAMES_PT);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.length).toBeLessThanOrEqual(3);
    const boxes = boxOf(scene, 'A4', true);
    const [whole] = boxOf(scene, 'A4', false);
    expect(boxes[0]?.x).toBe(0);
    boxes.slice(1).forEach(({ x }, at) => {
      const before = boxes[at];
      expect(x).toBeLessThan((before?.x ?? 0) + (before?.width ?? 0) - 60);
    });
    const last = boxes.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(whole?.width ?? 0, 1);
  });
});
