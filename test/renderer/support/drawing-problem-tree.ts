// Problem trees on the screen: one as an office has it beside the last one, the same turned, and no tree yet.
import type { DrawingView } from '#contract/drawings.ts';
import { cards, family } from '../../drawings/samples/problem-tree.ts';
import { beforeIt, drawingAnswers, drawingView, openDrawing } from './drawing.ts';
import { intake } from './papers.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

/** A goal that is there already is opened in its plan. */
export const problemTreeAnswers = (view: DrawingView): Answers => ({
  ...drawingAnswers(view),
  'forms.view': () => intake,
});

const start = { state: 'unlocked' } as const;
const last = family.items
  .filter(({ ord }) => ord !== 11)
  .map((item) => (item.ord === 6 ? { ...item, content: { ...item.content, weight: 1 } } : item));
const drawnAgain = drawingView('problem-tree', family, {
  before: beforeIt({ ...family, items: last }),
});
/** The last cause, which has no twin yet. */
const openLast = async (opened: Opened) => {
  await openDrawing(opened);
  await opened.page.locator('[data-row]').last().click();
};

export const problemTreeScreens: readonly Shown[] = [
  { name: 'problem-tree', start, answers: problemTreeAnswers(drawnAgain), reach: openLast },
  {
    name: 'problem-tree-objectives',
    start,
    answers: problemTreeAnswers(drawnAgain),
    reach: async (opened) => {
      await openDrawing(opened);
      for (const key of ['m', 'v']) await opened.page.keyboard.press(key);
    },
  },
  {
    name: 'problem-tree-cards',
    start,
    answers: problemTreeAnswers(drawingView('problem-tree', cards)),
    reach: async (opened) => {
      await openDrawing(opened);
      for (const key of ['Escape', 'k', 'ArrowDown', 'ArrowDown'])
        await opened.page.keyboard.press(key);
    },
  },
];
