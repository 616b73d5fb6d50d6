// Equal support: the same rules for every family, said before the item is asked for.
import { describe, expect, test } from 'vitest';
import { findWarnings, type ItemFacts, type PriceList, sayWarning } from '#domain/support/rules.ts';

const RULES = { bagInFirstYearOnly: true, pensByFamily: true, clinicFreeWithIdPoor: true };
const PRICES: PriceList = [
  { service: 'uniform', price: { amount: 40_000, currency: 'KHR' } },
  { service: 'textbook', price: { amount: 20_000, currency: 'KHR' } },
];
const NOTHING: ItemFacts = { givenOn: [], idPoor: false, incomePlan: false };
const riel = (amount: number) => ({ amount, currency: 'KHR' as const });

const warned = (service: string, facts: Partial<ItemFacts> = {}, price = riel(1)) =>
  findWarnings({ service, price }, { ...NOTHING, ...facts }, RULES, PRICES);

describe('The request of the second year', () => {
  test('a bag that was given in the first year is warned of, with the day; the first bag is not', () => {
    expect(warned('bag')).toEqual([]);
    expect(warned('bag', { givenOn: ['2019-01-15'] })).toEqual(['given-before']);
    const facts = { ...NOTHING, givenOn: ['2020-03-01', '2019-01-15'] };
    const said = sayWarning('given-before', { service: 'bag', price: null }, facts, PRICES);
    expect(said.en).toContain('15 January 2019');
    expect(said.km).toContain('២០១៩');
  });

  test('pencils are what a family can give', () => {
    expect(warned('pens')).toEqual(['family-can-give']);
  });

  test('uniform and textbooks pass at the listed price; a higher price is warned of', () => {
    expect(warned('uniform', {}, riel(40_000))).toEqual([]);
    expect(warned('textbook', {}, riel(20_000))).toEqual([]);
    expect(warned('uniform', {}, riel(40_001))).toEqual(['above-standard']);
  });

  test('a clinic fee of a family with the card leads to the free health centre', () => {
    expect(warned('clinic', { idPoor: true })).toEqual(['free-with-idpoor']);
    expect(warned('clinic')).toEqual([]);
  });

  test('money for a business waits for the income plan', () => {
    expect(warned('iga-cash')).toEqual(['no-income-plan']);
    expect(warned('iga-cash', { incomePlan: true })).toEqual([]);
  });

  test('an office that decides otherwise is not warned', () => {
    const none = { bagInFirstYearOnly: false, pensByFamily: false, clinicFreeWithIdPoor: false };
    const facts = { ...NOTHING, givenOn: ['2019-01-15'], idPoor: true };
    for (const service of ['bag', 'pens', 'clinic'])
      expect(findWarnings({ service, price: null }, facts, none, PRICES)).toEqual([]);
  });
});
