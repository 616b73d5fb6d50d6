// What a report is: tables of counts whose parts add up in front of the reader, in both languages.
import { z } from 'zod';
import { Bilingual } from '../forms/form.ts';
import { Currency } from '../money/money.ts';

export const ReportId = z.enum([
  'funnel',
  'what-if',
  'children',
  'monthly',
  'caseload',
  'response',
  'problems',
  'income',
  'scale',
  'files',
  'costs',
  'prices',
  'referrals',
  'feedback',
  'workforce',
  'own-forms',
  'closed-cases',
]);
export type ReportId = z.infer<typeof ReportId>;

const Months = z.int().min(0).max(600);

/** Other limits, for the report that asks what would be; null leaves one as the office has set it. */
export const WhatIf = z.strictObject({
  /** Months from the day of assessment to release, both included. */
  fromMonths: Months.nullable(),
  toMonths: Months.nullable(),
  /** Points of the means test from which a family is poor. */
  points: z.int().min(-1000).max(1000).nullable(),
  /** Families who live outside of the places of the office are taken on too. */
  everywhere: z.boolean(),
});
export type WhatIf = z.infer<typeof WhatIf>;
export const AS_SET: WhatIf = {
  ...{ fromMonths: null, toMonths: null, points: null, everywhere: false },
};

/** What is counted: cases and facts from `from` to `to`, both included; null is open. */
export const ReportOptions = z.strictObject({
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  module: z.enum(['fp', 'fs']).nullable(),
  district: z.string().max(60).nullable(),
  /** For people outside the office: no small counts, no case behind a number. */
  public: z.boolean(),
  whatIf: WhatIf.optional(),
});
export type ReportOptions = z.infer<typeof ReportOptions>;

/** `hidden`: too small to be shown in public; its total is shown without it being told apart. */
export const Count = z.union([
  z.strictObject({ count: z.number() }),
  z.strictObject({ share: z.number(), of: z.int() }),
  z.strictObject({ money: z.number(), currency: Currency }),
  z.strictObject({ days: z.number() }),
  z.strictObject({ hidden: z.literal(true) }),
  z.strictObject({ none: z.literal(true) }),
  /** Not a count: words of the app's own lists, never anybody's. */
  z.strictObject({ words: Bilingual }),
]);
export type Count = z.infer<typeof Count>;

/** No more than this many cases travel with one number: nobody reads on, and a report must come at once. */
export const MOST_CASES = 200;

/** `part` rows add up to the `total` row of their table; `gap` is what was not recorded. */
export const ReportRow = z.strictObject({
  label: Bilingual,
  kind: z.enum(['part', 'gap', 'total', 'plain']),
  values: z.array(Count),
  /** Cases behind each value, for the screen only; fewer lists than values where a number counts none. */
  cases: z.array(z.array(z.uuid()).max(MOST_CASES)),
});
export type ReportRow = z.infer<typeof ReportRow>;

export const ReportTable = z.strictObject({
  id: z.string(),
  title: Bilingual,
  /** Heads of the values, without the one of the labels. */
  columns: z.array(Bilingual),
  rows: z.array(ReportRow),
  /** The sum spelled out: "547 = 133 + 413 + 1". */
  sum: z.string(),
  /** Columns `from` to `to`, both included, add up to the column `total` in every row. */
  adds: z.array(z.strictObject({ from: z.int(), to: z.int(), total: z.int() })),
  notes: z.array(Bilingual),
});
export type ReportTable = z.infer<typeof ReportTable>;

export const Report = z.strictObject({
  id: ReportId,
  title: Bilingual,
  options: ReportOptions,
  /** ISO day on which it was counted. */
  countedOn: z.string(),
  tables: z.array(ReportTable),
});
export type Report = z.infer<typeof Report>;

/** "547 = 133 + 413 + 1": the total and its parts as they are counted. */
export function spellSum(total: number, parts: readonly number[]): string {
  return `${total} = ${parts.join(' + ')}`;
}
