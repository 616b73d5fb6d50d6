// Screens of typing from paper: a place offered on the page, and a second person reading the form again.
import { openForm } from './form-screens.ts';
import { id } from './office.ts';
import { formAnswers, intake, onPage } from './papers.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

const word = (text: string, x: number, y: number) => ({
  ...{ text, confidence: 90, box: { x, y, w: 0.16, h: 0.025 } },
});
const words = [
  ...[word('ទម្រង់', 0.3, 0.1), word('ទទួល', 0.48, 0.1)],
  ...[word('ប្រភព', 0.1, 0.3), word('មេភូមិ', 0.3, 0.3)],
  ...[word('មូលហេតុ', 0.1, 0.36), word('ឪពុកជាប់ពន្ធនាគារ', 0.3, 0.36)],
];
const spot = { pageId: intake.scanPages[1] ?? '', box: { x: 0.1, y: 0.36, w: 0.5, h: 0.03 } };

const again = {
  may: true,
  mayDecide: false,
  fields: ['received-on', 'source', 'reason'],
  readings: [
    {
      ...{ id: id(31), field: 'source', said: 'ប្រធានភូមិ ស្រី' },
      ...{ by: id(2), at: Date.now(), decided: null },
    },
  ],
};

export const offering: Answers = {
  ...formAnswers,
  'scans.page': (input) => ({
    ...onPage,
    page: { ...onPage.page, id: input.pageId },
    text: onPage.text && { ...onPage.text, words },
  }),
};
export const readAgain: Answers = {
  ...formAnswers,
  'forms.view': () => ({
    ...{ ...intake, state: 'final', version: 1, placeInForm: '', spots: { reason: spot }, again },
  }),
  'forms.readAgain': ({ field, said }) => ({
    again: {
      ...again,
      readings: [
        ...again.readings,
        { id: id(32), field, said, by: id(1), at: Date.now(), decided: null },
      ],
    },
  }),
};

/** Two forms that a second person read differently: one to decide, one to correct. */
export const readDifferently: Answers = {
  ...readAgain,
  'forms.view': () => ({
    ...{ ...intake, state: 'final', version: 1, placeInForm: '' },
    ...{ spots: { source: spot }, again: { ...again, may: false, mayDecide: true } },
  }),
  'forms.decideReading': ({ holds }) => {
    const decided = { holds, by: id(2), at: Date.now() };
    const readings = again.readings.map((reading) => ({ ...reading, decided }));
    return { again: { ...again, may: false, mayDecide: true, readings } };
  },
  'forms.typedFromPaper': () => ({
    cases: [
      {
        ...{
          caseId: intake.caseId,
          code: 'SR-2026-0143',
          nameKm: 'សុខ ឫទ្ធី',
          nameLatin: 'Sok Rithy',
        },
        ...{ typed: 2, readAgain: 1 },
        differing: [
          {
            ...{ formId: intake.id, form: 'intake', revision: 1, fields: ['source'], undecided: 1 },
            ...{ by: id(2), at: Date.now() },
          },
          {
            ...{ formId: id(33), form: 'review', revision: 1, fields: ['better'], undecided: 0 },
            ...{ by: id(2), at: Date.now() },
          },
        ],
      },
    ],
  }),
};
const openReadings = async ({ page }: Opened) => {
  await page.getByText(/^(Read differently|អានខុសគ្នា)$/).click();
  await page.locator('.readings-page .agenda').first().waitFor();
};

export const typedScreens: readonly Shown[] = [
  {
    name: 'readings-list',
    throughToday: true,
    start: { state: 'unlocked', who: 2 },
    answers: readDifferently,
    reach: openReadings,
  },
  {
    name: 'readings-decide',
    start: { state: 'unlocked', who: 2 },
    answers: readDifferently,
    reach: async (opened) => {
      await openForm(opened);
      await opened.page.keyboard.press('F3');
      await opened.page.locator('.two-readings').waitFor();
      await opened.page.locator('.page-mark').first().waitFor();
    },
  },
  {
    name: 'typed-mark',
    start: { state: 'unlocked' },
    answers: offering,
    reach: async (opened) => {
      await openForm(opened);
      await opened.page.keyboard.press('F4');
      await opened.page.locator('.spot-strip .btn').first().waitFor();
    },
  },
  {
    name: 'typed-state',
    start: { state: 'unlocked' },
    answers: readAgain,
    reach: openForm,
  },
  {
    name: 'typed-again',
    start: { state: 'unlocked' },
    answers: readAgain,
    reach: async (opened) => {
      await openForm(opened);
      await opened.page.keyboard.press('F3');
      await opened.page.keyboard.press('Enter');
      await opened.page.locator('.page-mark').first().waitFor();
    },
  },
];
