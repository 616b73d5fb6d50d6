// Family assessment: each person of the family, with strengths first, and what is known of each child.
import type { Cell, Section } from '../../form.ts';
import { FUNCTION_QUESTIONS } from '../../lists/wellbeing.ts';
import type { Rule } from '../../rules.ts';
import { linesOf } from '../blocks-lines.ts';
import { SOURCE_COLUMNS } from '../blocks-shared.ts';

const FIVE_OR_MORE: Rule = { field: 'age-group', is: ['5-9', '10-17', 'adult'] };
const OF_SCHOOL_AGE: Rule = { field: 'age-group', is: ['5-9', '10-17'] };

const FUNCTION_COLUMNS: Cell[] = FUNCTION_QUESTIONS.map(([id, en, km]) => ({
  id,
  type: 'choice',
  list: 'function-level',
  needed: 'complete',
  shownWhen: FIVE_OR_MORE,
  label: { en: `How hard is it to ${en}`, km: `លំបាកប៉ុនណា៖ ${km}` },
  concept: 'person.disability',
}));

/** At least one of the six is very hard or cannot be done. */
const A_DIFFICULTY: Rule = {
  any: FUNCTION_QUESTIONS.map(([id]) => ({ field: id, is: ['2', '3'] })),
};

const MEMBER_COLUMNS: Cell[] = [
  {
    id: 'who',
    type: 'person',
    from: 'register',
    needed: 'real',
    label: { en: 'Who', km: 'អ្នកណា' },
  },
  {
    id: 'age-group',
    type: 'choice',
    options: [
      { id: 'under-5', label: { en: 'Under 5', km: 'ក្រោម ៥ ឆ្នាំ' } },
      { id: '5-9', label: { en: '5 to 9', km: '៥ ដល់ ៩ ឆ្នាំ' } },
      { id: '10-17', label: { en: '10 to 17', km: '១០ ដល់ ១៧ ឆ្នាំ' } },
      { id: 'adult', label: { en: '18 or more', km: '១៨ ឆ្នាំឡើង' } },
    ],
    needed: 'real',
    label: { en: 'Age', km: 'អាយុ' },
    help: {
      en: 'It decides which questions follow.',
      km: 'អាយុកំណត់សំណួរបន្ទាប់។',
    },
  },
  {
    id: 'strength',
    type: 'text',
    needed: 'complete',
    label: { en: 'Strength, skill, joy', km: 'ចំណុចខ្លាំង ជំនាញ សេចក្ដីរីករាយ' },
    example: {
      en: 'Cooks well, neighbours trust her.',
      km: 'ធ្វើម្ហូបឆ្ងាញ់ អ្នកជិតខាងទុកចិត្ត។',
    },
  },
  {
    id: 'worry',
    type: 'text',
    label: { en: 'Worry for this person', km: 'ក្ដីកង្វល់អំពីគាត់' },
  },
  ...SOURCE_COLUMNS.map(
    (column): Cell => ({
      ...column,
      shownWhen: { field: 'worry', filled: true },
    }),
  ),
  {
    id: 'health',
    type: 'text',
    label: { en: 'Health, medicine', km: 'សុខភាព ថ្នាំពេទ្យ' },
    help: {
      en: 'HIV, mental health and pregnancy belong into the next line.',
      km: 'មេរោគអេដស៍ សុខភាពផ្លូវចិត្ត និងការមានផ្ទៃពោះ សូមសរសេរក្នុងបន្ទាត់បន្ទាប់។',
    },
  },
  {
    id: 'private-health',
    type: 'text',
    restricted: true,
    label: {
      en: 'HIV, mental health, pregnancy',
      km: 'មេរោគអេដស៍ សុខភាពផ្លូវចិត្ត ការមានផ្ទៃពោះ',
    },
    help: { en: 'Only if needed for help.', km: 'តែបើចាំបាច់សម្រាប់ការជួយ។' },
  },
  {
    id: 'development',
    type: 'text',
    shownWhen: { field: 'age-group', is: ['under-5'] },
    label: { en: 'Development that worries us', km: 'ការលូតលាស់គួរបារម្ភ' },
  },
  ...FUNCTION_COLUMNS,
  {
    id: 'disability-kind',
    type: 'choices',
    list: 'disability-kind',
    shownWhen: A_DIFFICULTY,
    label: { en: 'Kind of difficulty', km: 'ប្រភេទពិការភាព' },
  },
  {
    id: 'school-talk',
    type: 'text',
    shownWhen: OF_SCHOOL_AGE,
    label: {
      en: 'School: what is liked, what is hard, who helps',
      km: 'នៅសាលា៖ ចូលចិត្តអ្វី ពិបាកអ្វី អ្នកណាជួយ',
    },
    example: {
      en: 'Likes drawing. Reading is hard. Elder sister helps.',
      km: 'ចូលចិត្តគូររូប។ អានពិបាក។ បងស្រីជួយ។',
    },
  },
  {
    id: 'work',
    type: 'text',
    shownWhen: { field: 'age-group', is: ['10-17', 'adult'] },
    label: { en: 'Work, or what fills the day', km: 'ការងារ ឬកិច្ចការប្រចាំថ្ងៃ' },
    help: {
      en: 'For a child: how many hours, too.',
      km: 'បើជាកុមារ សូមសរសេរចំនួនម៉ោងផង។',
    },
  },
];

export const people: Section = {
  id: 'family-members',
  title: { en: 'The people', km: 'មនុស្ស' },
  fields: [
    {
      id: 'members',
      type: 'rows',
      about: 'people',
      atLeast: 1,
      needed: 'real',
      label: { en: 'Each person', km: 'ម្នាក់ៗ' },
      help: {
        en: 'Everybody who lives here, and the parent in prison.',
        km: 'អ្នករស់នៅក្នុងផ្ទះទាំងអស់ និងឪពុក ឬម្ដាយដែលជាប់ឃុំ។',
      },
      columns: MEMBER_COLUMNS,
    },
    linesOf('school', { needed: 'complete' }),
    linesOf('living', {
      needed: 'complete',
      label: { en: 'Where each child has lived', km: 'កន្លែងដែលកុមារធ្លាប់រស់នៅ' },
    }),
    linesOf('prison', {
      needed: 'complete',
      label: { en: 'Arrest and prison facts', km: 'ព័ត៌មានការចាប់ខ្លួន និងពន្ធនាគារ' },
    }),
    {
      id: 'children-told',
      type: 'long',
      lines: 2,
      restricted: true,
      label: {
        en: 'What the children have been told',
        km: 'អ្វីដែលកុមារបានដឹង',
      },
      example: {
        en: 'The younger one thinks father works in Thailand.',
        km: 'ប្អូនគិតថាប៉ាទៅធ្វើការនៅថៃ។',
      },
    },
    linesOf('paper', {
      label: { en: 'Papers of each person', km: 'ឯកសារម្នាក់ៗ' },
    }),
  ],
};

export const household: Section = {
  id: 'household-facts',
  title: { en: 'Household and money', km: 'ខ្នងផ្ទះ និងប្រាក់' },
  fields: [
    linesOf('household', { needed: 'complete' }),
    linesOf('income', { needed: 'complete' }),
    {
      id: 'income-total',
      type: 'calc',
      formula: { sum: 'income', of: { field: 'amount' } },
      label: { en: 'Money in, together', km: 'ចំណូលសរុប' },
    },
    linesOf('expense', { needed: 'complete' }),
    {
      id: 'expense-total',
      type: 'calc',
      formula: { sum: 'expense', of: { field: 'amount' } },
      label: { en: 'Money out, together', km: 'ចំណាយសរុប' },
    },
    linesOf('debt'),
  ],
};
