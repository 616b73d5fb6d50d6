// Family assessment, revision 1: how the family lives, what is strong, what worries, for each person.
import type { FormDefinition, Section } from '../../form.ts';
import { HEAD } from '../blocks.ts';
import { areas } from './areas.ts';
import { household, people } from './people.ts';

export const learned: Section = {
  id: 'learned',
  title: { en: 'How we learned this', km: 'របៀបប្រមូលព័ត៌មាន' },
  fields: [
    {
      id: 'visits',
      type: 'calc',
      shows: 'visits-used',
      label: { en: 'Visits and talks used', km: 'ការជួបដែលបានប្រើ' },
    },
    {
      id: 'present',
      type: 'people',
      needed: 'real',
      label: { en: 'Family members who took part', km: 'សមាជិកដែលចូលរួម' },
    },
    {
      id: 'joint',
      type: 'person',
      from: 'register',
      label: {
        en: 'Done with (commune committee, social office)',
        km: 'ធ្វើរួមជាមួយ (គ.ក.ន.ក ឬការិយាល័យ ស.អ.យ)',
      },
    },
    {
      id: 'seen-before',
      type: 'yn',
      needed: 'complete',
      label: { en: 'Was the family assessed before', km: 'គ្រួសារធ្លាប់បានប៉ាន់ប្រមាណពីមុនទេ' },
    },
    {
      id: 'changed',
      type: 'text',
      needed: 'complete',
      shownWhen: { field: 'seen-before', is: ['yes'] },
      label: { en: 'What is new since then', km: 'អ្វីថ្មីពីលើកមុន' },
    },
  ],
};

export const together: Section = {
  id: 'together',
  title: { en: 'Together', km: 'រួមគ្នា' },
  fields: [
    {
      id: 'family-hope',
      type: 'long',
      lines: 3,
      needed: 'complete',
      label: { en: 'What the family wants most', km: 'អ្វីដែលគ្រួសារចង់បានបំផុត' },
      help: { en: 'In their own words.', km: 'សរសេរតាមពាក្យរបស់គេ។' },
      example: {
        en: '“That the children stay with me and go to school.”',
        km: '«ចង់ឱ្យកូននៅជាមួយខ្ញុំ ហើយបានទៅរៀន»។',
      },
    },
    {
      id: 'child-hope',
      type: 'long',
      lines: 3,
      needed: 'complete',
      label: { en: 'What the children want most', km: 'អ្វីដែលកុមារចង់បានបំផុត' },
      help: { en: 'Each child, in its own words.', km: 'កុមារម្នាក់ៗ តាមពាក្យរបស់គេ។' },
      example: {
        en: 'Dara: “I want to see mother at New Year.”',
        km: 'ដារ៉ា៖ «ខ្ញុំចង់ជួបម៉ែពេលចូលឆ្នាំ»។',
      },
    },
    {
      id: 'needs-specialist',
      type: 'choices',
      options: [
        { id: 'doctor', label: { en: 'Doctor', km: 'ពេទ្យ' } },
        { id: 'mental', label: { en: 'Mental health', km: 'ផ្លូវចិត្ត' } },
        { id: 'addiction', label: { en: 'Addiction', km: 'គ្រឿងញៀន' } },
        { id: 'legal', label: { en: 'Law', km: 'ច្បាប់' } },
        { id: 'disability', label: { en: 'Disability', km: 'ពិការភាព' } },
        { id: 'violence', label: { en: 'Violence', km: 'អំពើហិង្សា' } },
      ],
      other: true,
      label: { en: 'Needs someone more skilled in', km: 'ត្រូវការអ្នកជំនាញខាង' },
      help: { en: 'Then write a referral out.', km: 'បន្ទាប់មក សូមបំពេញទម្រង់បញ្ជូនចេញ។' },
    },
  ],
};

export const assessmentR1: FormDefinition = {
  id: 'assessment',
  revision: 1,
  step: 2,
  title: { en: 'Family assessment', km: 'ការប៉ាន់ប្រមាណគ្រួសារ' },
  purpose: {
    en: 'Understand with the family how it lives, what is strong and what worries, for each person.',
    km: 'យល់ជាមួយគ្រួសារថាគេរស់នៅយ៉ាងណា អ្វីជាចំណុចខ្លាំង និងក្ដីកង្វល់ សម្រាប់ម្នាក់ៗ។',
  },
  restricted: false,
  sections: [HEAD, learned, people, household, areas, together],
};
