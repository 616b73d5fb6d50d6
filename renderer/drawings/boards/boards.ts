// The six tools that are boards.
import { boardTool } from './board-tool.ts';
import { blankNetwork, networkPicture, networkSheets, networkShown } from './network.tsx';
import {
  blankNextSteps,
  nextStepsPicture,
  nextStepsSheets,
  nextStepsShown,
} from './next-steps.tsx';
import {
  blankPersonalChoice,
  personalChoicePicture,
  personalChoiceSheets,
  personalChoiceShown,
} from './personal-choice.tsx';
import {
  blankSafetyHouse,
  safetyHousePicture,
  safetyHouseSheets,
  safetyHouseShown,
} from './safety-house.tsx';
import { blankSwot, swotPicture, swotSheets, swotShown } from './swot.tsx';
import {
  blankThreeHouses,
  threeHousesPicture,
  threeHousesSheets,
  threeHousesShown,
} from './three-houses.tsx';

export const nextSteps = boardTool('next-steps', {
  picture: () => nextStepsPicture,
  sheets: nextStepsSheets,
  shown: nextStepsShown,
  blank: blankNextSteps,
});
export const threeHouses = boardTool('three-houses', {
  picture: () => threeHousesPicture,
  sheets: threeHousesSheets,
  shown: threeHousesShown,
  blank: blankThreeHouses,
});
export const safetyHouse = boardTool('safety-house', {
  picture: () => safetyHousePicture,
  sheets: safetyHouseSheets,
  shown: safetyHouseShown,
  blank: blankSafetyHouse,
});
export const network = boardTool('network', {
  picture: networkPicture,
  sheets: networkSheets,
  shown: networkShown,
  blank: blankNetwork,
});
export const swot = boardTool('swot', {
  picture: () => swotPicture,
  sheets: swotSheets,
  shown: swotShown,
  blank: blankSwot,
});
export const personalChoice = boardTool('personal-choice', {
  picture: () => personalChoicePicture,
  sheets: personalChoiceSheets,
  shown: personalChoiceShown,
  blank: blankPersonalChoice,
});
