// Family assessment: area by area, what goes well, what worries, and how soon something must be done.
import type { Field, Section, TableRow } from '../../form.ts';
import { OTHER, optionsOf } from '../../lists.ts';
import type { Rule } from '../../rules.ts';
import { nextSteps } from '../blocks-shared.ts';

/** What is written of these stays with the workers of the case. */
const RESTRICTED = ['safety', 'substance', 'repro', 'mind'];

const AREAS: TableRow[] = optionsOf('area')
  .filter(({ id }) => id !== OTHER)
  .map((area) => ({ ...area, ...(RESTRICTED.includes(area.id) && { restricted: true }) }));

const SOMETHING_IS_URGENT: Rule = { rows: 'areas', some: { field: 'level', is: ['now'] } };

const next: Field = {
  ...nextSteps('next', { needed: 'complete' }),
  neededWhen: SOMETHING_IS_URGENT,
  help: {
    en: 'Is something urgent? Write what is done today. If a child may be hurt, report a concern too.',
    km: 'មានរឿងបន្ទាន់ទេ? សរសេរអ្វីដែលធ្វើថ្ងៃនេះ។ បើកុមារអាចរងគ្រោះ សូមរាយការណ៍កង្វល់ដែរ។',
  },
};

export const areas: Section = {
  id: 'areas-of-life',
  title: { en: 'The areas', km: 'ផ្នែកនានា' },
  fields: [
    {
      id: 'areas',
      type: 'table',
      needed: 'real',
      label: { en: 'Area by area', km: 'ផ្នែកម្ដងមួយៗ' },
      help: {
        en: 'Say what you saw or who said it, not “bad family”.',
        km: 'សរសេរអ្វីដែលឃើញ ឬអ្នកណានិយាយ កុំសរសេរ «គ្រួសារអាក្រក់»។',
      },
      rows: AREAS,
      columns: [
        {
          id: 'level',
          type: 'choice',
          options: [
            { id: 'fine', label: { en: 'Fine', km: 'ល្អ' } },
            { id: 'watch', label: { en: 'Watch', km: 'តាមដាន' } },
            { id: 'act', label: { en: 'Act', km: 'ត្រូវធ្វើ' } },
            { id: 'now', label: { en: 'Urgent', km: 'បន្ទាន់' } },
            { id: 'not-seen', label: { en: 'Not known yet', km: 'មិនទាន់ដឹង' } },
          ],
          needed: 'complete',
          label: { en: 'Level', km: 'កម្រិត' },
          concept: 'area.level',
        },
        {
          id: 'strong',
          type: 'text',
          label: { en: 'What is going well', km: 'អ្វីដែលល្អ' },
          example: {
            en: 'Grandmother cooks every morning.',
            km: 'ជីដូនចម្អិនបាយរាល់ព្រឹក។',
          },
        },
        {
          id: 'worry',
          type: 'text',
          label: { en: 'What worries', km: 'អ្វីដែលជាក្ដីកង្វល់' },
        },
        {
          id: 'source',
          type: 'choice',
          list: 'source',
          needed: 'complete',
          shownWhen: { field: 'level', is: ['watch', 'act', 'now'] },
          label: { en: 'Learned from', km: 'ដឹងពី' },
        },
        {
          id: 'about',
          type: 'people',
          label: { en: 'About whom', km: 'អំពីអ្នកណា' },
        },
      ],
    },
    next,
  ],
};
