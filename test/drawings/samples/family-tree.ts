// Invented families: one as an office has it, the grandmother's case in pencil, one with every sign, one child alone.
import type { DrawingDetails, DrawingItem } from '#domain/drawings/drawing.ts';
import { parsePartialDate } from '#domain/people/parse-date.ts';
import { exactDay, type PartialDate } from '#domain/people/partial-date.ts';
import { canonicalLink, type RelationKind } from '#domain/people/relations.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';

export type Sample = Pick<Scene, 'items' | 'details' | 'facts' | 'personId'> & { name: string };

const id = (n: number) => `01935a5e-0000-7000-8000-${String(n).padStart(12, '0')}`;
const REV = id(81_999);
/** The n-th person of these families. */
export const personId = (n: number) => id(81_000 + n);
/** The n-th thing that was drawn. */
export const itemId = (n: number) => id(82_000 + n);

type Kin = Scene['facts']['people'][number];
const when = (typed: string): PartialDate | null => {
  const read = parsePartialDate(typed, { today: '2026-11-18', past: false });
  return read.ok ? read.date : null;
};
type Told = [km: string, latin: string, sex: Kin['sex'], birth: string, own?: Partial<Kin>];

export function kin(n: number, [nameKm, nameLatin, sex, birth, own = {}]: Told): Kin {
  return {
    ...{ id: id(81_500 + n), personId: personId(n), nameKm, nameLatin, otherNames: [], sex },
    ...{ birth: when(birth), died: null, phone: '', recordingWish: 'record', roles: [] },
    ...{ relation: '', rev: REV, personRev: REV, prison: null },
    ...own,
  };
}

let relations = 83_000;
export function tie(
  from: number,
  kind: RelationKind,
  to: number,
  dates: [string, string] = ['', ''],
) {
  const [start, end] = dates.map(when) as [PartialDate | null, PartialDate | null];
  const link = canonicalLink({ from: personId(from), to: personId(to), kind });
  return { ...link, id: id(relations++), start, end, rev: REV };
}
const parents = (children: readonly number[], ...of: number[]) =>
  children.flatMap((child) => of.map((one) => tie(one, 'parent-birth', child)));

export function drawn(n: number, kind: string, content: DrawingItem['content']): DrawingItem {
  const thread = itemId(n);
  return { id: thread, thread, kind, parent: null, ord: n, content, goal: null, rev: REV };
}
const household = (n: number, placeText: string, ...members: number[]) => {
  return { id: id(84_000 + n), placeId: null, placeText, members: members.map(personId), rev: REV };
};

export const details: DrawingDetails = {
  held: exactDay('2026-11-18'),
  place: 'ភូមិត្រពាំងរុន',
  present: [{ id: personId(3), text: '' }],
  drawnBy: { id: personId(3), text: '' },
  worker: { id: id(1), text: '' },
  agreed: { keep: 'yes', print: 'yes', share: 'not-asked' },
  restricted: false,
};

const died = (typed: string) => ({ died: when(typed) });
const MAIN = { roles: ['main-child', 'child'], relation: 'self' };

/** Three generations, a mother abroad, a father in prison, a half-sister, a child who died, what is around them. */
const rithy: Sample = {
  name: 'grandmother-mom',
  personId: personId(0),
  details,
  facts: {
    people: [
      kin(0, ['សុខ ឫទ្ធី', 'Sok Rithy', 'm', '12/3/2009', MAIN]),
      kin(1, ['សុខ ស្រីមុំ', 'Sok Sreymom', 'f', '2012', { relation: 'younger-sister' }]),
      kin(2, [
        'សុខ វិសាល',
        'Sok Visal',
        'm',
        '2016',
        { relation: 'younger-brother', ...died('2016') },
      ]),
      kin(3, ['ម៉ុម', 'Mom', 'f', '1952', { relation: 'grandmother', roles: ['caregiver'] }]),
      kin(4, ['សុខ', 'Sok', 'm', '1948', { relation: 'grandfather', ...died('1998') }]),
      kin(5, ['ចាន់', 'Chan', 'm', '1950', { relation: 'grandfather' }]),
      kin(6, ['សារិន', 'Sarin', 'f', '1954', { relation: 'grandmother', ...died('2011') }]),
      kin(7, [
        ...(['សុខ ដារ៉ា', 'Sok Dara', 'm', '1977'] as const),
        { relation: 'father', roles: ['prisoner'], prison: { until: when('3/2028') } },
      ]),
      kin(8, ['បុប្ផា', 'Bopha', 'f', 'about 1982', { relation: 'mother', roles: ['away'] }]),
      kin(9, ['សំណាង', 'Samnang', 'm', '1980']),
      kin(10, ['នីតា', 'Nita', 'f', '2020', { relation: 'younger-sister' }]),
      kin(11, ['ស្រីនាង', 'Sreyneang', 'f', '1980', { relation: 'aunt-younger' }]),
      kin(12, ['កុសល', 'Kosal', 'm', '1976']),
      kin(13, ['ពិសិដ្ឋ', 'Piseth', 'm', '2006', { relation: 'cousin-elder' }]),
      kin(14, ['ធីតា', 'Thida', 'f', '2011', { relation: 'cousin-younger' }]),
    ],
    relations: [
      ...parents([0, 1, 2], 7, 8),
      ...parents([10], 9, 8),
      ...parents([7, 11], 4, 3),
      ...parents([8], 5, 6),
      ...parents([13], 12, 11),
      tie(12, 'parent-foster', 14),
      tie(11, 'parent-foster', 14),
      tie(4, 'partner-married', 3, ['1975', '']),
      tie(5, 'partner-married', 6),
      tie(7, 'partner-separated', 8, ['2005', '2018']),
      tie(9, 'partner-living-together', 8, ['2019', '']),
      tie(12, 'partner-married', 11),
    ],
    households: [household(0, 'ភូមិត្រពាំងរុន', 0, 1, 3), household(1, 'បាងកក', 8, 9, 10)],
  },
  items: [
    drawn(1, 'tie', { from: personId(0), to: personId(3), line: 'close' }),
    drawn(2, 'tie', { from: personId(3), to: personId(11), line: 'hostile' }),
    drawn(3, 'system', {
      ...{ kind: 'school', name: 'សាលាបឋមសិក្សាត្រពាំងរុន' },
      bonds: [{ person: null, strength: 'strong', flow: 'in' }],
    }),
    drawn(4, 'system', {
      ...{ kind: 'lender', name: 'អ៊ំ ស៊ីថា ចងការប្រាក់' },
      bonds: [{ person: personId(3), strength: 'stressful', flow: 'out' }],
    }),
    drawn(5, 'system', {
      ...{ kind: 'pagoda', name: 'វត្តបូព៌' },
      bonds: [{ person: null, strength: 'ordinary', flow: 'both' }],
    }),
    drawn(6, 'system', {
      ...{ kind: 'health', name: '' },
      bonds: [{ person: null, strength: 'weak', flow: 'in' }],
    }),
    drawn(7, 'system', {
      ...{ kind: 'prison', name: 'ពន្ធនាគារសៀមរាប' },
      bonds: [{ person: personId(7), strength: 'stressful', flow: 'none' }],
    }),
    drawn(8, 'system', {
      ...{ kind: 'neighbours', name: 'ពូ ហ៊ុន និងភរិយា' },
      bonds: [{ person: null, strength: 'strong', flow: 'both' }],
    }),
  ],
};

const words = (relation: string, own: Partial<Kin> = {}) => ({ relation, ...own });
/** Of AT-1 only the words are known: all of it is pencil. */
const at1: Sample = {
  name: 'at-1-in-pencil',
  personId: personId(20),
  details,
  facts: {
    people: [
      kin(20, ['សុខ ឫទ្ធី', 'Sok Rithy', 'm', '12/3/2009', MAIN]),
      kin(21, [
        ...(['សុខ វណ្ណា', 'Sok Vanna', 'm', ''] as const),
        words('father', { roles: ['in-prison'], prison: { until: null } }),
      ]),
      kin(22, ['ស៊ឹម សុខា', 'Sim Sokha', 'f', '', words('mother')]),
      kin(23, [
        'កែវ ម៉ុម',
        'Keo Mom',
        'f',
        '',
        words('grandmother', { side: 'maternal', roles: ['carer'] }),
      ]),
      kin(24, ['សុខ ស្រីមុំ', 'Sok Sreymom', 'f', '', words('sister')]),
      kin(25, ['សុខ ដារា', 'Sok Dara', 'm', '', words('brother')]),
      kin(26, ['សុខ ចិន្ដា', 'Sok Chenda', 'f', '', words('sister')]),
      kin(27, ['សុខ រតនា', 'Sok Rattana', 'm', '', words('brother')]),
    ],
    relations: [],
    households: [],
  },
  items: [],
};

const LONG = 'សុវណ្ណារ៉ា មុនីរ័ត្នវិសុទ្ធិសិរីសោភ័ណពិសិដ្ឋមង្គល';
/** Every sign there is, in one family that is nobody's. */
const everySign: Sample = {
  name: 'every-sign',
  personId: personId(40),
  details,
  facts: {
    people: [
      kin(40, ['ពៅ', 'Pov', 'f', '2014', MAIN]),
      kin(41, ['ចន្ទ', 'Chan', 'm', '2014', { relation: 'twin' }]),
      kin(42, ['រស្មី', 'Rasmey', 'f', '2014', { relation: 'twin' }]),
      kin(43, ['វុទ្ធី', 'Vuthy', 'm', '1985', { relation: 'father', ...died('2020') }]),
      kin(44, [
        'ស្រីពៅ',
        'Sreypov',
        'f',
        '1988',
        { relation: 'mother', roles: ['prisoner'], prison: { until: when('2027') } },
      ]),
      kin(45, ['', '', 'm', '', {}]),
      kin(46, ['មុំ', 'Mom', 'f', '1960', { relation: 'grandmother', roles: ['caregiver'] }]),
      kin(47, ['ណារី', 'Nary', 'f', '', { recordingWish: 'not-record', relation: 'aunt-elder' }]),
      kin(48, [LONG, 'Sovannara Monirathvisoth Sereysophornpiseth Mongkol', 'u', '2008', {}]),
      kin(49, ['គង់', 'Kong', 'm', '1955', {}]),
      kin(50, ['ធារី', 'Theary', 'f', '2013', {}]),
      kin(51, ['លីដា', 'Lida', 'f', '2019', {}]),
      kin(52, ['សុភី', 'Sophy', 'f', '', { relation: 'grandmother' }]),
      kin(53, ['រដ្ឋា', 'Rotha', 'm', '1990', {}]),
      kin(54, ['បូរី', 'Borey', 'm', '1958', {}]),
    ],
    relations: [
      ...parents([40, 41, 42], 43, 44),
      ...parents([43, 47], 45, 46),
      tie(43, 'partner-widowed', 44, ['2010', '2020']),
      tie(45, 'partner-divorced', 46, ['1980', '1995']),
      tie(46, 'partner-living-together', 49, ['2001', '']),
      tie(46, 'parent-adopted', 48),
      tie(49, 'parent-adopted', 48),
      tie(47, 'parent-kin', 50),
      tie(53, 'parent-step', 51),
      ...parents([51], 44),
      tie(53, 'partner-living-together', 44, ['2021', '']),
      tie(54, 'partner-separated', 46, ['1996', '2000']),
      ...parents([53], 52),
    ],
    households: [household(2, '', 40, 41, 42, 46)],
  },
  items: [
    drawn(20, 'twins', { people: [personId(40), personId(42)], identical: true }),
    drawn(21, 'expected', { parents: [personId(44), personId(53)], what: 'pregnancy', when: null }),
    drawn(22, 'expected', {
      parents: [personId(43), personId(44)],
      what: 'miscarriage',
      when: null,
    }),
    drawn(23, 'expected', {
      parents: [personId(43), personId(44)],
      what: 'stillbirth',
      when: null,
    }),
    drawn(24, 'expected', { parents: [personId(43), personId(44)], what: 'abortion', when: null }),
    drawn(25, 'wish', { dead: 'small-cross' }),
    drawn(26, 'tie', { from: personId(40), to: personId(44), line: 'cutoff' }),
    drawn(27, 'tie', { from: personId(53), to: personId(44), line: 'physical-abuse' }),
    drawn(28, 'tie', { from: personId(46), to: personId(40), line: 'caretaker' }),
    drawn(29, 'tie', { from: personId(43), to: personId(46), line: 'fused' }),
    drawn(30, 'tie', { from: personId(47), to: personId(41), line: 'distant' }),
    drawn(31, 'nudge', { person: personId(54), dx: 20 }),
  ],
};

const alone: Sample = {
  name: 'one-child-alone',
  personId: personId(60),
  details,
  facts: {
    people: [kin(60, ['ជា ស្រីពេជ្រ', 'Chea Sreypich', 'f', '2014', MAIN])],
    relations: [],
    households: [],
  },
  items: [],
};

export const samples: readonly Sample[] = [rithy, at1, everySign, alone];
