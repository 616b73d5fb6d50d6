// Body maps on the screen: as an office has one, and one that nothing was shown on.
import type { DrawingView } from '#contract/drawings.ts';
import { girl, samples } from '../../drawings/samples/body-map.ts';
import { beforeIt, drawingAnswers, drawingView, openDrawing } from './drawing.ts';
import { intake } from './papers.ts';
import type { Shown } from './shown.ts';
import type { Answers } from './window.ts';

/** A protected note is begun from it too. */
export const bodyMapAnswers = (view: DrawingView): Answers => ({
  ...drawingAnswers(view),
  'forms.start': () => intake,
  'forms.view': () => intake,
});

const start = { state: 'unlocked' } as const;
const [nothing = girl] = samples;
const last = girl.items
  .filter(({ ord }) => ord !== 3 && ord !== 8)
  .map((item) => (item.ord === 1 ? { ...item, content: { ...item.content, strength: 1 } } : item));
const drawnAgain = drawingView('body-map', girl, { before: beforeIt({ ...girl, items: last }) });

export const bodyMapScreens: readonly Shown[] = [
  {
    name: 'body-map',
    start,
    answers: bodyMapAnswers(drawnAgain),
    reach: async (opened) => {
      await openDrawing(opened);
      for (let row = 0; row < 3; row++) await opened.page.keyboard.press('PageDown');
      await opened.page.keyboard.press('Enter');
    },
  },
  {
    name: 'body-map-empty',
    start,
    answers: bodyMapAnswers(drawingView('body-map', nothing)),
    reach: openDrawing,
  },
];
