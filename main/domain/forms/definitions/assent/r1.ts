// The child's own say, revision 1: told in the child's own way, free to say no to any part.
import type { FormDefinition, Level, Option, Section } from '../../form.ts';
import { HEAD } from '../blocks.ts';
import { signatures } from '../blocks-shared.ts';

/** From the glad face to the sad one. */
const SAYS: Level[] = [
  { id: 'yes', label: { en: 'Yes', km: 'ចង់' } },
  { id: 'later', label: { en: 'Not now', km: 'ចាំសិន' } },
  { id: 'no', label: { en: 'No', km: 'មិនចង់' } },
];

/** What a child is asked, one by one. */
export const CHILD_PURPOSES: Option[] = [
  { id: 'join', label: { en: 'Take part', km: 'ចូលរួម' } },
  {
    id: 'alone',
    label: { en: 'Talk alone with the worker', km: 'និយាយជាមួយបុគ្គលិកតែពីរនាក់' },
  },
  { id: 'draw', label: { en: 'Let us keep drawings', km: 'ឱ្យរក្សារូបគំនូរទុក' } },
  { id: 'tell-carer', label: { en: 'Let us tell the carer', km: 'ឱ្យប្រាប់អ្នកថែទាំ' } },
  { id: 'photo', label: { en: 'Be photographed', km: 'ឱ្យថតរូប' } },
  { id: 'visit', label: { en: 'Visit the parent', km: 'ទៅសួរសុខទុក្ខឪពុកម្ដាយ' } },
];

const told: Section = {
  id: 'explained',
  title: { en: 'Told', km: 'ការពន្យល់' },
  fields: [
    {
      id: 'child',
      type: 'person',
      from: 'register',
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Child', km: 'កុមារ' },
    },
    {
      id: 'present',
      type: 'people',
      needed: 'real',
      label: { en: 'Who was in the room', km: 'អ្នកនៅជាមួយ' },
      help: {
        en: 'Yourself too. A child may answer otherwise when alone.',
        km: 'រួមទាំងខ្លួនអ្នកផង។ កុមារអាចឆ្លើយខុសពីនេះ បើនៅម្នាក់ឯង។',
      },
    },
    {
      id: 'how-told',
      type: 'choices',
      options: [
        { id: 'talk', label: { en: 'Talk', km: 'និយាយ' } },
        { id: 'pictures', label: { en: 'Pictures', km: 'រូបភាព' } },
        { id: 'story', label: { en: 'A story', km: 'រឿង' } },
        { id: 'play', label: { en: 'Play', km: 'លេង' } },
        { id: 'sign', label: { en: 'Sign language', km: 'ភាសាសញ្ញា' } },
      ],
      other: true,
      needed: 'complete',
      label: { en: 'How it was explained', km: 'វិធីពន្យល់' },
    },
    {
      id: 'child-words',
      type: 'long',
      lines: 2,
      needed: 'complete',
      label: { en: 'What the child understood', km: 'កុមារយល់យ៉ាងណា' },
      help: { en: 'In the child’s own words.', km: 'សរសេរតាមពាក្យរបស់កុមារ។' },
      example: {
        en: '“You come to talk so we can see father.”',
        km: '«បងមកនិយាយ ដើម្បីឱ្យពួកខ្ញុំបានជួបប៉ា»។',
      },
    },
  ],
};

const says: Section = {
  id: 'child-says',
  title: { en: 'The child says', km: 'កុមារឆ្លើយ' },
  fields: [
    {
      id: 'answers',
      type: 'table',
      needed: 'real',
      label: { en: 'Does the child want to', km: 'តើកុមារចង់' },
      help: {
        en: 'The carer’s yes never overrules the child’s no.',
        km: 'ការយល់ព្រមរបស់អ្នកថែទាំ មិនអាចជំនួសចម្លើយ «មិនចង់» របស់កុមារទេ។',
      },
      rows: CHILD_PURPOSES,
      columns: [
        {
          id: 'answer',
          type: 'score',
          levels: SAYS,
          faces: true,
          needed: 'real',
          label: { en: 'Answer', km: 'ចម្លើយ' },
          concept: 'consent.assent',
        },
      ],
    },
    {
      id: 'shown-by',
      type: 'choices',
      options: [
        { id: 'words', label: { en: 'Words', km: 'ពាក្យ' } },
        { id: 'nod', label: { en: 'A nod', km: 'ងក់ក្បាល' } },
        { id: 'sign', label: { en: 'A sign', km: 'សញ្ញា' } },
        { id: 'drawing', label: { en: 'A drawing', km: 'គូររូប' } },
        { id: 'unclear', label: { en: 'Unclear', km: 'មិនច្បាស់' } },
      ],
      needed: 'complete',
      label: { en: 'Shown by', km: 'បង្ហាញដោយ' },
      help: { en: 'Unclear means: not yet.', km: 'មិនច្បាស់ មានន័យថា៖ ចាំសិន។' },
    },
    {
      id: 'unease',
      type: 'text',
      restricted: true,
      label: { en: 'Signs of fear or pressure', km: 'សញ្ញាភ័យ ឬត្រូវបង្ខំ' },
      example: {
        en: 'Looked at uncle before each answer.',
        km: 'មើលមុខពូមុនឆ្លើយរាល់ដង។',
      },
    },
    {
      id: 'keep-from',
      type: 'text',
      restricted: true,
      label: {
        en: 'What the child asks us not to tell, and to whom',
        km: 'អ្វីដែលកុមារសុំកុំប្រាប់ និងកុំប្រាប់អ្នកណា',
      },
      help: {
        en: 'If a child is in danger we cannot promise it.',
        km: 'បើកុមារមានគ្រោះថ្នាក់ យើងមិនអាចសន្យាបានទេ។',
      },
    },
    ...signatures(
      'signed',
      {
        en: 'The child’s mark: a name or a drawing is fine',
        km: 'សញ្ញារបស់កុមារ៖ ឈ្មោះ ឬរូបគំនូរក៏បាន',
      },
      null,
    ),
  ],
};

export const assentR1: FormDefinition = {
  id: 'assent',
  revision: 1,
  step: 1,
  title: { en: 'The child’s own say', km: 'ការយល់ព្រមរបស់កុមារ' },
  purpose: {
    en: 'The child understands in its own way and can say no to any part.',
    km: 'កុមារយល់តាមរបៀបរបស់ខ្លួន និងអាចប្រកែកលើចំណុចណាក៏បាន។',
  },
  restricted: false,
  many: true,
  about: 'child',
  sections: [HEAD, told, says],
};
