// The safety house of an invented child, and none yet.
import { LONG, LONG_NAME, note, rating, sample, visit } from '../families/boards.ts';

export const house = sample('house', [
  note(1, 'inside', 'ដាំបាយ និងប្រាប់រឿងពេលយប់', { by: 1 }),
  note(2, 'inside', 'លេងជាមួយខ្ញុំ ហើយបោសផ្ទះ', { by: 2 }),
  note(3, 'inside', 'ខ្ញុំដងទឹក និងមើលប្អូន', { by: 0, quote: true }),
  note(4, 'circle', 'មកដេកជាមួយយើងពេលយាយទៅពេទ្យ', { by: 3 }),
  note(5, 'circle', 'មកសួរសុខទុក្ខរាល់សប្ដាហ៍', { by: 'អ៊ំស្រីនៅផ្ទះទល់មុខ' }),
  note(6, 'outside', 'ស្រវឹងហើយស្រែក។ យើងចាក់សោ ហើយហៅមេភូមិ', { by: 'ពូឆេង' }),
  note(7, 'roof', 'មិនទុកក្មេងនៅម្នាក់ឯងពេលយប់', { by: 1 }),
  note(8, 'roof', 'បើខ្លាច ហៅមីងបានគ្រប់ពេល', { by: 3, quote: true }),
  rating(9, 0, 6, 'មីងនៅជិត', 'មានភ្លើងនៅមុខផ្ទះ'),
  rating(10, 1, 8),
]);
export const samples = [
  house,
  {
    ...house,
    name: 'four-visits',
    visits: [
      visit('2026-02-03', [0, 1], [1, 4]),
      visit('2026-05-20', [0, 3]),
      visit('2026-08-12', [0, 5], [1, 7]),
    ],
  },
  sample('empty', []),
  sample('long', [
    note(1, 'outside', LONG, { by: LONG_NAME }),
    note(2, 'roof', LONG.slice(0, 900)),
    note(3, 'inside', LONG.slice(0, 500)),
    note(4, 'circle', LONG.slice(0, 1_200), { by: LONG_NAME }),
  ]),
];
