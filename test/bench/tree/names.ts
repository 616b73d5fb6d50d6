// Runs in the window: how large the names of a family come out on paper, and on how many sheets.
import type { Language } from '#domain/khmer/format.ts';
import { familyTree } from '../../../renderer/drawings/family-tree/family-tree.ts';
import { laidOut } from '../../../renderer/drawings/family-tree/laid-out.ts';
import type { Family } from '../../../renderer/drawings/family-tree/layout/types.ts';
import { createMeasure } from '../../../renderer/drawings/svg/measure.ts';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import { layDrawing } from '../../../renderer/print/drawn-layout.ts';
import type { PaperSize } from '../../../renderer/print/paper.ts';
import { sceneOf } from '../../drawings/families/as-scene.ts';

export type Printed = { names_pt: number; sheets: number };

/** As it is printed when nothing is chosen but the paper; names in points. */
function print(family: Family, seed: number, language: Language, size: PaperSize): Printed {
  prepareTexts(language);
  const scene = sceneOf(family, language, createMeasure(), seed);
  const { sheets, smallestPt } = layDrawing(familyTree, scene, 'tree', { size, mayCut: true });
  const { name, small } = laidOut(scene, false).letters;
  return { names_pt: (smallestPt * name.size) / small.size, sheets: sheets.length };
}

Object.assign(globalThis, { treeNames: { print } });
export type TreeNames = { print: typeof print };
