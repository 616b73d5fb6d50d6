// An invented office as main would tell of it: people, cases, a chronology. Only tests see it.
import type { Output } from '#contract/calls.ts';
import { parsePartialDate } from '#domain/people/parse-date.ts';
import { exactDay, type PartialDate } from '#domain/people/partial-date.ts';
import { backupStatus } from './backup-status.ts';
import { NOTHING_BEGUN } from './begun-case.ts';
import { dueItems, leftOpen, oversight, planner, plannerDays, tasksToDo } from './tasks.ts';
import { toolsInFolder } from './tools.ts';
import { type Answers, Refusal } from './window.ts';

type CaseRow = Output<'cases.list'>['groups'][number]['rows'][number];
type User = Output<'vault.users'>[number];

/** The n-th id of the invented office. */
export const id = (n: number) => `01935a5e-0000-7000-8000-${String(n).padStart(12, '0')}`;
const HOUR = 3_600_000;
const now = () => Date.now();
const day = (back: number) => new Date(now() - back * 24 * HOUR).toISOString().slice(0, 10);

export const users: User[] = [
  { id: id(1), nameKm: 'ច័ន្ទ សុភា', nameLatin: 'Chan Sophea', role: 'social-worker', active: true },
  { id: id(2), nameKm: 'នួន វិបុល', nameLatin: 'Nuon Vibol', role: 'scan-clerk', active: true },
  { id: id(3), nameKm: 'លី ម៉ារ៉ា', nameLatin: 'Ly Mara', role: 'coordinator', active: true },
];
const knownCounts = [
  { level: 'province' as const, count: 25 },
  { level: 'district' as const, count: 13 },
  { level: 'commune' as const, count: 0 },
  { level: 'village' as const, count: 0 },
];
const me = (at: number) => users[at] as User;

function born(typed: string): PartialDate {
  const read = parsePartialDate(typed, { today: day(0), past: true });
  if (!read.ok) throw new Error(typed);
  return read.date;
}

const families = [
  ['សុខ ឫទ្ធី', 'Sok Rithy', 'm', '12/3/2009', 'ភូមិត្រពាំងរុន ឃុំកំពង់ឃ្លាំង', 6, 'fs'],
  ['ស៊ុក ឫទ្ធិ', 'Suk Rithi', 'm', '2015', 'ភូមិជ្រាវ សង្កាត់ជ្រាវ', 5, 'fp'],
  ['សុខ រិទ្ធ', 'Sokh Rith', 'm', '2/2017', 'ភូមិស្វាយលើ ឃុំស្វាយលើ', 4, 'fs'],
  ['ស៊ូ រិទ្ធី', 'Sou Rithy', 'f', '9/6/2012', 'ភូមិគោកចក សង្កាត់គោកចក', 2, 'fp'],
  ['ជា ស្រីពេជ្រ', 'Chea Sreypich', 'f', 'age 12', 'ភូមិទន្លេស', 3, 'fp'],
  ['ហេង វណ្ណា', 'Heng Vanna', 'm', '2013', 'ភូមិដំដែក ឃុំដំដែក', 4, 'fs'],
  ['ឡេង សុវណ្ណ', 'Leng Sovan', 'm', '4/11/2011', 'ភូមិក្របីរៀល', 5, 'fs'],
  ['ភោគ ដានី', 'Phok Dany', 'f', '2018', 'ភូមិពួក ឃុំពួក', 1, 'none'],
  ['សុក ធារិទ្ធ', 'Sok Thearith', 'm', '2010', 'ភូមិដំដែក ឃុំដំដែក', 7, 'fs'],
] as const;

export const rows: CaseRow[] = families.map(
  ([nameKm, nameLatin, sex, birth, place, step, module], i) => ({
    id: id(100 + i),
    code: `SR-2026-0${143 - i}`,
    hidden: false,
    restricted: i === 4,
    nameKm,
    nameLatin,
    sex,
    birth: born(birth),
    placeId: null,
    placeText: place,
    module,
    step,
    status: step === 7 ? 'closed' : 'open',
    workers: [i % 2 === 0 ? id(1) : id(3)],
    mine: i % 2 === 0,
    changedAt: now() - i * 30 * HOUR,
  }),
);
export const hiddenRow: CaseRow = {
  ...(rows[0] as CaseRow),
  id: id(190),
  code: 'SR-2026-0110',
  hidden: true,
  restricted: true,
  nameKm: '',
  nameLatin: '',
  sex: 'u',
  birth: null,
  placeText: '',
  workers: [id(3)],
  mine: false,
};

const person = (
  n: number,
  nameKm: string,
  nameLatin: string,
  sex: 'f' | 'm',
  birth: string,
  relation: string,
  roles: string[],
): Output<'cases.view'>['people'][number] => ({
  id: id(200 + n),
  personId: id(300 + n),
  nameKm,
  nameLatin,
  otherNames: [],
  sex,
  birth: born(birth),
  died: null,
  phone: relation === 'grandmother' ? '092 555 034' : '',
  recordingWish: 'record',
  roles,
  relation,
  rev: id(400 + n),
  personRev: id(500 + n),
});

type Happening = Output<'cases.view'>['chronology'][number];
const happening = (n: number, own: Partial<Happening>): Happening => ({
  id: id(600 + n),
  kind: 'note',
  form: 'case-note',
  step: 5,
  happened: exactDay(day(n * 9 + 2)),
  enteredAt: now() - n * 9 * 24 * HOUR,
  by: id(1),
  state: 'final',
  version: 1,
  pages: 0,
  restricted: false,
  hidden: false,
  snippet: '',
  ...own,
});

export const caseView: Output<'cases.view'> = {
  row: rows[0] as CaseRow,
  rev: id(700),
  mayEdit: true,
  steps: [1, 2, 3, 4, 5, 6, 7].map((step) => ({
    step,
    state: step < 6 ? 'done' : step === 6 ? 'now' : 'to-come',
    date: step < 6 ? day(280 - step * 40) : null,
    papers: step < 6 ? ([3, 5, 2, 1, 11][step - 1] ?? 0) : 0,
  })),
  people: [
    person(0, 'សុខ ឫទ្ធី', 'Sok Rithy', 'm', '12/3/2009', 'child', ['main-child']),
    person(1, 'ម៉ុម', 'Mom', 'f', 'age 74', 'grandmother', ['carer']),
    person(2, 'សុខ ដារ៉ា', 'Sok Dara', 'm', '1977', 'father', ['in-prison']),
    person(3, 'បុប្ផា', 'Bopha', 'f', 'about 1982', 'mother', []),
    person(4, 'សុខ ស្រីមុំ', 'Sok Sreymom', 'f', '2012', 'sister', ['child']),
  ],
  relations: [],
  households: [],
  chronology: [
    happening(0, {
      snippet: 'ឫទ្ធី ទៅរៀនរាល់ថ្ងៃ។ ជីដូននិយាយថា «លក់នំបានល្មមទិញអង្ករ»។ ស្រីមុំ ឈឺធ្មេញ ត្រូវទៅមណ្ឌលសុខភាព។',
    }),
    happening(1, { restricted: true, hidden: true, form: 'case-note' }),
    happening(2, {
      kind: 'document',
      form: 'letter',
      state: 'pencil',
      pages: 1,
      snippet: '…នឹងត្រូវដោះលែងនៅខែមីនា ឆ្នាំ២០២៨…',
    }),
    happening(3, { kind: 'document', form: 'drawing', state: 'picture', pages: 2 }),
    happening(5, { kind: 'form', form: 'intake', state: 'draft', step: 1 }),
    happening(6, { kind: 'case', form: '', step: 1 }),
  ],
  folder: (['intake', 'consent', 'family-tree', 'letter', 'drawing'] as const).map((kind, i) => ({
    id: id(800 + i),
    kind,
    step: i < 2 ? 1 : i < 3 ? 2 : 5,
    paperDate: exactDay(day(i * 20)),
    restricted: false,
    hidden: false,
    pages: i === 0 ? [id(900), id(901)] : [id(902 + i)],
    rev: id(820 + i),
  })),
  waiting: { lateSince: day(2), drafts: 1, pagesToCheck: 3, intakeOpen: true },
  tools: toolsInFolder,
  missing: ['review'],
  crops: {},
  consent: [
    {
      formId: id(605),
      child: null,
      purpose: { en: 'Photos for the file', km: 'ថតរូបទុកក្នុងឯកសារ' },
      says: 'taken-back',
      on: exactDay('2026-06-02'),
    },
  ],
};

/** What main tells of a case that is closed for this person. */
const closedView: Output<'cases.view'> = {
  ...caseView,
  row: hiddenRow,
  mayEdit: false,
  ...{ people: [], chronology: [], folder: [], waiting: null, tools: [], missing: [], consent: [] },
};

export const todayView: Output<'cases.today'> = {
  drafts: [
    {
      formId: id(605),
      caseId: id(106),
      code: 'SR-2026-0137',
      nameKm: 'ឡេង សុវណ្ណ',
      nameLatin: 'Leng Sovan',
      form: 'intake',
      changedAt: now() - 20 * HOUR,
      placeInForm: '7',
    },
  ],
  unfiledPages: 18,
  uncheckedPages: 6,
  recent: rows.slice(0, 4),
  since: [
    {
      ...{ op: 'completed', entity: 'form', by: id(3), at: now() - 3 * HOUR },
      ...{ caseId: id(104), code: 'SR-2026-0139', form: 'case-note' },
    },
    {
      ...{ op: 'filed', entity: 'document', by: id(2), at: now() - 5 * HOUR },
      ...{ caseId: id(106), code: 'SR-2026-0137', form: '' },
    },
    {
      ...{ op: 'assigned', entity: 'case', by: id(3), at: now() - 22 * HOUR },
      ...{ caseId: id(107), code: 'SR-2026-0136', form: '' },
    },
  ],
  counts: { cases: 413, folders: 413, safeFolders: 37, pages: 2079 },
};

const emptyToday: Output<'cases.today'> = {
  drafts: [],
  unfiledPages: 0,
  uncheckedPages: 0,
  recent: [],
  since: [],
  counts: { cases: 0, folders: 0, safeFolders: 0, pages: 0 },
};

export const WORDS =
  'harvest bridge lucky river teach orange candle fabric window garden travel bamboo ' +
  'silver market cotton bridge kitchen valley autumn school planet doctor rabbit wisdom';

export type OfficeState = {
  state: 'none' | 'locked' | 'unlocked';
  who?: number;
  empty?: boolean;
  wordsProved?: boolean;
};

/** Answers of an office in one state; `unlock`, `lock` and `create` move it as main would. */
export function officeAnswers(start: OfficeState): Answers {
  let { state, wordsProved = true } = start;
  const who = me(start.who ?? 0);
  const status = (): Output<'vault.status'> => ({
    state,
    officeName: state === 'none' ? '' : 'ការិយាល័យសៀមរាប',
    users: state === 'none' ? [] : users.map(({ active: _, ...user }) => user),
    lastBackupAt: start.empty ? null : now() - HOUR,
    wordsProved,
    me: state === 'unlocked' ? who : null,
    waitMs: 0,
    app: { version: '0.1.0', contract: 1 },
  });
  const nothing = { lateSince: null, drafts: 0, pagesToCheck: 0, intakeOpen: false };
  const waiting: Output<'cases.list'>['waiting'] = {
    [id(100)]: { ...nothing, lateSince: day(2), drafts: 1, pagesToCheck: 3 },
    [id(102)]: { ...nothing, pagesToCheck: 3 },
    [id(103)]: { ...nothing, intakeOpen: true, drafts: 2 },
  };
  const joined = { [id(104)]: rows[0]?.code ?? '' };
  const list = (text: string): Output<'cases.list'> => {
    if (start.empty) {
      const none = { open: 0, mine: 0, late: 0, closed: 0, all: 0 };
      return { groups: [], total: 0, waiting: {}, joined: {}, counts: none };
    }
    const counts = { open: 187, mine: 24, late: 2, closed: 226, all: 413 };
    const told = { waiting, joined, counts };
    if (text === 'zzz') return { groups: [], total: 0, ...told };
    const all = { why: 'all' as const, rows: [...rows, hiddenRow] };
    if (text === '') return { groups: [all], total: 10, ...told };
    return {
      groups: [
        { why: 'exact', rows: rows.slice(0, 1) },
        { why: 'sounds', rows: rows.slice(1, 2) },
        { why: 'spelled', rows: [...rows.slice(2, 4), hiddenRow] },
      ],
      total: 5,
      ...told,
    };
  };
  return {
    'vault.status': status,
    'vault.unlock': (input) => {
      if (input.passphrase === 'wrong') throw new Refusal('wrong-passphrase');
      if (input.passphrase === 'wait') throw new Refusal('wait', { waitMs: 30_000 });
      state = 'unlocked';
      return status();
    },
    'vault.readyToLock': () => ({}),
    'vault.lock': () => {
      state = 'locked';
      return status();
    },
    'vault.suggestPassphrase': () => ({ passphrase: 'lantern mango quiet bicycle' }),
    'vault.checkPassphrase': (input) =>
      input.passphrase.length < 14
        ? { strong: false, reason: 'too-short' }
        : { strong: true, reason: null },
    'vault.create': () => {
      state = 'unlocked';
      wordsProved = false;
      return status();
    },
    'vault.words': () => ({ words: WORDS.split(' '), prove: [3, 9, 16, 21] }),
    'vault.proveWords': (input) => {
      const wrong = input.answers
        .filter((a: { place: number; word: string }) => WORDS.split(' ')[a.place - 1] !== a.word)
        .map((a: { place: number }) => a.place);
      if (wrong.length === 0) wordsProved = true;
      return { wrong };
    },
    'office.settings': () => ({ settings: [] }),
    'vault.users': () => users,
    'vault.addUser': (input) => ({ ...input, cmd: undefined, passphrase: undefined, active: true }),
    'vault.removeUser': () => ({}),
    'vault.changePassphrase': () => ({}),
    'vault.resetPassphrase': () => ({}),
    'scans.watch': () => ({ folder: null, away: false, trouble: null }),
    'scans.setWatch': () => ({ folder: 'Scans' }),
    'scans.batches': () => [],
    'cabinet.view': () => ({
      ...{ folders: [], hasPlaceAway: false },
      pace: { anHour: null, hoursADay: 0, toCome: null },
    }),
    'cases.today': () => (start.empty ? emptyToday : todayView),
    'office.places': () => ({ places: [], counts: knownCounts }),
    'lines.list': () => ({ lines: [] }),
    'access.requests': () => ({ requests: [] }),
    'questions.list': () => ({ questions: [] }),
    'eligibility.changed': () => ({ decisions: [] }),
    'forms.typedFromPaper': () => ({ cases: [] }),
    'tasks.list': () => ({ tasks: start.empty ? [] : [...tasksToDo] }),
    'planner.list': (input) => planner(start.empty ? [] : dueItems, input),
    'planner.days': (input) => plannerDays(start.empty ? [] : dueItems, input),
    'exceptions.list': () => ({ exceptions: [] }),
    'consent.standing': () => ({ lines: [], mayEdit: true }),
    'oversight.list': () => oversight(start.empty ? [] : leftOpen),
    'cases.list': (input) => list(input.text),
    'cases.view': ({ caseId }) => (caseId === hiddenRow.id ? closedView : caseView),
    'cases.matches': (input) => ({
      matches: /ri|ឫ/i.test(input.nameKm + input.nameLatin)
        ? [
            {
              personId: id(300),
              caseId: id(100),
              code: 'SR-2026-0143',
              hidden: false,
              nameKm: 'សុខ ឫទ្ធី',
              nameLatin: 'Sok Rithy',
              village: 'ភូមិត្រពាំងរុន',
              birthYear: '2009',
              score: 0.93,
              reasons: ['same-sound', 'same-village', 'near-birth'],
            },
            {
              personId: id(301),
              caseId: id(190),
              code: 'SR-2026-0110',
              hidden: true,
              nameKm: '',
              nameLatin: '',
              village: '',
              birthYear: '',
              score: 0.7,
              reasons: ['same-name'],
            },
          ]
        : [],
    }),
    ...NOTHING_BEGUN,
    'cases.create': ({ caseId, formId, cmd }) => ({
      ...{ caseId, code: 'SR-2026-0144', formId, rev: cmd },
    }),
    'cases.change': (input) => ({ rev: input.cmd }),
    'backup.status': () =>
      backupStatus(
        start.empty
          ? { lastGoodAt: null, counts: { cases: 0, people: 0, forms: 0, pages: 0, files: 0 } }
          : {},
      ),
  };
}
