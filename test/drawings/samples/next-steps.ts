// Worries, what works well, next steps of an invented family: as an office has it, last time, empty, and too much.
import { LONG, LONG_NAME, note, rating, type Sample, sample, visit } from '../families/boards.ts';

export const map = sample('map', [
  note(1, 'harm', 'នៅខែមេសា ពៅត្រូវទុកចោលនៅផ្ទះម្នាក់ឯងពីរយប់ ពេលយាយនៅពេទ្យ', { by: 3 }),
  note(2, 'danger', 'យាយឈឺញឹកញាប់ ហើយគ្មានមនុស្សធំផ្សេងនៅផ្ទះពេលយប់', {
    ...{ by: 'អ្នកគ្រូសុភាព', may: 'ក្មេងៗអាចនៅម្នាក់ឯងម្ដងទៀត ហើយមានគ្រោះថ្នាក់ភ្លើង' },
  }),
  note(3, 'complicating', 'ពន្ធនាគារនៅឆ្ងាយ ១២០ គម មិនអាចពិភាក្សាជាមួយឪពុកញឹកញាប់', {}),
  note(4, 'strengths', 'ខ្ញុំចូលចិត្តរៀន ហើយខ្ញុំជួយប្អូនធ្វើកិច្ចការ', { by: 0, quote: true }),
  note(5, 'strengths', 'យាយដាំបន្លែ និងលក់នៅផ្សាររាល់ព្រឹក', { by: 1 }),
  note(6, 'safety', 'មីងចាន់ថាមកដេកជាមួយក្មេងៗគ្រប់ពេលដែលយាយទៅពេទ្យ ៦ ខែមកហើយ', { by: 3 }),
  note(7, 'goals', 'តែងតែមានមនុស្សធំម្នាក់ដេកនៅផ្ទះជាមួយយើង', { by: 0, quote: true }),
  note(8, 'steps', 'មីងចាន់ថា សរសេរលេខទូរស័ព្ទរបស់មនុស្សបីនាក់បិទលើជញ្ជាំង', { by: 3 }),
  note(9, 'steps', 'បុគ្គលិកសុំច្បាប់ចូលសួរឪពុកសម្រាប់ខែធ្នូ', {}),
  rating(10, 0, 6, 'មីងមកដេក', 'ប៉ាទូរស័ព្ទមក'),
  rating(11, 1, 6, 'ខ្ញុំមានកម្លាំងលក់បន្លែវិញ', 'បើមានថ្នាំគ្រប់ខែ'),
  rating(12, 3, 7),
  rating(13, 'អ្នកគ្រូសុភាព', 4, 'វិចិត្រមករៀនរាល់ថ្ងៃ', 'មានលេខទូរស័ព្ទមនុស្សធំម្នាក់ទៀត'),
]);
/** Half a year before. */
export const lastTime = sample('last-time', [
  ...map.items.filter(({ ord }) => [1, 2, 4, 5].includes(ord)),
  rating(10, 0, 3),
  rating(11, 1, 4),
  rating(13, 'អ្នកគ្រូសុភាព', 3),
]);
/** The fifth visit of the same family: the teacher came with the second one, the aunt with the fourth. */
export const fifth: Sample = {
  ...map,
  name: 'five-visits',
  visits: [
    visit('2025-11-20', [0, 2], [1, 3], [4, 1]),
    visit('2026-02-11', [0, 3], [1, 3], ['អ្នកគ្រូសុភាព', 2]),
    visit('2026-05-12', [0, 3], [1, 4], ['អ្នកគ្រូសុភាព', 3]),
    visit('2026-08-19', [0, 5], [1, 5], ['អ្នកគ្រូសុភាព', 3], [3, 5]),
  ],
};
const PLACES = ['harm', 'danger', 'complicating', 'strengths', 'safety', 'goals', 'steps'];

export const samples = [
  map,
  lastTime,
  fifth,
  {
    ...sample(
      'many-visits',
      [10, 0, 5, 5, 7, 8, 9].map((value, at) => rating(20 + at, `${LONG_NAME} ${at}`, value)),
    ),
    visits: Array.from({ length: 12 }, (_, at) =>
      visit(`20${20 + Math.floor(at / 2)}-0${(at % 2) + 3}-14`, [
        `${LONG_NAME} ${at % 7}`,
        at % 11,
      ]),
    ),
  },
  sample('empty', []),
  sample('long', [
    note(1, 'harm', LONG, { by: LONG_NAME, quote: true }),
    note(2, 'steps', 'រឿងតូច', {}),
    ...[0, 5, 5, 5, 10].map((value, at) => rating(3 + at, LONG_NAME, value, LONG.slice(0, 300))),
  ]),
  sample(
    'many',
    Array.from({ length: 60 }, (_, at) =>
      note(at + 1, PLACES[at % 7] ?? 'harm', `រឿងទី ${at + 1} ដែលគ្រួសារបានប្រាប់ និងចង់ឱ្យចាំទុក`),
    ),
  ),
];
