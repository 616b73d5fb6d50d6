// What is told to have changed between two visits: things that were drawn, and the family they are drawn of.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differencesOf } from '#domain/drawings/differences.ts';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import {
  type FactPerson,
  type FactsOf,
  factDifferencesOf,
  PERSON_CHANGES,
} from '#domain/drawings/fact-differences.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { RelationKind } from '#domain/people/relations.ts';

const item = (name: string, ord: number, part: Partial<DrawingItem> = {}): DrawingItem => ({
  ...{ id: name, thread: name, kind: 'note', parent: null, ord, goal: null, rev: name },
  content: { slot: 'danger', words: name, by: null, quote: false },
  ...part,
});
const told = (now: DrawingItem[], before: DrawingItem[]) => [...differencesOf(now, before).of];

describe('Of what was drawn', () => {
  test('a worry that went up is told as moved, and the others as they were', () => {
    const before = ['school', 'money', 'house'].map((name, at) => item(name, at + 1));
    const now = [item('house', 0.5), item('school', 1), item('money', 2)];
    expect(told(now, before)).toEqual([['house', 'moved']]);
  });

  test('of two that changed places, the one that went up is told', () => {
    const before = [item('first', 1), item('second', 2)];
    expect(told([item('first', 2), item('second', 1)], before)).toEqual([['second', 'moved']]);
  });

  test('nothing moved when one was added above, one was taken away, or all were numbered anew', () => {
    const before = [item('a', 1), item('b', 2), item('c', 3)];
    expect(told([item('new', 0), item('a', 10), item('c', 30)], before)).toEqual([['new', 'new']]);
  });

  test('the same words in another place of the board have changed, not moved', () => {
    const other = { slot: 'safety', words: 'a', by: null, quote: false };
    const before = [item('a', 1), item('b', 2)];
    const now = [item('b', 1), item('a', 2, { content: other })];
    expect(told(now, before)).toEqual([['a', 'changed']]);
  });

  test('where order says nothing, nothing is told of it', () => {
    const systems = (...names: string[]) =>
      names.map((name, at) => item(name, at, { kind: 'system', content: { name } }));
    expect(told(systems('a', 'b'), systems('b', 'a'))).toEqual([]);
  });

  test('the paper of the last visit, what was said then and the strokes of its pen are not missed', () => {
    const before = ['paper', 'quote', 'ink', 'nudge'].map((kind) => item(kind, 1, { kind }));
    expect(differencesOf([], before)).toEqual({ of: new Map(), gone: [] });
  });

  test('taking out what moved leaves the rest in its old order, whatever was shuffled', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 }), (order) => {
        const before = order.toSorted((a, b) => a - b).map((n) => item(String(n), n));
        const now = order.map((n, at) => item(String(n), at));
        const { of } = differencesOf(now, before);
        const stayed = order.filter((n) => !of.has(String(n)));
        expect(stayed).toEqual(stayed.toSorted((a, b) => a - b));
        expect(stayed.length).toBeGreaterThan(0);
      }),
    );
  });
});

const person = (personId: string, part: Partial<FactPerson> = {}): FactPerson => ({
  ...{ personId, nameKm: personId, nameLatin: '', sex: 'm', birth: null, died: null },
  ...{ roles: [], relation: '', recordingWish: 'record', prison: null },
  ...part,
});
const tie = (from: string, kind: RelationKind, to: string, end: string | null = null) => ({
  ...{ id: `${from} ${kind} ${to}`, from, to, kind, start: null },
  end: end === null ? null : exactDay(end),
});
const family = (part: Partial<FactsOf<FactPerson>> = {}): FactsOf<FactPerson> => ({
  ...{ people: [person('child'), person('father'), person('mother')] },
  ...{ relations: [], households: [] },
  ...part,
});
const home = (...members: string[]) => {
  return { id: 'home', placeId: null, placeText: 'ភូមិ', members };
};
const compare = (now: FactsOf<FactPerson>, before: FactsOf<FactPerson>) =>
  factDifferencesOf(now, before, 'child');
const peopleOf = (now: FactsOf<FactPerson>, before: FactsOf<FactPerson>) =>
  Object.fromEntries(compare(now, before).people);

describe('Of the family', () => {
  test('a brother who came and a grandmother who left the case are told', () => {
    const before = family({ people: [person('child'), person('grandmother')] });
    const { people, gone } = compare(
      family({ people: [person('child'), person('brother')] }),
      before,
    );
    expect(Object.fromEntries(people)).toEqual({ brother: ['new'] });
    expect(gone).toEqual(['grandmother']);
  });

  test('a death, an arrest and a release each have their word', () => {
    const held = { prison: { until: null } };
    const before = [person('child'), person('father'), person('mother', held), person('aunt')];
    const now = [
      person('child'),
      person('father', held),
      person('mother'),
      person('aunt', { died: exactDay('2026-05-01') }),
    ];
    expect(peopleOf(family({ people: now }), family({ people: before }))).toEqual({
      ...{ father: ['prison'], mother: ['released'], aunt: ['died'] },
    });
  });

  test('another day of release, another name and birthday are told of the same person in one breath', () => {
    const until = (day: string) => ({ prison: { until: exactDay(day) } });
    const before = family({ people: [person('father', until('2027-01-01'))] });
    const changed = { nameKm: 'ដារ៉ា', birth: exactDay('1980-01-01'), ...until('2028-01-01') };
    expect(peopleOf(family({ people: [person('father', changed)] }), before)).toEqual({
      father: ['release-day', 'name', 'birth'],
    });
  });

  test('who came to live with the child and who left their home are told, and where all moved to', () => {
    const before = family({ households: [home('child', 'mother')] });
    const now = family({ households: [{ ...home('child', 'father'), placeText: 'ក្រុង' }] });
    expect(peopleOf(now, before)).toEqual({
      ...{ child: ['moved'], father: ['home'], mother: ['left'] },
    });
  });

  test('a new carer, and who went far away or came back, are told', () => {
    const before = [
      person('mother', { roles: ['caregiver'] }),
      person('father', { roles: ['away'] }),
    ];
    const now = [person('mother', { roles: ['away'] }), person('father', { roles: ['carer'] })];
    expect(peopleOf(family({ people: now }), family({ people: before }))).toEqual({
      ...{ mother: ['not-carer', 'away'], father: ['carer', 'back'] },
    });
  });

  test('a couple that parted is one change of one tie, though the record ends it and writes another', () => {
    const married = { ...tie('father', 'partner-married', 'mother'), id: 'old' };
    const parted = { ...tie('father', 'partner-separated', 'mother', '2026-01-01'), id: 'newer' };
    const { ties, people } = compare(
      family({ relations: [parted] }),
      family({ relations: [married] }),
    );
    expect(ties).toMatchObject([{ what: 'changed', before: { id: 'old' }, now: { id: 'newer' } }]);
    expect(people.size).toBe(0);
  });

  test('a tie that ended and one that is new are told of the child they lead to', () => {
    const before = family({ relations: [tie('father', 'parent-birth', 'child')] });
    const now = family({ relations: [tie('mother', 'parent-birth', 'child')] });
    const { ties, people } = compare(now, before);
    expect(ties.map(({ what, now: is, before: was }) => [what, (is ?? was)?.from])).toEqual([
      ...[['new', 'mother'] as const, ['gone', 'father'] as const],
    ]);
    expect(people.get('child')).toEqual(['ties']);
  });

  test('a yes to what stood in pencil is told as said, not as new', () => {
    const people = [person('child'), person('father', { relation: 'father' })];
    const now = family({ people, relations: [tie('father', 'parent-birth', 'child')] });
    const { ties, people: changed } = compare(now, family({ people }));
    expect(ties.map(({ what }) => what)).toEqual(['sure']);
    expect(changed.size).toBe(0);
  });

  test('ties of who is new or gone are not told besides them', () => {
    const before = family({ people: [person('child')] });
    const people = [person('child'), person('father')];
    const now = family({ people, relations: [tie('father', 'parent-birth', 'child')] });
    expect(compare(now, before).ties).toEqual([]);
    expect(compare(before, now)).toMatchObject({ ties: [], gone: ['father'] });
  });

  test('of who asks not to be recorded nothing is told but that they are there', () => {
    const wish = { recordingWish: 'not-record' };
    const before = family({
      people: [person('child'), person('aunt', wish)],
      relations: [tie('aunt', 'parent-kin', 'child')],
    });
    const now = family({
      people: [person('child'), person('aunt', { ...wish, died: exactDay('2026-01-01') })],
      relations: [],
    });
    expect(compare(now, before)).toEqual({ people: new Map(), gone: [], ties: [] });
  });

  test('nothing is told of a family that is as it was', () => {
    const same = family({
      relations: [
        tie('father', 'parent-birth', 'child'),
        tie('father', 'partner-married', 'mother'),
      ],
      households: [home('child', 'mother')],
    });
    expect(compare(structuredClone(same), same)).toEqual({ people: new Map(), gone: [], ties: [] });
    expect(new Set(PERSON_CHANGES).size).toBe(PERSON_CHANGES.length);
  });
});
