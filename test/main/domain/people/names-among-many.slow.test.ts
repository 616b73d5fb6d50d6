// The right child is among the five likest names, however the name was misspelt.
import { describe, expect, test } from 'vitest';
import { compareWritten, prepareName, prepareWritten } from '#domain/people/names.ts';
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

const people = inventPeople(5000, 7).map((person) => ({ person, forms: prepareName(person.name) }));

/** Is the person among the five whose names are likest to what was typed? */
function isFound(typed: string, wanted: Invented): boolean {
  const query = prepareWritten(typed);
  if (!query) return false;
  const scored = people.map(({ person, forms }) => ({
    person,
    score: Math.max(...forms.map((form) => compareWritten(query, form, 0.7).score)),
  }));
  const first = scored.sort((a, b) => b.score - a.score).slice(0, 5);
  return first.some(({ person, score }) => person === wanted && score > 0);
}

/** Share of people (every hundredth) who are found when their name is typed that way. */
function shareFound(type: (person: Invented) => string): number {
  const asked = people.filter((_, at) => at % 100 === 0);
  return asked.filter(({ person }) => isFound(type(person), person)).length / asked.length;
}

describe('One of five thousand children, looked for by name', () => {
  const chance = createChance(11);
  const ways: [string, (person: Invented) => string][] = [
    ['as it was written in Khmer', ({ name }) => name.nameKm],
    ['as it was written in Latin letters', ({ name }) => name.nameLatin],
    ['with family and given name in the other order', ({ name }) => swapOrder(name.nameLatin)],
    ['cut in other places', ({ name }) => cutOtherwise(name.nameLatin, chance)],
    ['in another romanisation', (person) => romaniseAgain(person, chance)],
    ['with a slip in Latin letters', ({ name }) => slip(name.nameLatin, chance)],
    ['with a slip in Khmer', ({ name }) => slipKhmer(name.nameKm, chance)],
  ];
  test.each(ways)('is among the first five with the name %s', (_, type) => {
    expect(shareFound(type)).toBeGreaterThanOrEqual(0.95);
  });

  test('is mostly still there when the name is in another romanisation with a slip in it', () => {
    const share = shareFound((person) => slip(romaniseAgain(person, chance), chance));
    expect(share).toBeGreaterThanOrEqual(0.85);
  });

  test('is found in Latin letters when the office has the Khmer name only', () => {
    const asked = people.filter((_, at) => at % 100 === 0);
    const khmerOnly = people.map(({ person }) => prepareWritten(person.name.nameKm));
    const found = asked.filter(({ person }) => {
      const query = prepareWritten(romaniseAgain(person, chance));
      const scored = khmerOnly.map((form, at) => ({
        at,
        score: query && form ? compareWritten(query, form, 0.7).score : 0,
      }));
      const first = scored.sort((a, b) => b.score - a.score).slice(0, 5);
      return first.some(({ at, score }) => people[at]?.person === person && score > 0);
    });
    expect(found.length / asked.length).toBeGreaterThanOrEqual(0.9);
  });
});
