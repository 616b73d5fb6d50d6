// Three columns of the reflection: what worries, what is strong, what is wanted. Each in their own words.
import type { Bilingual, RowsField, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import type { OptionRow } from '../../option-list.ts';

type Column = {
  id: string;
  label: Bilingual;
  kinds: readonly OptionRow[];
  example: Bilingual;
  needed: boolean;
};

function statements({ id, label, kinds, example, needed }: Column): RowsField {
  return {
    id,
    type: 'rows',
    about: 'things',
    atLeast: needed ? 1 : 0,
    ...(needed && { needed: 'real' }),
    label,
    columns: [
      {
        id: 'text',
        type: 'long',
        lines: 2,
        needed: 'real',
        label: { en: 'What', km: 'អ្វី' },
        example,
      },
      {
        id: 'said-by',
        type: 'person',
        from: 'register',
        needed: 'real',
        label: { en: 'Said by', km: 'និយាយដោយ' },
      },
      {
        id: 'kind',
        type: 'choice',
        options: optionsFrom(kinds),
        needed: 'real',
        label: { en: 'Kind', km: 'ប្រភេទ' },
      },
    ],
  };
}

export const STATEMENTS: Section = {
  id: 'statements',
  title: {
    en: 'Worries, strengths, what is wanted',
    km: 'ក្ដីកង្វល់ ចំណុចខ្លាំង អ្វីដែលចង់ឃើញ',
  },
  fields: [
    statements({
      id: 'worries',
      label: { en: 'What worries', km: 'ក្ដីកង្វល់' },
      kinds: [
        ['happened', 'What happened', 'អ្វីដែលបានកើតឡើង'],
        ['afraid', 'What we fear', 'អ្វីដែលខ្លាចកើតឡើង'],
        ['harder', 'What makes it harder', 'អ្វីដែលធ្វើឱ្យពិបាក'],
      ],
      example: {
        en: 'Grandmother fears the boys stop school when the rice runs out.',
        km: 'ជីដូនខ្លាចចៅឈប់រៀន ពេលអស់អង្ករ។',
      },
      needed: true,
    }),
    statements({
      id: 'strengths',
      label: { en: 'What is strong', km: 'ចំណុចខ្លាំង' },
      kinds: [
        ['good', 'What is good', 'អ្វីដែលល្អ'],
        ['protects', 'What protects the child', 'អ្វីដែលការពារកុមារ'],
      ],
      example: {
        en: 'The aunt next door takes the children in when nobody is home.',
        km: 'មីងនៅក្បែរផ្ទះ មើលក្មេងៗពេលគ្មាននរណានៅផ្ទះ។',
      },
      needed: true,
    }),
    statements({
      id: 'wanted',
      label: { en: 'What is wanted', km: 'អ្វីដែលចង់ឃើញ' },
      kinds: [
        ['wanted', 'What we want to see', 'អ្វីដែលចង់ឃើញ'],
        ['step', 'Small next step', 'ជំហានតូចបន្ទាប់'],
      ],
      example: {
        en: 'The children see their father before the new year.',
        km: 'កូនៗបានជួបប៉ា មុនចូលឆ្នាំ។',
      },
      needed: false,
    }),
  ],
};
