// The income plan, revision 1: an idea the family chose, checked against the market before any money.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { HEAD } from '../blocks.ts';
import { linesOf } from '../blocks-lines.ts';
import { signatures } from '../blocks-shared.ts';

const idea: Section = {
  id: 'idea',
  title: { en: 'The idea', km: 'គំនិត' },
  fields: [
    {
      id: 'person',
      type: 'person',
      from: 'register',
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Who will do it', km: 'អ្នកធ្វើ' },
      concept: 'iga.person',
    },
    {
      id: 'type',
      type: 'choice',
      list: 'iga-type',
      needed: 'real',
      label: { en: 'Activity', km: 'ប្រភេទមុខរបរ' },
      concept: 'iga.type',
    },
    {
      id: 'replaces',
      type: 'link',
      to: { form: 'iga-plan', rows: 'trial', column: 'what' },
      label: { en: 'Replaces an earlier idea', km: 'ជំនួសគំនិតមុន' },
      help: {
        en: 'Only if an earlier business was changed or stopped.',
        km: 'តែក្នុងករណីមុខរបរមុនត្រូវប្ដូរ ឬឈប់។',
      },
    },
    {
      id: 'skills',
      type: 'long',
      lines: 3,
      needed: 'real',
      label: { en: 'What the person knows and has', km: 'ជំនាញ និងធនធានដែលមាន' },
      example: {
        en: 'Sold noodles two years; has a table.',
        km: 'ធ្លាប់លក់គុយទាវពីរឆ្នាំ មានតុមួយ។',
      },
    },
    {
      id: 'time',
      type: 'text',
      needed: 'complete',
      label: { en: 'Time left after children and house', km: 'ពេលវេលាដែលនៅសល់ពីកូន និងការងារផ្ទះ' },
      help: {
        en: 'For an old grandparent: who helps.',
        km: 'បើជាជីដូនជីតាចាស់៖ អ្នកណាជួយ។',
      },
    },
  ],
};

const market: Section = {
  id: 'market',
  title: { en: 'Market check', km: 'ការពិនិត្យទីផ្សារ' },
  fields: [
    {
      id: 'market',
      type: 'table',
      needed: 'real',
      label: { en: 'What sellers and buyers say', km: 'អ្នកលក់ និងអ្នកទិញនិយាយអ្វី' },
      help: {
        en: 'Go with the family and talk to two sellers and two buyers. No money before this is filled.',
        km: 'ចុះជាមួយគ្រួសារ ហើយនិយាយជាមួយអ្នកលក់ពីរនាក់ និងអ្នកទិញពីរនាក់។ មិនចំណាយលុយ មុនបំពេញតារាងនេះទេ។',
      },
      rows: [
        { id: 'buyers', label: { en: 'Who buys', km: 'អ្នកទិញជានរណា' } },
        {
          id: 'rivals',
          label: { en: 'How many sell the same', km: 'មានអ្នកលក់ដូចគ្នាប៉ុន្មាននាក់' },
        },
        { id: 'price', label: { en: 'Selling price', km: 'តម្លៃលក់' } },
        { id: 'supply', label: { en: 'Bought from where', km: 'ទិញចូលពីណា' } },
        { id: 'season', label: { en: 'Season', km: 'រដូវ' } },
        { id: 'place', label: { en: 'Selling place', km: 'ទីកន្លែងលក់' } },
      ],
      columns: [
        { id: 'answer', type: 'text', needed: 'real', label: { en: 'Answer', km: 'ចម្លើយ' } },
      ],
    },
  ],
};

const money: Section = {
  id: 'money',
  title: { en: 'Money', km: 'លុយ' },
  fields: [
    {
      id: 'costs',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      label: { en: 'Costs to start', km: 'ចំណាយចាប់ផ្ដើម' },
      columns: [
        {
          id: 'item',
          type: 'text',
          needed: 'real',
          label: { en: 'Item', km: 'មុខចំណាយ' },
          example: { en: 'Pot and gas stove', km: 'ឆ្នាំង និងចង្ក្រានហ្គាស' },
        },
        {
          id: 'when',
          type: 'choice',
          options: optionsFrom([
            ['once', 'Once', 'តែម្ដង'],
            ['each-time', 'Each time', 'រាល់ដង'],
          ]),
          needed: 'complete',
          label: { en: 'How often', km: 'ញឹកញាប់ប៉ុណ្ណា' },
        },
        {
          id: 'amount',
          type: 'money',
          needed: 'real',
          label: { en: 'Amount', km: 'ចំនួនទឹកប្រាក់' },
        },
        {
          id: 'payer',
          type: 'choice',
          options: optionsFrom([
            ['family', 'Family', 'គ្រួសារ'],
            ['programme', 'Programme', 'កម្មវិធី'],
          ]),
          other: true,
          needed: 'complete',
          label: { en: 'Who pays', km: 'អ្នកចេញលុយ' },
        },
      ],
    },
    {
      id: 'costs-total',
      type: 'calc',
      formula: { sum: 'costs', of: { field: 'amount' } },
      label: { en: 'Costs to start, together', km: 'ចំណាយចាប់ផ្ដើមសរុប' },
    },
    {
      id: 'expect-sales',
      type: 'money',
      needed: 'complete',
      label: { en: 'Sales expected per month', km: 'រំពឹងលក់បានក្នុងមួយខែ' },
    },
    {
      id: 'expect-costs',
      type: 'money',
      needed: 'complete',
      label: { en: 'Costs expected per month', km: 'រំពឹងចំណាយក្នុងមួយខែ' },
    },
    {
      id: 'expect',
      type: 'calc',
      formula: { minus: [{ field: 'expect-sales' }, { field: 'expect-costs' }] },
      label: { en: 'Expected to be left per month', km: 'រំពឹងនៅសល់ក្នុងមួយខែ' },
    },
    linesOf('income', {
      needed: 'complete',
      label: { en: 'Income before, last month', km: 'ប្រាក់ចំណូលមុនពេលចាប់ផ្ដើម (ខែមុន)' },
    }),
  ],
};

const trial: Section = {
  id: 'first-try',
  title: { en: 'Try it small', km: 'សាកល្បងតូច' },
  fields: [
    {
      id: 'trial',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      task: true,
      label: { en: 'Small trial', km: 'ការសាកល្បងតូច' },
      columns: [
        {
          id: 'what',
          type: 'text',
          needed: 'real',
          label: { en: 'What, how many, how long', km: 'អ្វី ប៉ុន្មាន រយៈពេលប៉ុន្មាន' },
          example: { en: '50 balut eggs, two weeks', km: 'ពងទាកូន ៥០ គ្រាប់ ពីរសប្ដាហ៍' },
        },
        { id: 'from', type: 'date', needed: 'real', label: { en: 'From', km: 'ចាប់ពី' } },
        { id: 'to', type: 'date', needed: 'real', label: { en: 'Until', km: 'រហូតដល់' } },
        {
          id: 'by-when',
          type: 'date',
          needed: 'real',
          label: { en: 'Decision due', km: 'ថ្ងៃត្រូវសម្រេច' },
        },
        {
          id: 'by-whom',
          type: 'person',
          from: 'staff',
          needed: 'real',
          label: {
            en: 'Who looks at the figures with the family',
            km: 'អ្នកពិនិត្យតួលេខជាមួយគ្រួសារ',
          },
        },
      ],
    },
    {
      id: 'risks',
      type: 'text',
      needed: 'complete',
      label: { en: 'What can go wrong, what then', km: 'អាចមានបញ្ហាអ្វី ធ្វើយ៉ាងណា' },
      example: { en: 'Ducks die in floods: raise the pen.', km: 'ទឹកជំនន់ ទាងាប់៖ លើកទ្រុង។' },
    },
    {
      id: 'training',
      type: 'text',
      label: { en: 'Skills to learn, with whom', km: 'ជំនាញត្រូវរៀន ជាមួយអ្នកណា' },
    },
    ...signatures('signed', { en: 'Agreed by', km: 'ឯកភាពដោយ' }),
  ],
};

export const igaPlanR1: FormDefinition = {
  id: 'iga-plan',
  revision: 1,
  step: 4,
  title: { en: 'Income plan', km: 'ផែនការបង្កើតប្រាក់ចំណូល' },
  purpose: {
    en: 'An idea the family chose, checked against the market before money: costs, a small trial, who helps.',
    km: 'គំនិតដែលគ្រួសារជ្រើសរើស ពិនិត្យទីផ្សារមុនចំណាយលុយ៖ ចំណាយ ការសាកល្បងតូច អ្នកជួយ។',
  },
  restricted: false,
  many: true,
  about: 'person',
  sections: [HEAD, idea, market, money, trial],
};
