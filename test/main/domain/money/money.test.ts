// Money is read in both digit sets and both currencies, and no amount ever changes by itself.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asTyped, formatMoney, MoneySchema, parseMoney, sumMoney } from '#domain/money/money.ts';

describe('Reading an amount', () => {
  test.each([
    ['45,000 ៛', 'KHR', 45_000],
    ['៤៥,០០០', 'KHR', 45_000],
    ['៤៥.០០០ រៀល', 'KHR', 45_000],
    ['45 000r', 'KHR', 45_000],
    ['45000 riel', 'KHR', 45_000],
    ['៥ ម៉ឺន', 'KHR', 50_000],
    ['៥មុឺន', 'KHR', 50_000],
    ['2.5 សែន រៀល', 'KHR', 250_000],
    ['១ លាន', 'KHR', 1_000_000],
    ['40k', 'KHR', 40_000],
    ['$12.50', 'USD', 1250],
    ['12.5 USD', 'USD', 1250],
    ['១២ ដុល្លារ', 'USD', 1200],
    ['$1,250', 'USD', 125_000],
    ['US$ 2,686.00', 'USD', 268_600],
  ])('%s is %s %i', (typed, currency, amount) => {
    expect(parseMoney(typed, 'KHR')).toEqual({ ok: true, money: { currency, amount } });
  });

  test.each([
    ['', 'empty'],
    ['a little', 'not-understood'],
    ['-5', 'not-understood'],
    ['$5 ៛', 'two-currencies'],
    ['12.5 ៛', 'riel-has-no-decimals'],
    ['$12.505', 'too-many-decimals'],
    ['12,50 $', 'not-understood'],
    ['99999999999999 ៛', 'too-large'],
  ])('%s is refused: %s', (typed, reason) => {
    expect(parseMoney(typed, 'KHR')).toEqual({ ok: false, reason });
  });

  test('an amount without a currency is refused where no currency is usual', () => {
    expect(parseMoney('45000', null)).toEqual({ ok: false, reason: 'currency-missing' });
  });

  test('an amount that was shown is read again as the same amount', () => {
    const money = fc.record({
      amount: fc.integer({ min: 0, max: 1_000_000_000_000 }),
      currency: fc.constantFrom('KHR' as const, 'USD' as const),
    });
    fc.assert(
      fc.property(money, (value) => {
        expect(parseMoney(formatMoney(value), null)).toEqual({ ok: true, money: value });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('What was typed', () => {
  test.each(['៤៥.០០០ ៛', '45.000', '៤ ម៉ឺន ៥'])('stays beside the amount: %s', (typed) => {
    const money = asTyped({ amount: 45_000, currency: 'KHR' }, ` ${typed} `);
    expect(money.typed).toBe(typed);
    expect(MoneySchema.parse(money)).toEqual(money);
    expect(formatMoney(money)).toBe('45,000 ៛');
  });

  test('is not kept twice when it is what is shown anyway', () => {
    expect(asTyped({ amount: 45_000, currency: 'KHR' }, '45,000 ៛')).not.toHaveProperty('typed');
  });
});

describe('Adding amounts', () => {
  test('riel and dollars stay two sums', () => {
    const sums = sumMoney([
      { amount: 30_000, currency: 'KHR' },
      { amount: 250, currency: 'USD' },
      { amount: 15_000, currency: 'KHR' },
    ]);
    expect(sums.map(formatMoney)).toEqual(['45,000 ៛', '$2.50']);
    expect(sumMoney([])).toEqual([]);
  });
});
