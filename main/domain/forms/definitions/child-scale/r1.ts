// The child wellbeing scale, revision 1: how one child is doing, side by side, and never one number.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import type { Rule } from '../../rules.ts';
import { HEAD } from '../blocks.ts';
import { nextSteps } from '../blocks-shared.ts';
import { FACTOR_ROWS } from './factors.ts';

const LEVEL_1: Rule = { field: 'level', is: ['1'] };

const who: Section = {
  id: 'who',
  title: { en: 'Which child', km: 'កុមារណា' },
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
      id: 'occasion',
      type: 'choice',
      options: optionsFrom([
        ['baseline', 'At the start', 'ចាប់ផ្ដើម'],
        ['regular', 'As planned', 'តាមកាលកំណត់'],
        ['closure', 'Closing', 'បិទករណី'],
      ]),
      other: true,
      needed: 'real',
      label: { en: 'Occasion', km: 'ឱកាស' },
      concept: 'scale.occasion',
    },
    {
      id: 'informants',
      type: 'choices',
      list: 'source',
      needed: 'real',
      label: { en: 'Who was asked', km: 'អ្នកដែលបានសួរ' },
    },
    {
      id: 'child-seen',
      type: 'yn',
      needed: 'real',
      shownWhen: { field: 'informants', isNot: ['child'] },
      label: { en: 'Was the child seen', km: 'បានឃើញកុមារទេ' },
    },
    {
      id: 'school-age',
      type: 'choice',
      options: optionsFrom([
        ['small', 'Too young for school', 'មិនទាន់គ្រប់អាយុចូលរៀន'],
        ['school', 'Of school age or older', 'គ្រប់អាយុចូលរៀន'],
      ]),
      needed: 'real',
      label: { en: 'Is the child of school age', km: 'កុមារគ្រប់អាយុចូលរៀនឬនៅ' },
      help: {
        en: 'Of a small child the last two questions ask about play and learning at home.',
        km: 'សម្រាប់កុមារតូច សំណួរពីរចុងក្រោយសួរអំពីការលេង និងការរៀននៅផ្ទះ។',
      },
    },
  ],
};

const scale: Section = {
  id: 'scale',
  title: { en: 'How the child is doing', km: 'ស្ថានភាពរបស់កុមារ' },
  fields: [
    {
      id: 'scores',
      type: 'table',
      needed: 'real',
      label: { en: 'Twelve sides of a child’s life', km: 'ផ្នែកទាំង ១២ នៃជីវិតកុមារ' },
      help: {
        en: 'Choose what is true today, from 1, the worst, to 4, the best. There is no total.',
        km: 'ជ្រើសអ្វីដែលពិតថ្ងៃនេះ ពី ១ អាក្រក់បំផុត ដល់ ៤ ល្អបំផុត។ មិនបូកសរុបទេ។',
      },
      rows: FACTOR_ROWS,
      columns: [
        {
          id: 'level',
          type: 'score',
          levels: 'row',
          needed: 'real',
          label: { en: 'Level', km: 'កម្រិត' },
          concept: 'scale.factor',
        },
        {
          id: 'evidence',
          type: 'text',
          needed: 'complete',
          neededWhen: { field: 'level', atMost: 2 },
          label: { en: 'Why this level', km: 'ហេតុអ្វី' },
          help: {
            en: 'Needed for 1 and 2. Write it too when something changed.',
            km: 'ត្រូវសរសេរសម្រាប់កម្រិត ១ និង ២ ហើយពេលមានអ្វីផ្លាស់ប្ដូរ។',
          },
          example: { en: 'Ate once yesterday, rice only.', km: 'ម្សិលមិញហូបតែមួយពេល បាយទទេ។' },
        },
      ],
    },
  ],
};

const since: Section = {
  id: 'since',
  title: { en: 'What changed, what next', km: 'អ្វីដែលប្រែប្រួល និងជំហានបន្ទាប់' },
  fields: [
    {
      id: 'act-now',
      type: 'calc',
      formula: { count: 'scores', when: LEVEL_1 },
      label: { en: 'Level 1 was given: times', km: 'ចំនួនកម្រិត ១ ដែលបានដាក់' },
      help: {
        en: 'A level 1 needs a next step today. If the child is being hurt, write a concern.',
        km: 'កម្រិត ១ ត្រូវមានជំហានបន្ទាប់ថ្ងៃនេះ។ បើកុមារកំពុងរងគ្រោះ សូមសរសេរកង្វល់។',
      },
    },
    {
      ...nextSteps('next', { needed: 'real' }),
      neededWhen: { rows: 'scores', some: LEVEL_1 },
    },
    {
      id: 'last-scores',
      type: 'calc',
      shows: 'last-child-scale',
      shownWhen: { field: 'scores', filled: true },
      label: { en: 'Last time', km: 'លើកមុន' },
    },
    {
      id: 'events',
      type: 'choices',
      options: optionsFrom([
        ['moved', 'Moved', 'ផ្លាស់ទី'],
        ['new-carer', 'New carer', 'អ្នកថែទាំថ្មី'],
        ['arrest', 'Someone arrested', 'មានគេត្រូវចាប់'],
        ['release', 'Someone released', 'មានគេដោះលែង'],
        ['death', 'Death', 'មរណភាព'],
        ['illness', 'Illness', 'ជំងឺ'],
        ['left-school', 'Left school', 'ឈប់រៀន'],
        ['back-school', 'Back at school', 'ចូលរៀនវិញ'],
      ]),
      other: true,
      label: { en: 'Since last time', km: 'ចាប់ពីលើកមុន' },
    },
  ],
};

export const childScaleR1: FormDefinition = {
  id: 'child-scale',
  revision: 1,
  step: 2,
  title: { en: 'Child wellbeing scale', km: 'មាត្រដ្ឋានសុខុមាលភាពកុមារ' },
  purpose: {
    en: 'See how one child is doing and whether it changes: at the start, about every six months, at the end.',
    km: 'មើលថាកុមារម្នាក់ៗរស់នៅយ៉ាងណា និងប្រែប្រួលយ៉ាងណា៖ ពេលចាប់ផ្ដើម ប្រហែលរៀងរាល់ប្រាំមួយខែ និងពេលបញ្ចប់។',
  },
  restricted: false,
  many: true,
  about: 'child',
  sections: [HEAD, who, scale, since],
};
