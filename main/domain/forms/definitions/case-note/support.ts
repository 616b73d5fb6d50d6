// A line of support that was given: what, for whom, how many, worth how much, for which goal.
import type { Cell } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';

export const SUPPORT_COLUMNS: Cell[] = [
  {
    id: 'service',
    type: 'choice',
    list: 'service',
    needed: 'real',
    label: { en: 'What was given', km: 'ប្រភេទជំនួយ' },
    concept: 'service.type',
  },
  {
    id: 'for-whom',
    type: 'people',
    needed: 'real',
    label: { en: 'For whom', km: 'សម្រាប់អ្នកណា' },
    help: {
      en: 'Name each child it was for; a child is counted once however much it was given.',
      km: 'សូមដាក់ឈ្មោះកុមារម្នាក់ៗ។ កុមារម្នាក់រាប់តែម្ដង ទោះបានជំនួយប៉ុន្មានដងក៏ដោយ។',
    },
    concept: 'service.person',
  },
  {
    id: 'quantity',
    type: 'num',
    min: 1,
    max: 10_000,
    needed: 'real',
    label: { en: 'How many', km: 'ចំនួន' },
    concept: 'service.quantity',
  },
  {
    id: 'value',
    type: 'money',
    needed: 'complete',
    label: { en: 'Worth together', km: 'តម្លៃសរុប' },
    concept: 'service.cost',
  },
  {
    id: 'funder',
    type: 'person',
    from: 'funders',
    label: { en: 'Paid by', km: 'ម្ចាស់ជំនួយ' },
    concept: 'service.funder',
  },
  {
    id: 'goal',
    type: 'link',
    to: { form: 'case-plan', rows: 'goals', column: 'words' },
    label: { en: 'For which goal', km: 'សម្រាប់គោលដៅណា' },
  },
  {
    id: 'result',
    type: 'choice',
    options: optionsFrom([
      ['yes', 'Yes', 'មាន'],
      ['partly', 'Partly', 'ខ្លះ'],
      ['no', 'No', 'គ្មាន'],
      ['too-early', 'Too early to say', 'ឆាប់ពេក'],
    ]),
    label: { en: 'Did it help', km: 'មានប្រយោជន៍ទេ' },
  },
];
