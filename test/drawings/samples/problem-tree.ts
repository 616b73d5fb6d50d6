// Problem trees of invented families: none yet, one as an office has it, cards, and trees far too large.
import type { DrawingDetails, DrawingItem } from '#domain/drawings/drawing.ts';
import type { Changeable, Side } from '#domain/drawings/kinds/problem-tree.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';

export type Sample = Pick<Scene, 'items' | 'details' | 'facts' | 'personId'> & { name: string };

const id = (n: number) => `01935a5e-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [CHILD, GRANDMOTHER] = [id(84_000), id(84_001)];
const PLAN = id(84_010);

const details: DrawingDetails = {
  held: exactDay('2026-11-18'),
  place: 'ផ្ទះយាយ ភូមិត្រពាំងស្វាយ',
  present: [
    { id: CHILD, text: '' },
    { id: GRANDMOTHER, text: '' },
  ],
  drawnBy: { id: CHILD, text: '' },
  worker: { id: id(1), text: '' },
  agreed: { keep: 'yes', print: 'yes', share: 'yes' },
  restricted: false,
};
const person = (
  personId: string,
  [nameKm, nameLatin]: [string, string],
  sex: 'm' | 'f',
  birth: string,
): Scene['facts']['people'][number] => ({
  ...{ id: personId.replace('0000084', '0000085'), personId, nameKm, nameLatin, sex },
  ...{ otherNames: [], birth: exactDay(birth), died: null, phone: '', recordingWish: 'record' },
  roles: personId === CHILD ? ['primary-child'] : ['carer'],
  ...{ relation: personId === CHILD ? '' : 'grandmother', rev: id(84_002), personRev: id(84_003) },
  prison: null,
});
const people = [
  person(CHILD, ['សុខ ឫទ្ធី', 'Sok Rithy'], 'm', '2009-03-12'),
  person(GRANDMOTHER, ['ម៉ុម សារ៉ាត់', 'Mom Sarat'], 'f', '1952-01-20'),
];

type Said = {
  side: Side;
  words: string;
  good?: string;
  weight?: 1 | 2 | 3;
  changeable?: Changeable;
  /** Number of the statement it hangs on. */
  on?: number;
  quote?: string;
  isGoal?: true;
};

const thread = (number: number) => id(86_000 + number);

export function statement(number: number, said: Said): DrawingItem {
  const { side, words, good = '', weight = 2, changeable = null, on, quote = '' } = said;
  const by = quote === '' ? null : { id: GRANDMOTHER, text: '' };
  return {
    ...{ id: thread(number), thread: thread(number), kind: 'statement', ord: number },
    parent: on === undefined ? null : thread(on),
    content: { side, words, good, by, quote, weight, changeable },
    goal: said.isGoal ? { formId: PLAN, row: id(87_000 + number) } : null,
    rev: id(84_004),
  };
}

export function card(number: number, words: string): DrawingItem {
  return {
    ...{ id: thread(number), thread: thread(number), kind: 'card', ord: number, parent: null },
    ...{ content: { words, by: null }, goal: null, rev: id(84_004) },
  };
}

const rithy: Said[] = [
  {
    side: 'core',
    words: 'ឫទ្ធីប្រឈមនឹងការឈប់រៀន',
    good: 'ឫទ្ធីរៀនចប់ថ្នាក់ទី ១២',
  },
  { side: 'effect', on: 1, weight: 3, words: 'ឫទ្ធីឈប់រៀនខ្លះ ទៅស៊ីឈ្នួល', good: 'ឫទ្ធីទៅរៀនរាល់ថ្ងៃ' },
  { side: 'effect', on: 1, words: 'ឫទ្ធីអាចចំណាកស្រុកទៅថៃ', good: 'ឫទ្ធីនៅភូមិ មានអនាគត' },
  { side: 'effect', on: 1, weight: 3, words: 'បងប្អូនអាចបែកគ្នា', good: 'បងប្អូននៅជាមួយគ្នា' },
  { side: 'effect', on: 1, weight: 1, words: 'យាយបារម្ភ គេងមិនលក់', good: 'យាយស្ងប់ចិត្ត' },
  {
    ...{ side: 'cause', on: 1, weight: 3, changeable: 'yes', isGoal: true },
    ...{ words: 'សាលាឆ្ងាយ ៦ គម គ្មានកង់', good: 'មានកង់ ទៅដល់សាលាទាន់' },
  },
  {
    ...{ side: 'cause', on: 6, changeable: 'with-help' },
    ...{ words: 'លក់កង់សងបំណុល ឆ្នាំ២០១៨', good: 'សងបំណុលបានបន្តិចម្ដងៗ' },
  },
  {
    ...{ side: 'cause', on: 1, weight: 3, changeable: 'yes', isGoal: true },
    ...{ words: 'ខែខ្លះ គ្មានលុយទិញអង្ករ', good: 'មានលុយទិញអង្កររាល់ខែ' },
  },
  {
    ...{ side: 'cause', on: 8, changeable: 'not-now' },
    ...{ words: 'យាយអាយុ ៧៤ ធ្វើស្រែលែងកើត', good: 'យាយមានការងារស្រាល' },
  },
  {
    ...{ side: 'cause', on: 1, changeable: 'with-help' },
    ...{ words: 'ម៉ែឪនៅឆ្ងាយ មិនសូវបានជួប', good: 'កូនបានជួប និងនិយាយជាមួយម៉ែឪ' },
  },
  {
    ...{ side: 'cause', on: 10, changeable: 'yes', quote: 'ចៅៗនឹកឪពុក' },
    ...{ words: 'សុំច្បាប់ចូលសួរពិបាក', good: '' },
  },
];

const WORDS = [
  'គ្មានលុយ',
  'School is far and the road floods in the rains',
  'យាយឈឺញឹកញាប់ មិនមានអ្នកមើលថែ',
];
const ANSWERS = ['yes', 'with-help', 'not-now', undefined] as const;
/** By its place among six: how far before it stands what it hangs on, of the same side; else on the core. */
const ON_BEFORE = [0, 0, 2, 0, 4, 2];
/** So many statements besides the core, causes and effects in turn, half of them under another one. */
export function manyStatements(count: number, words = WORDS): DrawingItem[] {
  const core = statement(1, { side: 'core', words: 'បញ្ហាធំ', good: 'ល្អ' });
  const others = Array.from({ length: count }, (_, at) => {
    const number = at + 2;
    const changeable = ANSWERS[at % ANSWERS.length];
    return statement(number, {
      ...{ side: at % 2 === 0 ? 'cause' : 'effect', words: words[at % words.length] ?? '' },
      on: ON_BEFORE[at % 6] ? number - (ON_BEFORE[at % 6] ?? 0) : 1,
      weight: ((at % 3) + 1) as 1 | 2 | 3,
      ...(changeable && { changeable }),
    });
  });
  return [core, ...others];
}

const sample = (name: string, items: DrawingItem[]): Sample => ({
  ...{ name, items, details, personId: CHILD },
  facts: { people, relations: [], households: [] },
});
export const family = sample(
  'family',
  rithy.map((said, at) => statement(at + 1, said)),
);
export const nothing = sample('nothing-yet', []);
export const cards = sample('cards', [
  card(1, 'សាលាឆ្ងាយ គ្មានកង់'),
  card(2, 'ឫទ្ធីប្រឈមនឹងការឈប់រៀន'),
  card(3, 'យាយចាស់ ធ្វើស្រែលែងកើត'),
  card(4, 'បងប្អូនអាចបែកគ្នា'),
  card(5, 'ខែខ្លះ គ្មានលុយទិញអង្ករ'),
]);
export const samples: readonly Sample[] = [
  nothing,
  family,
  cards,
  sample('sixty-statements', manyStatements(59)),
];
