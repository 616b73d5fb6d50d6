// What a form works out from its own answers: shown while it is written, printed, counted.
import { type Currency, formatMoney, type Money, MoneySchema } from '../money/money.ts';
import { type Answers, doesHold, numberOf, openRows, takeShown } from './answers.ts';
import { type CalcField, columnsOf, type Field, type FormDefinition, fieldsOf } from './form.ts';
import { type Formula, type FormulaScope, type Worked, work } from './formula.ts';

/** Another value that is worked out may stand in a formula: its own formula takes its place. */
function expand(formula: Formula, known: readonly Field[], seen: readonly string[]): Formula {
  const open = (part: Formula, nearer: readonly Field[] = []): Formula =>
    expand(part, [...nearer, ...known], seen);
  if ('add' in formula) return { add: formula.add.map((part) => open(part)) };
  if ('minus' in formula) return { minus: [open(formula.minus[0]), open(formula.minus[1])] };
  if ('times' in formula) return { times: [open(formula.times[0]), open(formula.times[1])] };
  if ('sum' in formula) {
    const rows = known.find(({ id }) => id === formula.sum);
    return { sum: formula.sum, of: open(formula.of, rows ? columnsOf(rows) : []) };
  }
  if (!('field' in formula)) return formula;
  const field = known.find(({ id }) => id === formula.field);
  if (field?.type !== 'calc' || !field.formula) return formula;
  // A value that would need itself is nothing.
  if (seen.includes(field.id)) return { number: 0 };
  return expand(field.formula, known, [...seen, field.id]);
}

/**
 * The value of a field with a formula: `row` holds the answers of the row that it stands in. What is
 * not shown counts for nothing. Null while nothing that it reads has been answered, and for fields
 * without a formula.
 */
export function workOut(
  form: FormDefinition,
  field: CalcField,
  answers: Answers,
  row: { columns: readonly Field[]; answers: Answers } = { columns: [], answers: {} },
): Worked | null {
  if (!field.formula) return null;
  const fields = fieldsOf(form);
  const shown = takeShown(fields, answers);
  let found = false;
  const read = (answer: unknown): number | Money | null => {
    const value = MoneySchema.safeParse(answer).data ?? numberOf(answer);
    if (value !== null) found = true;
    return value;
  };
  const scopeOf = (own: Answers): FormulaScope => ({
    read: (id) => read(Object.hasOwn(own, id) ? own[id] : shown.answers[id]),
    rows: (id, when) => {
      const rows = shown.fields.find((one) => one.id === id);
      const open = rows ? openRows(rows, shown.answers) : [];
      if (open.some((one) => Object.keys(one.answers).length > 0)) found = true;
      return open
        .map((one) => takeShown(rows ? columnsOf(rows) : [], one.answers, shown.answers).answers)
        .filter((one) => when === undefined || doesHold(when, shown.answers, one))
        .map(scopeOf);
    },
  });
  const formula = expand(field.formula, [...row.columns, ...fields], [field.id]);
  const worked = work(formula, scopeOf(takeShown(row.columns, row.answers, shown.answers).answers));
  return found ? worked : null;
}

const CURRENCIES: readonly Currency[] = ['KHR', 'USD'];

/**
 * A value in figures: "19,200 ៛", "−3,500 ៛ · $12.50", "6". Amounts of two currencies stand beside each
 * other; 0-9 in both languages, as everything that is copied or compared.
 */
export function sayWorked({ plain, money }: Worked): string {
  const amounts = CURRENCIES.flatMap((currency) => {
    const amount = money[currency];
    return amount === undefined ? [] : [formatMoney({ amount, currency })];
  });
  if (amounts.length > 0) return amounts.join(' · ');
  return plain.toLocaleString('en-GB', { maximumFractionDigits: 2 }).replace('-', '−');
}
