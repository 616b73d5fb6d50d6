// The intake of the invented case, filled in by hand: laid out by the window itself, then written on.
import type { DrawingView } from '#contract/drawings.ts';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { firstDetails } from '#domain/drawings/first-details.ts';
import { drawingAnswers, openDrawing } from './drawing.ts';
import { caseView, id } from './office.ts';
import type { Shown } from './shown.ts';
import type { Answers } from './window.ts';

const AT = Date.UTC(2026, 10, 22, 3, 6);
const SHEET = id(8300);

/** What nobody has laid out yet, of the form in its newest revision. */
export function emptySheet(form: string, revision: number): DrawingView {
  const tool = 'form-sheet';
  const { row } = caseView;
  const details = firstDetails({ tool, personId: null, held: null, worker: id(1) });
  return {
    head: {
      ...{ id: SHEET, tool, form: { id: form, revision }, thread: SHEET, version: 1 },
      ...{ state: 'draft', held: null, personId: null, restricted: true, hidden: false },
      ...{ author: id(1), changedAt: AT },
    },
    ...{ caseId: row.id, code: row.code, step: 1, rev: id(8301), mayEdit: true },
    details: { ...details, restricted: true },
    facts: { people: [], relations: [], households: [] },
    ...{ items: [], offers: [], before: null, hash: null, papers: [] },
  };
}

/** Keeps what the window sends, as main does. */
export function keptSheet(empty: DrawingView): Answers {
  const items = new Map<string, DrawingItem>();
  return {
    ...drawingAnswers(empty),
    'drawings.view': () => ({ ...empty, items: [...items.values()] }),
    'drawings.change': ({ cmd, put, drop }) => {
      for (const { base: _, ...item } of put) items.set(item.id, { ...item, goal: null, rev: cmd });
      for (const one of drop) items.delete(one.id);
      return { rev: cmd, savedAt: AT };
    },
  };
}

const start = { state: 'unlocked' } as const;

export const formSheetScreens: readonly Shown[] = [
  {
    ...{ name: 'drawing-form-sheet', start, answers: keptSheet(emptySheet('intake', 1)) },
    reach: async (opened) => {
      await openDrawing(opened);
      const { page } = opened;
      await page.locator('.pen-layer').waitFor();
      const box = await page.locator('.pen-layer').boundingBox();
      if (!box) return;
      for (let stroke = 0; stroke < 6; stroke++) {
        const [x, y] = [box.x + 240 + stroke * 26, box.y + 210];
        await page.mouse.move(x, y);
        await page.mouse.down();
        for (let at = 0; at < 12; at++) await page.mouse.move(x + at * 2, y + 9 * Math.sin(at));
        await page.mouse.up();
      }
    },
  },
];
