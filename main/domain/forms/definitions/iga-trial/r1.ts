// The trial of a business, revision 1: look at the figures together, then decide.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { HEAD } from '../blocks.ts';

const figures: Section = {
  id: 'figures',
  title: { en: 'The figures', km: 'តួលេខ' },
  fields: [
    {
      id: 'person',
      type: 'person',
      from: 'register',
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Who did it', km: 'អ្នកធ្វើ' },
    },
    {
      id: 'plan',
      type: 'link',
      to: { form: 'iga-plan', rows: 'trial', column: 'what' },
      needed: 'real',
      label: { en: 'Which trial', km: 'ការសាកល្បងណា' },
    },
    {
      id: 'lines',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      label: { en: 'Bought and sold', km: 'ទិញ និងលក់' },
      help: {
        en: 'Equipment is not counted here. Write 0 if nothing was bought or sold.',
        km: 'មិនរាប់ឧបករណ៍ទេ។ បើមិនបានទិញ ឬលក់ សូមសរសេរ ០។',
      },
      columns: [
        {
          id: 'what',
          type: 'text',
          needed: 'real',
          label: { en: 'What', km: 'អ្វី' },
          example: { en: 'Balut eggs', km: 'ពងទាកូន' },
        },
        {
          id: 'bought',
          type: 'num',
          min: 0,
          max: 1_000_000,
          needed: 'complete',
          label: { en: 'Bought, how many', km: 'ទិញប៉ុន្មាន' },
        },
        {
          id: 'buy-price',
          type: 'money',
          needed: 'complete',
          shownWhen: { not: { field: 'bought', atMost: 0 } },
          label: { en: 'Bought at, each', km: 'តម្លៃទិញក្នុងមួយ' },
        },
        {
          id: 'sold',
          type: 'num',
          min: 0,
          max: 1_000_000,
          needed: 'complete',
          label: { en: 'Sold, how many', km: 'លក់ប៉ុន្មាន' },
        },
        {
          id: 'sell-price',
          type: 'money',
          needed: 'complete',
          shownWhen: { not: { field: 'sold', atMost: 0 } },
          label: { en: 'Sold at, each', km: 'តម្លៃលក់ក្នុងមួយ' },
        },
      ],
    },
    {
      id: 'spent',
      type: 'calc',
      formula: { sum: 'lines', of: { times: [{ field: 'bought' }, { field: 'buy-price' }] } },
      label: { en: 'Bought for', km: 'ទិញអស់' },
    },
    {
      id: 'earned',
      type: 'calc',
      formula: { sum: 'lines', of: { times: [{ field: 'sold' }, { field: 'sell-price' }] } },
      label: { en: 'Sold for', km: 'លក់បាន' },
    },
    {
      id: 'result',
      type: 'calc',
      formula: { minus: [{ field: 'earned' }, { field: 'spent' }] },
      label: { en: 'Left over', km: 'ចំណេញ ឬខាត' },
      concept: 'iga.trial-profit',
    },
    {
      id: 'equipment',
      type: 'money',
      label: { en: 'Equipment, apart', km: 'ឧបករណ៍ (ដាច់ដោយឡែក)' },
    },
  ],
};

const decision: Section = {
  id: 'decision',
  title: { en: 'The decision', km: 'ការសម្រេចចិត្ត' },
  fields: [
    {
      id: 'learned',
      type: 'text',
      needed: 'real',
      label: { en: 'What the family learned', km: 'គ្រួសារបានរៀនអ្វី' },
      example: {
        en: 'Sells better at the factory gate after five.',
        km: 'លក់ដាច់នៅមុខរោងចក្រ ក្រោយម៉ោងប្រាំ។',
      },
    },
    {
      id: 'decision',
      type: 'choice',
      options: optionsFrom([
        ['go', 'Go on, invest more', 'បន្ត និងបន្ថែមទុន'],
        ['again', 'Try again', 'សាកម្ដងទៀត'],
        ['change', 'Change the business', 'ប្ដូរមុខរបរ'],
        ['stop', 'Stop', 'ឈប់'],
      ]),
      needed: 'real',
      label: { en: 'Decision', km: 'ការសម្រេចចិត្ត' },
      help: {
        en: 'Go on: next comes a support request. Change: next comes a new income plan.',
        km: 'បន្ត៖ បន្ទាប់មក សំណើជំនួយ។ ប្ដូរ៖ បន្ទាប់មក ផែនការបង្កើតប្រាក់ចំណូលថ្មី។',
      },
      concept: 'iga.stage',
    },
    { id: 'why', type: 'text', needed: 'real', label: { en: 'Why', km: 'ហេតុអ្វី' } },
    {
      id: 'decided-by',
      type: 'people',
      needed: 'real',
      label: { en: 'Decided by', km: 'សម្រេចដោយ' },
      help: { en: 'Family and worker.', km: 'គ្រួសារ និងបុគ្គលិក។' },
    },
  ],
};

export const igaTrialR1: FormDefinition = {
  id: 'iga-trial',
  revision: 1,
  step: 5,
  title: { en: 'Trial and decision', km: 'ការសាកល្បង និងការសម្រេចចិត្ត' },
  purpose: {
    en: 'On the last day of the trial: look at the figures together, then decide.',
    km: 'នៅថ្ងៃចុងក្រោយនៃការសាកល្បង៖ មើលតួលេខជាមួយគ្នា រួចសម្រេច។',
  },
  restricted: false,
  many: true,
  about: 'person',
  sections: [HEAD, figures, decision],
};
