// The choices of an invented child: the columns of the tool, columns of one's own, and none yet.
import { exactDay } from '#domain/people/partial-date.ts';
import { LONG, row, sample } from '../families/boards.ts';

type Own = { chosen?: boolean; when?: string };
const choice = (n: number, words: string, cells: Record<string, string>, own: Own = {}) =>
  row(n, 'choice', {
    ...{ words, cells, chosen: own.chosen ?? false },
    when: own.when ? exactDay(own.when) : null,
  });
const OWN_COLUMN = row(20, 'column', { words: 'យាយគិតយ៉ាងណា', standard: null });

export const choices = sample('choices', [
  choice(
    1,
    'ខ្ញុំនៅជាមួយយាយ ហើយរៀនបន្ត',
    {
      ...{ good: 'នៅជិតប្អូន ជិតសាលា', bad: 'យាយឈឺញឹកញាប់' },
      ...{ feels: 'ធូរចិត្ត', helps: 'មីងចាន់ថា' },
    },
    { chosen: true, when: '2026-11-18' },
  ),
  choice(2, 'ខ្ញុំទៅនៅជាមួយអ៊ំនៅភ្នំពេញ', {
    ...{ good: 'មានសាលាធំ', bad: 'ឆ្ងាយពីប្អូន និងពីប៉ា' },
    ...{ feels: 'ខ្លាច', helps: 'អ៊ំ' },
  }),
  choice(3, 'ខ្ញុំឈប់រៀន ទៅធ្វើការ', { good: 'មានលុយទិញថ្នាំយាយ', bad: 'មិនបានរៀន', feels: 'សោកស្ដាយ' }),
]);
export const samples = [
  choices,
  sample('empty', []),
  sample('own-columns', [
    ...choices.items.slice(0, 2),
    row(10, 'column', { words: '', standard: 'good' }),
    row(11, 'column', { words: 'ពិបាកត្រង់ណា', standard: 'bad' }),
    OWN_COLUMN,
    choice(4, LONG.slice(0, 800), { [OWN_COLUMN.thread]: LONG }),
  ]),
];
