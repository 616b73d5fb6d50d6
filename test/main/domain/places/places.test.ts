// A place is found however its name was romanised, and named rightly in both languages.
import { describe, expect, test } from 'vitest';
import { PLACES } from '#domain/places/cambodia.ts';
import { findPlaces, placeWithin, readPlace } from '#domain/places/find-place.ts';
import { namePlace } from '#domain/places/place.ts';

describe('Finding a place', () => {
  test.each([
    ['Sautr Nikum', 'Soutr Nikom'],
    ['Sout Nikom', 'Soutr Nikom'],
    ['soutrnikom district', 'Soutr Nikom'],
    ['ស្រុកសូទ្រនិគម', 'Soutr Nikom'],
    ['សូទ្រ', 'Soutr Nikom'],
    ['Chi Kreng', 'Chi Kraeng'],
    ['Rattanakiri', 'Ratanakiri'],
    ['Ratanakiri', 'Ratanakiri'],
    ['កណ្តាល', 'Kandal'],
    ['Kompong Thom', 'Kampong Thom'],
    ['Svay Lue', 'Svay Leu'],
  ])('%s is %s', (typed, english) => {
    expect(findPlaces(typed)[0]?.place.en).toBe(english);
  });

  test('a name that two places share offers both', () => {
    const found = findPlaces('សៀមរាប').map(({ place }) => place.id);
    expect(found.slice(0, 2).sort()).toEqual(['kh-17', 'kh-17-10']);
  });

  test('a village that is not on the list is nobody else', () => {
    expect(findPlaces('Trapeang Russey')).toEqual([]);
    expect(findPlaces('')).toEqual([]);
  });

  test('every place is found first by its own names', () => {
    for (const place of PLACES)
      for (const name of [place.km, place.en, ...place.otherNames]) {
        const best = findPlaces(name);
        const ids = best.filter(({ score }) => score === best[0]?.score).map((one) => one.place.id);
        expect([name, ids.includes(place.id)]).toEqual([name, true]);
      }
  });
});

describe('An address in a person’s own words', () => {
  test.each([
    ['ភូមិត្រពាំងរុន ស្រុកសូទ្រនិគម', 'kh-17-11'],
    ['Trapeang Run, Soutr Nikom district', 'kh-17-11'],
    ['ភូមិត្រពាំងរុន Sautr Nikum', 'kh-17-11'],
    ['ស្រុកពួក ខេត្តសៀមរាប', 'kh-17-07'],
    ['near the market, Kampong Thom', 'kh-06'],
    ['ភូមិត្រពាំងរុន', null],
    ['', null],
  ])('%s lies in %s, with or without commas', (typed, id) => {
    expect(readPlace(typed)?.id ?? null).toBe(id);
  });
});

describe('The list of places', () => {
  test('there are 25 provinces, each once, and districts lie in theirs', () => {
    const provinces = PLACES.filter((place) => place.level === 'province');
    expect(provinces).toHaveLength(25);
    expect(new Set(PLACES.map((place) => place.id)).size).toBe(PLACES.length);
    expect(placeWithin('kh-17-11').map((place) => place.en)).toEqual(['Soutr Nikom', 'Siem Reap']);
    expect(placeWithin('kh-99')).toEqual([]);
  });

  test('a place is named with what it is', () => {
    const [district] = placeWithin('kh-17-11');
    expect(district && namePlace(district, 'km')).toBe('ស្រុកសូទ្រនិគម');
    expect(district && namePlace(district, 'en')).toBe('Soutr Nikom district');
    const [capital] = placeWithin('kh-12');
    expect(capital && namePlace(capital, 'km')).toBe('រាជធានីភ្នំពេញ');
  });
});
