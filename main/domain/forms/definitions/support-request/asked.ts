// What is asked for in a support request: the items with their prices, and the need in one line.
import type { Section } from '../../form.ts';

const FOR_HEALTH = {
  field: 'service',
  is: ['clinic', 'medicine', 'health-transport', 'assistive'],
} as const;

export const ASKED: Section = {
  id: 'asked',
  title: { en: 'Asked', km: 'ស្នើ' },
  fields: [
    {
      id: 'items',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Items', km: 'មុខជំនួយ' },
      columns: [
        {
          id: 'service',
          type: 'choice',
          list: 'service',
          needed: 'real',
          label: { en: 'What', km: 'អ្វី' },
          concept: 'service.type',
        },
        {
          id: 'who',
          type: 'person',
          from: 'register',
          needed: 'real',
          label: { en: 'For whom', km: 'សម្រាប់អ្នកណា' },
        },
        {
          id: 'quantity',
          type: 'num',
          min: 1,
          max: 10_000,
          needed: 'real',
          label: { en: 'How many', km: 'ចំនួន' },
          concept: 'service.quantity',
        },
        {
          id: 'standard',
          type: 'calc',
          shows: 'standard-price',
          label: { en: 'Standard price', km: 'តម្លៃកំណត់' },
          concept: 'service.standard',
        },
        {
          id: 'price',
          type: 'money',
          needed: 'real',
          label: { en: 'Price asked, each', km: 'តម្លៃស្នើក្នុងមួយ' },
        },
        {
          id: 'price-why',
          type: 'text',
          label: { en: 'Why above the standard price', km: 'ហេតុអ្វីលើសតម្លៃកំណត់' },
        },
        {
          id: 'warning',
          type: 'calc',
          shows: 'request-warnings',
          label: { en: 'Please check', km: 'សូមពិនិត្យ' },
          concept: 'request.warning',
        },
        {
          id: 'serious',
          type: 'check',
          shownWhen: FOR_HEALTH,
          label: {
            en: 'Serious, and the family cannot pay',
            km: 'ធ្ងន់ធ្ងរ និងគ្រួសារមិនអាចបង់',
          },
        },
        {
          id: 'anyway',
          type: 'text',
          needed: 'real',
          neededWhen: { all: [FOR_HEALTH, { field: 'serious', is: ['yes'] }] },
          label: { en: 'Why we ask all the same', km: 'ហេតុអ្វីនៅតែស្នើ' },
          help: {
            en: 'If there is something to check above, or if it is serious.',
            km: 'បើមានអ្វីត្រូវពិនិត្យខាងលើ ឬបើធ្ងន់ធ្ងរ។',
          },
          example: { en: 'Bag burnt with the house.', km: 'កាបូបឆេះជាមួយផ្ទះ។' },
        },
      ],
    },
    {
      id: 'total',
      type: 'calc',
      formula: {
        sum: 'items',
        of: { times: [{ field: 'quantity' }, { field: 'price' }] },
      },
      label: { en: 'Total asked', km: 'ស្នើសរុប' },
    },
    {
      id: 'need',
      type: 'text',
      needed: 'real',
      label: {
        en: 'Need, in one line for finance',
        km: 'តម្រូវការ (មួយបន្ទាត់សម្រាប់ហិរញ្ញវត្ថុ)',
      },
      help: { en: 'No story, no diagnosis.', km: 'គ្មានរឿងរ៉ាវ គ្មានឈ្មោះជំងឺ។' },
      example: { en: 'School start, grade 4', km: 'ចូលរៀន ថ្នាក់ទី៤' },
    },
    {
      id: 'needed-by',
      type: 'date',
      needed: 'real',
      label: { en: 'Needed by', km: 'ត្រូវការត្រឹម' },
    },
    {
      id: 'goal',
      type: 'link',
      to: { form: 'case-plan', rows: 'goals', column: 'words' },
      needed: 'complete',
      restricted: true,
      label: { en: 'For which goal', km: 'សម្រាប់គោលដៅណា' },
    },
    {
      id: 'papers',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'complete',
      label: { en: 'Papers attached', km: 'ឯកសារភ្ជាប់' },
      columns: [
        {
          id: 'what',
          type: 'text',
          needed: 'complete',
          label: { en: 'Which paper', km: 'ឯកសារអ្វី' },
          example: { en: 'Price offer of the shop', km: 'ប័ណ្ណតម្លៃរបស់ហាង' },
        },
        { id: 'scan', type: 'paper', label: { en: 'Scan', km: 'រូបស្កេន' } },
      ],
    },
    {
      id: 'asked-on',
      type: 'date',
      past: true,
      label: { en: 'Sent for a decision on', km: 'ថ្ងៃដាក់ស្នើ' },
      help: {
        en: 'When all of the above is there: from this day on it stands on the list of those who decide.',
        km: 'ពេលព័ត៌មានខាងលើគ្រប់ហើយ៖ ចាប់ពីថ្ងៃនេះ សំណើនៅក្នុងបញ្ជីរបស់អ្នកសម្រេច។',
      },
    },
  ],
};
