// What main would tell of backups, searches and scanned paper of the invented office.
import type { Output } from '#contract/calls.ts';
import { backupStatus } from './backup-status.ts';
import { formContext } from './form-context.ts';
import { id, rows } from './office.ts';
import { sources } from './paper-files.ts';
import { type Answers, Refusal } from './window.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = () => Date.now();
const isoDay = (back: number) => new Date(now() - back * DAY).toISOString().slice(0, 10);

type BackupStatus = Output<'backup.status'>;
const builtIn = backupStatus().targets[0] as BackupStatus['targets'][number];
const away = (own: Partial<typeof builtIn>): typeof builtIn => ({
  ...builtIn,
  builtIn: false,
  ...own,
});

/** Copies in three places, one of which cannot be reached today. */
export const backedUp = backupStatus({
  targets: [
    builtIn,
    away({ id: id(51), kind: 's3', name: 'Cloud, Singapore', copies: 34, deletedCanReturn: 'yes' }),
    away({
      id: id(52),
      name: 'ឌីស USB ពណ៌ខៀវ',
      copies: 6,
      lastGoodAt: now() - 3 * DAY,
      lastTry: { at: now() - 2 * HOUR, state: 'failed', reason: 'backup-unreachable' },
    }),
  ],
  proof: {
    at: now() - DAY,
    seconds: 40,
    reason: null,
    from: 'away',
    place: 'Cloud, Singapore',
    expected: { cases: 412, people: 2040, forms: 6702, pages: 4150, files: 1640 },
    counts: { cases: 412, people: 2040, forms: 6702, pages: 4150, files: 1640 },
    scansTried: 20,
    scansGood: 20,
    healed: 0,
  },
  days: Array.from({ length: 15 }, (_, i) => ({
    day: isoDay(14 - i),
    state: i === 7 ? 'failed' : i === 3 || i === 10 ? 'none' : 'good',
  })),
});

const counts = { cases: 413, people: 2040, forms: 6702, pages: 4203, files: 1650 };
export const snapshots: Output<'restore.open'>['snapshots'] = Array.from({ length: 9 }, (_, i) => ({
  id: `snapshot-${i}`,
  at: now() - i * DAY - HOUR / 2,
  host: 'SR-OFFICE-1',
  complete: i !== 1,
  bytes: 1_100_000_000 - i * 4_000_000,
  counts: { ...counts, pages: counts.pages - i * 27 },
}));
export const restored: Output<'restore.result'> = {
  counts,
  expected: counts,
  equal: true,
  usable: true,
  lostOf: [],
  healed: 0,
  officeName: 'ការិយាល័យសៀមរាប',
  users: [
    { id: id(3), nameKm: 'លី ម៉ារ៉ា', nameLatin: 'Ly Mara', role: 'coordinator' },
    { id: id(4), nameKm: 'កែវ ចិន្តា', nameLatin: 'Keo Chenda', role: 'coordinator' },
    { id: id(1), nameKm: 'ច័ន្ទ សុភា', nameLatin: 'Chan Sophea', role: 'social-worker' },
  ],
  lastEntryAt: now() - HOUR,
};

type Hit = Output<'search.find'>['hits'][number];
const hit = (n: number, own: Partial<Hit>): Hit => {
  const row = rows[n] ?? rows[0];
  if (!row) throw new Error('no rows');
  return {
    kind: 'case',
    id: row.id,
    caseId: row.id,
    code: row.code,
    nameKm: row.nameKm,
    nameLatin: row.nameLatin,
    form: '',
    field: '',
    how: 'exact',
    snippet: '',
    marks: [],
    boxes: [],
    unverified: false,
    ...own,
  };
};
const marked = (before: string, found: string, after: string) => ({
  snippet: before + found + after,
  marks: [[before.length, before.length + found.length]] as [number, number][],
});
export const hits: Hit[] = [
  hit(0, {}),
  hit(0, {
    kind: 'form',
    id: id(605),
    form: 'intake',
    ...marked('…ឪពុករបស់ ', 'ឫទ្ធី', ' ជាប់ពន្ធនាគារតាំងពីឆ្នាំ២០១៨ ម្ដាយបានចំណាកស្រុក…'),
  }),
  hit(0, {
    kind: 'page',
    id: id(950),
    form: 'letter',
    unverified: true,
    boxes: [{ x: 0.2, y: 0.31, w: 0.22, h: 0.035 }],
    ...marked('…បានអនុញ្ញាតឱ្យ ', 'ឫទ្ធី', ' ចូលសួរសុខទុក្ខឪពុក…'),
  }),
  hit(2, {
    kind: 'page',
    id: id(951),
    form: 'school',
    how: 'near',
    unverified: true,
    boxes: [{ x: 0.2, y: 0.31, w: 0.22, h: 0.035 }],
    ...marked('…សិស្សឈ្មោះ ', 'រិទ្ធី', ' ថ្នាក់ទី៧…'),
  }),
];

const bucketOf = (place: { kind: string; bucket?: string }) => place.bucket;

export const paperAnswers: Answers = {
  'backup.status': () => backedUp,
  'backup.now': () => ({ jobId: id(60) }),
  'backup.pickFolder': () => ({ token: id(61), name: 'BLUE-USB' }),
  'backup.addTarget': (input) => ({
    ...away({ id: input.id, name: input.name, kind: input.place.kind, copies: 0 }),
    lastGoodAt: null,
    lastTry: null,
    deletedCanReturn: bucketOf(input.place) === 'open' ? 'no' : 'yes',
    trial: {
      mayDelete: bucketOf(input.place) === 'open',
      lockDays: bucketOf(input.place) === 'open' ? 0 : 30,
      knowsConditions: true,
      clockMinutes: 0,
    },
  }),
  'backup.removeTarget': () => ({}),
  'erase.look': () => ({ plan: null }),
  'backup.setDailyAt': () => ({}),
  'backup.setLine': () => ({}),
  'backup.leaveNow': () => ({}),
  'restore.pickFolder': () => ({ token: id(62), name: 'BLUE-USB' }),
  'restore.open': (input) => {
    if (bucketOf(input.place) === 'away') throw new Refusal('backup-unreachable');
    return { restoreId: id(63), snapshots };
  },
  'restore.fetch': () => ({ jobId: id(64) }),
  'restore.result': () => restored,
  'restore.agree': () => ({}),
  'search.find': (input) => ({ hits: input.text === 'zzz' ? [] : hits, more: false, behind: 3 }),
  'jobs.cancel': () => ({ found: true }),
  'app.print': () => ({ done: true }),
};

type Page = Output<'scans.batch'>['pages'][number];
const page = (n: number, own: Partial<Page> = {}): Page => ({
  id: id(1000 + n),
  sourceId: id(1100),
  batchId: id(1200),
  number: n,
  state: 'read',
  error: null,
  turn: 0,
  crop: null,
  blank: false,
  pictureOnly: false,
  width: 1654,
  height: 2339,
  accepted: false,
  documentId: null,
  byCode: false,
  begins: null,
  isSeparator: false,
  caseId: null,
  kind: '',
  rev: id(1300 + n),
  ...own,
});
const filedIn = { documentId: id(1400), caseId: id(100), kind: 'intake' };
export const pages: Page[] = [
  ...[1, 2, 3].map((n) => page(n, filedIn)),
  page(4, { ...filedIn, documentId: id(1401), kind: 'consent' }),
  page(5, { ...filedIn, documentId: id(1401), kind: 'consent' }),
  page(6),
  page(7),
  page(8, { pictureOnly: true }),
  page(9),
  page(10, { blank: true }),
  page(11, { state: 'failed', error: 'unreadable' }),
  page(12, { state: 'queued' }),
];
export const batch: Output<'scans.batch'>['batch'] = {
  ...{ id: id(1200), origin: 'dialog', at: now() - HOUR, by: id(2), coming: false },
  ...{ sources: 4, pages: 12, filed: 5, left: 6, quarantined: 2, duplicates: 1, missing: 0 },
  ...{ expected: 12, differs: 0, short: false },
};
export const batches: Output<'scans.batches'> = [
  { ...batch, unclear: 0, asks: false },
  {
    ...{ id: id(1201), origin: 'folder', at: now() - DAY, by: id(1), coming: false },
    ...{ sources: 30, pages: 42, filed: 42, left: 0, quarantined: 0, duplicates: 0, missing: 0 },
    ...{ expected: 43, differs: -1, short: false, unclear: 0, asks: false },
  },
];
const SCANNED =
  'កំណត់ត្រាចុះសួរសុខទុក្ខ\nកាលបរិច្ឆេទ៖ ១៤/០២/២០២៦\nអ្នកដែលបានជួប៖ ជីដូន និងឫទ្ធី\nផ្ទះស្អាត មានអង្ករ ១០ គីឡូក្រាម ឫទ្ធី ទៅរៀនរាល់ថ្ងៃ';
export const onPage: Output<'scans.page'> = {
  page: page(6),
  begun: null,
  text: {
    text: SCANNED,
    words: [],
    confidence: 0.91,
    needsEye: false,
    acceptedBy: null,
    corrected: false,
    readings: [{ text: SCANNED, at: now() - HOUR, author: null, careful: false, confidence: 91 }],
  },
  suggestion: {
    caseId: id(100),
    code: 'SR-2026-0143',
    why: 'code-on-page',
    against: false,
    kind: 'case-note',
    whyKind: 'title',
    paperDate: { precision: 'day', from: '2026-02-14', to: '2026-02-14', typed: '14/2/2026' },
    whyDate: 'on-page',
    marks: [
      { what: 'case', box: { x: 0.62, y: 0.05, w: 0.27, h: 0.03 } },
      { what: 'kind', box: { x: 0.3, y: 0.09, w: 0.38, h: 0.03 } },
      { what: 'date', box: { x: 0.28, y: 0.15, w: 0.25, h: 0.025 } },
    ],
    run: 1,
    joins: false,
    others: [{ caseId: id(104), code: 'SR-2026-0139', why: 'name-on-page' }],
    dates: [
      { precision: 'day', from: '2026-02-14', to: '2026-02-14', typed: '14/2/2026' },
      { precision: 'day', from: '2026-02-03', to: '2026-02-03', typed: '៣/២/២០២៦' },
    ],
  },
};
/** One with a feeder on the desk, and one in the network that is switched off. */
const scanners: Output<'scanners.list'> = [
  {
    ...{ via: 'sane', key: 'invented:0', name: 'IX-40', there: true },
    sources: ['glass', 'feeder', 'both-sides'],
    ...{ protection: 'local', certificate: null, kept: false },
  },
  {
    ...{ via: 'escl', key: 'http://192.0.2.7/eSCL', name: '192.0.2.7', sources: [], there: false },
    ...{ protection: 'open', certificate: null, kept: true },
  },
];

export const scanAnswers: Answers = {
  ...paperAnswers,
  'scans.batches': () => batches,
  'scans.batch': () => ({ batch, sources, pages, trouble: null }),
  'scans.page': (input) => ({
    ...onPage,
    page: pages.find((one) => one.id === input.pageId) ?? page(6, { id: input.pageId }),
  }),
  'scans.keepText': () => ({}),
  'scans.pick': (input) => ({ jobId: input.cmd && id(1500) }),
  'scans.drop': () => ({ jobId: id(1500) }),
  'scans.settle': () => ({ settled: 2 }),
  'scanners.list': () => scanners,
  'scanners.search': () => [],
  'scanners.trust': () => scanners[0],
  'scanners.turned': () => ({}),
  'scanners.add': () => scanners[1],
  'scanners.forget': () => ({}),
  'scanners.scan': () => ({ jobId: id(1500) }),
  'scans.count': () => ({}),
  'scans.show': (input) => ({ rev: input.cmd }),
  'scans.file': (input) => ({ documentId: input.documentId }),
  'scans.unfile': () => ({ pages: [id(1006)] }),
  'scans.acceptText': () => ({ accepted: true }),
  'scans.readAgain': (input) => ({ pages: input.pages.length }),
  'scans.order': (input) => ({ moved: input.pages.length }),
  'scans.split': () => ({ changed: true }),
  'scans.join': () => ({ changed: true }),
  'separators.view': () => ({ state: 'none', plan: [], sections: [], questions: [] }),
  'scans.undo': () => ({ what: 'file', pageId: id(1006) }),
  'scans.exportOriginal': () => ({ saved: true }),
};

const rowId = id(1601);
export const intake: Output<'forms.view'> = {
  id: id(605),
  caseId: id(100),
  form: 'intake',
  revision: 1,
  step: 1,
  state: 'draft',
  version: 0,
  restricted: false,
  answers: {
    'event-date': { precision: 'day', from: '2026-02-14', to: '2026-02-14', typed: '១៤/២/២០២៦' },
    worker: { id: id(1), text: '' },
    'from-paper': 'yes',
    'received-on': { precision: 'day', from: '2026-02-13', to: '2026-02-13', typed: '13/2/2026' },
    source: { option: 'village-chief' },
    referrer: { id: null, text: 'លោក ហ៊ុន មេភូមិ ០៩២ ៥៥៥ ០៣៤' },
    reason:
      'ឪពុកជាប់ពន្ធនាគារតាំងពីឆ្នាំ២០១៨។ ម្ដាយបានចំណាកស្រុកទៅប្រទេសថៃ។ កុមាររស់នៅជាមួយជីដូនដែលមានវ័យចំណាស់ ហើយគ្មានចំណូលទៀងទាត់។',
    urgency: { option: 'week' },
    people: {
      rows: [
        {
          id: rowId,
          answers: {
            'name-km': 'សុខ ឫទ្ធី',
            'name-latin': 'Sok Rithy',
            sex: { option: 'm' },
            birth: { precision: 'day', from: '2009-03-12', to: '2009-03-12', typed: '12/3/2009' },
            roles: { options: ['main-child'] },
          },
        },
        {
          id: id(1602),
          answers: { 'name-km': 'ម៉ុម', sex: { option: 'f' }, relation: { option: 'grandmother' } },
        },
      ],
    },
    home: { placeId: null, placeText: 'ភូមិត្រពាំងរុន, ស្រុកសូទ្រនិគម' },
    'prison-lines': { honest: 'not-known-yet' },
  },
  placeInForm: 'reason',
  author: id(1),
  enteredAt: now() - 2 * DAY,
  changedAt: now() - HOUR,
  amends: null,
  newer: null,
  hidden: [],
  rev: id(1700),
  mayEdit: true,
  scanPages: [id(1001), id(1002)],
  spots: {},
  again: null,
  kept: [],
  context: formContext,
};
let saved = 0;
export const formAnswers: Answers = {
  ...scanAnswers,
  'forms.view': () => intake,
  'forms.save': (input) => ({ rev: input.cmd, savedAt: now() + saved++, computed: {} }),
  'forms.complete': (input) => ({
    rev: input.cmd,
    version: 1,
    problems: [
      { field: `people.${rowId}.relation`, code: 'missing' },
      { field: 'match-answer', code: 'missing' },
      { field: 'responsible', code: 'missing' },
    ],
  }),
  'forms.amend': (input) => ({ ...intake, id: input.id, amends: input.formId, cmd: undefined }),
  'forms.keepBoth': () => ({ keptId: id(1701) }),
  'forms.settle': (input) => ({ keptId: input.keptId }),
};
/** Somebody else saved the same form first. */
export const theirText: Output<'forms.view'>['answers'] = {
  ...intake.answers,
  reason: 'ឪពុកជាប់ពន្ធនាគារ។ ជីដូនសុំសៀវភៅគណិតវិទ្យាមួយទៀត។',
  urgency: { option: 'today' },
};
