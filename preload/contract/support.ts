// Calls about what families are given: the ledger of a case, and where each request for support waits.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { MoneySchema } from '#domain/money/money.ts';
import { call, caseRoles } from './call.ts';

const Day = z.iso.date();
const Name = z.strictObject({ nameKm: z.string(), nameLatin: z.string() });

/** One thing that was given. Prices are for all of it; `paid` is null where no form says one. */
export const LedgerLine = z.strictObject({
  id: z.string(),
  formId: Id,
  day: Day.nullable(),
  /** A service of the list, or empty with words: what was bought for several things at once. */
  service: z.string(),
  words: z.string(),
  people: z.array(Name),
  quantity: z.int().nullable(),
  standard: MoneySchema.nullable(),
  paid: MoneySchema.nullable(),
  /** More than the standard price, where both can be compared. */
  above: z.boolean(),
  why: z.string(),
  by: Name,
  funder: Name,
});
export type LedgerLine = z.infer<typeof LedgerLine>;

export const Ledger = z.strictObject({
  code: z.string(),
  ...Name.shape,
  /** The newest first. */
  lines: z.array(LedgerLine),
  /** What was paid, by the currency it was written in. */
  sums: z.array(MoneySchema),
  /** The same in whole riel and in cents, each amount at the rate of its day; null without a rate. */
  khr: z.int().nullable(),
  usd: z.int().nullable(),
  /** The rates that were used: riel for one dollar, and the day it holds from. */
  rates: z.array(z.strictObject({ riel: z.number(), validFrom: Day })),
});
export type Ledger = z.infer<typeof Ledger>;

export const supportCalls = {
  'support.ledger': call(caseRoles, z.strictObject({ caseId: Id }), Ledger),
} as const;
