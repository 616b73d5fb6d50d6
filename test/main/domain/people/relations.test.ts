// A link between two people reads right from both ends, is kept once, and makes no impossible family.
import { describe, expect, test } from 'vitest';
import {
  canonicalLink,
  checkLink,
  inverseOf,
  type Link,
  RelationKind,
} from '#domain/people/relations.ts';

const parent = (from: string, to: string): Link => ({ from, to, kind: 'parent-birth' });

describe('Links between people', () => {
  test('seen from the other end twice, every link is the same again', () => {
    for (const kind of RelationKind.options) expect(inverseOf(inverseOf(kind))).toBe(kind);
    expect(inverseOf('parent-foster')).toBe('child-foster');
    expect(inverseOf('partner-married')).toBe('partner-married');
  });

  test('a link is written one way, whoever it was entered from', () => {
    for (const kind of RelationKind.options) {
      const link = { from: 'dara', to: 'sophea', kind };
      const seenFromThere = { from: 'sophea', to: 'dara', kind: inverseOf(kind) };
      expect(canonicalLink(seenFromThere)).toEqual(canonicalLink(link));
    }
    expect(canonicalLink({ from: 'son', to: 'mother', kind: 'child-birth' })).toEqual(
      parent('mother', 'son'),
    );
  });

  test('nobody is linked to themselves or becomes their own grandmother', () => {
    const family = [parent('grandmother', 'mother'), parent('mother', 'child')];
    expect(checkLink(parent('child', 'child'), family)).toBe('self');
    expect(checkLink(parent('child', 'grandmother'), family)).toBe('own-ancestor');
    const fromBelow: Link = { from: 'grandmother', to: 'child', kind: 'child-step' };
    expect(checkLink(fromBelow, family)).toBe('own-ancestor');
    expect(checkLink(parent('grandmother', 'child'), family)).toBeNull();
    expect(
      checkLink({ from: 'child', to: 'grandmother', kind: 'same-household' }, family),
    ).toBeNull();
  });
});
