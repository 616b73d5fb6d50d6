// An invented form that asks every kind of question there is, for trying out how each is answered.
import { HEAD } from '#domain/forms/definitions/blocks.ts';
import { linesOf } from '#domain/forms/definitions/blocks-lines.ts';
import { LADDER } from '#domain/forms/definitions/blocks-scores.ts';
import { nextSteps, signatures } from '#domain/forms/definitions/blocks-shared.ts';
import type { FormDefinition, Level, Section } from '#domain/forms/form.ts';

const level = (id: string, en: string, km: string): Level => ({ id, label: { en, km } });

const HUNGER: Level[] = [
  level('1', 'Often goes to bed hungry', 'ចូលគេងទាំងឃ្លានជាញឹកញាប់'),
  level('2', 'Misses meals in many weeks', 'អត់បាយខ្លះស្ទើររាល់សប្ដាហ៍'),
  level('3', 'Eats daily, short in some seasons', 'ហូបរាល់ថ្ងៃ ខ្វះតាមរដូវ'),
  level('4', 'Enough all year', 'គ្រប់គ្រាន់ពេញឆ្នាំ'),
  level('ns', 'Not seen', 'មិនបានឃើញ'),
];
const HOUSE: Level[] = [
  level('1', 'No home, or a dangerous one', 'គ្មានផ្ទះ ឬផ្ទះគ្រោះថ្នាក់'),
  level('2', 'Leaks, crowded or may be lost', 'លេច ចង្អៀត ឬអាចបាត់'),
  level('3', 'Safe and dry, needs repair', 'សុវត្ថិភាព ត្រូវជួសជុល'),
  level('4', 'Safe, dry, can stay', 'សុវត្ថិភាព អាចនៅយូរ'),
  level('ns', 'Not seen', 'មិនបានឃើញ'),
];
const FACES: Level[] = [
  level('1', 'Sad', 'សោកសៅ'),
  level('2', 'A little sad', 'សោកសៅបន្តិច'),
  level('3', 'So-so', 'ធម្មតា'),
  level('4', 'Glad', 'រីករាយ'),
  level('5', 'Very glad', 'រីករាយណាស់'),
];

const kinds: Section = {
  id: 'kinds',
  title: { en: 'One of each kind', km: 'សំណួរគ្រប់ប្រភេទ' },
  fields: [
    {
      id: 'began',
      type: 'time',
      needed: 'complete',
      label: { en: 'When it began', km: 'ម៉ោងចាប់ផ្ដើម' },
    },
    { id: 'serious', type: 'check', label: { en: 'Serious', km: 'ធ្ងន់ធ្ងរ' } },
    {
      id: 'met',
      type: 'people',
      needed: 'complete',
      label: { en: 'People met', km: 'អ្នកដែលបានជួប' },
    },
    { id: 'paper', type: 'paper', label: { en: 'Letter of the prison', km: 'លិខិតពន្ធនាគារ' } },
    {
      id: 'held-at',
      type: 'person',
      from: 'facilities',
      label: { en: 'Held at', km: 'ឃុំនៅ' },
    },
    {
      id: 'problem',
      type: 'link',
      to: { form: 'reflection', rows: 'problems', column: 'title' },
      label: { en: 'Answers which problem', km: 'ឆ្លើយបញ្ហាណា' },
    },
    { id: 'sales', type: 'money', label: { en: 'Sales', km: 'លក់បាន' } },
    { id: 'costs', type: 'money', label: { en: 'Costs', km: 'ចំណាយ' } },
    {
      id: 'left',
      type: 'calc',
      formula: { minus: [{ field: 'sales' }, { field: 'costs' }] },
      label: { en: 'Left over', km: 'ចំណេញ ឬខាត' },
    },
    {
      id: 'story',
      type: 'long',
      lines: 4,
      label: { en: 'What was said', km: 'អ្វីដែលគេនិយាយ' },
    },
    {
      id: 'private',
      type: 'long',
      lines: 2,
      restricted: true,
      label: { en: 'Told in confidence', km: 'និយាយជាសម្ងាត់' },
    },
  ],
};

const scores: Section = {
  id: 'scores',
  title: { en: 'Scores and tables', km: 'ពិន្ទុ និងតារាង' },
  fields: [
    {
      id: 'scale',
      type: 'table',
      needed: 'real',
      label: { en: 'Wellbeing', km: 'សុខុមាលភាព' },
      rows: [
        { id: 'food', label: { en: 'Enough food', km: 'អាហារគ្រប់គ្រាន់' }, levels: HUNGER },
        {
          id: 'home',
          label: { en: 'House', km: 'ផ្ទះសម្បែង' },
          levels: HOUSE,
          restricted: true,
        },
      ],
      columns: [
        {
          id: 'level',
          type: 'score',
          levels: 'row',
          needed: 'real',
          label: { en: 'Level', km: 'កម្រិត' },
        },
        {
          id: 'evidence',
          type: 'text',
          shownWhen: { field: 'level', is: ['1', '2'] },
          label: { en: 'Why this level', km: 'ហេតុអ្វី' },
        },
      ],
    },
    {
      id: 'safety',
      type: 'score',
      levels: LADDER,
      needed: 'complete',
      label: { en: 'Where are we, 0 to 10', km: 'យើងនៅត្រង់ណា ០ ដល់ ១០' },
    },
    {
      id: 'mood',
      type: 'score',
      levels: FACES,
      faces: true,
      label: { en: "Child's face", km: 'អារម្មណ៍កុមារ' },
    },
    {
      id: 'pay',
      type: 'table',
      needed: 'complete',
      label: { en: 'Could the family pay for', km: 'គ្រួសារអាចចំណាយលើ' },
      rows: [
        { id: 'rice', label: { en: 'Food', km: 'អាហារ' } },
        { id: 'water', label: { en: 'Water and light', km: 'ទឹក និងភ្លើង' } },
        { id: 'school', label: { en: 'School', km: 'សាលា' } },
      ],
      columns: [
        {
          id: 'score',
          type: 'choice',
          options: [
            { id: 'always', label: { en: 'Always', km: 'ជានិច្ច' } },
            { id: 'mostly', label: { en: 'Mostly', km: 'ភាគច្រើន' } },
            { id: 'never', label: { en: 'Never', km: 'មិនបាន' } },
          ],
          label: { en: 'Answer', km: 'ចម្លើយ' },
        },
      ],
    },
    {
      id: 'took-part',
      type: 'table',
      label: { en: 'How many took part', km: 'ចំនួនអ្នកចូលរួម' },
      rows: [
        { id: 'women', label: { en: 'Women', km: 'ស្រី' } },
        { id: 'men', label: { en: 'Men', km: 'ប្រុស' } },
      ],
      columns: [
        { id: 'number', type: 'num', min: 0, max: 500, label: { en: 'Number', km: 'ចំនួន' } },
        { id: 'remark', type: 'text', label: { en: 'Remark', km: 'កំណត់សម្គាល់' } },
      ],
    },
    {
      id: 'areas',
      type: 'table',
      label: { en: 'Areas', km: 'ផ្នែក' },
      rows: [
        { id: 'care', label: { en: 'Care of children', km: 'ការថែទាំកុមារ' } },
        { id: 'school', label: { en: 'School and learning', km: 'ការសិក្សា' } },
        {
          id: 'mind',
          restricted: true,
          label: { en: 'Feelings and mental health', km: 'សុខភាពផ្លូវចិត្ត' },
        },
      ],
      columns: [
        { id: 'strong', type: 'text', label: { en: 'What is going well', km: 'អ្វីដែលល្អ' } },
        { id: 'worry', type: 'text', label: { en: 'What worries', km: 'ក្ដីកង្វល់' } },
        { id: 'about', type: 'people', label: { en: 'About whom', km: 'អំពីអ្នកណា' } },
        { id: 'source', type: 'choice', list: 'source', label: { en: 'From', km: 'ដឹងពី' } },
      ],
    },
  ],
};

const rows: Section = {
  id: 'rows',
  title: { en: 'Lines of the case', km: 'ព័ត៌មានរបស់ករណី' },
  fields: [
    linesOf('school', { needed: 'complete' }),
    linesOf('income'),
    {
      id: 'total',
      type: 'calc',
      formula: { sum: 'income', of: { field: 'amount' } },
      label: { en: 'Money in together', km: 'ចំណូលសរុប' },
    },
    linesOf('debt'),
    {
      id: 'goals',
      type: 'rows',
      about: 'things',
      atLeast: 0,
      seed: { form: 'case-plan', rows: 'goals' },
      label: { en: 'Goals', km: 'គោលដៅ' },
      columns: [
        { id: 'words', type: 'text', label: { en: 'Goal', km: 'គោលដៅ' } },
        {
          id: 'status',
          type: 'choice',
          needed: 'real',
          options: [
            { id: 'reached', label: { en: 'Reached', km: 'សម្រេច' } },
            { id: 'partly', label: { en: 'Partly', km: 'សម្រេចខ្លះ' } },
            { id: 'not', label: { en: 'Not yet', km: 'មិនទាន់' } },
          ],
          label: { en: 'Result', km: 'លទ្ធផល' },
        },
      ],
    },
    {
      id: 'actions',
      type: 'rows',
      about: 'things',
      atLeast: 0,
      print: 'cards',
      label: { en: 'Actions', km: 'សកម្មភាព' },
      columns: [
        {
          id: 'goal',
          type: 'link',
          to: { form: 'every-kind', rows: 'goals', column: 'words' },
          label: { en: 'For which goal', km: 'សម្រាប់គោលដៅណា' },
        },
        { id: 'what', type: 'text', label: { en: 'What will be done', km: 'ធ្វើអ្វី' } },
      ],
    },
    nextSteps(),
    ...signatures('signed', { en: 'Agreed by', km: 'ឯកភាពដោយ' }),
  ],
};

export const everyKind: FormDefinition = {
  id: 'every-kind',
  revision: 1,
  step: 5,
  title: { en: 'Every kind', km: 'គ្រប់ប្រភេទ' },
  purpose: { en: 'Tried out only.', km: 'សម្រាប់សាកល្បង។' },
  restricted: false,
  sections: [HEAD, kinds, scores, rows],
};
