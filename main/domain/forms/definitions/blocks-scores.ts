// Where are we, from 0 to 10: the ladder that each person answers for himself or herself.
import type { Cell, Level } from '../form.ts';

const BETWEEN: readonly (readonly [en: string, km: string])[] = [
  ['1', '១'],
  ['2', '២'],
  ['3', '៣'],
  ['4', '៤'],
  ['5', '៥'],
  ['6', '៦'],
  ['7', '៧'],
  ['8', '៨'],
  ['9', '៩'],
];

/** Eleven steps; only the two ends have words. */
export const LADDER: Level[] = [
  { id: '0', label: { en: '0: a child cannot stay at home', km: '០៖ កុមារមិនអាចនៅផ្ទះបាន' } },
  ...BETWEEN.map(([en, km]) => ({ id: en, label: { en, km } })),
  { id: '10', label: { en: '10: safe enough to close', km: '១០៖ សុវត្ថិភាពល្មម អាចបិទករណីបាន' } },
];

/** One row for each person who says where the family stands. */
export const RATING_COLUMNS: Cell[] = [
  {
    id: 'who',
    type: 'person',
    from: 'register',
    needed: 'real',
    label: { en: 'Who', km: 'អ្នកណា' },
  },
  {
    id: 'value',
    type: 'score',
    levels: LADDER,
    needed: 'real',
    label: { en: '0 to 10', km: '០ ដល់ ១០' },
    concept: 'scale.safety',
  },
  {
    id: 'why',
    type: 'text',
    label: {
      en: 'Why not lower; what makes it one higher',
      km: 'ហេតុអ្វីមិនទាបជាងនេះ ធ្វើដូចម្ដេចឱ្យឡើងមួយ',
    },
    example: {
      en: 'Uncle sleeps here now. One higher: mother answers the phone.',
      km: 'ពូមកដេកជាមួយ។ ឡើងមួយ៖ បើម្ដាយលើកទូរស័ព្ទ។',
    },
  },
];
