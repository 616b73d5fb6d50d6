// The network of an invented family: as an office has it, empty, long names, and a crowd.
import { Circle } from '#domain/drawings/kinds/boards.ts';
import { helper, LONG, LONG_NAME, sample } from '../families/boards.ts';

export const network = sample('network', [
  helper(1, 1, 'inner', 'ដឹងទាំងអស់', 'មើលថែរាល់ថ្ងៃ'),
  helper(2, 3, 'inner', 'ដឹងពីប៉ា និងពីជំងឺយាយ', 'មកដេកពេលយាយទៅពេទ្យ'),
  helper(3, 2, 'inner', 'ដឹងថាប៉ានៅឆ្ងាយ', ''),
  helper(4, 'អ្នកគ្រូសុភាព', 'middle', 'ដឹងថាវិចិត្រឈប់រៀនពីរសប្ដាហ៍', 'ទូរស័ព្ទមកមីង បើវិចិត្រមិនមក'),
  helper(5, 'អ៊ំស្រីនៅផ្ទះទល់មុខ', 'middle', '', 'ឱ្យខ្ចីទូរស័ព្ទ'),
  helper(6, 'មេភូមិ', 'middle', 'ដឹងពីពូឆេង', 'មកភ្លាមពេលយប់'),
  helper(7, 'មណ្ឌលសុខភាព', 'outer', 'ដឹងពីជំងឺយាយ', 'ឱ្យថ្នាំគ្រប់ខែ'),
  helper(8, 'គ.ក.ន.ក', 'outer', '', ''),
  helper(9, 'វត្តអណ្ដូងថ្មី', 'outer', '', 'ឱ្យអង្ករពេលខ្វះ'),
  helper(10, 4, 'outer', 'មិនទាន់ដឹងថាយាយឈឺ', 'សរសេរសំបុត្រ'),
]);
export const samples = [
  network,
  sample('empty', []),
  sample('long', [
    helper(1, LONG_NAME, 'inner', LONG, LONG.slice(0, 600)),
    helper(2, LONG_NAME, 'middle', '', 'ជួយ'),
    helper(3, '', 'outer'),
  ]),
  sample(
    'crowd',
    Array.from({ length: 90 }, (_, at) =>
      helper(
        at + 1,
        `អ្នកជិតខាងទី ${at + 1}`,
        Circle.options[at % 3] ?? 'outer',
        '',
        at % 2 ? 'ជួយ' : '',
      ),
    ),
  ),
];
