// Values that a form works out from its own answers, as data: sums, differences, products, counts.
import { z } from 'zod';
import { Currency, type Money } from '../money/money.ts';
import { Kebab, Rule } from './rules.ts';

/**
 * `field` reads a number, a score or an amount; inside `sum` it is looked for in the row first.
 * `count` counts rows, those for which `when` holds if it is given.
 */
export type Formula =
  | { field: string }
  | { number: number }
  | { add: readonly Formula[] }
  | { minus: readonly [Formula, Formula] }
  | { times: readonly [Formula, Formula] }
  | { sum: string; of: Formula }
  | { count: string; when?: Rule | undefined };

export const Formula: z.ZodType<Formula> = z.lazy(() =>
  z.union([
    z.strictObject({ field: Kebab }),
    z.strictObject({ number: z.number() }),
    z.strictObject({ add: z.array(Formula).min(2) }),
    z.strictObject({ minus: z.tuple([Formula, Formula]) }),
    z.strictObject({ times: z.tuple([Formula, Formula]) }),
    z.strictObject({ sum: Kebab, of: Formula }),
    z.strictObject({ count: Kebab, when: Rule.optional() }),
  ]),
);

/**
 * A number without a unit, and amounts by currency in whole riel and cents (they may be below zero).
 * Riel and dollars are never turned into each other here.
 */
export type Worked = { plain: number; money: Partial<Record<Currency, number>> };

/** What a formula reads: the answer to a field, and the rows of a field as scopes of their own. */
export type FormulaScope = {
  read: (field: string) => number | Money | null;
  rows: (field: string, when: Rule | undefined) => FormulaScope[];
};

const NOTHING: Worked = { plain: 0, money: {} };

function combine(one: Worked, two: Worked, sign: 1 | -1): Worked {
  const money: Worked['money'] = { ...one.money };
  for (const currency of Currency.options) {
    const amount = two.money[currency];
    if (amount !== undefined) money[currency] = (money[currency] ?? 0) + sign * amount;
  }
  return { plain: one.plain + sign * two.plain, money };
}

/** A number of things times an amount, or two numbers; two amounts have no product. */
function multiply(one: Worked, two: Worked): Worked {
  const [times, what] = Object.keys(one.money).length > 0 ? [two, one] : [one, two];
  const money: Worked['money'] = {};
  for (const currency of Currency.options) {
    const amount = what.money[currency];
    if (amount !== undefined) money[currency] = Math.round(amount * times.plain);
  }
  return { plain: times.plain * what.plain, money };
}

/** Works a formula out; a blank answer counts as nothing. */
export function work(formula: Formula, scope: FormulaScope): Worked {
  if ('number' in formula) return { plain: formula.number, money: {} };
  if ('add' in formula)
    return formula.add.reduce<Worked>((sum, part) => combine(sum, work(part, scope), 1), NOTHING);
  if ('minus' in formula)
    return combine(work(formula.minus[0], scope), work(formula.minus[1], scope), -1);
  if ('times' in formula)
    return multiply(work(formula.times[0], scope), work(formula.times[1], scope));
  if ('sum' in formula)
    return scope
      .rows(formula.sum, undefined)
      .reduce<Worked>((sum, row) => combine(sum, work(formula.of, row), 1), NOTHING);
  if ('count' in formula)
    return { plain: scope.rows(formula.count, formula.when).length, money: {} };
  const value = scope.read(formula.field);
  if (value === null) return NOTHING;
  if (typeof value === 'number') return { plain: value, money: {} };
  return { plain: 0, money: { [value.currency]: value.amount } };
}

/** The fields a formula reads, so that a form file that names an unknown one can be refused. */
export function fieldsRead(formula: Formula): string[] {
  if ('number' in formula) return [];
  if ('add' in formula) return formula.add.flatMap(fieldsRead);
  if ('minus' in formula) return formula.minus.flatMap(fieldsRead);
  if ('times' in formula) return formula.times.flatMap(fieldsRead);
  if ('sum' in formula) return [formula.sum, ...fieldsRead(formula.of)];
  return 'count' in formula ? [formula.count] : [formula.field];
}
