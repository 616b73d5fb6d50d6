// The family's own goals in its own order, and what is done for each: who, what, by when, how often.
import type { Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { TASK_COLUMNS } from '../blocks-shared.ts';

export const GOALS: Section = {
  id: 'goals',
  title: { en: 'Our goals', km: 'គោលដៅរបស់យើង' },
  fields: [
    {
      id: 'vision',
      type: 'long',
      lines: 2,
      label: { en: 'How we want to live', km: 'យើងចង់រស់នៅយ៉ាងណា' },
      help: { en: 'The family’s words.', km: 'ពាក្យរបស់គ្រួសារ។' },
    },
    {
      id: 'goals',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      seed: { form: 'case-plan', rows: 'goals' },
      label: { en: 'Goals', km: 'គោលដៅ' },
      help: {
        en: 'In the family’s order. At least one should be a small first step.',
        km: 'តាមលំដាប់របស់គ្រួសារ។ យ៉ាងហោចណាស់មួយគួរជាជំហានតូចដំបូង។',
      },
      columns: [
        {
          id: 'words',
          type: 'text',
          needed: 'real',
          label: { en: 'Goal, in the family’s words', km: 'គោលដៅ (ពាក្យគ្រួសារ)' },
          example: {
            en: 'The children see their father twice a month.',
            km: 'កូនៗបានជួបប៉ាពីរដងក្នុងមួយខែ។',
          },
        },
        {
          id: 'for-whom',
          type: 'people',
          needed: 'complete',
          label: { en: 'For whom', km: 'សម្រាប់អ្នកណា' },
        },
        {
          id: 'problem',
          type: 'link',
          to: { form: 'reflection', rows: 'problems', column: 'title' },
          needed: 'complete',
          label: { en: 'Answers which problem', km: 'ឆ្លើយបញ្ហាណា' },
        },
        {
          id: 'area',
          type: 'choice',
          list: 'area',
          needed: 'complete',
          label: { en: 'Area', km: 'ផ្នែក' },
          help: {
            en: 'It gives the picture on the family’s page.',
            km: 'ផ្នែកនេះកំណត់រូបភាពលើទំព័ររបស់គ្រួសារ។',
          },
          concept: 'goal.area',
        },
        {
          id: 'sign',
          type: 'text',
          needed: 'complete',
          label: { en: 'We see it worked when', km: 'ដឹងថាបានសម្រេចពេល' },
          help: { en: 'A number and a date.', km: 'សរសេរចំនួន និងថ្ងៃ។' },
          example: { en: '12 visits by 30 June', km: '១២ ដង ត្រឹម ៣០ មិថុនា' },
        },
        {
          id: 'by',
          type: 'date',
          needed: 'complete',
          label: { en: 'By when', km: 'ត្រឹមណា' },
          concept: 'goal.due',
        },
        { id: 'small', type: 'yn', label: { en: 'Small first step', km: 'ជំហានតូចដំបូង' } },
      ],
    },
  ],
};

const REPEATED = { field: 'repeat', is: ['weekly', 'twice-month', 'monthly', 'trial'] } as const;

export const ACTIONS: Section = {
  id: 'actions',
  title: { en: 'Who does what', km: 'អ្នកណាធ្វើអ្វី' },
  fields: [
    {
      id: 'actions',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      task: true,
      label: { en: 'Actions', km: 'សកម្មភាព' },
      help: {
        en: 'At least one for each goal, and not always by the worker.',
        km: 'យ៉ាងហោចណាស់មួយសម្រាប់គោលដៅនីមួយៗ ហើយមិនមែនតែបុគ្គលិកធ្វើទេ។',
      },
      columns: [
        {
          id: 'goal',
          type: 'link',
          to: { form: 'case-plan', rows: 'goals', column: 'words' },
          needed: 'real',
          label: { en: 'Goal', km: 'គោលដៅ' },
        },
        ...TASK_COLUMNS,
        {
          id: 'repeat',
          type: 'choice',
          options: optionsFrom([
            ['once', 'Once', 'ម្ដង'],
            ['weekly', 'Every week', 'រៀងរាល់សប្ដាហ៍'],
            ['twice-month', 'Twice a month', 'ពីរដងក្នុងមួយខែ'],
            ['monthly', 'Every month', 'រៀងរាល់ខែ'],
            ['trial', 'A trial, then we decide', 'សាកល្បង រួចសម្រេចចិត្ត'],
          ]),
          label: { en: 'How often', km: 'ភាពញឹកញាប់' },
        },
        {
          id: 'until',
          type: 'date',
          needed: 'complete',
          shownWhen: REPEATED,
          label: { en: 'Until', km: 'រហូតដល់' },
          help: {
            en: 'On that day a trial asks for a decision.',
            km: 'នៅថ្ងៃនោះ ការសាកល្បងត្រូវសម្រេចចិត្ត។',
          },
        },
        {
          id: 'service',
          type: 'choice',
          list: 'service',
          label: { en: 'Support planned', km: 'ជំនួយគ្រោងទុក' },
        },
        {
          id: 'cost',
          type: 'money',
          shownWhen: { field: 'service', filled: true },
          label: { en: 'Expected cost', km: 'ចំណាយប៉ាន់ស្មាន' },
        },
      ],
    },
  ],
};
