// A drawing on the screen: what main tells of it, the way to it through its case, and drawing on it by key.
import type { DrawingView } from '#contract/drawings.ts';
import { type FamilyTool, STEP_OF } from '#domain/drawings/drawing.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';
import { caseView, id, officeAnswers } from './office.ts';
import { type Answers, type Opened, openWindow, type Stage } from './window.ts';

const DRAWING = id(8100);
const AT = Date.UTC(2026, 10, 18, 3, 6);
type Sample = Pick<Scene, 'items' | 'details' | 'facts' | 'personId'>;

/** A draft as main tells it; `own`: what is told otherwise. */
export function drawingView(
  tool: FamilyTool,
  { items, details, facts, personId }: Sample,
  own: Partial<DrawingView> = {},
): DrawingView {
  const { row } = caseView;
  return {
    head: {
      ...{ id: DRAWING, tool, thread: DRAWING, version: 2, state: 'draft' },
      ...{ held: details.held, personId, restricted: details.restricted, hidden: false },
      ...{ author: id(1), changedAt: AT },
    },
    ...{ caseId: row.id, code: row.code, step: STEP_OF[tool], rev: id(8101), mayEdit: true },
    ...{ details, facts, items: [...items], offers: [], before: null, hash: null, papers: [] },
    ...own,
  };
}

/** The same, finished. */
export const finishedView = (view: DrawingView): DrawingView => ({
  ...view,
  ...{ head: { ...view.head, state: 'final' }, mayEdit: false, hash: '0'.repeat(64) },
});

/** The version that it began as a copy of. */
export const beforeIt = ({
  items,
  details,
  facts,
}: Sample): NonNullable<DrawingView['before']> => ({
  ...{ id: id(8102), version: 1, held: details.held, facts },
  items: [...items],
});

/** The case page with this one drawing in its chronology, and what main says when it is drawn on. */
export function drawingAnswers(view: DrawingView): Answers {
  const [first] = caseView.chronology;
  const { id: drawingId, tool: form, state } = view.head;
  return {
    'cases.view': () => ({
      ...caseView,
      chronology: [{ ...first, id: drawingId, kind: 'drawing', form, state }],
    }),
    'drawings.view': () => view,
    'drawings.change': (input) => ({ rev: input.cmd, savedAt: AT }),
    'drawings.finish': () => ({ version: 1, hash: '0'.repeat(64) }),
    'forms.goalFromDrawing': ({ formId, row }) => ({ formId, row, number: 3 }),
  };
}

/** From the page of the day through the case to the drawing. */
export async function openDrawing({ page }: Opened): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.casehead').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.drawing-list > *').first().waitFor();
}

/** Opens it in English with keys to press, and what was kept of it since. */
export async function drawOn(stage: Stage, view: DrawingView, more: Answers = {}) {
  const answers = { ...officeAnswers({ state: 'unlocked' }), ...drawingAnswers(view), ...more };
  const opened = await openWindow(stage, answers, { language: 'en' });
  await openDrawing(opened);
  const { page } = opened;
  const puts = () => opened.sent('drawings.change').flatMap(({ put }) => put);
  return {
    ...opened,
    press: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (words: string) => page.keyboard.type(words),
    /** What was sent to be kept, the newest last. */
    puts,
    /** The newest content that was kept of this kind. */
    kept: (kind: string) => puts().findLast((item) => item.kind === kind)?.content,
    /** The mark in the picture where the hands are. */
    here: page.locator('.drawing-picture [data-here=true]'),
  };
}
