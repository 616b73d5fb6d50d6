// The screens of access and handing over, with what waits in the window's invented office.
import type { Output } from '#contract/calls.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { id } from './office.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

const at = Date.UTC(2026, 10, 3, 4);
const requests: Output<'access.requests'>['requests'] = [
  {
    ...{ id: id(4001), caseId: id(4002), entity: 'case', entityId: id(4002), code: 'SR-2026-0140' },
    ...{ by: id(3), at, reason: 'ខ្ញុំស្គាល់ជីដូនពីគ្រួសារមួយទៀត ហើយត្រូវទៅចុះសួរសុខទុក្ខជាមួយគ្នា។' },
  },
];
const works: Output<'late.list'>['works'] = [
  {
    ...{ id: id(4011), caseId: id(4012), code: 'SR-2026-0131', call: 'forms.save' },
    ...{ by: id(3), at, input: {} },
  },
];
const one = (n: number, own: Partial<Output<'handover.view'>['cases'][number]>) => ({
  ...{ caseId: id(4100 + n), code: `SR-2026-01${20 + n}`, step: 2, restricted: false },
  ...{ nameKm: 'សុខ ឫទ្ធី', nameLatin: 'Sok Rithy', workers: [], lateSince: null },
  ...{ drafts: 0, openConcerns: 0, tasks: [], people: [], lastNote: null, ...own },
});
const cases = [
  one(1, {
    ...{ lateSince: '2026-10-20', drafts: 2, openConcerns: 1, step: 5 },
    tasks: [{ id: id(4150), what: 'ទៅសាលា សួរគ្រូ', due: exactDay('2026-12-01') }],
    people: [
      { id: id(4160), km: 'ស.ឫ.', latin: 'S.R.', relation: 'child', main: true },
      { id: id(4161), km: 'ម.', latin: 'M.', relation: 'grandmother', main: false },
    ],
    lastNote: {
      on: exactDay('2026-11-02'),
      next: [{ what: 'សុំច្បាប់ពីមេឃុំ', due: exactDay('2026-12-05') }],
    },
  }),
  one(2, { nameKm: 'ចាន់ មុន្នី', nameLatin: 'Chan Mony' }),
];
export const accessAnswers: Answers = {
  'access.requests': () => ({ requests }),
  'late.list': () => ({ works }),
  'handover.view': () => ({ cases }),
};
const nothing: Answers = {
  'access.requests': () => ({ requests: [] }),
  'late.list': () => ({ works: [] }),
  'handover.view': () => ({ cases: [] }),
};
const start = { state: 'unlocked', who: 2 } as const;

async function openAccess({ page }: Opened) {
  await page.keyboard.press('Alt+5');
  await page.locator('.settings section').nth(3).locator('button').click();
  await page.locator('.access').waitFor();
}

export async function chooseWorker(opened: Opened) {
  await openAccess(opened);
  await opened.page.locator('.access .chip').first().focus();
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('.options').waitFor();
  await opened.page.keyboard.press('Enter');
}

export const accessScreens: readonly Shown[] = [
  { name: 'access', start, answers: accessAnswers, reach: openAccess },
  { name: 'access-empty', start, answers: nothing, reach: openAccess },
  {
    ...{ name: 'access-handover', start, answers: accessAnswers },
    reach: async (opened) => {
      await chooseWorker(opened);
      await opened.page.locator('.access li.waits').nth(3).waitFor();
    },
  },
  {
    ...{ name: 'access-drop', start, answers: accessAnswers },
    reach: async (opened) => {
      await openAccess(opened);
      await opened.page.locator('.access section').nth(1).locator('button').first().click();
      await opened.page.locator('.dialog').waitFor();
    },
  },
  {
    ...{ name: 'access-ask', start: { state: 'unlocked' }, answers: accessAnswers },
    reach: async ({ page }) => {
      await page.keyboard.press('Alt+2');
      await page.locator('tr.here').waitFor();
      for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.closedbox').waitFor();
      await page.keyboard.press('a');
      await page.locator('.dialog').waitFor();
    },
  },
];
