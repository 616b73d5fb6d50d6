// Strengths, weaknesses, chances and dangers of an invented family, and none yet.
import { LifeArea } from '#domain/drawings/kinds/boards.ts';
import { LONG, note, sample } from '../families/boards.ts';

export const four = sample('four', [
  note(1, 'strengths', 'យាយចេះដាំបន្លែ និងមានដី ៣ ការ៉េ', { area: 'income', by: 1 }),
  note(2, 'strengths', 'បងប្អូនស្រឡាញ់គ្នា', { area: 'psychological-health' }),
  note(3, 'weaknesses', 'យាយលើសឈាម គ្មានថ្នាំគ្រប់ខែ', { area: 'physical-health' }),
  note(4, 'weaknesses', 'ដំបូលធ្លាយពេលភ្លៀង', { area: 'basic-needs', by: 0, quote: true }),
  note(5, 'chances', 'ផ្សារថ្មីបើកនៅជិតភូមិ ខែមករា', { area: 'income' }),
  note(6, 'chances', 'មេធាវីមកសួរឪពុករៀងរាល់ខែ', { area: 'justice' }),
  note(7, 'dangers', 'បំណុលឡើងការប្រាក់', { area: 'income' }),
  note(8, 'dangers', 'ពូឆេងស្រវឹងមកស្រែកនៅមុខផ្ទះ', { area: 'security', by: 2 }),
]);
export const samples = [
  four,
  sample('empty', []),
  sample('every-area', [
    ...LifeArea.options.map((area, at) => note(at + 1, 'dangers', `រឿងទី ${at + 1}`, { area })),
    note(9, 'chances', LONG),
  ]),
];
