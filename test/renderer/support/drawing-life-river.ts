// A life river on the screen: as an office has it, beside the one of last year, and one that is still empty.
import type { DrawingView } from '#contract/drawings.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import {
  BROTHER,
  CHILD,
  FATHER,
  lastYear,
  moment,
  river,
  type Sample,
  samples,
} from '../../drawings/samples/life-river.ts';
import { beforeIt, drawingAnswers, drawingView, openDrawing } from './drawing.ts';
import type { Shown } from './shown.ts';

type Offer = DrawingView['offers'][number];
const offer = (kind: Offer['kind'], personId: string, when: string): Offer => ({
  ...{ fact: `${kind} ${personId}`, kind, personId },
  when: moment(when) ?? exactDay('2016-01-01'),
});
/** The father was born long before this life: that is not offered. */
const offers: Offer[] = [
  offer('move', CHILD, '2020'),
  offer('birth', FATHER, '1979'),
  offer('birth', CHILD, '9/2/2012'),
  offer('birth', BROTHER, '3/2016'),
  offer('arrest', FATHER, '14/5/2018'),
];

export const riverView = (sample: Sample, own: Partial<DrawingView> = {}): DrawingView =>
  drawingView('life-river', sample, { offers, ...own });

const start = { state: 'unlocked' } as const;
const empty = samples.find(({ name }) => name === 'empty') ?? river;
export const yearsApart = riverView(river, {
  before: { ...beforeIt(lastYear), held: exactDay('2025-11-20') },
});

export const lifeRiverScreens: readonly Shown[] = [
  {
    name: 'life-river',
    start,
    answers: drawingAnswers(yearsApart),
    reach: async (opened) => {
      await openDrawing(opened);
      for (const key of ['v', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
        await opened.page.keyboard.press(key);
      await opened.page.locator('.river-open').waitFor();
    },
  },
  {
    name: 'life-river-timeline',
    start,
    answers: drawingAnswers(yearsApart),
    reach: async (opened) => {
      await openDrawing(opened);
      for (const key of ['t', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
        await opened.page.keyboard.press(key);
    },
  },
  {
    name: 'life-river-empty',
    start,
    answers: drawingAnswers(riverView(empty)),
    reach: openDrawing,
  },
];
