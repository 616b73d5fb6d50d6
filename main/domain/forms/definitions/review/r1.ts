// The review of a case, revision 1: with the family, what changed and what next.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { HEAD } from '../blocks.ts';
import { linesOf } from '../blocks-lines.ts';
import { RATING_COLUMNS } from '../blocks-scores.ts';
import { signatures } from '../blocks-shared.ts';

const occasion: Section = {
  id: 'occasion',
  title: { en: 'This review', km: 'ការពិនិត្យលើកនេះ' },
  fields: [
    {
      id: 'occasion',
      type: 'choice',
      options: optionsFrom([
        ['due', 'It was due', 'ដល់កំណត់'],
        ['event', 'Something happened', 'មានព្រឹត្តិការណ៍'],
        ['before-close', 'Before closing', 'មុនបិទករណី'],
        ['file', 'Review of the folder', 'ពិនិត្យសំណុំឯកសារ'],
      ]),
      other: true,
      needed: 'real',
      label: { en: 'Why now', km: 'ហេតុអ្វីឥឡូវ' },
      concept: 'review.held',
    },
    {
      id: 'present',
      type: 'people',
      needed: 'real',
      label: { en: 'Who took part', km: 'អ្នកចូលរួម' },
    },
    {
      id: 'since',
      type: 'calc',
      shows: 'since-last-review',
      label: {
        en: 'Since last time: contacts, visits, support, money',
        km: 'ចាប់ពីលើកមុន៖ ការជួប ការចុះសួរ ជំនួយ លុយ',
      },
    },
  ],
};

const goals: Section = {
  id: 'goals',
  title: { en: 'The goals', km: 'គោលដៅ' },
  fields: [
    {
      id: 'goals',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      seed: { form: 'case-plan', rows: 'goals' },
      label: { en: 'Goals of the plan', km: 'គោលដៅក្នុងផែនការ' },
      columns: [
        {
          id: 'words',
          type: 'text',
          needed: 'real',
          label: { en: 'Goal, in the family’s words', km: 'គោលដៅ (ពាក្យគ្រួសារ)' },
        },
        {
          id: 'status',
          type: 'choice',
          options: optionsFrom([
            ['reached', 'Reached', 'សម្រេច'],
            ['partly', 'Partly', 'សម្រេចខ្លះ'],
            ['not', 'Not yet', 'មិនទាន់សម្រេច'],
            ['dropped', 'Dropped', 'បោះបង់គោលដៅ'],
          ]),
          needed: 'real',
          label: { en: 'Result', km: 'លទ្ធផល' },
          concept: 'goal.status',
        },
        {
          id: 'why',
          type: 'text',
          needed: 'complete',
          neededWhen: { field: 'status', isNot: ['reached'] },
          label: { en: 'What helped or stood in the way', km: 'អ្វីជួយ ឬរារាំង' },
        },
      ],
    },
    {
      id: 'better',
      type: 'long',
      lines: 3,
      needed: 'real',
      label: { en: 'What is better, says the family', km: 'គ្រួសារថា អ្វីប្រសើរជាងមុន' },
    },
    {
      id: 'new-worry',
      type: 'long',
      lines: 3,
      label: { en: 'New worries', km: 'ក្ដីកង្វល់ថ្មី' },
      help: {
        en: 'They go into a new reflection, as problems.',
        km: 'ក្ដីកង្វល់ទាំងនេះ ត្រូវសរសេរជាបញ្ហា ក្នុងការឆ្លុះបញ្ចាំងថ្មី។',
      },
    },
  ],
};

const children: Section = {
  id: 'children',
  title: { en: 'The children', km: 'កុមារ' },
  fields: [
    linesOf('living', { needed: 'real' }),
    linesOf('school', { needed: 'real' }),
    {
      id: 'child-says',
      type: 'long',
      lines: 3,
      needed: 'complete',
      label: { en: 'What the children say', km: 'កុមារនិយាយអ្វី' },
    },
    {
      id: 'child-private',
      type: 'long',
      lines: 2,
      restricted: true,
      label: {
        en: 'What a child asks us not to pass on',
        km: 'អ្វីដែលកុមារសុំកុំប្រាប់អ្នកដទៃ',
      },
    },
    {
      id: 'scale',
      type: 'calc',
      shows: 'scale-change',
      label: { en: 'Wellbeing scale since the start', km: 'មាត្រដ្ឋានសុខុមាលភាព ចាប់ពីដំបូង' },
    },
  ],
};

const standing: Section = {
  id: 'standing',
  title: { en: 'Where are we, 0 to 10', km: 'យើងនៅត្រង់ណា ០ ដល់ ១០' },
  fields: [
    {
      id: 'ratings',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      label: { en: '0 to 10 now', km: '០ ដល់ ១០ ឥឡូវ' },
      help: { en: 'Each person separately.', km: 'ម្នាក់ៗឆ្លើយដោយឡែក។' },
      columns: RATING_COLUMNS,
    },
    {
      id: 'last-ratings',
      type: 'calc',
      shows: 'last-ratings',
      label: { en: 'Last time', km: 'លើកមុន' },
    },
    {
      id: 'risk',
      type: 'choice',
      list: 'risk',
      needed: 'real',
      label: { en: 'Risk for children now', km: 'កម្រិតហានិភ័យចំពោះកុមារឥឡូវ' },
      concept: 'case.risk',
    },
  ],
};

const decision: Section = {
  id: 'decision',
  title: { en: 'What next', km: 'អ្វីបន្ទាប់' },
  fields: [
    {
      id: 'decision',
      type: 'choice',
      options: optionsFrom([
        ['go-on', 'Go on as planned', 'បន្តផែនការ'],
        ['change', 'Change the plan', 'កែផែនការ'],
        ['more', 'More support', 'ពង្រឹងជំនួយ'],
        ['less', 'Fewer visits', 'បន្ថយការចុះសួរ'],
        ['module', 'Change the module', 'ប្ដូរម៉ូឌុល'],
        ['close', 'Prepare to close', 'ត្រៀមបិទករណី'],
      ]),
      needed: 'real',
      label: { en: 'Decision', km: 'ការសម្រេចចិត្ត' },
      concept: 'review.decision',
    },
    {
      id: 'module',
      type: 'choice',
      list: 'module',
      needed: 'real',
      shownWhen: { field: 'decision', is: ['module'] },
      label: { en: 'To which module', km: 'ប្ដូរទៅម៉ូឌុលណា' },
      concept: 'case.module',
    },
    {
      id: 'next-review',
      type: 'date',
      needed: 'real',
      shownWhen: { field: 'decision', isNot: ['close'] },
      label: { en: 'Next review', km: 'ថ្ងៃពិនិត្យលើកក្រោយ' },
      concept: 'review.due',
    },
    {
      id: 'supervisor',
      type: 'long',
      lines: 2,
      needed: 'complete',
      label: { en: 'Coordinator’s comment', km: 'មតិអ្នកសម្របសម្រួល' },
      help: {
        en: 'If the coordinator has not read it yet, answer “not known yet”.',
        km: 'បើអ្នកសម្របសម្រួលមិនទាន់បានអាន សូមឆ្លើយ «មិនទាន់ដឹង»។',
      },
    },
    ...signatures('signed', { en: 'Signed', km: 'ហត្ថលេខា' }, 'complete'),
  ],
};

export const reviewR1: FormDefinition = {
  id: 'review',
  revision: 1,
  step: 6,
  title: { en: 'Review', km: 'ការពិនិត្យករណីឡើងវិញ' },
  purpose: {
    en: 'With the family, look at what changed and decide what next: every goal, every child, a next date.',
    km: 'ជាមួយគ្រួសារ មើលអ្វីដែលប្រែប្រួល ហើយសម្រេចអ្វីបន្ទាប់៖ គោលដៅទាំងអស់ កុមារទាំងអស់ ថ្ងៃលើកក្រោយ។',
  },
  restricted: false,
  many: true,
  sections: [HEAD, occasion, goals, children, standing, decision],
};
