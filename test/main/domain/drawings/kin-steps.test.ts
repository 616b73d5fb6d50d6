// One key adds a parent, partner, child or sibling: tied to whom it must be, and known by the right word.
import { describe, expect, test } from 'vitest';
import { kinLinks, type SaidLink } from '#domain/drawings/kin.ts';
import { type KinStep, likelySex, linksOfStep, wordOfStep } from '#domain/drawings/kin-steps.ts';
import type { DatedPerson } from '#domain/drawings/kin-terms.ts';
import type { RelationKind } from '#domain/people/relations.ts';

const who = (personId: string, sex: 'f' | 'm' | 'u', relation = ''): DatedPerson => {
  return { personId, sex, relation, roles: [], birth: null };
};
const said = (from: string, kind: RelationKind, to: string): SaidLink => {
  return { id: `${from} ${to}`, from, to, kind, start: null, end: null };
};
const people = [
  ...[who('rithy', 'm', 'self'), who('mum', 'f', 'mother'), who('sister', 'f')],
  ...[who('half', 'f'), who('gran', 'f')],
];
const relations = [
  ...[said('mum', 'parent-birth', 'rithy'), said('mum', 'parent-birth', 'sister')],
  ...[said('mum', 'parent-birth', 'half'), said('man', 'parent-birth', 'half')],
  ...[said('gran', 'parent-birth', 'mum')],
];
const all = [...people, who('man', 'm')];
const known = { people: all, links: kinLinks(all, relations, 'rithy'), child: 'rithy' };
const tie = (step: KinStep, of: string) =>
  linksOfStep(known, step, of, 'new').map(({ from, kind, to }) => `${from} ${kind} ${to}`);
const word = (step: KinStep, of: string, sex: 'f' | 'm' | 'u') =>
  wordOfStep(known, { personId: 'new', sex, birth: null }, linksOfStep(known, step, of, 'new'));

describe('Somebody who is added beside a person', () => {
  test('a new parent is the parent of whole brothers and sisters too, not of a half-sister', () => {
    expect(tie('parent', 'rithy')).toEqual(['new parent-birth rithy', 'new parent-birth sister']);
  });

  test('a new brother has the same parents; without any known he is a brother still', () => {
    expect(tie('sibling', 'rithy')).toEqual(['mum parent-birth new']);
    expect(tie('sibling', 'gran')).toEqual(['new sibling gran']);
  });

  test('a new child belongs to a couple that lives together, and to one alone after they parted', () => {
    const couple = (kind: RelationKind) => ({
      ...known,
      links: kinLinks(all, [...relations, said('man', kind, 'mum')], 'rithy'),
    });
    const parents = (kind: RelationKind) =>
      linksOfStep(couple(kind), 'child', 'mum', 'new').map(({ from }) => from);
    expect(parents('partner-married')).toEqual(['mum', 'man']);
    expect(parents('partner-divorced')).toEqual(['mum']);
  });

  test('a partner and a second parent are likely of the other sex, a child of neither', () => {
    expect(likelySex(known, 'partner', 'mum')).toBe('m');
    expect(likelySex(known, 'parent', 'rithy')).toBe('m');
    expect(likelySex(known, 'parent', 'gran')).toBe('u');
    expect(likelySex(known, 'child', 'mum')).toBe('u');
  });

  test.each([
    ['parent', 'rithy', 'm', 'father'],
    ['parent', 'mum', 'm', 'grandfather'],
    ['parent', 'gran', 'f', 'great-grandmother'],
    ['sibling', 'rithy', 'f', 'sister'],
    ['sibling', 'mum', 'm', 'uncle'],
    ['partner', 'mum', 'm', 'stepfather'],
    ['child', 'rithy', 'f', 'daughter'],
    ['child', 'sister', 'm', 'nephew'],
    ['parent', 'rithy', 'u', 'other'],
    ['partner', 'gran', 'm', 'other'],
  ] as const)('a %s of %s (%s) is known as %s', (step, of, sex, expected) => {
    expect(word(step, of, sex)).toBe(expected);
  });
});
