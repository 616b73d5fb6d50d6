// Every tool there is to draw with; each has a folder of its own.
import type { DrawingView } from '#contract/drawings.ts';
import { type DrawingTool, FORM_SHEET } from '#domain/drawings/drawing.ts';
import {
  network,
  nextSteps,
  personalChoice,
  safetyHouse,
  swot,
  threeHouses,
} from './boards/boards.ts';
import { bodyMap } from './body-map/body-map.ts';
import { familyTree } from './family-tree/family-tree.ts';
import { formSheet } from './form-sheet/form-sheet.ts';
import { pagesOf } from './form-sheet/sheet-pages.ts';
import { lifeRiver } from './life-river/life-river.tsx';
import { problemTree } from './problem-tree/problem-tree.ts';
import type { ToolModule } from './tool.ts';

export const TOOL_MODULES: Partial<Record<DrawingTool, ToolModule>> = {
  'family-tree': familyTree,
  'body-map': bodyMap,
  'life-river': lifeRiver,
  'problem-tree': problemTree,
  'personal-choice': personalChoice,
  'next-steps': nextSteps,
  'three-houses': threeHouses,
  'safety-house': safetyHouse,
  network,
  swot,
};

/** The tool a drawing is shown with; of a form filled in by hand the one with as many pages. */
export function toolOf({ head, items }: DrawingView): ToolModule | undefined {
  return head.tool === FORM_SHEET ? formSheet(pagesOf(items).length) : TOOL_MODULES[head.tool];
}
