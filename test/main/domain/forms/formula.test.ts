// What a form works out: sums, differences, products and counts, in riel, in dollars, in plain numbers.
import { describe, expect, test } from 'vitest';
import {
  Formula,
  type FormulaScope,
  fieldsRead,
  type Worked,
  work,
} from '#domain/forms/formula.ts';
import type { Money } from '#domain/money/money.ts';

type Values = Record<string, number | Money | null>;
const riel = (amount: number): Money => ({ amount, currency: 'KHR' });
const cents = (amount: number): Money => ({ amount, currency: 'USD' });

/** Values of the form, and its rows; a row looks at the form for what it does not have. */
function scope(values: Values, lines: Values[] = []): FormulaScope {
  return {
    read: (id) => values[id] ?? null,
    rows: (id, when) =>
      id !== 'lines'
        ? []
        : lines
            .filter((line) => when === undefined || line.chosen === 1)
            .map((line) => scope({ ...values, ...line })),
  };
}
const field = (id: string): Formula => ({ field: id });
const plain = (amount: number): Worked => ({ plain: amount, money: {} });

describe('Numbers', () => {
  test('are added, taken away, multiplied and counted', () => {
    const values = scope({ adults: 2, children: 5 }, [{}, {}, {}]);
    expect(work({ add: [field('adults'), field('children')] }, values)).toEqual(plain(7));
    expect(work({ minus: [field('adults'), field('children')] }, values)).toEqual(plain(-3));
    expect(work({ times: [field('children'), { number: 30 }] }, values)).toEqual(plain(150));
    expect(work({ count: 'lines' }, values)).toEqual(plain(3));
    expect(work({ count: 'people' }, values)).toEqual(plain(0));
  });

  test('rows are counted only when they are what is asked for', () => {
    const values = scope({}, [{ chosen: 1 }, { chosen: 0 }, { chosen: 1 }]);
    const when = { field: 'chosen', is: ['yes'] };
    expect(work({ count: 'lines', when }, values)).toEqual(plain(2));
  });

  test('a question nobody answered counts as nothing', () => {
    expect(work(field('nowhere'), scope({}))).toEqual(plain(0));
    expect(work({ add: [field('nowhere'), field('adults')] }, scope({ adults: 2 }))).toEqual(
      plain(2),
    );
    expect(
      work({ times: [field('nowhere'), field('price')] }, scope({ price: riel(500) })),
    ).toEqual({ plain: 0, money: { KHR: 0 } });
  });
});

describe('Money', () => {
  test('riel and dollars are added up apart', () => {
    const lines = [{ amount: riel(45_000) }, { amount: cents(1250) }, { amount: riel(5_000) }];
    expect(work({ sum: 'lines', of: field('amount') }, scope({}, lines))).toEqual({
      plain: 0,
      money: { KHR: 50_000, USD: 1250 },
    });
  });

  test('what is left over may be below nothing, in each currency by itself', () => {
    const values = scope({ sold: riel(40_000), paid: cents(500) });
    expect(work({ minus: [field('sold'), field('paid')] }, values)).toEqual({
      plain: 0,
      money: { KHR: 40_000, USD: -500 },
    });
  });

  test('a price is taken as often as there are things, whichever stands first', () => {
    const values = scope({ eggs: 44, price: riel(1_800) });
    const worth = { plain: 0, money: { KHR: 79_200 } };
    expect(work({ times: [field('eggs'), field('price')] }, values)).toEqual(worth);
    expect(work({ times: [field('price'), field('eggs')] }, values)).toEqual(worth);
  });

  test('a trial: sold less bought, over all lines', () => {
    const over = (number: string, price: string): Formula => ({
      sum: 'lines',
      of: { times: [field(number), field(price)] },
    });
    const lines = [
      { bought: 50, cost: riel(1_200), sold: 40, price: riel(1_800) },
      { bought: 0, cost: riel(0), sold: 4, price: riel(1_800) },
    ];
    const left = work({ minus: [over('sold', 'price'), over('bought', 'cost')] }, scope({}, lines));
    expect(left).toEqual({ plain: 0, money: { KHR: 19_200 } });
  });

  test('there are no parts of a riel and of a cent', () => {
    const values = scope({ half: 0.5, price: riel(1_001), coin: cents(25) });
    expect(work({ times: [field('half'), field('price')] }, values).money).toEqual({ KHR: 501 });
    expect(work({ times: [field('half'), field('coin')] }, values).money).toEqual({ USD: 13 });
  });

  test('the same sum again gives the same, and leaves what it read as it was', () => {
    const values = scope({ one: riel(1_000), two: riel(2_000) });
    const both: Formula = { add: [field('one'), field('two'), field('two')] };
    expect(work(both, values)).toEqual(work(both, values));
    expect(work(field('one'), values).money).toEqual({ KHR: 1_000 });
  });
});

describe('A formula in a form file', () => {
  test('is made of what is known here and of nothing else', () => {
    expect(Formula.safeParse({ sum: 'lines', of: { field: 'amount' } }).success).toBe(true);
    expect(Formula.safeParse({ minus: [{ number: 1 }] }).success).toBe(false);
    expect(Formula.safeParse({ add: [{ number: 1 }] }).success).toBe(false);
    expect(Formula.safeParse({ divide: [{ number: 1 }, { number: 2 }] }).success).toBe(false);
    expect(Formula.safeParse({ field: 'amount', number: 1 }).success).toBe(false);
  });

  test('tells what it reads', () => {
    const sum: Formula = { sum: 'lines', of: { times: [field('number'), field('price')] } };
    expect(fieldsRead({ minus: [sum, { add: [field('cost'), { number: 1 }] }] })).toEqual([
      'lines',
      'number',
      'price',
      'cost',
    ]);
    expect(fieldsRead({ count: 'lines' })).toEqual(['lines']);
  });
});
