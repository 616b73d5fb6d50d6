// Consent, second part: what a family says yes or no to, one by one, and what it takes back.
import type { Option, Section } from '../../form.ts';
import { signatures } from '../blocks-shared.ts';

/** What a family is asked for, one by one. */
export const PURPOSES: Option[] = [
  {
    id: 'service',
    label: { en: 'Work with us, keep a file', km: 'ធ្វើការជាមួយយើង និងរក្សាឯកសារ' },
  },
  {
    id: 'share-services',
    label: { en: 'Tell a service we send you to', km: 'ប្រាប់សេវាដែលយើងបញ្ជូនទៅ' },
  },
  {
    id: 'share-authority',
    label: {
      en: 'Tell the social office or commune committee',
      km: 'ប្រាប់ការិយាល័យ ស.អ.យ ឬ គ.ក.ន.ក',
    },
  },
  {
    id: 'ask-prison',
    label: { en: 'Ask the prison about your relative', km: 'សួរពន្ធនាគារអំពីសាច់ញាតិ' },
  },
  { id: 'photo', label: { en: 'Photos for the file', km: 'ថតរូបទុកក្នុងឯកសារ' } },
  { id: 'voice', label: { en: 'Record voices', km: 'ថតសំឡេង' } },
  {
    id: 'story',
    label: { en: 'Tell the story without names', km: 'និទានរឿងដោយគ្មានឈ្មោះ' },
  },
  {
    id: 'research',
    label: { en: 'Be asked by researchers', km: 'ឱ្យអ្នកស្រាវជ្រាវសួរ' },
  },
  {
    id: 'keep-contact',
    label: { en: 'Be visited after closing', km: 'ឱ្យទៅសួរសុខទុក្ខក្រោយបិទករណី' },
  },
];

export const yesOrNo: Section = {
  id: 'yes-or-no',
  title: { en: 'Yes or no, one by one', km: 'យល់ព្រមម្ដងមួយ' },
  fields: [
    {
      id: 'purposes',
      type: 'table',
      needed: 'real',
      label: { en: 'What the family agrees to', km: 'អ្វីដែលគ្រួសារយល់ព្រម' },
      help: {
        en: 'Ask each adult. If one of them says no, the answer is no.',
        km: 'សូមសួរមនុស្សធំម្នាក់ៗ។ បើម្នាក់មិនយល់ព្រម ចម្លើយគឺ មិនយល់ព្រម។',
      },
      rows: PURPOSES,
      columns: [
        {
          id: 'answer',
          type: 'choice',
          options: [
            { id: 'yes', label: { en: 'Agrees', km: 'យល់ព្រម' } },
            { id: 'no', label: { en: 'Does not agree', km: 'មិនយល់ព្រម' } },
            { id: 'not-asked', label: { en: 'Not asked yet', km: 'មិនទាន់សួរ' } },
          ],
          needed: 'real',
          label: { en: 'Answer', km: 'ចម្លើយ' },
          concept: 'consent.purpose',
        },
        {
          id: 'limits',
          type: 'text',
          shownWhen: { field: 'answer', is: ['yes'] },
          label: { en: 'Except', km: 'លើកលែងតែ' },
          example: { en: 'Not to the police.', km: 'កុំប្រាប់នគរបាល។' },
        },
        {
          id: 'until',
          type: 'date',
          shownWhen: { field: 'answer', is: ['yes'] },
          label: { en: 'Until', km: 'រហូតដល់' },
        },
      ],
    },
    ...signatures('signed', {
      en: 'Signed by each adult who answered, and a child’s guardian',
      km: 'ចុះហត្ថលេខា (មនុស្សធំម្នាក់ៗដែលបានឆ្លើយ និងអាណាព្យាបាល)',
    }),
    {
      id: 'copy-given',
      type: 'choice',
      options: [
        { id: 'given', label: { en: 'Given', km: 'បានឱ្យ' } },
        {
          id: 'not-wanted',
          label: { en: 'Family did not want it', km: 'គ្រួសារមិនចង់រក្សាទុក' },
        },
        { id: 'unsafe', label: { en: 'Not safe at home', km: 'មិនមានសុវត្ថិភាពទុកនៅផ្ទះ' } },
      ],
      needed: 'complete',
      label: { en: 'Copy given', km: 'បានឱ្យច្បាប់ចម្លង' },
      help: {
        en: 'A paper at home can hurt somebody.',
        km: 'ក្រដាសទុកនៅផ្ទះ អាចធ្វើឱ្យនរណាម្នាក់រងគ្រោះ។',
      },
    },
  ],
};

export const takenBack: Section = {
  id: 'taken-back',
  title: { en: 'Taken back', km: 'ការដកការយល់ព្រម' },
  fields: [
    {
      id: 'withdrawn',
      type: 'rows',
      about: 'things',
      atLeast: 0,
      label: { en: 'What was taken back, on any later day', km: 'អ្វីដែលបានដក នៅថ្ងៃក្រោយណាមួយ' },
      help: {
        en: 'No reason is needed. On a later day: open the finished form and choose Correct.',
        km: 'មិនចាំបាច់មានមូលហេតុទេ។ នៅថ្ងៃក្រោយ៖ បើកទម្រង់ដែលបានបញ្ចប់ រួចជ្រើស «កែតម្រូវ»។',
      },
      columns: [
        {
          id: 'purpose',
          type: 'choice',
          options: PURPOSES,
          needed: 'real',
          label: { en: 'Purpose', km: 'គោលបំណង' },
        },
        {
          id: 'who',
          type: 'person',
          from: 'register',
          needed: 'real',
          label: { en: 'Who', km: 'អ្នកណា' },
        },
        {
          id: 'on',
          type: 'date',
          past: true,
          needed: 'real',
          label: { en: 'On', km: 'នៅថ្ងៃ' },
        },
        {
          id: 'stopped',
          type: 'text',
          needed: 'complete',
          label: { en: 'What we stopped', km: 'អ្វីដែលយើងបានបញ្ឈប់' },
        },
      ],
    },
  ],
};
