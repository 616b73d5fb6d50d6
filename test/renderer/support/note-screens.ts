// The case note on one page: a new one beside the note of last time, and what is asked before the seal.
import type { Output } from '#contract/calls.ts';
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { formContext } from './form-context.ts';
import { caseView, id } from './office.ts';
import { formAnswers, intake } from './papers.ts';
import type { Shown } from './shown.ts';
import { tasksToDo } from './tasks.ts';
import type { Answers, Opened } from './window.ts';

type View = Output<'forms.view'>;
const day = (ahead: number) => exactDay(addDays(dayOf(Date.now()), ahead));
const [boy, grandmother] = caseView.people;
const met = (person: typeof boy) => ({ id: person?.personId ?? null, text: '' });
const goal = (n: number, words: string) => ({ id: id(7300 + n), answers: { words }, since: 1 });

const base: View = {
  ...intake,
  ...{ id: id(7200), form: 'case-note', step: 5, scanPages: [], placeInForm: '' },
  ...{ changedAt: intake.enteredAt, revision: 2 },
  answers: {
    'event-date': day(0),
    'event-place': { placeId: null, placeText: 'ភូមិត្រពាំងរុន, ស្រុកសូទ្រនិគម' },
    worker: { id: id(1), text: '' },
    contact: { option: 'home-visit' },
  },
};

/** The note of last time: final, with two promises. */
export const lastNote: View = {
  ...base,
  ...{ id: id(7201), state: 'final', version: 1, mayEdit: false },
  answers: {
    ...base.answers,
    ...{ 'event-date': day(-9), 'event-time': '14:30', 'time-about': true },
    met: { people: [met(grandmother), met(boy)] },
    seen: 'ឫទ្ធី ទៅរៀនរាល់ថ្ងៃ។ ផ្ទះស្អាត។ ដំបូលទឹកមួយកន្លែង។',
    said: {
      rows: [
        { id: id(7211), answers: { who: met(grandmother), words: 'លក់នំបានលុយទិញអង្ករ' } },
        { id: id(7212), answers: { who: met(boy), words: 'ខ្ញុំឈឺធ្មេញពេលយប់' } },
      ],
    },
  },
  context: { ...formContext, earlier: [] },
};

/** A new note: place and kind as last time, three goals of the plan. */
export const newNote: View = {
  ...base,
  context: {
    ...formContext,
    earlier: [lastNote.id],
    seeds: {
      goals: [
        goal(1, 'ឱ្យឫទ្ធីរៀនចប់ថ្នាក់ទី ១២'),
        goal(2, 'ចៅៗបានឃើញឪពុក'),
        goal(3, 'លក់នំ ឱ្យមានប្រាក់ទិញអង្ករ'),
      ],
    },
  },
};

const promise = (n: number, what: string, who: string) => ({
  ...tasksToDo[0],
  ...{ id: id(7220 + n), formId: lastNote.id, what, who, userId: null, due: day(-2 + n) },
});

export const noteAnswers: Answers = {
  ...formAnswers,
  'forms.start': () => newNote,
  'forms.view': ({ formId }) => (formId === lastNote.id ? lastNote : newNote),
  'forms.complete': (input) => ({ rev: input.cmd, version: 1, problems: [] }),
  'tasks.list': ({ caseId }) => ({
    tasks: caseId
      ? [promise(0, 'នាំឫទ្ធីទៅមណ្ឌលសុខភាព', 'មីង ស្រីនាង'), promise(1, 'សួរសាលាអំពីការប្រឡង', 'សុភា')]
      : [...tasksToDo],
  }),
  'tasks.end': (input) => ({ rev: input.cmd }),
  'tasks.reopen': (input) => ({ rev: input.cmd }),
};

/** From the page of the case, with its own key. */
export async function beginNote({ page }: Opened): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.locator('table').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.casehead').waitFor();
  await page.keyboard.press('n');
  await page.locator('.note-before section').first().waitFor();
}

async function writeNote({ page }: Opened): Promise<void> {
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  await press('Space', 'Tab', 'Space', 'Tab', 'Space', 'Alt+5');
  await page.keyboard.insertText('ដំបូលជួសជុលរួច។ មានអង្ករកន្លះបាវ។ ឫទ្ធីខ្ទប់ថ្ពាល់ខាងឆ្វេង មិនញ៉ាំរបស់រឹង។');
  await press('Alt+6');
  await page.keyboard.insertText('ខ្ញុំមិនបានប្រាប់យាយថាឈឺទេ ខ្លាចយាយអស់លុយ');
  await press('Enter');
  await page.keyboard.insertText('លក់នំបានលុយទិញអង្ករ តែរដូវភ្លៀងមនុស្សមកតិច');
  await press('Alt+7', 'Space', 'Alt+8');
  await page.keyboard.insertText('នាំឫទ្ធីទៅមណ្ឌលសុខភាព 20.11');
  await press('Tab');
}

const unlocked = { state: 'unlocked' as const };
const finished: View = { ...lastNote, context: { ...formContext, earlier: [id(7202)] } };
export const noteScreens: readonly Shown[] = [
  { name: 'note-new', start: unlocked, answers: noteAnswers, reach: beginNote },
  {
    name: 'note-written',
    start: unlocked,
    answers: noteAnswers,
    reach: async (opened) => {
      await beginNote(opened);
      await writeNote(opened);
    },
  },
  {
    name: 'note-finish',
    start: unlocked,
    answers: noteAnswers,
    reach: async (opened) => {
      await beginNote(opened);
      await writeNote(opened);
      await opened.page.keyboard.press('Control+Enter');
      await opened.page.locator('.note-leaving').waitFor();
    },
  },
  {
    name: 'note-final',
    start: unlocked,
    answers: {
      ...noteAnswers,
      'forms.start': () => finished,
      'forms.view': ({ formId }) =>
        formId === finished.id ? finished : { ...lastNote, id: formId },
    },
    reach: beginNote,
  },
  {
    name: 'note-in-confidence',
    start: unlocked,
    answers: noteAnswers,
    reach: async (opened) => {
      await beginNote(opened);
      await opened.page.keyboard.press('Alt+9');
      await opened.page.locator('[data-path=private]').waitFor();
    },
  },
];
