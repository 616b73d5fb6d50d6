// The three houses of an invented child, and none yet.
import { LONG, note, sample } from '../families/boards.ts';

export const houses = sample('houses', [
  note(1, 'worries', 'ខ្ញុំខ្លាចពេលយាយមិនដកដង្ហើមស្រួល', { by: 0, quote: true }),
  note(2, 'worries', 'គេហៅប៉ាខ្ញុំថាចោរ', { by: 0, quote: true }),
  note(3, 'good', 'ខ្ញុំមានឆ្កែមួយឈ្មោះ សំអាង', { by: 0, quote: true }),
  note(4, 'good', 'ធ្វើនំជាមួយយាយនៅថ្ងៃអាទិត្យ', { by: 2 }),
  note(5, 'good', 'មីងនិទានរឿងមុនដេក'),
  note(6, 'dreams', 'ប៉ាមកផ្ទះវិញ ហើយយើងទៅមើលសមុទ្រ', { by: 0, quote: true }),
  note(7, 'dreams', 'ខ្ញុំចង់ក្លាយជាជាងម៉ូតូ', { by: 0, quote: true }),
]);
export const samples = [
  houses,
  sample('empty', []),
  sample('long', [note(1, 'dreams', LONG), note(2, 'worries', 'តូច')]),
];
