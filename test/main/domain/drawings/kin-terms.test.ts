// What somebody is to the child is said by the links of the family, with the side and who is elder.
import { describe, expect, test } from 'vitest';
import { type KinLink, kinLinks, type SaidLink } from '#domain/drawings/kin.ts';
import {
  chainDown,
  type DatedPerson,
  generationOf,
  generationsOf,
  impossibleBirths,
  Terms,
} from '#domain/drawings/kin-terms.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { RelationKind } from '#domain/people/relations.ts';

const who = (personId: string, sex: 'f' | 'm' | 'u', year?: number): DatedPerson => ({
  ...{ personId, sex, relation: '', roles: [], birth: year ? exactDay(`${year}-05-05`) : null },
});
const said = (from: string, kind: RelationKind, to: string): SaidLink => {
  return { id: `${from} ${to}`, from, to, kind, start: null, end: null };
};
const people = [
  ...[who('rithy', 'm', 2009), who('dara', 'm', 1977), who('bopha', 'f', 1982)],
  ...[who('mom', 'f', 1952), who('chan', 'm', 1950), who('neang', 'f'), who('thida', 'f')],
  ...[
    who('samnang', 'm'),
    who('nita', 'f', 2020),
    who('sreymom', 'f', 2012),
    who('sok', 'u', 2001),
  ],
  ...[who('yeay', 'f'), who('far', 'u')],
];
const parents = (child: string, ...of: string[]) =>
  of.map((one) => said(one, 'parent-birth', child));
const links: KinLink[] = kinLinks(
  people,
  [
    ...parents('rithy', 'dara', 'bopha'),
    ...parents('sreymom', 'dara', 'bopha'),
    ...parents('sok', 'dara', 'bopha'),
    ...parents('nita', 'bopha', 'samnang'),
    ...parents('dara', 'mom'),
    ...parents('neang', 'mom'),
    ...parents('thida', 'neang'),
    ...parents('bopha', 'chan'),
    ...parents('mom', 'yeay'),
    said('bopha', 'partner-living-together', 'samnang'),
  ],
  'rithy',
);
const terms = new Terms(people, links, 'rithy');

describe('What somebody is to the child', () => {
  test.each([
    ['rithy', 'self'],
    ['dara', 'father'],
    ['mom', 'father-mother'],
    ['chan', 'mother-father'],
    ['neang', 'father-sister'],
    ['thida', 'cousin'],
    ['samnang', 'mother-partner'],
    ['nita', 'half-sister-same-mother'],
    ['sreymom', 'younger-sister'],
    ['sok', 'elder-sibling'],
    ['yeay', ''],
  ])('%s is the %s', (id, term) => {
    expect(terms.of(id)).toBe(term);
  });

  test('everybody stands in their generation; who has no place in the family in none', () => {
    const above = generationsOf(links, 'rithy');
    const groups = ['yeay', 'mom', 'neang', 'thida', 'samnang', 'far'].map((id) =>
      generationOf(above.get(id), ''),
    );
    expect(groups).toEqual([
      ...['grandparents', 'grandparents', 'parents', 'children', 'parents'],
      'others',
    ]);
    expect(generationOf(undefined, 'grandmother')).toBe('grandparents');
  });
});

test('why somebody would be their own ancestor is told person by person', () => {
  expect(chainDown(links, 'yeay', 'rithy')).toEqual(['yeay', 'mom', 'dara', 'rithy']);
  expect(chainDown(links, 'rithy', 'yeay')).toEqual([]);
});

test('a child who is older than the mother is found, and nobody else', () => {
  expect(impossibleBirths(people, links)).toEqual([]);
  const young = people.map((one) => (one.personId === 'bopha' ? who('bopha', 'f', 2010) : one));
  expect(impossibleBirths(young, links)).toEqual([
    { parent: 'bopha', child: 'rithy' },
    { parent: 'bopha', child: 'sok' },
  ]);
});
