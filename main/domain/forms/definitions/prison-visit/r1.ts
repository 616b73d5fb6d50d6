// The prison visit, revision 1: whether it was held, what it did to child and parent, what it cost.
import type { FormDefinition, Level, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import type { Rule } from '../../rules.ts';
import { HEAD } from '../blocks.ts';
import { linesOf } from '../blocks-lines.ts';
import { nextSteps } from '../blocks-shared.ts';

const HELD: Rule = { field: 'status', is: ['held'] };
const NOT_HELD: Rule = { field: 'status', isNot: ['held'] };
const REPLACED: Rule = { field: 'status', is: ['replaced'] };
const SET_OUT: Rule = { field: 'status', is: ['held', 'replaced', 'refused'] };
const MONEY_ASKED: Rule = { field: 'fee', is: ['asked', 'paid'] };

const FACES: Level[] = optionsFrom([
  ['1', 'Very sad or afraid', 'ពិបាកចិត្តខ្លាំង ឬភ័យខ្លាំង'],
  ['2', 'Sad', 'ពិបាកចិត្ត'],
  ['3', 'So-so', 'ធម្មតា'],
  ['4', 'Glad', 'សប្បាយ'],
  ['5', 'Very glad', 'សប្បាយខ្លាំង'],
]);

const visit: Section = {
  id: 'visit',
  title: { en: 'The visit', km: 'ការចូលសួរ' },
  fields: [
    {
      id: 'prisoner',
      type: 'person',
      from: 'register',
      needed: 'real',
      label: { en: 'Parent or child in prison', km: 'អ្នកជាប់ពន្ធនាគារដែលទៅសួរ' },
    },
    {
      id: 'facility-now',
      type: 'calc',
      shows: 'prisoner-facility',
      label: { en: 'Held at', km: 'ឃុំនៅ' },
    },
    {
      id: 'planned-on',
      type: 'date',
      needed: 'complete',
      label: { en: 'Planned for', km: 'ថ្ងៃគ្រោង' },
      help: {
        en: 'If nobody had planned it, choose “does not apply”.',
        km: 'បើមិនបានគ្រោងទុកទេ សូមជ្រើស «មិនពាក់ព័ន្ធ»។',
      },
      concept: 'visit.planned',
    },
    {
      id: 'status',
      type: 'choice',
      options: optionsFrom([
        ['held', 'The visit was held', 'បានសួរ'],
        ['replaced', 'Another way instead', 'ជំនួសដោយវិធីផ្សេង'],
        ['missed', 'Did not go', 'មិនបានទៅ'],
        ['refused', 'The prison did not allow it', 'ពន្ធនាគារមិនអនុញ្ញាត'],
        ['cancelled', 'Cancelled', 'លុបចោល'],
      ]),
      neededForDraft: true,
      needed: 'real',
      label: { en: 'What happened', km: 'លទ្ធផល' },
      concept: 'visit.status',
    },
    {
      id: 'why-not',
      type: 'text',
      needed: 'real',
      shownWhen: NOT_HELD,
      label: { en: 'Why not', km: 'ហេតុអ្វី' },
      example: {
        en: 'Visits stopped: illness in the prison',
        km: 'ផ្អាកការសួរ ដោយសារមានជំងឺក្នុងពន្ធនាគារ',
      },
    },
    {
      id: 'instead',
      type: 'choice',
      options: optionsFrom([
        ['phone', 'Phone call', 'ទូរស័ព្ទ'],
        ['letter', 'Letter', 'សំបុត្រ'],
        ['parcel', 'Parcel', 'ផ្ញើអីវ៉ាន់'],
      ]),
      other: true,
      needed: 'real',
      shownWhen: REPLACED,
      label: { en: 'Instead', km: 'ជំនួសដោយ' },
      help: {
        en: 'Phone credit that was given goes into a case note, under support.',
        km: 'កាតទូរស័ព្ទដែលបានផ្ដល់ សូមសរសេរក្នុងកំណត់ត្រាករណី ត្រង់ជំនួយ។',
      },
    },
    {
      id: 'children',
      type: 'people',
      needed: 'real',
      orElse: 'visitors',
      shownWhen: HELD,
      label: { en: 'Children who went', km: 'កុមារដែលបានទៅ' },
      concept: 'visit.child',
    },
    {
      id: 'visitors',
      type: 'people',
      needed: 'real',
      orElse: 'children',
      shownWhen: HELD,
      label: { en: 'Adults who went', km: 'មនុស្សធំដែលបានទៅ' },
      concept: 'visit.visitor',
    },
    {
      id: 'minutes',
      type: 'num',
      min: 1,
      max: 600,
      needed: 'complete',
      shownWhen: HELD,
      label: { en: 'Minutes together', km: 'រយៈពេលជាមួយគ្នា (នាទី)' },
    },
    {
      id: 'how',
      type: 'choice',
      options: optionsFrom([
        ['together', 'Same room, can touch', 'នៅជាមួយគ្នា'],
        ['table', 'Across a table', 'ទល់តុ'],
        ['glass', 'Through glass or mesh', 'កាត់កញ្ចក់ ឬសំណាញ់'],
        ['phone', 'By phone', 'តាមទូរស័ព្ទ'],
      ]),
      shownWhen: HELD,
      label: { en: 'How they met', km: 'ជួបដោយរបៀប' },
    },
  ],
};

const observed: Section = {
  id: 'observed',
  title: { en: 'What it did to them', km: 'អារម្មណ៍របស់កុមារ និងឪពុកម្ដាយ' },
  fields: [
    {
      id: 'observation',
      type: 'long',
      lines: 6,
      needed: 'real',
      shownWhen: HELD,
      label: { en: 'What I observed', km: 'ការសង្កេត' },
      help: {
        en: 'Before, during and after; the child and the parent.',
        km: 'មុន ពេល និងក្រោយសួរ អំពីកុមារ និងឪពុកម្ដាយ។',
      },
      example: {
        en: 'Silent on the way; held father’s hand; sang going home.',
        km: 'ពេលទៅស្ងៀម កាន់ដៃប៉ា ត្រឡប់មកវិញច្រៀង។',
      },
    },
    {
      id: 'moods',
      type: 'rows',
      about: 'things',
      atLeast: 0,
      shownWhen: HELD,
      label: { en: 'Each child’s face', km: 'ទឹកមុខកុមារម្នាក់ៗ' },
      help: {
        en: 'Let the child point at the face.',
        km: 'សូមឱ្យកុមារចង្អុលរូបមុខដោយខ្លួនឯង។',
      },
      columns: [
        {
          id: 'who',
          type: 'person',
          from: 'register',
          needed: 'real',
          label: { en: 'Child', km: 'កុមារ' },
        },
        {
          id: 'before',
          type: 'score',
          levels: FACES,
          faces: true,
          label: { en: 'Before', km: 'មុនសួរ' },
        },
        {
          id: 'after',
          type: 'score',
          levels: FACES,
          faces: true,
          label: { en: 'After', km: 'ក្រោយសួរ' },
        },
      ],
    },
    {
      id: 'parent-said',
      type: 'text',
      shownWhen: SET_OUT,
      label: {
        en: 'What the one in prison said or asked',
        km: 'អ្នកជាប់ពន្ធនាគារនិយាយ ឬស្នើអ្វី',
      },
    },
    {
      id: 'family-said',
      type: 'text',
      label: { en: 'What the family said after', km: 'គ្រួសារនិយាយអ្វីក្រោយមក' },
    },
    linesOf('prison', {
      label: { en: 'Facts of the prison: still true?', km: 'ព័ត៌មានពន្ធនាគារ៖ នៅត្រឹមត្រូវទេ?' },
    }),
  ],
};

const money: Section = {
  id: 'money',
  title: { en: 'Money', km: 'ប្រាក់' },
  fields: [
    {
      id: 'cost',
      type: 'money',
      needed: 'complete',
      shownWhen: SET_OUT,
      label: { en: 'Cost of this visit', km: 'ចំណាយលើកនេះ' },
      concept: 'cost.visit',
    },
    {
      id: 'fee',
      type: 'choice',
      options: optionsFrom([
        ['no', 'No', 'ទេ'],
        ['asked', 'Asked, not paid', 'ទារ តែមិនបានឱ្យ'],
        ['paid', 'Paid', 'បានឱ្យ'],
      ]),
      needed: 'complete',
      restricted: true,
      shownWhen: HELD,
      label: { en: 'Was money asked for', km: 'មានគេទារលុយទេ' },
      help: {
        en: 'Only you and the coordinator read this; it is counted without names.',
        km: 'មានតែអ្នក និងអ្នកសម្របសម្រួលអានបាន។ រាប់ដោយគ្មានឈ្មោះ។',
      },
      concept: 'visit.fee',
    },
    {
      id: 'fee-what',
      type: 'text',
      needed: 'complete',
      restricted: true,
      shownWhen: MONEY_ASKED,
      label: {
        en: 'How much, for what, what we did',
        km: 'ប៉ុន្មាន សម្រាប់អ្វី យើងបានធ្វើអ្វី',
      },
    },
    {
      id: 'moved',
      type: 'rows',
      about: 'things',
      atLeast: 0,
      shownWhen: REPLACED,
      label: { en: 'Money moved', km: 'ប្ដូរថវិកា' },
      help: {
        en: 'Only when the money of the visit is used for something else.',
        km: 'តែពេលយកថវិកាសម្រាប់ការសួរ ទៅប្រើលើអ្វីផ្សេង។',
      },
      columns: [
        {
          id: 'from-service',
          type: 'choice',
          list: 'service',
          needed: 'real',
          label: { en: 'From', km: 'ពី' },
          concept: 'moved.from',
        },
        {
          id: 'to-service',
          type: 'choice',
          list: 'service',
          needed: 'real',
          label: { en: 'To', km: 'ទៅ' },
          concept: 'moved.to',
        },
        {
          id: 'amount',
          type: 'money',
          needed: 'real',
          label: { en: 'Amount', km: 'ចំនួនទឹកប្រាក់' },
          concept: 'cost.moved',
        },
        {
          id: 'approved-by',
          type: 'person',
          from: 'staff',
          needed: 'real',
          label: { en: 'Approved by', km: 'អនុម័តដោយ' },
          concept: 'moved.approved-by',
        },
      ],
    },
    nextSteps(),
  ],
};

export const prisonVisitR1: FormDefinition = {
  id: 'prison-visit',
  revision: 1,
  step: 5,
  title: { en: 'Prison visit', km: 'ការចូលសួរសុខទុក្ខនៅពន្ធនាគារ' },
  purpose: {
    en: 'Keep child and parent together, and keep what the visit did to them. Written the same day.',
    km: 'រក្សាទំនាក់ទំនងកុមារ និងឪពុកម្ដាយ ហើយកត់ត្រាអារម្មណ៍របស់ពួកគេ។ សរសេរក្នុងថ្ងៃដដែល។',
  },
  restricted: false,
  many: true,
  sections: [HEAD, visit, observed, money],
};
