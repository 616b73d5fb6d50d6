// The right child is among the first five names, however the name was misspelt.
import { describe, expect, test } from 'vitest';
import { createNameIndex } from '#domain/people/name-index.ts';
import {
  createChance,
  cutOtherwise,
  type Invented,
  inventPeople,
  romaniseAgain,
  slip,
  slipKhmer,
  swapOrder,
} from './invented-people.ts';

const people = inventPeople(5000, 7);
const index = createNameIndex();
people.forEach((person, at) => {
  index.put(String(at), person.name);
});

/** Share of people (every hundredth) who are among the first five when their name is typed that way. */
function shareFound(type: (person: Invented) => string): number {
  let found = 0;
  let asked = 0;
  for (let at = 0; at < people.length; at += 100) {
    const person = people[at];
    if (!person) continue;
    asked++;
    if (index.find(type(person), 5).some(({ id }) => id === String(at))) found++;
  }
  return found / asked;
}

describe('Finding one of five thousand children by name', () => {
  const chance = createChance(11);
  const inAnyWay: [string, (person: Invented) => string][] = [
    ['as it was written in Khmer', ({ name }) => name.nameKm],
    ['as it was written in Latin letters', ({ name }) => name.nameLatin],
    ['with family and given name in the other order', ({ name }) => swapOrder(name.nameLatin)],
    ['cut in other places', ({ name }) => cutOtherwise(name.nameLatin, chance)],
    ['in another romanisation', (person) => romaniseAgain(person, chance)],
    ['with a slip in Latin letters', ({ name }) => slip(name.nameLatin, chance)],
    ['with a slip in Khmer', ({ name }) => slipKhmer(name.nameKm, chance)],
  ];
  test.each(inAnyWay)('the right child is in the first five with the name %s', (_, type) => {
    expect(shareFound(type)).toBeGreaterThanOrEqual(0.95);
  });

  test('most are still there when the name is in another romanisation with a slip in it', () => {
    const share = shareFound((person) => slip(romaniseAgain(person, chance), chance));
    expect(share).toBeGreaterThanOrEqual(0.85);
  });

  test('a half typed name and a given name alone are found', () => {
    const small = createNameIndex();
    small.put('1', { nameKm: 'ចាន់ សុភា', nameLatin: 'Chan Sophea', otherNames: [] });
    small.put('2', { nameKm: '', nameLatin: 'Ly Veasna', otherNames: ['Sokpheap'] });
    expect(small.find('Chan So', 5).map(({ id, how }) => [id, how])).toEqual([['1', 'exact']]);
    expect(small.find('សុភា', 5)[0]).toMatchObject({ id: '1', how: 'exact' });
    expect(small.find('Sopheah', 5)[0]).toMatchObject({ id: '1' });
    expect(small.find('', 5)).toEqual([]);
    small.remove('1');
    expect(small.find('Chan Sophea', 5)).toEqual([]);
  });
});
