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
import { caseView, id } from './office.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

const DRAWING = id(7100);
const AT = Date.UTC(2026, 10, 18, 3, 6);
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

export function riverView(sample: Sample, own: Partial<DrawingView> = {}): DrawingView {
  const { items, details, facts, personId } = sample;
  return {
    head: {
      ...{ id: DRAWING, tool: 'life-river', thread: DRAWING, version: 2, state: 'draft' },
      ...{ held: details.held, personId, restricted: false, hidden: false, author: id(1) },
      changedAt: AT,
    },
    ...{ caseId: caseView.row.id, code: caseView.row.code, step: 2, rev: id(7101), mayEdit: true },
    ...{ details, facts, items: [...items], offers, before: null, hash: null, papers: [] },
    ...own,
  };
}

/** The case page with one drawing in its chronology, and what main says when it is drawn on. */
export function riverAnswers(view: DrawingView): Answers {
  const [first] = caseView.chronology;
  const drawn = { ...first, id: DRAWING, kind: 'drawing', form: 'life-river', state: 'draft' };
  return {
    'cases.view': () => ({ ...caseView, chronology: [drawn] }),
    'drawings.view': () => view,
    'drawings.change': (input) => ({ rev: input.cmd, savedAt: AT }),
  };
}

export async function openRiver({ page }: Opened): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.casehead').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.drawing-list .draw-group').first().waitFor();
}

const start = { state: 'unlocked' } as const;
const empty = samples.find(({ name }) => name === 'empty') ?? river;
export const yearsApart = riverView(river, {
  before: {
    ...{ id: id(7102), version: 1, held: exactDay('2025-11-20'), facts: river.facts },
    items: [...lastYear.items],
  },
});

export const lifeRiverScreens: readonly Shown[] = [
  {
    name: 'life-river',
    start,
    answers: riverAnswers(yearsApart),
    reach: async (opened) => {
      await openRiver(opened);
      for (const key of ['v', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
        await opened.page.keyboard.press(key);
      await opened.page.locator('.river-open').waitFor();
    },
  },
  {
    name: 'life-river-timeline',
    start,
    answers: riverAnswers(yearsApart),
    reach: async (opened) => {
      await openRiver(opened);
      for (const key of ['t', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
        await opened.page.keyboard.press(key);
    },
  },
  {
    name: 'life-river-empty',
    start,
    answers: riverAnswers(riverView(empty)),
    reach: openRiver,
  },
];
