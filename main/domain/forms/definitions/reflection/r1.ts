// The reflection, revision 1: thinking together between the assessment and the plan.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { HEAD } from '../blocks.ts';
import { RATING_COLUMNS } from '../blocks-scores.ts';
import { PROBLEMS, WAYS_OUT } from './problems.ts';
import { STATEMENTS } from './statements.ts';

const standing: Section = {
  id: 'standing',
  title: { en: 'Where are we, 0 to 10', km: 'យើងនៅត្រង់ណា ០ ដល់ ១០' },
  fields: [
    {
      id: 'ratings',
      type: 'rows',
      about: 'things',
      atLeast: 2,
      needed: 'real',
      label: { en: 'Ratings', km: 'ពិន្ទុ' },
      help: {
        en: 'Each person apart, the family and the worker too. Show children the ladder.',
        km: 'សួរម្នាក់ៗដាច់ដោយឡែក ទាំងគ្រួសារ ទាំងបុគ្គលិក។ បង្ហាញរូបជណ្ដើរដល់កុមារ។',
      },
      columns: RATING_COLUMNS,
    },
    {
      id: 'risk',
      type: 'choice',
      list: 'risk',
      needed: 'real',
      label: { en: 'Risk for the children', km: 'កម្រិតហានិភ័យចំពោះកុមារ' },
      concept: 'case.risk',
    },
    {
      id: 'risk-why',
      type: 'text',
      needed: 'real',
      label: { en: 'Why', km: 'ហេតុអ្វី' },
    },
    {
      id: 'risk-seen-by',
      type: 'person',
      from: 'staff',
      needed: 'complete',
      shownWhen: { field: 'risk', is: ['high'] },
      label: { en: 'Coordinator who saw this', km: 'អ្នកសម្របសម្រួលដែលបានពិនិត្យ' },
    },
    {
      id: 'complexity',
      type: 'choice',
      options: optionsFrom([
        ['light', 'Light', 'ស្រាល'],
        ['usual', 'Usual', 'ធម្មតា'],
        ['heavy', 'Heavy', 'ធ្ងន់'],
      ]),
      label: { en: 'Work this case needs', km: 'ភាពស្មុគស្មាញនៃករណី' },
      concept: 'case.complexity',
    },
  ],
};

const network: Section = {
  id: 'network',
  title: { en: 'People around the family', km: 'បណ្ដាញគាំទ្រ' },
  fields: [
    {
      id: 'network',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'complete',
      orElse: 'nobody-yet',
      seed: { form: 'reflection', rows: 'network' },
      label: { en: 'Supporters', km: 'អ្នកគាំទ្រ' },
      columns: [
        {
          id: 'who',
          type: 'person',
          from: 'register',
          needed: 'real',
          label: { en: 'Person or service', km: 'បុគ្គល ឬសេវា' },
        },
        {
          id: 'ring',
          type: 'choice',
          options: optionsFrom([
            ['home', 'In the home', 'ក្នុងផ្ទះ'],
            ['kin', 'Relatives', 'សាច់ញាតិ'],
            ['village', 'In the village', 'ក្នុងភូមិ'],
            ['service', 'Service', 'សេវា'],
          ]),
          needed: 'complete',
          label: { en: 'How near', km: 'ជិតប៉ុនណា' },
        },
        { id: 'will-do', type: 'text', label: { en: 'What they will do', km: 'នឹងជួយអ្វី' } },
        {
          id: 'knows',
          type: 'choice',
          options: optionsFrom([
            ['all', 'Everything', 'ដឹងទាំងអស់'],
            ['some', 'Some of it', 'ដឹងខ្លះ'],
            ['nothing', 'Nothing', 'មិនដឹង'],
          ]),
          label: { en: 'What they know', km: 'ដឹងអ្វីខ្លះ' },
        },
        {
          id: 'tie',
          type: 'choice',
          options: optionsFrom([
            ['strong', 'Strong', 'ជិតស្និទ្ធ'],
            ['weak', 'Weak', 'រង្វើល'],
            ['strained', 'Strained', 'តានតឹង'],
          ]),
          label: { en: 'Tie', km: 'ចំណង' },
        },
      ],
    },
    {
      id: 'nobody-yet',
      type: 'check',
      shownWhen: { not: { field: 'network', filled: true } },
      label: { en: 'Nobody yet', km: 'មិនទាន់មាននរណា' },
    },
  ],
};

const thinking: Section = {
  id: 'thinking',
  title: { en: 'The worker’s own thinking', km: 'ការគិតរបស់បុគ្គលិក' },
  fields: [
    {
      id: 'thinking',
      type: 'long',
      lines: 6,
      needed: 'real',
      restricted: true,
      label: {
        en: 'What surprised me, what I assume, what I do not know, how I feel',
        km: 'អ្វីធ្វើឱ្យភ្ញាក់ផ្អើល អ្វីដែលខ្ញុំសន្មត អ្វីដែលមិនទាន់ដឹង ខ្ញុំមានអារម្មណ៍យ៉ាងណា',
      },
      help: {
        en: 'Three lines are enough. The family’s copy leaves this out.',
        km: 'បីបន្ទាត់គ្រប់គ្រាន់។ ច្បាប់សម្រាប់គ្រួសារមិនមានផ្នែកនេះទេ។',
      },
      example: {
        en: 'I was angry with the father; I have not heard his side.',
        km: 'ខ្ញុំខឹងឪពុក តែមិនទាន់បានស្ដាប់គាត់។',
      },
    },
    {
      id: 'ask-supervisor',
      type: 'text',
      restricted: true,
      label: { en: 'Question for my supervisor', km: 'សំណួរសម្រាប់អ្នកត្រួតពិនិត្យ' },
    },
  ],
};

export const reflectionR1: FormDefinition = {
  id: 'reflection',
  revision: 1,
  step: 3,
  title: { en: 'Reflection and analysis', km: 'ការឆ្លុះបញ្ចាំង និងការវិភាគ' },
  purpose: {
    en: 'Think together before planning: what worries, what works, what comes first.',
    km: 'គិតជាមួយគ្នាមុនធ្វើផែនការ៖ អ្វីដែលកង្វល់ អ្វីដែលល្អ អ្វីដែលត្រូវធ្វើមុន។',
  },
  restricted: false,
  many: true,
  landscape: true,
  sections: [HEAD, STATEMENTS, standing, PROBLEMS, WAYS_OUT, network, thinking],
};
