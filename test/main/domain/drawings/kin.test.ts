// What is said of a family stands in ink; what follows from one word each stands in pencil, or not at all.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KinLink, kinLinks, type SaidLink } from '#domain/drawings/kin.ts';
import type { KinPerson } from '#domain/drawings/kin-family.ts';
import { PEOPLE_LISTS } from '#domain/forms/lists/people.ts';
import { checkLink, RelationKind } from '#domain/people/relations.ts';

const who = (personId: string, relation: string, more: Partial<KinPerson> = {}): KinPerson => {
  return { personId, relation, sex: 'u', roles: [], ...more };
};
const said = (from: string, kind: RelationKind, to: string): SaidLink => {
  return { id: `${from}-${to}`, from, to, kind, start: null, end: null };
};
const child = who('rithy', 'self', { roles: ['main-child'] });
const told = (links: readonly KinLink[]) =>
  links.map(({ from, kind, to, pencil }) => `${pencil ? '~' : ''}${from} ${kind} ${to}`);
const derive = (people: KinPerson[], relations: SaidLink[] = []) =>
  told(kinLinks([child, ...people], relations, 'rithy'));

describe('A family of which only the words are known', () => {
  const at1 = [
    ...[who('vanna', 'father'), who('sokha', 'mother')],
    who('mom', 'grandmother', { side: 'maternal' }),
    ...['sister', 'brother', 'sister', 'brother'].map((word, at) => who(`child${at}`, word)),
  ];
  test('the grandmother’s case hangs together: all eight people, all of it in pencil', () => {
    const links = derive(at1);
    const couple = links.find((link) => link.includes('partner'));
    expect(couple).toBe('~sokha partner-married vanna');
    expect(links).toContain('~mom parent-birth sokha');
    for (const one of ['rithy', 'child0', 'child1', 'child2', 'child3'])
      for (const parent of ['vanna', 'sokha'])
        expect(links).toContain(`~${parent} parent-birth ${one}`);
    expect(links).toHaveLength(12);
    expect(links.every((link) => link.startsWith('~'))).toBe(true);
  });

  test('a grandmother whose side nobody told stands beside, and is nobody’s mother by guess', () => {
    const links = derive([who('f', 'father'), who('m', 'mother'), who('mom', 'grandmother')]);
    expect(links).toContain('~mom other rithy');
    expect(links.filter((link) => link.includes('mom parent'))).toEqual([]);
  });

  test('with one parent only, the grandparents are theirs, and a couple', () => {
    const people = [who('m', 'mother'), who('gm', 'grandmother'), who('gf', 'grandfather')];
    expect(derive(people)).toEqual([
      '~m parent-birth rithy',
      '~gm parent-birth m',
      '~gf parent-birth m',
      '~gf partner-married gm',
    ]);
  });

  test('a side that names a parent who is not in the case is no reason to take the other one', () => {
    expect(derive([who('m', 'mother'), who('gm', 'grandmother', { side: 'paternal' })])).toContain(
      '~gm other rithy',
    );
  });

  test('brothers and sisters without parents in the case are brothers and sisters still', () => {
    expect(derive([who('a', 'elder-sister')])).toEqual(['~a sibling rithy']);
  });

  test('who shares only the mother is a child of the mother alone', () => {
    const people = [who('f', 'father'), who('m', 'mother')];
    const half = who('nita', 'younger-sister', { shares: 'same-mother' });
    expect(derive([...people, half]).filter((link) => link.includes('nita'))).toEqual([
      '~m parent-birth nita',
    ]);
  });

  test('an aunt is a child of the grandparents, or a sister of the parent when these are not known', () => {
    const aunt = who('neang', 'aunt-younger', { side: 'paternal' });
    const parents = [who('f', 'father'), who('m', 'mother')];
    expect(derive([...parents, aunt])).toContain('~f sibling neang');
    const grandmother = who('gm', 'grandmother', { side: 'paternal' });
    expect(derive([...parents, grandmother, aunt])).toContain('~gm parent-birth neang');
  });

  test('a stepfather lives with the mother, who was the father’s wife', () => {
    expect(derive([who('f', 'father'), who('m', 'mother'), who('s', 'stepfather')])).toEqual([
      '~f parent-birth rithy',
      '~m parent-birth rithy',
      '~s parent-step rithy',
      '~f partner-married m',
      '~m partner-living-together s',
    ]);
  });

  test('neighbours, teachers and monks are no kin', () => {
    expect(derive([who('n', 'neighbour'), who('t', 'teacher'), who('o', 'other')])).toEqual([]);
  });
});

describe('A family of which somebody said how it is', () => {
  test('what was said wins: a word never adds a second father', () => {
    const people = [who('dara', 'father', { sex: 'm' }), who('other', 'father', { sex: 'm' })];
    const links = derive(people, [said('dara', 'parent-birth', 'rithy')]);
    expect(links).toEqual(['dara parent-birth rithy']);
  });

  test('a couple that separated is not married again in pencil', () => {
    const people = [who('f', 'father'), who('m', 'mother')];
    const links = derive(people, [said('f', 'partner-separated', 'm')]);
    expect(links.filter((link) => link.includes('partner'))).toEqual(['f partner-separated m']);
  });

  test('a grandmother who was said to be the father’s mother is not also the mother’s', () => {
    const people = [who('f', 'father'), who('m', 'mother'), who('gm', 'grandmother')];
    const links = derive(people, [said('gm', 'parent-birth', 'f')]);
    expect(links.filter((link) => link.includes('gm'))).toEqual(['gm parent-birth f']);
  });

  test('a father who is the mother’s own father is not married to her in pencil', () => {
    const people = [who('f', 'father', { sex: 'm' }), who('m', 'mother', { sex: 'f' })];
    const links = derive(people, [said('f', 'parent-birth', 'm')]);
    expect(links.filter((link) => link.includes('partner'))).toEqual([]);
  });

  test('a grandmother who is known as somebody’s mother needs no line to the child', () => {
    const people = [who('f', 'father'), who('m', 'mother'), who('gm', 'grandmother')];
    const aunt = who('aunt', 'none');
    const links = derive([...people, aunt], [said('gm', 'parent-birth', 'aunt')]);
    expect(links.filter((link) => link.includes('other'))).toEqual([]);
  });

  test('two mothers stay two mothers', () => {
    const people = [who('a', 'mother', { sex: 'f' }), who('b', 'mother', { sex: 'f' })];
    const both = [said('a', 'parent-birth', 'rithy'), said('b', 'parent-adopted', 'rithy')];
    expect(derive(people, both)).toContain('b parent-adopted rithy');
  });

  test('relations of somebody who is not in the case any more are not drawn', () => {
    expect(derive([], [said('gone', 'parent-birth', 'rithy')])).toEqual([]);
  });
});

test('whatever is told of a family, nobody becomes their own ancestor and everything said is kept', () => {
  const words = PEOPLE_LISTS.relation?.options.map(([word]) => word) ?? [];
  const person = fc.record({
    relation: fc.constantFrom(...words),
    sex: fc.constantFrom('f' as const, 'm' as const, 'u' as const),
    side: fc.constantFrom('paternal' as const, 'maternal' as const, undefined),
    shares: fc.constantFrom('full', 'same-mother', 'same-father', 'step', 'raised', undefined),
  });
  const relation = fc.tuple(
    fc.nat(11),
    fc.constantFrom(...RelationKind.options.filter((kind) => !kind.startsWith('child-'))),
    fc.nat(11),
  );
  const family = fc.tuple(
    fc.array(person, { maxLength: 12 }),
    fc.array(relation, { maxLength: 8 }),
  );
  fc.assert(
    fc.property(family, ([some, relations]) => {
      const people = some.map((one, at) => ({ ...one, personId: `p${at}`, roles: [] }));
      const all = [child, ...people];
      const sound: SaidLink[] = [];
      for (const [from, kind, to] of relations) {
        const [one, two] = [all[from % all.length], all[to % all.length]];
        if (!one || !two) continue;
        const link = { ...said(one.personId, kind, two.personId), id: `${sound.length}` };
        if (checkLink(link, sound) === null) sound.push(link);
      }
      const links = kinLinks(all, sound, 'rithy');
      expect(links.filter(({ pencil }) => !pencil).map(({ id }) => id)).toEqual(
        sound.map(({ id }) => id),
      );
      links.forEach((link, at) => {
        expect(checkLink(link, links.slice(0, at))).toBeNull();
      });
      expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
    }),
    { numRuns: 300 },
  );
});
