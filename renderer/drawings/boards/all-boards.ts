// Which board a drawing is drawn on.
import type { DrawingTool } from '#domain/drawings/drawing.ts';
import { networkBoard } from './network.tsx';
import { nextStepsBoard } from './next-steps.tsx';
import { personalChoiceBoard } from './personal-choice.tsx';
import type { Board } from './places.ts';
import { safetyHouseBoard } from './safety-house.tsx';
import { swotBoard } from './swot.tsx';
import { threeHousesBoard } from './three-houses.tsx';

const BOARDS: readonly Board[] = [
  nextStepsBoard,
  threeHousesBoard,
  safetyHouseBoard,
  networkBoard,
  swotBoard,
  personalChoiceBoard,
];

export function boardOf(tool: DrawingTool): Board {
  return BOARDS.find((board) => board.tool === tool) ?? nextStepsBoard;
}
