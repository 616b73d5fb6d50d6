// What an office keeps once for a case and every form shows: schools, homes, the household, its money.
import type { Bilingual, Cell, LineKind, RowsField } from '../form.ts';
import { PRISON_COLUMNS, QUESTION_COLUMNS } from './blocks.ts';

const WHO: Cell = {
  id: 'who',
  type: 'person',
  from: 'register',
  needed: 'complete',
  label: { en: 'Who', km: 'អ្នកណា' },
};

const SCHOOL_COLUMNS: Cell[] = [
  { ...WHO, label: { en: 'Child', km: 'កុមារ' } },
  {
    id: 'school-status',
    type: 'choice',
    list: 'school-status',
    needed: 'complete',
    label: { en: 'School now', km: 'ស្ថានភាពសិក្សា' },
    concept: 'school.status',
  },
  {
    id: 'grade',
    type: 'choice',
    list: 'grade',
    needed: 'complete',
    shownWhen: { field: 'school-status', is: ['regular', 'irregular', 'dropped', 'vocational'] },
    label: { en: 'Grade', km: 'ថ្នាក់' },
    help: {
      en: 'If dropped out: the last grade.',
      km: 'បើឈប់រៀន សរសេរថ្នាក់ចុងក្រោយ។',
    },
    concept: 'school.grade',
  },
  {
    id: 'school-name',
    type: 'text',
    shownWhen: { field: 'school-status', is: ['regular', 'irregular', 'vocational'] },
    label: { en: 'School', km: 'ឈ្មោះសាលា' },
  },
  { id: 'since', type: 'date', needed: 'complete', label: { en: 'True since', km: 'ចាប់ពីថ្ងៃ' } },
];

const LIVING_COLUMNS: Cell[] = [
  { ...WHO, label: { en: 'Child', km: 'កុមារ' } },
  {
    id: 'living',
    type: 'choice',
    list: 'living',
    needed: 'complete',
    label: { en: 'Lives with or in', km: 'រស់នៅជាមួយ/នៅឯណា' },
    concept: 'living.arrangement',
  },
  {
    id: 'living-with',
    type: 'people',
    needed: 'complete',
    label: { en: 'Main carer', km: 'អ្នកថែទាំចម្បង' },
  },
  {
    id: 'living-place',
    type: 'place',
    needed: 'complete',
    label: { en: 'Village', km: 'ភូមិ' },
    concept: 'person.district',
  },
  { id: 'since', type: 'date', needed: 'complete', label: { en: 'Since', km: 'ចាប់ពី' } },
  {
    id: 'living-why',
    type: 'text',
    label: { en: 'Why it changed', km: 'មូលហេតុផ្លាស់ប្ដូរ' },
  },
  {
    id: 'rci-risk',
    type: 'choice',
    options: [
      { id: 'no', label: { en: 'Never', km: 'មិនធ្លាប់' } },
      { id: 'considered', label: { en: 'Considered', km: 'កំពុងគិត' } },
      { id: 'averted', label: { en: 'Averted', km: 'បានបញ្ចៀស' } },
      { id: 'placed', label: { en: 'Placed', km: 'បានដាក់' } },
    ],
    label: { en: 'Institution thought of?', km: 'ធ្លាប់គិតដាក់មណ្ឌលទេ' },
    help: { en: 'Who asked for it goes in a note.', km: 'អ្នកណាស្នើ សូមសរសេរក្នុងកំណត់ត្រា។' },
    concept: 'living.rci',
  },
];

const HAS_CARD = { field: 'idpoor', is: ['poor-1', 'poor-2', 'expired'] } as const;

const HOUSEHOLD_COLUMNS: Cell[] = [
  {
    id: 'members',
    type: 'people',
    needed: 'complete',
    label: { en: 'Who eats and sleeps here', km: 'អ្នករស់នៅក្នុងផ្ទះ' },
    concept: 'household.size',
  },
  {
    id: 'home',
    type: 'place',
    needed: 'complete',
    label: { en: 'Home', km: 'អាសយដ្ឋាន' },
    concept: 'case.district',
  },
  {
    id: 'idpoor',
    type: 'choice',
    list: 'idpoor',
    needed: 'complete',
    label: { en: 'IDPoor card', km: 'ប័ណ្ណសមធម៌' },
    concept: 'household.idpoor',
  },
  {
    id: 'idpoor-no',
    type: 'text',
    restricted: true,
    shownWhen: HAS_CARD,
    label: { en: 'Card number, valid until', km: 'លេខប័ណ្ណ និងសុពលភាព' },
  },
  {
    id: 'idpoor-seen',
    type: 'date',
    past: true,
    shownWhen: HAS_CARD,
    label: { en: 'Card seen by us on', km: 'ថ្ងៃបានឃើញប័ណ្ណ' },
  },
  {
    id: 'assets',
    type: 'choices',
    list: 'asset',
    label: { en: 'The family has', km: 'ទ្រព្យដែលមាន' },
  },
];

const AMOUNT: Cell = {
  id: 'amount',
  type: 'money',
  needed: 'complete',
  label: { en: 'Amount', km: 'ចំនួនទឹកប្រាក់' },
};

const INCOME_COLUMNS: Cell[] = [
  {
    id: 'source',
    type: 'choice',
    list: 'income-source',
    needed: 'complete',
    label: { en: 'From', km: 'ប្រភព' },
  },
  WHO,
  { ...AMOUNT, concept: 'household.income' },
];

const EXPENSE_COLUMNS: Cell[] = [
  {
    id: 'kind',
    type: 'choice',
    list: 'expense-kind',
    needed: 'complete',
    label: { en: 'For', km: 'សម្រាប់' },
  },
  AMOUNT,
];

const DEBT_COLUMNS: Cell[] = [
  {
    id: 'lender',
    type: 'choice',
    list: 'lender',
    needed: 'complete',
    label: { en: 'To whom', km: 'ជំពាក់អ្នកណា' },
  },
  AMOUNT,
  { id: 'per-month', type: 'money', label: { en: 'Paid per month', km: 'សងក្នុងមួយខែ' } },
  { id: 'pledged', type: 'text', label: { en: 'Pledged what', km: 'ដាក់បញ្ចាំអ្វី' } },
];

const PAPER_COLUMNS: Cell[] = [
  WHO,
  {
    id: 'kind',
    type: 'choice',
    list: 'paper',
    needed: 'complete',
    label: { en: 'Paper', km: 'ឯកសារ' },
  },
  {
    id: 'number',
    type: 'text',
    restricted: true,
    label: { en: 'Number', km: 'លេខ' },
  },
  {
    id: 'state',
    type: 'choice',
    list: 'paper-state',
    needed: 'complete',
    label: { en: 'State', km: 'ស្ថានភាព' },
  },
  { id: 'scan', type: 'paper', label: { en: 'Scan', km: 'រូបស្កេន' } },
];

type LineBlock = { label: Bilingual; columns: Cell[]; restricted?: true };
const LINES: Readonly<Record<LineKind, LineBlock>> = {
  prison: {
    label: { en: 'Who is held', km: 'អ្នកដែលត្រូវឃុំ' },
    columns: PRISON_COLUMNS,
  },
  question: {
    label: { en: 'Questions sent', km: 'សំណើសុំព័ត៌មាន' },
    columns: QUESTION_COLUMNS,
  },
  school: {
    label: { en: 'School of each child', km: 'ការសិក្សារបស់កុមារម្នាក់ៗ' },
    columns: SCHOOL_COLUMNS,
  },
  living: {
    label: { en: 'Where each child lives', km: 'កន្លែងដែលកុមារម្នាក់ៗរស់នៅ' },
    columns: LIVING_COLUMNS,
  },
  household: {
    label: { en: 'Household', km: 'ខ្នងផ្ទះ' },
    columns: HOUSEHOLD_COLUMNS,
  },
  income: {
    label: { en: 'Money in, last month', km: 'ប្រាក់ចំណូលខែមុន' },
    columns: INCOME_COLUMNS,
  },
  expense: {
    label: { en: 'Money out, last month', km: 'ចំណាយខែមុន' },
    columns: EXPENSE_COLUMNS,
  },
  debt: { label: { en: 'Debts', km: 'បំណុល' }, columns: DEBT_COLUMNS, restricted: true },
  paper: { label: { en: 'Papers held', km: 'ឯកសារដែលមាន' }, columns: PAPER_COLUMNS },
};

/** Lines of the case, shown and changed in a form: "still true?" without typing them again. */
export function linesOf(
  kind: LineKind,
  options: { id?: string; needed?: 'complete' | 'real'; label?: Bilingual } = {},
): RowsField {
  const { label, columns, restricted } = LINES[kind];
  return {
    id: options.id ?? kind,
    type: 'rows',
    about: 'things',
    atLeast: options.needed ? 1 : 0,
    ...(options.needed && { needed: options.needed }),
    ...(restricted && { restricted }),
    keeps: kind,
    label: options.label ?? label,
    columns,
  };
}
