// Life rivers of invented children: one as an office has it, one of last year, one of a hundred events.
import type { DrawingDetails, DrawingItem } from '#domain/drawings/drawing.ts';
import type { EventKind } from '#domain/drawings/kinds/life-river.ts';
import { exactDay, type PartialDate } from '#domain/people/partial-date.ts';
import { newEvent, type RiverEvent } from '../../../renderer/drawings/life-river/events.ts';
import { readWhen } from '../../../renderer/drawings/life-river/when.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';

export type Sample = Pick<Scene, 'items' | 'details' | 'facts' | 'personId'> & { name: string };

const id = (n: number) => `01935a5e-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const CHILD = id(71_000);
export const FATHER = id(71_010);
export const BROTHER = id(71_020);
const birth = exactDay('2012-02-09');

const details: DrawingDetails = {
  held: exactDay('2026-11-18'),
  place: 'ផ្ទះយាយ ភូមិត្រពាំងស្វាយ',
  present: [{ id: CHILD, text: '' }],
  drawnBy: { id: CHILD, text: '' },
  worker: { id: id(1), text: '' },
  agreed: { keep: 'yes', print: 'yes', share: 'no' },
  restricted: false,
};
type Person = Scene['facts']['people'][number];
const person = (n: number, own: Partial<Person>): Person => ({
  ...{ id: id(71_100 + n), personId: id(71_000 + n), nameKm: '', nameLatin: '', otherNames: [] },
  ...{ sex: 'f', birth: null, died: null, phone: '', recordingWish: 'record', roles: [] },
  ...{ relation: '', rev: id(71_200), personRev: id(71_201), prison: null },
  ...own,
});
export const facts: Scene['facts'] = {
  people: [
    person(0, { nameKm: 'សុខ ស្រីមុំ', nameLatin: 'Sok Sreymom', birth, roles: ['main-child'] }),
    person(10, { nameKm: 'សុខ ដារ៉ា', nameLatin: 'Sok Dara', sex: 'm', relation: 'father' }),
    person(20, { nameKm: 'សុខ វិសាល', nameLatin: 'Sok Visal', sex: 'm', relation: 'brother' }),
  ],
  relations: [],
  households: [],
};

export const moment = (typed: string): PartialDate | null =>
  readWhen(typed, { today: '2026-11-18', birth }).when;

type Told = [
  ...[kind: EventKind, when: string, mood: number, words: string],
  isPrivate?: boolean,
  fact?: string,
];

export function eventItem(
  n: number,
  [kind, when, mood, words, isPrivate = false, fact]: Told,
): DrawingItem {
  const thread = id(72_000 + n);
  const content = newEvent({
    kind,
    when: moment(when),
    mood,
    words,
    private: isPrivate,
    fact: fact ?? null,
  });
  return {
    ...{ id: thread, thread, kind: 'event', parent: null, ord: n, goal: null, rev: id(73_000) },
    content: content satisfies RiverEvent['content'],
  };
}
const events = (told: readonly Told[]) => told.map((one, i) => eventItem(i + 1, one));

/** The words of the event that nobody may read on a copy. */
export const PRIVATE_WORDS = 'ពូជាប់ស្រវឹង វាយខ្ញុំ';

export const told: readonly Told[] = [
  ['source', '2012', 2, 'ខ្ញុំកើត', false, `birth ${CHILD}`],
  ['rapids', '2018', -2, 'ប៉ាត្រូវគេចាប់ខ្លួន', false, `arrest ${FATHER}`],
  ['rock', 'about 2019', -3, PRIVATE_WORDS, true],
  ['bend', 'age 8', -2, 'ម៉ែទៅថៃ ខ្ញុំមកនៅជាមួយយាយ'],
  ['tributary', '10/2020', 1, 'មីងស្រីនាង មកមើលរាល់ល្ងាច'],
  ['rock', '2021', -1, 'សាលាបិទ គ្មានទូរស័ព្ទរៀន'],
  ['bridge', '2023', 2, 'អាហារូបករណ៍'],
  ['tributary', '2024', 2, 'អ្នកគ្រូសុជាតា បង្រៀនបន្ថែម'],
  ['island', 'រាល់ល្ងាច', 3, 'ធ្វើនំជាមួយយាយ'],
  ['now', '', 1, 'ថ្នាក់ទី ៨'],
  ['hope', '2028', 3, 'ប៉ាមកផ្ទះវិញ'],
  ['hope', 'ថ្ងៃក្រោយ', 3, 'ខ្ញុំចង់ធ្វើគ្រូពេទ្យ'],
];
export const river: Sample = {
  ...{ name: 'river', details, facts, personId: CHILD },
  items: events(told),
};
/** Last year: two events fewer, another hope. */
export const lastYear: Sample = {
  ...river,
  name: 'last-year',
  items: river.items
    .filter(({ ord }) => ord !== 8 && ord !== 11)
    .map((item) =>
      item.ord === 12 ? { ...item, content: { ...item.content, words: 'ខ្ញុំចង់ធ្វើគ្រូ' } } : item,
    ),
};

const KINDS: readonly EventKind[] = [
  ...(['calm', 'bend', 'rock', 'waterfall', 'rapids', 'tributary', 'bridge', 'island'] as const),
];
const LONG = 'ខ្ញុំចាំថាថ្ងៃនោះមានភ្លៀងធ្លាក់ខ្លាំង ហើយយាយនាំខ្ញុំទៅផ្ទះអ្នកជិតខាង '.repeat(60).slice(0, 4_000);

/** So many events, some without a date, some with very long words, and hopes. */
export function manyEvents(count: number): DrawingItem[] {
  return events(
    Array.from({ length: count }, (_, i): Told => {
      if (i === 0) return ['source', '2012', 0, 'ខ្ញុំកើត'];
      const kind = i % 9 === 8 ? 'hope' : (KINDS[i % KINDS.length] ?? 'calm');
      const year = `${2012 + Math.floor((i * 14) / count)}`;
      const when =
        i % 7 === 0 ? '' : i % 5 === 0 ? `about ${year}` : i % 3 === 0 ? `3/${year}` : year;
      return [
        kind,
        kind === 'hope' ? '' : when,
        (i % 7) - 3,
        i % 4 === 0 ? LONG : `រឿងទី ${i} ក្នុងជីវិតខ្ញុំ`,
      ];
    }),
  );
}
export const samples: readonly Sample[] = [
  river,
  lastYear,
  { ...river, name: 'empty', items: [] },
  {
    ...river,
    name: 'every-kind',
    items: events([
      ['source', '2012', 0, 'ខ្ញុំកើត'],
      ['calm', '2013', 3, 'នៅជាមួយប៉ាម៉ែ'],
      ['waterfall', '12/3/2016', -3, 'តាស្លាប់'],
      ['bridge', 'age 5', 1, 'អ៊ំជួយយើង'],
      ['now', '', 0, ''],
      ['hope', '', 2, 'មានផ្ទះ'],
    ]),
  },
  { ...river, name: 'hundred', items: manyEvents(100) },
];
