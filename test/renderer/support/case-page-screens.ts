// The screens that belong to the page of one case: what is to be done in it.
import type { Output } from '#contract/calls.ts';
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { caseView, id } from './office.ts';
import type { Shown } from './shown.ts';
import { tasksToDo } from './tasks.ts';
import type { Answers, Opened } from './window.ts';

type Task = Output<'tasks.list'>['tasks'][number];
const today = dayOf(Date.now());
const [first] = tasksToDo;
const task = (n: number, own: Partial<Task>): Task => ({
  ...(first as Task),
  ...{ id: id(7500 + n), due: null, ...own },
});
export const caseTasks: readonly Task[] = [
  ...tasksToDo,
  task(1, { what: 'នាំជីដូនទៅពិនិត្យភ្នែក', userId: null, who: 'មេភូមិ', due: exactDay(addDays(today, 9)) }),
  task(2, {
    what: 'សុំឲ្យសាលាឃុំបញ្ជាក់ថាឫទ្ធីរស់នៅជាមួយជីដូន ហើយយកសំបុត្រនោះទៅឲ្យនាយកសាលា ដើម្បីសុំលើកលែងថ្លៃសៀវភៅសម្រាប់ឆ្នាំសិក្សាថ្មី',
    ...{ userId: id(3), due: exactDay(addDays(today, 40)) },
  }),
  task(3, { what: 'ហៅទូរស័ព្ទទៅជីដូន', outcome: 'done', endedOn: addDays(today, -5) }),
  task(4, {
    ...{ what: 'ទិញស្បែកជើង', outcome: 'dropped', endedOn: addDays(today, -9) },
    reason: 'សាលាបានឲ្យហើយ',
  }),
];
export const tasksOfCase: Answers = { 'tasks.list': () => ({ tasks: [...caseTasks] }) };
const start = { state: 'unlocked' } as const;

type Happening = Output<'cases.view'>['chronology'][number];
const happened = (n: number, kind: Happening['kind'], own: Partial<Happening>): Happening => ({
  ...(caseView.chronology[0] as Happening),
  ...{ id: id(7600 + n), kind, form: '', step: 0, version: 0, snippet: '', ...own },
});
/** A case with more kinds of happenings: a thing done, a fact that changed, a visit in prison. */
export const fullChronology: Answers = {
  'cases.view': () => ({
    ...caseView,
    chronology: [
      happened(1, 'task', { snippet: 'ហៅទូរស័ព្ទទៅជីដូន' }),
      happened(2, 'line', { form: 'school' }),
      happened(3, 'form', {
        ...{ form: 'prison-visit', step: 5, version: 1, snippet: 'ប៉ាយំពេលឃើញកូន។' },
        ...{ time: '14:30', isAbout: true },
      }),
      ...caseView.chronology,
    ],
  }),
};

/** A case that was closed, opened again once, and closed again. */
export const caseThatIsClosed: Answers = {
  'cases.view': () => ({
    ...caseView,
    row: { ...caseView.row, status: 'closed', step: 7 },
    steps: caseView.steps.map((step) => ({ ...step, state: 'done' as const })),
    chronology: [happened(4, 'case', { form: 'reopened' }), ...caseView.chronology],
  }),
};

const at = Date.UTC(2026, 10, 3, 4);
const told = { by: id(3), at, reason: 'ជីដូនមានរឿងក្តីជាមួយអ្នកជិតខាង ដែលស្គាល់បុគ្គលិកម្នាក់' };
export const closedCase: Answers = {
  'access.list': ({ entity }) =>
    entity === 'case'
      ? {
          restriction: told,
          named: [
            { user: id(3), ...told },
            { user: id(2), ...told, reason: 'ស្កេនសំណុំ' },
          ],
        }
      : { restriction: null, named: [] },
};

const fact = (n: number, kind: 'prison' | 'school', answers: object) => ({
  ...{ thread: id(7700 + n), kind, personId: null },
  versions: [
    {
      ...{ id: id(7720 + n), answers: answers as never, formId: null, at, by: id(3) },
      ...{ confirmedAt: null, ended: false },
    },
  ],
});
const stood: Output<'cases.asItStood'> = {
  ...{ known: true, step: 3, status: 'open', workers: [id(3)] },
  people: caseView.people.map(({ id, nameKm, nameLatin, roles, relation }, at) => ({
    ...{ id, nameKm, nameLatin, roles, relation },
    as: (['then', 'then', 'not-kept', 'wish'] as const)[at] ?? 'then',
  })),
  facts: [
    fact(1, 'prison', {
      'who-held': { id: null, text: 'សុខ ដារ៉ា' },
      'prison-status': { option: 'pre-trial' },
    }),
    fact(2, 'school', { 'school-status': { option: 'regular' } }),
  ],
  chronology: caseView.chronology.slice(2),
};
/** Before 2026 the app did not know the case. */
export const pastDays: Answers = {
  'office.directory': () => ({ entries: [] }),
  'cases.asItStood': ({ day }) =>
    day < '2026-01-01' ? { ...stood, known: false, people: [], facts: [], chronology: [] } : stood,
};

export async function openCase({ page }: Pick<Opened, 'page'>) {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.rail').waitFor();
}
async function openTasks(opened: Opened) {
  await openCase(opened);
  await opened.page.keyboard.press('d');
  await opened.page.locator('.tasks h1').waitFor();
}

async function openTools(opened: Opened) {
  await openCase(opened);
  await opened.page.keyboard.press('t');
  await opened.page.locator('.tool-slots .here').waitFor();
}

/** A folder with a restricted letter, a scan that may be a body map, and photographs nobody agreed to. */
const folderToGiveOut: Answers = {
  ...tasksOfCase,
  'scans.papersToGiveOut': () => ({
    papers: [
      { kind: 'letter', restricted: true },
      { kind: 'body-map', restricted: true },
    ],
    photosLeft: 2,
  }),
};

export const casePageScreens: readonly Shown[] = [
  { name: 'case-tools', start, answers: tasksOfCase, reach: openTools },
  {
    ...{ name: 'case-tools-print-empty', start, answers: tasksOfCase },
    reach: async (opened) => {
      await openTools(opened);
      await opened.page.keyboard.press('p');
      await opened.page.locator('.dialog').nth(1).waitFor();
    },
  },
  {
    ...{ name: 'case-chronology', start, answers: { ...tasksOfCase, ...fullChronology } },
    reach: async (opened) => {
      await openCase(opened);
      await opened.page.keyboard.press('c');
    },
  },
  { name: 'case-tasks', start, answers: tasksOfCase, reach: openTasks },
  {
    ...{ name: 'case-tasks-names-hidden', start, answers: tasksOfCase },
    reach: async (opened) => {
      await openTasks(opened);
      await opened.page.keyboard.press('F9');
    },
  },
  {
    ...{ name: 'case-tasks-empty', start, answers: { 'tasks.list': () => ({ tasks: [] }) } },
    reach: openTasks,
  },
  {
    ...{ name: 'case-tasks-add', start, answers: tasksOfCase },
    reach: async (opened) => {
      await openTasks(opened);
      await opened.page.keyboard.press('a');
      await opened.page.locator('.dialog').waitFor();
    },
  },
  {
    ...{ name: 'case-tasks-end', start, answers: tasksOfCase },
    reach: async (opened) => {
      await openTasks(opened);
      await opened.page.keyboard.press('Enter');
      await opened.page.locator('.dialog').waitFor();
      await opened.page.locator('.dialog .choice').nth(1).click();
      await opened.page.locator('.dialog textarea').waitFor();
    },
  },
  {
    ...{ name: 'case-closed', start, answers: { ...tasksOfCase, ...caseThatIsClosed } },
    reach: async (opened) => {
      await openCase(opened);
      await opened.page.keyboard.press('o');
      await opened.page.locator('.dialog').waitFor();
    },
  },
  {
    ...{ name: 'case-who-may-see', start, answers: closedCase },
    reach: async (opened) => {
      await openCase(opened);
      await opened.page.keyboard.press('a');
      await opened.page.locator('.seers').waitFor();
    },
  },
  {
    ...{ name: 'case-restrict', start, answers: closedCase },
    reach: async (opened) => {
      await openCase(opened);
      await opened.page.keyboard.press('a');
      await opened.page.locator('.seers').waitFor();
      await opened.page.keyboard.press('r');
      await opened.page.locator('.dialog textarea').waitFor();
    },
  },
  {
    ...{ name: 'case-folder-pdf', start, answers: folderToGiveOut },
    reach: async (opened) => {
      await openCase(opened);
      await opened.page.locator('.papers').waitFor();
      await opened.page.getByRole('button', { name: /PDF…/ }).click();
      await opened.page.locator('.dialog input[type=checkbox]').first().waitFor();
    },
  },
  {
    ...{ name: 'case-as-it-stood', start, answers: pastDays },
    reach: async (opened) => {
      await openCase(opened);
      await opened.page.keyboard.press('h');
      await opened.page.locator('.as-it-stood .chron').waitFor();
    },
  },
  {
    ...{ name: 'case-not-yet-known', start, answers: pastDays },
    reach: async (opened) => {
      await openCase(opened);
      await opened.page.keyboard.press('h');
      await opened.page.locator('.as-it-stood .chron').waitFor();
      await opened.page.locator('.as-it-stood input').fill('31/12/2025');
      await opened.page.locator('.nothing-known').waitFor();
    },
  },
];
