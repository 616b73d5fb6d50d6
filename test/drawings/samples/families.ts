// Families that are hard to draw, each as its whole picture: remarried in a chain, related twice, raised by others.
import type { RelationKind } from '#domain/people/relations.ts';
import type { Family } from '../../../renderer/drawings/family-tree/layout/types.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';
import { inventFamily } from '../families/invent.ts';
import { NAMED } from '../families/named.ts';
import { type Sample as Drawn, details, drawn, kin, personId, tie } from './family-tree.ts';

type Sample = Drawn & { tool: 'family-tree' };
type Kin = Scene['facts']['people'][number];
type Name = readonly [km: string, latin: string];

const MEN: readonly Name[] = [
  ...([
    ['ដារ៉ា', 'Dara'],
    ['វណ្ណា', 'Vanna'],
    ['កុសល', 'Kosal'],
    ['ពិសិដ្ឋ', 'Piseth'],
  ] as const),
  ...([
    ['រតនៈ', 'Ratanak'],
    ['សំណាង', 'Samnang'],
    ['បូរី', 'Borey'],
    ['វិសាល', 'Visal'],
  ] as const),
  ...([
    ['ហេង', 'Heng'],
    ['មករា', 'Makara'],
    ['ឧត្ដម', 'Udom'],
    ['ភារុណ', 'Phearun'],
  ] as const),
];
const WOMEN: readonly Name[] = [
  ...([
    ['ស្រីមុំ', 'Sreymom'],
    ['បុប្ផា', 'Bopha'],
    ['ចិន្តា', 'Chenda'],
    ['រស្មី', 'Rasmey'],
  ] as const),
  ...([
    ['សុភី', 'Sophy'],
    ['ធីតា', 'Thida'],
    ['កញ្ញា', 'Kanha'],
    ['ម៉ាលី', 'Maly'],
  ] as const),
  ...([
    ['លក្ខិណា', 'Leakhena'],
    ['នីតា', 'Nita'],
    ['ពៅ', 'Pov'],
    ['ស្រីនាង', 'Sreyneang'],
  ] as const),
];
const SURNAMES: readonly Name[] = [
  ...([
    ['', ''],
    ['សុខ', 'Sok'],
    ['កែវ', 'Keo'],
    ['ជា', 'Chea'],
    ['ឈឹម', 'Chhim'],
  ] as const),
  ...([
    ['ណុប', 'Nob'],
    ['មាស', 'Meas'],
    ['ហ៊ុន', 'Hun'],
    ['លី', 'Ly'],
    ['សៅ', 'Sao'],
  ] as const),
  ...([
    ['ទេព', 'Tep'],
    ['ឡុង', 'Long'],
    ['ម៉ៅ', 'Mao'],
    ['យិន', 'Yin'],
    ['ប៉ែន', 'Pen'],
  ] as const),
  ...([
    ['ឃឹម', 'Khim'],
    ['នួន', 'Nuon'],
    ['វ៉ាន់', 'Van'],
    ['រស់', 'Ros'],
    ['ស៊ឹម', 'Sim'],
  ] as const),
  ...([
    ['អ៊ុក', 'Ouk'],
    ['ប្រាក់', 'Prak'],
  ] as const),
];

/** Given names first, then with a surname, so that no two of a family are called the same. */
function nameOf(pool: readonly Name[], at: number): Name {
  const [given, givenLatin] = pool[at % pool.length] ?? ['', ''];
  const [surname, surnameLatin] = SURNAMES[Math.floor(at / pool.length)] ?? ['', ''];
  return [`${surname} ${given}`.trim(), `${surnameLatin} ${givenLatin}`.trim()];
}

type Own = Record<string, Partial<Kin>>;
const HOME = { id: personId(900), placeId: null, placeText: 'ភូមិត្រពាំងរុន' };

/** A family of the layout's tests as the record of a case; `home` lives with the child. */
function toSample(
  name: string,
  family: Family,
  own: Own = {},
  home: readonly string[] = [],
): Sample {
  const { people, unions, children, indexId } = family;
  const numbers = new Map(people.map(({ id }, at) => [id, at]));
  const numberOf = (id: string) => numbers.get(id) ?? 0;
  const seen = { m: 0, f: 0 };
  const members = people.map(({ id, sex, born }) => {
    const [km, latin] = sex === 'f' ? nameOf(WOMEN, seen.f++) : nameOf(MEN, seen.m++);
    const isIndex = id === indexId;
    const roles = isIndex ? { roles: ['main-child', 'child'], relation: 'self' } : {};
    return kin(numberOf(id), [km, latin, sex, born?.slice(0, 4) ?? '', { ...roles, ...own[id] }]);
  });
  const byUnion = new Map(unions.map((union) => [union.id, union]));
  const couples = unions.flatMap(({ partners: [one, two], kind }) =>
    one && two && kind !== 'unknown' && kind !== 'alone' && kind !== 'siblings'
      ? [tie(numberOf(one), `partner-${kind}`, numberOf(two))]
      : [],
  );
  const born = children.flatMap(({ union, child, kind }) =>
    (byUnion.get(union)?.partners ?? []).map((parent) =>
      tie(numberOf(parent), `parent-${kind}` as RelationKind, numberOf(child)),
    ),
  );
  const households = home.map((id) => personId(numberOf(id)));
  return {
    ...{ name, tool: 'family-tree', details, items: [] },
    personId: indexId === null ? null : personId(numberOf(indexId)),
    facts: {
      people: members,
      relations: [...couples, ...born],
      households: home.length > 0 ? [{ ...HOME, members: households, rev: personId(901) }] : [],
    },
  };
}

const DIED = { died: kin(0, ['', '', 'm', '2015']).birth };
const PRISON = { roles: ['prisoner'], prison: { until: kin(0, ['', '', 'm', '2029']).birth } };
const CARER = { roles: ['caregiver'] };
const AWAY = { roles: ['away'] };

/** A small family told by numbers: people first, then who is tied to whom. */
function small(
  name: string,
  people: readonly Kin[],
  relations: readonly ReturnType<typeof tie>[],
  items: Sample['items'] = [],
): Sample {
  const facts = { people: [...people], relations: [...relations], households: [] };
  return { ...{ name, tool: 'family-tree', details, items, facts }, personId: personId(0) };
}
const CHILD = { roles: ['main-child', 'child'], relation: 'self' };
const of = (child: number, ...parents: number[]) =>
  parents.map((parent) => tie(parent, 'parent-birth', child));

const KHMER_80 = 'ព្រះមហាឧបាសិកាសុវណ្ណារ៉ាមុនីរ័ត្នវិសុទ្ធិសិរីសោភ័ណពិសិដ្ឋមង្គលវរបញ្ញាធីតាចន្ទបុប្ផា'.slice(0, 80);
const LATIN_80 =
  'Sovannara Monirathvisoth Sereysophornpiseth Mongkolvorapanhatheadachanbopha Keo'.slice(0, 80);

export const samples: readonly Sample[] = [
  toSample(
    'remarried-in-a-chain',
    NAMED.chain,
    { dara: PRISON, bopha: AWAY, mom: CARER, sok: DIED },
    [...['rithy', 'sreymom', 'mom']],
  ),
  toSample(
    'grandmother-with-five',
    NAMED.grandmother,
    { father: PRISON, mother: AWAY, grandmother: CARER },
    ['one', 'two', 'three', 'four', 'five', 'grandmother'],
  ),
  toSample('cousins-married', NAMED.cousins),
  toSample('uncle-and-niece', NAMED.uncleAndNiece),
  toSample('father-of-her-child', NAMED.fatherOfHerChild),
  toSample('widow-and-his-brother', NAMED.widowAndBrother, { a: DIED, g1: DIED }),
  toSample('two-families', NAMED.unconnected),
  toSample('foster-and-adopted', NAMED.raised, { aunt: CARER }, ['k2', 'aunt', 'uncle', 'own']),
  toSample('elder-sister-cares', NAMED.eldestSister, { elder: CARER }),
  toSample('four-wives', NAMED.fourWives),
  toSample('two-brothers-two-sisters', NAMED.twoSistersTwoBrothers),
  { ...small('nobody', [], []), personId: null },
  small(
    'two-mothers',
    [
      kin(0, ['ស្រីពេជ្រ', 'Sreypich', 'f', '2014', CHILD]),
      kin(1, ['រដ្ឋា', 'Rotha', 'm', '2017']),
      kin(2, ['ម៉ាលី', 'Maly', 'f', '1986']),
      kin(3, ['កញ្ញា', 'Kanha', 'f', '1988']),
    ],
    [
      tie(2, 'partner-living-together', 3, ['2012', '']),
      ...of(0, 2),
      tie(3, 'parent-adopted', 0),
      ...of(1, 2),
      tie(3, 'parent-adopted', 1),
    ],
  ),
  small(
    'older-than-the-mother',
    [
      kin(0, ['ដារ៉ា', 'Dara', 'm', '1979', CHILD]),
      kin(1, ['ចិន្តា', 'Chenda', 'f', '1985']),
      kin(2, ['វណ្ណា', 'Vanna', 'm', '1960']),
    ],
    [tie(2, 'partner-married', 1), ...of(0, 1, 2)],
  ),
  small(
    'names-of-80-letters',
    [
      kin(0, [KHMER_80, LATIN_80, 'f', '2012', CHILD]),
      kin(1, [KHMER_80, LATIN_80, 'm', '1980']),
      kin(2, [KHMER_80, LATIN_80, 'f', '1984']),
      kin(3, [KHMER_80, LATIN_80, 'm', '2015']),
    ],
    [tie(1, 'partner-married', 2, ['2008', '']), ...of(0, 1, 2), ...of(3, 1, 2)],
    [drawn(1, 'tie', { from: personId(0), to: personId(3), line: 'close' })],
  ),
  toSample('five-hundred', inventFamily(500, 7)),
];
