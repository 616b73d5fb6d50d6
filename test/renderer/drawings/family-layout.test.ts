// Families as our records hold them: remarried in a chain, raised by others, related twice, and alone.
import { describe, expect, test } from 'vitest';
import { familyFrom } from '../../../renderer/drawings/family-tree/layout/family-from.ts';
import { kinCouples } from '../../../renderer/drawings/family-tree/layout/kin-couples.ts';
import { layoutFamily } from '../../../renderer/drawings/family-tree/layout/layout.ts';
import { nextKin } from '../../../renderer/drawings/family-tree/layout/next-kin.ts';
import type { Family } from '../../../renderer/drawings/family-tree/layout/types.ts';
import { countCrossings } from '../../bench/tree/crossings.ts';
import {
  findApart,
  findFaults,
  findUnsorted,
  piecesOf,
} from '../../drawings/families/find-faults.ts';
import { NAMED } from '../../drawings/families/named.ts';

const lay = (family: Family) =>
  layoutFamily(family, { width: (id) => 52 + id.length * 4, height: () => 84 });

function crossingsOf(family: Family): number {
  const layout = lay(family);
  const lines = piecesOf(layout).map(({ of, a, b }) => ({ union: of, points: [a, b] }));
  const boxes = [...layout.places.values()].map((place) => {
    return { ...place, y: place.y + place.height / 2 };
  });
  return countCrossings(lines, boxes);
}

const unionOf = ({ unions }: Family, ...partners: string[]) =>
  unions.find((union) => union.partners.toSorted().join() === partners.toSorted().join());

describe('A family tree', () => {
  test.each(Object.entries(NAMED))('%s: everybody stands once, every line is true', (_, family) => {
    expect(findFaults(family, lay(family))).toEqual([]);
    expect(findUnsorted(family, lay(family))).toEqual([]);
  });

  test.each(Object.entries(NAMED).filter(([name]) => name !== 'fatherOfHerChild'))(
    '%s: couples stand side by side',
    (_, family) => expect(findApart(family, lay(family))).toEqual([]),
  );

  test.each(
    Object.entries(NAMED).filter(
      ([name]) => name !== 'fourWives' && name !== 'twoSistersTwoBrothers',
    ),
  )('%s: no line crosses another', (_, family) => expect(crossingsOf(family)).toBe(0));

  test('brothers and sisters stand by age, also those whose partners bring a family, when no line crosses for it', () => {
    const [, row = []] = lay(NAMED.chain).rows;
    const inRow = (...ids: string[]) => ids.toSorted((x, y) => row.indexOf(x) - row.indexOf(y));
    expect(inRow('srey', 'vuthy', 'dara')).toEqual(['dara', 'srey', 'vuthy']);
    expect(inRow('bopha', 'sophal')).toEqual(['sophal', 'bopha']);
  });

  test('of four wives the first and the last stand outside, and only their lines are crossed', () => {
    const { rows } = lay(NAMED.fourWives);
    expect(rows[0]).toEqual(['w1', 'w2', 'h', 'w3', 'w4']);
    expect(crossingsOf(NAMED.fourWives)).toBe(2);
  });

  test('a father in prison, his mother who cares for five children: three rows, one line to all of them', () => {
    const { rows, descents } = lay(NAMED.grandmother);
    expect(rows).toEqual([
      ['grandmother'],
      ['father', 'mother'],
      ['one', 'two', 'three', 'four', 'five'],
    ]);
    const care = descents.find(({ kind }) => kind === 'kin');
    expect(care).toMatchObject({ union: 'grandmother+', joins: 'father+mother', drops: [] });
    expect(care?.children).toHaveLength(5);
    const end = care?.lines[0]?.at(-1)?.[0] ?? 0;
    const hung = descents.find(({ union }) => union === 'father+mother')?.drops ?? [];
    for (const { points } of hung)
      expect(Math.abs((points[0]?.[0] ?? 0) - end)).toBeGreaterThan(10);
  });

  test('a child raised by an aunt hangs on the parents and, dotted, on her', () => {
    const { descents } = lay(NAMED.raised);
    const to = (child: string) =>
      descents.flatMap(({ union, drops }) =>
        drops.filter((drop) => drop.child === child).map(({ kind }) => `${union} ${kind}`),
      );
    expect(to('k2').toSorted()).toEqual(['aunt+uncle foster', 'f+m birth']);
    expect(to('k1').toSorted()).toEqual(['af+am adopted', 'f+m birth']);
  });

  test('an elder sister who cares for her brother stays beside him', () => {
    const { rows, descents } = lay(NAMED.eldestSister);
    expect(rows[1]).toEqual(['elder', 'k2', 'k3']);
    expect(descents.find(({ kind }) => kind === 'kin')?.children).toEqual(['k2']);
  });

  test('a child whose own father is the father of her child stands below him, and both are its parents', () => {
    const { places, couples } = lay(NAMED.fatherOfHerChild);
    expect(places.get('p')?.row).toBe(0);
    expect(places.get('d')?.row).toBe(1);
    expect(places.get('x')?.row).toBe(2);
    expect(couples.map(({ union }) => union).toSorted()).toEqual(['d+p', 'p+w']);
  });

  test('an uncle stands beside the niece whom he lives with', () => {
    const { places } = lay(NAMED.uncleAndNiece);
    expect(places.get('b')?.row).toBe(places.get('n')?.row);
    expect(places.get('a')?.row).toBe(1);
  });

  test('his brother and he hang on one bar all the same, each on a line from it', () => {
    const { descents } = lay(NAMED.uncleAndNiece);
    const own = descents.filter(({ union }) => union === 'g1+g2');
    const [brother, uncle] = ['a', 'b'].map((id) =>
      own.find(({ children }) => children.includes(id)),
    );
    expect(own).toHaveLength(2);
    const [stem, bar] = brother?.lines ?? [];
    const [ownWay] = uncle?.lines ?? [];
    expect(ownWay?.slice(0, stem?.length)).toEqual(stem);
    const turn = ownWay?.[stem?.length ?? 0] ?? [0, 0];
    expect(turn[1]).toBe(bar?.[0]?.[1]);
    expect([bar?.[0]?.[0], bar?.[1]?.[0]]).toContain(turn[0]);
  });

  test.each([
    ['cousins', ['c1+c2']],
    ['uncleAndNiece', ['b+n']],
    ['fatherOfHerChild', ['d+p']],
    ['widowAndBrother', []],
    ['twoSistersTwoBrothers', []],
    ['raised', []],
  ] as const)('%s: only couples who are kin by blood are known as such', (name, kin) => {
    expect([...kinCouples(NAMED[name])]).toEqual(kin);
  });

  test('a widow stands between her husband and his brother', () => {
    expect(lay(NAMED.widowAndBrother).rows[1]).toEqual(['a', 'w', 'b']);
  });

  test('families that no line connects stand beside, the youngest in the row of the child', () => {
    const { places, rows } = lay(NAMED.unconnected);
    expect(rows.at(-1)).toEqual(['alone', 'c', 'h']);
    expect(places.get('d')?.row).toBe(0);
  });

  test('twins hang on one point, also when a child is expected beside them', () => {
    const { rows, descents } = lay(NAMED.twins);
    expect(rows[1]).toEqual(['k1', 'k2', 'k3', 'k4', 'expected']);
    const begin = (child: string) =>
      descents.flatMap(({ drops }) => drops).find((drop) => drop.child === child)?.points[0];
    expect(begin('k2')).toEqual(begin('k3'));
    expect(begin('k1')).not.toEqual(begin('k2'));
  });

  test('a husband stands left and a wife right where nothing speaks against it', () => {
    const { places } = lay(NAMED.cousins);
    expect(places.get('g1')?.x).toBeLessThan(places.get('g2')?.x ?? 0);
    expect(places.get('b')?.x).toBeLessThan(places.get('wb')?.x ?? 0);
  });

  test('one more child at the end leaves everybody else in order', () => {
    const before = lay(NAMED.chain).rows;
    const { people, unions, children } = NAMED.chain;
    const after = lay({
      people: [...people, { id: 'zeta', sex: 'f', born: '2024-01-01' }],
      unions,
      children: [...children, { union: 'bopha+samnang', child: 'zeta', kind: 'birth' }],
      indexId: 'rithy',
    }).rows.map((row) => row.filter((id) => id !== 'zeta'));
    expect(after).toEqual(before);
  });

  test('moved by hand, somebody stands that far to the side and nobody is covered', () => {
    const still = lay(NAMED.grandmother).places.get('grandmother')?.x ?? 0;
    const nudges = new Map([['grandmother', 60]]);
    const moved = layoutFamily(NAMED.grandmother, {
      ...{ width: (id) => 52 + id.length * 4, height: () => 84, nudges },
    });
    const left = Math.min(...[...moved.places.values()].map(({ x, width }) => x - width / 2));
    expect((moved.places.get('grandmother')?.x ?? 0) - still).toBeCloseTo(60, 0);
    expect(left).toBeGreaterThanOrEqual(0);
  });
});

describe('The unions of a family', () => {
  const people = ['m', 'f', 'c', 'd', 's', 'g'].map((id) => {
    return { id, sex: id === 'f' || id === 's' ? ('m' as const) : ('f' as const), born: null };
  });
  const from = (links: Parameters<typeof familyFrom>[0]['links']) =>
    familyFrom({ people, links, indexId: 'c' });
  const birth = (parent: string, child: string) =>
    ({ from: parent, to: child, kind: 'parent-birth' }) as const;

  test('two parents of one child are a couple even when nobody said so', () => {
    const family = from([birth('m', 'c'), birth('f', 'c')]);
    expect(unionOf(family, 'f', 'm')).toMatchObject({ kind: 'unknown', partners: ['f', 'm'] });
  });

  test('how a couple lives is taken from their link, from whichever end it is told', () => {
    const family = from([
      { from: 'm', to: 'f', kind: 'partner-divorced' },
      { from: 'c', to: 'm', kind: 'child-birth' },
      birth('f', 'c'),
    ]);
    expect(unionOf(family, 'f', 'm')?.kind).toBe('divorced');
    expect(family.children).toMatchObject([{ union: 'f+m', child: 'c', kind: 'birth' }]);
  });

  test('a parent alone is a union of one, beside a couple', () => {
    const family = from([birth('m', 'c'), birth('m', 'd'), birth('f', 'd')]);
    expect(family.children.map(({ union, child }) => `${union} ${child}`)).toEqual([
      'm+ c',
      'f+m d',
    ]);
  });

  test('a stepfather who lives with the mother needs no line to the child', () => {
    const step = { from: 's', to: 'c', kind: 'parent-step' } as const;
    const couple = { from: 'm', to: 's', kind: 'partner-married' } as const;
    expect(from([birth('m', 'c'), step, couple]).children).toHaveLength(1);
    expect(from([birth('m', 'c'), step]).children.map(({ kind }) => kind)).toEqual([
      'birth',
      'step',
    ]);
  });

  test('two kinswomen who care for a child are not a couple', () => {
    const care = (one: string) => ({ from: one, to: 'c', kind: 'parent-kin' }) as const;
    const family = from([care('g'), care('m')]);
    expect(family.unions.map(({ partners }) => partners)).toEqual([['g'], ['m']]);
  });

  test('unions stand in order of time: by their beginning, or by the eldest child', () => {
    const start = {
      typed: '2001',
      precision: 'year',
      from: '2001-01-01',
      to: '2001-12-31',
    } as const;
    const family = from([
      { from: 'f', to: 'm', kind: 'partner-married' },
      { from: 'f', to: 'g', kind: 'partner-divorced', start },
    ]);
    expect(family.unions.map(({ id }) => id)).toEqual(['f+g', 'f+m']);
  });

  test('the order in which people and links were entered changes nothing', () => {
    const links = [birth('m', 'c'), birth('f', 'c'), birth('g', 'm')];
    const turned = familyFrom({
      people: people.toReversed(),
      links: links.toReversed(),
      indexId: 'c',
    });
    expect(lay(turned)).toEqual(lay(from(links)));
  });
});

describe('The arrow keys', () => {
  const layout = lay(NAMED.chain);

  test('go up to a parent and down to the eldest child', () => {
    expect(['dara', 'bopha']).toContain(nextKin(layout, 'rithy', 'up'));
    expect(nextKin(layout, 'bopha', 'down')).toBe('rithy');
    expect(nextKin(layout, 'sok', 'down')).toBe('dara');
    expect(nextKin(layout, 'sok', 'up')).toBeNull();
    expect(nextKin(layout, 'nita', 'down')).toBeNull();
  });

  test('go along the row to whoever stands beside', () => {
    expect(nextKin(layout, 'rithy', 'right')).toBe('sreymom');
    expect(nextKin(layout, 'sreymom', 'left')).toBe('rithy');
    expect(nextKin(layout, layout.rows[0]?.[0] ?? '', 'left')).toBeNull();
    expect(nextKin(layout, 'nobody', 'left')).toBeNull();
  });
});
