// The counselling note, revision 1: the counsellor's own. Others are told that a contact took place, no more.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { HEAD } from '../blocks.ts';

const contact: Section = {
  id: 'contact',
  title: { en: 'The contact', km: 'ការជួប' },
  fields: [
    {
      id: 'mode',
      type: 'choice',
      options: optionsFrom([
        ['one', 'With one person', 'ជាមួយមនុស្សម្នាក់'],
        ['family', 'With the family', 'ជាមួយគ្រួសារ'],
        ['group', 'In a group', 'ជាក្រុម'],
        ['phone', 'By phone', 'តាមទូរស័ព្ទ'],
        ['missed', 'Did not take place', 'មិនបានជួប'],
      ]),
      neededForDraft: true,
      needed: 'real',
      label: { en: 'How', km: 'វិធី' },
      concept: 'counselling.held',
    },
    { id: 'with', type: 'people', label: { en: 'With whom', km: 'ជាមួយអ្នកណា' } },
    { id: 'minutes', type: 'num', min: 1, max: 600, label: { en: 'Minutes', km: 'នាទី' } },
  ],
};

const said: Section = {
  id: 'said',
  title: { en: 'In confidence', km: 'ការសម្ងាត់' },
  fields: [
    {
      id: 'told',
      type: 'long',
      lines: 12,
      restricted: true,
      needed: 'complete',
      shownWhen: { field: 'mode', isNot: ['missed'] },
      label: { en: 'What it was about', km: 'អ្វីដែលបាននិយាយ' },
      help: {
        en: 'Only what you need for the next time. Write a worry about safety as a concern (F8).',
        km: 'តែអ្វីដែលត្រូវការសម្រាប់លើកក្រោយ។ បើបារម្ភអំពីសុវត្ថិភាព សូមសរសេរជាបញ្ហាដែលជាកង្វល់ (F8)។',
      },
    },
    {
      id: 'seen',
      type: 'long',
      lines: 6,
      restricted: true,
      label: { en: 'What I noticed', km: 'អ្វីដែលខ្ញុំសង្កេតឃើញ' },
    },
    {
      id: 'next',
      type: 'long',
      lines: 4,
      restricted: true,
      label: { en: 'What we go on with', km: 'អ្វីដែលនឹងធ្វើបន្ត' },
    },
    {
      id: 'next-on',
      type: 'date',
      restricted: true,
      label: { en: 'Next time on', km: 'ជួបលើកក្រោយនៅថ្ងៃ' },
    },
  ],
};

export const counsellingNoteR1: FormDefinition = {
  id: 'counselling-note',
  revision: 1,
  step: 0,
  title: { en: 'Counselling note', km: 'កំណត់ត្រាប្រឹក្សា' },
  purpose: {
    en: 'Remember what was said in counselling. It is the counsellor’s own; others see that a contact took place.',
    km: 'ចងចាំអ្វីដែលបាននិយាយពេលផ្ដល់ប្រឹក្សា។ ជារបស់អ្នកផ្ដល់ប្រឹក្សា អ្នកផ្សេងឃើញតែថាមានការជួប។',
  },
  restricted: true,
  many: true,
  sections: [HEAD, contact, said],
};
