// Problem trees on the screen: one as an office has it beside the last one, the same turned, and no tree yet.
import type { DrawingView } from '#contract/drawings.ts';
import { cards, family, type Sample } from '../../drawings/samples/problem-tree.ts';
import { caseView, id } from './office.ts';
import { intake } from './papers.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

const DRAWING = id(8200);
const AT = Date.UTC(2026, 10, 18, 3, 31);

export function problemTreeView(sample: Sample, own: Partial<DrawingView> = {}): DrawingView {
  const { items, details, facts, personId } = sample;
  return {
    head: {
      ...{ id: DRAWING, tool: 'problem-tree', thread: DRAWING, version: 2, state: 'draft' },
      ...{ held: details.held, personId, restricted: false, hidden: false, author: id(1) },
      changedAt: AT,
    },
    ...{ caseId: caseView.row.id, code: caseView.row.code, step: 3, rev: id(8201), mayEdit: true },
    ...{ details, facts, items: [...items], offers: [], before: null, hash: null, papers: [] },
    ...own,
  };
}

/** The case page with one drawing in its chronology, and what main says when it is drawn on. */
export function problemTreeAnswers(view: DrawingView): Answers {
  const [first] = caseView.chronology;
  const drawn = { ...first, id: DRAWING, kind: 'drawing', form: 'problem-tree', state: 'draft' };
  return {
    'cases.view': () => ({ ...caseView, chronology: [drawn] }),
    'drawings.view': () => view,
    'drawings.change': (input) => ({ rev: input.cmd, savedAt: AT }),
    'forms.goalFromDrawing': ({ formId, row }) => ({ formId, row, number: 3 }),
    'forms.view': () => intake,
  };
}

export async function openProblemTree({ page }: Opened): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.casehead').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.problem-tree-list').waitFor();
}

const start = { state: 'unlocked' } as const;
const last = problemTreeView(family).items.filter(({ ord }) => ord !== 11);
const drawnAgain = problemTreeView(family, {
  before: {
    ...{ id: id(8202), version: 1, held: family.details.held, facts: family.facts },
    items: last.map((item) =>
      item.ord === 6 ? { ...item, content: { ...item.content, weight: 1 } } : item,
    ),
  },
});
/** The last cause, which has no twin yet. */
const openLast = async (opened: Opened) => {
  await openProblemTree(opened);
  await opened.page.locator('[data-row]').last().click();
};

export const problemTreeScreens: readonly Shown[] = [
  { name: 'problem-tree', start, answers: problemTreeAnswers(drawnAgain), reach: openLast },
  {
    name: 'problem-tree-objectives',
    start,
    answers: problemTreeAnswers(drawnAgain),
    reach: async (opened) => {
      await openProblemTree(opened);
      for (const key of ['m', 'v']) await opened.page.keyboard.press(key);
    },
  },
  {
    name: 'problem-tree-cards',
    start,
    answers: problemTreeAnswers(problemTreeView(cards)),
    reach: async (opened) => {
      await openProblemTree(opened);
      for (const key of ['Escape', 'k', 'ArrowDown', 'ArrowDown'])
        await opened.page.keyboard.press(key);
    },
  },
];
