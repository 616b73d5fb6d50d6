// The six tools that are boards.
import { boardTool } from './board-tool.ts';
import { blankNetwork, networkPicture, networkRows, networkSheets } from './network.tsx';
import { blankNextSteps, nextStepsPicture, nextStepsRows, nextStepsSheets } from './next-steps.tsx';
import {
  blankPersonalChoice,
  personalChoicePicture,
  personalChoiceRows,
  personalChoiceSheets,
} from './personal-choice.tsx';
import {
  blankSafetyHouse,
  safetyHousePicture,
  safetyHouseRows,
  safetyHouseSheets,
} from './safety-house.tsx';
import { blankSwot, swotPicture, swotRows, swotSheets } from './swot.tsx';
import {
  blankThreeHouses,
  threeHousesPicture,
  threeHousesRows,
  threeHousesSheets,
} from './three-houses.tsx';

export const nextSteps = boardTool('next-steps', {
  picture: () => nextStepsPicture,
  sheets: nextStepsSheets,
  rows: nextStepsRows,
  blank: blankNextSteps,
});
export const threeHouses = boardTool('three-houses', {
  picture: () => threeHousesPicture,
  sheets: threeHousesSheets,
  rows: threeHousesRows,
  blank: blankThreeHouses,
});
export const safetyHouse = boardTool('safety-house', {
  picture: () => safetyHousePicture,
  sheets: safetyHouseSheets,
  rows: safetyHouseRows,
  blank: blankSafetyHouse,
});
export const network = boardTool('network', {
  picture: networkPicture,
  sheets: networkSheets,
  rows: networkRows,
  blank: blankNetwork,
});
export const swot = boardTool('swot', {
  picture: () => swotPicture,
  sheets: swotSheets,
  rows: swotRows,
  blank: blankSwot,
});
export const personalChoice = boardTool('personal-choice', {
  picture: () => personalChoicePicture,
  sheets: personalChoiceSheets,
  rows: personalChoiceRows,
  blank: blankPersonalChoice,
});
