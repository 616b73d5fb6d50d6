// A referral to another service, revision 1: what we ask of them, and what came of it.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { HEAD } from '../blocks.ts';
import { nextSteps } from '../blocks-shared.ts';

const AGREED = { field: 'consent', isNot: ['no'] } as const;

const what: Section = {
  id: 'what',
  title: { en: 'What we ask', km: 'សំណើរបស់យើង' },
  fields: [
    {
      id: 'provider',
      type: 'person',
      from: 'providers',
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Service', km: 'អ្នកផ្ដល់សេវា' },
      concept: 'refout.provider',
    },
    {
      id: 'for-whom',
      type: 'people',
      needed: 'real',
      label: { en: 'For whom', km: 'សម្រាប់អ្នកណា' },
    },
    {
      id: 'area',
      type: 'choice',
      list: 'area',
      needed: 'real',
      label: { en: 'About', km: 'ផ្នែក' },
      concept: 'refout.area',
    },
    {
      id: 'goal',
      type: 'link',
      to: { form: 'case-plan', rows: 'goals', column: 'words' },
      label: { en: 'For which goal', km: 'សម្រាប់គោលដៅណា' },
    },
    {
      id: 'reason',
      type: 'text',
      needed: 'real',
      label: { en: 'What we ask', km: 'សំណើ' },
      help: { en: 'Only what they need to help.', km: 'តែអ្វីដែលគេត្រូវដឹងដើម្បីជួយ។' },
      example: {
        en: 'Boy, 9, hardly hears. Please test.',
        km: 'ក្មេងប្រុស ៩ ឆ្នាំ ស្ដាប់មិនសូវឮ សូមពិនិត្យ។',
      },
    },
    {
      id: 'urgency',
      type: 'choice',
      list: 'urgency',
      needed: 'complete',
      label: { en: 'How soon', km: 'ភាពបន្ទាន់' },
    },
  ],
};

const consent: Section = {
  id: 'consent',
  title: { en: 'Consent and sending', km: 'ការយល់ព្រម និងការផ្ញើ' },
  fields: [
    {
      id: 'consent-now',
      type: 'calc',
      shows: 'consent-share-services',
      label: { en: 'Consent on record', km: 'ការយល់ព្រមដែលបានកត់ត្រា' },
    },
    {
      id: 'consent',
      type: 'choice',
      options: optionsFrom([
        ['recorded', 'Agreed, as recorded above', 'យល់ព្រម ដូចបានកត់ត្រាខាងលើ'],
        ['asked', 'Asked for this, said yes aloud', 'បានសួរសម្រាប់ករណីនេះ ឆ្លើយយល់ព្រមផ្ទាល់មាត់'],
        ['danger', 'Not agreed, but a child is in danger', 'មិនយល់ព្រម តែកុមារមានគ្រោះថ្នាក់'],
        ['no', 'Said no: nothing is sent', 'មិនយល់ព្រម៖ មិនផ្ញើអ្វីទេ'],
      ]),
      needed: 'real',
      label: { en: 'Does the family agree to this', km: 'គ្រួសារយល់ព្រមទេ' },
      help: {
        en: 'Ask first, send afterwards. If a child is in danger, write a concern form too.',
        km: 'សួរសិន ផ្ញើក្រោយ។ បើកុមារមានគ្រោះថ្នាក់ សូមសរសេរទម្រង់បញ្ហាដែលជាកង្វល់ផង។',
      },
    },
    {
      id: 'shared',
      type: 'choices',
      options: optionsFrom([
        ['name', 'Name', 'ឈ្មោះ'],
        ['age-sex', 'Age and sex', 'អាយុ និងភេទ'],
        ['village', 'Village', 'ភូមិ'],
        ['phone', 'Phone', 'ទូរស័ព្ទ'],
        ['need', 'Need', 'តម្រូវការ'],
        ['school', 'School facts', 'ព័ត៌មានសិក្សា'],
        ['health', 'Health', 'សុខភាព'],
        ['prison', 'Prison facts', 'ព័ត៌មានពន្ធនាគារ'],
      ]),
      other: true,
      needed: 'real',
      shownWhen: AGREED,
      label: { en: 'What is shared', km: 'ព័ត៌មានដែលចែករំលែក' },
      help: {
        en: 'As little as will do. Health and prison only if the service cannot help without.',
        km: 'តិចបំផុតតាមដែលអាច។ សុខភាព និងពន្ធនាគារ តែបើសេវាមិនអាចជួយបានដោយមិនដឹង។',
      },
    },
    {
      id: 'sent-on',
      type: 'date',
      past: true,
      needed: 'real',
      shownWhen: AGREED,
      label: { en: 'Sent on', km: 'ថ្ងៃផ្ញើ' },
      concept: 'refout.sent',
    },
    {
      id: 'sent-how',
      type: 'choice',
      options: optionsFrom([
        ['hand', 'By hand', 'ផ្ទាល់ដៃ'],
        ['phone', 'By phone', 'តាមទូរស័ព្ទ'],
        ['file', 'As a file', 'ជាឯកសារ'],
        ['together', 'We went along', 'អមទៅជាមួយ'],
      ]),
      other: true,
      needed: 'complete',
      shownWhen: AGREED,
      label: { en: 'How', km: 'វិធី' },
    },
  ],
};

const TAKEN_ON = { field: 'answer', is: ['accepted', 'waiting'] } as const;

const answer: Section = {
  id: 'answer',
  title: { en: 'They answer', km: 'គេឆ្លើយ' },
  fields: [
    {
      id: 'waited',
      type: 'calc',
      shows: 'referral-days',
      shownWhen: AGREED,
      label: { en: 'Days waited', km: 'ចំនួនថ្ងៃរង់ចាំ' },
      concept: 'refout.days',
    },
    {
      id: 'answer',
      type: 'choice',
      options: optionsFrom([
        ['accepted', 'Accepted', 'ទទួលយក'],
        ['waiting', 'On their waiting list', 'បញ្ជីរង់ចាំ'],
        ['refused', 'Not accepted', 'មិនទទួលយក'],
        ['none', 'No answer', 'គ្មានចម្លើយ'],
      ]),
      needed: 'real',
      shownWhen: AGREED,
      label: { en: 'Answer', km: 'ចម្លើយ' },
      help: {
        en: 'Leave it as a draft until they answer, or until you give up.',
        km: 'ទុកជាព្រាង រហូតដល់គេឆ្លើយ ឬរហូតដល់យើងឈប់រង់ចាំ។',
      },
      concept: 'refout.answer',
    },
    {
      id: 'answered-on',
      type: 'date',
      past: true,
      needed: 'real',
      shownWhen: { field: 'answer', isNot: ['none'] },
      label: { en: 'Answered on', km: 'ថ្ងៃឆ្លើយ' },
      concept: 'refout.answered',
    },
    {
      id: 'why-refused',
      type: 'text',
      needed: 'complete',
      shownWhen: { field: 'answer', is: ['refused', 'none'] },
      label: { en: 'Why not', km: 'ហេតុអ្វី' },
    },
    {
      id: 'received',
      type: 'choice',
      options: optionsFrom([
        ['full', 'All of it', 'ពេញលេញ'],
        ['part', 'A part', 'ខ្លះ'],
        ['no', 'Not received', 'មិនបាន'],
      ]),
      needed: 'real',
      shownWhen: TAKEN_ON,
      label: { en: 'Service received', km: 'បានទទួលសេវា' },
      concept: 'refout.received',
    },
    {
      id: 'helped',
      type: 'choice',
      options: optionsFrom([
        ['yes', 'It helped', 'មាន'],
        ['some', 'A little', 'ខ្លះ'],
        ['no', 'It did not help', 'គ្មាន'],
        ['harm', 'It made things worse', 'ធ្វើឱ្យអាក្រក់ជាងមុន'],
      ]),
      needed: 'complete',
      shownWhen: { field: 'received', is: ['full', 'part'] },
      label: { en: 'Did it help, says the family', km: 'គ្រួសារថាមានប្រយោជន៍ទេ' },
      help: {
        en: 'If it made things worse, write a concern form today.',
        km: 'បើធ្វើឱ្យអាក្រក់ជាងមុន សូមសរសេរទម្រង់បញ្ហាដែលជាកង្វល់ថ្ងៃនេះ។',
      },
    },
    {
      id: 'cost-family',
      type: 'money',
      shownWhen: TAKEN_ON,
      label: { en: 'What it cost the family', km: 'ចំណាយរបស់គ្រួសារ' },
    },
    nextSteps(),
  ],
};

export const referralOutR1: FormDefinition = {
  id: 'referral-out',
  revision: 1,
  step: 5,
  title: { en: 'Referral out and answer', km: 'ការបញ្ជូនចេញ និងចម្លើយ' },
  purpose: {
    en: 'Send the family to someone who can do what we cannot, and know what came of it.',
    km: 'បញ្ជូនគ្រួសារទៅអ្នកដែលអាចជួយក្នុងរឿងដែលយើងធ្វើមិនបាន ហើយដឹងថាលទ្ធផលយ៉ាងណា។',
  },
  restricted: false,
  many: true,
  sections: [HEAD, what, consent, answer],
};
