// Riel and dollars added up at the rate of their day.
import { expect, test } from 'vitest';
import { exchange, rateOn, ratesFrom } from '#domain/money/exchange.ts';
import type { Money } from '#domain/money/money.ts';

const riel = (amount: number): Money => ({ amount, currency: 'KHR' });
const cents = (amount: number): Money => ({ amount, currency: 'USD' });
const rates = ratesFrom([
  { value: null, validFrom: '2021-01-01' },
  { value: 4100, validFrom: '2020-01-01' },
  { value: 4000, validFrom: '2019-01-01' },
]);

test('each amount is changed at the rate of its own day, and the rates that were used are told', () => {
  const amounts = [
    { money: riel(40_000), day: '2019-12-31' },
    { money: cents(1000), day: '2020-01-01' },
  ];
  const { khr, usd, rates: used } = exchange(amounts, rates);
  expect([khr, usd]).toEqual([81_000, 2000]);
  expect(used.map(({ riel: rate }) => rate)).toEqual([4100, 4000]);
});

test('a day before the first rate, or after it was taken back, has none and nothing is guessed', () => {
  expect(rateOn(rates, '2018-12-31')).toBeNull();
  expect(rateOn(rates, '2021-06-01')).toBeNull();
  const { khr, usd } = exchange([{ money: riel(5000), day: '2018-05-01' }], rates);
  expect([khr, usd]).toEqual([5000, null]);
});
