// What is offered while the place of a family is written: districts, then what lies in the one that was named.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPlace } from '#domain/places/find-place.ts';
import { registerPlaces } from '#domain/places/known-places.ts';
import type { Place } from '#domain/places/place.ts';
import { placeOffers } from '../../renderer/cases/place-offers.ts';

const place = (id: string, level: 'commune' | 'village', km: string, en: string): Place => ({
  ...{ id, level, kind: level, parent: id.slice(0, id.lastIndexOf('-')), km, en, otherNames: [] },
});
beforeAll(() =>
  registerPlaces([
    place('kh-17-11-05', 'commune', 'ដំដែក', 'Dam Daek'),
    place('kh-17-11-06', 'commune', 'កំពង់ឃ្លាំង', 'Kampong Khleang'),
    place('kh-17-11-05-01', 'village', 'ត្រពាំងរុន', 'Trapeang Run'),
    place('kh-17-11-05-02', 'village', 'ត្រពាំងស្វាយ', 'Trapeang Svay'),
  ]),
);
afterAll(() => registerPlaces([]));

const offered = (typed: string, language: 'km' | 'en' = 'en') =>
  placeOffers(typed, language).map(({ text }) => text);

describe('While a place is written', () => {
  test('a district is offered first, then its communes, then the villages of the commune', () => {
    expect(offered('sautr')[0]).toBe('Soutr Nikom district');
    expect(offered('Soutr Nikom district')).toEqual([
      'Dam Daek commune, Soutr Nikom district',
      'Kampong Khleang commune, Soutr Nikom district',
    ]);
    expect(offered('ឃុំដំដែក, ស្រុកសូទ្រនិគម', 'km')).toEqual([
      'ភូមិត្រពាំងរុន, ឃុំដំដែក, ស្រុកសូទ្រនិគម',
      'ភូមិត្រពាំងស្វាយ, ឃុំដំដែក, ស្រុកសូទ្រនិគម',
    ]);
  });

  test('the beginning of a village is enough once its district stands there, with or without a comma', () => {
    const villages = ['ត្រពាំងរុន', 'ត្រពាំងស្វាយ'].map((village) => `ភូមិ${village}, ឃុំដំដែក, ស្រុកសូទ្រនិគម`);
    expect(offered('ភូមិត្រពាំង ស្រុកសូទ្រនិគម', 'km').slice(0, 2)).toEqual(villages);
    expect(offered('Trapeang, Sautr Nikum', 'km').slice(0, 2)).toEqual(villages);
  });

  test('what is taken names the village, and nothing is offered for a place nobody knows', () => {
    expect(readPlace(offered('Trapeang Run, Sautr Nikum')[0] ?? '')?.id).toBe('kh-17-11-05-01');
    expect(offered('ភូមិគោកថ្មី', 'km')).toEqual([]);
  });
});
