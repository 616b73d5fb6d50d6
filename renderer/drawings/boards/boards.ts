// The six tools that are boards.
import { boardTool } from './board-tool.ts';
import { blankNetwork, networkPicture, networkSheets } from './network.tsx';
import { blankNextSteps, nextStepsPicture, nextStepsSheets } from './next-steps.tsx';
import {
  blankPersonalChoice,
  personalChoicePicture,
  personalChoiceSheets,
} from './personal-choice.tsx';
import { blankSafetyHouse, safetyHousePicture, safetyHouseSheets } from './safety-house.tsx';
import { blankSwot, swotPicture, swotSheets } from './swot.tsx';
import { blankThreeHouses, threeHousesPicture, threeHousesSheets } from './three-houses.tsx';

export const nextSteps = boardTool('next-steps', {
  picture: () => nextStepsPicture,
  sheets: nextStepsSheets,
  blank: blankNextSteps,
});
export const threeHouses = boardTool('three-houses', {
  picture: () => threeHousesPicture,
  sheets: threeHousesSheets,
  blank: blankThreeHouses,
});
export const safetyHouse = boardTool('safety-house', {
  picture: () => safetyHousePicture,
  sheets: safetyHouseSheets,
  blank: blankSafetyHouse,
});
export const network = boardTool('network', {
  picture: networkPicture,
  sheets: networkSheets,
  blank: blankNetwork,
});
export const swot = boardTool('swot', {
  picture: () => swotPicture,
  sheets: swotSheets,
  blank: blankSwot,
});
export const personalChoice = boardTool('personal-choice', {
  picture: () => personalChoicePicture,
  sheets: personalChoiceSheets,
  blank: blankPersonalChoice,
});
