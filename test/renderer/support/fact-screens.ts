// The screens of what is known of a case, and of what is waited for.
import type { Output } from '#contract/calls.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { id } from './office.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

type Line = Output<'lines.list'>['lines'][number];
const version = (n: number, answers: Line['versions'][number]['answers'], own: object = {}) => ({
  ...{ id: id(6000 + n), answers, formId: null, at: Date.UTC(2026, 10, n, 4), by: id(3) },
  ...{ confirmedAt: null, ended: false, ...own },
});
const father = { 'who-held': { id: null, text: 'សុខ ដារ៉ា' } };
const beforeNewYear = {
  ...{ typed: 'មុនចូលឆ្នាំខ្មែរ ២០១៩', precision: 'before' as const, from: null },
  to: '2019-04-13',
};
const lines: Line[] = [
  {
    ...{ thread: id(6101), kind: 'prison', personId: null },
    versions: [
      version(11, {
        ...{ ...father, 'prison-status': { option: 'sentenced' }, 'arrested-on': beforeNewYear },
        'release-on': exactDay('2020-07-01'),
      }),
      version(2, {
        ...{ ...father, 'prison-status': { option: 'pre-trial' }, 'arrested-on': beforeNewYear },
      }),
    ],
  },
  {
    ...{ thread: id(6102), kind: 'question', personId: null },
    versions: [
      version(3, {
        'asked-whom': { id: null, text: 'ពន្ធនាគារខេត្តសៀមរាប' },
        'asked-what': 'ថ្ងៃដោះលែង និងថ្ងៃអាចចូលសួរ',
        'asked-on': exactDay('2019-04-20'),
      }),
    ],
  },
];
const child = { nameKm: 'សុខ ឫទ្ធី', nameLatin: 'Sok Rithy', code: 'SR-2026-0143' };
const question = (n: number, own: object) => ({
  ...{ ...child, caseId: id(100), thread: id(6200 + n), what: 'ថ្ងៃដោះលែង' },
  ...{ whom: { id: null, text: 'ពន្ធនាគារខេត្តសៀមរាប', nameKm: '', nameLatin: '' } },
  ...{ sentOn: exactDay('2019-04-20'), answered: false, answeredOn: null },
  ...{ waited: { min: 12, max: 12 }, ...own },
});
const questions: Output<'questions.list'>['questions'] = [
  question(1, {
    sentOn: { ...exactDay('2019-04-01'), to: '2019-04-30' },
    waited: { min: 40, max: 69 },
  }),
  question(2, { what: 'តើគាត់ត្រូវបានផ្ទេរទៅពន្ធនាគារផ្សេងហើយឬនៅ ហើយគ្រួសារអាចចូលសួរនៅថ្ងៃណាខ្លះក្នុងសប្ដាហ៍' }),
  question(3, { answered: true, answeredOn: exactDay('2019-06-11'), waited: { min: 52, max: 52 } }),
];
const decisions: Output<'eligibility.changed'>['decisions'] = [
  {
    ...{ ...child, caseId: id(100), formId: id(6301), decidedAt: Date.UTC(2026, 9, 1, 4) },
    ...{ decision: 'wait', before: 'cannot-yet', now: 'meets' },
    criteria: [
      {
        name: { en: 'Time to release is within the limits', km: 'រយៈពេលនៅសល់ស្ថិតក្នុងកម្រិត' },
        ...{ before: 'cannot-yet', now: 'meets' },
      },
    ],
  },
];
const answers: Answers = {
  'office.directory': () => ({ entries: [] }),
  'lines.list': () => ({ lines }),
  'questions.list': () => ({ questions }),
  'eligibility.changed': () => ({ decisions }),
};
const start = { state: 'unlocked', who: 2 } as const;

async function openCase({ page }: Opened) {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.rail').waitFor();
}
async function openFacts(opened: Opened) {
  await openCase(opened);
  await opened.page.keyboard.press('k');
  await opened.page.locator('.facts h1').waitFor();
}

export const factScreens: readonly Shown[] = [
  { name: 'facts-known', start, answers, reach: openFacts },
  {
    ...{ name: 'facts-change', start, answers },
    reach: async (opened) => {
      await openFacts(opened);
      await opened.page.keyboard.press('Enter');
      await opened.page.locator('.dialog .fields').waitFor();
    },
  },
  {
    ...{ name: 'facts-decision-changed', start, answers },
    reach: async (opened) => {
      await openCase(opened);
      await opened.page.locator('.changed-decision').waitFor();
    },
  },
  {
    throughToday: true,
    ...{ name: 'facts-waiting', start, answers },
    reach: async ({ page }) => {
      await page.locator('.agenda').first().waitFor();
      await page.keyboard.press('q');
      await page.locator('.waiting-facts table').waitFor();
    },
  },
  {
    throughToday: true,
    ...{ name: 'facts-nothing-waits', start },
    reach: async ({ page }) => {
      await page.locator('.agenda').first().waitFor();
      await page.keyboard.press('q');
      await page.locator('.waiting-facts').waitFor();
    },
  },
];
