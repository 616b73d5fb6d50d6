// The business visit, revision 1: the same few figures at each visit, and one piece of advice.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { HEAD } from '../blocks.ts';
import { nextSteps } from '../blocks-shared.ts';

const business: Section = {
  id: 'business',
  title: { en: 'The business', km: 'អាជីវកម្ម' },
  fields: [
    {
      id: 'person',
      type: 'person',
      from: 'register',
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Who runs it', km: 'អ្នកធ្វើ' },
    },
    {
      id: 'plan',
      type: 'link',
      to: { form: 'iga-plan', rows: 'trial', column: 'what' },
      needed: 'complete',
      label: { en: 'Which plan it began with', km: 'ចាប់ផ្ដើមពីផែនការណា' },
    },
    {
      id: 'running',
      type: 'choice',
      options: optionsFrom([
        ['good', 'Runs well', 'ដំណើរការល្អ'],
        ['weak', 'Weak', 'ខ្សោយ'],
        ['paused', 'Paused', 'ផ្អាក'],
        ['stopped', 'Stopped', 'ឈប់'],
      ]),
      needed: 'real',
      label: { en: 'Running', km: 'ដំណើរការ' },
      concept: 'iga.status',
    },
    {
      id: 'why-stopped',
      type: 'text',
      needed: 'real',
      shownWhen: { field: 'running', is: ['stopped'] },
      label: {
        en: 'Why it stopped, what happened to the things',
        km: 'ហេតុអ្វីឈប់ របស់នៅឯណា',
      },
    },
  ],
};

const money: Section = {
  id: 'money',
  title: { en: 'Money', km: 'លុយ' },
  fields: [
    {
      id: 'period',
      type: 'text',
      needed: 'complete',
      label: { en: 'Period looked at', km: 'រយៈពេលដែលបានពិនិត្យ' },
      example: { en: 'Last week', km: 'សប្ដាហ៍មុន' },
    },
    {
      id: 'sales',
      type: 'money',
      needed: 'complete',
      label: { en: 'Sales', km: 'លក់បាន' },
      help: { en: '“About” is fine.', km: 'ប្រហែលក៏បាន។' },
      concept: 'iga.sales',
    },
    {
      id: 'costs',
      type: 'money',
      needed: 'complete',
      label: { en: 'Costs', km: 'ចំណាយ' },
      help: {
        en: 'The family’s own time is not a cost.',
        km: 'ពេលវេលារបស់គ្រួសារ មិនរាប់ជាចំណាយទេ។',
      },
      concept: 'iga.costs',
    },
    {
      id: 'profit',
      type: 'calc',
      formula: { minus: [{ field: 'sales' }, { field: 'costs' }] },
      label: { en: 'Left over', km: 'ចំណេញ ឬខាត' },
      concept: 'iga.profit',
    },
    {
      id: 'used-for',
      type: 'choices',
      options: optionsFrom([
        ['food', 'Food', 'អាហារ'],
        ['school', 'School', 'សាលា'],
        ['debt', 'Debt', 'បំណុល'],
        ['saving', 'Saving', 'សន្សំ'],
        ['stock', 'Goods to sell', 'ទិញទំនិញ'],
        ['visit', 'Prison visit', 'ទៅសួរនៅពន្ធនាគារ'],
      ]),
      other: true,
      label: { en: 'Used for', km: 'ប្រើសម្រាប់' },
    },
    {
      id: 'stock',
      type: 'text',
      label: { en: 'Goods, animals, tools now', km: 'ទំនិញ សត្វ ឧបករណ៍ឥឡូវ' },
      example: { en: '12 ducks, 2 died', km: 'ទា ១២ ក្បាល ងាប់ ២' },
    },
    {
      id: 'book',
      type: 'choice',
      options: optionsFrom([
        ['yes', 'Keeps one', 'កត់'],
        ['with-help', 'With help', 'កត់ដោយមានគេជួយ'],
        ['no', 'Does not', 'មិនកត់'],
      ]),
      label: { en: 'Keeps a money book', km: 'កត់បញ្ជីលុយ' },
    },
  ],
};

const advice: Section = {
  id: 'advice',
  title: { en: 'Advice', km: 'ការណែនាំ' },
  fields: [
    {
      id: 'problem',
      type: 'text',
      needed: 'complete',
      neededWhen: { field: 'running', isNot: ['good'] },
      label: { en: 'Problem', km: 'បញ្ហា' },
    },
    {
      id: 'advice',
      type: 'text',
      needed: 'real',
      label: { en: 'Advice given', km: 'ការណែនាំដែលបានផ្ដល់' },
      help: { en: 'One is enough.', km: 'មួយគ្រប់គ្រាន់។' },
    },
    nextSteps(),
  ],
};

export const igaMonitoringR1: FormDefinition = {
  id: 'iga-monitoring',
  revision: 1,
  step: 5,
  title: { en: 'Business visit', km: 'ការតាមដានអាជីវកម្ម' },
  purpose: {
    en: 'The same few figures at each visit: running or not, money, one piece of advice.',
    km: 'តួលេខដដែលរាល់ពេលចុះសួរ៖ ដំណើរការឬទេ លុយ និងការណែនាំមួយ។',
  },
  restricted: false,
  many: true,
  about: 'person',
  sections: [HEAD, business, money, advice],
};
