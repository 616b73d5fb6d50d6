// Every tool there is to draw with; each has a folder of its own.
import type { DrawingTool } from '#domain/drawings/drawing.ts';
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
