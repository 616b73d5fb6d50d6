// The six tools that are boards.
import { boardTool } from './board-tool.ts';
import { blankNetwork, networkBoard, networkPicture, networkSheets } from './network.tsx';
import {
  blankNextSteps,
  nextStepsBoard,
  nextStepsPicture,
  nextStepsSheets,
} from './next-steps.tsx';
import {
  blankPersonalChoice,
  personalChoiceBoard,
  personalChoicePicture,
  personalChoiceSheets,
} from './personal-choice.tsx';
import {
  blankSafetyHouse,
  safetyHouseBoard,
  safetyHousePicture,
  safetyHouseSheets,
} from './safety-house.tsx';
import { blankSwot, swotBoard, swotPicture, swotSheets } from './swot.tsx';
import {
  blankThreeHouses,
  threeHousesBoard,
  threeHousesPicture,
  threeHousesSheets,
} from './three-houses.tsx';

export const nextSteps = boardTool(nextStepsBoard, {
  picture: () => nextStepsPicture,
  sheets: nextStepsSheets,
  blank: blankNextSteps,
});
export const threeHouses = boardTool(threeHousesBoard, {
  picture: () => threeHousesPicture,
  sheets: threeHousesSheets,
  blank: blankThreeHouses,
});
export const safetyHouse = boardTool(safetyHouseBoard, {
  picture: () => safetyHousePicture,
  sheets: safetyHouseSheets,
  blank: blankSafetyHouse,
});
export const network = boardTool(networkBoard, {
  picture: networkPicture,
  sheets: networkSheets,
  blank: blankNetwork,
});
export const swot = boardTool(swotBoard, {
  picture: () => swotPicture,
  sheets: swotSheets,
  blank: blankSwot,
});
export const personalChoice = boardTool(personalChoiceBoard, {
  picture: () => personalChoicePicture,
  sheets: personalChoiceSheets,
  blank: blankPersonalChoice,
});
