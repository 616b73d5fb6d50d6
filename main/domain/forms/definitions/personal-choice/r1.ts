// Personal choice, revision 1: help one person weigh a decision and own it.
import type { FormDefinition, Section } from '../../form.ts';
import { HEAD } from '../blocks.ts';

const weigh: Section = {
  id: 'weigh',
  title: { en: 'The choice', km: 'ជម្រើស' },
  fields: [
    {
      id: 'person',
      type: 'person',
      from: 'register',
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Whose choice', km: 'ជម្រើសរបស់អ្នកណា' },
    },
    {
      id: 'question',
      type: 'text',
      needed: 'real',
      label: { en: 'The question', km: 'សំណួរ' },
      example: {
        en: 'Go back to grade 7 or work with uncle?',
        km: 'ត្រឡប់រៀនថ្នាក់ទី៧ ឬធ្វើការជាមួយពូ?',
      },
    },
    {
      id: 'ways',
      type: 'rows',
      about: 'things',
      atLeast: 2,
      needed: 'real',
      print: 'cards',
      label: { en: 'Ways', km: 'ជម្រើសនានា' },
      help: {
        en: 'Two or more. “Wait a while” is a way too.',
        km: 'យ៉ាងតិចពីរ។ «ចាំសិន» ក៏ជាជម្រើសមួយ។',
      },
      columns: [
        { id: 'way', type: 'text', needed: 'real', label: { en: 'Way', km: 'ជម្រើស' } },
        { id: 'good-side', type: 'text', label: { en: 'Good side', km: 'ចំណុចល្អ' } },
        { id: 'hard-side', type: 'text', label: { en: 'Hard side', km: 'ចំណុចពិបាក' } },
        { id: 'feels', type: 'text', label: { en: 'How it feels', km: 'មានអារម្មណ៍យ៉ាងណា' } },
        {
          id: 'helper',
          type: 'text',
          label: { en: 'Who could help', km: 'អ្នកណាអាចជួយ' },
        },
      ],
    },
  ],
};

const own: Section = {
  id: 'own',
  title: { en: 'My choice', km: 'ជម្រើសរបស់ខ្ញុំ' },
  fields: [
    {
      id: 'decided',
      type: 'choice',
      options: [
        { id: 'decided', label: { en: 'I have decided', km: 'ខ្ញុំសម្រេចហើយ' } },
        { id: 'not-yet', label: { en: 'Not yet', km: 'មិនទាន់សម្រេច' } },
      ],
      needed: 'real',
      label: { en: 'Decided?', km: 'សម្រេចហើយឬនៅ?' },
      help: {
        en: 'The person decides, the worker writes.',
        km: 'សាមីខ្លួនជាអ្នកសម្រេច បុគ្គលិកជាអ្នកសរសេរ។',
      },
    },
    {
      id: 'choice',
      type: 'text',
      needed: 'real',
      shownWhen: { field: 'decided', is: ['decided'] },
      label: { en: 'My choice', km: 'ជម្រើសរបស់ខ្ញុំ' },
      help: { en: 'One of the ways, in own words.', km: 'ជម្រើសមួយខាងលើ ដោយពាក្យខ្លួនឯង។' },
    },
    {
      id: 'first-step',
      type: 'text',
      label: { en: 'First small step', km: 'ជំហានតូចដំបូង' },
      example: {
        en: 'Ask the teacher whether the place is still free.',
        km: 'សួរគ្រូថានៅមានកន្លែងរៀនទេ។',
      },
    },
    {
      id: 'look-back',
      type: 'date',
      label: { en: 'We look back on', km: 'ពិនិត្យឡើងវិញថ្ងៃ' },
    },
    {
      id: 'how-went',
      type: 'text',
      shownWhen: { field: 'look-back', filled: true },
      label: { en: 'How it went', km: 'លទ្ធផល' },
      help: { en: 'Written on that day.', km: 'សរសេរនៅថ្ងៃនោះ។' },
    },
    {
      id: 'keep',
      type: 'choice',
      options: [
        { id: 'me-worker', label: { en: 'Me and my worker', km: 'ខ្ញុំ និងបុគ្គលិក' } },
        { id: 'carer', label: { en: 'My carer too', km: 'អ្នកថែទាំដែរ' } },
        { id: 'all', label: { en: 'Everyone', km: 'អ្នកគ្រប់គ្នា' } },
      ],
      needed: 'real',
      label: { en: 'Who may see this', km: 'អ្នកណាអាចមើល' },
    },
  ],
};

export const personalChoiceR1: FormDefinition = {
  id: 'personal-choice',
  revision: 1,
  step: 0,
  title: { en: 'Personal choice', km: 'ជម្រើសផ្ទាល់ខ្លួន' },
  purpose: {
    en: 'Help one person weigh a decision and own it.',
    km: 'ជួយបុគ្គលម្នាក់ថ្លឹងថ្លែង និងសម្រេចដោយខ្លួនឯង។',
  },
  restricted: true,
  many: true,
  about: 'person',
  sections: [HEAD, weigh, own],
};
