// Boards on the screen: as an office has them, and one that is still empty.
import type { DrawingView } from '#contract/drawings.ts';
import type { DrawingTool } from '#domain/drawings/drawing.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { facts, id as invented, type Sample } from '../../drawings/families/boards.ts';
import { network } from '../../drawings/samples/network.ts';
import { lastTime, map } from '../../drawings/samples/next-steps.ts';
import { choices } from '../../drawings/samples/personal-choice.ts';
import { house } from '../../drawings/samples/safety-house.ts';
import { four } from '../../drawings/samples/swot.ts';
import { caseView, id } from './office.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

const DRAWING = id(8100);
const AT = Date.UTC(2026, 10, 18, 3, 6);

export function boardView(
  tool: DrawingTool,
  sample: Sample,
  own: Partial<DrawingView> = {},
): DrawingView {
  const { items, details, personId } = sample;
  return {
    head: {
      ...{ id: DRAWING, tool, thread: DRAWING, version: 2, state: 'draft' },
      ...{ held: details.held, personId, restricted: false, hidden: false, author: id(1) },
      changedAt: AT,
    },
    ...{ caseId: caseView.row.id, code: caseView.row.code, step: 3, rev: id(8101), mayEdit: true },
    ...{ details, facts, items: [...items], offers: [], before: null, hash: null, papers: [] },
    ...own,
  };
}

/** The case page with one drawing in its chronology, and what main says when it is drawn on. */
export function boardAnswers(view: DrawingView): Answers {
  const [first] = caseView.chronology;
  const drawn = { ...first, id: DRAWING, kind: 'drawing', form: view.head.tool, state: 'draft' };
  return {
    'cases.view': () => ({ ...caseView, chronology: [drawn] }),
    'drawings.view': () => view,
    'drawings.change': (input) => ({ rev: input.cmd, savedAt: AT }),
    'forms.goalFromDrawing': ({ formId, row }) => ({ formId, row, number: 2 }),
  };
}

export async function openBoard({ page }: Opened): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.casehead').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.drawing-list .board-place').first().waitFor();
}

const nothing: Sample = { ...four, items: [] };
/** The map with the one of half a year before. */
export const halfAYear = boardView('next-steps', map, {
  before: {
    ...{ id: invented(8102), version: 1, held: exactDay('2026-05-12'), facts },
    items: [...lastTime.items],
  },
});

const start = { state: 'unlocked' } as const;
const shown = (name: string, view: DrawingView, ...keys: string[]): Shown => ({
  ...{ name: `board-${name}`, start, answers: boardAnswers(view) },
  reach: async (opened) => {
    await openBoard(opened);
    for (const key of keys) await opened.page.keyboard.press(key);
  },
});

export const boardScreens: readonly Shown[] = [
  shown('next-steps', halfAYear, '2'),
  shown('network', boardView('network', network), '2'),
  shown('safety-house', boardView('safety-house', house), '3'),
  shown('personal-choice', boardView('personal-choice', choices), '1'),
  shown('swot-empty', boardView('swot', nothing), '3'),
];
