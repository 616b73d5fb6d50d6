// Eligibility, second part: the means test. Its points and limits are the office's own.
import type { Field, Section } from '../../form.ts';
import { linesOf } from '../blocks-lines.ts';
import { MAY_BE_ASKED } from './criteria.ts';

const FIELDS: Field[] = [
  linesOf('household', { needed: 'complete' }),
  linesOf('income', { needed: 'complete' }),
  linesOf('debt'),
  {
    id: 'earners',
    type: 'calc',
    shows: 'earners',
    label: {
      en: 'Earners and people who depend on them',
      km: 'អ្នករកចំណូល និងអ្នកក្នុងបន្ទុក',
    },
  },
  {
    id: 'pay-3m',
    type: 'table',
    needed: 'complete',
    label: {
      en: 'In the last 3 months, could the family pay for',
      km: '៣ ខែចុងក្រោយ គ្រួសារអាចចំណាយលើ',
    },
    rows: [
      { id: 'food', label: { en: 'Food', km: 'អាហារ' } },
      { id: 'house', label: { en: 'House', km: 'ផ្ទះ' } },
      { id: 'water', label: { en: 'Water and power', km: 'ទឹក និងភ្លើង' } },
      { id: 'health', label: { en: 'Health', km: 'សុខភាព' } },
      { id: 'school', label: { en: 'School', km: 'សាលា' } },
    ],
    columns: [
      {
        id: 'score',
        type: 'score',
        levels: [
          { id: 'always', label: { en: 'Always', km: 'ជានិច្ច' } },
          { id: 'mostly', label: { en: 'Mostly', km: 'ភាគច្រើន' } },
          { id: 'sometimes', label: { en: 'Sometimes', km: 'ម្ដងម្កាល' } },
          { id: 'never', label: { en: 'Never', km: 'មិនបាន' } },
        ],
        needed: 'complete',
        label: { en: 'How often', km: 'ញឹកញាប់ប៉ុនណា' },
      },
    ],
  },
  {
    id: 'shocks',
    type: 'choices',
    other: true,
    options: [
      { id: 'arrest', label: { en: 'Arrest', km: 'ការចាប់ខ្លួន' } },
      { id: 'illness', label: { en: 'Serious illness', km: 'ជំងឺធ្ងន់' } },
      { id: 'death', label: { en: 'Death', km: 'មរណភាព' } },
      { id: 'job', label: { en: 'Lost work', km: 'បាត់ការងារ' } },
      { id: 'disaster', label: { en: 'Flood, drought, fire', km: 'គ្រោះធម្មជាតិ' } },
      { id: 'land', label: { en: 'Lost land or house', km: 'បាត់ដី ឬផ្ទះ' } },
      { id: 'debt', label: { en: 'Lender pressing', km: 'ម្ចាស់បំណុលទារ' } },
    ],
    label: { en: 'What happened in the last 12 months', km: 'អ្វីបានកើតឡើងក្នុង ១២ ខែចុងក្រោយ' },
  },
  {
    id: 'risk-signs',
    type: 'choices',
    options: [
      { id: 'dropped-out', label: { en: 'Dropped out of school', km: 'ឈប់រៀន' } },
      { id: 'works', label: { en: 'Works instead of school', km: 'ធ្វើការជំនួសរៀន' } },
      { id: 'alone', label: { en: 'No carer', km: 'នៅគ្មានអ្នកថែទាំ' } },
      {
        id: 'leave',
        label: {
          en: 'May be sent to an institution or away',
          km: 'អាចត្រូវដាក់មណ្ឌល ឬទៅឆ្ងាយ',
        },
      },
      { id: 'ill', label: { en: 'Ill, untreated', km: 'ឈឺគ្មានការព្យាបាល' } },
      { id: 'none', label: { en: 'None of these', km: 'គ្មាន' } },
    ],
    needed: 'complete',
    label: { en: 'Risk for children now', km: 'ហានិភ័យចំពោះកុមារឥឡូវនេះ' },
  },
  {
    id: 'violence',
    type: 'yn',
    restricted: true,
    needed: 'complete',
    label: { en: 'Violence at home', km: 'អំពើហិង្សាក្នុងផ្ទះ' },
    help: {
      en: 'Ask nobody in front of the person who may be violent.',
      km: 'កុំសួរនៅមុខអ្នកដែលអាចប្រើហិង្សា។',
    },
  },
  {
    id: 'points',
    type: 'calc',
    shows: 'means-test-points',
    label: { en: 'Points', km: 'ពិន្ទុ' },
    concept: 'meanstest.points',
  },
  {
    id: 'class',
    type: 'choice',
    options: [
      { id: 'in-crisis', label: { en: 'In crisis', km: 'ជួបវិបត្តិ' } },
      { id: 'struggling', label: { en: 'Struggling', km: 'ខ្វះខាត' } },
      { id: 'managing', label: { en: 'Managing', km: 'ទ្រទ្រង់បាន' } },
    ],
    needed: 'complete',
    label: { en: 'Class', km: 'កម្រិតជីវភាព' },
    concept: 'meanstest.class',
  },
  {
    id: 'class-why',
    type: 'text',
    needed: 'complete',
    label: { en: 'Why this class', km: 'ហេតុអ្វី' },
    example: {
      en: 'Sold the motorbike to pay the lender; eats twice a day.',
      km: 'លក់ម៉ូតូសងបំណុល ហូបបាយពីរពេល។',
    },
  },
];

export const means: Section = {
  id: 'means-test',
  title: { en: 'Means test', km: 'ការវាយតម្លៃជីវភាពគ្រួសារ' },
  fields: FIELDS.map((field) => ({ ...field, shownWhen: MAY_BE_ASKED })),
};
