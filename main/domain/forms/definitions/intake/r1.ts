// The intake form, revision 1: who was sent to us, by whom, how soon, and nothing more than it needs.
import type { FormDefinition, Section } from '../../form.ts';
import { HEAD, PERSON_COLUMNS, PRISON_COLUMNS, QUESTION_COLUMNS } from '../blocks.ts';

const whereFrom: Section = {
  id: 'where-from',
  title: { en: 'Where it came from', km: 'ប្រភព' },
  fields: [
    {
      id: 'received-on',
      type: 'date',
      past: true,
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Date received', km: 'ថ្ងៃទទួលព័ត៌មាន' },
      concept: 'referral.received-on',
    },
    {
      id: 'source',
      type: 'choice',
      list: 'referral-source',
      neededForDraft: true,
      needed: 'complete',
      label: { en: 'Who sent it', km: 'អ្នកបញ្ជូន' },
      concept: 'referral.source',
    },
    {
      id: 'referrer',
      type: 'person',
      from: 'register',
      needed: 'complete',
      restricted: true,
      shownWhen: { field: 'source', isNot: ['family', 'outreach'] },
      label: { en: 'Name and phone of that person', km: 'ឈ្មោះ និងលេខទូរស័ព្ទអ្នកបញ្ជូន' },
    },
    {
      id: 'reason',
      type: 'long',
      lines: 4,
      needed: 'complete',
      label: {
        en: 'What is the worry, in their words',
        km: 'គេព្រួយបារម្ភអំពីអ្វី (ពាក្យរបស់គេ)',
      },
      example: {
        en: 'Father arrested last week. Mother cannot sell, two children stopped school.',
        km: 'ឪពុកត្រូវចាប់សប្ដាហ៍មុន។ ម្ដាយលែងលក់ដូរ កូនពីរឈប់រៀន។',
      },
    },
    {
      id: 'urgency',
      type: 'choice',
      list: 'urgency',
      needed: 'real',
      label: { en: 'How soon', km: 'ភាពបន្ទាន់' },
      help: {
        en: 'Today: a child may be alone, hungry or hurt tonight.',
        km: 'ថ្ងៃនេះ៖ កុមារអាចនៅម្នាក់ឯង ឃ្លាន ឬរងគ្រោះយប់នេះ។',
      },
    },
  ],
};

const who: Section = {
  id: 'who',
  title: { en: 'Who', km: 'អ្នកណា' },
  fields: [
    {
      id: 'people',
      type: 'rows',
      about: 'people',
      atLeast: 1,
      needed: 'real',
      label: { en: 'People named', km: 'អ្នកដែលបានរាយឈ្មោះ' },
      help: {
        en: 'One child or carer is enough to start.',
        km: 'កុមារ ឬអ្នកថែទាំម្នាក់ គ្រប់គ្រាន់ដើម្បីចាប់ផ្ដើម។',
      },
      columns: PERSON_COLUMNS,
    },
    {
      id: 'home',
      type: 'place',
      needed: 'complete',
      label: { en: 'Village', km: 'ភូមិ' },
      concept: 'case.district',
    },
    {
      id: 'safe-contact',
      type: 'text',
      restricted: true,
      label: { en: 'Safe way to reach them', km: 'វិធីទាក់ទងដោយសុវត្ថិភាព' },
      example: {
        en: 'Call after 5 pm, do not talk to the uncle.',
        km: 'ហៅក្រោយម៉ោង ៥ ល្ងាច កុំនិយាយជាមួយពូ។',
      },
    },
    {
      id: 'family-knows',
      type: 'yn',
      label: {
        en: 'Does the family know we were told',
        km: 'គ្រួសារដឹងថាមានគេប្រាប់យើងទេ',
      },
    },
  ],
};

const prison: Section = {
  id: 'prison',
  title: { en: 'Arrest or prison', km: 'ការចាប់ខ្លួន ឬពន្ធនាគារ' },
  fields: [
    {
      id: 'prison-lines',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'complete',
      keeps: 'prison',
      label: { en: 'Who is held', km: 'អ្នកដែលត្រូវឃុំ' },
      help: {
        en: '“Not known yet” is fine. Do not wait for the prison’s answer.',
        km: '«មិនទាន់ដឹង» ក៏បាន។ កុំរង់ចាំចម្លើយពន្ធនាគារ។',
      },
      columns: PRISON_COLUMNS,
    },
    {
      id: 'info-requests',
      type: 'rows',
      about: 'things',
      atLeast: 0,
      keeps: 'question',
      label: { en: 'Questions sent', km: 'សំណើសុំព័ត៌មាន' },
      columns: QUESTION_COLUMNS,
    },
  ],
};

const firstLook: Section = {
  id: 'first-look',
  title: { en: 'First look', km: 'ការពិនិត្យដំបូង' },
  fields: [
    {
      id: 'matches',
      type: 'calc',
      shows: 'matches',
      label: { en: 'Possible same person', km: 'អាចជាមនុស្សដដែល' },
    },
    {
      id: 'match-answer',
      type: 'choice',
      list: 'match-answer',
      needed: 'real',
      label: { en: 'Is it the same', km: 'តើជាមនុស្សដដែលទេ' },
      help: {
        en: 'Choose “New” when nobody alike was shown.',
        km: 'សូមជ្រើស «ថ្មី» បើគ្មានអ្នកណាស្រដៀងត្រូវបានបង្ហាញ។',
      },
    },
    {
      id: 'module-asked',
      type: 'choice',
      list: 'module',
      label: { en: 'Which module seems right', km: 'ម៉ូឌុលដែលសមស្រប' },
      concept: 'case.module-asked',
    },
    {
      id: 'responsible',
      type: 'person',
      from: 'staff',
      needed: 'real',
      label: { en: 'Who answers', km: 'អ្នកទទួលខុសត្រូវឆ្លើយតប' },
    },
    {
      id: 'first-response',
      type: 'calc',
      shows: 'first-contact',
      label: { en: 'First contact with the family', km: 'ការទាក់ទងដំបូងជាមួយគ្រួសារ' },
      concept: 'referral.first-response',
    },
    {
      id: 'outcome',
      type: 'choice',
      list: 'referral-outcome',
      label: { en: 'What happened to this referral', km: 'លទ្ធផលនៃការបញ្ជូន' },
      help: { en: 'Empty means pending.', km: 'ទទេ មានន័យថា កំពុងរង់ចាំ។' },
      concept: 'referral.outcome',
    },
  ],
};

export const intakeR1: FormDefinition = {
  id: 'intake',
  revision: 1,
  step: 1,
  title: { en: 'Intake: referral in', km: 'ការទទួលការបញ្ជូន' },
  purpose: {
    en: 'Catch every family that is sent to us, the day the news comes: ten fields, three minutes.',
    km: 'កត់ត្រាគ្រប់គ្រួសារដែលគេបញ្ជូនមក នៅថ្ងៃទទួលដំណឹង៖ ដប់សំណួរ បីនាទី។',
  },
  restricted: false,
  sections: [HEAD, whereFrom, who, prison, firstLook],
};
