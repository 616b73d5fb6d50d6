// Consent taken back, revision 1: who stops which permission, when, how it was told, and who heard it.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { CHILD_PURPOSES } from '../assent/r1.ts';
import { HEAD } from '../blocks.ts';
import { PURPOSES } from '../consent/purposes.ts';

const OF_FAMILY = { field: 'whose', is: ['family'] } as const;
const OF_CHILD = { field: 'whose', is: ['child'] } as const;

const what: Section = {
  id: 'what',
  title: { en: 'What is taken back', km: 'អ្វីដែលត្រូវដក' },
  fields: [
    {
      id: 'whose',
      type: 'choice',
      options: optionsFrom([
        ['family', 'The family’s consent', 'ការយល់ព្រមរបស់គ្រួសារ'],
        ['child', 'A child’s own say', 'ការយល់ព្រមរបស់កុមារ'],
      ]),
      needed: 'real',
      label: { en: 'Whose consent', km: 'ការយល់ព្រមរបស់អ្នកណា' },
    },
    {
      id: 'taken-back',
      type: 'choices',
      options: PURPOSES,
      needed: 'real',
      shownWhen: OF_FAMILY,
      label: { en: 'The family stops', km: 'អ្វីដែលគ្រួសារឈប់យល់ព្រម' },
      concept: 'consent.taken-back',
    },
    {
      id: 'child',
      type: 'person',
      from: 'register',
      needed: 'real',
      shownWhen: OF_CHILD,
      label: { en: 'Child', km: 'កុមារ' },
    },
    {
      id: 'child-taken-back',
      type: 'choices',
      options: CHILD_PURPOSES,
      needed: 'real',
      shownWhen: OF_CHILD,
      label: { en: 'The child stops', km: 'អ្វីដែលកុមារឈប់យល់ព្រម' },
      concept: 'assent.taken-back',
    },
  ],
};

const how: Section = {
  id: 'how-told',
  title: { en: 'How it was told', km: 'របៀបប្រាប់' },
  fields: [
    {
      id: 'who',
      type: 'person',
      from: 'register',
      needed: 'real',
      label: { en: 'Who takes it back', km: 'អ្នកដែលដកការយល់ព្រម' },
    },
    {
      id: 'how',
      type: 'choice',
      options: optionsFrom([
        ['said', 'Said it', 'និយាយផ្ទាល់មាត់'],
        ['written', 'In writing', 'ជាលាយលក្ខណ៍អក្សរ'],
        ['shown', 'Showed it without words', 'បង្ហាញដោយគ្មានពាក្យ'],
      ]),
      needed: 'real',
      label: { en: 'How', km: 'តាមវិធីណា' },
    },
    {
      id: 'paper',
      type: 'paper',
      shownWhen: { field: 'how', is: ['written'] },
      label: { en: 'The paper', km: 'ក្រដាស' },
    },
    {
      id: 'heard-by',
      type: 'person',
      from: 'staff',
      needed: 'real',
      label: { en: 'Heard by', km: 'អ្នកដែលបានឮ' },
    },
    {
      id: 'words',
      type: 'text',
      label: { en: 'What they want written down', km: 'អ្វីដែលគេចង់ឱ្យកត់ទុក' },
      help: {
        en: 'No reason is needed. Help goes on as before.',
        km: 'មិនចាំបាច់មានមូលហេតុទេ។ ជំនួយនៅតែបន្តដូចមុន។',
      },
    },
  ],
};

export const consentWithdrawalR1: FormDefinition = {
  id: 'consent-withdrawal',
  revision: 1,
  step: 0,
  title: { en: 'Consent taken back', km: 'ការដកការយល់ព្រម' },
  purpose: {
    en: 'Who agreed can stop at any time, without a reason, and from that moment we stop too.',
    km: 'អ្នកដែលបានយល់ព្រម អាចឈប់នៅពេលណាក៏បាន ដោយមិនចាំបាច់មានមូលហេតុ ហើយយើងក៏ឈប់ចាប់ពីពេលនោះដែរ។',
  },
  restricted: false,
  many: true,
  sections: [HEAD, what, how],
};
