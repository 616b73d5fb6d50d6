// A child who is already known is recognised, with the reasons, and strangers raise no alarm.
import { describe, expect, test } from 'vitest';
import {
  matchPeople,
  type PersonTraits,
  type PreparedPerson,
  preparePerson,
} from '#domain/people/duplicates.ts';
import { addDays } from '#domain/people/iso-day.ts';
import { parsePartialDate } from '#domain/people/parse-date.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { createChance, type Invented, inventPeople, romaniseAgain } from './invented-people.ts';

function born(typed: string) {
  const parsed = parsePartialDate(typed, { today: '2026-11-21', past: true });
  return parsed.ok ? parsed.date : null;
}

const known: PersonTraits = {
  name: { nameKm: 'ចាន់ សុភា', nameLatin: 'Chan Sophea', otherNames: ['A Phea'] },
  sex: 'f',
  birth: born('12/3/2015'),
  placeId: 'kh-17-11',
  placeText: 'Sautr Nikum',
  parents: ['ចាន់ ដារ៉ា'],
  child: false,
};

const nothing = { birth: null, placeId: null, placeText: '', parents: [], child: false };

function compare(other: Partial<PersonTraits>) {
  return matchPeople(preparePerson(known), preparePerson({ ...known, ...nothing, ...other }));
}

describe('A child who may be known already', () => {
  test('is recognised by the Khmer name and a village spelt otherwise', () => {
    const name = { nameKm: 'ចាន់ សុភា', nameLatin: 'Chann Sopheah', otherNames: [] };
    const match = compare({ name, placeText: 'Soutr Nikom' });
    expect(match?.reasons).toEqual(['same-khmer-name', 'same-village']);
    expect(match?.score).toBeGreaterThan(0.5);
  });

  test('is recognised in another village of the same district, however that is spelt', () => {
    const name = { nameKm: 'ចាន់ សុភា', nameLatin: '', otherNames: [] };
    const match = compare({ name, placeText: 'ភូមិត្រពាំងរុន Sout Nikom' });
    expect(match?.reasons).toEqual(['same-khmer-name', 'same-district']);
    const elsewhere = compare({ name, placeText: 'ភូមិត្រពាំងរុន ស្រុកពួក' });
    expect(elsewhere?.reasons).toEqual(['same-khmer-name']);
  });

  test('is recognised by sound and an age that fits', () => {
    const name = { nameKm: '', nameLatin: 'Chann Sopheah', otherNames: [] };
    expect(compare({ name, birth: born('age 11') })?.reasons).toEqual([
      'sounds-alike',
      'birth-fits',
    ]);
  });

  test('is recognised by nothing but a name that sounds the same, while only the name is typed', () => {
    const child = { ...known, child: true };
    const typed = (nameLatin: string, more: Partial<PersonTraits> = {}) => {
      const name = { nameKm: '', nameLatin, otherNames: [] };
      const traits = { ...child, ...nothing, ...more, name, sex: 'u' as const, child: true };
      return matchPeople(preparePerson(traits), preparePerson(child));
    };
    expect(typed('Jann Sopheah')?.reasons).toEqual(['sounds-alike']);
    expect(typed('Jann Sopheah', { birth: born('12/3/2015') })?.reasons).toContain('same-birth');
    expect(typed('Jann Sopheah', { birth: born('12/3/2013') })).toBeNull();
    expect(typed('Chan Soptea')).toBeNull();
    expect(typed('Chan')).toBeNull();
  });

  test('is recognised by a nickname, and by names in the other order', () => {
    const nickname = { nameKm: '', nameLatin: 'A Phea', otherNames: [] };
    expect(compare({ name: nickname })?.reasons).toEqual(['same-latin-name', 'other-name']);
    const swapped = { nameKm: '', nameLatin: 'Sophea Chan', otherNames: [] };
    const match = compare({ name: swapped, birth: born('12/3/2015') });
    expect(match?.reasons).toEqual(['same-latin-name', 'name-parts-swapped', 'same-birth']);
  });

  test('is recognised with a slip of the pen when the birth or the father agrees', () => {
    const name = { nameKm: '', nameLatin: 'Chan Soptea', otherNames: [] };
    expect(compare({ name })).toBeNull();
    expect(compare({ name, birth: born('12/3/2015') })?.reasons).toContain('spelled-nearly');
    const withFather = compare({ name, birth: born('2015'), parents: ['Chan Dara'] });
    expect(withFather?.reasons).toContain('same-parent');
  });

  test('is somebody else when the sex or the birth contradicts', () => {
    expect(compare({ sex: 'm' })).toBeNull();
    expect(compare({ sex: 'u' })).not.toBeNull();
    expect(compare({ birth: born('2001') })).toBeNull();
    expect(compare({ ...known, birth: born('2001') })).toBeNull();
    expect(compare({ birth: born('1/2/2016') })).toBeNull();
    const neighbour = compare({ birth: born('1/2/2016'), placeText: 'Soutr Nikom' });
    expect(neighbour?.reasons).toContain('birth-near');
  });

  test('is somebody else when only the family name is shared', () => {
    const name = { nameKm: 'ចាន់ វិសាល', nameLatin: 'Chan Visal', otherNames: [] };
    expect(compare({ ...known, name })).toBeNull();
  });
});

describe('An office of five thousand children', () => {
  const VILLAGES = [
    'Trapeang Russey',
    'Ta Prok',
    'Kouk Thnong',
    'Doun Peaeng',
    'Popel',
    'Svay Chrum',
  ];
  const chance = createChance(5);
  const withTraits = (person: Invented): PersonTraits => ({
    ...nothing,
    name: person.name,
    sex: chance() < 0.5 ? 'f' : 'm',
    birth: exactDay(addDays('2008-01-01', Math.floor(chance() * 6000))),
    placeText: VILLAGES[Math.floor(chance() * VILLAGES.length)] ?? '',
  });
  const invented = inventPeople(5200, 3);
  const office = invented.slice(0, 5000).map((person) => preparePerson(withTraits(person)));

  const matchesOf = (person: PreparedPerson) =>
    office
      .map((other) => ({ other, score: matchPeople(person, other)?.score ?? 0 }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);

  test('a child written down again in another romanisation is among the first five', () => {
    let found = 0;
    for (let at = 0; at < 5000; at += 50) {
      const [person, original] = [invented[at], office[at]];
      if (!person || !original) continue;
      const nameLatin = romaniseAgain(person, chance);
      const year = born(original.birth?.from?.slice(0, 4) ?? '');
      const again = { ...original, name: { nameKm: '', nameLatin, otherNames: [] }, birth: year };
      const matches = matchesOf(preparePerson(again)).slice(0, 5);
      if (matches.some((match) => match.other === original)) found++;
    }
    expect(found / 100).toBeGreaterThanOrEqual(0.95);
  });

  test('a new child seldom raises a warning', () => {
    const strangers = invented.slice(5000).map((person) => preparePerson(withTraits(person)));
    const warned = strangers.filter((person) => matchesOf(person).length > 0);
    expect(warned.length / strangers.length).toBeLessThan(0.05);
  });
});
