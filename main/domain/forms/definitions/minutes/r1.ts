// The minutes of a meeting or case conference, revision 1: no item leaves the table undecided.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { HEAD } from '../blocks.ts';
import { signatures } from '../blocks-shared.ts';

const meeting: Section = {
  id: 'meeting',
  title: { en: 'The meeting', km: 'កិច្ចប្រជុំ' },
  fields: [
    {
      id: 'kind',
      type: 'choice',
      options: optionsFrom([
        ['conference', 'Case conference', 'សន្និសីទករណី'],
        ['family', 'Family meeting', 'ប្រជុំគ្រួសារ'],
        ['entry', 'Entry panel', 'ប្រជុំសម្រេចទទួលករណី'],
        ['authority', 'With authorities', 'ប្រជុំជាមួយអាជ្ញាធរ'],
        ['team', 'Team meeting', 'ប្រជុំក្រុម'],
        ['partner', 'With partners', 'ប្រជុំជាមួយដៃគូ'],
      ]),
      other: true,
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Kind of meeting', km: 'ប្រភេទកិច្ចប្រជុំ' },
      concept: 'meeting.kind',
    },
    {
      id: 'chair',
      type: 'person',
      from: 'staff',
      needed: 'real',
      label: { en: 'Led by', km: 'ដឹកនាំដោយ' },
    },
    {
      id: 'note-taker',
      type: 'person',
      from: 'staff',
      needed: 'real',
      label: { en: 'Notes by', km: 'កត់ត្រាដោយ' },
    },
    {
      id: 'present',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      label: { en: 'Present', km: 'អ្នកចូលរួម' },
      columns: [
        {
          id: 'who',
          type: 'person',
          from: 'register',
          needed: 'complete',
          label: { en: 'Who', km: 'អ្នកណា' },
        },
        {
          id: 'part',
          type: 'text',
          label: { en: 'Office or role', km: 'ស្ថាប័ន ឬតួនាទី' },
          example: { en: 'Village chief', km: 'មេភូមិ' },
        },
        {
          id: 'keeps-secret',
          type: 'yn',
          label: { en: 'Agreed to keep secret', km: 'យល់ព្រមរក្សាការសម្ងាត់' },
        },
      ],
    },
    {
      id: 'absent',
      type: 'people',
      label: { en: 'Invited, not there', km: 'បានអញ្ជើញ តែអវត្តមាន' },
    },
    {
      id: 'family-there',
      type: 'choice',
      options: optionsFrom([
        ['yes', 'Took part', 'ចូលរួម'],
        ['part', 'For a part', 'ចូលរួមខ្លះ'],
        ['no', 'Did not', 'មិនបានចូលរួម'],
      ]),
      needed: 'complete',
      shownWhen: { field: 'kind', is: ['conference'] },
      label: { en: 'Family took part', km: 'គ្រួសារចូលរួម' },
    },
  ],
};

const TO_FOLLOW = { field: 'outcome', isNot: ['info'] } as const;

const agenda: Section = {
  id: 'agenda',
  title: { en: 'Items', km: 'របៀបវារៈ' },
  fields: [
    {
      id: 'items',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      task: true,
      label: { en: 'Items and decisions', km: 'របៀបវារៈ និងការសម្រេចចិត្ត' },
      help: {
        en: 'Only what concerns this family. What concerns another family goes into its own folder.',
        km: 'សរសេរតែរឿងគ្រួសារនេះ។ រឿងគ្រួសារផ្សេង សូមសរសេរក្នុងសំណុំឯកសាររបស់គេ។',
      },
      concept: 'meeting.item',
      columns: [
        {
          id: 'topic',
          type: 'text',
          needed: 'real',
          label: { en: 'Item', km: 'ប្រធានបទ' },
        },
        {
          id: 'talk',
          type: 'long',
          lines: 3,
          needed: 'complete',
          label: { en: 'What was said', km: 'ការពិភាក្សា' },
          help: { en: 'The main points, not every word.', km: 'ចំណុចសំខាន់ៗ មិនមែនគ្រប់ពាក្យទេ។' },
        },
        {
          id: 'outcome',
          type: 'choice',
          options: optionsFrom([
            ['decided', 'Decided', 'បានសម្រេច'],
            ['none', 'No decision yet', 'មិនទាន់សម្រេច'],
            ['info', 'For information only', 'គ្រាន់តែជូនដំណឹង'],
          ]),
          needed: 'real',
          label: { en: 'Decision', km: 'ការសម្រេចចិត្ត' },
          concept: 'meeting.decision',
        },
        {
          id: 'what',
          type: 'text',
          needed: 'real',
          shownWhen: TO_FOLLOW,
          label: {
            en: 'What was decided, or why not yet',
            km: 'សម្រេចអ្វី ឬហេតុអ្វីមិនទាន់សម្រេច',
          },
          example: {
            en: 'No decision: waiting for prison',
            km: 'មិនទាន់សម្រេច៖ រង់ចាំពន្ធនាគារ',
          },
        },
        {
          id: 'by-whom',
          type: 'person',
          from: 'staff',
          needed: 'real',
          shownWhen: TO_FOLLOW,
          label: { en: 'Who follows', km: 'អ្នកអនុវត្ត' },
        },
        {
          id: 'by-when',
          type: 'date',
          needed: 'real',
          shownWhen: TO_FOLLOW,
          label: { en: 'By when', km: 'អនុវត្តពេលណា' },
        },
      ],
    },
  ],
};

const after: Section = {
  id: 'after',
  title: { en: 'Afterwards', km: 'ក្រោយកិច្ចប្រជុំ' },
  fields: [
    { id: 'next-meeting', type: 'date', label: { en: 'Next meeting', km: 'ប្រជុំលើកក្រោយ' } },
    {
      id: 'sent-to',
      type: 'people',
      label: { en: 'Minutes given to', km: 'បានផ្ញើកំណត់ហេតុទៅ' },
      help: {
        en: 'Give them to nobody outside the office without the family’s consent.',
        km: 'កុំផ្ញើទៅអ្នកក្រៅការិយាល័យ បើគ្រួសារមិនទាន់យល់ព្រម។',
      },
    },
    ...signatures('signed', { en: 'Signed by who led the meeting', km: 'ហត្ថលេខាអ្នកដឹកនាំប្រជុំ' }, null),
  ],
};

export const minutesR1: FormDefinition = {
  id: 'minutes',
  revision: 1,
  step: 0,
  title: { en: 'Meeting and case conference', km: 'កំណត់ហេតុប្រជុំ និងសន្និសីទករណី' },
  purpose: {
    en: 'Every item has a decision, or a reason why not yet; and a person and a day. Written in the meeting.',
    km: 'របៀបវារៈនីមួយៗត្រូវមានការសម្រេច ឬហេតុផលថាមិនទាន់ ព្រមទាំងអ្នកអនុវត្ត និងថ្ងៃកំណត់។ សរសេរក្នុងពេលប្រជុំ។',
  },
  restricted: false,
  many: true,
  sections: [HEAD, meeting, agenda, after],
};
