// Invented families as our records hold them: each with what makes it hard to draw.
import type { RelationKind } from '#domain/people/relations.ts';
import {
  type FamilyFacts,
  type FamilyLink,
  familyFrom,
} from '../../../renderer/drawings/family-tree/layout/family-from.ts';
import type { Family, Member } from '../../../renderer/drawings/family-tree/layout/types.ts';

const SEX = { m: 'm', f: 'f', u: 'u' } as const;

/** `'sok m 1948'`: an id, a sex and the year of birth, or no year. */
function members(...lines: string[]): Member[] {
  return lines.map((line) => {
    const [id = '', sex = 'u', year] = line.split(' ');
    return { id, sex: SEX[sex as 'm'], born: year ? `${year}-01-01` : null };
  });
}

/** `'sok mom married'`: a couple; `'sok mom > dara srey'`: their children, by birth unless a kind stands before. */
function links(...lines: string[]): FamilyLink[] {
  return lines.flatMap((line): FamilyLink[] => {
    const [parents = '', children] = line.split(' > ');
    if (children === undefined) {
      const [from = '', to = '', kind = ''] = parents.split(' ');
      const full = kind === 'sibling' ? kind : `partner-${kind}`;
      return [{ from, to, kind: full as RelationKind }];
    }
    const [first = '', ...rest] = children.split(' ');
    const kind = first.endsWith(':') ? first.slice(0, -1) : 'birth';
    const ids = first.endsWith(':') ? rest : [first, ...rest];
    return ids.flatMap((to) =>
      parents
        .split(' ')
        .map((from): FamilyLink => ({ from, to, kind: `parent-${kind}` as RelationKind })),
    );
  });
}

const family = (
  people: Member[],
  lines: FamilyLink[],
  indexId: string | null,
  more: Partial<FamilyFacts> = {},
): Family => familyFrom({ people, links: lines, indexId, ...more });

/** Remarriages in a chain, a grandfather with two wives, a foster child, an adopted one, a death: 28 people. */
const chain = family(
  members(
    ...['sok m 1948', 'mom f 1952', 'chan m 1950', 'sarin f 1954', 'pov f 1966', 'chenda f 1979'],
    ...['dara m 1977', 'srey f 1980', 'vuthy m 1984', 'sophal m 1978', 'bopha f 1982'],
    ...['kanha f 1993', 'samnang m 1980', 'rany f 1983', 'kosal m 1976', 'maly f 1981'],
    ...['makara f 2002', 'sopheak m 2000', 'rithy m 2009', 'sreymom f 2012', 'visal m 2016'],
    ...['nita f 2020', 'panha m 2008', 'leakhena f 2003', 'piseth m 2006', 'thida f 2011'],
    ...['sokha u 2010', 'ratanak m 2021'],
  ),
  links(
    ...['sok mom married', 'sok mom > dara srey vuthy', 'chan sarin divorced'],
    ...['chan sarin > sophal bopha', 'chan pov married', 'chan pov > kanha'],
    ...['dara chenda separated', 'dara chenda > makara', 'dara bopha divorced'],
    ...['dara bopha > rithy sreymom visal', 'samnang bopha living-together'],
    ...['samnang bopha > nita', 'samnang rany divorced', 'samnang rany > panha'],
    ...['kosal srey married', 'kosal srey > leakhena piseth', 'kosal srey > foster: thida'],
    ...['sophal maly married', 'sophal maly > adopted: sokha'],
    ...['sopheak makara living-together', 'sopheak makara > ratanak'],
  ),
  'rithy',
);

/** Father in prison, mother, his mother who cares for all five children. */
const grandmother = family(
  members(
    ...['grandmother f 1950', 'father m 1980', 'mother f 1983', 'one f 2006', 'two m 2008'],
    ...['three m 2010', 'four f 2013', 'five m 2016'],
  ),
  links(
    ...[
      'father mother married',
      'grandmother > father',
      'grandmother > kin: one two three four five',
    ],
    'father mother > one two three four five',
  ),
  'two',
);

const cousins = family(
  members(
    ...['g1 m 1940', 'g2 f 1942', 'a m 1962', 'b m 1965', 'wa f 1963', 'wb f 1966', 'c1 m 1985'],
    ...['c2 f 1987', 'x m 2010', 'y f 1990'],
  ),
  links(
    ...['g1 g2 married', 'g1 g2 > a b', 'a wa married', 'a wa > c1 y', 'b wb married', 'b wb > c2'],
    ...['c1 c2 married', 'c1 c2 > x'],
  ),
  'x',
);

const uncleAndNiece = family(
  members('g1 m 1940', 'g2 f 1942', 'a m 1962', 'b m 1970', 'wa f 1963', 'n f 1988', 'x m 2010'),
  links(
    ...[
      'g1 g2 married',
      'g1 g2 > a b',
      'a wa married',
      'a wa > n',
      'b n living-together',
      'b n > x',
    ],
  ),
  'x',
);

const fatherOfHerChild = family(
  members('p m 1970', 'w f 1972', 'd f 1995', 'e m 1998', 'x f 2012'),
  links('p w married', 'p w > d e', 'p d > x'),
  'x',
);

const widowAndBrother = family(
  members('g1 m 1940', 'g2 f 1942', 'a m 1962', 'b m 1965', 'w f 1963', 'k1 m 1985', 'k2 f 1990'),
  links(...['g1 g2 married', 'g1 g2 > a b', 'a w widowed', 'a w > k1', 'b w married', 'b w > k2']),
  'k2',
);

const unconnected = family(
  members(
    ...['a m 1980', 'b f 1981', 'c m 2010', 'd f 1950', 'e m 1979', 'f f 1982', 'h m 2009'],
    'alone f 1990',
  ),
  links('a b married', 'a b > c', 'd > e', 'e f married', 'e f > h'),
  'c',
);

const raised = family(
  members(
    ...['m f 1980', 'f m 1978', 'k1 f 2004', 'k2 m 2008', 'aunt f 1982', 'uncle m 1979'],
    ...['own m 2007', 'am f 1975', 'af m 1974', 'gm f 1955'],
  ),
  links(
    ...['f m married', 'f m > k1 k2', 'gm > m aunt', 'uncle aunt married', 'uncle aunt > own'],
    ...['uncle aunt > foster: k2', 'af am married', 'af am > adopted: k1'],
  ),
  'k2',
);

const eldestSister = family(
  members('m f 1970', 'f m 1968', 'elder f 1996', 'k2 m 2008', 'k3 f 2010'),
  links('f m married', 'f m > elder k2 k3', 'elder > kin: k2'),
  'k2',
);

const fourWives = family(
  members(
    ...['h m 1950', 'w1 f 1955', 'w2 f 1956', 'w3 f 1957', 'w4 f 1958'],
    ...['k1 f 1980', 'k2 m 1982', 'k3 f 1984', 'k4 m 1986'],
  ),
  links(...[1, 2, 3, 4].flatMap((n) => [`h w${n} married`, `h w${n} > k${n}`])),
  'k4',
);

const twins = family(
  members('f m 1980', 'm f 1982', 'k1 f 2004', 'k2 m 2008', 'k3 f 2008', 'k4 m 2010'),
  links('f m married', 'f m > k1 k2 k3 k4'),
  'k2',
  {
    twins: [{ id: 't', people: ['k2', 'k3'] }],
    unborn: [{ id: 'expected', parents: ['f', 'm'], born: '2026-05-01' }],
  },
);

const orphans = family(
  members('k1 f 2004', 'k2 m 2008', 'k3 f 2010'),
  links('k1 k2 sibling', 'k2 k3 sibling'),
  'k2',
);

const twoSistersTwoBrothers = family(
  members(
    ...['p1 m 1940', 'p2 f 1942', 'q1 m 1940', 'q2 f 1942', 'a1 m 1960', 'a2 m 1963'],
    ...['b1 f 1961', 'b2 f 1964', 'x f 1985', 'y m 1988'],
  ),
  links(
    ...['p1 p2 married', 'q1 q2 married', 'p1 p2 > a1 a2', 'q1 q2 > b1 b2', 'a1 b2 married'],
    ...['a2 b1 married', 'a1 b2 > x', 'a2 b1 > y'],
  ),
  'y',
);

const oneChild = family(members('c m 2012'), [], 'c');
const nobody = family([], [], null);

export const NAMED = {
  ...{ chain, grandmother, cousins, uncleAndNiece, fatherOfHerChild, widowAndBrother },
  ...{ unconnected, raised, eldestSister, fourWives, twins, orphans, twoSistersTwoBrothers },
  ...{ oneChild, nobody },
};
