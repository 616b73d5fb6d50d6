// A case study without names, revision 1: tell what worked, so that nobody can be recognised.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { HEAD } from '../blocks.ts';

const consent: Section = {
  id: 'consent',
  title: { en: 'May we tell it', km: 'អាចចែករំលែករឿងនេះបានទេ' },
  fields: [
    {
      id: 'consent-now',
      type: 'calc',
      shows: 'consent-story',
      label: { en: 'Consent on record', km: 'ការយល់ព្រមដែលបានកត់ត្រា' },
    },
    {
      id: 'consent',
      type: 'check',
      neededForDraft: true,
      needed: 'real',
      label: {
        en: 'Each adult and child in it agreed to the story',
        km: 'មនុស្សធំ និងកុមារម្នាក់ៗក្នុងរឿងនេះ បានយល់ព្រម',
      },
      help: {
        en: 'If anyone withdraws, the story is used no more.',
        km: 'បើអ្នកណាដកការយល់ព្រម រឿងនេះឈប់ប្រើ។',
      },
    },
    {
      id: 'called',
      type: 'text',
      needed: 'real',
      label: { en: 'Names used', km: 'ឈ្មោះសន្មត' },
      help: {
        en: 'No real name of this case, not of a village or school either.',
        km: 'មិនមែនឈ្មោះពិតក្នុងករណីនេះ ទាំងភូមិ ឬសាលាក៏មិនត្រូវដែរ។',
      },
    },
  ],
};

const story: Section = {
  id: 'story',
  title: { en: 'The story', km: 'រឿង' },
  fields: [
    {
      id: 'before',
      type: 'long',
      lines: 4,
      needed: 'real',
      label: { en: 'Before', km: 'មុន' },
      help: {
        en: 'Write it new. Copy nothing out of the folder.',
        km: 'សរសេរថ្មី។ កុំចម្លងអ្វីចេញពីសំណុំឯកសារ។',
      },
      example: {
        en: 'A grandmother in a village near the lake …',
        km: 'លោកយាយម្នាក់នៅភូមិក្បែរបឹង …',
      },
    },
    {
      id: 'hard',
      type: 'long',
      lines: 3,
      needed: 'complete',
      label: { en: 'What was hard', km: 'អ្វីដែលពិបាក' },
    },
    {
      id: 'family-did',
      type: 'long',
      lines: 4,
      needed: 'real',
      label: { en: 'What the family did', km: 'គ្រួសារបានធ្វើអ្វី' },
      help: { en: 'The family is the hero.', km: 'គ្រួសារជាតួឯក។' },
    },
    {
      id: 'services',
      type: 'calc',
      shows: 'services-given',
      label: { en: 'Support given', km: 'ជំនួយដែលបានផ្ដល់' },
      concept: 'study.service',
    },
    {
      id: 'we-did',
      type: 'long',
      lines: 4,
      needed: 'real',
      label: {
        en: 'What we did, also what did not work',
        km: 'យើងបានធ្វើអ្វី ទាំងអ្វីដែលមិនបានផល',
      },
    },
    { id: 'now', type: 'long', lines: 3, needed: 'real', label: { en: 'Now', km: 'ឥឡូវ' } },
    {
      id: 'quote',
      type: 'text',
      label: { en: 'Their words', km: 'ពាក្យរបស់គេ' },
      help: { en: 'Read it to them first.', km: 'អានឱ្យគេស្ដាប់សិន។' },
    },
    {
      id: 'lesson',
      type: 'text',
      needed: 'real',
      label: { en: 'What others can learn', km: 'មេរៀនសម្រាប់អ្នកដទៃ' },
    },
  ],
};

const safe: Section = {
  id: 'safe',
  title: { en: 'Nobody can be recognised', km: 'គ្មានអ្នកណាអាចស្គាល់បាន' },
  fields: [
    {
      id: 'also-changed',
      type: 'choices',
      options: optionsFrom([
        ['ages', 'Ages', 'អាយុ'],
        ['work', 'Work', 'មុខរបរ'],
        ['offence', 'Accusation', 'បទចោទ'],
        ['family', 'Number of members', 'ចំនួនសមាជិក'],
      ]),
      other: true,
      label: {
        en: 'Changed besides names, places and dates',
        km: 'បានប្ដូរ ក្រៅពីឈ្មោះ ទីកន្លែង និងថ្ងៃខែ',
      },
    },
    {
      id: 'picture',
      type: 'choice',
      options: optionsFrom([
        ['none', 'None', 'គ្មាន'],
        ['hands', 'Hands or back', 'ដៃ ឬខ្នង'],
        ['drawing', 'A drawing', 'គំនូរ'],
      ]),
      needed: 'real',
      label: { en: 'Picture', km: 'រូបភាព' },
      help: { en: 'Never a face.', km: 'មិនដែលបង្ហាញមុខ។' },
    },
    {
      id: 'second',
      type: 'person',
      from: 'staff',
      needed: 'real',
      label: { en: 'Read by a second person', km: 'អានដោយអ្នកទីពីរ' },
      help: { en: 'Not the one who wrote it.', km: 'មិនមែនអ្នកសរសេរទេ។' },
    },
    {
      id: 'check',
      type: 'table',
      needed: 'real',
      label: { en: 'The second reader ticks line by line', km: 'អ្នកអានទីពីរគូសម្ដងមួយបន្ទាត់' },
      rows: [
        { id: 'names', label: { en: 'All names are changed', km: 'ឈ្មោះទាំងអស់បានប្ដូរ' } },
        {
          id: 'places',
          label: { en: 'No village, school or workplace', km: 'គ្មានភូមិ សាលា ឬកន្លែងធ្វើការ' },
        },
        { id: 'dates', label: { en: 'Dates are changed', km: 'ថ្ងៃខែបានប្ដូរ' } },
        {
          id: 'neighbour',
          label: {
            en: 'A neighbour could not recognise them',
            km: 'អ្នកជិតខាងមិនអាចស្គាល់បាន',
          },
        },
        {
          id: 'harm',
          label: {
            en: 'Nothing that would hurt or shame them if they were recognised',
            km: 'គ្មានអ្វីធ្វើឱ្យគេឈឺចាប់ ឬអាម៉ាស់ បើមានគេស្គាល់',
          },
        },
      ],
      columns: [{ id: 'ok', type: 'check', needed: 'real', label: { en: 'Right', km: 'ត្រូវ' } }],
    },
    {
      id: 'use',
      type: 'choices',
      options: optionsFrom([
        ['training', 'Training', 'ការបណ្ដុះបណ្ដាល'],
        ['donor', 'Donors', 'ម្ចាស់ជំនួយ'],
        ['web', 'Website', 'គេហទំព័រ'],
      ]),
      other: true,
      needed: 'real',
      label: { en: 'For', km: 'ប្រើសម្រាប់' },
      concept: 'study.count',
    },
    { id: 'use-until', type: 'date', label: { en: 'Until', km: 'រហូតដល់' } },
  ],
};

export const caseStudyR1: FormDefinition = {
  id: 'case-study',
  revision: 1,
  step: 0,
  title: { en: 'Case study without names', km: 'ករណីសិក្សា (គ្មានឈ្មោះ)' },
  purpose: {
    en: 'Tell what worked, safely: only with consent, and read by a second person.',
    km: 'ប្រាប់អំពីអ្វីដែលបានផល ដោយសុវត្ថិភាព៖ តែពេលមានការយល់ព្រម និងមានអ្នកទីពីរអាន។',
  },
  restricted: false,
  many: true,
  sections: [HEAD, consent, story, safe],
};
