// The first screen of whoever scans, on an ordinary day, on a bad one, before any paper, and without the cabinet.
import type { ListedBatch } from '#contract/scans.ts';
import { cabinet, cabinetAnswers, folders } from './cabinet-screens.ts';
import { id } from './office.ts';
import { batches } from './papers.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

const start = { state: 'unlocked' as const, who: 1 };
const HOUR = 3_600_000;
const [sample] = batches as [ListedBatch, ...ListedBatch[]];
/** The n-th batch of the day, the newest first: all of its pages filed, nothing amiss. */
const batch = (n: number, own: Partial<ListedBatch>): ListedBatch => ({
  ...sample,
  ...{ id: id(1210 + n), origin: 'scanner', at: Date.now() - n * HOUR, sources: 42, pages: 42 },
  ...{ filed: 42, left: 0, quarantined: 0, duplicates: 0, expected: null, differs: null, ...own },
});
const day: Answers = {
  ...cabinetAnswers,
  'scans.batches': () => [
    batch(1, { filed: 12, left: 29, by: id(2) }),
    batch(2, { asks: true, filed: 0, left: 39 }),
    batch(3, { origin: 'dialog', missing: 2, by: id(3) }),
    batch(4, { expected: 44, differs: -2, unclear: 3 }),
    batch(30, {}),
  ],
};
const troubled: Answers = {
  ...cabinetAnswers,
  'scans.watch': () => ({ folder: 'Scans', away: true, trouble: null }),
  'scans.batches': () =>
    Array.from({ length: 9 }, (_, n) =>
      batch(n, { asks: n % 2 === 0, missing: 3, quarantined: 2, duplicates: 4, differs: -n - 1 }),
    ),
  'cabinet.view': () => ({
    ...cabinet,
    folders: folders.map((folder) => ({
      ...{ ...folder, name: `${folder.name} ${folder.name}`, sheets: 41 },
      ...(folder.state === 'not-begun' && { number: `SR-KROM-2011/${folder.number}` }),
    })),
  }),
};
const reach = async ({ page }: Opened) => page.locator('.day .agenda').first().waitFor();
const screen = { start, throughToday: true } as const;

export const clerkScreens: readonly Shown[] = [
  { ...screen, name: 'clerk-today', answers: day, reach },
  { ...screen, name: 'clerk-today-troubled', answers: troubled, reach },
  {
    ...{ ...screen, name: 'clerk-today-empty', start: { ...start, empty: true } },
    reach: async ({ page }) => page.locator('.day .ways').waitFor(),
  },
  {
    ...{ ...screen, name: 'clerk-today-error', reach },
    answers: {
      ...day,
      'cabinet.view': () => {
        throw new Error('on purpose');
      },
    },
  },
  {
    ...{ ...screen, name: 'clerk-today-scans', answers: day },
    reach: async (opened) => {
      await reach(opened);
      await opened.page.keyboard.press('s');
      await opened.page.locator('.dialog input[type=radio]').first().waitFor();
    },
  },
];
