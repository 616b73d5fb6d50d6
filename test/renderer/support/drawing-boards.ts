// Boards on the screen: as an office has them, and one that is still empty.
import type { DrawingView } from '#contract/drawings.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Sample } from '../../drawings/families/boards.ts';
import { network } from '../../drawings/samples/network.ts';
import { fifth, lastTime, map } from '../../drawings/samples/next-steps.ts';
import { choices } from '../../drawings/samples/personal-choice.ts';
import { house } from '../../drawings/samples/safety-house.ts';
import { four } from '../../drawings/samples/swot.ts';
import { beforeIt, drawingAnswers, drawingView, openDrawing } from './drawing.ts';
import type { Shown } from './shown.ts';

const nothing: Sample = { ...four, items: [] };
/** The map with the one of half a year before, and the numbers of all visits. */
const halfAYear = drawingView('next-steps', map, {
  before: { ...beforeIt(lastTime), held: exactDay('2026-05-12') },
  visits: [...(fifth.visits ?? [])],
});

const start = { state: 'unlocked' } as const;
const shown = (name: string, view: DrawingView, ...keys: string[]): Shown => ({
  ...{ name: `board-${name}`, start, answers: drawingAnswers(view) },
  reach: async (opened) => {
    await openDrawing(opened);
    for (const key of keys) await opened.page.keyboard.press(key);
  },
});

export const boardScreens: readonly Shown[] = [
  shown('next-steps', halfAYear, '2'),
  shown('next-steps-goal', halfAYear, '2', 'g'),
  shown('network', drawingView('network', network), '2'),
  shown('safety-house', drawingView('safety-house', house), '3'),
  shown('personal-choice', drawingView('personal-choice', choices), '1'),
  shown('swot-empty', drawingView('swot', nothing), '3'),
];
