// Body maps on the screen: as an office has one, and one that nothing was shown on.
import type { DrawingView } from '#contract/drawings.ts';
import { girl, type Sample, samples } from '../../drawings/samples/body-map.ts';
import { caseView, id } from './office.ts';
import { intake } from './papers.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

const DRAWING = id(8100);
const AT = Date.UTC(2026, 10, 18, 3, 20);

export function bodyMapView(sample: Sample, own: Partial<DrawingView> = {}): DrawingView {
  const { items, details, facts, personId } = sample;
  return {
    head: {
      ...{ id: DRAWING, tool: 'body-map', thread: DRAWING, version: 1, state: 'draft' },
      ...{ held: details.held, personId, restricted: true, hidden: false, author: id(1) },
      changedAt: AT,
    },
    ...{ caseId: caseView.row.id, code: caseView.row.code, step: 2, rev: id(8101), mayEdit: true },
    ...{ details, facts, items: [...items], offers: [], before: null, hash: null, papers: [] },
    ...own,
  };
}

/** The case page with one drawing in its chronology, and what main says when it is drawn on. */
export function bodyMapAnswers(view: DrawingView): Answers {
  const [first] = caseView.chronology;
  const drawn = { ...first, id: DRAWING, kind: 'drawing', form: 'body-map', state: 'draft' };
  return {
    'cases.view': () => ({ ...caseView, chronology: [drawn] }),
    'drawings.view': () => view,
    'drawings.change': (input) => ({ rev: input.cmd, savedAt: AT }),
    'drawings.finish': () => ({ version: 1, hash: '0'.repeat(64) }),
    'forms.start': () => intake,
    'forms.view': () => intake,
  };
}

export async function openBodyMap({ page }: Opened): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.casehead').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.body-map-list').waitFor();
}

const start = { state: 'unlocked' } as const;
const [nothing = girl] = samples;
const last = bodyMapView(girl).items.filter(({ ord }) => ord !== 3 && ord !== 8);
const drawnAgain = bodyMapView(girl, {
  before: {
    ...{ id: id(8102), version: 1, held: girl.details.held, facts: girl.facts },
    items: last.map((item) =>
      item.ord === 1 ? { ...item, content: { ...item.content, strength: 1 } } : item,
    ),
  },
});

export const bodyMapScreens: readonly Shown[] = [
  {
    name: 'body-map',
    start,
    answers: bodyMapAnswers(drawnAgain),
    reach: async (opened) => {
      await openBodyMap(opened);
      for (let row = 0; row < 3; row++) await opened.page.keyboard.press('PageDown');
      await opened.page.keyboard.press('Enter');
    },
  },
  {
    name: 'body-map-empty',
    start,
    answers: bodyMapAnswers(bodyMapView(nothing)),
    reach: openBodyMap,
  },
];
