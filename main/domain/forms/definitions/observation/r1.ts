// Process observation, revision 1: how a session or a piece of work went, so that practice improves.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { HEAD } from '../blocks.ts';

const session: Section = {
  id: 'session',
  title: { en: 'What was observed', km: 'អ្វីដែលបានសង្កេត' },
  fields: [
    {
      id: 'what',
      type: 'choice',
      options: optionsFrom([
        ['visit', 'Home visit', 'ការចុះសួរសុខទុក្ខតាមផ្ទះ'],
        ['family', 'Family session', 'វគ្គគ្រួសារ'],
        ['group', 'Group session', 'វគ្គជាក្រុម'],
        ['prison', 'Session in prison', 'វគ្គក្នុងពន្ធនាគារ'],
        ['training', 'Training', 'ការបណ្ដុះបណ្ដាល'],
        ['meeting', 'Meeting', 'កិច្ចប្រជុំ'],
        ['court', 'Court', 'តុលាការ'],
      ]),
      other: true,
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Kind of work', km: 'ប្រភេទការងារ' },
      help: {
        en: 'This sheet is about our work. Write no family names.',
        km: 'សន្លឹកនេះអំពីការងាររបស់យើង។ កុំសរសេរឈ្មោះគ្រួសារ។',
      },
    },
    {
      id: 'led-by',
      type: 'person',
      from: 'staff',
      needed: 'real',
      label: { en: 'Led by', km: 'អ្នកដឹកនាំ' },
    },
    { id: 'aim', type: 'text', needed: 'complete', label: { en: 'Aim', km: 'គោលបំណង' } },
    {
      id: 'took-part',
      type: 'table',
      needed: 'complete',
      label: { en: 'How many took part', km: 'ចំនួនអ្នកចូលរួម' },
      help: { en: 'Write 0 where there was nobody.', km: 'បើគ្មាននរណា សូមសរសេរ ០។' },
      rows: [
        { id: 'women', label: { en: 'Women', km: 'ស្រី' } },
        { id: 'men', label: { en: 'Men', km: 'ប្រុស' } },
        { id: 'girls', label: { en: 'Girls', km: 'កុមារី' } },
        { id: 'boys', label: { en: 'Boys', km: 'កុមារា' } },
        {
          id: 'with-disability',
          label: { en: 'Of all these, with a disability', km: 'ក្នុងចំនួននេះ មានពិការភាព' },
        },
      ],
      columns: [
        {
          id: 'number',
          type: 'num',
          min: 0,
          max: 1000,
          needed: 'complete',
          label: { en: 'Number', km: 'ចំនួន' },
          concept: 'activity.participants',
        },
      ],
    },
  ],
};

const course: Section = {
  id: 'course',
  title: { en: 'What happened', km: 'អ្វីដែលកើតឡើង' },
  fields: [
    {
      id: 'events',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'complete',
      label: { en: 'In the order it happened', km: 'តាមលំដាប់ពេលវេលា' },
      columns: [
        { id: 'at', type: 'time', label: { en: 'Time', km: 'ម៉ោង' } },
        {
          id: 'done',
          type: 'text',
          needed: 'complete',
          label: { en: 'What was done', km: 'បានធ្វើអ្វី' },
        },
        {
          id: 'reaction',
          type: 'text',
          label: { en: 'How people reacted', km: 'គេមានប្រតិកម្មយ៉ាងណា' },
          example: {
            en: 'Two women whisper, then one asks about bail.',
            km: 'ស្ត្រីពីរខ្សឹបគ្នា រួចម្នាក់សួរអំពីការនៅក្រៅឃុំ។',
          },
        },
      ],
    },
  ],
};

const lessons: Section = {
  id: 'lessons',
  title: { en: 'What we take from it', km: 'មេរៀនដែលទទួលបាន' },
  fields: [
    {
      id: 'worked',
      type: 'long',
      lines: 3,
      needed: 'real',
      label: { en: 'What worked', km: 'អ្វីដែលល្អ' },
    },
    {
      id: 'change',
      type: 'long',
      lines: 3,
      needed: 'real',
      label: { en: 'What to do differently', km: 'អ្វីដែលគួរប្ដូរ' },
    },
    {
      id: 'learned',
      type: 'long',
      lines: 2,
      label: { en: 'What I learned', km: 'អ្វីដែលខ្ញុំបានរៀន' },
    },
    {
      id: 'talked',
      type: 'yn',
      label: { en: 'Talked about with the leader', km: 'បានពិភាក្សាជាមួយអ្នកដឹកនាំ' },
    },
  ],
};

export const observationR1: FormDefinition = {
  id: 'observation',
  revision: 1,
  step: 0,
  title: { en: 'Process observation', km: 'ការសង្កេតដំណើរការ' },
  purpose: {
    en: 'Describe how a session went, so that practice improves: what happened, one thing that worked, one to change.',
    km: 'ពណ៌នាថាវគ្គមួយប្រព្រឹត្តទៅយ៉ាងណា ដើម្បីធ្វើឱ្យការងារប្រសើរឡើង៖ អ្វីកើតឡើង អ្វីល្អមួយ អ្វីគួរប្ដូរមួយ។',
  },
  restricted: false,
  many: true,
  sections: [HEAD, session, course, lessons],
};
