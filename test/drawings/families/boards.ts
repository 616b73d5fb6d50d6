// An invented family whose boards are drawn in samples: two children with their grandmother, the father in prison.
import type { RatedVisit } from '#contract/drawings.ts';
import type { DrawingDetails, DrawingItem, DrawingTool } from '#domain/drawings/drawing.ts';
import type { Circle, LifeArea } from '#domain/drawings/kinds/boards.ts';
import type { PersonAnswer } from '#domain/forms/answers.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';

export type Sample = Pick<Scene, 'items' | 'details' | 'facts' | 'personId' | 'visits'> & {
  name: string;
  tool?: DrawingTool;
};

export const id = (n: number) => `01935a5e-0000-7000-8000-${String(n).padStart(12, '0')}`;
const CHILD = id(81_000);

type Person = Scene['facts']['people'][number];
const person = (n: number, own: Partial<Person>): Person => ({
  ...{ id: id(81_100 + n), personId: id(81_000 + n), nameKm: '', nameLatin: '', otherNames: [] },
  ...{ sex: 'f', birth: null, died: null, phone: '', recordingWish: 'record', roles: [] },
  ...{ relation: '', rev: id(81_200), personRev: id(81_201), prison: null },
  ...own,
});
export const facts: Scene['facts'] = {
  people: [
    person(0, { nameKm: 'ឈឹម វិចិត្រ', nameLatin: 'Chhim Vichet', sex: 'm', roles: ['main-child'] }),
    person(1, {
      nameKm: 'ណុប យ៉េង',
      nameLatin: 'Nob Yeng',
      relation: 'grandmother',
      roles: ['carer'],
    }),
    person(2, { nameKm: 'ឈឹម ពៅ', nameLatin: 'Chhim Pov', relation: 'sister', roles: ['child'] }),
    person(3, { nameKm: 'មាស ចាន់ថា', nameLatin: 'Meas Chantha', relation: 'aunt' }),
    person(4, { nameKm: 'ឈឹម សារឿន', nameLatin: 'Chhim Saroeun', sex: 'm', relation: 'father' }),
  ],
  relations: [],
  households: [],
};
export const details: DrawingDetails = {
  held: exactDay('2026-11-18'),
  place: 'ផ្ទះយាយយ៉េង ភូមិអណ្ដូងថ្មី',
  present: [
    { id: CHILD, text: '' },
    { id: id(81_001), text: '' },
  ],
  drawnBy: { id: CHILD, text: '' },
  worker: { id: id(1), text: '' },
  agreed: { keep: 'yes', print: 'yes', share: 'yes' },
  restricted: false,
};

/** Somebody of the family by number, or anybody by name. */
export const who = (one: number | string): PersonAnswer =>
  typeof one === 'number' ? { id: id(81_000 + one), text: '' } : { id: null, text: one };

export const row = (n: number, kind: string, content: DrawingItem['content']): DrawingItem => {
  const thread = id(82_000 + n);
  return {
    ...{ id: thread, thread, kind, parent: null, ord: n, goal: null, rev: id(83_000) },
    content,
  };
};
type NoteOwn = { by?: number | string; quote?: boolean; may?: string; area?: LifeArea };
export const note = (n: number, slot: string, words: string, own: NoteOwn = {}): DrawingItem => {
  const { by, quote = false, ...others } = own;
  return row(n, 'note', { slot, words, by: by === undefined ? null : who(by), quote, ...others });
};
export const rating = (n: number, by: number | string, value: number, why = '', next = '') =>
  row(n, 'rating', { by: who(by), value, why, next });
export const helper = (n: number, one: number | string, circle: Circle, knows = '', does = '') =>
  row(n, 'helper', { who: who(one), circle, knows, does });

/** An earlier visit with the numbers that were given at it. */
export const visit = (
  day: string,
  ...given: [by: number | string, value: number][]
): RatedVisit => ({
  held: exactDay(day),
  ratings: given.map(([by, value]) => ({ by: who(by), value })),
});

/** About 4,000 letters, as much as one text may hold. */
export const LONG = 'យាយប្រាប់ថាថ្ងៃនោះមានភ្លៀងធ្លាក់ខ្លាំង ហើយក្មេងៗនៅផ្ទះតែពីរនាក់ '
  .repeat(80)
  .slice(0, 4_000);
export const LONG_NAME = 'លោកគ្រូអធិការវត្តពោធិ៍សត្ថាវរារាម ដែលនៅជិតផ្សារចាស់ និងជាអ្នកស្គាល់គ្រួសារនេះតាំងពីយូរ';

export const sample = (name: string, items: readonly DrawingItem[]): Sample => ({
  ...{ name, items, details, facts, personId: CHILD },
});
