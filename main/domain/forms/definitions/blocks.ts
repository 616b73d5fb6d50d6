// Blocks that many forms share: the heading, a person, a prison line, a question sent out.
import type { Cell, Section } from '../form.ts';

/** The heading above every form. When it happened is asked; when it was entered is known. */
export const HEAD: Section = {
  id: 'head',
  title: { en: 'Heading', km: 'ក្បាលទម្រង់' },
  fields: [
    {
      id: 'case-code',
      type: 'calc',
      shows: 'case-code',
      label: { en: 'Case code', km: 'លេខកូដករណី' },
    },
    {
      id: 'form-name',
      type: 'calc',
      shows: 'form-name',
      label: { en: 'Form and revision', km: 'ទម្រង់ និងលើកកែសម្រួល' },
    },
    {
      id: 'event-date',
      type: 'date',
      past: true,
      needed: 'real',
      label: { en: 'Event date', km: 'ថ្ងៃជាក់ស្ដែង' },
      help: {
        en: 'The day it happened, not the day it is entered.',
        km: 'ថ្ងៃដែលកើតឡើង មិនមែនថ្ងៃបញ្ចូលទេ។',
      },
    },
    {
      id: 'entered',
      type: 'calc',
      shows: 'entered',
      label: { en: 'Entered on, by', km: 'ថ្ងៃបញ្ចូល និងអ្នកបញ្ចូល' },
    },
    { id: 'event-place', type: 'place', label: { en: 'Place', km: 'ទីកន្លែង' } },
    {
      id: 'worker',
      type: 'person',
      from: 'staff',
      needed: 'complete',
      label: { en: 'Worker', km: 'បុគ្គលិក' },
    },
    {
      id: 'second-worker',
      type: 'person',
      from: 'register',
      label: { en: 'Second worker or joint assessor', km: 'អ្នករួមប៉ាន់ប្រមាណ' },
    },
    {
      id: 'from-paper',
      type: 'yn',
      label: { en: 'Written from paper?', km: 'បញ្ចូលពីក្រដាស?' },
      help: {
        en: 'If yes, “not on the paper” may be answered to every question.',
        km: 'បើបាទ/ចាស អាចឆ្លើយ «មិនមានក្នុងក្រដាស» ចំពោះសំណួរណាក៏បាន។',
      },
    },
  ],
};

const SIBLINGS = ['elder-brother', 'elder-sister', 'younger-brother', 'younger-sister'];
const HAS_A_SIDE = [
  ...['grandfather', 'grandmother', 'great-grandfather', 'great-grandmother'],
  ...['uncle-elder', 'aunt-elder', 'uncle-younger', 'aunt-younger'],
  ...['cousin-elder', 'cousin-younger', 'second-cousin'],
];

/** A person: names in both scripts, sex, birth, part in the case, what the person is to the child. */
export const PERSON_COLUMNS: Cell[] = [
  {
    id: 'name-km',
    type: 'text',
    neededForDraft: true,
    orElse: 'name-latin',
    label: { en: 'Name in Khmer', km: 'ឈ្មោះជាអក្សរខ្មែរ' },
    help: { en: 'Family name first.', km: 'សរសេរនាមត្រកូលមុន។' },
  },
  {
    id: 'name-latin',
    type: 'text',
    neededForDraft: true,
    orElse: 'name-km',
    label: { en: 'Name in Latin letters', km: 'ឈ្មោះជាអក្សរឡាតាំង' },
  },
  {
    id: 'other-names',
    type: 'text',
    label: { en: 'Other names, spellings, nickname', km: 'ឈ្មោះផ្សេង ឬឈ្មោះហៅក្រៅ' },
    help: { en: 'Helps to find the person again.', km: 'ជួយឱ្យរកឃើញម្ដងទៀត។' },
  },
  {
    id: 'sex',
    type: 'choice',
    list: 'sex',
    needed: 'complete',
    label: { en: 'Sex', km: 'ភេទ' },
    concept: 'person.sex',
  },
  {
    id: 'birth',
    type: 'date',
    past: true,
    needed: 'complete',
    label: { en: 'Date of birth or age', km: 'ថ្ងៃខែឆ្នាំកំណើត ឬអាយុ' },
    help: {
      en: '“2012”, “age 7”, “Year of the Dragon” are fine.',
      km: 'អាចសរសេរ «២០១២» «អាយុ ៧ ឆ្នាំ» ឬ «ឆ្នាំរោង»។',
    },
    concept: 'person.birth',
  },
  {
    id: 'roles',
    type: 'choices',
    list: 'case-role',
    needed: 'complete',
    label: { en: 'Role in this case', km: 'តួនាទីក្នុងករណី' },
    concept: 'case.child',
  },
  {
    id: 'relation',
    type: 'choice',
    list: 'relation',
    needed: 'complete',
    label: { en: 'Is the … of the main child', km: 'ត្រូវជាអ្វីនឹងកុមារចម្បង' },
    help: { en: 'Who the person is to the child.', km: 'សាច់ញាតិរាប់ពីកុមារ។' },
  },
  {
    id: 'sibling-kind',
    type: 'choice',
    list: 'sibling-kind',
    shownWhen: { field: 'relation', is: SIBLINGS },
    label: { en: 'Which parents in common', km: 'រួមឪពុកម្ដាយណា' },
  },
  {
    id: 'side',
    type: 'choice',
    list: 'side',
    shownWhen: { field: 'relation', is: HAS_A_SIDE },
    label: { en: 'Which side', km: 'ខាងណា' },
  },
];

/** Where somebody is held and until when. Whatever is not known yet may be left for later. */
export const PRISON_COLUMNS: Cell[] = [
  {
    id: 'who-held',
    type: 'person',
    from: 'register',
    needed: 'complete',
    label: { en: 'Who', km: 'អ្នកណា' },
  },
  {
    id: 'prison-status',
    type: 'choice',
    list: 'prison-status',
    needed: 'complete',
    label: { en: 'Stage', km: 'ដំណាក់កាល' },
    concept: 'prison.status',
  },
  {
    id: 'arrested-on',
    type: 'date',
    past: true,
    needed: 'complete',
    label: { en: 'Arrested on', km: 'កាលបរិច្ឆេទចាប់ខ្លួន' },
    help: {
      en: '“before Khmer New Year 2019” is an answer.',
      km: '«មុនចូលឆ្នាំខ្មែរ ២០១៩» ក៏បាន។',
    },
  },
  {
    id: 'arrested-where',
    type: 'text',
    label: { en: 'Arrested where', km: 'ទីកន្លែងចាប់ខ្លួន' },
  },
  {
    id: 'facility',
    type: 'person',
    from: 'facilities',
    needed: 'complete',
    label: { en: 'Held at', km: 'ឃុំនៅ' },
    concept: 'prison.facility',
  },
  {
    id: 'offence',
    type: 'text',
    restricted: true,
    label: { en: 'Accusation, as told', km: 'បទចោទ (តាមការប្រាប់)' },
    help: {
      en: 'Not needed for help. Leave empty if in doubt.',
      km: 'មិនចាំបាច់សម្រាប់ជំនួយទេ។ បើមិនប្រាកដ សូមទុកទទេ។',
    },
  },
  {
    id: 'sentence',
    type: 'text',
    shownWhen: { field: 'prison-status', is: ['appeal', 'sentenced'] },
    label: { en: 'Sentence', km: 'ទោស' },
    example: { en: '3 years, 1 suspended', km: '៣ ឆ្នាំ ព្យួរ ១ ឆ្នាំ' },
  },
  {
    id: 'release-on',
    type: 'date',
    needed: 'complete',
    shownWhen: { field: 'prison-status', is: ['appeal', 'sentenced'] },
    label: { en: 'Expected release', km: 'កាលបរិច្ឆេទដោះលែងដែលរំពឹងទុក' },
    concept: 'prison.release-on',
  },
  {
    id: 'released-on',
    type: 'date',
    past: true,
    shownWhen: { field: 'prison-status', is: ['released'] },
    label: { en: 'Really released on', km: 'កាលបរិច្ឆេទដោះលែងពិត' },
    concept: 'prison.released-on',
  },
  {
    id: 'inmate-no',
    type: 'text',
    restricted: true,
    label: { en: 'Prison number', km: 'លេខអ្នកជាប់ពន្ធនាគារ' },
  },
  {
    id: 'lawyer',
    type: 'person',
    from: 'register',
    label: { en: 'Lawyer or legal aid', km: 'មេធាវី ឬជំនួយផ្លូវច្បាប់' },
  },
];

/** A question sent to a prison or an authority, and when the answer came. */
export const QUESTION_COLUMNS: Cell[] = [
  {
    id: 'asked-whom',
    type: 'person',
    from: 'register',
    needed: 'real',
    label: { en: 'Asked whom', km: 'សួរទៅអ្នកណា' },
  },
  { id: 'asked-what', type: 'text', needed: 'real', label: { en: 'Asked what', km: 'សួរអំពីអ្វី' } },
  {
    id: 'asked-on',
    type: 'date',
    past: true,
    needed: 'real',
    label: { en: 'Sent', km: 'ថ្ងៃផ្ញើ' },
  },
  { id: 'answered', type: 'yn', label: { en: 'Answered?', km: 'ឆ្លើយហើយឬនៅ?' } },
  {
    id: 'answered-on',
    type: 'date',
    past: true,
    shownWhen: { field: 'answered', is: ['yes'] },
    label: { en: 'Answered on', km: 'ថ្ងៃឆ្លើយ' },
  },
  {
    id: 'answer',
    type: 'long',
    lines: 2,
    shownWhen: { field: 'answered', is: ['yes'] },
    label: { en: 'Answer', km: 'ចម្លើយ' },
  },
];
