// Family feedback, revision 1: seven answers by faces, asked by somebody who is not their worker.
import type { Field, FormDefinition, Level, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { HEAD } from '../blocks.ts';

const FACES: Level[] = optionsFrom([
  ['1', 'Bad', 'មិនល្អ'],
  ['2', 'So-so', 'មធ្យម'],
  ['3', 'Good', 'ល្អ'],
]);

const STATEMENTS: readonly (readonly [id: string, en: string, km: string])[] = [
  ['q1', 'They understood what we need', 'គេយល់តម្រូវការយើង'],
  ['q2', 'They explained so that I understood', 'គេពន្យល់ឱ្យខ្ញុំយល់'],
  ['q3', 'We decided the plan ourselves', 'យើងសម្រេចផែនការដោយខ្លួនឯង'],
  ['q4', 'Help came in time', 'ជំនួយមកទាន់ពេល'],
  ['q5', 'They came back and asked how it went', 'គេត្រឡប់មកសួរសុខទុក្ខ'],
  ['q6', 'They were respectful and kept secrets', 'គេគោរព និងរក្សាការសម្ងាត់'],
  ['q7', 'Our life is better because of it', 'ជីវិតយើងប្រសើរជាងមុន ដោយសារការជួយនេះ'],
];

const who: Section = {
  id: 'who',
  title: { en: 'Who answers', km: 'អ្នកឆ្លើយ' },
  fields: [
    {
      id: 'anonymous',
      type: 'yn',
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Without name', km: 'អនាមិក' },
      help: { en: 'If yes, write no name anywhere below.', km: 'បើបាទ/ចាស កុំសរសេរឈ្មោះខាងក្រោម។' },
    },
    {
      id: 'who',
      type: 'choice',
      options: optionsFrom([
        ['carer', 'Carer', 'អ្នកថែទាំ'],
        ['child', 'Child', 'កុមារ'],
        ['prisoner', 'Parent in prison', 'ឪពុកម្ដាយជាប់ឃុំ'],
      ]),
      other: true,
      needed: 'complete',
      label: { en: 'Who answers', km: 'អ្នកឆ្លើយ' },
    },
    {
      id: 'asked-by',
      type: 'person',
      from: 'staff',
      needed: 'real',
      label: { en: 'Asked by', km: 'សួរដោយ' },
      help: { en: 'Not the family’s own worker.', km: 'មិនមែនបុគ្គលិកដែលកាន់ករណីគ្រួសារនេះទេ។' },
    },
  ],
};

const faces: Section = {
  id: 'faces',
  title: { en: 'Seven answers', km: 'ចម្លើយប្រាំពីរ' },
  fields: [
    ...STATEMENTS.map(
      ([id, en, km]): Field => ({
        id,
        type: 'score',
        levels: FACES,
        faces: true,
        needed: 'complete',
        label: { en, km },
        concept: `feedback.${id}`,
      }),
    ),
    {
      id: 'differently',
      type: 'long',
      lines: 3,
      label: { en: 'What should we do differently', km: 'យើងគួរធ្វើអ្វីខុសពីមុន' },
    },
  ],
};

const rights: Section = {
  id: 'rights',
  title: { en: 'Complaints', km: 'បណ្ដឹងតវ៉ា' },
  fields: [
    {
      id: 'complaint',
      type: 'yn',
      needed: 'complete',
      restricted: true,
      label: { en: 'Wants to complain', km: 'ចង់តវ៉ាទេ' },
      help: {
        en: 'Take the complaint to the director. Do not write it here.',
        km: 'យកបណ្ដឹងទៅជូននាយក។ កុំសរសេរនៅទីនេះ។',
      },
    },
    {
      id: 'paid',
      type: 'yn',
      needed: 'complete',
      restricted: true,
      label: {
        en: 'Did anyone of us ask you for money or a favour',
        km: 'មានអ្នកណាក្នុងចំណោមយើង ទារលុយ ឬអ្វីពីអ្នកទេ',
      },
      help: {
        en: 'If yes, write a concern form today.',
        km: 'បើមាន សូមសរសេរទម្រង់បញ្ហាដែលជាកង្វល់ថ្ងៃនេះ។',
      },
    },
  ],
};

export const feedbackR1: FormDefinition = {
  id: 'feedback',
  revision: 1,
  step: 0,
  title: { en: 'Family feedback', km: 'មតិត្រឡប់ពីគ្រួសារ' },
  purpose: {
    en: 'Hear the truth about our work. Somebody asks who is not the family’s own worker.',
    km: 'ស្ដាប់ការពិតអំពីការងាររបស់យើង។ អ្នកសួរ មិនមែនបុគ្គលិកដែលកាន់ករណីគ្រួសារនេះទេ។',
  },
  restricted: false,
  many: true,
  sections: [HEAD, who, faces, rights],
};
