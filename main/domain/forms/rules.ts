// When a question is shown or needed, as data that a form file can hold.
import { z } from 'zod';

export const Kebab = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/**
 * A field is named by its id: in a row first among the columns of the row, then in the form. Options
 * are compared by id, yes/no fields with yes, no and unknown; `atLeast` and `atMost` compare numbers
 * and scores, `filled` asks for any answer but a blank one, `not` for the opposite. `some` looks at the
 * rows of a field one by one, or at those rows of a table that `among` names.
 */
export type Rule =
  | { field: string; is: readonly string[] }
  | { field: string; isNot: readonly string[] }
  | { field: string; filled: true }
  | { field: string; atLeast: number }
  | { field: string; atMost: number }
  | { rows: string; among?: readonly string[] | undefined; some: Rule }
  | { all: readonly Rule[] }
  | { any: readonly Rule[] }
  | { not: Rule };

const Options = z.array(Kebab).min(1);

export const Rule: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.strictObject({ field: Kebab, is: Options }),
    z.strictObject({ field: Kebab, isNot: Options }),
    z.strictObject({ field: Kebab, filled: z.literal(true) }),
    z.strictObject({ field: Kebab, atLeast: z.number() }),
    z.strictObject({ field: Kebab, atMost: z.number() }),
    z.strictObject({ rows: Kebab, among: Options.optional(), some: Rule }),
    z.strictObject({ all: z.array(Rule).min(1) }),
    z.strictObject({ any: z.array(Rule).min(1) }),
    z.strictObject({ not: Rule }),
  ]),
);

/** What a rule asks of the answer to one field. */
export type FieldRule = Extract<Rule, { field: string }>;

export type RowsRule = Extract<Rule, { rows: string }>;

/** Every question that a rule looks at, with what it asks of it; rows are one question. */
export function partsOf(rule: Rule): (FieldRule | RowsRule)[] {
  if ('all' in rule) return rule.all.flatMap(partsOf);
  if ('any' in rule) return rule.any.flatMap(partsOf);
  return 'not' in rule ? partsOf(rule.not) : [rule];
}

/** Does the rule hold, when `ask` says whether one part does? */
export function holds(rule: Rule, ask: (part: FieldRule | RowsRule) => boolean): boolean {
  if ('all' in rule) return rule.all.every((part) => holds(part, ask));
  if ('any' in rule) return rule.any.some((part) => holds(part, ask));
  return 'not' in rule ? !holds(rule.not, ask) : ask(rule);
}
