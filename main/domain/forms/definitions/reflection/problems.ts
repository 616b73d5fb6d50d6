// Problems in the family's words and order, and the ways out that were weighed for them.
import type { Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';

export const PROBLEMS: Section = {
  id: 'problems',
  title: { en: 'Problems', km: 'បញ្ហា' },
  fields: [
    {
      id: 'problems',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      seed: { form: 'reflection', rows: 'problems' },
      print: 'cards',
      label: { en: 'Problems', km: 'បញ្ហា' },
      help: {
        en: 'The family puts them in order, not we. Cut out the cards and let them be laid on the table.',
        km: 'គ្រួសារជាអ្នករៀបលំដាប់ មិនមែនយើងទេ។ កាត់ប័ណ្ណ ហើយឱ្យគ្រួសាររៀបលើតុ។',
      },
      columns: [
        {
          id: 'title',
          type: 'text',
          needed: 'real',
          label: { en: 'Problem, in the family’s words', km: 'បញ្ហា (ពាក្យគ្រួសារ)' },
          example: {
            en: 'No money for rice after Father left',
            km: 'គ្មានលុយទិញអង្ករ ក្រោយប៉ាទៅ',
          },
        },
        {
          id: 'area',
          type: 'choice',
          list: 'area',
          needed: 'real',
          label: { en: 'Area', km: 'ផ្នែក' },
          concept: 'problem.area',
        },
        {
          id: 'rank',
          type: 'num',
          min: 1,
          max: 30,
          needed: 'real',
          label: { en: 'Family’s order', km: 'លំដាប់របស់គ្រួសារ' },
          help: { en: '1 comes first.', km: '១ គឺមុនគេ។' },
        },
        {
          id: 'causes',
          type: 'text',
          needed: 'complete',
          label: { en: 'Causes: why, and why again', km: 'មូលហេតុ៖ ហេតុអ្វី ហើយហេតុអ្វីទៀត' },
          help: {
            en: 'The roots of the problem tree.',
            km: 'ឫសនៃដើមឈើបញ្ហា។',
          },
        },
        { id: 'about', type: 'people', label: { en: 'About whom', km: 'អំពីអ្នកណា' } },
        { id: 'effects', type: 'text', label: { en: 'What follows', km: 'ផលប៉ះពាល់' } },
        {
          id: 'reach',
          type: 'choice',
          options: optionsFrom([
            ['yes', 'Yes', 'បាន'],
            ['partly', 'Partly', 'ខ្លះ'],
            ['no', 'No', 'មិនបាន'],
          ]),
          label: { en: 'Can we change it', km: 'អាចផ្លាស់ប្ដូរបានទេ' },
        },
      ],
    },
  ],
};

export const WAYS_OUT: Section = {
  id: 'ways-out',
  title: { en: 'Ways out', km: 'ជម្រើស' },
  fields: [
    {
      id: 'options',
      type: 'rows',
      about: 'things',
      atLeast: 0,
      label: { en: 'What could be done', km: 'ជម្រើស' },
      help: {
        en: 'For the first three problems. What the family chooses becomes a goal of the plan.',
        km: 'សម្រាប់បញ្ហាបីដំបូង។ អ្វីដែលគ្រួសារជ្រើស ក្លាយជាគោលដៅក្នុងផែនការ។',
      },
      columns: [
        {
          id: 'option',
          type: 'text',
          needed: 'real',
          label: { en: 'What could be done', km: 'អាចធ្វើអ្វី' },
        },
        {
          id: 'chosen',
          type: 'yn',
          needed: 'complete',
          label: { en: 'Chosen by the family', km: 'គ្រួសារជ្រើសរើស' },
        },
        {
          id: 'problem',
          type: 'link',
          to: { form: 'reflection', rows: 'problems', column: 'title' },
          label: { en: 'For which problem', km: 'សម្រាប់បញ្ហាណា' },
        },
        { id: 'good', type: 'text', label: { en: 'Good side', km: 'ចំណុចល្អ' } },
        { id: 'bad', type: 'text', label: { en: 'Bad side', km: 'ចំណុចមិនល្អ' } },
        {
          id: 'risk',
          type: 'text',
          needed: 'complete',
          neededWhen: { field: 'chosen', is: ['yes'] },
          label: { en: 'Risk, and what we do about it', km: 'ហានិភ័យ និងវិធីការពារ' },
          example: {
            en: 'Ducks die in floods: raise the pen.',
            km: 'ទឹកជំនន់ ទាងាប់៖ លើកទ្រុង។',
          },
        },
      ],
    },
  ],
};
