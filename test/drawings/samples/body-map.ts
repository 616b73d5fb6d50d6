// Body maps of invented children: nothing shown, a map as an office has it, one with sixty marks.
import type { DrawingDetails, DrawingItem } from '#domain/drawings/drawing.ts';
import type { PinKind, Strength } from '#domain/drawings/kinds/body-map.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { type Place, regionAt } from '../../../renderer/drawings/body-map/regions.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';

export type Sample = Pick<Scene, 'items' | 'details' | 'facts' | 'personId'> & { name: string };

const id = (n: number) => `01935a5e-0000-7000-8000-${String(n).padStart(12, '0')}`;
const CHILD = id(81_000);

const details: DrawingDetails = {
  held: exactDay('2026-11-18'),
  place: 'ផ្ទះយាយ ភូមិត្រពាំងស្វាយ',
  present: [{ id: CHILD, text: '' }],
  drawnBy: { id: CHILD, text: '' },
  worker: { id: id(1), text: '' },
  agreed: { keep: 'yes', print: 'yes', share: 'no' },
  restricted: true,
};
const child: Scene['facts']['people'][number] = {
  ...{ id: id(81_001), personId: CHILD, nameKm: 'សុខ ស្រីនិច', nameLatin: 'Sok Sreynich' },
  ...{ otherNames: [], sex: 'f', birth: exactDay('2015-02-09'), died: null, phone: '' },
  ...{ recordingWish: 'record', roles: ['primary-child'], relation: '' },
  ...{ rev: id(81_002), personRev: id(81_003), prison: null },
};

type Mark = [place: Place, kind: PinKind, feeling: string, strength: Strength, words: string];

export function markItem(number: number, [place, kind, feeling, strength, words]: Mark) {
  const thread = id(82_000 + number);
  return {
    ...{ id: thread, thread, kind: 'pin', parent: null, ord: number, goal: null, rev: id(83_000) },
    content: { ...place, region: regionAt(place), kind, feeling, strength, words },
  } satisfies DrawingItem;
}

const body = (outline: string): DrawingItem => ({
  ...{ id: id(81_010), thread: id(81_010), kind: 'body', parent: null, ord: 0, goal: null },
  ...{ rev: id(83_000), content: { outline } },
});

const front = (x: number, y: number): Place => ({ view: 'front', x, y });
const back = (x: number, y: number): Place => ({ view: 'back', x, y });

const shown: Mark[] = [
  [front(0.56, 0.3), 'feeling', 'នឹក', 3, 'នឹកម៉ាក់ ពេលគេងយប់'],
  [front(0.4, 0.07), 'pain', 'ឈឺក្បាល', 2, 'ឈឺពេលអានសៀវភៅយូរ ខ្ញុំមិនប្រាប់យាយទេ'],
  [front(0.5, 0.46), 'feeling', 'ភ័យ', 2, 'ញ័រពោះ ពេលគេស្រែកនៅក្បែរផ្ទះ'],
  [front(0.88, 0.57), 'strength', 'ពូកែ', 3, 'ដៃខ្ញុំចេះត្បាញកន្ទេល'],
  [front(0.34, 0.95), 'strength', 'រត់លឿន', 2, 'ជើងរត់លឿនជាងបងប្រុស'],
  [front(0.2, 0.4), 'unsafe', 'មិនស្រួលចិត្ត', 2, 'មិនចូលចិត្តគេចាប់ដៃ'],
  [back(0.68, 0.25), 'pain', 'ធ្ងន់', 1, 'រែកទឹកពីអណ្ដូង'],
  [back(0.48, 0.36), 'safe', 'ស្ងប់', 3, 'យាយអង្អែលខ្នង ខ្ញុំគេងលក់'],
];

const KINDS: readonly PinKind[] = ['feeling', 'pain', 'strength', 'safe', 'unsafe'];
/** So many marks, many of them at nearly the same place. */
export function manyMarks(count: number): DrawingItem[] {
  return Array.from({ length: count }, (_, at) => {
    const place = { x: 0.2 + ((at * 37) % 61) / 100, y: 0.05 + ((at * 53) % 91) / 101 };
    const [one = front(0, 0)] = [at % 3 === 2 ? back(place.x, place.y) : front(place.x, place.y)];
    const [, , feeling = '', , words = ''] = shown[at % shown.length] ?? [];
    const kind = KINDS[at % KINDS.length] ?? 'feeling';
    return markItem(at + 1, [one, kind, feeling, ((at % 3) + 1) as Strength, words]);
  });
}

const sample = (name: string, items: DrawingItem[]): Sample => ({
  ...{ name, items, details, personId: CHILD },
  facts: { people: [child], relations: [], households: [] },
});
export const girl = sample('girl', [
  body('girl'),
  ...shown.map((mark, at) => markItem(at + 1, mark)),
]);
/** Two other outlines, each with marks on both sides. */
const chosen = (outline: string, ...rows: number[]) => {
  const marks = shown.filter((_, at) => rows.includes(at));
  return sample(outline, [body(outline), ...marks.map((mark, at) => markItem(at + 1, mark))]);
};
export const samples: readonly Sample[] = [
  sample('nothing-shown', []),
  girl,
  chosen('boy', 1, 4, 5, 6),
  chosen('neutral', 0, 2, 7),
  sample('sixty-marks', [body('boy'), ...manyMarks(60)]),
];
