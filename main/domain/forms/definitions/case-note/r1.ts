// The case note, revision 1: what was seen, what was said, what comes next. All that is needed stands
// in one section; what there is only now and then follows, and what was told in confidence comes last.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import type { Rule } from '../../rules.ts';
import { HEAD } from '../blocks.ts';
import { linesOf } from '../blocks-lines.ts';
import { nextSteps } from '../blocks-shared.ts';
import { SUPPORT_COLUMNS } from './support.ts';

const FOUND_NOBODY: Rule = { field: 'contact', is: ['no-one'] };

export const note: Section = {
  id: 'note',
  title: { en: 'The note', km: 'កំណត់ត្រា' },
  fields: [
    {
      id: 'contact',
      type: 'choice',
      list: 'contact-type',
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Kind of contact', km: 'ប្រភេទការទាក់ទង' },
      help: {
        en: 'A visit in prison has a form of its own: “Prison visit”.',
        km: 'ការចូលសួរសុខទុក្ខនៅពន្ធនាគារ មានទម្រង់ផ្ទាល់របស់វា។',
      },
      concept: 'contact.type',
    },
    {
      id: 'met',
      type: 'people',
      needed: 'real',
      shownWhen: { not: FOUND_NOBODY },
      label: { en: 'People met', km: 'អ្នកដែលបានជួប' },
      concept: 'contact.met',
    },
    {
      id: 'alone',
      type: 'people',
      marks: 'met',
      shownWhen: { not: FOUND_NOBODY },
      label: { en: 'Spoken with alone', km: 'និយាយតែពីរនាក់' },
      concept: 'contact.child-alone',
    },
    {
      id: 'seen',
      type: 'long',
      lines: 5,
      needed: 'complete',
      orElse: 'said',
      label: { en: 'What I saw', km: 'អ្វីដែលខ្ញុំឃើញ' },
      help: {
        en: 'Only what the eye can see, no judgment yet. Not: “The family is lazy.”',
        km: 'សរសេរអ្វីដែលភ្នែកឃើញ មិនទាន់វិនិច្ឆ័យ។ កុំសរសេរ៖ «គ្រួសារនេះខ្ជិល»។',
      },
      example: {
        en: 'Rice pot empty at 11. Roof mended.',
        km: 'ម៉ោង ១១ ឆ្នាំងបាយទទេ។ ដំបូលជួសជុលហើយ។',
      },
    },
    {
      id: 'said',
      type: 'rows',
      about: 'things',
      speech: true,
      atLeast: 1,
      needed: 'complete',
      orElse: 'seen',
      label: { en: 'What they said', km: 'អ្វីដែលគេនិយាយ' },
      help: {
        en: 'In their own words, one line for each speaker.',
        km: 'ពាក្យផ្ទាល់របស់គេ អ្នកនិយាយម្នាក់មួយបន្ទាត់។',
      },
      columns: [
        {
          id: 'who',
          type: 'person',
          from: 'register',
          needed: 'real',
          label: { en: 'Who', km: 'អ្នកណា' },
        },
        {
          id: 'words',
          type: 'long',
          lines: 2,
          needed: 'real',
          label: { en: 'Their words', km: 'ពាក្យរបស់គេ' },
          example: {
            en: 'The cakes buy our rice, but in the rains few people come.',
            km: 'លក់នំបានលុយទិញអង្ករ តែរដូវភ្លៀងមនុស្សមកតិច។',
          },
        },
      ],
    },
    {
      id: 'done',
      type: 'long',
      lines: 3,
      label: { en: 'What we did or agreed', km: 'អ្វីដែលបានធ្វើ ឬព្រមព្រៀង' },
    },
    {
      id: 'goals',
      type: 'rows',
      about: 'things',
      atLeast: 0,
      seed: { form: 'case-plan', rows: 'goals', inPlace: true },
      label: { en: 'Goals touched', km: 'គោលដៅដែលពាក់ព័ន្ធ' },
      help: {
        en: 'Leave out a goal that nobody spoke of.',
        km: 'គោលដៅដែលគ្មានអ្នកនិយាយដល់ មិនបាច់ឆ្លើយទេ។',
      },
      columns: [
        { id: 'words', type: 'text', label: { en: 'Goal', km: 'គោលដៅ' } },
        {
          id: 'progress',
          type: 'choice',
          options: optionsFrom([
            ['well', 'Going well', 'ដំណើរការល្អ'],
            ['slow', 'Slow', 'យឺត'],
            ['stuck', 'Stuck', 'ជាប់គាំង'],
          ]),
          label: { en: 'How it goes', km: 'ដំណើរការ' },
          concept: 'goal.progress',
        },
      ],
    },
    { ...nextSteps('next', { needed: 'real' }), orElse: 'none-needed' },
    {
      id: 'none-needed',
      type: 'check',
      shownWhen: { not: { field: 'next', filled: true } },
      label: { en: 'Nothing more is needed', km: 'គ្មានអ្វីត្រូវធ្វើបន្ត' },
    },
  ],
};

export const more: Section = {
  id: 'more',
  title: { en: 'If there is any', km: 'បន្ថែម បើមាន' },
  fields: [
    {
      id: 'services',
      type: 'rows',
      about: 'things',
      atLeast: 0,
      label: { en: 'Support given today', km: 'ជំនួយផ្ដល់ថ្ងៃនេះ' },
      columns: SUPPORT_COLUMNS,
    },
    {
      id: 'good-news',
      type: 'text',
      label: { en: 'Something that went well', km: 'រឿងល្អ' },
      help: {
        en: 'Kept for the day when the family’s story is told.',
        km: 'ទុកសម្រាប់ថ្ងៃដែលនិទានរឿងរបស់គ្រួសារ។',
      },
      concept: 'achievement',
    },
    {
      id: 'planned',
      type: 'choice',
      options: optionsFrom([
        ['planned', 'Planned', 'តាមផែនការ'],
        ['sudden', 'Sudden', 'បន្ទាន់'],
        ['family-asked', 'The family asked', 'គ្រួសារស្នើ'],
      ]),
      label: { en: 'Was it planned', km: 'តាមផែនការទេ' },
      concept: 'contact.planned',
    },
    {
      id: 'minutes',
      type: 'num',
      min: 1,
      max: 1440,
      label: { en: 'Minutes', km: 'រយៈពេល (នាទី)' },
    },
    {
      id: 'travel',
      type: 'money',
      label: { en: 'Travel cost', km: 'ថ្លៃធ្វើដំណើរ' },
      concept: 'cost.travel',
    },
    linesOf('school', {
      label: { en: 'School: still true?', km: 'ការសិក្សា៖ នៅត្រឹមត្រូវទេ?' },
    }),
    linesOf('living', {
      label: { en: 'Home and carer: still true?', km: 'កន្លែងរស់នៅ និងអ្នកថែទាំ៖ នៅត្រឹមត្រូវទេ?' },
    }),
  ],
};

export const confidence: Section = {
  id: 'confidence',
  title: { en: 'In confidence', km: 'ផ្នែកសម្ងាត់' },
  fields: [
    {
      id: 'private',
      type: 'long',
      lines: 4,
      restricted: true,
      label: { en: 'Told in confidence', km: 'និយាយជាសម្ងាត់' },
      help: {
        en: 'If a child is in danger we cannot keep it to ourselves: write a concern.',
        km: 'បើកុមារមានគ្រោះថ្នាក់ យើងមិនអាចលាក់បានទេ៖ សូមសរសេរកង្វល់។',
      },
    },
    {
      id: 'keep-from',
      type: 'text',
      restricted: true,
      shownWhen: { field: 'private', filled: true },
      label: { en: 'Who must not learn of it', km: 'កុំឱ្យអ្នកណាដឹង' },
    },
    {
      id: 'thinking',
      type: 'long',
      lines: 4,
      restricted: true,
      label: { en: 'My thinking', km: 'ការគិតរបស់ខ្ញុំ' },
      example: {
        en: 'I was angry with the father; I have not heard his side.',
        km: 'ខ្ញុំខឹងឪពុក តែមិនទាន់បានស្ដាប់គាត់។',
      },
    },
  ],
};

export const caseNoteR1: FormDefinition = {
  id: 'case-note',
  revision: 1,
  step: 5,
  title: { en: 'Case note, home visit', km: 'កំណត់ត្រាករណី និងការចុះសួរសុខទុក្ខ' },
  purpose: {
    en: 'Keep what happened, what was seen and said, and what comes next, within two working days.',
    km: 'កត់ត្រាអ្វីដែលកើតឡើង អ្វីដែលឃើញ អ្វីដែលគេនិយាយ និងជំហានបន្ទាប់ ក្នុងរយៈពេលពីរថ្ងៃធ្វើការ។',
  },
  restricted: false,
  many: true,
  sheet: {
    lines: [
      [['event-date'], ['event-place'], ['contact']],
      [['met', 'alone']],
      [['seen'], ['said']],
      [['goals'], ['next', 'none-needed']],
    ],
    asLast: ['event-place', 'contact'],
    apart: 'confidence',
  },
  sections: [HEAD, note, more, confidence],
};
