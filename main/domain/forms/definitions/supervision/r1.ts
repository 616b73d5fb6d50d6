// The supervision note, revision 1: time for the worker, with an agreed action at the end.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { HEAD } from '../blocks.ts';
import { nextSteps, signatures } from '../blocks-shared.ts';

export const session: Section = {
  id: 'session',
  title: { en: 'The session', km: 'ជំនួប' },
  fields: [
    {
      id: 'supervised',
      type: 'person',
      from: 'staff',
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Whose session', km: 'បុគ្គលិកដែលបានជួប' },
    },
    {
      id: 'with',
      type: 'person',
      from: 'staff',
      needed: 'real',
      label: { en: 'Supervisor', km: 'អ្នកត្រួតពិនិត្យ' },
    },
    {
      id: 'mode',
      type: 'choice',
      options: optionsFrom([
        ['one', 'One to one', 'ទល់មុខ'],
        ['group', 'In a group', 'ជាក្រុម'],
        ['phone', 'By phone', 'តាមទូរស័ព្ទ'],
        ['field', 'In the field', 'នៅមូលដ្ឋាន'],
      ]),
      label: { en: 'How', km: 'វិធី' },
      concept: 'supervision.held',
    },
    { id: 'minutes', type: 'num', min: 1, max: 600, label: { en: 'Minutes', km: 'នាទី' } },
    {
      id: 'functions',
      type: 'choices',
      options: optionsFrom([
        ['tasks', 'Tasks and administration', 'ការងារ និងរដ្ឋបាល'],
        ['learning', 'Learning', 'ការរៀនសូត្រ'],
        ['support', 'Support for the worker', 'ការគាំទ្រផ្លូវចិត្ត'],
        ['advocacy', 'Speaking up for the worker', 'ការនិយាយជំនួសបុគ្គលិក'],
      ]),
      other: true,
      needed: 'real',
      label: { en: 'About', km: 'អំពី' },
      concept: 'supervision.function',
    },
  ],
};

export const talk: Section = {
  id: 'talk',
  title: { en: 'What we talked about', km: 'អ្វីដែលបានពិភាក្សា' },
  fields: [
    {
      id: 'last',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'complete',
      seed: { form: 'supervision', rows: 'agreed' },
      label: { en: 'Agreed last time', km: 'បានព្រមព្រៀងលើកមុន' },
      help: {
        en: 'At the first session answer “does not apply”.',
        km: 'បើជាលើកដំបូង សូមឆ្លើយ «មិនពាក់ព័ន្ធ»។',
      },
      columns: [
        { id: 'what', type: 'text', needed: 'complete', label: { en: 'What', km: 'អ្វី' } },
        { id: 'done', type: 'yn', needed: 'complete', label: { en: 'Done', km: 'បានធ្វើហើយឬនៅ' } },
      ],
    },
    {
      id: 'cases',
      type: 'rows',
      about: 'things',
      atLeast: 0,
      label: { en: 'Cases', km: 'ករណី' },
      help: { en: 'Case codes only, no names.', km: 'តែលេខកូដករណី គ្មានឈ្មោះ។' },
      columns: [
        {
          id: 'case',
          type: 'text',
          needed: 'complete',
          label: { en: 'Case code', km: 'លេខកូដករណី' },
        },
        { id: 'question', type: 'text', label: { en: 'Question', km: 'សំណួរ' } },
        { id: 'thought', type: 'text', label: { en: 'What we thought', km: 'អ្វីដែលយើងគិត' } },
        { id: 'agreed', type: 'text', label: { en: 'Agreed', km: 'ព្រមព្រៀង' } },
      ],
    },
    {
      id: 'went-well',
      type: 'text',
      needed: 'complete',
      label: { en: 'What went well', km: 'អ្វីដែលល្អ' },
    },
    {
      id: 'worker-self',
      type: 'text',
      restricted: true,
      label: { en: 'How the worker is', km: 'បុគ្គលិកសុខទុក្ខយ៉ាងណា' },
    },
    { id: 'learn', type: 'text', label: { en: 'Wants to learn', km: 'ចង់រៀន' } },
  ],
};

export const agreed: Section = {
  id: 'agreed',
  title: { en: 'Agreed', km: 'ព្រមព្រៀង' },
  fields: [
    nextSteps('agreed', {
      needed: 'real',
      label: { en: 'What we agreed', km: 'អ្វីដែលបានព្រមព្រៀង' },
    }),
    ...signatures('read', { en: 'Read by both', km: 'បានអានទាំងពីរ' }),
  ],
};

export const supervisionR1: FormDefinition = {
  id: 'supervision',
  revision: 1,
  step: 0,
  title: {
    en: 'Supervision note',
    km: 'កំណត់ត្រាការត្រួតពិនិត្យ និងគាំទ្របុគ្គលិក',
  },
  purpose: {
    en: 'Time for the worker: tasks, learning, support, and speaking up for the worker.',
    km: 'ពេលវេលាសម្រាប់បុគ្គលិក៖ ការងារ ការរៀនសូត្រ ការគាំទ្រ និងការនិយាយជំនួសបុគ្គលិក។',
  },
  restricted: true,
  many: true,
  sections: [HEAD, session, talk, agreed],
};
