// What a closed case leaves: problems and goals as they ended, the children, what holds without us.
import type { Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import type { Rule } from '../../rules.ts';
import { linesOf } from '../blocks-lines.ts';

/** A case that was opened by mistake has nothing to look back on. */
export const NOT_AN_ERROR: Rule = { field: 'reason', isNot: ['error'] };
/** Endings that were prepared with the family; at others some things may never have been asked. */
const PREPARED: Rule = {
  field: 'reason',
  is: ['goals', 'released', 'time', 'adult', 'transferred'],
};

export const SOLVED: Section = {
  id: 'solved',
  title: { en: 'What was solved', km: 'អ្វីដែលបានដោះស្រាយ' },
  fields: [
    {
      id: 'problems',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      neededWhen: PREPARED,
      shownWhen: NOT_AN_ERROR,
      seed: { form: 'reflection', rows: 'problems' },
      label: { en: 'Problems', km: 'បញ្ហា' },
      help: { en: 'The family says first.', km: 'គ្រួសារនិយាយមុន។' },
      columns: [
        {
          id: 'title',
          type: 'text',
          needed: 'real',
          label: { en: 'Problem, in the family’s words', km: 'បញ្ហា (ពាក្យគ្រួសារ)' },
        },
        {
          id: 'result',
          type: 'choice',
          options: optionsFrom([
            ['solved', 'Solved', 'ដោះស្រាយរួច'],
            ['partly', 'Partly', 'បានខ្លះ'],
            ['not', 'Not solved', 'មិនទាន់'],
          ]),
          needed: 'real',
          label: { en: 'Result', km: 'លទ្ធផល' },
          concept: 'problem.result',
        },
        {
          id: 'left',
          type: 'text',
          needed: 'complete',
          shownWhen: { field: 'result', isNot: ['solved'] },
          label: { en: 'What is left, who goes on', km: 'អ្វីនៅសល់ អ្នកណាបន្ត' },
        },
      ],
    },
    {
      id: 'goals',
      type: 'calc',
      shows: 'goals-now',
      shownWhen: NOT_AN_ERROR,
      label: { en: 'Goals at the last review', km: 'គោលដៅ នៅការពិនិត្យចុងក្រោយ' },
    },
    {
      id: 'grade',
      type: 'choice',
      options: optionsFrom([
        ['4', 'Very strong', 'ខ្លាំងណាស់'],
        ['3', 'Strong', 'ខ្លាំង'],
        ['2', 'Some', 'មធ្យម'],
        ['1', 'Little', 'តិច'],
      ]),
      shownWhen: NOT_AN_ERROR,
      label: {
        en: 'Family’s strength to solve problems',
        km: 'សមត្ថភាពគ្រួសារក្នុងការដោះស្រាយបញ្ហា',
      },
      concept: 'closure.grade',
    },
  ],
};

export const LASTS: Section = {
  id: 'lasts',
  title: { en: 'What lasts', km: 'អ្វីដែលនៅយូរអង្វែង' },
  fields: [
    { ...linesOf('living', { needed: 'real' }), shownWhen: NOT_AN_ERROR },
    { ...linesOf('school', { needed: 'real' }), shownWhen: NOT_AN_ERROR },
    {
      id: 'stands',
      type: 'table',
      needed: 'complete',
      shownWhen: NOT_AN_ERROR,
      label: { en: 'What holds without us', km: 'អ្វីដែលឈរបានដោយគ្មានយើង' },
      rows: [
        { id: 'income', label: { en: 'Income', km: 'ប្រាក់ចំណូល' } },
        { id: 'food', label: { en: 'Food', km: 'អាហារ' } },
        { id: 'school', label: { en: 'School', km: 'ការសិក្សា' } },
        { id: 'health', label: { en: 'Health', km: 'សុខភាព' } },
        { id: 'papers', label: { en: 'Papers', km: 'ឯកសារ' } },
        {
          id: 'contact',
          label: {
            en: 'Contact with the one in prison',
            km: 'ទំនាក់ទំនងជាមួយអ្នកជាប់ពន្ធនាគារ',
          },
        },
        { id: 'people', label: { en: 'People who help', km: 'អ្នកជួយ' } },
      ],
      columns: [
        {
          id: 'holds',
          type: 'choice',
          options: optionsFrom([
            ['strong', 'Strong', 'រឹងមាំ'],
            ['shaky', 'Shaky', 'រង្គោះរង្គើ'],
            ['none', 'Nothing there', 'គ្មាន'],
          ]),
          needed: 'complete',
          label: { en: 'How firm', km: 'រឹងមាំប៉ុណ្ណា' },
        },
      ],
    },
    { ...linesOf('household', { needed: 'complete' }), shownWhen: NOT_AN_ERROR },
    {
      ...linesOf('income', {
        needed: 'complete',
        label: { en: 'Income now, last month', km: 'ប្រាក់ចំណូលឥឡូវ (ខែមុន)' },
      }),
      shownWhen: NOT_AN_ERROR,
    },
    {
      id: 'scale',
      type: 'calc',
      shows: 'scale-change',
      shownWhen: NOT_AN_ERROR,
      label: { en: 'Wellbeing scale since the start', km: 'មាត្រដ្ឋានសុខុមាលភាព ចាប់ពីដំបូង' },
    },
    {
      id: 'last-ratings',
      type: 'calc',
      shows: 'last-ratings',
      shownWhen: NOT_AN_ERROR,
      label: { en: '0 to 10, last time', km: '០ ដល់ ១០ លើកចុងក្រោយ' },
    },
  ],
};
